/** Tabs that the extension opens by itself. */
import type { TestBrowser } from './harness.ts';
import { until } from './until.ts';

interface TabsApi {
	runtime: { getURL(path: string): string };
	tabs: {
		query(what: object): Promise<{ id: number; url?: string }[]>;
		remove(ids: number | number[]): Promise<void>;
	};
}

/** Waits until a page of the extension stands in a tab (`/library.html#/…`), and closes it. */
export async function closeOwnTab(browser: TestBrowser, path: string): Promise<void> {
	await until(`${path} in a tab`, () =>
		browser.inExtension(async (wanted: string) => {
			const world = globalThis as unknown as Record<'browser' | 'chrome', TabsApi | undefined>;
			const api = world.browser ?? (world.chrome as TabsApi);
			const address = api.runtime.getURL(wanted);
			const [tab] = (await api.tabs.query({})).filter((it) => it.url === address);
			if (tab !== undefined) await api.tabs.remove(tab.id);
			return tab !== undefined;
		}, path),
	);
}

/** Ids of all tabs, the oldest first. */
export function tabIds(browser: TestBrowser): Promise<number[]> {
	return browser.inExtension(async () => {
		const world = globalThis as unknown as Record<'browser' | 'chrome', TabsApi | undefined>;
		const api = world.browser ?? (world.chrome as TabsApi);
		return (await api.tabs.query({})).map((it) => it.id);
	});
}

/** Closes every tab that is not among these. */
export async function closeOtherTabs(browser: TestBrowser, kept: number[]): Promise<void> {
	await browser.inExtension(async (stay: number[]) => {
		const world = globalThis as unknown as Record<'browser' | 'chrome', TabsApi | undefined>;
		const api = world.browser ?? (world.chrome as TabsApi);
		const ids = (await api.tabs.query({})).map((it) => it.id);
		await api.tabs.remove(ids.filter((id) => !stay.includes(id)));
	}, kept);
}
