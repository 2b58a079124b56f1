/**
 * The walk of {@link import('./blocks.ts').readBlocks}: by first children and next siblings, so that a node costs one step and a
 * look at its kind, and what is not read is passed over with all that it holds. It can be broken off between two blocks, and go
 * on later if the page has left it its place.
 *
 * What it costs is measured against a bare pass of a tree walker in the benchmark.
 */
import type { Block, BlockPiece, ReadOptions } from './block-types.ts';
import { isLineEnd, type Kind, kindOf, SKIPPED_SELECTOR, SURVEY_SELECTORS } from './elements.ts';
import { type Getters, gettersOf } from './getters.ts';
import { isHiddenInline, isShadowRoot, languageOf } from './tree.ts';

/** Stands in a block's text for an element that is seen but not read: U+FFFC, the character Unicode has for this. */
const OPAQUE_MARK = '\uFFFC';
const NOT_BLANK = /[^\s\u00ad\u200b-\u200f\ufeff\ufffc]/;
const ELEMENT = 1;
const TEXT = 3;
/** So many nodes are read before the clock is looked at. */
const AT_ONCE = 200;

const SHADOW: Kind = { ...kindOf(''), treatment: 'block' };
/** In place of its own, the kind of an element that its attributes leave unread. */
const UNREAD = {
	invisible: { ...SHADOW, treatment: 'invisible' },
	opaque: { ...SHADOW, treatment: 'opaque' },
	'skipped-block': { ...SHADOW, treatment: 'skipped-block' },
} satisfies Record<string, Kind>;

/** Something that the walk is inside of. */
interface Level {
	node: Node;
	kind: Kind;
}

/** A block whose line is being read, or will be again. */
interface Line {
	owner: Element | ShadowRoot;
	isHeading: boolean;
}

/** See the head of this file. */
export class Reading {
	readonly #options: ReadOptions;
	readonly #getters: Getters;
	/** Outermost first, as are the lines. */
	readonly #levels: Level[] = [];
	readonly #lines: Line[] = [];
	/** An inline root's line, which is not whole. */
	readonly #partOf: Element | ShadowRoot | undefined;
	/** What comes next; null at the end of what the last level holds. */
	#next: Node | null;
	#blocks: Block[] = [];
	#text = '';
	#isBlank = true;
	#pieces: BlockPiece[] = [];
	/** How to treat elements that their attributes leave unread; undefined when there are none. */
	#skipped: Map<Node, Kind> | undefined;
	/** Most pages name their language once, so that one look will do for all blocks. */
	#hasInnerLangs = false;
	#outerLang: { lang: string | undefined } | undefined;

	/** `partOf` is the block element of an inline root: the line is read, to find the blocks in it, and not given. */
	constructor(root: Element | ShadowRoot, partOf: Element | ShadowRoot | undefined, options: ReadOptions) {
		this.#options = options;
		this.#getters = gettersOf(root.ownerDocument);
		this.#partOf = partOf;
		this.#survey(root);
		const kind = isShadowRoot(root) ? SHADOW : kindOf(root.nodeName);
		if (partOf) this.#lines.push({ owner: partOf, isHeading: false });
		this.#next = this.#enter(root, kind);
		if (!isShadowRoot(root)) this.#next = this.#intoShadow(root, kind, this.#next);
	}

	/** True when everything has been read. */
	get isOver(): boolean {
		return this.#levels.length === 0;
	}

	/** Reads on, to the end or as long as it may but for one block at least; gives the blocks read since the last time. */
	goOn(mayGoOn: () => boolean = () => true): Block[] {
		const { nodeType, nodeName, nextSibling, data } = this.#getters;
		const levels = this.#levels;
		let node = this.#next;
		/** What was entered last, until it is known whether it is empty. */
		let entered: Node | undefined;
		for (let steps = 1; ; steps++) {
			if (node === null) {
				const level = levels.at(-1);
				if (level === undefined) break;
				if (entered === level.node && level.kind.isAttachable) {
					entered = undefined;
					node = this.#intoShadow(level.node as Element, level.kind, null);
					if (levels.at(-1) !== level) continue;
				}
				levels.pop();
				node = this.#after(level);
				if (level.kind.treatment !== 'block') continue;
				this.#finish();
				this.#lines.pop();
				if (steps < AT_ONCE) continue;
				if (this.#blocks.length > 0 && !mayGoOn()) break;
				steps = 0;
				continue;
			}
			const type = nodeType(node);
			if (type === TEXT) {
				const text = data(node as Text);
				if (text !== '') {
					this.#pieces.push({ node: node as Text, start: this.#text.length });
					this.#text += text;
					if (this.#isBlank) this.#isBlank = !NOT_BLANK.test(text);
				}
				entered = undefined;
			} else if (type === ELEMENT) {
				let kind = kindOf(nodeName(node as Element));
				if (this.#skipped !== undefined) kind = this.#skipped.get(node) ?? kind;
				const { treatment } = kind;
				if (treatment === undefined || (treatment === 'block' && !this.#options.ownTextOnly)) {
					const element = node as Element;
					entered = element;
					node = this.#enter(element, kind);
					if (kind.isCustom) node = this.#intoShadow(element, kind, node);
					continue;
				}
				entered = undefined;
				if (isLineEnd(kind)) this.#finish();
				else if (treatment === 'opaque') this.#text += OPAQUE_MARK;
				else if (treatment === 'break') this.#text += '\n';
			}
			node = nextSibling(node);
		}
		this.#next = node;
		if (levels.length === 0) this.#lines.length = 0;
		const blocks = this.#blocks;
		this.#blocks = [];
		return blocks;
	}

	/** Elements and roots that have been begun: further blocks of their own lines may come. */
	get begun(): ReadonlySet<Element | ShadowRoot> {
		return new Set(this.#lines.map((it) => it.owner));
	}

	/** True when the place where it broke off is still where it was; else all is to be read anew. */
	get isInPlace(): boolean {
		let inside: Node | null = this.#next;
		for (const { node } of this.#levels.toReversed()) {
			if (inside && (isShadowRoot(inside) ? inside.host : inside.parentNode) !== node) return false;
			inside = node;
		}
		return inside?.isConnected === true;
	}

	/** Looks anew which elements their attributes leave unread: the page has changed. */
	survey(): void {
		this.#skipped = undefined;
		for (const { node, kind } of this.#levels)
			if (kind === SHADOW || node === this.#levels[0]?.node) this.#survey(node as Element);
	}

	/** Goes into an element or shadow root; gives what comes first there. */
	#enter(node: Element | ShadowRoot, kind: Kind): Node | null {
		if (kind.treatment === 'block') {
			this.#finish();
			this.#lines.push({ owner: node, isHeading: kind.isHeading });
		}
		this.#levels.push({ node, kind });
		return this.#getters.firstChild(node);
	}

	/** Goes into the shadow root of an element, if it has one; gives what comes first there, or else `inside`. */
	#intoShadow(element: Element, kind: Kind, inside: Node | null): Node | null {
		const { shadowRootOf, ownTextOnly, onPossibleHost, onShadowRoot } = this.#options;
		if (!shadowRootOf || ownTextOnly) return inside;
		const shadow = shadowRootOf(element);
		if (!shadow) {
			if (kind.isCustom) onPossibleHost?.(element);
			return inside;
		}
		onShadowRoot?.(shadow);
		this.#survey(shadow);
		return this.#enter(shadow, SHADOW);
	}

	/** What comes after something that has been left. */
	#after({ node, kind }: Level): Node | null {
		const around = this.#levels.at(-1);
		if (around === undefined) return null;
		// What is in the host itself comes after its shadow tree.
		return kind === SHADOW ? this.#getters.firstChild(around.node) : this.#getters.nextSibling(node);
	}

	#survey(root: Element | ShadowRoot): void {
		for (const selector of SURVEY_SELECTORS) {
			for (const element of root.querySelectorAll(selector)) {
				if (element.hasAttribute('lang')) this.#hasInnerLangs = true;
				const isUnseen = isHiddenInline(element);
				if (!isUnseen && !element.matches(SKIPPED_SELECTOR)) continue;
				const instead = isUnseen || element.hasAttribute('hidden') ? 'invisible' : 'opaque';
				this.#skipped ??= new Map();
				this.#skipped.set(element, UNREAD[isLineEnd(kindOf(element.nodeName)) ? 'skipped-block' : instead]);
			}
		}
	}

	#finish(): void {
		const line = this.#lines.at(-1);
		if (line && !this.#isBlank && line.owner !== this.#partOf) {
			this.#blocks.push({
				id: this.#options.nextId(),
				text: this.#text,
				lang: this.#lang(line.owner),
				pieces: this.#pieces,
				element: line.owner,
				heading: line.isHeading,
			});
		}
		if (this.#pieces.length > 0) this.#pieces = [];
		this.#text = '';
		this.#isBlank = true;
	}

	#lang(element: Element | ShadowRoot): string | undefined {
		const { fallbackLang } = this.#options;
		if (this.#hasInnerLangs) return languageOf(element, this.#pieces[0]?.node ?? element) ?? fallbackLang;
		this.#outerLang ??= { lang: languageOf(element, element) ?? fallbackLang };
		return this.#outerLang.lang;
	}
}
