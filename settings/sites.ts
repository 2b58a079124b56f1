/**
 * The site rules: on which pages Sidelight works, and if not, why not. Pure: what the browser knows (permissions,
 * private windows) and what the page says come in as arguments.
 *
 * A site is a host. A rule for `example.org` holds for its subdomains too, unless one of them has a rule of its own:
 * the most specific host wins. Ports, paths and the scheme make no difference to the reader's rules.
 */
import type { Choices } from './choices.ts';
import type { NewsSite } from './news-sites.ts';
import { canonicalHost, coveringHosts, type Page, siteOf, type WebPage, wwwTwin } from './page-address.ts';

/** Hosts that are listed, each standing for its subdomains as well. See {@link listedHosts}. */
export type ListedHosts = ReadonlySet<string>;

/** Why no extension, or not this one, can work on a page whatever the reader chooses. */
export type ForbiddenReason =
	| Exclude<Page['kind'], 'web' | 'pdf-viewer'>
	/** Shown by the browser's PDF viewer. */
	| 'pdf'
	/** A site that the browser keeps for itself: its shop of extensions, its accounts. */
	| 'protected-site';

/** Whether Sidelight works on a page, and why not. */
export type SiteState =
	| { kind: 'on' }
	| { kind: 'off'; because: 'everywhere' | 'this-site' | 'this-page' | 'not-my-site' | 'page-opted-out' }
	/** Not listed, and the reader has not added it. `always`: whether it may be added for good (see {@link PageFacts}). */
	| { kind: 'unlisted'; always: boolean }
	| { kind: 'forbidden'; because: ForbiddenReason }
	/** The rules say on, but the browser does not let us: the permission was taken away or never given here. */
	| { kind: 'no-permission' };

/** All that {@link stateOf} needs to know of a page. */
export interface PageFacts {
	/** The tab's or frame's address; undefined where the browser does not tell it. */
	url: string | undefined;
	choices: Pick<Choices, 'on' | 'sites' | 'onlyMySites'>;
	listed: ListedHosts;
	/** Whether the browser lets us into this page now: by host permission, or once (`activeTab`). */
	granted: boolean;
	/** True in a private window. Nothing is remembered of it, so that a site cannot be added for good from there. */
	private: boolean;
	/** True if the page says `<meta name="sidelight" content="off">`. */
	optedOut: boolean;
	/** What the reader said of this page alone; forgotten when the page is left. */
	thisPage?: 'on' | 'off';
	/** What the document says it is (`document.contentType`), if a content script could ask. */
	contentType?: string;
	/** Which browser this is: each protects other sites. If left out, both browsers' are taken for protected. */
	browser?: 'chromium' | 'firefox';
}

/**
 * Sites closed to extensions. Chromium: its web store, old and new address. Firefox: the default of the preference
 * `extensions.webextensions.restrictedDomains`. Both compare whole hosts.
 */
const PROTECTED = {
	chromium: ['chrome.google.com', 'chromewebstore.google.com'],
	firefox: [
		'accounts-static.cdn.mozilla.net',
		'accounts.firefox.com',
		'addons.cdn.mozilla.net',
		'addons.mozilla.org',
		'api.accounts.firefox.com',
		'content.cdn.mozilla.net',
		'discovery.addons.mozilla.org',
		'oauth.accounts.firefox.com',
		'profile.accounts.firefox.com',
		'support.mozilla.org',
		'sync.services.mozilla.com',
	],
} as const;

/** The whole of the site rules. What cannot be comes first, then what the reader or the page forbids, then permission. */
export function stateOf(facts: PageFacts): SiteState {
	const page = siteOf(facts.url);
	const forbidden = forbiddenReason(page, facts);
	if (forbidden !== undefined) return { kind: 'forbidden', because: forbidden };

	const { choices, thisPage, granted } = facts;
	if (!choices.on) return { kind: 'off', because: 'everywhere' };
	if (thisPage === 'off') return { kind: 'off', because: 'this-page' };
	// Before the reader's rules for the site: changing those would not help.
	if (facts.optedOut) return { kind: 'off', because: 'page-opted-out' };

	if (thisPage !== 'on') {
		const choice = page.kind === 'web' ? siteChoice(choices.sites, page.host) : undefined;
		if (choice === 'off') return { kind: 'off', because: 'this-site' };
		if (choice === undefined) {
			if (choices.onlyMySites) return { kind: 'off', because: 'not-my-site' };
			if (!isListed(page, facts.listed)) return { kind: 'unlisted', always: page.kind === 'web' && !facts.private };
		}
	}
	return granted ? { kind: 'on' } : { kind: 'no-permission' };
}

function forbiddenReason(page: Page, { granted, contentType, browser }: PageFacts): ForbiddenReason | undefined {
	switch (page.kind) {
		case 'web': {
			const isPdf = contentType === undefined ? page.looksLikePdf : contentType === 'application/pdf';
			if (isPdf) return 'pdf';
			return isProtected(page.host, browser) ? 'protected-site' : undefined;
		}
		case 'file':
			// Only where the reader opened files to extensions in the browser's own settings, and then asked for this page.
			return granted ? undefined : 'file';
		case 'pdf-viewer':
			return 'pdf';
		default:
			return page.kind;
	}
}

function isProtected(host: string, browser: PageFacts['browser']): boolean {
	const hosts: readonly string[] =
		browser === undefined ? [...PROTECTED.chromium, ...PROTECTED.firefox] : PROTECTED[browser];
	return hosts.includes(host);
}

/** The hosts of a list of sites, for {@link stateOf}. */
export function listedHosts(sites: readonly Pick<NewsSite, 'host'>[]): ListedHosts {
	return new Set(sites.map((site) => site.host));
}

/** Match patterns for the manifest: each host and its subdomains, over https only. */
export function matchPatterns(sites: readonly Pick<NewsSite, 'host'>[]): string[] {
	return sites.map((site) => `https://*.${site.host}/*`);
}

/** True if the manifest's patterns cover the page: on a listed host or below one, and over https. */
export function isListed(page: Page, listed: ListedHosts): boolean {
	return page.kind === 'web' && page.secure && listedHost(page.host, listed) !== undefined;
}

/** The listed host that covers a host. */
function listedHost(host: string, listed: ListedHosts): string | undefined {
	// The twin with `www.` put before it is no name above the host; the list has no `www.` hosts anyway.
	return coveringHosts(host).find((above) => listed.has(above));
}

/** What the reader chose for a host: their rule for the most specific host that covers it. */
export function siteChoice(sites: Choices['sites'], host: string): 'on' | 'off' | undefined {
	const rules = canonicalSites(sites);
	return coveringHosts(host)
		.map((above) => rules.get(above))
		.find((choice) => choice !== undefined);
}

/** A map, so that hosts such as `constructor` find nothing. Rules that name no host are left out. */
function canonicalSites(sites: Choices['sites']): Map<string, 'on' | 'off'> {
	const rules = new Map<string, 'on' | 'off'>();
	for (const [written, choice] of Object.entries(sites)) {
		const host = canonicalHost(written);
		if (host !== undefined) rules.set(host, choice);
	}
	return rules;
}

/**
 * The host under which a page's site is switched: the listed host if one covers it, so that switching off
 * `edition.cnn.com` switches off all of CNN; otherwise the page's own host.
 */
export function siteKey(host: string, listed: ListedHosts): string {
	return listedHost(host, listed) ?? host;
}

/**
 * The choices with another rule for a page's site, so that {@link siteChoice} of the host is `to` afterwards. `default`
 * forgets the site's rules and those below it that cover the host. Rules above the site, and for other hosts, stay.
 */
export function withSiteChoice({
	choices,
	listed,
	host,
	to,
}: {
	choices: Choices;
	listed: ListedHosts;
	host: string;
	to: 'on' | 'off' | 'default';
}): Choices {
	const rules = canonicalSites(choices.sites);
	const key = siteKey(host, listed);
	const covering = coveringHosts(host);
	// `www.example.org` and `example.org` are one site, whichever of them has the rule.
	const own = covering.filter((it, index) => index <= covering.indexOf(key) || it === wwwTwin(host));
	for (const it of own) rules.delete(it);
	if (to !== 'default') rules.set(key, to);
	return { ...choices, sites: Object.fromEntries(rules) };
}

/**
 * The choices with a page's site switched on or off, as by one switch that says "this site". Leaves no rule where none
 * is needed: a listed site is on by itself. (Where permission is needed too: {@link originPatterns}.)
 */
export function switchSite({
	choices,
	listed,
	page,
	on,
}: {
	choices: Choices;
	listed: ListedHosts;
	page: WebPage;
	on: boolean;
}): Choices {
	const to = on ? 'on' : 'off';
	const { host } = page;
	const without = withSiteChoice({ choices, listed, host, to: 'default' });
	const above = siteChoice(without.sites, host);
	const byItself = above ?? (choices.onlyMySites ? 'off' : isListed(page, listed) ? 'on' : undefined);
	return byItself === to ? without : withSiteChoice({ choices, listed, host, to });
}

/**
 * The match patterns to ask permission for when the reader adds the page's site: this host with and without `www.`,
 * over the page's scheme, and nothing below or beside it.
 */
export function originPatterns({ host, secure, naming }: WebPage): string[] {
	const scheme = secure ? 'https' : 'http';
	const hosts = naming === 'domain' ? [host, wwwTwin(host)] : [host];
	return hosts.map((it) => `${scheme}://${it}/*`);
}

/**
 * Match patterns of the sites that the reader added to the listed ones, for registering the content script at run
 * time. Wider than what was asked permission for (both schemes): the browser runs a script only where permission holds.
 */
export function addedPatterns(sites: Choices['sites'], listed: ListedHosts): string[] {
	const added = [...canonicalSites(sites)].filter(([host, choice]) => choice === 'on' && !isListedHost(host, listed));
	return [...new Set(added.flatMap(([host]) => addedHosts(host).map((it) => `*://${it}/*`)))].sort();
}

function isListedHost(host: string, listed: ListedHosts): boolean {
	return listedHost(host, listed) !== undefined;
}

function addedHosts(host: string): string[] {
	const page = siteOf(`https://${host}/`);
	return page.kind === 'web' && page.naming === 'domain' ? [host, wwwTwin(host)] : [host];
}
