import { describe, expect, test } from 'vitest';
import { DEFAULT_CHOICES } from '../../../settings/choices.ts';
import { NO_POLICY, type Policy } from '../../../settings/policy.ts';
import { REACHES, reachChange, reachesUnder, reachOf } from '../../../settings/reach.ts';

describe('where Sidelight works', () => {
	test('at first on the listed sites', () => {
		expect(reachOf(DEFAULT_CHOICES)).toBe('listed');
	});

	test.each(REACHES)('%s is what it says once it is chosen', (reach) => {
		expect(reachOf({ ...DEFAULT_CHOICES, ...reachChange(reach) })).toBe(reach);
	});

	test('switching everything off keeps whose sites it was on', () => {
		const mine = { ...DEFAULT_CHOICES, ...reachChange('mine') };
		const off = { ...mine, ...reachChange('nowhere') };
		expect(reachOf({ ...off, on: true })).toBe('mine');
	});

	test.each<[string, Policy['locked'], string[]]>([
		['nothing', {}, ['listed', 'mine', 'nowhere']],
		['on', { on: true }, ['listed', 'mine']],
		['off', { on: false }, ['nowhere']],
		['own sites', { onlyMySites: true }, ['mine', 'nowhere']],
		['all sites', { onlyMySites: false }, ['listed', 'nowhere']],
		['on and own sites', { on: true, onlyMySites: true }, ['mine']],
		['something else', { badge: false }, ['listed', 'mine', 'nowhere']],
	])('a policy that locks %s leaves the rest', (_, locked, left) => {
		expect(reachesUnder({ ...NO_POLICY, locked })).toEqual(left);
	});
});
