/**
 * What the scan does at each code unit, for one lexicon: most units begin no key, and one look at this table passes them.
 * Filled a page of 256 units at a time, like the tables it is made from.
 */
import { FOLDED, KIND, kindOf } from './fold-table.ts';
import type { Lexicon } from './lexicon.ts';

/** Values of the table. */
export const ACTION = {
	/** The page is not filled yet. */
	unknown: 0,
	/** No key begins here: on to the next unit. */
	pass: 1,
	/** The text is not simple. */
	complex: 2,
	/** May be a line break that is no space. */
	lineBreak: 3,
	/** A word that begins so is no key: on to its end. */
	passWord: 4,
	/** The same for Hangul. */
	passHangul: 5,
	/** A word that begins small. */
	smallWord: 6,
	/** A word that begins with a capital or caseless letter or a figure. */
	word: 7,
	/** A run of katakana. */
	katakana: 8,
	/** A Hangul word. */
	hangul: 9,
	/** A character that may begin a key anywhere. */
	gram: 10,
} as const;

const tables = new WeakMap<Lexicon, Uint8Array>();

/** The table of a lexicon; `fillActions` completes it. */
export function actionsOf(lexicon: Lexicon): Uint8Array {
	const known = tables.get(lexicon);
	if (known) return known;
	const table = new Uint8Array(0x10000);
	tables.set(lexicon, table);
	return table;
}

/** Fills the page of a code unit. */
export function fillActions(table: Uint8Array, lexicon: Lexicon, unit: number): void {
	for (let one = unit & 0xff00, end = one + 256; one < end; one++) table[one] = actionAt(lexicon, one);
}

function actionAt({ starts, smallStarts, traits }: Lexicon, unit: number): number {
	const kind = kindOf(unit);
	const fold = FOLDED[unit] ?? 0;
	const begins = ((starts[fold >> 5] ?? 0) & (1 << (fold & 31))) !== 0;
	if (kind === KIND.complex) return ACTION.complex;
	if (unit === 0x0a || unit === 0x0d) return ACTION.lineBreak;
	if (kind <= KIND.space) return ACTION.pass;
	if (kind === KIND.separator) return begins && traits[0] === 1 ? ACTION.gram : ACTION.pass;
	if (kind === KIND.free || kind === KIND.han) return begins ? ACTION.gram : ACTION.pass;
	if (kind === KIND.hangul) return begins ? ACTION.hangul : ACTION.passHangul;
	// Katakana without a key of its own still ends words of other scripts, but needs no run of its own.
	if (kind === KIND.katakana) return begins ? ACTION.katakana : ACTION.passWord;
	if (kind === KIND.word) return begins ? ACTION.word : ACTION.passWord;
	return ((smallStarts[fold >> 5] ?? 0) & (1 << (fold & 31))) !== 0 ? ACTION.smallWord : ACTION.passWord;
}
