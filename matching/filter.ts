/** Sets of hashes that answer "certainly not" or "perhaps", a byte for each hash: what the scan asks before it looks anything up. */

/** Filter bits for each hash, before rounding up: of hashes that were not put in, about one in 30 passes. */
const BITS_PER_HASH = 8;

/**
 * Whether a hash may be among those of a filter, whose length is a power of two. Each has three bits in one word: one load,
 * and a tenth of the accidents that one bit would have in a filter of this size.
 */
export function mayHold(filter: Uint32Array, hash: number): boolean {
	const bits = filterBits(hash);
	return ((filter[(hash >>> 5) & (filter.length - 1)] as number) & bits) === bits;
}

/** A filter of some hashes. */
export function makeFilter(hashes: ReadonlySet<number>): Uint32Array {
	const filter = new Uint32Array(Math.max(1, powerOfTwo(hashes.size * BITS_PER_HASH) >>> 5));
	for (const hash of hashes) {
		const word = (hash >>> 5) & (filter.length - 1);
		filter[word] = (filter[word] as number) | filterBits(hash);
	}
	return filter;
}

/** True of the filter of no hashes. */
export const isEmptyFilter = (filter: Uint32Array): boolean => filter.length === 1 && filter[0] === 0;

/** The least power of two, from 8 up, that is not less. */
export const powerOfTwo = (least: number): number => 2 ** Math.max(3, Math.ceil(Math.log2(Math.max(1, least))));

const filterBits = (hash: number) => (1 << (hash & 31)) | (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31));
