/**
 * Which blocks are in view. The page is laid out, so that the first look costs nothing that the page does not pay anyway, and a
 * look at a handful of boxes by halves will do: text mostly stands further down the later it comes. Where it does not, nothing
 * is lost but the order in which marks appear.
 */
import type { Block } from './read/blocks.ts';
import { isShadowRoot } from './read/tree.ts';

/** So many neighbours are asked instead of a block that has no box. */
const NEIGHBOURS = 8;

/** Index of the first of the blocks, in document order, that ends below the window's upper edge; 0 when that is none. */
export function firstInView(blocks: readonly Block[]): number {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (bottomAt(blocks, middle) <= 0) low = middle + 1;
		else high = middle;
	}
	return low < blocks.length ? low : 0;
}

/** Lower edge in the window of a block, or of the next one that has a box. */
function bottomAt(blocks: readonly Block[], index: number): number {
	for (const { element } of blocks.slice(index, index + NEIGHBOURS)) {
		const { width, height, bottom } = (isShadowRoot(element) ? element.host : element).getBoundingClientRect();
		if (width > 0 || height > 0) return bottom;
	}
	return 1;
}
