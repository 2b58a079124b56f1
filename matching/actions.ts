/**
 * What the scan does at each code unit, for one lexicon: one entry a unit, one load for all that the scan asks of a unit.
 * Whether a letter begins a word is a matter of the unit before it, so each entry says what the unit is and which units may
 * begin a key after it. It also has what the unit folds to, so that hashing a word needs no other table. Filled a page of 256
 * units at a time, like the tables it is made from.
 */
import { FOLDED, KIND, kindOf, SPELLED_OUT } from './fold-table.ts';
import type { Lexicon } from './lexicon.ts';

/** Reasons to stop at a unit: the five low bits of an entry. */
export const STOP = {
	/** A word that begins so may be a key. */
	word: 1,
	/** The same for a run of katakana. */
	katakana: 2,
	/** The same for a Hangul word. */
	hangul: 4,
	/** A character that may begin a key anywhere, or one that needs a look: marks, line breaks, what is not simple. */
	always: 8,
	/** The second of a key in a script without spaces. Its first, which many texts are full of, is no reason to stop. */
	second: 16,
} as const;

/** All reasons: what an entry and the gate before it have in common of these is why to stop. */
export const STOPS: number = STOP.word | STOP.katakana | STOP.hangul | STOP.always | STOP.second;
/** The gate at the start of a text, and after what is no letter. */
export const OPEN: number = STOPS & ~STOP.second;
/** Shifted so far, an entry is the gate for the next unit: bits of {@link STOP} for which to stop there. None of a mark: the gate stays. */
export const GATE_SHIFT = 5;

/** What a unit is to a word that is being hashed: more bits of an entry. */
export const TRAIT = {
	/** A letter or digit that folds to one unit, and no mark, however it stands. */
	word: 1 << 10,
	/** The same for katakana. */
	katakana: 1 << 11,
	/** Small; only with `word`. */
	lower: 1 << 12,
	/** Marks, invisible characters, letters that are spelled out: a word may go on with it, or is not simple. */
	odd: 1 << 13,
} as const;

/** Shifted so far (without sign), an entry is the folded unit, or 0 where the unit does not fold to one that is no space. */
export const FOLD_SHIFT = 16;

// No name begins in the middle of a run of its own script, nor one in Hangul right after a letter.
const AFTER_LETTER = STOP.katakana | STOP.always;
const AFTER_KATAKANA = STOP.word | STOP.hangul | STOP.always;
const AFTER_HANGUL = STOP.word | STOP.katakana | STOP.always;

/** Entry of a page that is not filled yet: no unit has more than one reason. */
export const UNFILLED: number = STOPS | TRAIT.odd;

const tables = new WeakMap<Lexicon, Int32Array>();

/** The table of a lexicon; `fillActions` completes it. */
export function actionsOf(lexicon: Lexicon): Int32Array {
	const known = tables.get(lexicon);
	if (known) return known;
	const table = new Int32Array(0x10000).fill(UNFILLED);
	tables.set(lexicon, table);
	return table;
}

/** Fills the page of a code unit. */
export function fillActions(table: Int32Array, lexicon: Lexicon, unit: number): void {
	for (let one = unit & 0xff00, end = one + 256; one < end; one++) table[one] = actionAt(lexicon, one);
}

function actionAt({ starts, smallStarts, pairStarts, seconds }: Lexicon, unit: number): number {
	const kind = kindOf(unit);
	const fold = FOLDED[unit] ?? 0;
	const first = fold || (SPELLED_OUT.get(unit) ?? 0) & 0xffff;
	const has = (bits: Uint32Array) => ((bits[first >> 5] ?? 0) & (1 << (first & 31))) !== 0;
	const entry = (stop: number, gate: number, traits = 0) =>
		stop | (gate << GATE_SHIFT) | traits | (kind > KIND.space ? fold << FOLD_SHIFT : 0);
	if (kind <= KIND.mark) return entry(STOP.always, 0, TRAIT.odd);
	if (unit === 0x0a || unit === 0x0d) return entry(STOP.always, OPEN);
	if (kind === KIND.space) return entry(0, OPEN);
	const second = kind < KIND.word && has(seconds) ? STOP.second : 0;
	if (kind === KIND.hangul) return entry((has(starts) ? STOP.hangul : 0) | second, AFTER_HANGUL);
	if (kind === KIND.katakana) {
		return entry((has(starts) ? STOP.katakana : 0) | second, AFTER_KATAKANA, TRAIT.katakana);
	}
	if (kind < KIND.word) {
		const gate = has(pairStarts) ? OPEN | STOP.second : OPEN;
		return entry((has(starts) ? STOP.always : 0) | second, gate);
	}
	const isSmall = kind === KIND.lower;
	const traits = fold === 0 ? TRAIT.odd : isSmall ? TRAIT.word | TRAIT.lower : TRAIT.word;
	return entry(has(isSmall ? smallStarts : starts) ? STOP.word : 0, AFTER_LETTER, traits);
}
