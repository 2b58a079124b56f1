import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, DEFAULT_CHOICES } from '../../../settings/choices.ts';
import { coveringHosts } from '../../../settings/page-address.ts';
import { siteChoice, siteKey, stateOf, switchSite, withSiteChoice } from '../../../settings/sites.ts';
import { LISTED as listed, webPage } from './site-cases.ts';

const label = fc.constantFrom('www', 'amp', 'listed', 'portal', 'news', 'other', 'example');
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const rules = fc.dictionary(host, fc.constantFrom('on' as const, 'off' as const), { maxKeys: 6 });

describe('withSiteChoice', () => {
	test('afterwards the host is as chosen, whatever the rules were', () => {
		fc.assert(
			fc.property(host, rules, fc.constantFrom('on' as const, 'off' as const), (page, sites, to) => {
				const after = withSiteChoice({ choices: { ...DEFAULT_CHOICES, sites }, listed, host: page, to });
				expect(siteChoice(after.sites, page)).toBe(to);
			}),
		);
	});

	test('by default only rules above the site are left for the host', () => {
		fc.assert(
			fc.property(host, rules, (page, sites) => {
				const after = withSiteChoice({ choices: { ...DEFAULT_CHOICES, sites }, listed, host: page, to: 'default' });
				const site = siteKey(page, listed);
				const left = Object.keys(after.sites).filter((it) => coveringHosts(page).includes(it));
				for (const it of left) expect(site.endsWith(`.${it}`)).toBe(true);
			}),
		);
	});

	const CASES: [
		what: string,
		before: Record<string, 'on' | 'off'>,
		host: string,
		to: 'on' | 'off' | 'default',
		after: Record<string, 'on' | 'off'>,
	][] = [
		['a listed site is switched as a whole', {}, 'amp.listed.example', 'off', { 'listed.example': 'off' }],
		['another at the page’s host', {}, 'www.other.example', 'on', { 'www.other.example': 'on' }],
		[
			'an exception for the host is overruled',
			{ 'amp.listed.example': 'on' },
			'amp.listed.example',
			'off',
			{ 'listed.example': 'off' },
		],
		[
			'an exception beside it stays',
			{ 'live.listed.example': 'on' },
			'amp.listed.example',
			'off',
			{ 'live.listed.example': 'on', 'listed.example': 'off' },
		],
		['a rule above stays', { example: 'off' }, 'other.example', 'on', { example: 'off', 'other.example': 'on' }],
		[
			'not twice with and without www',
			{ 'www.listed.example': 'on' },
			'www.listed.example',
			'off',
			{ 'listed.example': 'off' },
		],
		['an old spelling goes', { 'Other.Example.': 'on' }, 'other.example', 'off', { 'other.example': 'off' }],
		['by default the site’s own rule goes', { 'listed.example': 'off' }, 'www.listed.example', 'default', {}],
		['with or without www', { 'other.example': 'off' }, 'www.other.example', 'default', {}],
		['and the exception for the host', { 'amp.listed.example': 'on' }, 'amp.listed.example', 'default', {}],
		['but not a rule above', { example: 'off' }, 'listed.example', 'default', { example: 'off' }],
		[
			'nothing there, nothing forgotten',
			{ 'other.example': 'on' },
			'listed.example',
			'default',
			{ 'other.example': 'on' },
		],
	];

	test.each(CASES)('%s', (_what, sites, page, to, after) => {
		const choices = { ...DEFAULT_CHOICES, sites };
		expect(withSiteChoice({ choices, listed, host: page, to })).toEqual({ ...choices, sites: after });
	});

	test('changes nothing in place', () => {
		const sites = { 'other.example': 'on' } as const;
		withSiteChoice({ choices: { ...DEFAULT_CHOICES, sites }, listed, host: 'other.example', to: 'off' });
		expect(sites).toEqual({ 'other.example': 'on' });
	});
});

describe('switchSite', () => {
	type Sites = Choices['sites'];
	const CASES: [what: string, url: string, on: boolean, before: Sites, after: Sites, mode?: 'only my sites'][] = [
		['a listed site off', 'https://www.listed.example/', false, {}, { 'listed.example': 'off' }],
		['and on again, leaving no trace', 'https://www.listed.example/', true, { 'listed.example': 'off' }, {}],
		['a listed site over http needs a rule', 'http://listed.example/', true, {}, { 'listed.example': 'on' }],
		['an added site off', 'https://other.example/', false, { 'other.example': 'on' }, { 'other.example': 'off' }],
		['and on again', 'https://other.example/', true, { 'other.example': 'off' }, { 'other.example': 'on' }],
		['a site among mine', 'https://listed.example/', true, {}, { 'listed.example': 'on' }, 'only my sites'],
		['and no longer', 'https://listed.example/', false, { 'listed.example': 'on' }, {}, 'only my sites'],
		[
			'under a rule above, an exception',
			'https://listed.example/',
			true,
			{ example: 'off' },
			{ example: 'off', 'listed.example': 'on' },
		],
		[
			'and back, leaving the rule above',
			'https://listed.example/',
			false,
			{ example: 'off', 'listed.example': 'on' },
			{ example: 'off' },
		],
		['what is so already', 'https://listed.example/', true, {}, {}],
	];

	test.each(CASES)('%s', (_what, url, on, before, after, mode) => {
		const choices = { ...DEFAULT_CHOICES, onlyMySites: mode === 'only my sites', sites: before };
		expect(switchSite({ choices, listed, page: webPage(url), on }).sites).toEqual(after);
	});

	test('does what the switch says, whatever the rules were', () => {
		fc.assert(
			fc.property(host, rules, fc.boolean(), fc.boolean(), fc.boolean(), (name, sites, onlyMySites, on, secure) => {
				const url = `${secure ? 'https' : 'http'}://${name}/`;
				const before = { ...DEFAULT_CHOICES, sites, onlyMySites };
				const choices = switchSite({ choices: before, listed, page: webPage(url), on });
				const state = stateOf({ url, choices, listed, granted: true, private: false, optedOut: false });
				expect(state.kind).toBe(on ? 'on' : 'off');
			}),
		);
	});
});

test('siteKey is the listed host, or the host', () => {
	expect(siteKey('edition.listed.example', listed)).toBe('listed.example');
	expect(siteKey('mail.portal.example', listed)).toBe('mail.portal.example');
});
