/**
 * What the declension rules of all languages share: cases, forms by case, and the putting together of several words
 * that stand in one case.
 */

/** The cases that rules make forms for; the nominative is the name as written. Russian has no vocative. */
const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative'] as const;

/** A case other than the nominative. */
export type Case = (typeof CASES)[number];

/** All that is written for one word in each case. A case that is missing is written like the nominative. */
export type CaseForms = Partial<Record<Case, string[]>>;

/** Grammatical gender, as far as endings depend on it. */
export type Gender = 'masculine' | 'feminine' | 'neuter';

/** What a word is, as far as its endings depend on it. */
export interface WordRole {
	/** `given` and `family` are parts of a person's name; anything else is a `thing`. */
	kind: 'given' | 'family' | 'thing';
	/** Where it is known; otherwise the rules go by the ending, and make the forms of both genders if that leaves it open. */
	gender?: Gender;
	plural?: boolean;
}

/** An adjective's gender, or `plural`, read from the ending of its nominative. */
export type Agreement = Gender | 'plural';

/** How one language declines single words. Words are passed in the nominative, capitalised as in the name. */
export interface Declension {
	/** Forms of a noun or of a part of a person's name; empty for a word that never changes. */
	noun(word: string, role: WordRole): CaseForms;
	/** Forms of an adjective; `animate` adds the accusative that is like the genitive. */
	adjective(word: string, agreement: Agreement, animate: boolean): CaseForms;
	/** What the word agrees with if it is an adjective, and whether it can be a noun as well. */
	readAdjective(word: string): { agreement: Agreement; sure: boolean } | undefined;
	/** What an adjective beside this noun agrees with. */
	agreementOf(noun: string, role: WordRole): Agreement;
	/** True where adjectives follow their noun ("obwód kurski"). */
	adjectivesFollow: boolean;
}

/** Gives a stem the capital of the word that it comes from. */
export function keepCapital(word: string, stem: string): string {
	return word[0] === word[0]?.toUpperCase() ? (stem[0]?.toUpperCase() ?? '') + stem.slice(1) : stem;
}

/** Ends a stem with each of the endings. */
export function withEndings(stem: string, ...endings: string[]): string[] {
	return endings.map((ending) => stem + ending);
}

/** Forms of several readings of one word, together. */
export function mergeForms(...all: CaseForms[]): CaseForms {
	const merged: CaseForms = {};
	for (const name of CASES) {
		const texts = new Set(all.flatMap((forms) => forms[name] ?? []));
		if (texts.size > 0) merged[name] = [...texts];
	}
	return merged;
}

/** True for what is read by its letters or holds digits ("NATO", "КНДР", "M-1989"): such words take no endings of their own. */
export function isDesignation(word: string): boolean {
	if (/\p{N}/u.test(word)) return true;
	const letters = word.replace(/[^\p{L}]/gu, '');
	return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** True for "В." and "J.U.". */
export function isInitial(word: string): boolean {
	return /^(?:\p{Lu}\p{Ll}?\.-?)+$/u.test(word);
}

/**
 * A bound on the spellings of one case of one name. Ukrainian has up to three endings for a case, so four words could
 * multiply to 81; past this many the rest are combinations no newspaper mixes.
 */
const MOST_PER_CASE = 24;

/** A word of a name: its nominative, and its forms; no forms for a word that stays as it is. */
export interface Part {
	text: string;
	forms: CaseForms;
}

/** Puts parts together that stand in the same case, in all combinations. Parts without forms stay as they are. */
export function combine(parts: Part[], joint: string[]): { rule: Case; text: string }[] {
	if (parts.every((part) => Object.keys(part.forms).length === 0)) return [];
	const made: { rule: Case; text: string }[] = [];
	for (const rule of CASES) {
		if (!parts.some((part) => part.forms[rule])) continue;
		let texts = [''];
		for (const [index, part] of parts.entries()) {
			const before = index === 0 ? '' : (joint[index - 1] ?? ' ');
			texts = texts
				.flatMap((head) => (part.forms[rule] ?? [part.text]).map((form) => head + before + form))
				.slice(0, MOST_PER_CASE);
		}
		for (const text of texts) made.push({ rule, text });
	}
	return made;
}
