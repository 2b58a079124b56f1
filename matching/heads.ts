/**
 * The head of a key is what the scan can tell from the text before it knows any form: a whole word, a whole run of
 * katakana, or the first two characters where scripts write no spaces. Heads are hashed; the hash of a
 * head and of what follows it leads to a bucket.
 */
import { KIND, kindOf } from './fold-table.ts';

/** Start value of a head's hash. */
export const HASH_SEED = 0x811c9dc5 | 0;
/** The same for words that the text begins with a small letter: few names do, so few such words are looked up. */
export const SMALL_SEED = 0x1b873593 | 0;

/** Hash with one more folded unit (FNV-1a, with units for bytes). */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Last step: spreads the entropy to the low bits, which choose bucket and filter bit. */
export function finishHash(hash: number): number {
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Hash of the first two units of a key; `second` is 0 for a key of one. */
export function gramHash(first: number, second: number): number {
	const mixed = Math.imul((first << 16) ^ second, 0x9e3779b1 | 0);
	return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Units after the head that the second filter looks at: of each key as many as it has. Few steps, as each lets some text
 * pass by accident, but long ones: "Les " goes on like a town more often than "Les au" does.
 */
export const TAIL_STEPS = [0, 1, 3, 5] as const;

/** Hash of a head with so many units of tail; `hash` went through `hashUnit` for each of them. */
export const tailHash = (hash: number, units: number): number => finishHash(hash + units + 1);

/**
 * Whether a hash may be among those of a filter, whose length is a power of two. Each has three bits in one word: one load,
 * and a tenth of the accidents that one bit would have in a filter of this size.
 */
export function mayHold(filter: Uint32Array, hash: number): boolean {
	const bits = filterBits(hash);
	return ((filter[(hash >>> 5) & (filter.length - 1)] as number) & bits) === bits;
}

/** Puts a hash into a filter. */
export function addTo(filter: Uint32Array, hash: number): void {
	const word = (hash >>> 5) & (filter.length - 1);
	filter[word] = (filter[word] as number) | filterBits(hash);
}

const filterBits = (hash: number) => (1 << (hash & 31)) | (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31));

/** How the head of a key is found in a text. */
export type HeadKind = 'word' | 'katakana' | 'gram' | 'single';

/** Head of a key: kind, number of units and finished hash. `seed` matters to words alone. */
export function headOf(key: string, seed = HASH_SEED): { kind: HeadKind; length: number; hash: number } {
	const first = kindOf(key.charCodeAt(0));
	if (first < KIND.word && first !== KIND.katakana) {
		const second = key.length > 1 ? key.charCodeAt(1) : 0;
		return {
			kind: key.length > 1 ? 'gram' : 'single',
			length: Math.min(2, key.length),
			hash: gramHash(key.charCodeAt(0), second),
		};
	}
	let length = 0;
	let hash = first >= KIND.word ? seed : HASH_SEED;
	while (length < key.length) {
		const kind = kindOf(key.charCodeAt(length));
		if (first >= KIND.word ? kind < KIND.word : kind !== KIND.katakana) break;
		hash = hashUnit(hash, key.charCodeAt(length++));
	}
	return { kind: first >= KIND.word ? 'word' : 'katakana', length, hash: finishHash(hash) };
}
