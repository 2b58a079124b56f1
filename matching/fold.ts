/**
 * Folds simple text: as a whole for forms and tests, or a few units ahead of a place for the scan, with the offset at
 * which each folded unit ends.
 */
import { FOLDED, KIND, KINDS, kindOf, SPELLED_OUT } from './fold-table.ts';
import { simplify } from './simplify.ts';

/** What a blank line folds to. No key holds it, so no name crosses a paragraph. */
const BLANK_LINE = 0x0a;

/** Folds a raw text: what two spellings of one name have in common. Spaces at the ends are dropped. */
export function foldText(raw: string): string {
	return foldSimple(simplify(raw).text);
}

/**
 * Folds a simple text, or a piece of one. Not the same as {@link foldText} of it where something invisible was removed
 * beside a line break: simplifying once more would take that break away as well.
 */
export function foldSimple(text: string): string {
	const ahead = new FoldAhead();
	ahead.begin(text, 0);
	let folded = '';
	while (ahead.has(folded.length + 1)) folded += String.fromCharCode(ahead.units[folded.length] ?? 0);
	return folded.replaceAll('\n', ' ').trim();
}

/** For each letter or digit of the folded text, whether it is small: "iPhO" is `scsc`, "ß" is `ss`. */
export function casePattern(simple: string): string {
	let pattern = '';
	for (let at = 0; at < simple.length; at++) {
		const unit = simple.charCodeAt(at);
		const kind = kindOf(unit);
		if (kind < KIND.word) continue;
		const letter = kind === KIND.lower ? 's' : 'c';
		pattern += FOLDED[unit] === 0 && SPELLED_OUT.has(unit) ? letter + letter : letter;
	}
	return pattern;
}

/** What {@link FoldAhead} has for the end of a folded unit that is half a letter. */
export const INSIDE_LETTER = -1;

/** Reads folded units from a place in a simple text on demand. One instance is used over and over. */
export class FoldAhead {
	/** Folded units read so far. */
	units = new Uint16Array(64);
	/** For each, the simple offset just past it and the marks on it, or `INSIDE_LETTER`. */
	ends = new Int32Array(64);
	/** True if what was read is not simple: the units are not to be trusted. */
	metComplex = false;
	#text = '';
	#at = 0;
	/** Number of units read so far. */
	count = 0;

	/** Starts anew at a simple offset. */
	begin(text: string, at: number): void {
		this.#text = text;
		this.#at = at;
		this.count = 0;
		this.metComplex = false;
	}

	/** Reads until there are `count` units; false if the text ends first. */
	has(count: number): boolean {
		while (this.count < count) if (!this.#readUnit()) return false;
		return true;
	}

	#readUnit(): boolean {
		const text = this.#text;
		let at = this.#at;
		// Nearly always a letter, and no mark on it.
		if (at + 1 < text.length) {
			const plain = text.charCodeAt(at);
			const fold = FOLDED[plain] as number;
			if (
				fold !== 0 &&
				(KINDS[plain] as number) > KIND.space &&
				(KINDS[text.charCodeAt(at + 1)] as number) > KIND.mark
			) {
				this.#push(fold, at + 1);
				return true;
			}
		}
		let kind = KIND.mark as number;
		for (; at < text.length; at++) {
			kind = kindOf(text.charCodeAt(at));
			if (kind > KIND.mark) break;
			if (kind === KIND.complex) this.metComplex = true;
		}
		if (at >= text.length) return false;
		const unit = text.charCodeAt(at);
		let fold = FOLDED[unit] ?? 0;
		let end = at + 1;
		if (kind === KIND.space) ({ end, fold } = readSpaces(text, at));
		// The marks on a letter are part of it, whatever invisible characters stand between.
		let next = end;
		while (next < text.length && kindOf(text.charCodeAt(next)) <= KIND.mark) {
			const after = kindOf(text.charCodeAt(next));
			if (after === KIND.mark) end = next + 1;
			if (after === KIND.complex) this.metComplex = true;
			next++;
		}
		const pair = fold === 0 ? SPELLED_OUT.get(unit) : undefined;
		if (pair === undefined) this.#push(fold, end);
		else {
			this.#push(pair & 0xffff, INSIDE_LETTER);
			this.#push(pair >>> 16, end);
		}
		return true;
	}

	#push(fold: number, end: number): void {
		this.#at = end;
		if (this.count === this.units.length) this.#grow();
		this.units[this.count] = fold;
		this.ends[this.count] = end;
		this.count++;
	}

	#grow(): void {
		const units = new Uint16Array(this.units.length * 2);
		const ends = new Int32Array(this.ends.length * 2);
		units.set(this.units);
		ends.set(this.ends);
		this.units = units;
		this.ends = ends;
	}
}

/** A run of white space: one space, unless it holds a blank line. */
function readSpaces(text: string, start: number): { end: number; fold: number } {
	let end = start;
	let breaks = 0;
	for (; end < text.length; end++) {
		const unit = text.charCodeAt(end);
		const kind = kindOf(unit);
		if (kind !== KIND.space && kind > KIND.mark) break;
		if (unit === 0x2029) breaks = 2;
		else if (
			unit === 0x0a ||
			unit === 0x2028 ||
			unit === 0x85 ||
			(unit === 0x0d && text.charCodeAt(end + 1) !== 0x0a)
		) {
			breaks++;
		}
	}
	return { end, fold: breaks > 1 ? BLANK_LINE : 0x20 };
}
