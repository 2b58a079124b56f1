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
import { finishHash, gramHash, HASH_SEED, hashUnit, SMALL_SEED } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { KeySearch } from './search.ts';
import { breaksUnspacedLine, isSimple, type SimpleText, simplify } from './simplify.ts';

/** Told of each key that stands in the text; offsets are of the simple text. */
export type Report = (entry: number, start: number, end: number) => void;

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
	#text = '';
	#simplified = false;
	/** Whether the text is simple as it stands; undefined until somebody has to know. */
	#isSimple: boolean | undefined;

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
		const { wordFilter, gramFilter, gramStarts, smallStarts, traits } = this.#lexicon;
		const kinds = KINDS;
		const folded = FOLDED;
		const wordMask = wordFilter.length * 32 - 1;
		const gramMask = gramFilter.length * 32 - 1;
		const startsWithPunctuation = traits[0] === 1;
		const hasSingles = traits[1] === 1;
		const length = text.length;
		this.#begin(text, simplified);
		let at = 0;
		while (at < length) {
			const unit = text.charCodeAt(at);
			let kind = kinds[unit] as number;
			if (kind >= KIND.katakana && kind !== KIND.hangul) {
				// A word or a katakana run.
				const start = at;
				const first = folded[unit] as number;
				if (kind === KIND.lower && ((smallStarts[(first & 0xff) >> 5] as number) & (1 << (first & 31))) === 0) {
					at = this.#skipWord(text, at);
					continue;
				}
				const least = kind === KIND.katakana ? KIND.katakana : KIND.word;
				const most = kind === KIND.katakana ? KIND.katakana : KIND.lower;
				let hash = hashUnit(kind === KIND.lower ? SMALL_SEED : HASH_SEED, first);
				for (at++; at < length; at++) {
					const next = text.charCodeAt(at);
					kind = kinds[next] as number;
					if (kind === KIND.unknown) kind = kindOf(next);
					if (kind >= least && kind <= most) hash = hashUnit(hash, folded[next] as number);
					else if (kind === KIND.complex) {
						if (!simplified) return at;
						break;
					} else if (kind !== KIND.mark && kind !== KIND.dropped) break;
				}
				hash = finishHash(hash);
				const bit = hash & wordMask;
				if (((wordFilter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0 && this.#lookUp(start, hash, report))
					return start;
				continue;
			}
			if (kind >= KIND.free || (startsWithPunctuation && kind === KIND.separator)) {
				const first = folded[unit] as number;
				if (((gramStarts[first >> 5] as number) & (1 << (first & 31))) !== 0) {
					const next = at + 1 < length ? text.charCodeAt(at + 1) : 0x20;
					const second = (kinds[next] as number) >= KIND.space ? (folded[next] as number) : this.#secondUnit(text, at);
					const hash = gramHash(first, second);
					const bit = hash & gramMask;
					if (((gramFilter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0 && this.#lookUp(at, hash, report))
						return at;
					if (hasSingles && this.#lookUpSingle(at, first, report)) return at;
				}
				at = kind === KIND.hangul ? this.#skipHangul(text, at) : at + 1;
				continue;
			}
			if (kind < KIND.dropped) {
				if (kind === KIND.unknown) {
					kindOf(unit);
					continue;
				}
				if (!simplified) return at;
			} else if ((unit === 0x0a || unit === 0x0d) && !simplified && breaksUnspacedLine(text, at)) return at;
			at++;
		}
		return -1;
	}

	/** The end of a word that begins small and is no name: whatever belongs to it, ß and accents included. */
	#skipWord(text: string, from: number): number {
		const kinds = KINDS;
		const length = text.length;
		let at = from + 1;
		while (at < length) {
			const kind = kinds[text.charCodeAt(at)] as number;
			if (kind < KIND.word && (kind > KIND.mark || kind === KIND.unknown)) break;
			at++;
		}
		return at;
	}

	#skipHangul(text: string, from: number): number {
		const kinds = KINDS;
		const length = text.length;
		let at = from + 1;
		while (at < length) {
			const kind = kinds[text.charCodeAt(at)] as number;
			if (kind !== KIND.hangul && kind !== KIND.mark && kind !== KIND.dropped) break;
			at++;
		}
		return at;
	}

	#begin(text: string, simplified: boolean): void {
		this.#text = text;
		this.#isSimple = simplified ? true : undefined;
		this.#simplified = simplified;
	}

	#scanThoroughly(text: string, simplified: boolean, report: Report): number {
		const longest = this.#lexicon.traits[2] ?? 0;
		const ahead = this.#ahead;
		if (!simplified && !isSimple(text)) return 0;
		this.#begin(text, true);
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			const kind = kindOf(unit);
			if (kind <= KIND.space) continue;
			const seen = new Set<number>();
			const once: Report = (entry, start, end) => {
				if (!seen.has(entry)) report(entry, start, end);
				seen.add(entry);
			};
			if (kind >= KIND.word || kind === KIND.katakana) {
				let hash = HASH_SEED;
				for (let length = 1; length <= longest; length++) {
					ahead.begin(text, at);
					if (!ahead.has(length)) break;
					hash = hashUnit(hash, ahead.units[length - 1] ?? 0);
					this.#lookUp(at, finishHash(hash), once);
				}
			} else {
				this.#lookUp(at, gramHash(FOLDED[unit] ?? 0, this.#secondUnit(text, at)), once);
				this.#lookUp(at, gramHash(FOLDED[unit] ?? 0, 0), once);
			}
		}
		return -1;
	}

	/** The folded unit after the one at an offset, or a space at the end. */
	#secondUnit(text: string, at: number): number {
		this.#ahead.begin(text, at);
		return this.#ahead.has(2) ? (this.#ahead.units[1] ?? 0) : 0x20;
	}

	#lookUpSingle(at: number, unit: number, report: Report): boolean {
		const { gramFilter } = this.#lexicon;
		const hash = gramHash(unit, 0);
		const bit = hash & (gramFilter.length * 32 - 1);
		return ((gramFilter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0 && this.#lookUp(at, hash, report);
	}

	/**
	 * Reports the keys that stand at an offset; true if the text has to be simplified first. That is asked as late as
	 * possible: most German paragraphs have an ß somewhere, few have one where a name might be.
	 */
	#lookUp(at: number, hash: number, report: Report): boolean {
		const ahead = this.#ahead;
		ahead.begin(this.#text, at);
		const search = this.#search;
		search.find(hash);
		if (ahead.metComplex && !this.#simplified) return true;
		if (search.count > 0 && this.#isSimple !== true) {
			this.#isSimple ??= isSimple(this.#text);
			if (!this.#isSimple) return true;
		}
		for (let i = 0; i < search.count; i++) {
			report(search.found[i] ?? 0, at, ahead.ends[(search.lengths[i] ?? 1) - 1] ?? at);
		}
		return false;
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
