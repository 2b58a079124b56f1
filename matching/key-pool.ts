/**
 * How the keys of a lexicon are written one after another: a varint of `length * 4 + width`, then the units. Most keys
 * take one byte a unit: ASCII as it is, and beside it one block of 128 units, so that Cyrillic and katakana take no
 * more room than Latin.
 */

/** Ways to write units. */
export const WIDTH = {
	/** One byte each: units up to U+00FF. */
	latin: 0,
	/** Two bytes each, low byte first. */
	wide: 1,
	/** A byte with the number of a block, then one byte each: from 0x80 up, units of that block of 128. */
	block: 2,
} as const;

/** Highest number of a block that fits its byte: katakana's is 0x61. */
const LAST_BLOCK = 0xff;

/** Writes keys; `bytes` up to `size` is the pool. */
export class KeyWriter {
	/** As long as it was asked to be. */
	readonly bytes: Uint8Array;
	/** Bytes written so far. */
	size = 0;

	/** `capacity` in bytes: {@link mostBytes} of every key. */
	constructor(capacity: number) {
		this.bytes = new Uint8Array(capacity);
	}

	/** Writes a key; the offset where it begins. */
	write(key: string): number {
		const start = this.size;
		const block = blockOf(key);
		const width = block === 1 ? WIDTH.latin : block < 0 ? WIDTH.wide : WIDTH.block;
		let header = key.length * 4 + width;
		for (; header > 0x7f; header >>>= 7) this.bytes[this.size++] = (header & 0x7f) | 0x80;
		this.bytes[this.size++] = header;
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
		return start;
	}
}

/** Bytes that a key takes at most. */
export const mostBytes = (key: string): number => 5 + key.length * 2;

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

/** Reads keys of one pool. One is used over and over. */
export class KeyReader {
	readonly #pool: Uint8Array;
	/** Length in units of the key begun last. */
	length = 0;
	/** Offset in the pool of its first unit. */
	units = 0;
	/** 2 if each of its units takes two bytes, else 1. */
	step = 1;
	/** What a byte from 0x80 up stands for, less that byte. */
	base = 0;

	constructor(pool: Uint8Array) {
		this.#pool = pool;
	}

	/** Reads what stands before the units of the key at an offset. */
	begin(offset: number): void {
		const pool = this.#pool;
		let header = pool[offset++] as number;
		if (header > 0x7f) {
			header &= 0x7f;
			let byte = 0x80;
			for (let shift = 7; byte & 0x80; shift += 7) {
				byte = pool[offset++] as number;
				header |= (byte & 0x7f) << shift;
			}
		}
		const width = header & 3;
		this.length = header >>> 2;
		this.step = width === WIDTH.wide ? 2 : 1;
		this.base = width === WIDTH.block ? ((pool[offset++] as number) << 7) - 0x80 : 0;
		this.units = offset;
	}

	/** The key at an offset. */
	read(offset: number): string {
		this.begin(offset);
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
