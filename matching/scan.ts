/**
 * The one pass over a text. It walks the raw units, knows from each unit's kind where a name may begin, and asks the
 * filters; only what passes is folded and looked up. Nothing is copied: a text that is not simple stops the walk and is
 * simplified once.
 *
 * Always: every place where a key stands within its boundaries is reported. A thorough scan also reports places inside
 * words and places that the letters' case rules out, so that somebody can be told why they are not marked.
 */
import { FoldAhead } from './fold.ts';
import { FOLDED, KIND, KINDS, kindOf } from './fold-table.ts';
import { finishHash, gramHash, HASH_SEED, hashUnit } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { KeySearch } from './search.ts';
import { breaksUnspacedLine, type SimpleText, simplify } from './simplify.ts';

/** Told of each key that stands in the text; offsets are of the simple text. `last` is the key's last folded unit. */
export type Report = (entry: number, start: number, end: number, last: number) => void;

/** How to scan. */
export interface ScanOptions {
	/** Report refused places too. */
	thorough: boolean;
	/** The text went through `simplify`: nothing in it stops the walk. */
	simplified: boolean;
}

/** Scans texts with one lexicon. */
export class Scanner {
	readonly #lexicon: Lexicon;
	readonly #ahead = new FoldAhead();
	readonly #search: KeySearch;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#search = new KeySearch(lexicon, this.#ahead);
	}

	/** Walks a simple text from its start; -1 at the end, or the offset where it turned out not to be simple. */
	scan(text: string, options: ScanOptions, report: Report): number {
		return options.thorough
			? this.#scanThoroughly(text, options.simplified, report)
			: this.#scanQuickly(text, options.simplified, report);
	}

	#scanQuickly(text: string, simplified: boolean, report: Report): number {
		const { wordFilter, gramFilter, smallStarts, traits } = this.#lexicon;
		const kinds = KINDS;
		const folded = FOLDED;
		const wordMask = wordFilter.length * 32 - 1;
		const gramMask = gramFilter.length * 32 - 1;
		const startsWithPunctuation = traits[0] === 1;
		const hasSingles = traits[1] === 1;
		const length = text.length;
		let at = 0;
		while (at < length) {
			let unit = text.charCodeAt(at);
			let kind = kinds[unit] as number;
			if (kind < KIND.dropped) {
				if (kind === KIND.unknown) {
					kindOf(unit);
					continue;
				}
				if (!simplified) return at;
				at++;
				continue;
			}
			if (kind >= KIND.word) {
				const start = at;
				const first = folded[unit] as number;
				if (kind === KIND.lower && ((smallStarts[(first & 0xff) >> 5] as number) & (1 << (first & 31))) === 0) {
					do {
						at++;
						if (at >= length) return -1;
						kind = kinds[text.charCodeAt(at)] as number;
					} while (kind >= KIND.word);
					// A soft hyphen or an accent does not end the word.
					while (kind >= KIND.word || kind === KIND.mark || kind === KIND.dropped) {
						at++;
						if (at >= length) return -1;
						kind = kinds[text.charCodeAt(at)] as number;
					}
					continue;
				}
				let hash = hashUnit(HASH_SEED, first);
				for (;;) {
					at++;
					if (at >= length) break;
					unit = text.charCodeAt(at);
					kind = kinds[unit] as number;
					if (kind >= KIND.word) hash = hashUnit(hash, folded[unit] as number);
					else if (kind === KIND.unknown) {
						kindOf(unit);
						at--;
					} else if (kind !== KIND.mark && kind !== KIND.dropped) break;
				}
				if (kind === KIND.complex && at < length && !simplified) return at;
				hash = finishHash(hash);
				const bit = hash & wordMask;
				if (((wordFilter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) this.#lookUp(text, start, hash, report);
				continue;
			}
			if (kind === KIND.han || kind === KIND.free || (startsWithPunctuation && kind === KIND.separator)) {
				const next = at + 1 < length ? text.charCodeAt(at + 1) : 0x20;
				const nextKind = kinds[next] as number;
				const second =
					nextKind > KIND.space
						? (folded[next] as number)
						: nextKind === KIND.space
							? 0x20
							: this.#secondUnit(text, at);
				const hash = gramHash(folded[unit] as number, second);
				const bit = hash & gramMask;
				if (((gramFilter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) this.#lookUp(text, at, hash, report);
				if (hasSingles) this.#lookUp(text, at, gramHash(folded[unit] as number, 0), report);
				at++;
				continue;
			}
			if (kind === KIND.katakana) {
				const start = at;
				let hash = hashUnit(HASH_SEED, folded[unit] as number);
				for (;;) {
					at++;
					if (at >= length) break;
					unit = text.charCodeAt(at);
					kind = kinds[unit] as number;
					if (kind === KIND.katakana) hash = hashUnit(hash, folded[unit] as number);
					else if (kind === KIND.unknown) {
						kindOf(unit);
						at--;
					} else if (kind !== KIND.mark && kind !== KIND.dropped) break;
				}
				if (kind === KIND.complex && at < length && !simplified) return at;
				hash = finishHash(hash);
				const bit = hash & wordMask;
				if (((wordFilter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) this.#lookUp(text, start, hash, report);
				continue;
			}
			if (kind === KIND.hangul) {
				const hash = gramHash(folded[unit] as number, this.#secondUnit(text, at));
				const bit = hash & gramMask;
				if (((gramFilter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) this.#lookUp(text, at, hash, report);
				if (hasSingles) this.#lookUp(text, at, gramHash(folded[unit] as number, 0), report);
				do {
					at++;
					if (at >= length) return -1;
					kind = kinds[text.charCodeAt(at)] as number;
				} while (kind === KIND.hangul || kind === KIND.mark || kind === KIND.dropped);
				continue;
			}
			if (!simplified && kind === KIND.space && (unit === 0x0a || unit === 0x0d) && breaksUnspacedLine(text, at))
				return at;
			at++;
		}
		return -1;
	}

	#scanThoroughly(text: string, simplified: boolean, report: Report): number {
		const longest = this.#lexicon.traits[2] ?? 0;
		const ahead = this.#ahead;
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			const kind = kindOf(unit);
			if (kind === KIND.complex && !simplified) return at;
			if (!simplified && (unit === 0x0a || unit === 0x0d) && breaksUnspacedLine(text, at)) return at;
			if (kind <= KIND.space) continue;
			const seen = new Set<number>();
			const once: Report = (entry, start, end, last) => {
				if (!seen.has(entry)) report(entry, start, end, last);
				seen.add(entry);
			};
			if (kind >= KIND.word || kind === KIND.katakana) {
				let hash = HASH_SEED;
				ahead.begin(text, at);
				for (let length = 1; length <= longest; length++) {
					ahead.begin(text, at);
					if (!ahead.has(length)) break;
					hash = hashUnit(hash, ahead.units[length - 1] ?? 0);
					this.#lookUp(text, at, finishHash(hash), once);
				}
			} else {
				this.#lookUp(text, at, gramHash(FOLDED[unit] ?? 0, this.#secondUnit(text, at)), once);
				this.#lookUp(text, at, gramHash(FOLDED[unit] ?? 0, 0), once);
			}
		}
		return -1;
	}

	/** The folded unit after the one at an offset, or a space at the end. */
	#secondUnit(text: string, at: number): number {
		this.#ahead.begin(text, at);
		return this.#ahead.has(2) ? (this.#ahead.units[1] ?? 0) : 0x20;
	}

	#lookUp(text: string, at: number, hash: number, report: Report): void {
		const ahead = this.#ahead;
		ahead.begin(text, at);
		const search = this.#search;
		search.find(hash);
		for (let i = 0; i < search.found.length; i++) {
			const length = search.lengths[i] ?? 0;
			report(search.found[i] ?? 0, at, ahead.ends[length - 1] ?? at, ahead.units[length - 1] ?? 0);
		}
	}
}

/** Scans a raw text, simplifying it if need be; calls back with the simple text first, then with what stands in it. */
export function scanRaw(
	scanner: Scanner,
	raw: string,
	options: Pick<ScanOptions, 'thorough'>,
	begin: (simple: SimpleText) => Report,
): void {
	const { thorough } = options;
	if (scanner.scan(raw, { thorough, simplified: false }, begin({ text: raw, stretches: [] })) < 0) return;
	const simple = simplify(raw);
	scanner.scan(simple.text, { thorough, simplified: true }, begin(simple));
}
