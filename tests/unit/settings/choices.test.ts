import { describe, expect, test } from 'vitest';
import { type Choices, DEFAULT_CHOICES, readChoices } from '../../../settings/choices.ts';

/** Choices that differ from the defaults in every field. */
const OTHER: Choices = {
	on: false,
	sites: { 'www.example.org': 'off', 'example.net': 'on' },
	onlyMySites: true,
	language: 'ja',
	density: 'all',
	mark: 'both',
	colours: 'kind',
	painter: 'element',
	hiddenKinds: ['weapon', 'treaty'],
	background: true,
	muted: ['north-korea-russia-ukraine/kursk'],
	badge: false,
	datasetsOff: ['tiny'],
};

describe('readChoices', () => {
	test('reads whole choices as they are', () => {
		expect(readChoices(OTHER)).toEqual(OTHER);
		for (const [name, value] of Object.entries(OTHER))
			expect(value, name).not.toEqual(Reflect.get(DEFAULT_CHOICES, name));
	});

	test.each([[undefined], [null], ['on'], [1], [[]], [[OTHER]], [{}], [new Date(0)]])(
		'%j is no choices: the defaults',
		(it) => {
			expect(readChoices(it)).toEqual(DEFAULT_CHOICES);
		},
	);

	const FOREIGN = [null, 0, 42, '', 'purple', [], [7], {}, { a: 'purple' }];

	test.each(Object.keys(OTHER) as (keyof Choices)[])('a damaged %s takes nothing else with it', (name) => {
		for (const value of FOREIGN) {
			const read = readChoices({ ...OTHER, [name]: value });
			expect({ ...read, [name]: undefined }).toEqual({ ...OTHER, [name]: undefined });
			expect(read[name], JSON.stringify(value)).toEqual(DEFAULT_CHOICES[name]);
		}
	});

	const PARTS: [what: string, stored: Record<string, unknown>, read: Partial<Choices>][] = [
		[
			'a site',
			{ sites: { 'a.example': 'on', 'b.example': 'maybe', 'c.example': 'off' } },
			{ sites: { 'a.example': 'on', 'c.example': 'off' } },
		],
		['a kind', { hiddenKinds: ['person', 'animal', 7, 'place'] }, { hiddenKinds: ['person', 'place'] }],
		['a muted name', { muted: ['a/b', null, 'a/c'] }, { muted: ['a/b', 'a/c'] }],
	];

	test.each(PARTS)('a damaged part (%s) takes no other part with it', (_what, stored, read) => {
		expect(readChoices({ ...OTHER, ...stored })).toEqual({ ...OTHER, ...read });
	});

	test('keys that are no hosts but parts of objects do no harm', () => {
		const read = readChoices(JSON.parse('{"sites":{"__proto__":"on","constructor":"off","a.example":"on"}}'));
		expect(Object.keys(read.sites)).toEqual(['a.example']);
		expect(Object.getPrototypeOf(read.sites)).toBe(Object.prototype);
	});

	test('what is read belongs to the reader alone', () => {
		readChoices({}).muted.push('a/b');
		readChoices({}).sites['a.example'] = 'on';
		readChoices({ sites: 7 }).sites['a.example'] = 'on';
		expect(readChoices({})).toEqual(DEFAULT_CHOICES);
		expect(DEFAULT_CHOICES).toMatchObject({ muted: [], sites: {} });
	});
});
