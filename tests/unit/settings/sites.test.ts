import { describe, expect, test } from 'vitest';
import { addedPatterns, originPatterns, stateOf } from '../../../settings/sites.ts';
import { LISTED, STATE_CASES, webPage } from './site-cases.ts';

for (const [group, cases] of Object.entries(STATE_CASES)) {
	describe(`stateOf: ${group}`, () => {
		test.each(cases)('%s', (_what, url, { on = true, sites = {}, onlyMySites = false, ...facts }, state) => {
			const usual = { listed: LISTED, granted: true, private: false, optedOut: false };
			expect(stateOf({ ...usual, ...facts, url, choices: { on, sites, onlyMySites } })).toEqual(state);
		});
	});
}

describe('patterns', () => {
	const ASKED: [url: string, patterns: string[]][] = [
		['https://other.example/a', ['https://other.example/*', 'https://www.other.example/*']],
		['https://www.other.example/a', ['https://www.other.example/*', 'https://other.example/*']],
		['http://other.example:8080/a', ['http://other.example/*', 'http://www.other.example/*']],
		['http://localhost:3000/', ['http://localhost/*']],
		['http://192.0.2.7/', ['http://192.0.2.7/*']],
		['https://[2001:db8::1]/', ['https://[2001:db8::1]/*']],
	];

	test.each(ASKED)('what to ask for on %s', (url, patterns) => {
		expect(originPatterns(webPage(url))).toEqual(patterns);
	});

	test('what was added to the listed sites', () => {
		const sites = {
			'other.example': 'on',
			'www.other.example': 'on',
			'amp.listed.example': 'on',
			'off.example': 'off',
			localhost: 'on',
			'no host': 'on',
		} as const;
		expect(addedPatterns(sites, LISTED)).toEqual(['*://localhost/*', '*://other.example/*', '*://www.other.example/*']);
	});
});
