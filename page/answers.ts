/** From the background's answers to mentions in the page. */
import type { SpottedEntity, SpottedMention } from '../messages/protocol.ts';
import type { PageMention } from './mention-store.ts';
import { lookOfFamily } from './paint/style-sheet.ts';
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

/** What a painter needs to know of an entity. */
export function paintOf(entity: SpottedEntity): Pick<PageMention, 'kind' | 'label' | 'family'> {
	return { kind: entity.type, label: entity.label.text, family: lookOfFamily(entity.family) };
}

/** A mention of an answer as this room keeps it; undefined when the answer points at nothing. */
export function toMention({
	block,
	mention: { start, end, why, ...mention },
	entities,
}: {
	block: Block;
	mention: SpottedMention;
	entities: readonly SpottedEntity[];
}): PageMention | undefined {
	const stretches = stretchesOf(block, start, end);
	const entity = entities[mention.entity];
	if (!entity || stretches.length === 0) return undefined;
	const surface = surfaceOf(block.text.slice(start, end));
	const also = mention.also?.flatMap((it) => {
		const other = entities[it.entity];
		return other ? { entity: other, why: it.why } : [];
	});
	return { stretches, ...paintOf(entity), entity, surface, lang: block.lang, why, ...(also && { also }) };
}

/** True when the text nodes still read as they did. */
export function isAsRead(block: Block): boolean {
	return block.pieces.every(({ node, start }) => {
		const from = Math.max(start, 0);
		const to = Math.min(start + node.data.length, block.text.length);
		return to <= from || block.text.slice(from, to) === node.data.slice(from - start, to - start);
	});
}
