/**
 * What a part of a page has to say to the rest of it. Names, phrases and words stand in few blocks; asked about those alone, all
 * at once, the matcher answers as it would for the whole page. So a page that was asked about part by part, in whatever order,
 * can be decided as one in the end.
 */
import type { Hit, WordPlaces } from './candidates.ts';
import { isDecoy } from './name-index.ts';
import type { SpotRequest, Telling } from './types.ts';

/** A word counts outside the name that it supports: one of two blocks is not the name's own. */
const BLOCKS_A_WORD = 2;

/** Gathers it from all hits of a part, sorted by place, and the supporting words in it. */
export function tellingOf({ blocks }: SpotRequest, hits: readonly Hit[], words: WordPlaces): Telling {
	const numbers = new Set(hits.map((it) => it.block));
	for (const places of words.values()) {
		for (const block of [...new Set(places.map((it) => it.block))].slice(0, BLOCKS_A_WORD)) numbers.add(block);
	}
	return {
		blocks: [...numbers].sort((a, b) => a - b).flatMap((number) => blocks[number]?.id ?? []),
		isOpen: hits.some((hit, i) => isOpen(hit, hits[i + 1])),
	};
}

/** True where the rest of the page has a say in what the hit is, or the hit in what others are. */
function isOpen({ refusal, verdict, entity, conditions, block, start, end }: Hit, next: Hit | undefined): boolean {
	if (refusal || (isDecoy(entity) && conditions.spoils)) return true;
	// The surname in a full name: whether that counts is its own affair.
	if (verdict?.reason.kind === 'covered') return false;
	if (conditions.onlyAfterFull || conditions.near !== undefined || conditions.isShortHan) return true;
	return next?.block === block && next.start === start && next.end === end && next.entity !== entity;
}
