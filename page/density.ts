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

/** The mentions to mark, for each block in the order given. `keyOf` tells entities apart. */
export function thinOut<M>(
	items: readonly DensityItem<M>[],
	density: Choices['density'],
	keyOf: (mention: M) => string,
): (readonly M[])[] {
	if (density === 'all') return items.map((it) => it.mentions);
	let seen = new Set<string>();
	let article: unknown;
	return items.map((item) => {
		const begins = item.heading || item.article !== article;
		article = item.article;
		if (begins && density === 'section') seen = new Set();
		if (item.mentions.length === 0) return item.mentions;
		return item.mentions.filter((mention) => {
			const key = keyOf(mention);
			const isFirst = !seen.has(key);
			seen.add(key);
			return isFirst;
		});
	});
}
