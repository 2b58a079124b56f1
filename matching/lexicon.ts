/**
 * The store of keys (folded forms) that the scan asks. Not an automaton: the scan finds heads (whole words, katakana
 * runs, pairs of Han or Hangul) with one table lookup a unit, a bit filter rejects nearly all of them, and a bucket of
 * sorted keys holds the rest, so a word that is no name costs one bit.
 *
 * Everything lies in typed arrays, so that stored bytes are used as they are.
 */
import { KIND, kindOf } from './fold-table.ts';
import { addTo, HASH_SEED, hashUnit, headOf, SMALL_SEED, TAIL_STEPS, tailHash } from './heads.ts';
import { KeyWriter, mostBytes } from './key-pool.ts';

/** What the builder is given for each key; a key may come several times. */
export interface KeyEntry {
	key: string;
	/** Entity, or number of the word. */
	value: number;
	/** Number of the conditions in the index's list. */
	meta: number;
	/** True where the text may begin the name with a small letter. */
	startsSmall: boolean;
}

/** The arrays of a lexicon; all that is stored of it. */
export interface Lexicon {
	/** Entries of bucket `b`: from `buckets[b]` to `buckets[b + 1]`. Their number is a power of two, plus one. */
	buckets: Uint32Array;
	/** Three bits for each hash of a word or katakana run. */
	wordFilter: Uint32Array;
	/** Three bits for each hash of a pair (or single) of characters. */
	gramFilter: Uint32Array;
	/** Three bits for each head with the next units of its keys: tells "La Paz" from every other word after "La". */
	tailFilter: Uint32Array;
	/** Where each entry's key begins in `pool`; equal keys share it. In a bucket, keys are in order of their units. */
	keys: Uint32Array;
	/** Entity (or word number) of each entry. */
	values: Int32Array;
	/** Conditions of each entry. */
	metas: Uint16Array;
	/** Keys, as `key-pool.ts` writes them. */
	pool: Uint8Array;
	/** One bit for each unit that begins a key. */
	starts: Uint32Array;
	/** One bit for each unit that begins a key which the text may begin small. */
	smallStarts: Uint32Array;
	/** [0]: 1 if some key begins with punctuation; [1]: 1 if some key is a single unit; [2]: units in the longest word head. */
	traits: Uint32Array;
}

/** Filter bits for each distinct head, before rounding up: about one in 30 words that are no head passes. */
const FILTER_BITS_PER_HEAD = 8;

/** Distinct heads and tails for each bucket, at most. */
const KEYS_PER_BUCKET = 2;

/** Builds a lexicon; linear but for the sorting inside buckets. `order` tells which of the entries given became each. */
export function buildLexicon(given: readonly KeyEntry[]): { lexicon: Lexicon; order: Uint32Array } {
	// Words that may begin small are kept under both seeds: once for texts that begin them so, once for capitals.
	const small: number[] = [];
	for (let i = 0; i < given.length; i++) {
		const entry = given[i] as KeyEntry;
		if (entry.startsSmall && kindOf(entry.key.charCodeAt(0)) >= KIND.word) small.push(i);
	}
	const entries = small.length === 0 ? given : [...given, ...small.map((i) => given[i] as KeyEntry)];
	const count = entries.length;
	const hashes = new Uint32Array(count);
	const starts = new Uint32Array(2048);
	const smallStarts = new Uint32Array(2048);
	const traits = new Uint32Array(4);
	const wordHeads = new Set<number>();
	const gramHeads = new Set<number>();
	const tails = new Set<number>();
	let poolSize = 0;
	for (let i = 0; i < count; i++) {
		const { key, startsSmall } = entries[i] as KeyEntry;
		const head = headOf(key, i < given.length ? HASH_SEED : SMALL_SEED);
		const tail = tailOf(key, head);
		hashes[i] = tail;
		tails.add(tail);
		(head.kind === 'word' || head.kind === 'katakana' ? wordHeads : gramHeads).add(head.hash);
		if (head.kind === 'word' || head.kind === 'katakana') traits[2] = Math.max(traits[2] ?? 0, head.length);
		if (head.kind === 'single') traits[1] = 1;
		const first = key.charCodeAt(0);
		starts[first >> 5] = (starts[first >> 5] ?? 0) | (1 << (first & 31));
		if (kindOf(first) === KIND.separator) traits[0] = 1;
		if (startsSmall) smallStarts[first >> 5] = (smallStarts[first >> 5] ?? 0) | (1 << (first & 31));
		poolSize += mostBytes(key);
	}
	const bucketCount = powerOfTwo(tails.size / KEYS_PER_BUCKET);
	const { buckets, order } = sortIntoBuckets(entries, hashes, bucketCount);
	const writer = new KeyWriter(poolSize);
	const lexicon: Lexicon = {
		buckets,
		wordFilter: makeFilter(wordHeads),
		gramFilter: makeFilter(gramHeads),
		tailFilter: makeFilter(tails),
		keys: new Uint32Array(count),
		values: new Int32Array(count),
		metas: new Uint16Array(count),
		pool: writer.bytes,
		starts,
		smallStarts,
		traits,
	};
	let previous = '';
	let offset = 0;
	for (let i = 0; i < count; i++) {
		const entry = entries[order[i] ?? 0] as KeyEntry;
		if (i === 0 || entry.key !== previous) offset = writer.write(entry.key);
		previous = entry.key;
		lexicon.keys[i] = offset;
		lexicon.values[i] = entry.value;
		lexicon.metas[i] = entry.meta;
	}
	lexicon.pool = writer.bytes.slice(0, writer.size);
	return { lexicon, order: order.map((i) => (i < given.length ? i : (small[i - given.length] ?? 0))) };
}

function tailOf(key: string, head: { hash: number; length: number }): number {
	let hash = head.hash;
	const tail = TAIL_STEPS.findLast((units) => head.length + units <= key.length) ?? 0;
	const end = head.length + tail;
	for (let i = head.length; i < end; i++) hash = hashUnit(hash, key.charCodeAt(i));
	return tailHash(hash, tail);
}

/** Counting sort by bucket, then each bucket by key. */
function sortIntoBuckets(entries: readonly KeyEntry[], hashes: Uint32Array, bucketCount: number) {
	const buckets = new Uint32Array(bucketCount + 1);
	const mask = bucketCount - 1;
	for (const hash of hashes) buckets[(hash & mask) + 1] = (buckets[(hash & mask) + 1] ?? 0) + 1;
	for (let b = 0; b < bucketCount; b++) buckets[b + 1] = (buckets[b + 1] ?? 0) + (buckets[b] ?? 0);
	const next = buckets.slice(0, bucketCount);
	const order = new Uint32Array(hashes.length);
	for (let i = 0; i < hashes.length; i++) {
		const bucket = (hashes[i] ?? 0) & mask;
		order[next[bucket] ?? 0] = i;
		next[bucket] = (next[bucket] ?? 0) + 1;
	}
	const keyOf = (i: number) => entries[i]?.key ?? '';
	for (let b = 0; b < bucketCount; b++) {
		const from = buckets[b] ?? 0;
		const to = buckets[b + 1] ?? 0;
		if (to - from < 2) continue;
		// Equal keys stay in the order given, so that an index depends on its forms alone.
		order.subarray(from, to).sort((i, j) => (keyOf(i) < keyOf(j) ? -1 : keyOf(i) > keyOf(j) ? 1 : i - j));
	}
	return { buckets, order };
}

const powerOfTwo = (least: number) => 2 ** Math.max(3, Math.ceil(Math.log2(Math.max(1, least))));

function makeFilter(heads: ReadonlySet<number>): Uint32Array {
	const bits = powerOfTwo(heads.size * FILTER_BITS_PER_HEAD);
	const filter = new Uint32Array(Math.max(1, bits >>> 5));
	for (const hash of heads) addTo(filter, hash);
	return filter;
}
