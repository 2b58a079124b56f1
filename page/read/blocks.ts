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
import { ATTACHABLE, HEADINGS, SKIPPED_SELECTOR, TREATMENTS } from './elements.ts';

/** Stands in a block's text for an element that is seen but not read: U+FFFC, the character Unicode has for this. */
export const OPAQUE_MARK = '\uFFFC';

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
const TEXT = 3;
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
export function isInsideUnread(node: Node): boolean {
	for (let element = asElement(node); element; element = parentAcross(element)) {
		const treatment = TREATMENTS.get(element.localName);
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
	const treatment = TREATMENTS.get(element.localName);
	return treatment === 'block' || treatment === 'skipped-block';
}

class Reader {
	readonly #options: ReadOptions;
	readonly #blocks: Block[];
	#text = '';
	#pieces: BlockPiece[] = [];

	constructor(options: ReadOptions, blocks: Block[]) {
		this.#options = options;
		this.#blocks = blocks;
	}

	read(root: Element | ShadowRoot): void {
		const skipped = new Set(root.querySelectorAll(SKIPPED_SELECTOR));
		const styled = new Set(root.querySelectorAll('[style*="display" i]'));
		const slotHosts = new Set<Element | null>();
		for (const slotted of root.querySelectorAll('[slot]')) slotHosts.add(slotted.parentElement);

		const start = blockElementOf(root) ?? root;
		let element: Element | ShadowRoot = start;
		/** Block elements that the walk is inside of, outermost first; `element` is the last. */
		const open: (Element | ShadowRoot)[] = [start];

		const walker = documentOf(root).createTreeWalker(root, SHOW_ELEMENTS_AND_TEXT);
		let node: Node | null = root.nodeType === ELEMENT && root !== start ? root : walker.nextNode();
		if (root === start && !isShadowRoot(root)) this.#shadow(root, element, slotHosts);
		/** Text seen last: most texts share a parent with the one before, and then nothing has been left. */
		let lastParent: Node | null = root;
		while (node) {
			const parent: Node | null = node.parentNode;
			if (parent !== lastParent) {
				// Going up may have left blocks. Going down has not, and then `element` contains the node.
				while (open.length > 1 && !element.contains(node)) {
					this.#finish(element);
					open.pop();
					element = open[open.length - 1] ?? start;
				}
				lastParent = parent;
			}
			if (node.nodeType === TEXT) {
				const data = (node as Text).data;
				if (data.length > 0) {
					this.#pieces.push({ node: node as Text, start: this.#text.length });
					this.#text += data;
				}
				node = walker.nextNode();
				continue;
			}
			const current = node as Element;
			let treatment = TREATMENTS.get(current.localName);
			if (skipped.size > 0 && skipped.has(current)) {
				const isBlock = treatment === 'block' || treatment === 'skipped-block';
				treatment = isBlock ? 'skipped-block' : current.hasAttribute('hidden') ? 'invisible' : 'opaque';
			} else if (styled.size > 0 && styled.has(current) && isHiddenInline(current)) {
				treatment = treatment === 'block' ? 'skipped-block' : 'invisible';
			}
			switch (treatment) {
				case 'block':
					this.#finish(element);
					if (this.#options.ownTextOnly && current !== root) {
						node = afterSubtree(walker);
						break;
					}
					element = current;
					open.push(current);
					this.#shadow(current, element, slotHosts);
					node = walker.nextNode();
					lastParent = current;
					break;
				case 'skipped-block':
					this.#finish(element);
					node = afterSubtree(walker);
					break;
				case 'invisible':
					node = afterSubtree(walker);
					break;
				case 'opaque':
					this.#text += OPAQUE_MARK;
					node = afterSubtree(walker);
					break;
				case 'break':
					this.#text += '\n';
					node = afterSubtree(walker);
					break;
				default:
					this.#shadow(current, element, slotHosts);
					node = walker.nextNode();
			}
		}
		while (open.length > 0) this.#finish(open.pop() ?? start);
	}

	#finish(element: Element | ShadowRoot): void {
		if (this.#pieces.length > 0 && NOT_BLANK.test(this.#text)) {
			const lang = languageOf(element, this.#pieces[0]?.node ?? element) ?? this.#options.fallbackLang;
			this.#blocks.push({
				id: this.#options.nextId(),
				text: this.#text,
				...(lang ? { lang } : {}),
				pieces: this.#pieces,
				element,
				heading: HEADINGS.has((element as Element).localName),
			});
		}
		if (this.#pieces.length > 0) this.#pieces = [];
		this.#text = '';
	}

	/**
	 * Reads the shadow root of an element, if it has one. Asking is dear (it crosses into the extension bindings), so it is
	 * asked of custom elements, and of built-in ones that are empty or have slotted children: a built-in host whose light
	 * children all go to the default slot is missed.
	 */
	#shadow(element: Element, line: Element | ShadowRoot, slotHosts: ReadonlySet<Element | null>): void {
		const { shadowRootOf } = this.#options;
		if (!shadowRootOf) return;
		if (this.#options.ownTextOnly) return;
		const name = element.localName;
		const custom = name.includes('-');
		if (!custom && !(ATTACHABLE.has(name) && (element.firstChild === null || slotHosts.has(element)))) return;
		const shadow = shadowRootOf(element);
		if (!shadow) {
			if (custom) this.#options.onPossibleHost?.(element);
			return;
		}
		this.#finish(line);
		this.#options.onShadowRoot?.(shadow);
		this.#blocks.push(...new Reader(this.#options, []).collect(shadow));
	}

	/** Blocks of a root of its own. */
	collect(root: Element | ShadowRoot): Block[] {
		this.read(root);
		return this.#blocks;
	}
}

/** The node that follows in document order when the current one and its descendants are passed over. */
function afterSubtree(walker: TreeWalker): Node | null {
	do {
		const next = walker.nextSibling();
		if (next) return next;
	} while (walker.parentNode());
	return null;
}

/** Inline `display: none`: the one style that can be told without layout. */
function isHiddenInline(element: Element): boolean {
	const style = element.getAttribute('style');
	return style !== null && /(?:^|;)\s*display\s*:\s*none\b/i.test(style);
}

/**
 * The `lang` of the nearest ancestor of the block, across shadow roots. A block that is in one language as a whole
 * (`<p><span lang="uk">…</span></p>`) has that language.
 */
function languageOf(element: Element | ShadowRoot, firstText: Node): string | undefined {
	const closest = asElement(firstText.parentNode ?? element)?.closest('[lang]');
	if (closest && element.contains(closest) && closest.textContent?.trim() === element.textContent?.trim()) {
		return closest.getAttribute('lang') || undefined;
	}
	for (let at = asElement(element); at; at = parentAcross(at)) {
		const found: Element | null = at.closest('[lang]');
		if (found) return found.getAttribute('lang') || undefined;
		at = rootElement(at);
	}
	return undefined;
}

function rootElement(element: Element): Element {
	let at = element;
	while (at.parentElement) at = at.parentElement;
	return at;
}

/** The node itself when it is an element, the host when it is a shadow root, else the parent element. */
function asElement(node: Node): Element | null {
	if (node.nodeType === ELEMENT) return node as Element;
	return isShadowRoot(node) ? node.host : node.parentElement;
}

/** The parent element, or the host for an element at the top of a shadow tree. */
function parentAcross(element: Element): Element | null {
	const parent = element.parentNode;
	if (parent === null || parent.nodeType === ELEMENT) return parent as Element | null;
	return isShadowRoot(parent) ? parent.host : null;
}

/** True for a shadow root; works in realms that lack the `ShadowRoot` global. */
export function isShadowRoot(node: Node): node is ShadowRoot {
	return node.nodeType === 11 && 'host' in node;
}

function documentOf(node: Element | ShadowRoot): Document {
	return node.ownerDocument;
}
