/**
 * Names muted on one site in a private window. Which sites are visited there is not written down: these lie in
 * `storage.session`, in memory, and are gone when the browser closes.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'private-muted';
const keysSchema = v.fallback(v.array(v.string()), []);

/** Keys of the names that are muted in private windows (see `settings/muted.ts`). */
export async function privateMuted(): Promise<string[]> {
	const stored = await browser.storage.session.get(KEY);
	return v.parse(keysSchema, stored[KEY] ?? []);
}

/** Mutes one more. */
export async function mutePrivately(key: string): Promise<void> {
	await browser.storage.session.set({ [KEY]: [...new Set([...(await privateMuted()), key])] });
}
