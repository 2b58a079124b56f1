import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CHOICES } from '../../../settings/choices.ts';
import {
	ALL_KEYS,
	bytesOf,
	MIGRATIONS,
	readItems,
	STORED_VERSION,
	type Stored,
	toItems,
	toOneItem,
} from '../../../settings/stored-form.ts';
import { anyChoices, manyChoices } from './any-choices.ts';
import { SYNC_LIMITS } from './memory-area.ts';

const choices = (some: object): Stored => ({
	kind: 'choices',
	choices: { ...DEFAULT_CHOICES, ...some },
	unknown: {},
	blind: false,
});

describe('readItems', () => {
	const CASES: [what: string, items: Record<string, unknown>, stored: Stored][] = [
		['nothing', {}, { kind: 'nothing' }],
		['somebody else’s items', { theme: 'dark' }, { kind: 'nothing' }],
		['version 1', { choices: { version: 1, density: 'all' } }, choices({ density: 'all' })],
		[
			'version 0: bare choices',
			{ choices: { density: 'all', muted: ['a/b'] } },
			choices({ density: 'all', muted: ['a/b'] }),
		],
		['a version that is none', { choices: { version: 'one', density: 'all' } }, choices({ density: 'all' })],
		['a version below all', { choices: { version: -3, density: 'all' } }, choices({ density: 'all' })],
		['half a version', { choices: { version: 0.5, density: 'all' } }, choices({ density: 'all' })],
		['a string', { choices: 'purple' }, choices({})],
		['null', { choices: null }, choices({})],
		['a list', { choices: [1, 2] }, choices({})],
		['one damaged field', { choices: { version: 1, density: 7, badge: false } }, choices({ badge: false })],
		[
			'a field that is not known',
			{ choices: { version: 1, badge: false, fontSize: 12 } },
			{ kind: 'choices', choices: { ...DEFAULT_CHOICES, badge: false }, unknown: { fontSize: 12 }, blind: false },
		],
		[
			'a newer version',
			{ choices: { version: 2, badge: false, density: { every: 3 } } },
			{ kind: 'newer', version: 2, choices: { ...DEFAULT_CHOICES, badge: false } },
		],
		[
			'further items',
			{
				choices: { version: 1, badge: false, further: 2 },
				'choices.1': { sites: { 'a.example': 'on' }, muted: ['a/b'] },
				'choices.2': { sites: { 'b.example': 'off' }, muted: ['a/c'] },
			},
			choices({ badge: false, sites: { 'a.example': 'on', 'b.example': 'off' }, muted: ['a/b', 'a/c'] }),
		],
		[
			'a further item that is missing',
			{
				choices: { version: 1, badge: false, further: 2 },
				'choices.2': { sites: { 'b.example': 'off' }, muted: ['a/c'] },
			},
			choices({ badge: false, sites: { 'b.example': 'off' }, muted: ['a/c'] }),
		],
		[
			'further items that are damaged',
			{
				choices: { version: 1, further: 3 },
				'choices.1': 'purple',
				'choices.2': { sites: ['a.example'], muted: ['a/c', 7] },
				'choices.3': { sites: { 'b.example': 'off', 'c.example': 'maybe' } },
			},
			choices({ sites: { 'b.example': 'off' }, muted: ['a/c'] }),
		],
		[
			'a further item left over',
			{ choices: { version: 1, sites: {} }, 'choices.1': { sites: { 'a.example': 'on' } } },
			choices({}),
		],
		['a count that is none', { choices: { version: 1, further: -2.5, badge: false } }, choices({ badge: false })],
		['a count beyond all bounds', { choices: { version: 1, further: 1e9, badge: false } }, choices({ badge: false })],
	];

	test.each(CASES)('%s', (_what, items, stored) => {
		expect(readItems(items)).toEqual(stored);
	});

	test('anything at all, without throwing', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...ALL_KEYS), fc.jsonValue()), (items) => {
				expect(() => readItems(items)).not.toThrow();
			}),
		);
	});
});

describe('migrations', () => {
	test('there is one from every earlier version', () => {
		const earlier = Array.from({ length: STORED_VERSION }, (_, version) => String(version));
		expect(Object.keys(MIGRATIONS)).toEqual(earlier);
	});

	/** What each earlier version wrote, and what became of it. Add a row for every version that is left behind. */
	const LEFT_BEHIND: [version: number, item: Record<string, unknown>, read: object][] = [
		[
			0,
			{ on: false, sites: { 'a.example': 'off' }, language: 'ja', hiddenKinds: ['weapon'] },
			{ on: false, sites: { 'a.example': 'off' }, language: 'ja', hiddenKinds: ['weapon'] },
		],
	];

	test('each earlier version has a row', () => {
		expect(new Set(LEFT_BEHIND.map(([version]) => version)).size).toBe(STORED_VERSION);
	});

	test.each(LEFT_BEHIND)('version %i', (_version, item, read) => {
		expect(readItems({ choices: item })).toEqual(choices(read));
	});

	test('are run one after the other, from the item’s version on, and stop where one is missing', () => {
		const told: number[] = [];
		const migration = (from: number) => (item: Record<string, unknown>) => {
			told.push(from);
			return item;
		};
		readItems({ choices: { version: 1 } }, { 0: migration(0) });
		expect(told).toEqual([]);
		readItems({ choices: {} }, { 0: migration(0) });
		expect(told).toEqual([0]);
		expect(readItems({ choices: { badge: false } }, {})).toEqual(choices({ badge: false }));
	});
});

describe('toItems', () => {
	test('what is written is read again, and what was unknown is kept', () => {
		fc.assert(
			fc.property(anyChoices, (some) => {
				const items = toItems(some, { fontSize: 12 });
				expect(items && readItems(items)).toEqual({ ...choices(some), unknown: { fontSize: 12 } });
			}),
		);
	});

	test('few choices are one item', () => {
		expect(Object.keys(toItems(DEFAULT_CHOICES) ?? {})).toEqual(['choices']);
	});

	const MANY: [sites: number, muted: number][] = [
		[300, 0],
		[0, 300],
		[1_000, 500],
	];

	test.each(MANY)('%i sites and %i muted names keep within the limits', (sites, muted) => {
		const many = manyChoices(DEFAULT_CHOICES, { sites, muted });
		const items = toItems(many) ?? {};
		expect(Object.keys(items).length).toBeGreaterThan(1);
		const sizes = Object.entries(items).map(([key, value]) => bytesOf(key, value));
		expect(Math.max(...sizes)).toBeLessThanOrEqual(SYNC_LIMITS.perItem);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SYNC_LIMITS.total);
		expect(readItems(items)).toEqual(choices(many));
	});

	test('all items full are still within the total', () => {
		let most = 0;
		for (let sites = 1_000; ; sites += 50) {
			const items = toItems(manyChoices(DEFAULT_CHOICES, { sites, muted: 0 }));
			if (items === undefined) break;
			most = Object.entries(items).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0);
		}
		expect(most).toBeGreaterThan(0.8 * SYNC_LIMITS.total);
		expect(most).toBeLessThanOrEqual(SYNC_LIMITS.total);
	});

	test('too many choices are none; one item still takes them', () => {
		const many = manyChoices(DEFAULT_CHOICES, { sites: 5_000, muted: 0 });
		expect(toItems(many)).toBeUndefined();
		expect(readItems(toOneItem(many))).toEqual(choices(many));
	});

	test('a name of many bytes counts in bytes', () => {
		const muted = Array.from({ length: 200 }, (_, index) => `a/${'あ'.repeat(20)}${index}`);
		const items = toItems({ ...DEFAULT_CHOICES, muted }) ?? {};
		for (const [key, value] of Object.entries(items)) {
			expect(bytesOf(key, value)).toBeLessThanOrEqual(SYNC_LIMITS.perItem);
		}
		expect(readItems(items)).toEqual(choices({ muted }));
	});
});
