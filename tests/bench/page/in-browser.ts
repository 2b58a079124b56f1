/**
 * Entry of the bundle that runs beside the content script, in the same world of the page: what a script of an extension pays
 * for is measured where it is paid (Firefox hands such scripts every node in a wrapper). The page's own side asks by an event,
 * and reads the answer from an attribute.
 */
import { caretAt } from '../../../page/hit-test.ts';
import { HighlightPainter } from '../../../page/paint/highlight-painter.ts';
import type { PaintedMention } from '../../../page/paint/painter.ts';
import { type Block, readBlocks } from '../../../page/read/blocks.ts';
import { stretchesOf, type TextStretch } from '../../../page/read/positions.ts';

/** Elements and text. */
const WHAT = 1 | 4;

/** A walk over all nodes that does nothing. */
function barePass(): number {
	const walker = document.createTreeWalker(document.body, WHAT);
	let nodes = 0;
	while (walker.nextNode()) nodes++;
	return nodes;
}

function read(): Block[] {
	let last = 0;
	return readBlocks(document.body, { nextId: () => ++last, shadowRootOf: (element) => element.shadowRoot });
}

function median(list: number[]): number {
	return list.sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}

/** Milliseconds of one call, from as many as take 25 ms: Firefox's clock tells whole ones. */
function time(call: () => unknown): number {
	let calls = 0;
	const from = performance.now();
	do {
		call();
		calls++;
	} while (performance.now() - from < 25);
	return (performance.now() - from) / calls;
}

/** Medians of turns taken one after the other, so that a busy moment of the machine meets both. */
function compare(rounds: number, calls: readonly (() => unknown)[]): number[] {
	const times = calls.map((): number[] => []);
	for (let round = 0; round < rounds + 2; round++) {
		// The first rounds warm up.
		for (const [i, call] of calls.entries()) {
			const took = time(call);
			if (round >= 2) times[i]?.push(took);
		}
	}
	return times.map(median);
}

/** Reading against a bare pass: nodes, and milliseconds of each. */
function reading(): object {
	const nodes = barePass();
	const [bare = 0, ours = 0] = compare(nodes > 20_000 ? 7 : 25, [barePass, read]);
	return { nodes, bare, ours };
}

/** A mark found under a point against the caret found there, with a number of marks in the page. */
function pointing(most: number): object {
	const mentions: PaintedMention[] = [];
	for (const block of read()) {
		for (const match of block.text.matchAll(/\p{L}{4,}/gu)) {
			if (mentions.length >= most) break;
			const stretches = stretchesOf(block, match.index, match.index + match[0].length);
			if (stretches.length > 0) mentions.push({ stretches, kind: 'place', family: 0, label: match[0] });
		}
	}
	const painter = new HighlightPainter(document);
	painter.setLook({ mark: 'both', colours: 'kind' });
	painter.paint(mentions);
	const points = Array.from({ length: 400 }, (_, i) => ({
		x: 20 + ((i * 37) % (innerWidth - 40)),
		y: 20 + ((i * 61) % (innerHeight - 40)),
	}));
	let hits = 0;
	for (const point of points) if (painter.mentionAt(point)) hits++;
	const [bare = 0, ours = 0] = compare(15, [
		() => points.forEach((point) => void caretAt(document, point, [])),
		() => points.forEach((point) => void painter.mentionAt(point)),
	]);
	painter.destroy();
	return { marks: mentions.length, hits, bare: bare / points.length, ours: ours / points.length };
}

let idle: MutationObserver | undefined;

/**
 * What an extension has to pay for: with 1, an observer that watches the page as ours does and does nothing; with 2, all marks
 * beside it, which nobody watches; with 0, neither.
 */
function floor(what: number): object {
	idle?.disconnect();
	idle = undefined;
	CSS.highlights.delete('floor');
	if (what > 0) {
		idle = new MutationObserver(() => {});
		idle.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
	}
	if (what > 1) {
		const highlight = new Highlight();
		for (const { node, start, end } of stretchesOfWords(/Kursk/g)) {
			highlight.add(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
		}
		CSS.highlights.set('floor', highlight);
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('::highlight(floor) { text-decoration: underline; }');
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}
	return {};
}

function stretchesOfWords(pattern: RegExp): TextStretch[] {
	return read().flatMap((block) =>
		[...block.text.matchAll(pattern)].flatMap((it) => stretchesOf(block, it.index, it.index + it[0].length)),
	);
}

const MEASURES: Record<string, (argument: number) => object> = { reading, pointing, floor };

document.addEventListener('sidelight-bench', () => {
	const { dataset } = document.documentElement;
	const [name = '', argument = '0'] = (dataset.benchAsk ?? '').split(' ');
	dataset.benchAnswer = JSON.stringify(MEASURES[name]?.(Number(argument)) ?? null);
});
