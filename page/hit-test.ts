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

/** Boxes in the viewport of stretches of text. */
export function rectsOfStretches(stretches: readonly { node: Text; start: number; end: number }[]): DOMRect[] {
	const rects: DOMRect[] = [];
	for (const { node, start, end } of stretches) {
		if (!node.isConnected || end > node.data.length) continue;
		const document = node.ownerDocument;
		const range = RANGES.get(document) ?? document.createRange();
		RANGES.set(document, range);
		range.setStart(node, start);
		range.setEnd(node, end);
		for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) rects.push(rect);
		// Not left in the text: the page's nodes shall not carry it.
		range.setStart(document, 0);
		range.collapse(true);
	}
	return rects;
}
