/** Finds, in the bucket that a head's hash leads to, all keys that stand at a place of a text. */
import type { FoldAhead } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** Buckets up to this size are tried key by key; larger ones are searched by halves. */
const SMALL_BUCKET = 4;

/** One is used over and over; `found` and `lengths` hold the answer to the last question. */
export class KeySearch {
	readonly #lexicon: Lexicon;
	readonly #ahead: FoldAhead;
	/** Number of entries found. */
	count = 0;
	/** Entries whose keys stand at the place, longer keys first in large buckets, in no order in small ones. */
	found: number[] = [];
	/** For each, its key's length in folded units. */
	lengths: number[] = [];
	/** Length in units of the key read last, and where its units begin. */
	#length = 0;
	#units = 0;
	#wide = false;
	/** Units that the key compared last has in common with the text. */
	#common = 0;

	constructor(lexicon: Lexicon, ahead: FoldAhead) {
		this.#lexicon = lexicon;
		this.#ahead = ahead;
	}

	/** Asks for the keys of the bucket of `hash` that begin at the place where `ahead` was begun. */
	find(hash: number): void {
		this.count = 0;
		const { buckets } = this.#lexicon;
		const bucket = hash & (buckets.length - 2);
		const from = buckets[bucket] ?? 0;
		const to = buckets[bucket + 1] ?? 0;
		if (to - from <= SMALL_BUCKET) {
			for (let entry = from; entry < to; entry++) if (this.#compare(entry, Infinity) === 0) this.#note(entry);
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
				limit = this.#length - 1;
				while (entry >= from && keys[entry] === key) this.#note(entry--);
				high = entry + 1;
			} else {
				limit = this.#common;
				high = low;
			}
		}
	}

	#note(entry: number): void {
		const { keys, values, metas } = this.#lexicon;
		for (let i = 0; i < this.count; i++) {
			// The same key for the same entity: spellings that fold alike, or one kept for small and capital starts.
			const other = this.found[i] ?? 0;
			const isSame = keys[other] === keys[entry] && values[other] === values[entry] && metas[other] === metas[entry];
			if (isSame) return;
		}
		this.found[this.count] = entry;
		this.lengths[this.count] = this.#length;
		this.count++;
	}

	/** 0 if the key is a beginning of the text (cut at `limit` units), negative if it sorts before the text, else positive. */
	#compare(entry: number, limit: number): number {
		this.#readKey(this.#lexicon.keys[entry] ?? 0);
		const ahead = this.#ahead;
		const pool = this.#lexicon.pool;
		const length = this.#length;
		const wide = this.#wide;
		let at = this.#units;
		for (let i = 0; i < length; i++) {
			if (i >= limit || (i >= ahead.count && !ahead.has(i + 1))) {
				this.#common = i;
				return 1;
			}
			const unit = wide ? (pool[at] as number) | ((pool[at + 1] as number) << 8) : (pool[at] as number);
			at += wide ? 2 : 1;
			const difference = unit - (ahead.units[i] as number);
			if (difference !== 0) {
				this.#common = i;
				return difference;
			}
		}
		this.#common = length;
		return 0;
	}

	#readKey(offset: number): void {
		const pool = this.#lexicon.pool;
		let header = 0;
		let shift = 0;
		let byte = 0x80;
		for (; byte & 0x80; shift += 7) {
			byte = pool[offset++] ?? 0;
			header |= (byte & 0x7f) << shift;
		}
		this.#length = header >>> 1;
		this.#wide = (header & 1) === 1;
		this.#units = offset;
	}
}

/** The key of an entry, as a string. */
export function keyOfEntry(lexicon: Lexicon, entry: number): string {
	const { pool } = lexicon;
	let offset = lexicon.keys[entry] ?? 0;
	let header = 0;
	let byte = 0x80;
	for (let shift = 0; byte & 0x80; shift += 7) {
		byte = pool[offset++] ?? 0;
		header |= (byte & 0x7f) << shift;
	}
	let key = '';
	for (let i = 0; i < header >>> 1; i++) {
		key +=
			header & 1
				? String.fromCharCode((pool[offset + i * 2] ?? 0) | ((pool[offset + i * 2 + 1] ?? 0) << 8))
				: String.fromCharCode(pool[offset + i] ?? 0);
	}
	return key;
}
