/**
 * The walk of {@link import('./blocks.ts').readBlocks}: by first children and next siblings, so that a node costs one step and a
 * look at its kind, and what is not read is passed over with all that it holds. White space and marks wait until it is known that
 * their line goes on. The walk can be broken off between two blocks, and go on later if the page has left it its place.
 *
 * What it costs is measured against a bare pass of a tree walker in the benchmark.
 */
import type { Block, BlockPiece, ReadOptions } from './block-types.ts';
import { type Kind, kindOf, TEXT } from './elements.ts';
import { type Getters, gettersOf } from './getters.ts';
import { kindTeller } from './kind-of-node.ts';
import { isShadowRoot, languageOf } from './tree.ts';
import { Unread } from './unread.ts';

const NOT_BLANK = /[^\s\u00ad\u200b-\u200f\ufeff\ufffc]/;
/** So many nodes are read before the clock is looked at. */
const AT_ONCE = 200;

const SHADOW: Kind = { ...kindOf('DIV'), isAttachable: false };

/** See the head of this file. */
export class Reading {
	readonly #options: ReadOptions;
	readonly #getters: Getters;
	readonly #kindOf: (node: Node) => Kind;
	/** What the walk is inside of, outermost first, and the kind of each. Two lists, as nothing is made then for each element. */
	readonly #levels: Node[] = [];
	readonly #kinds: Kind[] = [];
	/** Those of them whose lines are being read, or will be again. */
	readonly #owners: (Element | ShadowRoot)[] = [];
	/** An inline root's line, which is not whole. */
	readonly #partOf: Element | ShadowRoot | undefined;
	/** What comes next; null at the end of what the last level holds. */
	#next: Node | null;
	#blocks: Block[] = [];
	/** The line that is being read, and its texts. No pieces, no line. */
	#text = '';
	#pieces: BlockPiece[] | undefined;
	/** White space and marks that are part of the line if it goes on: the first so many of the list. */
	readonly #waiting: (Text | string)[] = [];
	#waits = 0;
	#unread = new Unread();
	#outerLang: { lang: string | undefined } | undefined;

	/** `partOf` is the block element of an inline root: the line is read, to find the blocks in it, and not given. */
	constructor(root: Element | ShadowRoot, partOf: Element | ShadowRoot | undefined, options: ReadOptions) {
		this.#options = options;
		this.#getters = gettersOf(root.ownerDocument);
		this.#kindOf = kindTeller(root.ownerDocument, this.#getters);
		this.#partOf = partOf;
		this.#unread.survey(root);
		const kind = isShadowRoot(root) ? SHADOW : kindOf(root.nodeName);
		if (partOf) this.#owners.push(partOf);
		this.#next = this.#enter(root, kind);
		if (!isShadowRoot(root)) this.#next = this.#intoShadow(root, kind, this.#next);
	}

	/** True when everything has been read. */
	get isOver(): boolean {
		return this.#levels.length === 0;
	}

	/** Reads on, to the end or as long as it may but for one block at least; gives the blocks read since the last time. */
	goOn(mayGoOn: () => boolean = () => true): Block[] {
		const { nextSibling, data } = this.#getters;
		const kindOf = this.#kindOf;
		const unread = this.#unread.kinds;
		const { ownTextOnly } = this.#options;
		const levels = this.#levels;
		const kinds = this.#kinds;
		let node = this.#next;
		/** What was entered last, until it is known whether it is empty. */
		let entered: Node | undefined;
		for (let steps = 1; ; steps++) {
			if (node === null) {
				const left = levels.pop();
				const kind = kinds.pop();
				if (left === undefined || kind === undefined) break;
				if (entered === left && kind.isAttachable) {
					entered = undefined;
					levels.push(left);
					kinds.push(kind);
					node = this.#intoShadow(left as Element, kind, null);
					if (levels.at(-1) !== left) continue;
					levels.pop();
					kinds.pop();
				}
				node = this.#after(left, kind);
				if (!kind.endsLine) continue;
				this.#finish();
				this.#owners.pop();
				if (steps < AT_ONCE) continue;
				if (this.#blocks.length > 0 && !mayGoOn()) break;
				steps = 0;
				continue;
			}
			let kind = kindOf(node);
			if (kind === TEXT) {
				const text = data(node as Text);
				if (!isBlank(text)) this.#add(node as Text, text);
				else if (this.#pieces !== undefined) this.#waiting[this.#waits++] = node as Text;
				entered = undefined;
			} else {
				if (unread !== undefined) kind = unread.get(node) ?? kind;
				if (kind.isRead && !(ownTextOnly && kind.endsLine)) {
					const element = node as Element;
					entered = element;
					node = this.#enter(element, kind);
					if (kind.isCustom) node = this.#intoShadow(element, kind, node);
					continue;
				}
				entered = undefined;
				if (kind.endsLine) this.#finish();
				else if (kind.stands !== undefined && this.#pieces !== undefined) this.#waiting[this.#waits++] = kind.stands;
			}
			node = nextSibling(node);
		}
		this.#next = node;
		if (levels.length === 0) this.#owners.length = 0;
		const blocks = this.#blocks;
		this.#blocks = [];
		return blocks;
	}

	/** Elements and roots that have been begun: further blocks of their own lines may come. */
	get begun(): ReadonlySet<Element | ShadowRoot> {
		return new Set(this.#owners);
	}

	/** True when the place where it broke off is still where it was; else all is to be read anew. */
	get isInPlace(): boolean {
		let inside: Node | null = this.#next;
		for (const node of this.#levels.toReversed()) {
			if (inside && (isShadowRoot(inside) ? inside.host : inside.parentNode) !== node) return false;
			inside = node;
		}
		return inside?.isConnected === true;
	}

	/** Looks anew which elements their attributes leave unread: the page has changed. */
	survey(): void {
		this.#unread = new Unread();
		for (const [i, node] of this.#levels.entries())
			if (i === 0 || isShadowRoot(node)) this.#unread.survey(node as Element | ShadowRoot);
	}

	/** Goes into an element or shadow root; gives what comes first there. */
	#enter(node: Element | ShadowRoot, kind: Kind): Node | null {
		if (kind.endsLine) {
			this.#finish();
			this.#owners.push(node);
		}
		this.#levels.push(node);
		this.#kinds.push(kind);
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
		this.#unread.survey(shadow);
		return this.#enter(shadow, SHADOW);
	}

	/** What comes after something that has been left. */
	#after(left: Node, kind: Kind): Node | null {
		const around = this.#levels.at(-1);
		if (around === undefined) return null;
		// What is in the host itself comes after its shadow tree.
		return kind === SHADOW ? this.#getters.firstChild(around) : this.#getters.nextSibling(left);
	}

	/** Adds a text to the line. */
	#add(node: Text, text: string): void {
		if (this.#pieces === undefined) {
			this.#pieces = [{ node, start: 0 }];
			this.#text = text;
			return;
		}
		if (this.#waits > 0) this.#takeWaiting(this.#pieces);
		this.#pieces.push({ node, start: this.#text.length });
		this.#text += text;
	}

	/** The line goes on. */
	#takeWaiting(pieces: BlockPiece[]): void {
		for (let i = 0; i < this.#waits; i++) {
			const it = this.#waiting[i] as Text | string;
			if (typeof it === 'string') {
				this.#text += it;
				continue;
			}
			pieces.push({ node: it, start: this.#text.length });
			this.#text += this.#getters.data(it);
		}
		this.#waits = 0;
	}

	#finish(): void {
		const pieces = this.#pieces;
		if (pieces === undefined) return;
		this.#pieces = undefined;
		this.#waits = 0;
		const owner = this.#owners.at(-1);
		if (!owner || owner === this.#partOf) return;
		this.#blocks.push({
			id: this.#options.nextId(),
			text: this.#text,
			lang: this.#lang(owner, pieces),
			pieces,
			element: owner,
			heading: kindOf(owner.nodeName).isHeading,
		});
	}

	#lang(element: Element | ShadowRoot, pieces: readonly BlockPiece[]): string | undefined {
		const { fallbackLang } = this.#options;
		if (this.#unread.hasInnerLangs) return languageOf(element, pieces[0]?.node ?? element) ?? fallbackLang;
		this.#outerLang ??= { lang: languageOf(element, element) ?? fallbackLang };
		return this.#outerLang.lang;
	}
}

/** White space and characters without width alone. Asked of every text, so letters of ASCII are told at first sight. */
function isBlank(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit > 0x20) return unit > 0x7e && !NOT_BLANK.test(text);
	}
	return true;
}
