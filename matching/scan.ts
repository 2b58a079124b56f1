/**
 * The one pass over a text. A tight loop walks the raw units and stops where one may begin a name (`actions`); there the
 * head of a key is hashed and the filters asked, and only what passes is folded and looked up. Nothing is copied: a text
 * that is not simple where it matters stops the walk and is simplified once.
 *
 * Always: every place where a key stands within its boundaries is reported. A thorough scan also reports places inside
 * words and places that the letters' case rules out, so that somebody can be told why they are not marked.
 */
import { actionsOf, fillActions, GATE_SHIFT, OPEN, STOP, UNFILLED } from './actions.ts';
import { FoldAhead, INSIDE_LETTER, isPlainAt } from './fold.ts';
import { FOLDED, KIND, KINDS, kindOf, SPELLED_OUT } from './fold-table.ts';
import { finishHash, gramHash, HASH_SEED, hashUnit, mayHold, SMALL_SEED, TAIL_STEPS, tailHash } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { KeySearch } from './search.ts';
import { breaksUnspacedLine, composesBackwards, isSimple, type SimpleText, simplify } from './simplify.ts';

// Read in the innermost loops, where a property of an object costs a load.
const { unknown: UNKNOWN, complex: COMPLEX, dropped: DROPPED, mark: MARK, space: SPACE } = KIND;
const { katakana: KATAKANA, word: WORD_LETTER, lower: SMALL_LETTER } = KIND;
const { hangul: HANGUL_STOP } = STOP;

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
	readonly #actions: Uint16Array;
	readonly #ahead = new FoldAhead();
	readonly #search: KeySearch;
	#text = '';
	#simplified = false;
	/** Offset of the last complex unit that was passed over. */
	#lastComplex = 0;
	/** Up to here the text has to be simple for what was reported to hold. */
	#simpleTo = 0;

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
		const { gramFilter, traits } = this.#lexicon;
		const actions = this.#actions;
		const kinds = KINDS;
		const hasSingles = traits[1] === 1;
		const length = text.length;
		this.#begin(text, simplified);
		let gate: number = OPEN;
		let at = 0;
		while (at < length) {
			let unit = 0;
			let action = 0;
			let stop = 0;
			for (; at < length; at++) {
				unit = text.charCodeAt(at);
				action = actions[unit] as number;
				stop = action & gate;
				if (stop !== 0) break;
				gate = action >>> GATE_SHIFT;
			}
			if (stop === 0) break;
			if (stop < HANGUL_STOP) {
				at = this.#scanRun(at, unit, report);
				if (at < 0) return ~at;
				gate = action >>> GATE_SHIFT;
			} else if (action === UNFILLED) {
				fillActions(actions, this.#lexicon, unit);
			} else {
				const kind = kinds[unit] as number;
				if (kind > SPACE) {
					const first = FOLDED[unit] as number;
					const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
					const isPlain = (kinds[next] as number) > SPACE && FOLDED[next] !== 0;
					const hash = gramHash(first, isPlain ? (FOLDED[next] as number) : this.#secondUnit(text, at));
					if (mayHold(gramFilter, hash)) {
						const head = { at, hash, units: 2, tail: at + 2 };
						if (isPlain ? this.#lookUp(head, report) : this.#lookUpWhole(head, report)) return at;
					}
					if (hasSingles && this.#lookUpSingle(at, first, report)) return at;
					gate = action >>> GATE_SHIFT;
				} else if (kind === SPACE) {
					if (!simplified && breaksUnspacedLine(text, at)) return at;
					gate = OPEN;
				} else if (kind === COMPLEX && !simplified && !this.#passesComplex(at, unit)) return at;
				at++;
			}
		}
		return -1;
	}

	#begin(text: string, simplified: boolean): void {
		this.#text = text;
		this.#simplified = simplified;
		this.#lastComplex = -NEIGHBOURHOOD - 1;
		this.#simpleTo = 0;
	}

	/** Looks up a word or a run of katakana; the offset of its end, or the complement of where the text is not simple. */
	#scanRun(start: number, unit: number, report: Report): number {
		const text = this.#text;
		const kinds = KINDS;
		const folded = FOLDED;
		const length = text.length;
		const firstKind = kinds[unit] as number;
		const least = firstKind === KATAKANA ? KATAKANA : WORD_LETTER;
		const most = firstKind === KATAKANA ? KATAKANA : SMALL_LETTER;
		let hash: number = firstKind === SMALL_LETTER ? SMALL_SEED : HASH_SEED;
		let units = 0;
		let at = start;
		for (; at < length; at++) {
			const next = text.charCodeAt(at);
			let kind = kinds[next] as number;
			if (kind === UNKNOWN) kind = kindOf(next);
			if (kind >= least && kind <= most) {
				const fold = folded[next] as number;
				if (fold !== 0) hash = hashUnit(hash, fold);
				else {
					const pair = SPELLED_OUT.get(next) ?? 0;
					hash = hashUnit(hashUnit(hash, pair & 0xffff), pair >>> 16);
					units++;
				}
				units++;
			} else if (kind === COMPLEX) {
				if (this.#simplified) break;
				return ~at;
			} else if (kind !== MARK && kind !== DROPPED) break;
		}
		hash = finishHash(hash);
		const passes = mayHold(this.#lexicon.wordFilter, hash);
		return passes && this.#lookUp({ at: start, hash, units, tail: at }, report) ? ~start : at;
	}

	/** Whether the walk may go on past a complex unit: it is in a word whose first letter is known, and that is no name. */
	#passesComplex(at: number, unit: number): boolean {
		const text = this.#text;
		if (at < this.#simpleTo || at < 2) return false;
		if (kindOf(text.charCodeAt(at - 1)) < WORD_LETTER) return false;
		// The breve of a й written in two: what the word begins with is not known yet.
		if (composesBackwards(unit) && kindOf(text.charCodeAt(at - 2)) < WORD_LETTER) return false;
		this.#lastComplex = at;
		return true;
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
					this.#lookUpWhole({ at, hash: finishHash(hash), units: length, tail: at }, once);
				}
			} else {
				const pair = gramHash(FOLDED[unit] ?? 0, this.#secondUnit(text, at));
				this.#lookUpWhole({ at, hash: pair, units: 2, tail: at }, once);
				this.#lookUpWhole({ at, hash: gramHash(FOLDED[unit] ?? 0, 0), units: 1, tail: at }, once);
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
		const hash = gramHash(unit, 0);
		return mayHold(this.#lexicon.gramFilter, hash) && this.#lookUp({ at, hash, units: 1, tail: at + 1 }, report);
	}

	/** Reports the keys with the head that stand where it does; true if the text has to be simplified first. */
	#lookUp(head: Head, report: Report): boolean {
		const { at, hash, units, tail } = head;
		if (tail - at !== units) return this.#lookUpWhole(head, report);
		const text = this.#text;
		const search = this.#search;
		const { tailFilter } = this.#lexicon;
		const length = text.length;
		search.count = 0;
		let tailHashed = hash;
		let read = 0;
		for (let step = 0; ; step++) {
			const whole = tailHash(tailHashed, read);
			if (mayHold(tailFilter, whole) && !search.findPlain(whole, text, at)) return this.#lookUpWhole(head, report);
			if (step === LAST_STEP) break;
			const wanted = TAIL_STEPS[step + 1] as number;
			for (; read < wanted && tail + read < length; read++) {
				const unit = text.charCodeAt(tail + read);
				const fold = FOLDED[unit] as number;
				if (!isPlainAt(text, tail + read, unit)) return this.#lookUpWhole(head, report);
				tailHashed = hashUnit(tailHashed, fold);
			}
			if (read < wanted) break;
		}
		for (let i = 0; i < search.count; i++) {
			const end = at + (search.lengths[i] as number);
			if (this.#isNearComplex(at, end)) return true;
			report(search.found[i] as number, at, end);
		}
		return false;
	}

	/** The same where folding is not unit by unit. */
	#lookUpWhole({ at, hash, units }: Head, report: Report): boolean {
		const ahead = this.#ahead;
		const { tailFilter } = this.#lexicon;
		ahead.begin(this.#text, at);
		this.#search.count = 0;
		let tailHashed = hash;
		let read = 0;
		for (const wanted of TAIL_STEPS) {
			if (wanted > 0 && !ahead.has(units + wanted)) break;
			for (; read < wanted; read++) tailHashed = hashUnit(tailHashed, ahead.units[units + read] as number);
			const whole = tailHash(tailHashed, read);
			if (mayHold(tailFilter, whole)) this.#search.find(whole);
		}
		if (ahead.metComplex && !this.#simplified) return true;
		for (let i = 0; i < this.#search.count; i++) {
			const end = ahead.ends[(this.#search.lengths[i] as number) - 1] as number;
			if (end === INSIDE_LETTER) continue;
			if (this.#isNearComplex(at, end)) return true;
			report(this.#search.found[i] as number, at, end);
		}
		return false;
	}

	/** True where something complex stands before a name whose boundaries will be judged; none may stand after it either. */
	#isNearComplex(start: number, end: number): boolean {
		if (this.#simplified) return false;
		if (end + NEIGHBOURHOOD > this.#simpleTo) this.#simpleTo = end + NEIGHBOURHOOD;
		return this.#lastComplex >= start - NEIGHBOURHOOD;
	}
}

/** The head of keys at a place. */
interface Head {
	/** Where it begins. */
	at: number;
	hash: number;
	/** Its folded units. */
	units: number;
	/** Where what follows it begins. */
	tail: number;
}

const LAST_STEP = TAIL_STEPS.length - 1;

/** Farther than any check of boundaries looks for letters. */
const NEIGHBOURHOOD = 26;

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
