/** What a page needs to know to work: whether it may, and how. */
import { browser } from 'wxt/browser';
import type { PageSettings } from '../../messages/protocol.ts';
import type { Choices } from '../../settings/choices.ts';
import { mutedOn } from '../../settings/muted.ts';
import { siteOf } from '../../settings/page-address.ts';
import { listedHosts, stateOf } from '../../settings/sites.ts';
import { languageOf } from './language-of.ts';
import type { PageChoice } from './this-page.ts';

/** Put in place when the extension is built (wxt.config.ts): the whole list, with what it says of each site, is for options alone. */
declare const LISTED_HOSTS: readonly string[];

/** The hosts of the list of news sites. */
export const LISTED = listedHosts(LISTED_HOSTS.map((host) => ({ host })));

/** What the browser tells of a page. */
export interface PageFacts {
	url: string | undefined;
	private: boolean;
	thisPage: PageChoice | undefined;
	/** False where the browser no longer lets us in: the reader has taken the site back while the page was open. */
	granted: boolean;
	/** See {@link PageSettings.datasets}. */
	datasets: string;
}

/** Answers a content script that has started. */
export function pageSettings(
	choices: Choices,
	{ url, private: isPrivate, thisPage, granted, datasets }: PageFacts,
): PageSettings {
	const site = siteOf(url);
	return {
		state: stateOf({
			url,
			choices,
			listed: LISTED,
			granted,
			private: isPrivate,
			optedOut: false,
			// A content script starts in documents only: an address that ends in .pdf is one all the same.
			contentType: 'text/html',
			...(thisPage && { thisPage }),
		}),
		choices: { ...choices, muted: mutedOn(choices.muted, site.kind === 'web' ? site.host : undefined) },
		language: languageOf(choices),
		datasets,
		canSearch: browser.search?.query !== undefined,
	};
}
