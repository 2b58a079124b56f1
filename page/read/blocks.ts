/**
 * Reads a document's text block by block: the text of a paragraph's inline descendants joined into one string, with a
 * map from every offset back to its text node.
 *
 * One pass of a tree walker over elements and text, a look-up of the tag name per element, and nothing per text node but
 * appending: what it costs is measured against a bare pass in the benchmark. The same code reads pages in browsers and
 * files in jsdom, where there is neither layout nor `checkVisibility`.
 *
 * Always true: a block's text is the concatenation of its pieces' data in order, with single characters between them that
 * belong to no node (a line break for `<br>`, {@link OPAQUE_MARK} for an element that is not read).
 */
import { ATTACHABLE, HEADINGS, SKIPPED_SELECTOR, SURVEY_SELECTORS, TREATMENTS, type Treatment } from './elements.ts';
import { gettersOf } from './getters.ts';
import { afterSubtree, asElement, isHiddenInline, isShadowRoot, languageOf, parentAcross } from './tree.ts';

/** Stands in a block's text for an element that is seen but not read: U+FFFC, the character Unicode has for this. */
const OPAQUE_MARK = '\uFFFC';

/** A text node's share of a block. */
export interface BlockPiece {
	node: Text;
	/** Offset in the block's text of the node's first code unit. */
	start: number;
}

/** A paragraph, a headline, a caption, a cell: text that reads as one. */
export interface Block {
	/** Unique among blocks that one reader has read. */
	id: number;
	/** Raw text: white space and soft hyphens as they stand in the source. */
	text: string;
	/** Language (BCP 47) of the nearest ancestor that names one. */
	lang?: string;
	/** In order; never empty. */
	pieces: BlockPiece[];
	/** The nearest block element around the text, or the shadow root that holds it directly. */
	element: Element | ShadowRoot;
	/** True when the block is a heading, so that a section begins with it. */
	heading: boolean;
}

/** How to reach a shadow root, open or closed; extensions may, pages may not. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** See {@link readBlocks}. */
export interface ReadOptions {
	/** Gives the next free block number. */
	nextId(): number;
	/** Without it shadow roots are left unread. */
	shadowRootOf?: ShadowRootOf;
	/** Called for every shadow root that was found, before its blocks. */
	onShadowRoot?(root: ShadowRoot): void;
	/** Called for every element that may get a shadow root later: nothing tells when it does. */
	onPossibleHost?(element: Element): void;
	/** Language of the page when no ancestor names one. */
	fallbackLang?: string;
	/** Read the root's own line only, and not what lies in blocks inside it. */
	ownTextOnly?: boolean;
}

const ELEMENT = 1;
/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, as numbers: jsdom has no global `NodeFilter` in Node. */
const SHOW_ELEMENTS_AND_TEXT = 1 | 4;
const NOT_BLANK = /[^\s\u00ad\u200b-\u200f\ufeff\ufffc]/;

/**
 * Reads everything below `root`, the root included, in document order; a shadow root is read where its host stands.
 * A root inside something that is not read gives nothing.
 */
export function readBlocks(root: Element | ShadowRoot, options: ReadOptions): Block[] {
	const blocks: Block[] = [];
	if (!isInsideUnread(root)) new Reader(options, blocks).read(root);
	// The line that an inline root is part of goes beyond the root: it has to be read from its own block.
	return isShadowRoot(root) || endsLine(root) ? blocks : blocks.filter((it) => it.element !== blockElementOf(root));
}

/** True when the node lies in (or is) something that the reader leaves alone. */
function isInsideUnread(node: Node): boolean {
	for (let element = asElement(node); element; element = parentAcross(element)) {
		const treatment = TREATMENTS.get(element.nodeName);
		if (treatment !== undefined && treatment !== 'block') return true;
		if (element.matches(SKIPPED_SELECTOR) || isHiddenInline(element)) return true;
	}
	return false;
}

/** The block element (or shadow root) whose line the node is part of; null outside any document. */
export function blockElementOf(node: Node): Element | ShadowRoot | null {
	let candidate: Node | null = node.nodeType === ELEMENT ? node : node.parentNode;
	while (candidate) {
		if (candidate.nodeType !== ELEMENT) return isShadowRoot(candidate) ? candidate : null;
		if (endsLine(candidate as Element)) return candidate as Element;
		candidate = candidate.parentNode;
	}
	return null;
}

/** True for an element that begins a block of its own. */
export function endsLine(element: Element): boolean {
	const treatment = TREATMENTS.get(element.nodeName);
	return treatment === 'block' || treatment === 'skipped-block';
}

class Reader {
	readonly #options: ReadOptions;
	readonly #blocks: Block[];
	#text = '';
	#pieces: BlockPiece[] = [];
	/** Most pages name their language once, so that one look will do for all blocks. */
	#hasInnerLangs = false;
	#outerLang: { lang: string | undefined } | undefined;

	constructor(options: ReadOptions, blocks: Block[]) {
		this.#options = options;
		this.#blocks = blocks;
	}

	read(root: Element | ShadowRoot): void {
		const skipped = this.#survey(root);
		const start = blockElementOf(root) ?? root;
		let element: Element | ShadowRoot = start;
		/** Block elements that the walk is inside of, outermost first; `element` is the last. */
		const open: (Element | ShadowRoot)[] = [start];
		const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENTS_AND_TEXT);
		const { nodeType, nodeName, parentNode, data, nextNode } = gettersOf(root.ownerDocument);
		let node: Node | null = root.nodeType === ELEMENT && root !== start ? root : nextNode(walker);
		if (root === start && !isShadowRoot(root)) this.#shadow(root, element);
		let lastParent: Node | null = root;
		/** The element that was entered last, with its name, until it is known whether it is empty. */
		let entered: Element | null = null;
		let enteredName = '';

		while (node) {
			const parent = parentNode(node);
			if (entered !== null) {
				if (parent !== entered && ATTACHABLE.has(enteredName)) this.#shadow(entered, element);
				entered = null;
			}
			if (parent !== lastParent) {
				// Going up may have left blocks. Going down has not: then the parent is what was seen last.
				while (open.length > 1 && element !== parent && (open[open.length - 2] === parent || !element.contains(node))) {
					this.#finish(element);
					open.pop();
					element = open[open.length - 1] ?? start;
				}
				lastParent = parent;
			}
			if (nodeType(node) !== ELEMENT) {
				const text = data(node as Text);
				if (text !== '') {
					this.#pieces.push({ node: node as Text, start: this.#text.length });
					this.#text += text;
				}
				node = nextNode(walker);
				continue;
			}
			const current = node as Element;
			const name = nodeName(current);
			let treatment = TREATMENTS.get(name);
			if (skipped !== undefined) {
				const instead = skipped.get(current);
				if (instead !== undefined) treatment = isLineEnd(treatment) ? 'skipped-block' : instead;
			}
			if (treatment === undefined || (treatment === 'block' && !(this.#options.ownTextOnly && current !== root))) {
				if (treatment === 'block') {
					this.#finish(element);
					element = current;
					open.push(current);
				}
				if (treatment === undefined && name.includes('-')) {
					this.#shadow(current, element);
				} else {
					entered = current;
					enteredName = name;
				}
				node = nextNode(walker);
				lastParent = current;
				continue;
			}
			if (isLineEnd(treatment)) this.#finish(element);
			else if (treatment === 'opaque') this.#text += OPAQUE_MARK;
			else if (treatment === 'break') this.#text += '\n';
			node = afterSubtree(walker);
		}
		if (entered !== null && ATTACHABLE.has(enteredName)) this.#shadow(entered, element);
		while (open.length > 0) this.#finish(open.pop() ?? start);
	}

	/** How to treat elements that their attributes leave unread where they are inline; undefined when there are none. */
	#survey(root: Element | ShadowRoot): Map<Element, Treatment> | undefined {
		let skipped: Map<Element, Treatment> | undefined;
		for (const selector of SURVEY_SELECTORS) {
			for (const element of root.querySelectorAll(selector)) {
				if (element.hasAttribute('lang')) this.#hasInnerLangs = true;
				const isUnseen = isHiddenInline(element);
				if (!isUnseen && !element.matches(SKIPPED_SELECTOR)) continue;
				skipped ??= new Map();
				skipped.set(element, isUnseen || element.hasAttribute('hidden') ? 'invisible' : 'opaque');
			}
		}
		return skipped;
	}

	#finish(element: Element | ShadowRoot): void {
		if (this.#pieces.length > 0 && NOT_BLANK.test(this.#text)) {
			this.#blocks.push({
				id: this.#options.nextId(),
				text: this.#text,
				lang: this.#lang(element),
				pieces: this.#pieces,
				element,
				heading: HEADINGS.has(element.nodeName),
			});
		}
		if (this.#pieces.length > 0) this.#pieces = [];
		this.#text = '';
	}

	#lang(element: Element | ShadowRoot): string | undefined {
		const { fallbackLang } = this.#options;
		if (this.#hasInnerLangs) return languageOf(element, this.#pieces[0]?.node ?? element) ?? fallbackLang;
		this.#outerLang ??= { lang: languageOf(element, element) ?? fallbackLang };
		return this.#outerLang.lang;
	}

	/** Reads the shadow root of an element, if it has one. */
	#shadow(element: Element, line: Element | ShadowRoot): void {
		const { shadowRootOf, ownTextOnly } = this.#options;
		if (!shadowRootOf || ownTextOnly) return;
		const shadow = shadowRootOf(element);
		if (!shadow) {
			if (element.localName.includes('-')) this.#options.onPossibleHost?.(element);
			return;
		}
		this.#finish(line);
		this.#options.onShadowRoot?.(shadow);
		new Reader(this.#options, this.#blocks).read(shadow);
	}
}

function isLineEnd(treatment: Treatment | undefined): boolean {
	return treatment === 'block' || treatment === 'skipped-block';
}
