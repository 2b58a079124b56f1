/** The index of all forms: what `buildIndex` makes, what is stored, and what `spot` asks. */
import { casePattern, foldText } from './fold.ts';
import { KIND, kindOf } from './fold-table.ts';
import { buildLexicon, type KeyEntry, type Lexicon } from './lexicon.ts';
import { keyOfEntry } from './search.ts';
import { simplify } from './simplify.ts';
import type { Form } from './types.ts';
import { keyVariants } from './variants.ts';

/** What holds for a form beside its letters. Forms with the same conditions share one. */
export interface Conditions {
	/** Primary language subtags; empty for any. */
	langs: string[];
	exactCase: boolean;
	onlyAfterFull: boolean;
	/** Entities and word numbers that support the form, where it needs support. */
	near: { entities: number[]; words: number[] } | undefined;
	/** A name of two Han characters, which may be halves of two words: needs the page to be about the story. */
	isShortHan: boolean;
	/** The name begins with a capital (or caseless) letter, so the text must not begin it with a small one. */
	startsWithCapital: boolean;
	/** For `exactCase`: the case of each letter. */
	letterCase: string;
	/** Half of a person's name. */
	isSurname: boolean;
	/** A title that ends the form and stays outside the mention; '' for none. */
	title: string;
	/** Of a decoy: the page speaks of something else by the short name. */
	spoils: boolean;
}

/** Forms ready to be spotted. Made by `buildIndex` or `indexFromBytes`; treat as opaque. */
export interface NameIndex {
	/** Number of entities that forms may point to. */
	readonly entityCount: number;
	/** Number of entries: forms, and the variants under which they are also found. */
	readonly entryCount: number;
	/** @internal */
	readonly names: Lexicon;
	/** @internal Words that support names; a value is the word's number. */
	readonly words: Lexicon;
	/** @internal By the number that an entry has. */
	readonly conditions: readonly Conditions[];
	/** @internal Spellings of the supporting words by number. */
	readonly wordTexts: readonly string[];
	/** @internal Entries whose spelling is not the key with capitals at its words, in order. */
	readonly spelledEntries: Uint32Array;
	/** @internal For each of them, where its spelling begins in `spellings`. Variants of a form share it. */
	readonly spellingStarts: Uint32Array;
	/** @internal UTF-8, with a byte that UTF-8 does not know after each. */
	readonly spellings: Uint8Array;
}

/** Entity number of a decoy: a phrase in which a name means something else. */
export const DECOY = -1;
/** Decoys of one entity alone have numbers from here down. */
const FIRST_OWNED_DECOY = -2;

/** True for the entity number of an entry that stands for no entity. */
export const isDecoy = (entity: number): boolean => entity <= DECOY;

/** The entity that a decoy is not, or undefined for a decoy in which no name counts. */
export const decoyOwner = (entity: number): number | undefined =>
	entity <= FIRST_OWNED_DECOY ? FIRST_OWNED_DECOY - entity : undefined;

/** No byte of UTF-8. */
const END_OF_SPELLING = 0xff;

/** As many sets of conditions as an entry's 16 bits can tell apart. */
const MOST_CONDITIONS = 0x10000;

/**
 * Builds the index of forms. Forms that fold to nothing (only invisible characters) are left out.
 *
 * @throws RangeError for an entity outside -1 … `entityCount` - 1, and for more than 65,536 different conditions.
 */
export function buildIndex(forms: readonly Form[], entityCount: number): NameIndex {
	const conditions: Conditions[] = [];
	const conditionNumbers = new Map<string, number>();
	const words = new Map<string, number>();
	const entries: KeyEntry[] = [];
	const texts: string[] = [];
	for (const form of forms) {
		if (!Number.isInteger(form.entity) || form.entity < DECOY || form.entity >= entityCount) {
			throw new RangeError(`form "${form.text}": entity ${form.entity} is not one of ${entityCount}`);
		}
		const value = form.entity === DECOY && form.notFor !== undefined ? FIRST_OWNED_DECOY - form.notFor : form.entity;
		const key = isWellFormed(form.text) ? foldText(form.text) : '';
		if (key === '') continue;
		const signature = signatureOf(form, key);
		let meta = conditionNumbers.get(signature);
		if (meta === undefined) {
			meta = conditions.push(conditionsOf(form, key, words)) - 1;
			conditionNumbers.set(signature, meta);
			if (meta >= MOST_CONDITIONS) throw new RangeError(`more than ${MOST_CONDITIONS} different conditions`);
		}
		const startsSmall = !(conditions[meta] as Conditions).startsWithCapital;
		for (const variant of keyVariants(key)) {
			entries.push({ key: variant, value, meta, startsSmall });
			texts.push(form.text);
		}
	}
	return finish(entries, texts, { entityCount, conditions, words });
}

interface Gathered {
	entityCount: number;
	conditions: Conditions[];
	words: ReadonlyMap<string, number>;
}

function finish(entries: KeyEntry[], texts: string[], { entityCount, conditions, words }: Gathered): NameIndex {
	const { lexicon: names, entries: ids, order } = buildLexicon(entries);
	const { lexicon: wordLexicon } = buildLexicon(
		[...words].flatMap(([text, value]) =>
			keyVariants(foldText(text)).map((key) => ({ key, value, meta: 0, startsSmall: true })),
		),
	);
	const spelled: number[] = [];
	const starts: number[] = [];
	const startOf = new Map<string, number>();
	const chunks: Uint8Array[] = [];
	const encoder = new TextEncoder();
	let size = 0;
	for (let i = 0; i < order.length; i++) {
		const from = order[i] ?? 0;
		const text = texts[from] ?? '';
		if (withCapitals(entries[from]?.key ?? '') === text) continue;
		let start = startOf.get(text);
		if (start === undefined) {
			start = size;
			startOf.set(text, start);
			const chunk = encoder.encode(text);
			chunks.push(chunk);
			size += chunk.length + 1;
		}
		spelled.push(ids[i] ?? 0);
		starts.push(start);
	}
	const spellings = new Uint8Array(size).fill(END_OF_SPELLING);
	let at = 0;
	for (const chunk of chunks) {
		spellings.set(chunk, at);
		at += chunk.length + 1;
	}
	return {
		entityCount,
		entryCount: order.length,
		names,
		words: wordLexicon,
		conditions,
		wordTexts: [...words.keys()],
		spelledEntries: Uint32Array.from(spelled),
		spellingStarts: Uint32Array.from(starts),
		spellings,
	};
}

/** The form of an entry as the dataset writes it. */
export function spellingOf(index: NameIndex, entry: number): string {
	const { spelledEntries, spellingStarts, spellings } = index;
	let low = 0;
	let high = spelledEntries.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((spelledEntries[middle] ?? 0) < entry) low = middle + 1;
		else high = middle;
	}
	if (spelledEntries[low] !== entry) return withCapitals(keyOfEntry(index.names, entry));
	const start = spellingStarts[low] ?? 0;
	return new TextDecoder().decode(spellings.subarray(start, spellings.indexOf(END_OF_SPELLING, start)));
}

/** A key with a capital at the start of each word: the spelling of most names in Latin and Cyrillic. */
function withCapitals(key: string): string {
	let text = '';
	let inWord = false;
	for (const character of key) {
		const isLetter = kindOf(character.charCodeAt(0)) >= KIND.word;
		text += isLetter && !inWord ? character.toUpperCase() : character;
		inWord = isLetter;
	}
	return text;
}

function signatureOf(form: Form, key: string): string {
	const near = form.onlyNear ? JSON.stringify([form.onlyNear.entities, form.onlyNear.words]) : '';
	const flags =
		(form.exactCase ? 1 : 0) +
		(form.onlyAfterFull ? 2 : 0) +
		(isShortHan(form, key) ? 4 : 0) +
		(isCapital(form) ? 8 : 0) +
		(form.isSurname ? 16 : 0) +
		(form.spoils ? 32 : 0);
	return `${flags}|${form.langs.join()}|${near}|${form.title ?? ''}|${form.exactCase ? casePattern(simplify(form.text).text) : ''}`;
}

function conditionsOf(form: Form, key: string, words: Map<string, number>): Conditions {
	return {
		langs: [...new Set(form.langs.map(primaryLanguage))].filter((lang) => lang !== ''),
		exactCase: form.exactCase === true,
		onlyAfterFull: form.onlyAfterFull === true,
		near: form.onlyNear && {
			entities: [...new Set(form.onlyNear.entities)],
			words: (form.onlyNear.words ?? [])
				.filter((word) => isWellFormed(word) && foldText(word) !== '')
				.map((word) => numberOf(words, word)),
		},
		isShortHan: isShortHan(form, key),
		startsWithCapital: isCapital(form),
		letterCase: form.exactCase ? casePattern(simplify(form.text).text) : '',
		isSurname: form.isSurname === true,
		title: form.title ?? '',
		spoils: form.spoils === true,
	};
}

/** Half a surrogate pair is no character, and a mention must not begin or end inside one. */
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text);

function numberOf(words: Map<string, number>, word: string): number {
	const known = words.get(word);
	if (known !== undefined) return known;
	words.set(word, words.size);
	return words.size - 1;
}

/** Two Han characters or one, without a condition of their own and not vouched for by the dataset. */
function isShortHan(form: Form, key: string): boolean {
	if (form.entity === DECOY || form.standsAlone || form.onlyAfterFull || form.onlyNear || key.length > 2) return false;
	return [...key].every((character) => kindOf(character.charCodeAt(0)) === KIND.han);
}

/** A decoy may begin small ("battle of Kursk"), a name may not unless it is written so. */
function isCapital(form: Form): boolean {
	if (form.entity === DECOY) return false;
	const { text } = simplify(form.text);
	for (let at = 0; at < text.length; at++) {
		const kind = kindOf(text.charCodeAt(at));
		if (kind > KIND.space) return kind !== KIND.lower;
	}
	return false;
}

/** Subtags that stand for the same written language. */
const SAME_LANGUAGE = new Map([
	['nb', 'no'],
	['nn', 'no'],
	['iw', 'he'],
	['in', 'id'],
	['und', ''],
	['mul', ''],
	['zxx', ''],
]);

/** Answers of {@link primaryLanguage}: the blocks of a page have one language or two. */
const primaryOf = new Map<string, string>();
/** Pages may invent tags; then all are forgotten. */
const MOST_TAGS = 50;

/** Primary subtag of a BCP 47 tag in lower case, '' where it tells nothing. */
export function primaryLanguage(tag: string): string {
	const known = primaryOf.get(tag);
	if (known !== undefined) return known;
	const primary = tag.trim().split(/[-_]/)[0]?.toLowerCase() ?? '';
	const language = SAME_LANGUAGE.get(primary) ?? primary;
	if (primaryOf.size === MOST_TAGS) primaryOf.clear();
	primaryOf.set(tag, language);
	return language;
}
