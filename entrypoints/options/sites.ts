/** The list of sites that the options page shows: the listed ones and those that the reader added. */
import { browser } from 'wxt/browser';
import type { OptionsSite } from '../../components/options/options-props.ts';
import type { PageSettings } from '../../messages/protocol.ts';
import type { Choices } from '../../settings/choices.ts';
import { NEWS_SITES } from '../../settings/news-sites.ts';
import { canonicalHost, siteOf, type WebPage } from '../../settings/page-address.ts';
import { isRuled, type Policy } from '../../settings/policy.ts';
import { isListed, originPatterns, stateOf } from '../../settings/sites.ts';
import { LISTED } from '../common/page-settings.ts';

/** A host as a page of it would be, over https. */
export function pageOfHost(host: string): WebPage | undefined {
	const page = siteOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(host) ? host : `https://${host}/`);
	// Chromium's URL parser takes almost anything for a host, spaces and all.
	return page.kind === 'web' && canonicalHost(page.host) !== undefined ? page : undefined;
}

/** What the list is made from. */
export interface SiteListing {
	choices: Choices;
	language: PageSettings['language'];
	policy: Policy;
	/** Match patterns that the browser grants at present. */
	granted: readonly string[];
}

/** Sites that the reader added come first; then the listed ones by name. */
export function listSites({ choices, language, policy, granted }: SiteListing): OptionsSite[] {
	const site = (host: string, facts: Pick<OptionsSite, 'added'> & Partial<OptionsSite>): OptionsSite => ({
		host,
		on: isOn(host, choices),
		locked: isRuled(policy, host),
		revoked: !isGranted(host, granted),
		...facts,
	});
	const added = Object.keys(choices.sites)
		.filter((host) => {
			const page = pageOfHost(host);
			return page !== undefined && !isListed(page, LISTED);
		})
		.sort()
		.map((host) => site(host, { added: true }));
	const listed = [...NEWS_SITES]
		.sort((a, b) => a.name.localeCompare(b.name, language))
		.map(({ host, name, latin, about }) =>
			site(host, { added: false, name, about: about[language], ...(latin !== undefined && { latin }) }),
		);
	return [...added, ...listed];
}

/** Which patterns the browser grants now. */
export async function grantedPatterns(): Promise<string[]> {
	return (await browser.permissions.getAll()).origins ?? [];
}

function isOn(host: string, choices: Choices): boolean {
	const state = stateOf({
		url: `https://${host}/`,
		choices: { ...choices, on: true },
		listed: LISTED,
		granted: true,
		private: false,
		optedOut: false,
	});
	return state.kind === 'on';
}

function isGranted(host: string, granted: readonly string[]): boolean {
	const page = pageOfHost(host);
	const wanted = page ? originPatterns(page) : [];
	return granted.some(
		(it) =>
			it === '<all_urls>' ||
			it === `https://*.${host}/*` ||
			wanted.includes(it) ||
			/^(?:\*|https):\/\/\*\/\*$/.test(it),
	);
}
