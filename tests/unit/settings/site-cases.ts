import { siteOf, type WebPage } from '../../../settings/page-address.ts';
import { listedHosts, type PageFacts, type SiteState } from '../../../settings/sites.ts';

/** The list of sites that the cases are about. */
export const LISTED = listedHosts([
	{ host: 'listed.example' },
	{ host: 'news.portal.example' },
	{ host: 'xn--b1amarcd.xn--j1amh' },
]);

const ON: SiteState = { kind: 'on' };
const UNLISTED: SiteState = { kind: 'unlisted', always: true };
const off = (because: Extract<SiteState, { kind: 'off' }>['because']): SiteState => ({ kind: 'off', because });
const forbidden = (because: Extract<SiteState, { kind: 'forbidden' }>['because']): SiteState => ({
	kind: 'forbidden',
	because,
});

/** Facts that differ from: everything on, permission given, no rules. */
type Case = [
	what: string,
	url: string | undefined,
	facts: Partial<Omit<PageFacts, 'url' | 'choices'>> & Partial<PageFacts['choices']>,
	state: SiteState,
];

/** The site rules by example. */
export const STATE_CASES: Record<string, Case[]> = {
	'listed sites': [
		['a listed host', 'https://listed.example/1', {}, ON],
		['with www', 'https://www.listed.example/1', {}, ON],
		['a subdomain', 'https://amp.world.listed.example/1', {}, ON],
		['a port', 'https://listed.example:8443/1', {}, ON],
		['a trailing dot', 'https://listed.example./1', {}, ON],
		['capitals', 'https://LISTED.Example/1', {}, ON],
		['an international name in Unicode', 'https://новини.укр/1', {}, ON],
		['the same in ASCII', 'https://xn--b1amarcd.xn--j1amh/1', {}, ON],
		['plain http is not listed', 'http://listed.example/1', {}, UNLISTED],
		['a name that merely ends so', 'https://notlisted.example/1', {}, UNLISTED],
		['a listed name in another domain', 'https://listed.example.test/1', {}, UNLISTED],
		['a listed name as the user name', 'https://listed.example@other.example/1', {}, UNLISTED],
		['a host above a listed one', 'https://portal.example/1', {}, UNLISTED],
		['a host beside a listed one', 'https://mail.portal.example/1', {}, UNLISTED],
		['permission taken away', 'https://listed.example/1', { granted: false }, { kind: 'no-permission' }],
	],
	'sites not listed': [
		['nothing chosen', 'https://other.example/1', {}, UNLISTED],
		['not even where the browser would let us', 'https://other.example/1', { granted: true }, UNLISTED],
		['nor where it would not', 'https://other.example/1', { granted: false }, UNLISTED],
		['switched on', 'https://other.example/1', { sites: { 'other.example': 'on' } }, ON],
		['switched on, over http', 'http://other.example/1', { sites: { 'other.example': 'on' } }, ON],
		[
			'switched on, permission revoked',
			'https://other.example/1',
			{ sites: { 'other.example': 'on' }, granted: false },
			{ kind: 'no-permission' },
		],
		['switched off', 'https://other.example/1', { sites: { 'other.example': 'off' } }, off('this-site')],
		['an IP address', 'http://192.0.2.7/', {}, UNLISTED],
		['an IP address switched on', 'http://192.0.2.7:8080/', { sites: { '192.0.2.7': 'on' } }, ON],
		['an IP address does not lie below a number', 'http://192.0.2.7/', { sites: { '2.7': 'on' } }, UNLISTED],
		['an IPv6 address switched on', 'http://[2001:db8::1]/', { sites: { '[2001:DB8::1]': 'on' } }, ON],
		['localhost', 'http://localhost:3000/', {}, UNLISTED],
		['localhost switched on', 'http://localhost:3000/', { sites: { localhost: 'on' } }, ON],
		['a host that is called as a method of objects', 'http://constructor/', {}, UNLISTED],
		[
			'in a private window it cannot be added for good',
			'https://other.example/1',
			{ private: true },
			{ kind: 'unlisted', always: false },
		],
	],
	'the most specific host wins': [
		[
			'off above, nothing here',
			'https://amp.listed.example/',
			{ sites: { 'listed.example': 'off' } },
			off('this-site'),
		],
		[
			'off above, on here',
			'https://amp.listed.example/',
			{ sites: { 'listed.example': 'off', 'amp.listed.example': 'on' } },
			ON,
		],
		[
			'on above, off here',
			'https://amp.listed.example/',
			{ sites: { 'listed.example': 'on', 'amp.listed.example': 'off' } },
			off('this-site'),
		],
		[
			'the order of the rules makes no difference',
			'https://amp.listed.example/',
			{ sites: { 'amp.listed.example': 'off', 'listed.example': 'on' } },
			off('this-site'),
		],
		['off beside', 'https://amp.listed.example/', { sites: { 'live.listed.example': 'off' } }, ON],
		['off below', 'https://listed.example/', { sites: { 'amp.listed.example': 'off' } }, ON],
		[
			'between two, the nearer',
			'https://a.b.listed.example/',
			{ sites: { 'listed.example': 'off', 'b.listed.example': 'on' } },
			ON,
		],
		['a whole domain', 'https://listed.example/', { sites: { example: 'off' } }, off('this-site')],
		[
			'a rule with www holds without',
			'https://listed.example/',
			{ sites: { 'www.listed.example': 'off' } },
			off('this-site'),
		],
		[
			'a rule without www holds with it',
			'https://www.listed.example/',
			{ sites: { 'listed.example': 'off' } },
			off('this-site'),
		],
		[
			'a rule with www does not hold below',
			'https://amp.listed.example/',
			{ sites: { 'www.listed.example': 'off' } },
			ON,
		],
		[
			'a rule written in capitals, with a dot',
			'https://listed.example/',
			{ sites: { 'Listed.Example.': 'off' } },
			off('this-site'),
		],
		['a rule in Unicode', 'https://xn--b1amarcd.xn--j1amh/', { sites: { 'новини.укр': 'off' } }, off('this-site')],
		['a rule in ASCII', 'https://новини.укр/', { sites: { 'xn--b1amarcd.xn--j1amh': 'off' } }, off('this-site')],
		['a rule that is no host', 'https://listed.example/', { sites: { 'https://listed.example/': 'off' } }, ON],
	],
	'only my sites': [
		['a listed host is not mine', 'https://listed.example/', { onlyMySites: true }, off('not-my-site')],
		['nor is another', 'https://other.example/', { onlyMySites: true }, off('not-my-site')],
		[
			'a listed host, switched on',
			'https://listed.example/',
			{ onlyMySites: true, sites: { 'listed.example': 'on' } },
			ON,
		],
		[
			'below one switched on',
			'https://amp.listed.example/',
			{ onlyMySites: true, sites: { 'listed.example': 'on' } },
			ON,
		],
		['another, switched on', 'https://other.example/', { onlyMySites: true, sites: { 'other.example': 'on' } }, ON],
		[
			'switched off is told as that',
			'https://listed.example/',
			{ onlyMySites: true, sites: { 'listed.example': 'off' } },
			off('this-site'),
		],
		[
			'mine, but permission revoked',
			'https://listed.example/',
			{ onlyMySites: true, sites: { 'listed.example': 'on' }, granted: false },
			{ kind: 'no-permission' },
		],
	],
	'this page alone': [
		['once, on a site not listed', 'https://other.example/', { thisPage: 'on' }, ON],
		['once, from a private window', 'https://other.example/', { thisPage: 'on', private: true }, ON],
		[
			'once, on a site switched off',
			'https://listed.example/',
			{ thisPage: 'on', sites: { 'listed.example': 'off' } },
			ON,
		],
		['once, on a site that is not mine', 'https://listed.example/', { thisPage: 'on', onlyMySites: true }, ON],
		[
			'once, but the browser no longer lets us',
			'https://other.example/',
			{ thisPage: 'on', granted: false },
			{ kind: 'no-permission' },
		],
		['off on a listed site', 'https://listed.example/', { thisPage: 'off' }, off('this-page')],
		[
			'off on a site switched on',
			'https://listed.example/',
			{ thisPage: 'off', sites: { 'listed.example': 'on' } },
			off('this-page'),
		],
		['everything off is stronger', 'https://listed.example/', { thisPage: 'on', on: false }, off('everywhere')],
		[
			'the page that opts out is stronger',
			'https://listed.example/',
			{ thisPage: 'on', optedOut: true },
			off('page-opted-out'),
		],
	],
	'switches and the page’s own word': [
		['everything off', 'https://listed.example/', { on: false }, off('everywhere')],
		[
			'everything off, site on',
			'https://listed.example/',
			{ on: false, sites: { 'listed.example': 'on' } },
			off('everywhere'),
		],
		['the page opts out', 'https://listed.example/', { optedOut: true }, off('page-opted-out')],
		[
			'the page opts out, the site is on',
			'https://listed.example/',
			{ optedOut: true, sites: { 'listed.example': 'on' } },
			off('page-opted-out'),
		],
		[
			'the page opts out, the site is off: changing the site would not help',
			'https://listed.example/',
			{ optedOut: true, sites: { 'listed.example': 'off' } },
			off('page-opted-out'),
		],
		['a private window in which we may run', 'https://listed.example/', { private: true }, ON],
		[
			'a private window in which we may not',
			'https://listed.example/',
			{ private: true, granted: false },
			{ kind: 'no-permission' },
		],
	],
	'what no extension reaches': [
		['the source of a listed page', 'view-source:https://listed.example/', {}, forbidden('view-source')],
		['data:', 'data:text/html,listed.example', {}, forbidden('no-site')],
		['blob: of a listed page', 'blob:https://listed.example/1', {}, forbidden('no-site')],
		['about:blank', 'about:blank', {}, forbidden('blank')],
		['about:config', 'about:config', {}, forbidden('browser')],
		['chrome:', 'chrome://extensions/', {}, forbidden('browser')],
		['another extension', 'moz-extension://0b5f5f0e-0000-4000-8000-000000000000/', {}, forbidden('extension')],
		['reading view', 'about:reader?url=https%3A%2F%2Flisted.example%2F', {}, forbidden('reading-view')],
		['an address that is withheld', undefined, {}, forbidden('unknown')],
		['even if everything is off', 'about:config', { on: false }, forbidden('browser')],
		['even if asked for once', 'about:config', { thisPage: 'on' }, forbidden('browser')],
		['the PDF viewer', 'resource://pdf.js/web/viewer.html', {}, forbidden('pdf')],
		['a PDF of a listed site', 'https://listed.example/report.pdf', {}, forbidden('pdf')],
		['a page that is only called so', 'https://listed.example/File:Report.pdf', { contentType: 'text/html' }, ON],
		[
			'a PDF that is not called so',
			'https://listed.example/report',
			{ contentType: 'application/pdf' },
			forbidden('pdf'),
		],
		[
			'the shop, in Chromium',
			'https://chromewebstore.google.com/',
			{ browser: 'chromium' },
			forbidden('protected-site'),
		],
		[
			'the shop, in Firefox',
			'https://addons.mozilla.org/en-US/firefox/',
			{ browser: 'firefox' },
			forbidden('protected-site'),
		],
		['the other one’s shop', 'https://addons.mozilla.org/en-US/firefox/', { browser: 'chromium' }, UNLISTED],
		['the shop, in a browser we do not know', 'https://addons.mozilla.org/', {}, forbidden('protected-site')],
		['a site beside the shop', 'https://blog.mozilla.org/', { browser: 'firefox' }, UNLISTED],
	],
	files: [
		['a file', 'file:///home/reader/a.html', { granted: false }, forbidden('file')],
		['files opened to extensions', 'file:///home/reader/a.html', {}, { kind: 'unlisted', always: false }],
		['files opened, asked for once', 'file:///home/reader/a.html', { thisPage: 'on' }, ON],
		['files opened, everything off', 'file:///home/reader/a.html', { on: false }, off('everywhere')],
	],
};

/** The page at a web address. */
export function webPage(url: string): WebPage {
	const page = siteOf(url);
	if (page.kind !== 'web') throw new Error(`${url} is no web page`);
	return page;
}
