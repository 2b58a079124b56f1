/** What the background tells the pages of a tab. */
import { browser } from 'wxt/browser';
import type { PageCommand } from '../../messages/protocol.ts';

/** Tells the page in front, if Sidelight works there. */
export async function tellActiveTab(command: PageCommand): Promise<void> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	if (tab?.id !== undefined) await tellFrame({ tabId: tab.id, frameId: 0 }, command);
}

/** Tells the pages of all tabs, with their frames. Which sites they show is not asked: browsers do not tell of those that we may not enter. */
export async function tellAllTabs(command: PageCommand): Promise<void> {
	const tabs = await browser.tabs.query({});
	// Most tabs have no content script to hear it.
	await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, command)));
}

/** Tells one frame of a tab, if Sidelight works there. */
export async function tellFrame(
	{ tabId, frameId }: { tabId: number; frameId: number },
	command: PageCommand,
): Promise<void> {
	try {
		await browser.tabs.sendMessage(tabId, command, { frameId });
	} catch {
		// No content script there: the page is on no listed site, and there is nothing to step through.
	}
}
