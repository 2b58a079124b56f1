/**
 * The store of keys (folded forms) that the scan asks. Not an automaton: the scan finds heads (whole words, katakana
 * runs, three characters of Han or Hangul) with one table lookup a unit, bit filters reject nearly all of them, and a
 * bucket of sorted keys holds the rest, so a word that is no name costs a bit or two.
 *
 * Everything lies in typed arrays, so that stored bytes are used as they are.
 */
import { makeFilter, powerOfTwo } from './filter.ts';
import { KIND, kindOf } from './fold-table.ts';
import { HASH_SEED, hashUnit, headOf, SMALL_SEED, TAIL_STEPS, tailHash } from './heads.ts';
import { mostBytes, type PooledEntry, RecordWriter } from './records.ts';

/** What the builder is given for each key; a key may come several times. */
export interface KeyEntry extends PooledEntry {
	/** True where the text may begin the name with a small letter. */
	startsSmall: boolean;
}

/** The arrays of a lexicon; all that is stored of it. */
export interface Lexicon {
	/** The records of bucket `b` lie in `pool` from `buckets[b]` to `buckets[b + 1]`. The number of buckets is a power of two. */
	buckets: Uint32Array;
	/** Three bits for each hash of a word or katakana run. */
	wordFilter: Uint32Array;
	/** The same of the first units of words and runs. */
	openingFilter: Uint32Array;
	/** The same of the first three characters of keys in scripts without spaces. */
	gramFilter: Uint32Array;
	/** The same of keys of one or two such characters. */
	shortFilter: Uint32Array;
	/** The same of heads that have so many keys that these lie by what follows the head: "New", "San". */
	crowdFilter: Uint32Array;
	/** The same of crowded heads with the next units of their keys. */
	tailFilter: Uint32Array;
	/** Entries, as `records.ts` writes them; in a bucket, in order of their keys' units. */
	pool: Uint8Array;
	/** One bit for each unit that begins a key, but for those of `pairStarts`. */
	starts: Uint32Array;
	/** One bit for each unit that begins a key which the text may begin small. */
	smallStarts: Uint32Array;
	/** One bit for each unit that begins keys of scripts without spaces, and only such as go on with one of `seconds`. */
	pairStarts: Uint32Array;
	/** One bit for each second unit of keys in such scripts that is a letter of one itself, or katakana or Hangul. */
	seconds: Uint32Array;
	/** [0]: units in the longest head of a word or run; [1]: 1 if some key is a single character of a script without spaces. */
	traits: Uint32Array;
}

/** Distinct heads and tails for each bucket, at most. */
const KEYS_PER_BUCKET = 1;

/** Keys of a head that lie in one bucket: comparing them in turn costs less than asking for their tails. */
const MOST_OF_A_HEAD = 4;

/** A lexicon, with its entries in the order in which they lie in the pool. */
export interface BuiltLexicon {
	lexicon: Lexicon;
	/** What each is known by. */
	entries: Uint32Array;
	/** Which of the entries given it was. */
	order: Uint32Array;
}

/** Builds a lexicon; linear but for the sorting inside buckets. */
export function buildLexicon(given: readonly KeyEntry[]): BuiltLexicon {
	// Words that may begin small are kept under both seeds: once for texts that begin them so, once for capitals.
	const small: number[] = [];
	for (let i = 0; i < given.length; i++) {
		const entry = given[i] as KeyEntry;
		if (entry.startsSmall && kindOf(entry.key.charCodeAt(0)) >= KIND.word) small.push(i);
	}
	const entries = small.length === 0 ? given : [...given, ...small.map((i) => given[i] as KeyEntry)];
	const count = entries.length;
	const hashes = new Uint32Array(count);
	const headUnits = new Uint32Array(count);
	const starts = new Uint32Array(2048);
	const smallStarts = new Uint32Array(2048);
	const pairStarts = new Uint32Array(2048);
	const seconds = new Uint32Array(2048);
	const traits = new Uint32Array(2);
	const heads = { word: new Set<number>(), gram: new Set<number>(), short: new Set<number>() };
	const openings = new Set<number>();
	const keysOf = new Map<number, number>();
	let poolSize = 0;
	for (let i = 0; i < count; i++) {
		const { key, startsSmall } = entries[i] as KeyEntry;
		const head = headOf(key, i < given.length ? HASH_SEED : SMALL_SEED);
		hashes[i] = head.hash;
		headUnits[i] = head.length;
		keysOf.set(head.hash, (keysOf.get(head.hash) ?? 0) + 1);
		heads[head.kind === 'katakana' ? 'word' : head.kind].add(head.hash);
		if (head.opening !== undefined) openings.add(head.opening);
		if (head.kind === 'word' || head.kind === 'katakana') traits[0] = Math.max(traits[0] ?? 0, head.length);
		if (head.kind === 'short' && head.length === 1) traits[1] = 1;
		const first = key.charCodeAt(0);
		if (isPair(key)) {
			addUnit(pairStarts, first);
			addUnit(seconds, key.charCodeAt(1));
		} else addUnit(starts, first);
		if (startsSmall) addUnit(smallStarts, first);
		poolSize += mostBytes(key);
	}
	for (let i = 0; i < starts.length; i++) pairStarts[i] = (pairStarts[i] as number) & ~(starts[i] as number);
	const crowds = new Set<number>();
	const tails = new Set<number>();
	const leads = new Set<number>();
	for (let i = 0; i < count; i++) {
		const hash = hashes[i] as number;
		const isCrowd = (keysOf.get(hash) ?? 0) > MOST_OF_A_HEAD;
		if (isCrowd) crowds.add(hash);
		const tail = isCrowd
			? tailOf((entries[i] as KeyEntry).key, { hash, length: headUnits[i] as number })
			: tailHash(hash, 0);
		hashes[i] = tail;
		leads.add(tail);
		if (isCrowd) tails.add(tail);
	}
	const bucketCount = powerOfTwo(leads.size / KEYS_PER_BUCKET);
	const { buckets, order } = sortIntoBuckets(entries, hashes, bucketCount);
	const writer = new RecordWriter(poolSize);
	const lexicon: Lexicon = {
		buckets,
		wordFilter: makeFilter(heads.word),
		openingFilter: makeFilter(openings),
		gramFilter: makeFilter(heads.gram),
		shortFilter: makeFilter(heads.short),
		crowdFilter: makeFilter(crowds),
		tailFilter: makeFilter(tails),
		pool: writer.bytes,
		starts,
		smallStarts,
		pairStarts,
		seconds,
		traits,
	};
	const ids = new Uint32Array(count);
	for (let b = 0, i = 0; b < bucketCount; b++) {
		const to = buckets[b + 1] as number;
		buckets[b] = writer.size;
		let previous: string | undefined;
		for (; i < to; i++) {
			const entry = entries[order[i] as number] as KeyEntry;
			ids[i] = writer.write({ ...entry, isSame: entry.key === previous });
			previous = entry.key;
		}
	}
	buckets[bucketCount] = writer.size;
	// One byte more, so that an empty bucket at the end begins somewhere.
	lexicon.pool = writer.bytes.slice(0, writer.size + 1);
	return { lexicon, entries: ids, order: order.map((i) => (i < given.length ? i : (small[i - given.length] ?? 0))) };
}

/** Two units of which the second, too, stands in a text as it is and by itself. */
function isPair(key: string): boolean {
	const first = kindOf(key.charCodeAt(0));
	const second = key.length > 1 ? kindOf(key.charCodeAt(1)) : KIND.space;
	return (first === KIND.free || first === KIND.han) && second >= KIND.free && second < KIND.word;
}

function addUnit(bits: Uint32Array, unit: number): void {
	bits[unit >> 5] = (bits[unit >> 5] as number) | (1 << (unit & 31));
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
