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
	/** As the browser gave it: it knows its box. */
	position: CaretPosition;
}

/** The caret at a point. Text in shadow trees is found only in the roots given. */
export function caretAt(document: Document, { x, y }: ViewportPoint, shadowRoots: ShadowRoot[]): Caret | undefined {
	// With no options where there are no roots: an object is a thing more that Firefox has to carry over.
	const position =
		shadowRoots.length > 0
			? document.caretPositionFromPoint(x, y, { shadowRoots })
			: document.caretPositionFromPoint(x, y);
	const node = position?.offsetNode;
	return position && node?.nodeType === 3 ? { node: node as Text, offset: position.offset, position } : undefined;
}

/**
 * True when the point is on one of the boxes. A caret is found for points far from any text (in the margin, below the
 * last line), so a hit counts only when the letters are there. One pixel of leeway for rounding.
 */
export function isOn(rects: readonly DOMRect[], { x, y }: ViewportPoint): boolean {
	return rects.some((it) => x >= it.left - 1 && x <= it.right + 1 && y >= it.top - 1 && y <= it.bottom + 1);
}

/**
 * One live range, used again and again: every live range is paid for by every edit of the page until it is collected, and a
 * pointer that moves over text asks many times a second.
 */
let range: Range | undefined;

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
export function isOnStretch(
	{ start, end }: Omit<Stretch, 'node'>,
	{ node, offset, position }: Caret,
	{ x, y }: ViewportPoint,
): boolean {
	// Changed in this very task, of which nobody has been told yet.
	if (end > node.length) return false;
	// Between two letters of it, the caret's own box tells for a third of the price: they reach half a line's height to either
	// side. Of what is wider, or stands upright, the letters tell.
	const box = start < offset && offset < end ? position.getClientRect() : null;
	if (box) {
		const { top, height } = box;
		if (y >= top && y <= top + height && Math.abs(x - box.left) * 2 <= height) return true;
	}
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
	const { ownerDocument } = node;
	range ??= ownerDocument.createRange();
	range.setStart(node, start);
	range.setEnd(node, end);
	const rects = range.getClientRects();
	// Not left in the text: the page's nodes shall not carry it. An end before the start takes the start along.
	range.setEnd(ownerDocument, 0);
	return rects;
}
