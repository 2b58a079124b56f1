/** Sites that the browser lets us into from now on, or no longer. */
import { browser } from 'wxt/browser';
import { siteOf } from '../../settings/page-address.ts';
import type { PolicedStore } from '../../settings/policed-store.ts';
import { isListed, originPatterns, stateOf, switchSite } from '../../settings/sites.ts';
import { registerAddedSites, startInOpenTabs } from '../common/page-scripts.ts';
import { LISTED } from '../common/page-settings.ts';
import { tellAllTabs } from './tabs.ts';

/**
 * Adds a site as soon as the browser grants it. The popup asks for sites, but browsers may close it while their question
 * is on screen; and a reader may grant a site in the browser's own menus, without us. Pages of a site that is taken back there
 * are told at once: browsers leave their content scripts alive until they are loaded again.
 */
export function keepGrants(store: PolicedStore): void {
	browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
		await add(store, origins);
		await tellAllTabs({ type: 'settings' });
	});
	browser.permissions.onRemoved.addListener(() => void tellAllTabs({ type: 'settings' }));
}

/** Whether the browser still lets us into the site of a page whose content script has started. */
export async function isStillGranted(url: string | undefined): Promise<boolean> {
	const page = siteOf(url);
	// What is no site (a file, a frame without an address of its own) is let in with something else.
	return page.kind !== 'web' || browser.permissions.contains({ origins: [originPatterns(page)[0] ?? ''] });
}

async function add(store: PolicedStore, origins: string[]): Promise<void> {
	// Patterns for more than one host (`*://*/*`) name no site that could be listed.
	const pages = origins.map((it) => siteOf(it.replace(/\*$/, ''))).filter((it) => it.kind === 'web');
	const added = pages.filter((it) => !it.host.includes('*') && !isListed(it, LISTED));
	if (added.length === 0) return;
	const choices = await store.change((before) =>
		added.reduce((it, page) => {
			const url = `${page.secure ? 'https' : 'http'}://${page.host}/`;
			const { kind } = stateOf({ ...FACTS, url, choices: it });
			// `www.example.org` and `example.org` are granted together and are one site.
			return kind === 'unlisted' ? switchSite({ choices: it, listed: LISTED, page, on: true }) : it;
		}, before),
	);
	await registerAddedSites(choices);
	await startInOpenTabs(origins);
}

const FACTS = { listed: LISTED, granted: true, private: false, optedOut: false } as const;
