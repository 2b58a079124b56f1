/**
 * Which text is under a point. Goes through the caret position, measured in Chromium at about 0.05 ms where
 * `highlightsFromPoint` took 1.5 to 4 ms with 400 mentions.
 */
import type { ViewportPoint } from './paint/painter.ts';

/** A place between two letters of a text node. */
export interface Caret {
	node: Text;
	/** Offset in the node's data. */
	offset: number;
}

/** `caretRangeFromPoint`, which Chrome had long before the standard's way (128). Not in TypeScript's DOM as optional. */
interface OldCaret {
	caretRangeFromPoint?(x: number, y: number): Range | null;
	caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): CaretPosition | null;
}

/** The caret at a point. Text in shadow trees is found only in the roots given. */
export function caretAt(document: Document, { x, y }: ViewportPoint, shadowRoots: ShadowRoot[]): Caret | undefined {
	const api: OldCaret = document;
	if (api.caretPositionFromPoint) {
		const position =
			shadowRoots.length > 0 ? api.caretPositionFromPoint(x, y, { shadowRoots }) : api.caretPositionFromPoint(x, y);
		return position ? asCaret(position.offsetNode, position.offset) : undefined;
	}
	const range = api.caretRangeFromPoint?.(x, y);
	return range ? asCaret(range.startContainer, range.startOffset) : undefined;
}

function asCaret(node: Node, offset: number): Caret | undefined {
	return node.nodeType === 3 ? { node: node as Text, offset } : undefined;
}

/**
 * True when the point is on one of the boxes. A caret is found for points far from any text (in the margin, below the
 * last line), so a hit counts only when the letters are there. One pixel of leeway for rounding.
 */
export function isOn(rects: readonly DOMRect[], { x, y }: ViewportPoint): boolean {
	return rects.some((it) => x >= it.left - 1 && x <= it.right + 1 && y >= it.top - 1 && y <= it.bottom + 1);
}

/**
 * One live range for each document, used again and again: every live range is paid for by every edit of the page until it
 * is collected, and a pointer that moves over text asks many times a second.
 */
const RANGES = new WeakMap<Document, Range>();

/** A stretch of a text node, as {@link rectsOfStretches} takes it. */
interface Stretch {
	node: Text;
	start: number;
	end: number;
}

/** Boxes in the viewport of stretches of text. */
export function rectsOfStretches(stretches: readonly Stretch[]): DOMRect[] {
	const rects: DOMRect[] = [];
	for (const { node, start, end } of stretches) {
		if (!node.isConnected || end > node.data.length) continue;
		for (const rect of rectsOf(node, start, end)) if (rect.width > 0 && rect.height > 0) rects.push(rect);
	}
	return rects;
}

/**
 * True when the point is on the letters of a stretch that is in the page. The same as {@link isOn} of its boxes, without all
 * that a pointer which moves over text need not ask: each property of the page's costs Firefox as much as half the caret.
 */
export function isOnStretch({ node, start, end }: Stretch, { x, y }: ViewportPoint): boolean {
	// Changed in this very task, of which nobody has been told yet.
	if (end > node.length) return false;
	const rects = rectsOf(node, start, end);
	for (let i = 0; i < rects.length; i++) {
		const rect = rects[i] as DOMRect;
		if (y < rect.top - 1 || x < rect.left - 1 || y > rect.bottom + 1) continue;
		const { right } = rect;
		if (x <= right + 1 && right > rect.left) return true;
	}
	return false;
}

function rectsOf(node: Text, start: number, end: number): DOMRectList {
	const document = node.ownerDocument;
	let range = RANGES.get(document);
	if (!range) {
		range = document.createRange();
		RANGES.set(document, range);
	}
	range.setStart(node, start);
	range.setEnd(node, end);
	const rects = range.getClientRects();
	// Not left in the text: the page's nodes shall not carry it. An end before the start takes the start along.
	range.setEnd(document, 0);
	return rects;
}
