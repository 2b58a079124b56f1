/** The count on the toolbar button. */
import { browser } from 'wxt/browser';
import type { CommandAnswers, PageCommand } from '../../messages/protocol.ts';
import type { PolicedStore } from '../../settings/policed-store.ts';
import type { Asking } from './asking.ts';

/**
 * Shows the mentions of the page itself; frames are not added, as the popup does not list them either. Nothing is shown
 * in private windows, or where the reader does not want it.
 */
export async function showCount(
	mentions: number,
	{ tabId, frameId, private: isPrivate }: Pick<Asking, 'tabId' | 'frameId' | 'private'>,
	wanted: boolean,
): Promise<void> {
	if (tabId === undefined || frameId !== 0) return;
	const text = wanted && !isPrivate && mentions > 0 ? String(mentions) : '';
	try {
		await browser.action.setBadgeText({ tabId, text });
		await browser.action.setBadgeBackgroundColor({ tabId, color: '#5c6370' });
		await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
	} catch {
		// The tab was closed while the page was being read.
	}
}

/** Shows or takes away the counts of all tabs when the reader switches them on or off. */
export function keepCounts(store: PolicedStore): void {
	// Undefined until a change is seen: a background that has just woken does not know what was before.
	let shown: boolean | undefined;
	store.watch(({ badge }) => {
		if (badge === shown) return;
		shown = badge;
		void refreshCounts(badge);
	}, new AbortController().signal);
}

async function refreshCounts(wanted: boolean): Promise<void> {
	for (const { id: tabId, incognito } of await browser.tabs.query({})) {
		if (tabId === undefined) continue;
		const mentions = wanted ? await mentionsIn(tabId) : 0;
		await showCount(mentions, { tabId, frameId: 0, private: incognito }, wanted);
	}
}

/** How many mentions a tab's page has; 0 where Sidelight does not work. */
async function mentionsIn(tabId: number): Promise<number> {
	const command: PageCommand = { type: 'list' };
	try {
		const answer: CommandAnswers['list'] | undefined = await browser.tabs.sendMessage(tabId, command, { frameId: 0 });
		return answer?.entities.reduce((sum, it) => sum + it.count, 0) ?? 0;
	} catch {
		return 0;
	}
}
