/** Which mentions are marked: the first of each entity in the page, the first in each section, or all. */
import type { Choices } from './protocol-types.ts';

/** A block with its mentions, in document order. */
export interface DensityItem<M> {
	/** True for a heading: a section begins with it. */
	heading: boolean;
	/** The article around the block, by identity: each post of a live blog is a section of its own. */
	article: unknown;
	mentions: readonly M[];
}

/** The mentions to mark, in the order given. `keyOf` tells entities apart. */
export function thinOut<M>(
	items: Iterable<DensityItem<M>>,
	density: Choices['density'],
	keyOf: (mention: M) => string,
): M[] {
	const kept: M[] = [];
	let seen = new Set<string>();
	let article: unknown;
	for (const item of items) {
		const begins = item.heading || item.article !== article;
		article = item.article;
		if (begins && density === 'section') seen = new Set();
		for (const mention of item.mentions) {
			const key = keyOf(mention);
			if (density !== 'all' && seen.has(key)) continue;
			seen.add(key);
			kept.push(mention);
		}
	}
	return kept;
}
