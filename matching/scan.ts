/**
 * The one pass over a text. A tight loop walks the raw units and stops where one may begin a name (`actions`); there the
 * head of a key is hashed and the filters asked, and only what passes is looked up (`look-up`). Nothing is copied: a text
 * that is not simple where it matters stops the walk and is simplified once.
 *
 * Always: every place where a key stands within its boundaries is reported. A thorough scan also reports places inside
 * words and places that the letters' case rules out, so that somebody can be told why they are not marked.
 */
import { actionsOf, FOLD_SHIFT, fillActions, GATE_SHIFT, OPEN, STOP, STOPS, TRAIT, UNFILLED } from './actions.ts';
import { isEmptyFilter, mayHold } from './filter.ts';
import { FOLDED, KIND, kindOf, SPELLED_OUT } from './fold-table.ts';
import { finishHash, GRAM, gramHash, HASH_SEED, hashUnit, OPENING, SMALL_SEED } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { HeadLookUp, type Report } from './look-up.ts';
import { breaksUnspacedLine, isSimple, type SimpleText, simplify } from './simplify.ts';

export type { Report } from './look-up.ts';

/** Of a unit that goes on with a word or a run of katakana. */
const RUN = TRAIT.word | TRAIT.katakana;

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
	readonly #actions: Int32Array;
	readonly #lookUp: HeadLookUp;
	#text = '';
	#simplified = false;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#actions = actionsOf(lexicon);
		this.#lookUp = new HeadLookUp(lexicon);
	}

	/** Walks a simple text from its start; -1 at the end, or the offset where it turned out not to be simple. */
	scan(text: string, { thorough, simplified }: ScanOptions, report: Report): number {
		this.#text = text;
		this.#simplified = simplified || thorough;
		this.#lookUp.begin(text, this.#simplified, report);
		if (!thorough) return this.#scanQuickly();
		if (!simplified && !isSimple(text)) return 0;
		this.#scanThoroughly(report);
		return -1;
	}

	/**
	 * Three loops in one function, so that all they know of the text stays in registers: to the next stop; over the first
	 * units of a word, after which most words are known to be no names; over the rest of it. A method call a stop was
	 * measured to cost as much as all the rest.
	 */
	#scanQuickly(): number {
		const text = this.#text;
		const length = text.length;
		const actions = this.#actions;
		const lookUp = this.#lookUp;
		const { wordFilter, openingFilter, gramFilter, shortFilter, traits } = this.#lexicon;
		const hasShort = !isEmptyFilter(shortFilter);
		const hasSingles = traits[1] === 1;
		let gate: number = OPEN;
		let at = 0;
		while (at < length) {
			let action = 0;
			for (; at < length; at++) {
				action = actions[text.charCodeAt(at)] as number;
				if ((action & gate & STOPS) !== 0) break;
				gate = action >>> GATE_SHIFT;
			}
			if (at === length) break;
			if (action === UNFILLED) {
				fillActions(actions, this.#lexicon, text.charCodeAt(at));
				continue;
			}
			const isSecond = (action & gate & STOP.second) !== 0;
			const start = isSecond ? at - 1 : at;
			const run = isSecond ? 0 : action & RUN;
			const first = (isSecond ? (actions[text.charCodeAt(start)] as number) : action) >>> FOLD_SHIFT;
			const after = (action >>> GATE_SHIFT) & STOPS;
			// A second character is looked at once more for itself.
			if (isSecond) gate &= ~STOP.second;
			else if (after !== 0) gate = after;
			if (run !== 0) {
				let hash = hashUnit((action & TRAIT.lower) === 0 ? HASH_SEED : SMALL_SEED, first);
				let next = ++at < length ? (actions[text.charCodeAt(at)] as number) : 0;
				for (const opening = start + OPENING; at < opening && (next & run) !== 0; ) {
					hash = hashUnit(hash, next >>> FOLD_SHIFT);
					next = ++at < length ? (actions[text.charCodeAt(at)] as number) : 0;
				}
				// A mark on the last of these units would make another letter of it.
				const isDone = (next & TRAIT.odd) === 0 && at - start === OPENING && !mayHold(openingFilter, finishHash(hash));
				if (isDone) continue;
				while ((next & run) !== 0) {
					hash = hashUnit(hash, next >>> FOLD_SHIFT);
					next = ++at < length ? (actions[text.charCodeAt(at)] as number) : 0;
				}
				if ((next & TRAIT.odd) !== 0) {
					at = this.#scanRun(start);
					if (at < 0) return ~at;
				} else {
					hash = finishHash(hash);
					if (mayHold(wordFilter, hash) && lookUp.add(start, at - start, hash)) return start;
				}
			} else if (first !== 0) {
				if (!isSecond) at++;
				const second = at < length ? (actions[text.charCodeAt(at)] as number) >>> FOLD_SHIFT : 0;
				const last = at + 1 < length ? (actions[text.charCodeAt(at + 1)] as number) : 0;
				// A mark on a letter is seen only behind it; of other scripts it stops the walk.
				const third =
					last >>> FOLD_SHIFT === 0 || (last & TRAIT.word) !== 0 ? lookUp.lastOfGram(at + 1) : last >>> FOLD_SHIFT;
				if (second !== 0 && third !== 0) {
					const hash = gramHash(first, second, third);
					if (mayHold(gramFilter, hash) && lookUp.add(start, GRAM, hash)) return start;
					if (hasShort) {
						const two = gramHash(first, second, 0);
						if (mayHold(shortFilter, two) && lookUp.add(start, 2, two)) return start;
					}
					if (hasSingles) {
						const one = gramHash(first, 0, 0);
						if (mayHold(shortFilter, one) && lookUp.add(start, 1, one)) return start;
					}
				} else if (lookUp.gramsAt(start)) return start;
			} else if (isSecond) {
				if (lookUp.gramsAt(this.#letterBefore(at))) return start;
			} else {
				at = this.#passOdd(at);
				if (at < 0) return ~at;
			}
		}
		return lookUp.settle() ? 0 : -1;
	}

	/** Offset of the letter before a place, past marks and invisible characters. */
	#letterBefore(at: number): number {
		do at--;
		while (kindOf(this.#text.charCodeAt(at)) <= KIND.mark);
		return at;
	}

	/** Passes what is no plain letter; the offset after it, or the complement of where the text is not simple. */
	#passOdd(at: number): number {
		const text = this.#text;
		const unit = text.charCodeAt(at);
		const kind = kindOf(unit);
		// The first letter is spelled out as two.
		if (kind >= KIND.word) return this.#scanRun(at);
		const isSimple =
			kind > KIND.space
				? !this.#lookUp.gramsAt(at)
				: this.#simplified ||
					(kind === KIND.space
						? !breaksUnspacedLine(text, at)
						: kind !== KIND.complex || this.#lookUp.passesComplex(at, unit));
		return isSimple ? at + 1 : ~at;
	}

	/**
	 * Looks up a word or a run of katakana that has marks, invisible characters or letters that are spelled out in it; the
	 * offset of its end, or the complement of where the text is not simple.
	 */
	#scanRun(start: number): number {
		const text = this.#text;
		const firstKind = kindOf(text.charCodeAt(start));
		const isKatakana = firstKind === KIND.katakana;
		let hash: number = firstKind === KIND.lower ? SMALL_SEED : HASH_SEED;
		let units = 0;
		let at = start;
		for (; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			const kind = kindOf(unit);
			if (isKatakana ? kind === KIND.katakana : kind >= KIND.word) {
				const fold = FOLDED[unit] as number;
				if (fold !== 0) hash = hashUnit(hash, fold);
				else {
					const pair = SPELLED_OUT.get(unit) ?? 0;
					hash = hashUnit(hashUnit(hash, pair & 0xffff), pair >>> 16);
					units++;
				}
				units++;
			} else if (kind === KIND.complex) {
				if (this.#simplified) break;
				return ~at;
			} else if (kind !== KIND.mark && kind !== KIND.dropped) break;
		}
		hash = finishHash(hash);
		return mayHold(this.#lexicon.wordFilter, hash) && this.#lookUp.atOdd(start, units, hash) ? ~start : at;
	}

	/** Looks up all heads that begin at each unit, whatever stands before. */
	#scanThoroughly(report: Report): void {
		const text = this.#text;
		const lookUp = this.#lookUp;
		const longest = this.#lexicon.traits[0] ?? 0;
		let seen = new Set<number>();
		const once: Report = (entry, start, end) => {
			if (!seen.has(entry)) report(entry, start, end);
			seen.add(entry);
		};
		lookUp.begin(text, true, once);
		for (let at = 0; at < text.length; at++) {
			const kind = kindOf(text.charCodeAt(at));
			if (kind <= KIND.space) continue;
			seen = new Set();
			if (kind < KIND.word && kind !== KIND.katakana) {
				lookUp.gramsAt(at);
				continue;
			}
			let hash = HASH_SEED;
			for (let units = 1; units <= longest; units++) {
				lookUp.ahead.begin(text, at);
				if (!lookUp.ahead.has(units)) break;
				hash = hashUnit(hash, lookUp.ahead.units[units - 1] ?? 0);
				lookUp.at(at, units, finishHash(hash));
			}
		}
	}
}

/** Scans a raw text, simplifying it if need be; calls back with the simple text first, then with what stands in it. */
export function scanRaw(
	scanner: Scanner,
	raw: string,
	{ thorough }: Pick<ScanOptions, 'thorough'>,
	begin: (simple: SimpleText) => Report,
): void {
	if (scanner.scan(raw, { thorough, simplified: false }, begin({ text: raw, stretches: [] })) < 0) return;
	const simple = simplify(raw);
	scanner.scan(simple.text, { thorough, simplified: true }, begin(simple));
}
