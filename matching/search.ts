/** Finds, in the bucket that the hash of a head and its tail leads to, all keys that stand at a place of a text. */
import { actionsOf, FOLD_SHIFT, TRAIT } from './actions.ts';
import type { FoldAhead } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { afterNumber, metaAt, RecordReader, valueAt, WIDTH } from './records.ts';

/** Bytes of a bucket up to which its keys are tried one by one; larger ones are searched by halves. */
const SMALL_BUCKET = 512;

/** For each lexicon and large bucket, where the records of different keys begin: read when first asked for. */
const recordsOfBuckets = new WeakMap<Lexicon, Map<number, number[]>>();

/** One is used over and over; `found` and `lengths` hold the answer to the last question. */
export class KeySearch {
	readonly #lexicon: Lexicon;
	readonly #actions: Int32Array;
	readonly #ahead: FoldAhead;
	/** Number of entries found. */
	count = 0;
	/** Entries whose keys stand at the place, in no order. */
	found: number[] = [];
	/** For each, its key's length in folded units. */
	lengths: number[] = [];
	/** At the key compared last. */
	readonly #reader: RecordReader;
	/** Units that the key compared last has in common with the text. */
	#common = 0;

	constructor(lexicon: Lexicon, ahead: FoldAhead) {
		this.#lexicon = lexicon;
		this.#actions = actionsOf(lexicon);
		this.#ahead = ahead;
		this.#reader = new RecordReader(lexicon.pool);
	}

	/**
	 * Adds the keys of the bucket of `hash` that begin at an offset of a text; false where the text does not fold unit by
	 * unit or the bucket is large, so that {@link find} has to be asked. The innermost loop of a search, so it reads the
	 * records itself.
	 */
	findPlain(hash: number, text: string, at: number): boolean {
		const { buckets, pool } = this.#lexicon;
		const bucket = hash & (buckets.length - 2);
		let offset = buckets[bucket] as number;
		const to = buckets[bucket + 1] as number;
		if (to - offset > SMALL_BUCKET) return false;
		let common = NO_KEY;
		while (offset < to) {
			let header = pool[offset++] as number;
			// A bucket of this size holds no key that is too long for two bytes.
			if (header > 0x7f) header = (header & 0x7f) | ((pool[offset++] as number) << 7);
			const width = header & 3;
			if (width !== WIDTH.same) {
				const length = header >>> 2;
				const base = width === WIDTH.block ? ((pool[offset++] as number) << 7) - 0x80 : 0;
				common =
					width === WIDTH.wide
						? this.#lengthOfWideKey(offset, length, text, at)
						: this.#lengthOfKey(offset, length, base, text, at);
				if (common === NOT_PLAIN) return false;
				offset += width === WIDTH.wide ? length * 2 : length;
			}
			if (common !== NO_KEY) this.#note(offset, common);
			offset = afterNumber(pool, afterNumber(pool, offset));
		}
		return true;
	}

	/** Adds the keys of the bucket of `hash` that begin at the place where `ahead` was begun. */
	find(hash: number): void {
		const { buckets } = this.#lexicon;
		const bucket = hash & (buckets.length - 2);
		const from = buckets[bucket] ?? 0;
		const to = buckets[bucket + 1] ?? 0;
		if (to - from > SMALL_BUCKET) {
			this.#findByHalves(this.#recordsOf(bucket), to);
			return;
		}
		let isThere = false;
		for (let record = from; record < to; record = this.#reader.next) {
			this.#reader.begin(record);
			if (!this.#reader.isSame) isThere = this.#compare(record, Infinity) === 0;
			if (isThere) this.#note(this.#reader.entry, this.#reader.length);
		}
	}

	/** Where the records of the different keys of a bucket begin; in order of the keys' units. */
	#recordsOf(bucket: number): readonly number[] {
		let known = recordsOfBuckets.get(this.#lexicon);
		if (!known) {
			known = new Map();
			recordsOfBuckets.set(this.#lexicon, known);
		}
		let records = known.get(bucket);
		if (!records) {
			records = [];
			const { buckets } = this.#lexicon;
			const to = buckets[bucket + 1] ?? 0;
			for (let record = buckets[bucket] ?? 0; record < to; record = this.#reader.next) {
				this.#reader.begin(record);
				if (!this.#reader.isSame) records.push(record);
			}
			known.set(bucket, records);
		}
		return records;
	}

	/**
	 * Keys that are beginnings of the text are beginnings of each other, so the last key not after the text either is
	 * the longest of them or shares at least as much with the text as the longest is long: ask again with that much.
	 */
	#findByHalves(records: readonly number[], to: number): void {
		let limit = Infinity;
		let high = records.length;
		while (limit > 0) {
			let low = 0;
			while (low < high) {
				const middle = (low + high) >>> 1;
				if (this.#compare(records[middle] as number, limit) <= 0) low = middle + 1;
				else high = middle;
			}
			if (low === 0) return;
			high = low - 1;
			if (this.#compare(records[high] as number, limit) === 0) {
				limit = this.#reader.length - 1;
				do {
					this.#note(this.#reader.entry, this.#reader.length);
					const next = this.#reader.next;
					if (next === to) break;
					this.#reader.begin(next);
				} while (this.#reader.isSame);
			} else {
				limit = this.#common;
				high = low;
			}
		}
	}

	/** Length of the key of so many units at an offset of the pool, one byte each, if it stands at an offset of the text. */
	#lengthOfKey(units: number, length: number, base: number, text: string, at: number): number {
		const { pool } = this.#lexicon;
		const actions = this.#actions;
		const end = at + length;
		const last = Math.min(end, text.length);
		for (; at < last; at++, units++) {
			const byte = pool[units] as number;
			const wanted = byte > 0x7f ? byte + base : byte;
			if ((actions[text.charCodeAt(at)] as number) >>> FOLD_SHIFT === wanted && wanted !== 0) continue;
			const verdict = this.#compareSpace(text, at, wanted);
			if (verdict !== SAME) return verdict;
		}
		return at < end ? NO_KEY : this.#endsPlain(text, end) ? length : NOT_PLAIN;
	}

	/** The same of a key with two bytes a unit. */
	#lengthOfWideKey(units: number, length: number, text: string, at: number): number {
		const { pool } = this.#lexicon;
		const actions = this.#actions;
		const end = at + length;
		const last = Math.min(end, text.length);
		for (; at < last; at++, units += 2) {
			const wanted = (pool[units] as number) | ((pool[units + 1] as number) << 8);
			if ((actions[text.charCodeAt(at)] as number) >>> FOLD_SHIFT === wanted && wanted !== 0) continue;
			const verdict = this.#compareSpace(text, at, wanted);
			if (verdict !== SAME) return verdict;
		}
		return at < end ? NO_KEY : this.#endsPlain(text, end) ? length : NOT_PLAIN;
	}

	/** False where what follows may be a mark on the last letter. */
	#endsPlain(text: string, end: number): boolean {
		return end >= text.length || ((this.#actions[text.charCodeAt(end)] as number) & TRAIT.odd) === 0;
	}

	/** Where a unit does not fold to the one wanted: whether it is a single space that does, another letter, or not plain. */
	#compareSpace(text: string, at: number, wanted: number): number {
		const actions = this.#actions;
		const unit = text.charCodeAt(at);
		const next = at + 1 < text.length ? (actions[text.charCodeAt(at + 1)] as number) : 0;
		if ((actions[unit] as number) >>> FOLD_SHIFT !== 0) return (next & TRAIT.odd) === 0 ? NO_KEY : NOT_PLAIN;
		if (unit !== 0x20 || next >>> FOLD_SHIFT === 0) return NOT_PLAIN;
		return wanted === 0x20 ? SAME : NO_KEY;
	}

	#note(entry: number, length: number): void {
		const { pool } = this.#lexicon;
		for (let i = 0; i < this.count; i++) {
			// The same key for the same entity: spellings that fold alike, or one kept for small and capital starts.
			const other = this.found[i] ?? 0;
			const isSame =
				this.lengths[i] === length &&
				valueAt(pool, other) === valueAt(pool, entry) &&
				metaAt(pool, other) === metaAt(pool, entry);
			if (isSame) return;
		}
		this.found[this.count] = entry;
		this.lengths[this.count] = length;
		this.count++;
	}

	/** 0 if the key of a record is a beginning of the text (cut at `limit` units), negative if it sorts before the text, else positive. */
	#compare(record: number, limit: number): number {
		const reader = this.#reader;
		reader.begin(record);
		const ahead = this.#ahead;
		const pool = this.#lexicon.pool;
		const { length, step, base } = reader;
		let at = reader.units;
		for (let i = 0; i < length; i++) {
			if (i >= limit || (i >= ahead.count && !ahead.has(i + 1))) {
				this.#common = i;
				return 1;
			}
			let unit = pool[at] as number;
			if (step === 2) unit |= (pool[at + 1] as number) << 8;
			else if (unit > 0x7f) unit += base;
			at += step;
			const difference = unit - (ahead.units[i] as number);
			if (difference !== 0) {
				this.#common = i;
				return difference;
			}
		}
		this.#common = length;
		return 0;
	}
}

/** The key does not stand there. */
const NO_KEY = 0;
/** Whether it does cannot be told unit by unit. */
const NOT_PLAIN = -1;
/** So far it does. */
const SAME = 1;

/** The key of an entry, as a string. */
export function keyOfEntry({ buckets, pool }: Lexicon, entry: number): string {
	let low = 0;
	let high = buckets.length;
	// The last bucket that begins before the entry.
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((buckets[middle] ?? 0) < entry) low = middle + 1;
		else high = middle;
	}
	const reader = new RecordReader(pool);
	for (reader.begin(buckets[low - 1] ?? 0); reader.entry < entry; ) reader.begin(reader.next);
	return reader.key;
}
