/**
 * An index as bytes: a header, a table of sections, the sections. Reading makes views on the bytes, no copies, so an
 * index of 300,000 forms is ready as soon as its checksum is verified.
 *
 * Little-endian, as every platform that runs a browser is; the magic number would read backwards elsewhere.
 */
import type { Lexicon } from './lexicon.ts';
import type { Conditions, NameIndex } from './name-index.ts';

/** "SLNX" */
const MAGIC = 0x584e4c53;
/** Grows with every change of layout, folding or head hashing: bytes made under other rules would find other names. */
const VERSION = 6;
/** magic, version, total length, checksum, entities, entries, sections, unused */
const HEADER_WORDS = 8;

const LEXICON_SECTIONS = [
	'buckets',
	'wordFilter',
	'openingFilter',
	'gramFilter',
	'shortFilter',
	'crowdFilter',
	'tailFilter',
	'pool',
	'starts',
	'smallStarts',
	'pairStarts',
	'seconds',
	'traits',
] as const;
const SECTION_COUNT = LEXICON_SECTIONS.length * 2 + 4;

/** What a section of JSON holds. */
interface Described {
	conditions: Conditions[];
	wordTexts: string[];
}

/** Bytes from which {@link indexFromBytes} makes the same index. */
export function indexToBytes(index: NameIndex): Uint8Array {
	const described: Described = { conditions: [...index.conditions], wordTexts: [...index.wordTexts] };
	const sections: (Uint8Array | Uint32Array)[] = [
		...LEXICON_SECTIONS.map((name) => index.names[name]),
		...LEXICON_SECTIONS.map((name) => index.words[name]),
		index.spelledEntries,
		index.spellingStarts,
		index.spellings,
		new TextEncoder().encode(JSON.stringify(described)),
	];
	let size = (HEADER_WORDS + SECTION_COUNT) * 4;
	for (const section of sections) size += padded(section.byteLength);
	const bytes = new Uint8Array(size);
	const words = new Uint32Array(bytes.buffer);
	let at = (HEADER_WORDS + SECTION_COUNT) * 4;
	for (const [number, section] of sections.entries()) {
		words[HEADER_WORDS + number] = section.byteLength;
		bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
		at += padded(section.byteLength);
	}
	words.set([MAGIC, VERSION, size, 0, index.entityCount, index.entryCount, SECTION_COUNT, 0]);
	words[3] = checksum(words);
	return bytes;
}

/**
 * Makes an index of the bytes of {@link indexToBytes}. The bytes are used, not copied (unless they are not aligned), so
 * they must not change afterwards.
 *
 * @throws Error that says what is wrong: not an index, another version, cut short, or damaged.
 */
export function indexFromBytes(bytes: Uint8Array): NameIndex {
	const headerSize = (HEADER_WORDS + SECTION_COUNT) * 4;
	if (bytes.byteLength < headerSize) throw new Error('not a name index: too short for a header');
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS + SECTION_COUNT);
	const [magic, version, size, sum, entityCount = 0, entryCount = 0, sectionCount] = header;
	if (magic !== MAGIC) throw new Error('not a name index: it does not begin with "SLNX"');
	if (version !== VERSION) throw new Error(`name index of version ${version}; this build reads version ${VERSION}`);
	if (size !== aligned.byteLength) throw new Error(`name index of ${size} bytes is ${aligned.byteLength} bytes long`);
	let expected = headerSize;
	for (let number = 0; number < SECTION_COUNT; number++) expected += padded(header[HEADER_WORDS + number] ?? 0);
	if (sectionCount !== SECTION_COUNT || expected !== size) throw new Error('damaged name index: lengths do not add up');
	if (checksum(new Uint32Array(aligned.buffer, aligned.byteOffset, size / 4)) !== sum) {
		throw new Error('damaged name index: checksum differs');
	}
	const reader = new SectionReader(aligned, header);
	const names = reader.lexicon();
	const words = reader.lexicon();
	const spelledEntries = reader.next(Uint32Array);
	const spellingStarts = reader.next(Uint32Array);
	const spellings = reader.next(Uint8Array);
	// The checksum vouches that the JSON is what `indexToBytes` wrote.
	const described: Described = JSON.parse(new TextDecoder().decode(reader.next(Uint8Array)));
	return { entityCount, entryCount, names, words, ...described, spelledEntries, spellingStarts, spellings };
}

class SectionReader {
	readonly #bytes: Uint8Array;
	readonly #header: Uint32Array;
	#number = 0;
	#at = (HEADER_WORDS + SECTION_COUNT) * 4;

	constructor(bytes: Uint8Array, header: Uint32Array) {
		this.#bytes = bytes;
		this.#header = header;
	}

	/** A view on the next section. */
	next<T>(type: { new (buffer: ArrayBufferLike, offset: number, length: number): T; BYTES_PER_ELEMENT: number }): T {
		const length = this.#header[HEADER_WORDS + this.#number++] ?? 0;
		const view = new type(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, length / type.BYTES_PER_ELEMENT);
		this.#at += padded(length);
		return view;
	}

	lexicon(): Lexicon {
		return {
			buckets: this.next(Uint32Array),
			wordFilter: this.next(Uint32Array),
			openingFilter: this.next(Uint32Array),
			gramFilter: this.next(Uint32Array),
			shortFilter: this.next(Uint32Array),
			crowdFilter: this.next(Uint32Array),
			tailFilter: this.next(Uint32Array),
			pool: this.next(Uint8Array),
			starts: this.next(Uint32Array),
			smallStarts: this.next(Uint32Array),
			pairStarts: this.next(Uint32Array),
			seconds: this.next(Uint32Array),
			traits: this.next(Uint32Array),
		};
	}
}

const padded = (length: number) => (length + 3) & ~3;

/** Of all words but the checksum itself; finds cut, swapped and flipped bytes, not forgery. */
function checksum(words: Uint32Array): number {
	let a = 0x811c9dc5;
	let b = 0;
	for (let i = 0; i < words.length; i++) {
		if (i === 3) continue;
		a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
		b = (b + a) | 0;
	}
	return (a ^ (b << 1)) >>> 0;
}
