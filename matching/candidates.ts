/** From the places where keys stand to candidates: what the place itself decides, before the page is asked. */
import { standsAlone } from './boundaries.ts';
import { casePattern } from './fold.ts';
import { KIND, kindOf } from './fold-table.ts';
import { type Conditions, type NameIndex, primaryLanguage } from './name-index.ts';
import { otherPersonAt } from './other-persons.ts';
import { metaAt, valueAt } from './records.ts';
import { type Report, Scanner, scanRaw } from './scan.ts';
import { isWrittenInScriptOf } from './scripts-of-languages.ts';
import { rawOffset, type SimpleText } from './simplify.ts';
import type { Reason, TextBlock } from './types.ts';

/** The verdict on a hit. */
export interface Verdict {
	taken: boolean;
	reason: Reason;
}

/** A place where a form stands. */
export interface Hit {
	/** Place of the block in the request. */
	block: number;
	/** Raw offsets. */
	start: number;
	end: number;
	/** Entry of the index. */
	entry: number;
	/** Entity, or `DECOY`. */
	entity: number;
	conditions: Conditions;
	/** Why the place itself rules the form out; absent where the page has to decide. */
	refusal?: Reason;
	/** Once the page has decided. */
	verdict?: Verdict;
}

/** All hits in the blocks. With `thorough`, refused ones too; those that are not refused are the same either way. */
export function findHits(index: NameIndex, blocks: readonly TextBlock[], { thorough }: { thorough: boolean }): Hit[] {
	const scanner = new Scanner(index.names);
	const hits: Hit[] = [];
	for (const [number, block] of blocks.entries()) {
		const lang = primaryLanguage(block.lang ?? '');
		const first = hits.length;
		const begin = (simple: SimpleText): Report => {
			hits.length = first;
			return (entry, start, end) => {
				const conditions = index.conditions[metaAt(index.names.pool, entry)];
				if (!conditions) return;
				const raw = toRaw(simple, start, beforeTitle(simple.text, end, conditions.title));
				if (!raw) return;
				const refusal = refusalAtPlace({ text: simple.text, start, end, lang, conditions });
				// That somebody else is on the page bears on the surname wherever it stands.
				if (refusal && !thorough && refusal.kind !== 'in-phrase') return;
				const entity = valueAt(index.names.pool, entry);
				hits.push({ block: number, ...raw, entry, entity, conditions, refusal });
			};
		};
		scanRaw(scanner, block.text, { thorough }, begin);
	}
	return hits;
}

function toRaw(simple: SimpleText, start: number, end: number): { start: number; end: number } | undefined {
	const rawStart = rawOffset(simple.stretches, start, 'start');
	const rawEnd = rawOffset(simple.stretches, end, 'end');
	return rawStart < 0 || rawEnd < 0 ? undefined : { start: rawStart, end: rawEnd };
}

const isBetween = (kind: number) => kind === KIND.space || kind === KIND.dropped;

/** Where the mention ends: before a title and the space between, which the form has and the mention has not. */
function beforeTitle(text: string, end: number, title: string): number {
	if (title === '' || text.slice(end - title.length, end) !== title) return end;
	let at = end - title.length;
	while (at > 0 && isBetween(kindOf(text.charCodeAt(at - 1)))) at--;
	return at;
}

interface NameAtPlace {
	text: string;
	start: number;
	end: number;
	lang: string;
	conditions: Conditions;
}

/** A name that needs the full one, or the surname of somebody whom the page has to speak of in another way. */
const isPartial = ({ onlyAfterFull, near, isSurname }: Conditions): boolean =>
	onlyAfterFull || (isSurname && near !== undefined);

function refusalAtPlace({ text, start, end, lang, conditions }: NameAtPlace): Reason | undefined {
	if (!standsAlone({ text, start, end, lang, isPartialName: isPartial(conditions) })) return { kind: 'inside-word' };
	if (conditions.startsWithCapital && kindOf(text.charCodeAt(start)) === KIND.lower) return { kind: 'wrong-case' };
	if (conditions.exactCase && casePattern(text.slice(start, end)) !== conditions.letterCase) {
		return { kind: 'wrong-case' };
	}
	const { langs } = conditions;
	if (lang !== '' && langs.length > 0 && !langs.includes(lang) && isWrittenInScriptOf(lang, text.slice(start, end))) {
		return { kind: 'other-language', langs };
	}
	if (conditions.isSurname) {
		const phrase = otherPersonAt({ text, start, end, isPartialName: isPartial(conditions) });
		if (phrase !== undefined) return { kind: 'in-phrase', phrase };
	}
	return undefined;
}

/** Where supporting words stand, by word number. */
export type WordPlaces = Map<number, { block: number; start: number; end: number }[]>;

/** Finds all supporting words of an index in the blocks, by the folding and boundaries of names. */
export function findWords(index: NameIndex, blocks: readonly TextBlock[]): WordPlaces {
	const scanner = new Scanner(index.words);
	let places: WordPlaces = new Map();
	const all: WordPlaces = new Map();
	for (const [number, block] of blocks.entries()) {
		const lang = primaryLanguage(block.lang ?? '');
		const begin = (simple: SimpleText): Report => {
			places = new Map();
			return (entry, start, end) => {
				const raw = toRaw(simple, start, end);
				if (!raw || !standsAlone({ text: simple.text, start, end, lang, isPartialName: false })) return;
				const word = valueAt(index.words.pool, entry);
				const known = places.get(word);
				if (known) known.push({ block: number, ...raw });
				else places.set(word, [{ block: number, ...raw }]);
			};
		};
		scanRaw(scanner, block.text, { thorough: false }, begin);
		for (const [word, found] of places) all.set(word, [...(all.get(word) ?? []), ...found]);
	}
	return all;
}
