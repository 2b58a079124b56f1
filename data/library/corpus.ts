/**
 * A text to be searched: every field of every row, folded as the matcher folds (so that "ＫＩＥＶ" is "kiev"), one after
 * the other in a single string, with a line break between fields. One `indexOf` after the other walks it in a few
 * milliseconds whatever the script; no word list is needed, so Chinese is searched like English.
 */
import { FoldAhead } from '../../matching/fold.ts';
import { KIND, kindOf } from '../../matching/fold-table.ts';
import { simplify } from '../../matching/simplify.ts';

/** A field of a row: its text, and how much a hit in it counts. */
export interface Field {
	text: string;
	/** Language of the text (BCP 47). */
	lang: string;
	weight: number;
}

/** See the head of this file. */
export interface Corpus {
	text: string;
	/** Where each field starts in the text, with one more for the end. */
	starts: Uint32Array;
	/** The row that each field belongs to. */
	rows: Uint32Array;
	weights: Uint8Array;
	/** Number of the first field of each row, with one more for the end. */
	firstFields: Uint32Array;
}

const BREAK = 0x0a;

/** Collects fields, so that a large corpus can be made in slices. */
export class CorpusBuilder {
	#units = new Uint16Array(1 << 16);
	#length = 0;
	#ahead = new FoldAhead();
	readonly #starts: number[] = [];
	readonly #rows: number[] = [];
	readonly #weights: number[] = [];
	readonly #firstFields: number[] = [];

	/** Adds the next row. */
	addRow(fields: readonly Field[]): void {
		const row = this.#firstFields.length;
		this.#firstFields.push(this.#starts.length);
		for (const { text, weight } of fields) {
			this.#starts.push(this.#length);
			this.#rows.push(row);
			this.#weights.push(weight);
			this.#append(text);
		}
	}

	#append(raw: string): void {
		const ahead = this.#ahead;
		const { text } = simplify(raw);
		ahead.begin(text, 0);
		// Texts of a dataset are single lines, so no folded unit is a line break.
		while (ahead.has(ahead.count + 1));
		const end = this.#length + ahead.count + 1;
		if (end > this.#units.length) {
			const larger = new Uint16Array(end * 2);
			larger.set(this.#units);
			this.#units = larger;
		}
		this.#units.set(ahead.units.subarray(0, ahead.count), this.#length);
		this.#units[end - 1] = BREAK;
		this.#length = end;
	}

	/** The corpus of all rows added. */
	build(): Corpus {
		return {
			text: new TextDecoder('utf-16le').decode(this.#units.subarray(0, this.#length)),
			starts: Uint32Array.from([...this.#starts, this.#length]),
			rows: Uint32Array.from(this.#rows),
			weights: Uint8Array.from(this.#weights),
			firstFields: Uint32Array.from([...this.#firstFields, this.#starts.length]),
		};
	}
}

/** How well a hit stands in its field: the better, the higher. */
export const QUALITY = { inside: 0, wordStart: 8, fieldStart: 18, whole: 30 } as const;

/** Shorter terms count only where a word begins: "ran" is not looked for in "France". */
const SHORTEST_INSIDE = 4;

/** How well a term stands at a place of a folded text; undefined where it does not count. */
export function qualityAt(text: string, at: number, length: number): number | undefined {
	const before = at === 0 ? BREAK : text.charCodeAt(at - 1);
	if (before === BREAK) {
		const after = text.charCodeAt(at + length);
		return after === BREAK || Number.isNaN(after) ? QUALITY.whole : QUALITY.fieldStart;
	}
	if (kindOf(before) <= KIND.separator) return QUALITY.wordStart;
	const kind = kindOf(text.charCodeAt(at));
	// Scripts without spaces show no beginning of a word, so every place is as good.
	if (kind === KIND.free || kind === KIND.han) return QUALITY.wordStart;
	if (kind === KIND.katakana || kind === KIND.hangul) return QUALITY.inside;
	return length >= SHORTEST_INSIDE ? QUALITY.inside : undefined;
}
