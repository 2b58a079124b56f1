/**
 * Scripts that are put into pages at run time: the content script on sites beyond the list (used once with `activeTab`, or
 * added for good with a permission that the reader gives for that site alone), and the card's script where a card opens.
 */
import { browser } from 'wxt/browser';
import type { Choices } from '../../settings/choices.ts';
import { addedPatterns } from '../../settings/sites.ts';
import { LISTED } from './page-settings.ts';

const SCRIPT_ID = 'added-sites';
const FILES = ['content-scripts/content.js'];
/** Beside them in Firefox alone: `page/paint/while-here.ts` says why. */
const SHEETS = import.meta.env.FIREFOX ? ['here.css'] : [];

/**
 * Brings the registered content script in line with the reader's sites. The background does so whenever choices change, and
 * a page of ours that adds a site does so as well, to go on from there: one at a time, as both would find nothing
 * registered and the second to register would be refused.
 */
export async function registerAddedSites(choices: Choices): Promise<void> {
	await navigator.locks.request('sidelight-added-sites', () => register(choices));
}

async function register(choices: Choices): Promise<void> {
	const matches = addedPatterns(choices.sites, LISTED);
	const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
	if (matches.length === 0) {
		if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
		return;
	}
	const script = {
		id: SCRIPT_ID,
		matches,
		js: FILES,
		css: SHEETS,
		allFrames: true,
		runAt: 'document_idle' as const,
		persistAcrossSessions: true,
	};
	if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
	else await browser.scripting.registerContentScripts([script]);
}

/** Starts the content script in a page that is open already. Rejects where the browser does not let us in. */
export async function startInTab(tabId: number): Promise<void> {
	if (SHEETS.length > 0) await browser.scripting.insertCSS({ target: { tabId }, files: SHEETS });
	await browser.scripting.executeScript({ target: { tabId }, files: FILES });
}

/** Starts the content script in all pages that are open already on a site that the reader has just added. */
export async function startInOpenTabs(origins: string[]): Promise<void> {
	const tabs = await browser.tabs.query({ url: origins });
	// A tab may be closed, or show an error page of the browser's, by the time that the script comes.
	await Promise.allSettled(tabs.map(({ id }) => id !== undefined && startInTab(id)));
}

/** Puts the card's script into a frame whose content script asks for it. */
export async function loadCard(tabId: number, frameId: number): Promise<void> {
	await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['card.js'] });
}
