/** The tab that the popup speaks of, and what its page tells. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { CommandAnswers, PageCommand } from '../../messages/protocol.ts';

/** What the popup needs to know of a tab. */
export interface PopupTab {
	id: number;
	url: string | undefined;
	private: boolean;
	/** Still on its way: its content script may not be there yet. */
	loading: boolean;
}

/**
 * The active tab; where the popup itself was opened in a tab, the one that the reader came from.
 */
export async function tabOfPopup(): Promise<PopupTab | undefined> {
	const own = location.origin;
	const isOurs = (tab: Tabs.Tab) => tab.url?.startsWith(own) === true;
	const tabs = await browser.tabs.query({ currentWindow: true });
	const recent = tabs.filter((tab) => !isOurs(tab)).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
	const tab = tabs.find((it) => it.active && !isOurs(it)) ?? recent[0];
	return tab?.id === undefined ? undefined : toPopupTab(tab.id, tab);
}

function toPopupTab(id: number, { url, incognito, status }: Tabs.Tab): PopupTab {
	return { id, url, private: incognito, loading: status === 'loading' };
}

/** Asks the page of a tab; undefined where no content script answers. */
export async function askTab<T extends PageCommand['type']>(
	tab: PopupTab,
	command: Extract<PageCommand, { type: T }>,
): Promise<CommandAnswers[T] | undefined> {
	try {
		return (await browser.tabs.sendMessage(tab.id, command, { frameId: 0 })) as CommandAnswers[T] | undefined;
	} catch {
		return undefined;
	}
}
