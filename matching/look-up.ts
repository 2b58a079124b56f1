/**
 * What the scan does where a head has passed its filter: the keys that have it are compared with the text, and those that
 * stand there are reported. Also keeps account of where the text has to be simple for that to be right.
 */
import { actionsOf, FOLD_SHIFT, TRAIT } from './actions.ts';
import { mayHold } from './filter.ts';
import { FoldAhead, INSIDE_LETTER } from './fold.ts';
import { KIND, kindOf } from './fold-table.ts';
import { GRAM, gramHash, hashUnit, TAIL_STEPS, tailHash } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { KeySearch } from './search.ts';
import { composesBackwards } from './simplify.ts';

/** Told of each key that stands in the text; offsets are of the simple text. */
export type Report = (entry: number, start: number, end: number) => void;

/** Farther than any check of boundaries looks for letters. */
const NEIGHBOURHOOD = 26;

/** So many heads wait until they are looked up together. */
const MOST_WAITING = 32;

/** Looks up heads in one text after the other. All that return a boolean return true if the text has to be simplified first. */
export class HeadLookUp {
	/** Reads ahead in the text. */
	readonly ahead = new FoldAhead();
	readonly #lexicon: Lexicon;
	readonly #actions: Int32Array;
	readonly #search: KeySearch;
	#text = '';
	#report: Report = () => {};
	#simplified = false;
	/** Offset, units and hash of heads that wait, and their number. */
	readonly #waiting = new Int32Array(MOST_WAITING * 3);
	#waitingCount = 0;
	/** Offset of the last complex unit that was passed over. */
	#lastComplex = 0;
	/** Up to here the text has to be simple for what was reported to hold. */
	#simpleTo = 0;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#actions = actionsOf(lexicon);
		this.#search = new KeySearch(lexicon, this.ahead);
	}

	/** Begins a text; one that went through `simplify` is simple everywhere. */
	begin(text: string, simplified: boolean, report: Report): void {
		this.#text = text;
		this.#report = report;
		this.#simplified = simplified;
		this.#lastComplex = -NEIGHBOURHOOD - 1;
		this.#simpleTo = 0;
		this.#waitingCount = 0;
	}

	/**
	 * Looks up a head, by its finished hash, where the text folds unit by unit, if only in the head. Not at once: heads that
	 * pass their filters are few, and looking them up together lets the processor fetch what it needs of a large index for
	 * several at a time.
	 */
	add(at: number, units: number, hash: number): boolean {
		const waiting = this.#waiting;
		const from = this.#waitingCount++ * 3;
		waiting[from] = at;
		waiting[from + 1] = units;
		waiting[from + 2] = hash;
		return this.#waitingCount === MOST_WAITING && this.settle();
	}

	/** Looks up what waits. */
	settle(): boolean {
		const waiting = this.#waiting;
		const end = this.#waitingCount * 3;
		this.#waitingCount = 0;
		const { buckets, pool } = this.#lexicon;
		const mask = buckets.length - 2;
		// None of these reads waits for another head's, which is all that they are for.
		let read = 0;
		for (let i = 2; i < end; i += 3) {
			read ^= pool[buckets[tailHash(waiting[i] as number, 0) & mask] as number] as number;
		}
		if (read < 0) throw new Error('bytes are not negative');
		for (let i = 0; i < end; i += 3) {
			if (this.#atPlain(waiting[i] as number, waiting[i + 1] as number, waiting[i + 2] as number)) return true;
		}
		return false;
	}

	/** What the unit at an offset folds to where folding is unit by unit (a letter, a single space between two), else 0. */
	plainFold(at: number): number {
		const text = this.#text;
		const actions = this.#actions;
		const unit = text.charCodeAt(at);
		const fold = (actions[unit] as number) >>> FOLD_SHIFT;
		if (fold !== 0 || unit !== 0x20 || at + 1 >= text.length) return fold;
		return (actions[text.charCodeAt(at + 1)] as number) >>> FOLD_SHIFT === 0 ? 0 : unit;
	}

	#atPlain(at: number, units: number, hash: number): boolean {
		const { crowdFilter } = this.#lexicon;
		const search = this.#search;
		search.count = 0;
		const tail = tailHash(hash, 0);
		const isPlain =
			search.findPlain(tail, this.#text, at) && (!mayHold(crowdFilter, hash) || this.#findInCrowd(at, units, hash));
		if (!isPlain) return this.at(at, units, hash);
		for (let i = 0; i < search.count; i++) {
			const end = at + (search.lengths[i] as number);
			if (this.#isNearComplex(at, end)) return true;
			this.#report(search.found[i] as number, at, end);
		}
		return false;
	}

	/** Finds the keys of a crowded head that go on after it; false where the text does not fold unit by unit. */
	#findInCrowd(at: number, units: number, hash: number): boolean {
		const { tailFilter } = this.#lexicon;
		const text = this.#text;
		const from = at + units;
		let tail = hash;
		let read = 0;
		for (const wanted of TAIL_STEPS) {
			if (wanted === 0) continue;
			if (from + wanted > text.length) return from + read >= text.length || !this.#isOdd(from + read);
			for (; read < wanted; read++) {
				const fold = this.plainFold(from + read);
				if (fold === 0) return false;
				tail = hashUnit(tail, fold);
			}
			const whole = tailHash(tail, read);
			if (mayHold(tailFilter, whole) && !this.#search.findPlain(whole, text, at)) return false;
		}
		return from + read >= text.length || !this.#isOdd(from + read);
	}

	/** Looks up a head wherever it stands, after what waits. */
	atOdd(at: number, units: number, hash: number): boolean {
		return this.settle() || this.at(at, units, hash);
	}

	/** Looks up a head wherever it stands. */
	at(at: number, units: number, hash: number): boolean {
		const ahead = this.ahead;
		const search = this.#search;
		const { tailFilter } = this.#lexicon;
		ahead.begin(this.#text, at);
		search.count = 0;
		let tail = hash;
		let read = 0;
		for (const wanted of TAIL_STEPS) {
			if (wanted > 0 && !ahead.has(units + wanted)) break;
			for (; read < wanted; read++) tail = hashUnit(tail, ahead.units[units + read] as number);
			const whole = tailHash(tail, read);
			if (read === 0 || mayHold(tailFilter, whole)) search.find(whole);
		}
		if (ahead.metComplex && !this.#simplified) return true;
		for (let i = 0; i < search.count; i++) {
			const end = ahead.ends[(search.lengths[i] as number) - 1] as number;
			if (end === INSIDE_LETTER) continue;
			if (this.#isNearComplex(at, end)) return true;
			this.#report(search.found[i] as number, at, end);
		}
		return false;
	}

	/** The folded unit that ends a gram at its offset, or 0 where folding is not unit by unit or a mark makes another letter of it. */
	lastOfGram(at: number): number {
		if (at >= this.#text.length) return 0;
		const isLetter = ((this.#actions[this.#text.charCodeAt(at)] as number) & TRAIT.word) !== 0;
		return isLetter && at + 1 < this.#text.length && this.#isOdd(at + 1) ? 0 : this.plainFold(at);
	}

	/** Looks up all keys that begin with a character of such a script, wherever it stands. */
	gramsAt(at: number): boolean {
		const ahead = this.ahead;
		const { gramFilter, shortFilter } = this.#lexicon;
		ahead.begin(this.#text, at);
		const count = ahead.has(GRAM) ? GRAM : ahead.count;
		if (ahead.metComplex && !this.#simplified) return true;
		const [first = 0, second = 0, third = 0] = ahead.units;
		const hash = gramHash(first, second, third);
		if (count >= GRAM && mayHold(gramFilter, hash) && this.atOdd(at, GRAM, hash)) return true;
		const two = gramHash(first, second, 0);
		if (count >= 2 && mayHold(shortFilter, two) && this.atOdd(at, 2, two)) return true;
		const one = gramHash(first, 0, 0);
		return mayHold(shortFilter, one) && this.atOdd(at, 1, one);
	}

	/** Whether the walk may go on past a complex unit: it is in a word whose first letter is known, and that is no name. */
	passesComplex(at: number, unit: number): boolean {
		const text = this.#text;
		if (this.settle() || at < this.#simpleTo || at < 2) return false;
		if (kindOf(text.charCodeAt(at - 1)) < KIND.word) return false;
		// The breve of a й written in two: what the word begins with is not known yet.
		if (composesBackwards(unit) && kindOf(text.charCodeAt(at - 2)) < KIND.word) return false;
		this.#lastComplex = at;
		return true;
	}

	/** True where something complex stands before a name whose boundaries will be judged; none may stand after it either. */
	#isNearComplex(start: number, end: number): boolean {
		if (this.#simplified) return false;
		if (end + NEIGHBOURHOOD > this.#simpleTo) this.#simpleTo = end + NEIGHBOURHOOD;
		return this.#lastComplex >= start - NEIGHBOURHOOD;
	}

	#isOdd(at: number): boolean {
		return ((this.#actions[this.#text.charCodeAt(at)] as number) & TRAIT.odd) !== 0;
	}
}
