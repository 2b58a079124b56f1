/** Sites that the browser lets us into from now on. */
import { browser } from 'wxt/browser';
import { siteOf } from '../../settings/page-address.ts';
import type { PolicedStore } from '../../settings/policed-store.ts';
import { isListed, stateOf, switchSite } from '../../settings/sites.ts';
import { registerAddedSites, startInOpenTabs } from '../common/page-scripts.ts';
import { LISTED } from '../common/page-settings.ts';

/**
 * Adds a site as soon as the browser grants it. The popup asks for sites, but browsers may close it while their question
 * is on screen; and a reader may grant a site in the browser's own menus, without us.
 */
export function keepGrants(store: PolicedStore): void {
	browser.permissions.onAdded.addListener(({ origins = [] }) => void add(store, origins));
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
