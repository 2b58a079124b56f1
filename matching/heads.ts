/**
 * The head of a key is what the scan can tell from the text before it knows any form: a whole word, a whole run of
 * katakana, or the first three characters where scripts write no spaces (two begin some name nearly everywhere inside a
 * Chinese name). Heads are hashed; the hash of a head and of what follows it leads to a bucket.
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

/** Units of a word or run that are hashed before the first filter is asked whether any key begins so. */
export const OPENING = 3;

/** Units in the head of a key that begins where scripts write no spaces, unless the key is shorter. */
export const GRAM = 3;

/** Hash of the first three units of a key; those that a shorter key lacks are 0. */
export function gramHash(first: number, second: number, third: number): number {
	const mixed = Math.imul((first << 16) ^ second, 0x9e3779b1 | 0) ^ Math.imul(third, 0x2c1b3c6d);
	return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Units after a crowded head by which its keys lie: of each key as many as it has. Few steps, as each lets some text pass by
 * accident, but long ones: "Les " goes on like a town more often than "Les au" does.
 */
export const TAIL_STEPS = [0, 1, 3, 5] as const;

/**
 * What leads to a bucket: the hash of a head with so many units of tail, none unless the head is crowded; `hash` went through
 * `hashUnit` for each of them.
 */
export const tailHash = (hash: number, units: number): number => finishHash(hash + units + 1);

/** How the head of a key is found in a text: 'short' is a key of one or two characters of scripts without spaces. */
export type HeadKind = 'word' | 'katakana' | 'gram' | 'short';

/** Head of a key. */
export interface KeyHead {
	kind: HeadKind;
	/** Units. */
	length: number;
	/** Finished. */
	hash: number;
	/** Of a word or run that is long enough for one: the finished hash of its first {@link OPENING} units. */
	opening: number | undefined;
}

/** The head of a key. `seed` matters to words alone. */
export function headOf(key: string, seed = HASH_SEED): KeyHead {
	const first = kindOf(key.charCodeAt(0));
	if (first < KIND.word && first !== KIND.katakana) {
		const unitAt = (at: number) => (at < key.length ? key.charCodeAt(at) : 0);
		return {
			kind: key.length < GRAM ? 'short' : 'gram',
			length: Math.min(GRAM, key.length),
			hash: gramHash(unitAt(0), unitAt(1), unitAt(2)),
			opening: undefined,
		};
	}
	let length = 0;
	let hash = first >= KIND.word ? seed : HASH_SEED;
	let opening: number | undefined;
	while (length < key.length) {
		const kind = kindOf(key.charCodeAt(length));
		if (first >= KIND.word ? kind < KIND.word : kind !== KIND.katakana) break;
		hash = hashUnit(hash, key.charCodeAt(length++));
		if (length === OPENING) opening = finishHash(hash);
	}
	return { kind: first >= KIND.word ? 'word' : 'katakana', length, hash: finishHash(hash), opening };
}
