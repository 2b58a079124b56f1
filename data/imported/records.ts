/**
 * Many records as one stretch of bytes: each as JSON, one after the other, and where each begins. A record is decoded when
 * somebody asks for it, so that a dataset of any size is at hand as soon as its bytes are.
 */

/** Records as they are stored: plain data that the browser's database takes as it is. */
export interface PackedRecords {
	/** UTF-8; each record begins with its id. */
	bytes: Uint8Array;
	/** Where each record begins in the bytes; one more entry for where the last ends. */
	starts: Uint32Array;
	/** Numbers of the records, by their ids in order of code units. */
	order: Uint32Array;
}

/** Lists of numbers, such as the statements about each entity: those of `n` are from `starts[n]` to `starts[n + 1]`. */
export interface NumberLists {
	starts: Uint32Array;
	numbers: Uint32Array;
}

/** How each record begins: ids are plain ASCII, so that they can be compared where they stand. */
const HEAD = '{"id":"';

/** Packs records. Their ids are of the form that the dataset format asks for, and no two are the same. */
export function packRecords(items: readonly { id: string }[]): PackedRecords {
	const encoder = new TextEncoder();
	const starts = new Uint32Array(items.length + 1);
	let bytes = new Uint8Array(1 << 16);
	let size = 0;
	for (const [number, { id, ...rest }] of items.entries()) {
		const text = JSON.stringify({ id, ...rest });
		// No UTF-16 unit takes more than three bytes.
		if (size + text.length * 3 > bytes.length) {
			const larger = new Uint8Array(Math.max(bytes.length * 2, size + text.length * 3));
			larger.set(bytes.subarray(0, size));
			bytes = larger;
		}
		starts[number] = size;
		size += encoder.encodeInto(text, bytes.subarray(size)).written;
	}
	starts[items.length] = size;
	const order = Uint32Array.from(items.keys()).sort((a, b) => ((items[a]?.id ?? '') < (items[b]?.id ?? '') ? -1 : 1));
	return { bytes: bytes.slice(0, size), starts, order };
}

/** Packs lists of numbers. */
export function packLists(lists: readonly (readonly number[])[]): NumberLists {
	const starts = new Uint32Array(lists.length + 1);
	let size = 0;
	for (const [number, list] of lists.entries()) {
		starts[number] = size;
		size += list.length;
	}
	starts[lists.length] = size;
	const numbers = new Uint32Array(size);
	for (const [number, list] of lists.entries()) numbers.set(list, starts[number]);
	return { starts, numbers };
}

/** The numbers in one of the lists; none for a list that is not there. */
export function listAt({ starts, numbers }: NumberLists, number: number): Uint32Array {
	return numbers.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
}

/** Packed records, to be asked by number or by id. What is in them was checked before they were packed. */
export class Records<T extends { id: string }> {
	readonly #packed: PackedRecords;
	readonly #decoder = new TextDecoder();

	constructor(packed: PackedRecords) {
		this.#packed = packed;
	}

	/** How many there are. */
	get size(): number {
		return this.#packed.order.length;
	}

	/** The record with a number, counted from 0 in the order of the dataset's file. */
	at(number: number): T | undefined {
		const { bytes, starts } = this.#packed;
		const [start, end] = [starts[number], starts[number + 1]];
		if (start === undefined || end === undefined) return undefined;
		return JSON.parse(this.#decoder.decode(bytes.subarray(start, end))) as T;
	}

	/** The number of the record with an id. */
	numberOf(id: string): number | undefined {
		const { order } = this.#packed;
		let low = 0;
		let high = order.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#compare(order[middle] ?? 0, id) < 0) low = middle + 1;
			else high = middle;
		}
		const found = order[low];
		return found !== undefined && this.#compare(found, id) === 0 ? found : undefined;
	}

	/** The record with an id. */
	get(id: string): T | undefined {
		const number = this.numberOf(id);
		return number === undefined ? undefined : this.at(number);
	}

	/** All of them, decoded. */
	all(): T[] {
		return Array.from({ length: this.size }, (_, number) => this.at(number) as T);
	}

	/** Negative where the id of a record comes before another, positive where it comes after. */
	#compare(number: number, id: string): number {
		const { bytes, starts } = this.#packed;
		const from = (starts[number] ?? 0) + HEAD.length;
		for (let i = 0; i <= id.length; i++) {
			// A quotation mark ends the id; it comes before all letters that an id can have.
			const difference = (bytes[from + i] ?? 0) - (i === id.length ? 0x22 : id.charCodeAt(i));
			if (difference !== 0) return difference;
		}
		return 0;
	}
}
