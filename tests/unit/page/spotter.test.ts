/** A page that is asked for part by part, the parts in view first, is decided as one in the end: by the real datasets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotNames } from '../../../data/shelf.ts';
import type { SpotAnswer } from '../../../messages/protocol.ts';
import type { Block } from '../../../page/read/blocks.ts';
import { Spotter } from '../../../page/spotter.ts';
import { openBundled } from '../../../scripts/open-bundled.ts';

const { shelf } = await openBundled();
const NAMES = [
	...[
		'Kim Jong Un',
		'Kim',
		'Lloyd Austin',
		'Austin',
		'Steve Austin',
		'NIS',
		'Kursk',
		'Kursk submarine',
		'DPR',
		'Donetsk',
	],
	...['Sergey Lavrov', 'Lavrov', 'Jean Lavrov', 'Russia', 'North Korea', 'Storm Corps', 'nothing at all', 'Ukraine'],
];
/** Text without names, so that few blocks make a part. */
const FILLER = 'it was said on the day. '.repeat(900);

/** Nobody looks at it. */
const NOWHERE = {} as Element;

const pages = fc.array(fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }), { minLength: 1, maxLength: 12 });

function pageOf(list: readonly string[][]): Block[] {
	return list.map((names, i) => {
		const text = `${names.join('. ')}. ${FILLER}`;
		return { id: i + 1, text, lang: 'en', pieces: [], element: NOWHERE, heading: false };
	});
}

interface Outcome {
	/** What was said of each block last, in words. */
	said: Map<number, string>;
	requests: number;
}

/** What is left of an answer's mentions when entities are named, by block. */
function inWords({ mentions, entities }: SpotAnswer, blocks: readonly Pick<Block, 'id'>[]): Map<number, string> {
	const said = new Map(blocks.map(({ id }) => [id, [] as unknown[]]));
	for (const { block, start, end, entity, why } of mentions) {
		said.get(block)?.push([start, end, entities[entity]?.entity, why]);
	}
	return new Map([...said].map(([id, list]) => [id, JSON.stringify(list)]));
}

/** Asks for a page; `views` tells, part by part, what is in view. */
async function outcomeOf(blocks: Block[], views: readonly number[]): Promise<Outcome> {
	const outcome: Outcome = { said: new Map(), requests: 0 };
	const telling = new Set<number>();
	const spotter = new Spotter({
		signal: new AbortController().signal,
		spot: async (request) => {
			outcome.requests++;
			return spotNames(shelf, { ...request, language: 'en' });
		},
		onAnswer: async (answered, answer) => {
			for (const [id, words] of inWords(answer, answered)) outcome.said.set(id, words);
			for (const id of answer.telling?.blocks ?? []) telling.add(id);
		},
		onUnanswered: () => {
			throw new Error('unanswered');
		},
		firstInView: (left) => (views[outcome.requests % views.length] ?? 0) % left.length,
		isWaiting: () => false,
		telling: () => blocks.filter(({ id }) => telling.has(id)),
	});
	spotter.askAll(blocks);
	while (spotter.isAsking) await new Promise((resolve) => setTimeout(resolve, 0));
	return outcome;
}

test('whatever is in view, and whenever', async () => {
	await fc.assert(
		fc.asyncProperty(pages, fc.array(fc.nat(11), { minLength: 1, maxLength: 4 }), async (list, views) => {
			const blocks = pageOf(list);
			const whole = spotNames(shelf, { blocks, established: [], language: 'en' });
			expect((await outcomeOf(blocks, views)).said).toEqual(inWords(whole, blocks));
		}),
		{ numRuns: 150 },
	);
});

test('a page of a few screens is asked for once, a long one from its beginning', async () => {
	expect((await outcomeOf(pageOf([['Kim'], ['Kim Jong Un']]), [0])).requests).toBe(1);
	const list = Array.from({ length: 14 }, (_, i) => (i === 13 ? ['Kim Jong Un'] : ['Kim']));
	const { requests, said } = await outcomeOf(pageOf(list), [5]);
	// Two parts, and what bears on each other.
	expect(requests).toBe(4);
	expect([...said.values()].every((it) => it.includes('kim-jong-un'))).toBe(true);
});
