/**
 * How the entries of a lexicon are written one after another, so that whoever found the key of one has all of it at hand: a
 * varint of `length * 4 + width`, the units of the key, then as varints the conditions and the value. Most keys take one byte
 * a unit: ASCII as it is, and beside it one block of 128 units, so that Cyrillic and katakana take no more room than Latin.
 *
 * An entry is known by the offset just after its key.
 */

/** Ways to write units. */
export const WIDTH = {
	/** One byte each: units up to U+00FF. */
	latin: 0,
	/** Two bytes each, low byte first. */
	wide: 1,
	/** A byte with the number of a block, then one byte each: from 0x80 up, units of that block of 128. */
	block: 2,
	/** No bytes: the key is that of the record before. */
	same: 3,
} as const;

/** Highest number of a block that fits its byte: katakana's is 0x61. */
const LAST_BLOCK = 0xff;

/** What is written of an entry. */
export interface PooledEntry {
	key: string;
	/** Number of the conditions in the index's list. */
	meta: number;
	/** Entity, or number of the word. */
	value: number;
}

/** Writes records; `bytes` up to `size` is the pool. */
export class RecordWriter {
	/** As long as it was asked to be. */
	readonly bytes: Uint8Array;
	/** Bytes written so far. */
	size = 0;

	/** `capacity` in bytes: {@link mostBytes} of every key. */
	constructor(capacity: number) {
		this.bytes = new Uint8Array(capacity);
	}

	/** Writes a record; the offset by which its entry is known. `isSame`: the record before it has the same key. */
	write({ key, meta, value, isSame }: PooledEntry & { isSame: boolean }): number {
		if (isSame) this.#writeNumber(WIDTH.same);
		else this.#writeKey(key);
		const entry = this.size;
		this.#writeNumber(meta);
		// Decoys are negative.
		this.#writeNumber(value < 0 ? -2 * value - 1 : 2 * value);
		return entry;
	}

	#writeKey(key: string): void {
		const block = blockOf(key);
		const width = block === 1 ? WIDTH.latin : block < 0 ? WIDTH.wide : WIDTH.block;
		this.#writeNumber(key.length * 4 + width);
		if (width === WIDTH.block) this.bytes[this.size++] = block;
		for (let i = 0; i < key.length; i++) {
			const unit = key.charCodeAt(i);
			if (width === WIDTH.wide) {
				this.bytes[this.size++] = unit & 0xff;
				this.bytes[this.size++] = unit >>> 8;
			} else {
				this.bytes[this.size++] = unit < 0x80 ? unit : (unit & 0x7f) | 0x80;
			}
		}
	}

	#writeNumber(number: number): void {
		let rest = number;
		for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.bytes[this.size++] = (rest & 0x7f) | 0x80;
		this.bytes[this.size++] = rest;
	}
}

/** Bytes that the record of a key takes at most. */
export const mostBytes = (key: string): number => 6 + key.length * 2 + 3 + 5;

/** The block of 128 units that holds all of a key but ASCII; 1, which ends Latin-1, if there is nothing else; -1 for several. */
function blockOf(key: string): number {
	let block = 0;
	for (let i = 0; i < key.length; i++) {
		const own = key.charCodeAt(i) >>> 7;
		if (own === 0 || own === block) continue;
		if (block !== 0 || own > LAST_BLOCK) return -1;
		block = own;
	}
	return block === 0 ? 1 : block;
}

/** Number of the conditions of an entry. */
export const metaAt = (pool: Uint8Array, entry: number): number => readNumber(pool, entry);

/** Entity (or word number) of an entry. */
export function valueAt(pool: Uint8Array, entry: number): number {
	const number = readNumber(pool, afterNumber(pool, entry));
	return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}

function readNumber(pool: Uint8Array, offset: number): number {
	let byte = pool[offset] as number;
	let number = byte & 0x7f;
	for (let unit = 0x80; byte > 0x7f; unit *= 0x80) {
		byte = pool[++offset] as number;
		number += (byte & 0x7f) * unit;
	}
	return number;
}

/** The offset after the varint at an offset. */
export function afterNumber(pool: Uint8Array, offset: number): number {
	while ((pool[offset] as number) > 0x7f) offset++;
	return offset + 1;
}

/** Reads records of one pool. One is used over and over. */
export class RecordReader {
	readonly #pool: Uint8Array;
	/** Length in units of the key at hand. */
	length = 0;
	/** Offset in the pool of its first unit. */
	units = 0;
	/** 2 if each of its units takes two bytes, else 1. */
	step = 1;
	/** What a byte from 0x80 up stands for, less that byte. */
	base = 0;
	/** The entry of the record begun last. */
	entry = 0;
	/** True if that record has the key that was at hand before it. */
	isSame = false;

	constructor(pool: Uint8Array) {
		this.#pool = pool;
	}

	/** Begins the record at an offset: reads what stands before the units of its key. */
	begin(offset: number): void {
		const pool = this.#pool;
		const header = readNumber(pool, offset);
		const width = header & 3;
		this.isSame = width === WIDTH.same;
		this.entry = afterNumber(pool, offset);
		if (this.isSame) return;
		this.length = Math.floor(header / 4);
		this.step = width === WIDTH.wide ? 2 : 1;
		this.base = width === WIDTH.block ? ((pool[this.entry++] as number) << 7) - 0x80 : 0;
		this.units = this.entry;
		this.entry += this.length * this.step;
	}

	/** Offset of the record after the one begun last. */
	get next(): number {
		return afterNumber(this.#pool, afterNumber(this.#pool, this.entry));
	}

	/** The key at hand. */
	get key(): string {
		let key = '';
		for (let i = 0; i < this.length; i++) key += String.fromCharCode(this.#unitAt(this.units + i * this.step));
		return key;
	}

	#unitAt(at: number): number {
		const low = this.#pool[at] as number;
		if (this.step === 2) return low | ((this.#pool[at + 1] as number) << 8);
		return low < 0x80 ? low : low + this.base;
	}
}
