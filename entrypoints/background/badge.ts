/** The count on the toolbar button. */
import { browser } from 'wxt/browser';
import type { Asking } from './asking.ts';

/**
 * Shows the mentions of the page itself; frames are not added, as the popup does not list them either. Nothing is shown
 * in private windows, or where the reader does not want it.
 */
export async function showCount(
	mentions: number,
	{ tabId, frameId, private: isPrivate }: Asking,
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
