/**
 * Paints mentions as real elements through mark.js, for readers who want marks that the Tab key and screen readers reach.
 *
 * mark.js splits a text node into a head (the page's own node), a mark, a tail, a mark, a tail … Its `unmark` is not used:
 * it replaces the pieces and calls `normalize()` on the parent, after which text nodes that the page holds are gone and
 * others, which the page had side by side, are one. Here the chain of pieces of each text node is kept, and undoing puts
 * all text back into the head: the same node, with its neighbours as they were.
 *
 * The page goes on living under the marks. When it changes or removes a node of a chain, the chain is healed in the same
 * mutation callback, before anything is painted: a head with new text is all there is (a framework thinks so), a removed
 * head takes its tails along, a removed mark gets its word back. One thing cannot be told apart: a script that inserts a few
 * letters into a head (it sees no more of the text) looks like a framework that sets a new text, and is taken for one,
 * because old words that stay on screen are worse than words that wait for the next update. A translation in the browser, which
 * puts each piece of text into elements of its own and may put the pieces back one day, keeps the pieces: the chain is let go.
 *
 * Text that a framework owns is not split but left to the highlights, where the browser has them.
 */
import Mark from 'mark.js/dist/mark.es6.js';
import { isOn } from '../hit-test.ts';
import { isOwnedByFramework } from './framework.ts';
import { HighlightPainter, hasHighlights } from './highlight-painter.ts';
import { type Look, MARK_ELEMENT, type PaintedMention, type Painter, type ViewportPoint } from './painter.ts';
import { AdoptedSheet, type Selectors, sheetText } from './style-sheet.ts';

interface Link<M> {
	mark: HTMLElement;
	tail: Text;
	mention: M;
}

/** A text node of the page and what stands after it in its place. */
interface Chain<M> {
	head: Text;
	/** The head's data before it was split. */
	data: string;
	/** The head's data since. */
	headData: string;
	links: Link<M>[];
}

/** See the head of this file. */
export class ElementPainter<M extends PaintedMention = PaintedMention> implements Painter<M> {
	readonly #document: Document;
	readonly #sheet: AdoptedSheet;
	readonly #chains = new Map<Text, Chain<M>>();
	/** Every node of a chain: head, mark, the mark's text, tail. */
	readonly #chainOf = new WeakMap<Node, Chain<M>>();
	readonly #mentionOf = new WeakMap<Element, M>();
	/** Text in which the page has removed a mark: it is not split again. */
	readonly #refused = new WeakSet<Text>();
	readonly #fallback: HighlightPainter<M> | undefined;
	#current: M | undefined;

	constructor(document: Document) {
		this.#document = document;
		this.#sheet = new AdoptedSheet(document);
		this.#sheet.repair();
		const window = document.defaultView;
		this.#fallback = window && hasHighlights(window) ? new HighlightPainter<M>(document) : undefined;
	}

	/** Looks at all of them each time: the page's own scripts and {@link release} undo marks that are wanted all the same. */
	paint(mentions: Iterable<M>): void {
		const byNode = new Map<Text, { start: number; end: number; mention: M }[]>();
		const left: M[] = [];
		for (const mention of mentions) {
			if (mention.stretches.some(({ node }) => this.#refused.has(node) || isOwnedByFramework(node))) {
				left.push(mention);
				continue;
			}
			for (const { node, start, end } of mention.stretches) {
				const shares = byNode.get(node);
				if (shares) shares.push({ start, end, mention });
				else byNode.set(node, [{ start, end, mention }]);
			}
		}
		for (const chain of [...this.#chains.values()]) {
			const shares = byNode.get(chain.head);
			const same =
				shares?.length === chain.links.length && shares.every((it, i) => it.mention === chain.links[i]?.mention);
			if (same) byNode.delete(chain.head);
			else this.#unwrap(chain);
		}
		for (const [node, shares] of byNode) this.#wrap(node, shares);
		this.#fallback?.paint(left);
	}

	forget(nodes: Iterable<Node>): Set<Text> {
		const touched = new Set<Chain<M>>();
		const list = [...nodes];
		for (const node of list) {
			const chain = this.#chainOf.get(node);
			if (chain && this.#chains.has(chain.head)) touched.add(chain);
		}
		// A mention that stands in two text nodes is forgotten in both.
		for (const chain of touched) {
			for (const { mention } of chain.links) {
				for (const { node } of mention.stretches) {
					const other = this.#chains.get(node);
					if (other) touched.add(other);
				}
			}
		}
		for (const chain of touched) this.#heal(chain);
		const bare = this.#fallback?.forget(list) ?? new Set<Text>();
		for (const { head } of touched) bare.add(head);
		return bare;
	}

	release(root: Node): void {
		const chain = this.#chainOf.get(root);
		if (chain && this.#chains.has(chain.head)) this.#unwrap(chain);
		if (!('querySelectorAll' in root)) return;
		for (const mark of (root as Element).querySelectorAll(MARK_ELEMENT)) {
			const its = this.#chainOf.get(mark);
			// A mark of no chain is a copy that the page has made of its own content.
			if (!its) mark.replaceWith(mark.textContent ?? '');
			else if (this.#chains.has(its.head)) this.#heal(its);
		}
	}

	setCurrent(mention: M | undefined): void {
		if (this.#current) for (const mark of this.#marksOf(this.#current)) mark.removeAttribute('data-current');
		this.#current = mention;
		const marks = mention ? this.#marksOf(mention) : [];
		for (const mark of marks) mark.setAttribute('data-current', '');
		this.#fallback?.setCurrent(marks.length > 0 ? undefined : mention);
	}

	setLook(look: Look): void {
		const selectors: Selectors = {
			of: (kind, family) => `${MARK_ELEMENT}[data-kind="${kind}"][data-family="${family}"]`,
			current: `${MARK_ELEMENT}[data-current]`,
			extra: `${MARK_ELEMENT} { display: inline; }
${MARK_ELEMENT}:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }`,
		};
		this.#sheet.setText(sheetText(look, selectors, [0, 1, 2, 3]));
		this.#fallback?.setLook(look);
	}

	addRoot(root: ShadowRoot): void {
		this.#sheet.addRoot(root);
		this.#fallback?.addRoot(root);
	}

	repair(): void {
		this.#sheet.repair();
		this.#fallback?.repair();
	}

	mentionAt(point: ViewportPoint): M | undefined {
		let element = this.#document.elementFromPoint(point.x, point.y);
		for (const root of this.#sheet.roots) {
			if (root.host === element) element = root.elementFromPoint(point.x, point.y);
		}
		const mark = element?.closest(MARK_ELEMENT);
		const mention = mark ? this.#mentionOf.get(mark) : undefined;
		if (mention) return isOn(this.rectsOf(mention), point) ? mention : undefined;
		return this.#fallback?.mentionAt(point);
	}

	rectsOf(mention: M): DOMRect[] {
		const marks = this.#marksOf(mention);
		if (marks.length === 0) return this.#fallback?.rectsOf(mention) ?? [];
		return marks.flatMap((mark) => [...mark.getClientRects()].filter((it) => it.width > 0 && it.height > 0));
	}

	elementOf(mention: M): HTMLElement | undefined {
		return this.#marksOf(mention)[0];
	}

	mentionOf(element: Element): M | undefined {
		return this.#mentionOf.get(element);
	}

	owns(node: Node): boolean {
		const chain = this.#chainOf.get(node);
		return chain !== undefined && chain.head !== node;
	}

	destroy(): void {
		for (const chain of [...this.#chains.values()]) this.#heal(chain);
		this.#fallback?.destroy();
		this.#sheet.destroy();
	}

	#marksOf(mention: M): HTMLElement[] {
		const marks: HTMLElement[] = [];
		for (const { node } of mention.stretches) {
			for (const link of this.#chains.get(node)?.links ?? []) if (link.mention === mention) marks.push(link.mark);
		}
		return marks;
	}

	#wrap(node: Text, shares: { start: number; end: number; mention: M }[]): void {
		if (!node.parentNode || !node.isConnected) return;
		shares.sort((a, b) => a.start - b.start);
		const data = node.data;
		// mark.js passes over stretches of white space alone, so marks are told apart by their range, not by their turn.
		const byRange = new Map<object, M>();
		const ranges = shares.map(({ start, end, mention }) => {
			const range = { start, length: end - start };
			byRange.set(range, mention);
			return range;
		});
		const chain: Chain<M> = { head: node, data, headData: data, links: [] };
		new Mark(node).markRanges(ranges, {
			element: MARK_ELEMENT,
			each: (mark, range) => {
				const mention = byRange.get(range);
				const tail = mark.nextSibling;
				if (!mention || !tail || tail.nodeType !== 3) return;
				this.#label(mark, mention);
				chain.links.push({ mark, tail: tail as Text, mention });
			},
		});
		chain.headData = node.data;
		this.#chains.set(node, chain);
		this.#chainOf.set(node, chain);
		for (const { mark, tail, mention } of chain.links) {
			this.#mentionOf.set(mark, mention);
			this.#chainOf.set(mark, chain);
			this.#chainOf.set(tail, chain);
			if (mark.firstChild) this.#chainOf.set(mark.firstChild, chain);
		}
	}

	#label(mark: HTMLElement, mention: M): void {
		mark.removeAttribute('data-markjs');
		mark.setAttribute('data-kind', mention.kind);
		mark.setAttribute('data-family', String(mention.family));
		mark.setAttribute('aria-description', mention.label);
		// A button inside a link or a button is neither valid nor reachable; there the mark can be pointed at only.
		if (mark.parentElement?.closest('a[href], button, summary, [role="button"], [role="link"]')) return;
		mark.setAttribute('role', 'button');
		mark.setAttribute('tabindex', '0');
		mark.setAttribute('aria-haspopup', 'dialog');
	}

	/** Undoes a chain that the page has left alone. */
	#unwrap(chain: Chain<M>): void {
		this.#chains.delete(chain.head);
		for (const { mark, tail } of chain.links) {
			mark.remove();
			tail.remove();
		}
		if (chain.head.data !== chain.data) chain.head.data = chain.data;
	}

	/** Undoes a chain that the page may have changed. */
	#heal(chain: Chain<M>): void {
		const { head, headData, links } = chain;
		if (links.some(isTranslated)) {
			this.#chains.delete(head);
			for (const { mark } of links) mark.replaceWith(...mark.childNodes);
			return;
		}
		const { parentNode } = head;
		const inPlace = (node: Node) => node.parentNode === parentNode && parentNode !== null;
		if (head.data !== headData) {
			// New text in the head: to the page that is the whole text.
			chain.data = head.data;
		} else if (links.some(({ mark }) => !inPlace(mark))) {
			// The page took a mark out (or the head away): nothing was said about the words.
			if (parentNode) this.#refused.add(head);
		} else {
			const now =
				headData + links.map(({ mark, tail }) => mark.textContent + (inPlace(tail) ? tail.data : '')).join('');
			chain.data = now;
		}
		this.#unwrap(chain);
	}
}

/**
 * Chrome and Edge put `<font>` in place of each text node, one after the other; nobody else has written any for decades. Beside a
 * mark there is always text, even if it is empty, so that one beside it has come since.
 */
function isTranslated({ mark }: { mark: HTMLElement }): boolean {
	return [mark.firstElementChild, mark.previousSibling, mark.nextSibling].some((it) => it?.nodeName === 'FONT');
}
