/**
 * The page's mentions as the W3C's Web Annotation model selects text: by quotation and by position.
 *
 * The text that positions count in is `document.body.textContent`: the data of all text nodes of the body in tree order,
 * with nothing normalised, taken out or put in. So whoever has the page finds a mention again with the DOM alone, and what
 * is quoted is that very text: prefix, words and suffix follow each other in it. It is counted in Unicode code points, as the
 * model demands, and not in the code units of JavaScript.
 *
 * Text in shadow trees is no part of that text. There a mention is quoted from its own tree, and has no position.
 */
import type { PageQuote, PageQuotes } from '../messages/protocol.ts';
import type { PageMention } from './mention-store.ts';
import { isShadowRoot } from './read/tree.ts';

/** How much of the text around a mention is quoted at most, in code points. */
const AROUND = 32;

/** A tree's text, and where each text node begins in it, in code units. */
interface TreeText {
	text: string;
	starts: ReadonlyMap<Node, number>;
}

/** Quotes mentions, in their order; one whose text has left the page since is left out. */
export function quotesOf(document: Document, mentions: readonly PageMention[]): PageQuotes {
	const trees = new Map<Node, TreeText>();
	const textOf = (tree: Node) => {
		const known = trees.get(tree) ?? readTree(document, tree);
		trees.set(tree, known);
		return known;
	};
	const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
	const codePoints = new CodePoints();
	return {
		address: document.location.href.replace(/#.*$/s, ''),
		title: document.title,
		quotes: mentions.flatMap(({ entity: { dataset, entity }, stretches }): PageQuote[] => {
			const [first, last] = [stretches[0], stretches.at(-1)];
			const root = first?.node.getRootNode();
			const tree = root && isShadowRoot(root) ? root : document.body;
			const { text, starts } = textOf(tree);
			const [from, to] = [first && starts.get(first.node), last && starts.get(last.node)];
			if (first === undefined || last === undefined || from === undefined || to === undefined) return [];
			const [start, end] = [from + first.start, to + last.end];
			return [
				{
					...{ dataset, entity, exact: text.slice(start, end) },
					prefix: lastGraphemes(text.slice(Math.max(0, start - 4 * AROUND), start), start > 4 * AROUND, graphemes),
					suffix: firstGraphemes(text.slice(end, end + 4 * AROUND), graphemes),
					...(tree === document.body && { start: codePoints.at(text, start), end: codePoints.at(text, end) }),
				},
			];
		}),
	};
}

function readTree(document: Document, tree: Node): TreeText {
	const starts = new Map<Node, number>();
	const parts: string[] = [];
	let length = 0;
	const walker = document.createTreeWalker(tree, 4 /* NodeFilter.SHOW_TEXT */);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const { data } = node as Text;
		starts.set(node, length);
		parts.push(data);
		length += data.length;
	}
	return { text: parts.join(''), starts };
}

/** Whole graphemes from the beginning, no more than {@link AROUND} code points: half a letter is no context. */
function firstGraphemes(text: string, graphemes: Intl.Segmenter): string {
	let taken = '';
	for (const { segment } of graphemes.segment(text)) {
		if (lengthOf(taken) + lengthOf(segment) > AROUND) break;
		taken += segment;
	}
	return taken;
}

/** The same from the end. `isCut` where the text itself may begin in the middle of a grapheme. */
function lastGraphemes(text: string, isCut: boolean, graphemes: Intl.Segmenter): string {
	const segments = [...graphemes.segment(text)].map((it) => it.segment).slice(isCut ? 1 : 0);
	let taken = '';
	for (const segment of segments.reverse()) {
		if (lengthOf(taken) + lengthOf(segment) > AROUND) break;
		taken = segment + taken;
	}
	return taken;
}

const lengthOf = (text: string) => [...text].length;

/** Turns offsets in code units into code points; quick for offsets of one text that come in order. */
class CodePoints {
	#units = 0;
	#points = 0;

	at(text: string, units: number): number {
		if (units < this.#units) {
			this.#units = 0;
			this.#points = 0;
		}
		while (this.#units < units) {
			this.#units += (text.codePointAt(this.#units) ?? 0) > 0xffff ? 2 : 1;
			this.#points++;
		}
		return this.#points;
	}
}
