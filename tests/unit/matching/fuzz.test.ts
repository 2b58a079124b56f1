import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../matching/fold.ts';
import { buildIndex, explain, indexFromBytes, indexToBytes, spot } from '../../../matching/index.ts';
import type { Form, SpotRequest } from '../../../matching/types.ts';
import { keyVariants } from '../../../matching/variants.ts';
import { spotPlainly } from './reference.ts';

/** Units that meet in one word only by accident, so that every special case meets every other. */
const LETTERS = [
	...'KkUurRsSeE19',
	...['é', '\u0301', '\u0308', '\u0306', 'ü', 'ß', 'ﬁ', 'æ', 'ＫＡ', 'ｋ', '𝐊', '\u00ad', '\u200b', '\u2060'],
	...['К', 'к', 'и', 'й', 'ё', 'є', 'Ю', "'", '’', 'ʼ', '-', '–', '_', '.', '@', '/', ',', '…'],
	...[' ', '\n', '\r\n', '\u00a0', '\u2009', '\t', '\n\n', '　'],
	...['プ', 'ー', 'チ', 'ﾌ', 'ﾟ', 'か', '\u3099', '・', '＝', '金', '正', '恩', '々', 'の', 'は'],
	...['북', '한', '은', '는', '에서', '군', '\u1107', '\u116e', '\u11a8', '\uac01\u11a8'],
	...['ا', 'ل', '\u064e', 'ש', '\u05b8', 'ก', '😀', '𠮷', '\ud800', 'İ', 'ı', '™', '²'],
];
const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''));
const anyText = fc.oneof(
	{ weight: 4, arbitrary: word },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Forms, and a text made of them and of other things. Equal keys mean the same entity. */
const story = fc
	.tuple(
		fc.array(fc.record({ text: anyText, decoy: fc.boolean() }), { maxLength: 8 }),
		fc.array(fc.oneof(fc.nat(), anyText), { maxLength: 8 }),
		fc.constantFrom('', ' ', ' ', '-'),
	)
	.map(([names, pieces, joint]) => {
		const forms: Form[] = [];
		const owners = new Map<string, number>();
		for (const [entity, { text, decoy }] of names.entries()) {
			const keys = /\p{Cs}/u.test(text) ? [] : keyVariants(foldText(text));
			if (keys.some((key) => owners.has(key))) continue;
			for (const key of keys) owners.set(key, entity);
			forms.push({ text, entity: decoy && entity % 3 === 0 ? -1 : entity, langs: [], standsAlone: true });
		}
		const words = pieces.map((piece) =>
			typeof piece === 'number' ? (names[piece % Math.max(1, names.length)]?.text ?? '') : piece,
		);
		return { forms, text: words.join(joint) };
	});

const request = (text: string): SpotRequest => ({ blocks: [{ id: 3, text }], established: [] });
/** `FUZZ_RUNS` for a long run, `FUZZ_SEED` to see a failure again. */
const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const RUNS = { numRuns: Number(FUZZ_RUNS ?? 500), ...(FUZZ_SEED && { seed: Number(FUZZ_SEED) }) };

describe('any forms, any text', () => {
	it('finds what a plain comparison finds, at offsets within the text', () => {
		fc.assert(
			fc.property(story, ({ forms, text }) => {
				const { mentions } = spot(buildIndex(forms, 100), request(text));
				const usable = forms.filter((form) => !/\p{Cs}/u.test(form.text) && foldText(form.text) !== '');
				expect(mentions).toEqual(spotPlainly(usable, { id: 3, text }));
				let free = 0;
				for (const { start, end, entity } of mentions) {
					expect(start).toBeGreaterThanOrEqual(free);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					free = end;
					const surface = foldText(text.slice(start, end));
					expect(
						usable.some((form) => form.entity === entity && keyVariants(foldText(form.text)).includes(surface)),
					).toBe(true);
				}
			}),
			RUNS,
		);
	});

	it('explains exactly the mentions it makes, and survives being stored', () => {
		const conditions = fc.record({
			exactCase: fc.boolean(),
			onlyAfterFull: fc.boolean(),
			standsAlone: fc.boolean(),
			langs: fc.constantFrom<string[][]>([], ['en'], ['ko', 'ja']),
			onlyNear: fc.option(
				fc.record({ entities: fc.array(fc.nat(7), { maxLength: 2 }), words: fc.array(word, { maxLength: 2 }) }),
				{ nil: undefined },
			),
			isSurname: fc.boolean(),
			spoils: fc.boolean(),
			notFor: fc.option(fc.nat(7), { nil: undefined }),
			entity: fc.integer({ min: -1, max: 7 }),
		});
		fc.assert(
			fc.property(
				story,
				fc.array(conditions, { minLength: 8, maxLength: 8 }),
				fc.constantFrom(undefined, 'en', 'ko'),
				fc.array(fc.nat(7), { maxLength: 2 }),
				({ forms, text }, rules, lang, established) => {
					const conditional = forms.map((form, i) => ({ ...form, ...rules[i] }));
					const index = buildIndex(conditional, 8);
					const half = text.length >> 1;
					const question: SpotRequest = {
						blocks: [
							{ id: 9, text: text.slice(0, half), lang },
							{ id: 4, text: text.slice(half) },
						],
						established,
					};
					const answer = spot(index, question);
					expect(spot(indexFromBytes(indexToBytes(index)), question)).toEqual(answer);
					const taken = explain(index, question).filter((candidate) => candidate.taken);
					expect(taken.map(({ block, start, end, entity }) => ({ block, start, end, entity }))).toEqual(
						answer.mentions,
					);
				},
			),
			RUNS,
		);
	});

	it('ignores damage to no byte', () => {
		const bytes = indexToBytes(buildIndex([{ text: 'Kursk', entity: 0, langs: ['en'] }], 1));
		fc.assert(
			fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
				const damaged = bytes.slice();
				damaged[at] = (damaged[at] ?? 0) ^ flip;
				expect(() => indexFromBytes(damaged)).toThrow(/name index/);
			}),
		);
	});
});
