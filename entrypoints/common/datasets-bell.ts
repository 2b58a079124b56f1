/**
 * Tells background and pages that the imported datasets have changed. The datasets themselves are in a database that pages
 * of the web cannot see; a value in the extension's storage, which everybody watches, says that it is time to ask again.
 */
import { browser } from 'wxt/browser';

const KEY = 'datasets-changed';

/** Rings it. */
export async function ringDatasetsBell(): Promise<void> {
	await browser.storage.local.set({ [KEY]: crypto.randomUUID() });
}

/** Calls the listener whenever somebody rings, here or elsewhere, until the signal aborts. */
export function onDatasetsBell(listener: () => void, signal: AbortSignal): void {
	const heard = (changes: Record<string, unknown>) => {
		if (Object.hasOwn(changes, KEY)) listener();
	};
	browser.storage.local.onChanged.addListener(heard);
	signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(heard), { once: true });
}
