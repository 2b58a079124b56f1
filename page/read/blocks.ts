/**
 * Reads a document's text block by block: the text of a paragraph's inline descendants joined into one string, with a
 * map from every offset back to its text node.
 *
 * The same code reads pages in browsers and files in jsdom, where there is neither layout nor `checkVisibility`.
 *
 * Always true: a block's text is the concatenation of its pieces' data in order, with single characters between them that
 * belong to no node (a line break for `<br>`, U+FFFC for an element that is not read).
 */
import type { Block, ReadOptions } from './block-types.ts';
import { kindOf, SKIPPED_SELECTOR } from './elements.ts';
import { Reading } from './reading.ts';
import { asElement, isShadowRoot, parentAcross } from './tree.ts';

export type { Block, ShadowRootOf } from './block-types.ts';

const ELEMENT = 1;

/**
 * Reads everything below `root`, the root included, in document order; a shadow root is read where its host stands.
 * A root inside something that is not read gives nothing.
 */
export function readBlocks(root: Element | ShadowRoot, options: ReadOptions): Block[] {
	const reading = readingOf(root, options);
	return reading ? reading.goOn() : [];
}

/** The same, to be read bit by bit; undefined inside something that is not read. */
export function readingOf(root: Element | ShadowRoot, options: ReadOptions): Reading | undefined {
	if (isInsideUnread(root)) return undefined;
	// The line that an inline root is part of goes beyond the root: it has to be read from its own block.
	const isWhole = isShadowRoot(root) || endsLine(root);
	return new Reading(root, isWhole ? undefined : (blockElementOf(root) ?? root), options);
}

/** True when the node lies in (or is) something that the reader leaves alone. */
function isInsideUnread(node: Node): boolean {
	for (let element = asElement(node); element; element = parentAcross(element)) {
		if (!kindOf(element.nodeName).isRead) return true;
		if (element.matches(SKIPPED_SELECTOR)) return true;
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
	return kindOf(element.nodeName).endsLine;
}
