/** Tabs that the card asks for: a page's content script has no right to open them. */
import { browser } from 'wxt/browser';
import { writeAddress } from '../../components/library/address.ts';
import type { EntityRef } from '../../data/context-types.ts';

/** Shows an entity in the library. */
export async function openLibrary({ dataset, entity }: EntityRef): Promise<void> {
	await browser.tabs.create({ url: `/library.html${writeAddress({ view: 'entity', dataset, id: entity })}` });
}

/**
 * Searches for a title with the reader's own search engine. The tab is made in the window that asks, and searched in: left to
 * itself, a browser may take a window that is not private for words that were asked for in one that is.
 */
export async function searchTheWeb(title: string, windowId: number | undefined): Promise<void> {
	const { id } = await browser.tabs.create({ url: 'about:blank', ...(windowId !== undefined && { windowId }) });
	if (id !== undefined) await browser.search.query({ text: title, tabId: id });
}
