/** A page that is asked about in parts, in any order, and at last about its telling blocks alone, is decided as a whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, spot } from '../../../matching/index.ts';
import type { Form, SpotResult, TextBlock } from '../../../matching/types.ts';

const form = (text: string, entity: number, more: Partial<Form> = {}): Form => ({ text, entity, langs: [], ...more });

/** Every kind of condition, and names that contest each other. */
const index = buildIndex(
	[
		form('Kursk', 0),
		form('Kursk submarine', -1, { notFor: 0, spoils: true }),
		form('Battle of Kursk', -1, { notFor: 0 }),
		form('Lloyd Austin', 1),
		form('Austin', 1, { onlyAfterFull: true, isSurname: true }),
		form('Sergey Lavrov', 2),
		form('Lavrov', 2, { isSurname: true }),
		form('NIS', 3, { exactCase: true, onlyNear: { entities: [2], words: ['Seoul', 'NIS chief'] } }),
		form('Kim Yong Bok', 4),
		form('Kim Yong Bok', 5),
		form('General Kim Yong Bok', 4),
		form('Kim', 4, { onlyAfterFull: true }),
		form('崔氏', 6),
		form('金永', 7),
		form('DPR', 8, { onlyNear: { entities: [0, 3], words: ['Donetsk'] } }),
		form('Donetsk', 9, { onlyNear: { entities: [8] } }),
	],
	10,
);

const PIECES = [
	...[
		'Kursk',
		'Kursk submarine',
		'Battle of Kursk',
		'Lloyd Austin',
		'Austin',
		'Steve Austin',
		'Sergey Lavrov',
		'Lavrov',
	],
	...[
		'Jean Lavrov',
		'NIS',
		'NIS chief',
		'Seoul',
		'Kim Yong Bok',
		'General Kim Yong Bok',
		'Kim',
		'崔氏は',
		'金永は',
		'DPR',
	],
	...['Donetsk', 'it was said', 'nothing'],
];
const blocks = fc
	.array(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }), { maxLength: 8 })
	.map((list) => list.map((words, id): TextBlock => ({ id, text: words.join('. ') })));

/** The answer in full, in the order of the page. */
function told({ mentions, reasons }: Pick<SpotResult, 'mentions' | 'reasons'>): unknown[] {
	const all = mentions.map((mention, i) => ({ mention, reason: reasons[i] }));
	return all.sort((a, b) => a.mention.block - b.mention.block || a.mention.start - b.mention.start);
}

/** Asks for the parts of a page one after the other, each with what the ones before have established. */
function inParts(page: TextBlock[], parts: readonly TextBlock[][]): unknown[] {
	const answers: SpotResult[] = [];
	for (const part of parts) {
		const established = answers.at(-1)?.established ?? [];
		answers.push(spot(index, { blocks: part, established, partial: true }));
	}
	if (!answers.some((it) => it.telling?.isOpen)) {
		return told({ mentions: answers.flatMap((it) => it.mentions), reasons: answers.flatMap((it) => it.reasons) });
	}
	const telling = new Set(answers.flatMap((it) => it.telling?.blocks ?? []));
	return told(spot(index, { blocks: page.filter((it) => telling.has(it.id)), established: [] }));
}

test('whatever the parts and their order', () => {
	fc.assert(
		fc.property(
			blocks.chain((page) =>
				fc.tuple(
					fc.constant(page),
					fc.shuffledSubarray(page, { minLength: page.length }),
					fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
				),
			),
			([page, shuffled, sizes]) => {
				const rest = [...shuffled];
				const parts = sizes.map((size) => rest.splice(0, size)).filter((it) => it.length > 0);
				expect(inParts(page, parts)).toEqual(told(spot(index, { blocks: page, established: [] })));
			},
		),
		{ numRuns: 2000 },
	);
});

test('blocks without names and supporting words tell nothing', () => {
	const page = ['Kursk', 'nothing', 'Seoul', 'NIS', 'Seoul', 'Seoul'].map((text, id) => ({ id, text }));
	const { telling } = spot(index, { blocks: page, established: [], partial: true });
	expect(telling).toEqual({ blocks: [0, 2, 3, 4], isOpen: true });
});

test('names that need nobody leave nothing open', () => {
	const page = ['Kursk', 'Lloyd Austin'].map((text, id) => ({ id, text }));
	expect(spot(index, { blocks: page, established: [], partial: true }).telling?.isOpen).toBe(false);
});
