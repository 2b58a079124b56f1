/** Finds, in the bucket that the hash of a head and its tail leads to, all keys that stand at a place of a text. */
import { actionsOf, FOLD_SHIFT, TRAIT } from './actions.ts';
import type { FoldAhead } from './fold.ts';
import { KeyReader, WIDTH } from './key-pool.ts';
import type { Lexicon } from './lexicon.ts';

/** Buckets up to this size are tried key by key; larger ones are searched by halves. */
const SMALL_BUCKET = 4;
/** The same where text folds unit by unit, which makes trying cheap: nearly all keys differ in the first unit after the head. */
const PLAIN_BUCKET = 32;

/** One is used over and over; `found` and `lengths` hold the answer to the last question. */
export class KeySearch {
	readonly #lexicon: Lexicon;
	readonly #actions: Int32Array;
	readonly #ahead: FoldAhead;
	/** Number of entries found. */
	count = 0;
	/** Entries whose keys stand at the place, longer keys first in large buckets, in no order in small ones. */
	found: number[] = [];
	/** For each, its key's length in folded units. */
	lengths: number[] = [];
	/** At the key compared last. */
	readonly #reader: KeyReader;
	/** Units that the key compared last has in common with the text. */
	#common = 0;

	constructor(lexicon: Lexicon, ahead: FoldAhead) {
		this.#lexicon = lexicon;
		this.#actions = actionsOf(lexicon);
		this.#ahead = ahead;
		this.#reader = new KeyReader(lexicon.pool);
	}

	/**
	 * Adds the keys of the bucket of `hash` that begin at an offset of a text; false where the text does not fold unit by
	 * unit or the bucket is large, so that {@link find} has to be asked.
	 */
	findPlain(hash: number, text: string, at: number): boolean {
		const { buckets, keys, pool } = this.#lexicon;
		const bucket = hash & (buckets.length - 2);
		const from = buckets[bucket] as number;
		const to = buckets[bucket + 1] as number;
		if (to - from > PLAIN_BUCKET) return false;
		let common = NO_KEY;
		for (let entry = from; entry < to; entry++) {
			const key = keys[entry] as number;
			if (entry === from || key !== keys[entry - 1]) common = this.#lengthOfKeyAt(pool, key, text, at);
			if (common === NOT_PLAIN) return false;
			if (common !== NO_KEY) this.#note(entry, common);
		}
		return true;
	}

	/** Adds the keys of the bucket of `hash` that begin at the place where `ahead` was begun. */
	find(hash: number): void {
		const { buckets } = this.#lexicon;
		const bucket = hash & (buckets.length - 2);
		const from = buckets[bucket] ?? 0;
		const to = buckets[bucket + 1] ?? 0;
		if (to - from <= SMALL_BUCKET) {
			for (let entry = from; entry < to; entry++)
				if (this.#compare(entry, Infinity) === 0) this.#note(entry, this.#reader.length);
		} else {
			this.#findByHalves(from, to);
		}
	}

	/**
	 * Keys that are beginnings of the text are beginnings of each other, so the last key not after the text either is
	 * the longest of them or shares at least as much with the text as the longest is long: ask again with that much.
	 */
	#findByHalves(from: number, to: number): void {
		let limit = Infinity;
		let high = to;
		while (limit > 0) {
			let low = from;
			while (low < high) {
				const middle = (low + high) >>> 1;
				if (this.#compare(middle, limit) <= 0) low = middle + 1;
				else high = middle;
			}
			if (low === from) return;
			let entry = low - 1;
			if (this.#compare(entry, limit) === 0) {
				const keys = this.#lexicon.keys;
				const key = keys[entry];
				limit = this.#reader.length - 1;
				while (entry >= from && keys[entry] === key) this.#note(entry--, this.#reader.length);
				high = entry + 1;
			} else {
				limit = this.#common;
				high = low;
			}
		}
	}

	/** The length of a key that stands at an offset of a text; the innermost loops of a search, so they read the pool themselves. */
	#lengthOfKeyAt(pool: Uint8Array, key: number, text: string, at: number): number {
		const actions = this.#actions;
		const header = pool[key] as number;
		if (header > 0x7f) return NOT_PLAIN;
		const width = header & 3;
		const length = header >>> 2;
		const end = at + length;
		const last = Math.min(end, text.length);
		let offset = at;
		if (width === WIDTH.wide) {
			for (let from = key + 1; offset < last; offset++, from += 2) {
				const unit = text.charCodeAt(offset);
				const wanted = (pool[from] as number) | ((pool[from + 1] as number) << 8);
				if ((actions[unit] as number) >>> FOLD_SHIFT === wanted && wanted !== 0) continue;
				const verdict = this.#compareSpace(text, offset, wanted);
				if (verdict !== SAME) return verdict;
			}
		} else {
			let from = key + 1;
			const base = width === WIDTH.block ? ((pool[from++] as number) << 7) - 0x80 : 0;
			for (; offset < last; offset++, from++) {
				const unit = text.charCodeAt(offset);
				const byte = pool[from] as number;
				const wanted = byte > 0x7f ? byte + base : byte;
				if ((actions[unit] as number) >>> FOLD_SHIFT === wanted && wanted !== 0) continue;
				const verdict = this.#compareSpace(text, offset, wanted);
				if (verdict !== SAME) return verdict;
			}
		}
		if (offset < end) return NO_KEY;
		// What follows may be a mark on the last letter.
		return end < text.length && ((actions[text.charCodeAt(end)] as number) & TRAIT.odd) !== 0 ? NOT_PLAIN : length;
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
		const { keys, values, metas } = this.#lexicon;
		for (let i = 0; i < this.count; i++) {
			// The same key for the same entity: spellings that fold alike, or one kept for small and capital starts.
			const other = this.found[i] ?? 0;
			const isSame = keys[other] === keys[entry] && values[other] === values[entry] && metas[other] === metas[entry];
			if (isSame) return;
		}
		this.found[this.count] = entry;
		this.lengths[this.count] = length;
		this.count++;
	}

	/** 0 if the key is a beginning of the text (cut at `limit` units), negative if it sorts before the text, else positive. */
	#compare(entry: number, limit: number): number {
		const reader = this.#reader;
		reader.begin(this.#lexicon.keys[entry] as number);
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
export function keyOfEntry({ keys, pool }: Lexicon, entry: number): string {
	return new KeyReader(pool).read(keys[entry] ?? 0);
}
