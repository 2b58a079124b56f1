import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, DEFAULT_CHOICES, KINDS } from '../../../settings/choices.ts';
import { exportChoices, importChoices } from '../../../settings/transfer.ts';
import { anyChoices } from './any-choices.ts';

const TODAY = '2025-02-11';

/** A file with these choices, and anything else put over its head. */
const fileOf = (choices: unknown, head: object = {}) =>
	JSON.stringify({ format: 'sidelight-settings', version: 1, exported: TODAY, choices, ...head });

describe('export and import', () => {
	test('what is exported comes back the same', () => {
		fc.assert(
			fc.property(anyChoices, (choices) => {
				expect(importChoices(exportChoices(choices, TODAY))).toEqual({ ok: true, choices });
			}),
		);
	});

	test('a file can be read by people', () => {
		expect(exportChoices({ ...DEFAULT_CHOICES, sites: { 'example.org': 'off' } }, TODAY)).toMatchInlineSnapshot(`
			"{
				"format": "sidelight-settings",
				"version": 1,
				"exported": "2025-02-11",
				"choices": {
					"on": true,
					"sites": {
						"example.org": "off"
					},
					"onlyMySites": false,
					"language": "auto",
					"density": "section",
					"mark": "underline",
					"colours": "one",
					"painter": "highlight",
					"hiddenKinds": [],
					"background": false,
					"muted": [],
					"badge": true,
					"datasetsOff": []
				}
			}
			"
		`);
	});

	test('whatever storage held, the export can be imported', () => {
		const odd: Choices = { ...DEFAULT_CHOICES, sites: { 'not a host': 'on', 'A.example': 'off' }, muted: ['?', 'a/b'] };
		const choices = { ...DEFAULT_CHOICES, sites: { 'a.example': 'off' }, muted: ['a/b'] };
		expect(importChoices(exportChoices(odd, TODAY))).toEqual({ ok: true, choices });
	});
});

describe('importChoices reads', () => {
	const GOOD: [what: string, text: string, choices: Partial<Choices>][] = [
		['choices that are left out, at their defaults', fileOf({ density: 'all' }), { density: 'all' }],
		['a file without a day', JSON.stringify({ format: 'sidelight-settings', version: 1, choices: {} }), {}],
		['a byte order mark', `\uFEFF${fileOf({})}`, {}],
		[
			'hosts in any spelling',
			fileOf({ sites: { 'BÜCHER.example.': 'on' } }),
			{ sites: { 'xn--bcher-kva.example': 'on' } },
		],
	];

	test.each(GOOD)('%s', (_what, text, choices) => {
		expect(importChoices(text)).toEqual({ ok: true, choices: { ...DEFAULT_CHOICES, ...choices } });
	});
});

describe('importChoices refuses', () => {
	const BAD: [what: string, text: string, problems: [path: string, message: RegExp][]][] = [
		['nothing', '', [['', /^is not JSON: /]]],
		['half a file', fileOf({}).slice(0, 40), [['', /^is not JSON: /]]],
		['a page', '<!doctype html>', [['', /^is not JSON: /]]],
		['a list', '[]', [['', /must be a JSON object/]]],
		['null', 'null', [['', /must be a JSON object/]]],
		['something huge', ' '.repeat(2_000_001), [['', /too large/]]],
		[
			'a file of something else',
			'{"name":"x"}',
			[
				['format', /is missing/],
				['version', /is missing/],
				['choices', /is missing/],
				['name', /not known/],
			],
		],
		['another format', fileOf({}, { format: 'other-settings' }), [['format', /"sidelight-settings"/]]],
		['a newer file', fileOf({}, { version: 2 }), [['version', /newer Sidelight/]]],
		['version 0', fileOf({}, { version: 0 }), [['version', /1 or more/]]],
		[
			'half a version',
			fileOf({}, { version: 0.5 }),
			[
				['version', /whole number/],
				['version', /1 or more/],
			],
		],
		['a version in words', fileOf({}, { version: '1' }), [['version', /must be a number/]]],
		['no day', fileOf({}, { exported: 'yesterday' }), [['exported', /must be a day/]]],
		['choices that are a list', fileOf([]), [['choices', /must be an object/]]],
		['an unknown choice', fileOf({ colour: 'red' }), [['choices.colour', /not known/]]],
		['a wrong value', fileOf({ on: 'yes' }), [['choices.on', /must be boolean, not "yes"/]]],
		[
			'a value that is not offered',
			fileOf({ mark: 'bold' }),
			[['choices.mark', /must be "underline" or "tint" or "both", not "bold"/]],
		],
		['null for a value', fileOf({ badge: null }), [['choices.badge', /must be boolean, not null/]]],
		[
			'an unknown kind',
			fileOf({ hiddenKinds: ['person', 'animal'] }),
			[['choices.hiddenKinds[1]', /"person" or .*, not "animal"/]],
		],
		['kinds that are no list', fileOf({ hiddenKinds: { 0: 'person' } }), [['choices.hiddenKinds', /must be Array/]]],
		['sites that are a list', fileOf({ sites: ['example.org'] }), [['choices.sites', /must be an object/]]],
		[
			'a site with a wrong rule',
			fileOf({ sites: { 'example.org': true } }),
			[['choices.sites["example.org"]', /"on" or "off"/]],
		],
		[
			'an address for a host',
			fileOf({ sites: { 'https://example.org/': 'on' } }),
			[['choices.sites["https://example.org/"]', /not a host/]],
		],
		[
			'one host twice',
			fileOf({ sites: { 'example.org': 'on', 'Example.org': 'off' } }),
			[['choices.sites["Example.org"]', /already there/]],
		],
		[
			'a key that is no host',
			'{"format":"sidelight-settings","version":1,"choices":{"sites":{"__proto__":"on"}}}',
			[['choices.sites["__proto__"]', /not a host/]],
		],
		['a muted name without a dataset', fileOf({ muted: ['kursk'] }), [['choices.muted[0]', /dataset\/entity/]]],
		['an unknown field', fileOf({}, { extra: 1 }), [['extra', /not known/]]],
		[
			'and names all that is wrong',
			fileOf({ on: 1, density: 2, sites: { '': 'on' } }),
			[
				['choices.on', /boolean/],
				['choices.sites[""]', /not a host/],
				['choices.density', /"page"/],
			],
		],
	];

	test.each(BAD)('%s', (_what, text, expected) => {
		const result = importChoices(text);
		const problems = result.ok ? [] : result.problems;
		expect(problems.map(({ path }) => path)).toEqual(expected.map(([path]) => path));
		for (const [index, [, message]] of expected.entries()) expect(problems[index]?.message).toMatch(message);
	});

	test('anything else, without throwing', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.json().map((it) => fileOf(JSON.parse(it))),
				),
				(text) => {
					const result = importChoices(text);
					if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
				},
			),
		);
	});

	test('has a message for every kind of entity there is', () => {
		const result = importChoices(fileOf({ hiddenKinds: [''] }));
		for (const kind of KINDS) expect(!result.ok && result.problems[0]?.message).toContain(kind);
	});
});
