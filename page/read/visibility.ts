/**
 * Whether a reader sees a text. Asked of mentions only, never of all text: `checkVisibility` on each node was measured at
 * 4 to 12 times the walk itself.
 */

import { UNMARKED_SELECTOR } from './elements.ts';

/** Class names by which style sheets keep text for screen readers alone. */
const SCREEN_READER_ONLY = ['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'screen-reader-only'];
/** Such text stands in a small wrapper of its own; looking further up would cost and find nothing. */
const LEVELS = 3;

/**
 * True when the text is rendered and meant to be seen. Opacity is not asked: pages fade paragraphs in, and a mark on
 * transparent text is as transparent. Without layout (jsdom) everything counts as seen.
 */
export function isSeen(text: Text): boolean {
	const parent = text.parentElement ?? hostOf(text);
	if (!parent || !isRendered(parent)) return false;
	if (parent.closest(UNMARKED_SELECTOR)) return false;
	let at: Element | null = parent;
	for (let level = 0; at && level < LEVELS; level++, at = at.parentElement) {
		const { classList } = at;
		if (classList.length > 0 && SCREEN_READER_ONLY.some((name) => classList.contains(name))) return false;
	}
	return true;
}

/** An element without a box of its own (`display: contents`) is rendered where what it stands in is. */
function isRendered(element: Element): boolean {
	if (typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true }))
		return true;
	const { parentElement, ownerDocument } = element;
	const style = ownerDocument.defaultView?.getComputedStyle(element);
	return (
		style?.display === 'contents' && style.visibility === 'visible' && !!parentElement && isRendered(parentElement)
	);
}

function hostOf(text: Text): Element | null {
	const root = text.getRootNode();
	return 'host' in root ? (root as ShadowRoot).host : null;
}
