/**
 * Work grows with the text and no faster, whatever the text. Counted, not timed: every look into the arrays of an index
 * counts one, on texts made to provoke second looks at the same letters.
 */
import { describe, expect, it } from 'vitest';
import { buildIndex, type NameIndex, spot } from '../../../matching/index.ts';
import type { Form } from '../../../matching/types.ts';

const names: (string | Partial<Form>)[] = [
	...['Kim', 'Kim Jong', 'Kim Jong Un', 'Kim Jong Un Kim Jong Il', 'Kursk', 'a', 'a a', 'a a a a a a a b'],
	...[
		'北',
		'北朝',
		'北朝鮮',
		'北朝鮮北朝鮮軍',
		'プーチン',
		'ウラジーミル・プーチン',
		'러시아',
		'러시아러시아군',
		'М-1989',
	],
	{ text: 'Battle of Kursk', entity: -1 },
	{ text: 'Battle of Battle of Kursk', entity: -1, notFor: 4, spoils: true },
	{ text: 'Lloyd Austin', entity: 20 },
	{ text: 'Austin', entity: 20, onlyAfterFull: true, isSurname: true },
	{ text: 'Storm', entity: 21, onlyNear: { entities: [22], words: ['missile'] } },
	{ text: 'Storm Shadow Storm', entity: 22, onlyNear: { entities: [21], words: ['rocket'] } },
];
const forms = names.map(
	(name, entity): Form => ({ text: '', entity, langs: [], ...(typeof name === 'string' ? { text: name } : name) }),
);
const index = buildIndex(forms, forms.length);

/** What a repeated piece provokes. */
const PIECES: [why: string, piece: string][] = [
	['beginnings of a long name', 'Kim Jong Un Kim Jong '],
	['one letter, over and over', 'a '],
	['a word without an end', 'a'],
	['beginnings of phrases', 'Battle of '],
	['phrases inside phrases', 'Battle of Battle of Kursk '],
	['Han without a break', '北朝鮮'],
	['one Han character', '北'],
	['a katakana run without a break', 'プーチン'],
	['a name of two katakana runs', 'ウラジーミル・'],
	['Hangul without a space', '러시아'],
	['names that wait for a full one', 'Austin '],
	['names that wait for each other', 'Storm Shadow Storm '],
	['marks on a letter', 'a\u0301\u0301'],
	['soft hyphens', 'Kim\u00ad\u00ad Jong\u00ad '],
	['letters that are spelled out', 'Kim ß '],
	['line breaks', '北\n朝\n'],
	['addresses', 'a.b/Kursk@'],
	['designations', 'M-198'],
];

/** Looks into an index while it answers for a text. */
function workOn(text: string): number {
	let work = 0;
	const counted = <T extends object>(array: T): T =>
		new Proxy(array, {
			get(target, key) {
				work++;
				const value: unknown = Reflect.get(target, key);
				return typeof value === 'function' ? value.bind(target) : value;
			},
		});
	const lexicon = (given: NameIndex['names']): NameIndex['names'] => ({
		...given,
		buckets: counted(given.buckets),
		wordFilter: counted(given.wordFilter),
		openingFilter: counted(given.openingFilter),
		gramFilter: counted(given.gramFilter),
		shortFilter: counted(given.shortFilter),
		crowdFilter: counted(given.crowdFilter),
		tailFilter: counted(given.tailFilter),
		pool: counted(given.pool),
	});
	const conditions = index.conditions.map((one) =>
		one.near ? { ...one, near: { entities: counted(one.near.entities), words: counted(one.near.words) } } : one,
	);
	const watched: NameIndex = {
		...index,
		names: lexicon(index.names),
		words: lexicon(index.words),
		conditions: counted(conditions),
	};
	spot(watched, { blocks: [{ id: 0, text }], established: [] });
	return work;
}

describe('work grows with the text and no faster', () => {
	it.each(PIECES)('%s', (_, piece) => {
		const [short = 0, middle = 0, long = 0] = [400, 1400, 2400].map((times) => workOn(piece.repeat(times)));
		// As much more text, as much more work, whatever is done once or spared at the end; the slack is a few names' worth.
		expect(long - middle).toBeLessThanOrEqual(middle - short + 200);
	});

	it('the count is one of work', () => {
		expect(workOn('Kim Jong Un '.repeat(100))).toBeGreaterThan(1000);
		expect(workOn('Nothing Of The Kind '.repeat(100))).toBeGreaterThan(100);
	});
});
