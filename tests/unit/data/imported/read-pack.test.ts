import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../../data/context.ts';
import { DatasetStore } from '../../../../data/imported/dataset-store.ts';
import { LIMITS, PROBLEMS_TOLD } from '../../../../data/imported/limits.ts';
import { openKnowledge, packKnowledge } from '../../../../data/imported/packed-knowledge.ts';
import { openFaces, packNames } from '../../../../data/imported/packed-names.ts';
import { readPack } from '../../../../data/imported/read-pack.ts';
import { packDataset } from '../../../../data/pack.ts';
import { readDataset } from '../../../../data/read-dataset.ts';
import { openShelf, spotNames } from '../../../../data/shelf.ts';
import { validateDataset } from '../../../../data/validate.ts';
import { buildIndex, indexToBytes } from '../../../../matching/index.ts';
import { tinyFiles } from '../tiny-files.ts';
import { hostileFiles } from './hostile-files.ts';

function tinyPack(): string {
	const result = validateDataset(tinyFiles());
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return packDataset(result.dataset);
}

const GOOD = tinyPack();

/** The good file, changed as an object. */
// biome-ignore lint/suspicious/noExplicitAny: bad files are made by breaking the types
function changed(change: (pack: any) => void): string {
	const pack = JSON.parse(GOOD);
	change(pack);
	return JSON.stringify(pack);
}

const told = (text: string) => {
	const reading = readPack(text);
	if (reading.ok) throw new Error('it was taken');
	return reading.problems.map(({ path, message }) => (path === '' ? message : `${path} ${message}`));
};

describe('a packed dataset', () => {
	it('is read as it was packed, with or without a byte order mark', () => {
		for (const text of [GOOD, `\uFEFF${GOOD}`]) {
			const reading = readPack(text);
			expect(reading.ok && packDataset(reading.dataset)).toBe(GOOD);
			expect(reading.ok && reading.forms).toEqual(JSON.parse(GOOD).forms);
		}
	});

	it.each(['north-korea-russia-ukraine', 'apollo-11'])('is taken: %s, with every kind of form', async (name) => {
		const reading = await readDataset(`data/${name}`);
		if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
		expect(readPack(packDataset(reading.dataset))).toMatchObject({ ok: true });
	});

	it('tells everything that is wrong at once, each at its place', () => {
		const text = changed((pack) => {
			pack.dataset.entities[0].type = 'astronaut';
			pack.dataset.statements[1].sources = [];
			pack.dataset.sources[0].title = 5;
			pack.dataset.statements.push({ ...pack.dataset.statements[0], about: ['apollo-13', 'neil-armstrong'] });
			pack.forms[1].entity = 7;
			pack.forms[0].code = 'alert(1)';
		});
		const problems = told(text);
		for (const place of [
			'dataset.entities[0].type ',
			'dataset.statements[1].sources must cite at least one source',
			'dataset.statements[2].id "1969-07-20-landing" is already the id of item 0: give each its own',
			'dataset.statements[2].about[0] there is no entity "apollo-13"',
			'dataset.sources[0].title ',
			'forms[1].entity there is no entity of that number (2 are there)',
			'forms[0].code is no field of a form',
		]) {
			expect(problems.filter((it) => it.startsWith(place))).toHaveLength(1);
		}
		// What points at a record that is wrong in another way points somewhere.
		expect(problems).toHaveLength(7);
	});

	it.each([
		['nothing', '', 'is not JSON, or was cut short'],
		['a cut file', GOOD.slice(0, -200), 'is not JSON, or was cut short'],
		['another JSON file', '{"format":"sidelight-settings"}', 'is no packed dataset'],
		['a list', '[]', 'is no packed dataset'],
		['a field too many', changed((it) => (it.script = 'x')), 'script is no field of a packed dataset'],
		['a part too many', changed((it) => (it.dataset.code = [])), 'dataset.code is no field of a packed dataset'],
		['no forms', changed((it) => delete it.forms), 'forms must be a list'],
		[
			'twins',
			changed((it) => it.dataset.entities.push(it.dataset.entities[0])),
			'dataset.entities[2].id "neil-armstrong" is already',
		],
		[
			'a giant text',
			changed((it) => (it.dataset.entities[0].note.en = 'x'.repeat(1001))),
			'dataset.entities[0].note.en is a text of 1001 characters',
		],
		[
			'a giant list',
			changed((it) => (it.dataset.statements[0].about = Array(2001).fill('apollo-11'))),
			'dataset.statements[0].about has 2001 items',
		],
		[
			'a statement that denies itself',
			changed((it) => (it.dataset.statements[0].denies = ['1969-07-20-landing'])),
			'dataset.statements[0].denies a statement cannot deny itself',
		],
		[
			'an own key of JavaScript',
			GOOD.replace('"type":"person"', '"__proto__":{"a":1},"type":"person"'),
			'dataset.entities[0].__proto__ "__proto__" is no field',
		],
		[
			'a script for a link',
			changed((it) => (it.dataset.sources[0].URL = 'javascript:alert(1)')),
			'dataset.sources[0].URL ',
		],
	])('is refused: %s', (_what, text, problem) => {
		expect(told(text).filter((it) => it.startsWith(problem))).toHaveLength(1);
	});

	it('is held to the limits before anything else is asked', () => {
		const many = changed((it) => {
			it.dataset.entities = Array(LIMITS.entities + 1).fill(0);
		});
		expect(told(many)).toEqual([
			`dataset.entities has ${LIMITS.entities + 1} items, but at most ${LIMITS.entities} can be imported: leave some out`,
		]);
		const deep = GOOD.replace('"Neil Armstrong"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`);
		expect(told(deep).some((it) => it.includes('levels deep'))).toBe(true);
	});

	it('tells no more problems than one can read, and how many there are besides', () => {
		const reading = readPack(changed((it) => (it.dataset.entities = Array(2_000).fill({}))));
		if (reading.ok) throw new Error('it was taken');
		expect(reading.problems).toHaveLength(PROBLEMS_TOLD);
		expect(reading.more).toBeGreaterThan(1_000);
	});
});

describe('a thousand hostile files', () => {
	it('are refused with what is wrong, or taken as plain text, and leave what was there untouched', async () => {
		const store = await DatasetStore.open();
		await store.put(ready(GOOD));
		const before = JSON.stringify([await store.entries(), await store.names('tiny'), await store.knowledge('tiny')]);
		let refused = 0;
		fc.assert(
			fc.property(hostileFiles(GOOD), (text) => {
				const reading = readPack(text);
				if (!reading.ok) {
					refused++;
					expect(reading.problems.length).toBeGreaterThan(0);
					for (const { path, message } of reading.problems) {
						expect(message).not.toBe('');
						// It can be read: what is wrong with a giant is not told by showing it.
						expect(path.length + message.length).toBeLessThan(2_000);
					}
					return;
				}
				askEverything(text);
			}),
			{ numRuns: 1_000, seed: 20_250_211 },
		);
		expect(refused).toBeGreaterThan(500);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
		expect((globalThis as { polluted?: unknown }).polluted).toBeUndefined();
		expect(JSON.stringify([await store.entries(), await store.names('tiny'), await store.knowledge('tiny')])).toBe(
			before,
		);
	}, 120_000);
});

function ready(text: string) {
	const reading = readPack(text);
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	const { dataset, forms } = reading;
	const index = indexToBytes(buildIndex(forms, dataset.entities.length));
	return { knowledge: packKnowledge(dataset), index, forms };
}

/** What was taken can be used: every text in it comes out as it went in, and no question is left without an answer. */
function askEverything(text: string): void {
	const { knowledge, index } = ready(text);
	const known = openKnowledge(knowledge);
	const shelf = openShelf([
		{ faces: openFaces(packNames(knowledge, index)), index, family: 1, known: async () => known },
	]);
	const whole = known.whole();
	const page = whole.entities.flatMap((it) => Object.values(it.label)).join('. ');
	spotNames(shelf, { blocks: [{ id: 0, text: page }], established: [], language: 'en' });
	for (const { id, label } of whole.entities) {
		const context = contextOf(known, { entity: id, language: 'en' });
		expect(Object.values(label)).toContain(context?.label.text);
	}
}
