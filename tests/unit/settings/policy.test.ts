import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import managedSchema from '../../../public/managed-schema.json' with { type: 'json' };
import { CHOICE_FIELDS, type Choices, DEFAULT_CHOICES } from '../../../settings/choices.ts';
import { withPolicy } from '../../../settings/policed-store.ts';
import {
	isLocked,
	isRuled,
	LOCKABLE,
	NO_POLICY,
	type Policy,
	readPolicy,
	underPolicy,
	withoutPolicy,
} from '../../../settings/policy.ts';
import { siteChoice } from '../../../settings/sites.ts';
import { openChoices } from '../../../settings/store.ts';
import { anyChoices } from './any-choices.ts';
import { memoryArea } from './memory-area.ts';

/** Of an organisation that reads on its own sites, keeps marks sober, and leaves the rest to its people. */
const POLICY: Policy = {
	sites: { 'intranet.example': 'off', 'www.agency.example': 'on' },
	locked: { mark: 'underline', badge: false, hiddenKinds: ['weapon'] },
};

const anyPolicy: fc.Arbitrary<Policy> = fc.tuple(anyChoices, fc.subarray(LOCKABLE)).map(([choices, names]) => ({
	sites: choices.sites,
	locked: Object.fromEntries(names.map((name) => [name, choices[name]])),
}));

describe('readPolicy', () => {
	const CASES: [what: string, managed: unknown, policy: Partial<Policy>, problems: string[]][] = [
		['none', {}, {}, []],
		['nothing at all', undefined, {}, []],
		['a whole one', POLICY, POLICY, []],
		['only sites', { sites: POLICY.sites }, { sites: POLICY.sites }, []],
		['only locked choices', { locked: POLICY.locked }, { locked: POLICY.locked }, []],
		[
			'hosts in any spelling',
			{ sites: { 'WWW.Agency.example.': 'on' } },
			{ sites: { 'www.agency.example': 'on' } },
			[],
		],
		[
			'a misspelt rule among good ones',
			{ sites: { 'https://a.example/*': 'off', 'b.example': 'no', 'c.example': 'off' } },
			{ sites: { 'c.example': 'off' } },
			['sites["https://a.example/*"]', 'sites["b.example"]'],
		],
		[
			'a wrong value among good ones',
			{ locked: { mark: 'bold', badge: false, hiddenKinds: ['animal'] } },
			{ locked: { badge: false } },
			['locked.mark', 'locked.hiddenKinds'],
		],
		[
			'choices that there are not, or that have rules of their own',
			{ locked: { colour: 'red', sites: {}, constructor: true } },
			{},
			['locked.colour', 'locked.sites', 'locked.constructor'],
		],
		['what is not known', { lock: {} }, {}, ['lock']],
		['lists', { sites: [], locked: [] }, {}, ['sites', 'locked']],
		['a string', 'off', {}, []],
	];

	test.each(CASES)('%s', (_what, managed, policy, problems) => {
		const read = readPolicy(managed);
		expect(read.policy).toEqual({ ...NO_POLICY, ...policy });
		expect(read.problems.map(({ path }) => path)).toEqual(problems);
	});
});

describe('underPolicy', () => {
	test('changes nothing without one', () => {
		fc.assert(
			fc.property(anyChoices, (choices) => {
				expect(underPolicy(choices, NO_POLICY)).toEqual(choices);
			}),
		);
	});

	test('puts locked choices in place of the reader’s', () => {
		const choices: Choices = { ...DEFAULT_CHOICES, mark: 'both', density: 'all' };
		expect(underPolicy(choices, POLICY)).toMatchObject({ ...POLICY.locked, density: 'all' });
	});

	const RULED: [what: string, own: Choices['sites'], host: string, choice: 'on' | 'off' | undefined][] = [
		['goes before the reader’s rule', { 'intranet.example': 'on' }, 'intranet.example', 'off'],
		['and before one for a subdomain', { 'wiki.intranet.example': 'on' }, 'wiki.intranet.example', 'off'],
		['and with or without www', { 'agency.example': 'off' }, 'agency.example', 'on'],
		['but not before one for another host', { 'other.example': 'off' }, 'other.example', 'off'],
		['nor for one that the policy does not reach', { 'blog.agency.example': 'off' }, 'blog.agency.example', 'off'],
	];

	test.each(RULED)('a rule for a site %s', (_what, sites, host, choice) => {
		expect(siteChoice(underPolicy({ ...DEFAULT_CHOICES, sites }, POLICY).sites, host)).toBe(choice);
	});

	test('says what is locked', () => {
		expect(LOCKABLE.filter((name) => isLocked(POLICY, name))).toEqual(['mark', 'hiddenKinds', 'badge']);
		expect(isRuled(POLICY, 'wiki.intranet.example')).toBe(true);
		expect(isRuled(POLICY, 'other.example')).toBe(false);
	});
});

describe('withoutPolicy', () => {
	test('what the reader did not change is as they chose it', () => {
		fc.assert(
			fc.property(anyChoices, anyPolicy, (own, policy) => {
				expect(withoutPolicy(own, underPolicy(own, policy), policy)).toEqual(own);
			}),
		);
	});

	test('what they did change is kept, unless it is locked', () => {
		const own: Choices = { ...DEFAULT_CHOICES, mark: 'tint', sites: { 'intranet.example': 'on', 'a.example': 'on' } };
		const seen = underPolicy(own, POLICY);
		const changed: Choices = { ...seen, mark: 'both', density: 'all', sites: { ...seen.sites, 'b.example': 'off' } };
		expect(withoutPolicy(own, changed, POLICY)).toEqual({
			...own,
			density: 'all',
			sites: { 'intranet.example': 'on', 'a.example': 'on', 'b.example': 'off' },
		});
	});
});

describe('withPolicy', () => {
	test('reads what counts, stores what is the reader’s', async () => {
		const area = memoryArea();
		const store = withPolicy(openChoices(area), memoryArea(undefined, { ...POLICY }));
		const after = await store.change((choices) => ({ ...choices, badge: true, density: 'all' }));
		expect(after).toEqual(underPolicy({ ...DEFAULT_CHOICES, density: 'all' }, POLICY));
		expect(await store.read()).toEqual(after);
		expect(area.items.choices).toMatchObject({ badge: true, density: 'all', sites: {}, hiddenKinds: [] });
		expect(await store.policy()).toEqual({ policy: POLICY, problems: [] });
		expect(await store.where()).toBe('first');
	});

	test('no policy, as Firefox tells it', async () => {
		const managed = memoryArea();
		managed.fails = { get: 'Managed storage manifest not found' };
		const store = withPolicy(openChoices(memoryArea()), managed);
		expect(await store.read()).toEqual(DEFAULT_CHOICES);
		expect((await store.change((choices) => ({ ...choices, badge: false }))).badge).toBe(false);
	});

	test('tells of changes in choices and in the policy, until the end', async () => {
		const [area, managed, done] = [memoryArea(), memoryArea(), new AbortController()];
		const told: Choices[] = [];
		withPolicy(openChoices(area), managed).watch((choices) => void told.push(choices), done.signal);
		const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

		managed.changeFromElsewhere({ locked: { badge: false } });
		await settled();
		expect(told.at(-1)).toEqual({ ...DEFAULT_CHOICES, badge: false });

		area.changeFromElsewhere({ choices: { version: 1, badge: true, density: 'all' } });
		await settled();
		expect(told.at(-1)).toEqual({ ...DEFAULT_CHOICES, badge: false, density: 'all' });
		expect(told).toHaveLength(2);

		// One that is under way at the end, and one after it.
		managed.changeFromElsewhere({ locked: {} });
		done.abort();
		managed.changeFromElsewhere({ locked: { badge: true } });
		await settled();
		expect(told).toHaveLength(2);
		expect([area.listeners, managed.listeners]).toEqual([0, 0]);
	});
});

describe('public/managed-schema.json', () => {
	/** A schema without the words for people. */
	const bare = (schema: unknown): unknown => {
		if (Array.isArray(schema)) return schema.map(bare);
		if (typeof schema !== 'object' || schema === null) return schema;
		const entries = Object.entries(schema).filter(([key, value]) => typeof value !== 'string' || key === 'type');
		return Object.fromEntries(entries.map(([key, value]) => [key, bare(value)]));
	};

	test('allows what the choices allow', () => {
		const { sites, ...lockable } = CHOICE_FIELDS;
		const { properties } = managedSchema;
		const { properties: expected } = bare(toJsonSchema(v.object(lockable))) as { properties: unknown };
		expect(bare(properties.locked.properties)).toEqual(expected);
		expect(bare(properties.sites.additionalProperties)).toEqual(bare(toJsonSchema(sites.value)));
	});

	test('keeps to what Chrome understands: a type everywhere, no other keywords', () => {
		const KEYWORDS = ['type', 'title', 'description', 'properties', 'additionalProperties', 'items', 'enum'];
		const check = (schema: Record<string, unknown>) => {
			expect(typeof schema.type).toBe('string');
			expect(Object.keys(schema).filter((key) => !KEYWORDS.includes(key))).toEqual([]);
			const { properties = {}, additionalProperties, items } = schema as Record<string, object>;
			for (const part of [...Object.values(properties), additionalProperties, items]) {
				if (part !== undefined) check(part as Record<string, unknown>);
			}
		};
		check(managedSchema);
		expect(managedSchema, 'Chrome allows none at the top').not.toHaveProperty('additionalProperties');
	});
});

describe('docs/policy.md', () => {
	const text = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8');

	test('names every choice that can be locked, with the values of each list', () => {
		const rows = new Map(
			[...text.matchAll(/^\| *`(\w+)` *\|(.*?)\|.*\|$/gm)].map(([, name, values]) => [name, values]),
		);
		expect([...rows.keys()]).toEqual(LOCKABLE);
		const properties: Record<string, { type: string; enum?: string[]; items?: { type: string; enum?: string[] } }> =
			managedSchema.properties.locked.properties;
		for (const [name, { enum: allowed, items }] of Object.entries(properties)) {
			for (const value of allowed ?? items?.enum ?? []) expect(rows.get(name), name).toContain(`\`"${value}"\``);
		}
	});

	test('has examples that are understood', () => {
		const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => JSON.parse(block) as object);
		const policies = blocks.map((block) => {
			const { policies, '3rdparty': third } = block as Record<string, Record<string, Record<string, object>>>;
			const byId = policies?.['3rdparty']?.Extensions ?? third?.extensions;
			return byId === undefined ? block : Object.values(byId)[0];
		});
		expect(policies.length).toBe(4);
		for (const policy of policies) {
			expect(readPolicy(policy).problems).toEqual([]);
			expect(readPolicy(policy).policy).not.toEqual(NO_POLICY);
		}
	});
});
