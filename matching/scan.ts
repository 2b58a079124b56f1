/**
 * The one pass over a text. It walks the raw units, knows from each unit's kind where a name may begin, and asks the
 * filters; only what passes is folded and looked up. Nothing is copied: a text that is not simple stops the walk and is
 * simplified once.
 *
 * Always: every place where a key stands within its boundaries is reported. A thorough scan also reports places inside
 * words and places that the letters' case rules out, so that somebody can be told why they are not marked.
 */
import { ACTION, actionsOf, fillActions } from './actions.ts';
import { FoldAhead } from './fold.ts';
import { FOLDED, KIND, KINDS, kindOf, SPELLED_OUT } from './fold-table.ts';
import { finishHash, gramHash, HASH_SEED, hashUnit, mayHold, SMALL_SEED, TAIL_STEPS, tailHash } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { KeySearch } from './search.ts';
import { breaksUnspacedLine, isSimple, type SimpleText, simplify } from './simplify.ts';

// Read in the innermost loops, where a property of an object costs a load.
const { unknown: UNKNOWN, complex: COMPLEX, dropped: DROPPED, mark: MARK, space: SPACE } = KIND;
const { katakana: KATAKANA, hangul: HANGUL, word: WORD_LETTER, lower: SMALL_LETTER } = KIND;
const { pass: PASS, passWord: PASS_WORD, passHangul: PASS_HANGUL, smallWord: SMALL_WORD, word: WORD } = ACTION;
const { katakana: KATAKANA_RUN, hangul: HANGUL_WORD, gram: GRAM } = ACTION;

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
	readonly #actions: Uint8Array;
	readonly #ahead = new FoldAhead();
	readonly #search: KeySearch;
	#text = '';
	#simplified = false;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#actions = actionsOf(lexicon);
		this.#search = new KeySearch(lexicon, this.#ahead);
	}

	/** Walks a simple text from its start; -1 at the end, or the offset where it turned out not to be simple. */
	scan(text: string, options: ScanOptions, report: Report): number {
		return options.thorough
			? this.#scanThoroughly(text, options.simplified, report)
			: this.#scanQuickly(text, options.simplified, report);
	}

	#scanQuickly(text: string, simplified: boolean, report: Report): number {
		const { wordFilter, gramFilter, traits } = this.#lexicon;
		const actions = this.#actions;
		const kinds = KINDS;
		const folded = FOLDED;
		const hasSingles = traits[1] === 1;
		const length = text.length;
		this.#begin(text, simplified);
		let at = 0;
		while (at < length) {
			const unit = text.charCodeAt(at);
			const action = actions[unit] as number;
			if (action === PASS) {
				at++;
			} else if (action === PASS_WORD) {
				// The breve of a й written in two: what the word begins with is not known yet.
				if (!simplified && at + 1 < length && kinds[text.charCodeAt(at + 1)] === COMPLEX) return at;
				at = skipRun(text, at, kinds[unit] as number);
			} else if (action === WORD || action === SMALL_WORD || action === KATAKANA_RUN) {
				const start = at;
				const least = action === KATAKANA_RUN ? KATAKANA : WORD_LETTER;
				const most = action === KATAKANA_RUN ? KATAKANA : SMALL_LETTER;
				let hash = hashUnit(action === SMALL_WORD ? SMALL_SEED : HASH_SEED, folded[unit] as number);
				let units = 1;
				for (at++; at < length; at++) {
					const next = text.charCodeAt(at);
					let kind = kinds[next] as number;
					if (kind === UNKNOWN) kind = kindOf(next);
					if (kind >= least && kind <= most) {
						hash = hashUnit(hash, folded[next] as number);
						units++;
					} else if (kind === COMPLEX) {
						if (simplified) break;
						const pair = least === WORD_LETTER ? SPELLED_OUT.get(next) : undefined;
						if (pair === undefined) return at;
						// Should the filter know the word, looking it up finds the letter and asks for a simple text.
						hash = hashUnit(hashUnit(hash, pair & 0xffff), pair >>> 16);
						units += 2;
					} else if (kind !== MARK && kind !== DROPPED) break;
				}
				hash = finishHash(hash);
				if (mayHold(wordFilter, hash) && this.#lookUp(start, hash, units, report)) return start;
			} else if (action === GRAM || action === HANGUL_WORD) {
				const first = folded[unit] as number;
				const next = at + 1 < length ? text.charCodeAt(at + 1) : 0x20;
				const second = (kinds[next] as number) >= SPACE ? (folded[next] as number) : this.#secondUnit(text, at);
				const hash = gramHash(first, second);
				if (mayHold(gramFilter, hash) && this.#lookUp(at, hash, 2, report)) return at;
				if (hasSingles && this.#lookUpSingle(at, first, report)) return at;
				at = action === HANGUL_WORD ? skipRun(text, at, HANGUL) : at + 1;
			} else if (action === PASS_HANGUL) {
				at = skipRun(text, at, HANGUL);
			} else if (action === ACTION.unknown) {
				fillActions(actions, this.#lexicon, unit);
			} else {
				// A complex unit, or a line break.
				if (!simplified && (action === ACTION.complex || breaksUnspacedLine(text, at))) return at;
				at++;
			}
		}
		return -1;
	}

	#begin(text: string, simplified: boolean): void {
		this.#text = text;
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
					this.#lookUp(at, finishHash(hash), length, once);
				}
			} else {
				this.#lookUp(at, gramHash(FOLDED[unit] ?? 0, this.#secondUnit(text, at)), 2, once);
				this.#lookUp(at, gramHash(FOLDED[unit] ?? 0, 0), 1, once);
			}
		}
		return -1;
	}

	/** The folded unit after the one at an offset, or a space at the end. */
	#secondUnit(text: string, at: number): number {
		this.#ahead.begin(text, at);
		return this.#ahead.has(2) ? (this.#ahead.units[1] ?? 0) : 0x20;
	}

	/** Whether some key with this head may go on as the text does. */
	#passesTail(head: number, headUnits: number): boolean {
		const ahead = this.#ahead;
		const { tailFilter } = this.#lexicon;
		let hash = head;
		let units = 0;
		for (let step = 0; step < TAIL_STEPS.length; step++) {
			const wanted = TAIL_STEPS[step] as number;
			if (wanted > 0 && !ahead.has(headUnits + wanted)) return false;
			for (; units < wanted; units++) hash = hashUnit(hash, ahead.units[headUnits + units] as number);
			if (mayHold(tailFilter, tailHash(hash, units))) return true;
		}
		return false;
	}

	#lookUpSingle(at: number, unit: number, report: Report): boolean {
		const hash = gramHash(unit, 0);
		return mayHold(this.#lexicon.gramFilter, hash) && this.#lookUp(at, hash, 1, report);
	}

	/**
	 * Reports the keys that stand at an offset; true if the text has to be simplified first. That is asked as late as
	 * possible: most German paragraphs have an ß somewhere, few have one where a name might be.
	 */
	#lookUp(at: number, hash: number, headUnits: number, report: Report): boolean {
		const ahead = this.#ahead;
		ahead.begin(this.#text, at);
		const search = this.#search;
		search.count = 0;
		if (this.#passesTail(hash, headUnits)) search.find(hash);
		if (ahead.metComplex && !this.#simplified) return true;
		if (search.count > 0 && !this.#simplified && !isSimpleAround(this.#text, at, ahead)) return true;
		for (let i = 0; i < search.count; i++) {
			report(search.found[i] ?? 0, at, ahead.ends[(search.lengths[i] ?? 1) - 1] ?? at);
		}
		return false;
	}
}

/**
 * The end of a run that is no name: of a word, with whatever belongs to it, ß and accents included, or of katakana or
 * Hangul.
 */
function skipRun(text: string, from: number, kindOfRun: number): number {
	const kinds = KINDS;
	const length = text.length;
	let at = from + 1;
	if (kindOfRun >= WORD_LETTER) {
		while (at < length) {
			const kind = kinds[text.charCodeAt(at)] as number;
			if (kind < WORD_LETTER && (kind > MARK || kind === UNKNOWN)) break;
			at++;
		}
		return at;
	}
	while (at < length) {
		const kind = kinds[text.charCodeAt(at)] as number;
		if (kind !== kindOfRun && kind !== MARK && kind !== DROPPED) break;
		at++;
	}
	return at;
}

/** Farther than any check of boundaries looks for letters. */
const NEIGHBOURHOOD = 26;

/** True if nothing complex stands where the boundaries of a name at an offset are judged. */
function isSimpleAround(text: string, at: number, ahead: FoldAhead): boolean {
	const to = Math.min(text.length, ahead.reached + NEIGHBOURHOOD);
	for (let i = Math.max(0, at - NEIGHBOURHOOD); i < to; i++) {
		if (kindOf(text.charCodeAt(i)) === KIND.complex) return false;
	}
	return true;
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
