/** From the background's answers to mentions in the page. */
import type { SpottedEntity, SpottedMention, Why } from '../messages/protocol.ts';
import type { PageMention } from './mention-store.ts';
import type { Block } from './read/blocks.ts';
import { stretchesOf, surfaceOf } from './read/positions.ts';

/** Mentions of an answer by the number of their block. */
export function byBlock(mentions: readonly SpottedMention[]): Map<number, SpottedMention[]> {
	const found = new Map<number, SpottedMention[]>();
	for (const mention of mentions) {
		const list = found.get(mention.block);
		if (list) list.push(mention);
		else found.set(mention.block, [mention]);
	}
	return found;
}

/** A mention of an answer as this room keeps it; undefined when the answer points at nothing. */
export function toMention({
	block,
	start,
	end,
	entity,
	why,
}: {
	block: Block;
	start: number;
	end: number;
	entity: SpottedEntity | undefined;
	why: Why;
}): PageMention | undefined {
	const stretches = stretchesOf(block, start, end);
	if (!entity || stretches.length === 0) return undefined;
	const surface = surfaceOf(block.text.slice(start, end));
	return { stretches, kind: entity.type, label: entity.label.text, entity, surface, lang: block.lang, why };
}

/** True when the text nodes still read as they did. */
export function isAsRead(block: Block): boolean {
	return block.pieces.every(({ node, start }) => {
		const from = Math.max(start, 0);
		const to = Math.min(start + node.data.length, block.text.length);
		return to <= from || block.text.slice(from, to) === node.data.slice(from - start, to - start);
	});
}
