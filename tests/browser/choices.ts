/** The reader's choices, put straight into storage, where a test is not about the switch that sets them. */
import type { Choices } from '../../settings/choices.ts';
import { FIRST_KEY, STORED_VERSION } from '../../settings/stored-form.ts';
import type { TestBrowser } from './harness.ts';

/** Stores choices; what is left out falls back to its default. Takes effect in open pages at once. */
export async function choose(browser: TestBrowser, choices: Partial<Choices>): Promise<void> {
	await browser.inExtension(
		async (key: string, item: object) => {
			const api = globalThis as unknown as Record<'browser' | 'chrome', SyncStorage | undefined>;
			await (api.browser ?? api.chrome)?.storage.sync.set({ [key]: item });
		},
		FIRST_KEY,
		{ version: STORED_VERSION, ...choices },
	);
}

interface SyncStorage {
	storage: { sync: { set(items: object): Promise<void> } };
}
