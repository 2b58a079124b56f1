/**
 * Where the scan stops, for one lexicon: at units that may begin a key where they stand. Whether a letter begins a word is
 * a matter of the unit before it, so each unit says what it is and which units may begin a key after it; one load, one
 * comparison and one shift pass it. Filled a page of 256 units at a time, like the tables it is made from.
 */
import { FOLDED, KIND, kindOf, SPELLED_OUT } from './fold-table.ts';
import type { Lexicon } from './lexicon.ts';

/** Reasons to stop at a unit: the low byte of the table. */
export const STOP = {
	/** A word that begins so may be a key. */
	word: 1,
	/** The same for a run of katakana. */
	katakana: 2,
	/** The same for a Hangul word. */
	hangul: 4,
	/** A character that may begin a key anywhere, or one that needs a look: marks, line breaks, what is not simple. */
	always: 8,
} as const;

/** At the start of a text anything may begin. */
export const OPEN = STOP.word | STOP.katakana | STOP.hangul | STOP.always;
/** High byte of the table: bits of {@link STOP} for which to stop at the next unit. */
export const GATE_SHIFT = 8;

// No name begins in the middle of a run of its own script, nor one in Hangul right after a letter.
const AFTER_LETTER = STOP.katakana | STOP.always;
const AFTER_KATAKANA = STOP.word | STOP.hangul | STOP.always;
const AFTER_HANGUL = STOP.word | STOP.katakana | STOP.always;

/** Entry of a page that is not filled yet: every known unit leaves some gate open. */
export const UNFILLED = STOP.always;

const tables = new WeakMap<Lexicon, Uint16Array>();

/** The table of a lexicon; `fillActions` completes it. */
export function actionsOf(lexicon: Lexicon): Uint16Array {
	const known = tables.get(lexicon);
	if (known) return known;
	const table = new Uint16Array(0x10000).fill(UNFILLED);
	tables.set(lexicon, table);
	return table;
}

/** Fills the page of a code unit. */
export function fillActions(table: Uint16Array, lexicon: Lexicon, unit: number): void {
	for (let one = unit & 0xff00, end = one + 256; one < end; one++) table[one] = actionAt(lexicon, one);
}

function actionAt({ starts, smallStarts }: Lexicon, unit: number): number {
	const kind = kindOf(unit);
	const fold = FOLDED[unit] || (SPELLED_OUT.get(unit) ?? 0) & 0xffff;
	const has = (bits: Uint32Array) => ((bits[fold >> 5] ?? 0) & (1 << (fold & 31))) !== 0;
	const action = (stop: number, gate: number) => (gate << GATE_SHIFT) | stop;
	if (kind <= KIND.mark || unit === 0x0a || unit === 0x0d) return action(STOP.always, OPEN);
	if (kind === KIND.space) return action(0, OPEN);
	if (kind === KIND.hangul) return action(has(starts) ? STOP.hangul : 0, AFTER_HANGUL);
	if (kind === KIND.katakana) return action(has(starts) ? STOP.katakana : 0, AFTER_KATAKANA);
	if (kind < KIND.word) return action(has(starts) ? STOP.always : 0, OPEN);
	return action(has(kind === KIND.lower ? smallStarts : starts) ? STOP.word : 0, AFTER_LETTER);
}
