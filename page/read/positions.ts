/** From offsets in a block's text to places in text nodes, and back. */
import type { Block } from './blocks.ts';

/** A stretch of one text node, in offsets of that node's data. Never empty. */
export interface TextStretch {
	node: Text;
	start: number;
	end: number;
}

/**
 * The stretches of text nodes that make up `text.slice(start, end)` of a block, in order. One for each text node, so that
 * what lies between the nodes (the reading in a ruby) is no part of them. Offsets that belong to no node give nothing.
 */
export function stretchesOf(block: Pick<Block, 'pieces'>, start: number, end: number): TextStretch[] {
	const stretches: TextStretch[] = [];
	for (let i = pieceAt(block, start); i < block.pieces.length; i++) {
		const piece = block.pieces[i];
		if (!piece || piece.start >= end) break;
		const from = Math.max(start - piece.start, 0);
		const to = Math.min(end - piece.start, piece.node.data.length);
		if (to > from) stretches.push({ node: piece.node, start: from, end: to });
	}
	// A copy has room for no more than it holds, where a list that has grown has room for a dozen.
	return stretches.slice();
}

/** The offset in the block's text of an offset in one of its text nodes; undefined for a node of another block. */
export function offsetInBlock(block: Pick<Block, 'pieces'>, node: Text, offset: number): number | undefined {
	const piece = block.pieces.find((it) => it.node === node);
	return piece && piece.start + offset;
}

/** Index of the last piece that starts at or before the offset. */
function pieceAt(block: Pick<Block, 'pieces'>, offset: number): number {
	let low = 0;
	let high = block.pieces.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((block.pieces[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The name as a card prints it: soft hyphens and zero-width characters out, white space single. */
export function surfaceOf(text: string): string {
	return text
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff\ufffc]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
