/**
 * The context menu: look up what is selected or pointed at, leave it unmarked, switch the site off. Shown on the sites that
 * Sidelight works on, in the reader's language. Firefox for Android has no such menu.
 */
import type { Tabs } from 'webextension-polyfill';
import { type Browser, browser } from 'wxt/browser';
import { translator } from '../../locales/index.ts';
import type { Choices } from '../../settings/choices.ts';
import { siteOf, type WebPage } from '../../settings/page-address.ts';
import type { PolicedStore } from '../../settings/policed-store.ts';
import { addedPatterns, switchSite } from '../../settings/sites.ts';
import { languageOf } from '../common/language-of.ts';
import { LISTED } from '../common/page-settings.ts';
import { setChoiceForPage } from '../common/this-page.ts';
import { tellFrame } from './tabs.ts';

/** The entries, from top to bottom. */
const ENTRIES = [
	{ id: 'look-up', message: 'menu.lookUp', contexts: ['selection', 'link', 'page'] },
	{ id: 'mute', message: 'menu.mute', contexts: ['selection', 'link', 'page'] },
	{ id: 'site-off', message: 'menu.siteOff', contexts: ['page'] },
] as const;

/** Keeps the menu in step with the choices, and does what it asks. Called at every waking, before anything is awaited. */
export function keepMenus(store: PolicedStore): void {
	const { contextMenus } = browser;
	if (contextMenus === undefined) return;
	const write = async (choices: Choices) => {
		await contextMenus.removeAll();
		if (choices.on) for (const entry of entriesFor(choices)) contextMenus.create(entry);
	};
	// Menus outlast a background that falls asleep; they are written when something about them may have changed.
	const writeNow = () => void store.read().then(write);
	browser.runtime.onInstalled.addListener(writeNow);
	browser.runtime.onStartup.addListener(writeNow);
	store.watch((choices) => void write(choices), new AbortController().signal);

	contextMenus.onClicked.addListener(({ menuItemId, frameId, pageUrl }, tab) => {
		if (tab?.id === undefined) return;
		if (menuItemId === 'look-up' || menuItemId === 'mute') {
			void tellFrame({ tabId: tab.id, frameId: frameId ?? 0 }, { type: 'menu', action: menuItemId });
		} else if (menuItemId === 'site-off') {
			const page = siteOf(tab.url ?? pageUrl);
			if (page.kind !== 'web') return;
			void switchOff(store, tab, page);
		}
	});
}

/** Nothing is remembered of a private window: there the page alone is switched off. */
async function switchOff(store: PolicedStore, { id, url, incognito }: Tabs.Tab, page: WebPage): Promise<void> {
	if (!incognito) {
		await store.change((choices) => switchSite({ choices, listed: LISTED, page, on: false }));
	} else if (id !== undefined && url !== undefined) {
		await setChoiceForPage(id, url, 'off');
		await tellFrame({ tabId: id, frameId: 0 }, { type: 'settings' });
	}
}

function entriesFor(choices: Choices): Browser.contextMenus.CreateProperties[] {
	const t = translator(languageOf(choices));
	const documentUrlPatterns = browser.runtime
		.getManifest()
		.content_scripts?.flatMap((it) => it.matches ?? [])
		.concat(addedPatterns(choices.sites, LISTED));
	return ENTRIES.map(({ id, message, contexts }) => ({
		id,
		title: t(message),
		contexts: [...contexts] as Browser.contextMenus.CreateProperties['contexts'],
		...(documentUrlPatterns && { documentUrlPatterns }),
	}));
}
