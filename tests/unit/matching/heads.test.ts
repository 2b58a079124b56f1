/** No filter loses a name: forms in every script and of every length, alone and in crowds, after and before anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyFilter, makeFilter, mayHold } from '../../../matching/filter.ts';
import { foldText } from '../../../matching/fold.ts';
import { buildIndex, spot } from '../../../matching/index.ts';
import type { Form } from '../../../matching/types.ts';
import { keyVariants } from '../../../matching/variants.ts';
import { indexOf } from './helpers.ts';

const SYLLABLES: Record<string, string[]> = {
	latin: ['Ka', 'lo', 'mir', 'né', 'u', 'ß', ' San', ' ', '-', 'Æ', '9'],
	cyrillic: ['Ку', 'рс', 'й', 'ё', 'є', ' на', '-', "'"],
	katakana: ['プ', 'ー', 'チン', '・', 'ヴァ', 'ラ'],
	hangul: ['북', '한', '김', ' 위', '정은', '러'],
	han: ['金', '正', '恩', '北', '京', '々', '·', 'の'],
	mixed: ['K', '金', '2', 'の', 'プ', '-', '한'],
};

/** What may stand beside a name in its script without making a longer word of it. */
const NEIGHBOURS = ['', ' ', '\n', '“', '(', '、', '。', '\u00a0', '… ', '\t—\t', '\u200b', ' \u00ad'];

const name = fc.oneof(
	...Object.values(SYLLABLES).map((syllables) =>
		fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').trim()),
	),
);
/** Of names that may be written alike ("·" and "・") the first: which of two is meant is a matter for the page to decide. */
function formsOf(names: readonly string[]): Form[] {
	const known = new Set<string>();
	const apart = names.filter((text) => {
		const keys = keyVariants(foldText(text));
		const isKnown = keys.some((key) => known.has(key));
		for (const key of keys) known.add(key);
		return !isKnown;
	});
	return apart.map((text, entity) => ({ text, entity, langs: [], standsAlone: true }));
}
const spans = (forms: readonly Form[], text: string) =>
	spot(buildIndex(forms, forms.length + 1), { blocks: [{ id: 0, text }], established: [] }).mentions.map(
		({ start, end }) => [start, end],
	);

describe('an index of any size finds what an index of one form finds', () => {
	const text = fc.tuple(
		name,
		fc.constantFrom(...NEIGHBOURS),
		fc.constantFrom(...NEIGHBOURS),
		fc.constantFrom('', 'Zzyx ', 'жжж '),
	);

	it('after and before anything', () => {
		fc.assert(
			fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), text, (others, [own, before, after, start]) => {
				const whole = `${start}${before}${own}${after}`;
				const alone = spans(formsOf([own]), whole);
				const found = spans(formsOf([own, ...others]), whole);
				// Others may take its place only by beginning before it or being longer.
				for (const [from = 0, to = 0] of alone) {
					expect(found.some(([start = 0, end = 0]) => start <= from && end > from && (start < from || end >= to))).toBe(
						true,
					);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('at every offset', () => {
		const names = ['Kursk', 'La Paz', 'Ер', 'プーチン', '북한', '金正恩', '北京', 'M-1989'];
		const { surfaces } = indexOf(names.map((text) => ({ text, standsAlone: true })));
		for (const one of names)
			for (let offset = 0; offset < 70; offset++) {
				const filler = '. '.repeat(offset).slice(0, offset);
				expect(surfaces([`${filler} ${one}. ${filler}`])).toEqual([one]);
			}
	});
});

describe('an index so large that its filters let much pass by accident', () => {
	const parts = ['ka', 'lo', 'mir', 'ne', 'ту', 'рс', 'プ', 'ラン', '北', '京', '恩', '한', '위', '9'];
	const names = Array.from({ length: 30_000 }, (_, i) => {
		const syllables = Array.from(
			{ length: 4 + (i % 3) },
			(_, k) => parts[(i * 7919 + ((i >> k) ^ (i * k))) % parts.length],
		);
		return `${i % 5 === 0 ? 'New ' : ''}${syllables.join('')}${i % 4 === 0 ? ` ${syllables.toReversed().join('')}` : ''}`;
	});
	const forms = formsOf(names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)));
	const index = buildIndex(forms, forms.length);

	it('loses none', () => {
		const blocks = forms.map(({ text }, id) => ({ id, text: `x ${text}, y` }));
		const found = new Set(
			spot(index, { blocks, established: [] }).mentions.map(({ block, entity }) => `${block} ${entity}`),
		);
		expect(forms.length).toBeGreaterThan(10_000);
		expect(forms.filter((_, id) => !found.has(`${id} ${id}`)).map((form) => form.text)).toEqual([]);
	});
});

describe('a head with many keys', () => {
	const towns = Array.from(
		{ length: 60 },
		(_, i) => `${String.fromCharCode(65 + (i % 26))}${'aeiou'[i % 5]}${'lmnrst'[i % 6]}a${i}`,
	);

	it.each([
		['a word', 'New', ' '],
		['a run of katakana', 'ニュー', '・'],
		['three characters', '新北京', ''],
		['three characters with a space', '김 위', ''],
	])('%s: each of its keys is found, and so is the head', (_, head, joint) => {
		const names = [head, `${head}${joint}Q`, ...towns.map((town) => `${head}${joint}${town}`)];
		const { surfaces } = indexOf(names);
		for (const one of names) expect(surfaces([`x ${one}, y`])).toEqual([one]);
		expect(surfaces([`x ${head} Nowhere`])).toEqual([head]);
	});

	it('may be the head of one key of many entities', () => {
		const forms = Array.from({ length: 100 }, (_, entity) => ({ text: 'Kursk', entity, langs: [] }));
		const { mentions } = spot(buildIndex(forms, 100), {
			blocks: [{ id: 0, text: 'In Kursk.' }],
			established: [42],
		});
		expect(mentions).toEqual([{ block: 0, start: 3, end: 8, entity: 42 }]);
	});
});

describe('letters written in two', () => {
	it.each([
		['in the first letters of a word', 'Кий', 'Кии\u0306'],
		['after them', 'Куйбышев', 'Куи\u0306бышев'],
		['at the end of a word', 'Юрий', 'Юрии\u0306'],
		['in a later word', 'Большой Май', 'Большой Маи\u0306'],
		['among the first three characters of a name', '金ай', '金аи\u0306'],
		['in kana', 'がま', 'か\u3099ま'],
		['a ligature among them', '군Kfi', '군Kﬁ'],
	])('are found %s', (_, form, text) => {
		const { surfaces } = indexOf([{ text: form, of: 'A', standsAlone: true }]);
		expect(surfaces([`- ${text} -`])).toEqual([`${text}:A`]);
	});
});

describe('a filter', () => {
	it('holds all that was put in, and few others', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 50 }), (hashes) => {
				const half = hashes.length >> 1;
				const filter = makeFilter(new Set(hashes.slice(0, half)));
				expect(hashes.slice(0, half).every((hash) => mayHold(filter, hash))).toBe(true);
			}),
		);
		const spread = (i: number) => Math.imul(i, 0x9e3779b1) >>> 0;
		const filter = makeFilter(new Set(Array.from({ length: 1024 }, (_, i) => spread(i))));
		const others = Array.from({ length: 10_000 }, (_, i) => spread(i + 5000));
		expect(others.filter((hash) => mayHold(filter, hash)).length).toBeLessThan(10_000 / 15);
	});

	it('of nothing is empty', () => {
		expect(isEmptyFilter(makeFilter(new Set()))).toBe(true);
		expect(isEmptyFilter(makeFilter(new Set([7])))).toBe(false);
	});
});
