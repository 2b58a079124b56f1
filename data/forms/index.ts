/**
 * From names to forms: a name is what an author writes once, its forms are what newspapers print. Pure and synchronous,
 * so that datasets compile in Node and in a browser alike.
 *
 * A form is made wherever a rule might hold: one that nobody writes is harmless, one that is missing loses mentions. The
 * exceptions are in `common-words.ts`.
 */
import type { EntityType, NameRules } from '../schema.ts';
import { isEverydayWord, isWordElsewhere } from './common-words.ts';
import { germanGenitive, germanPhrase, germanTownAdjective } from './german.ts';
import { joinedVariants, koreanInitials, romanisedVariants, startsWithFamily } from './korean-names.ts';
import { polish } from './polish.ts';
import { russian } from './russian.ts';
import { type DeclinedName, declinePerson, declinePhrase, type Hints, PATRONYMIC } from './slavic.ts';
import { ukrainian } from './ukrainian.ts';
import { type Declension, isDesignation, isInitial } from './words.ts';

/** A name as it may stand in running text. */
export interface MadeForm {
	text: string;
	/** Language of the name it was made from (BCP 47). */
	lang: string;
	/** What made it, for review: `as written`, `uk: genitive`, `de: genitive -s`, `initials`. */
	rule: string;
	/** True where only texts in this language may hold it; false where any text may. */
	gated: boolean;
}

/** What a name stands for, as far as its forms depend on it. */
export interface FormOptions {
	/** Language of the name (BCP 47). */
	lang: string;
	type: EntityType;
	/** Of a person. */
	gender?: 'masculine' | 'feminine';
}

const DECLENSIONS: Record<string, Declension> = { uk: ukrainian, ru: russian, pl: polish };
/** Languages whose newspapers write given names as initials before the surname. */
const INITIALS = /^(?:en|de|fr|es|it|pl|uk|ru)$/;
/** Surnames so frequent that an initial does not tell the person. */
const FREQUENT =
	/^(?:austin|miller|smith|johnson|brown|jones|davis|wilson|martin|kirby|brand|ross|остин|остін|миллер|міллер|.*(?:енко|enko))$/i;

/** A spelling of the name itself, before any inflection. */
interface Spelling {
	text: string;
	rule: string;
	/** False for a spelling that takes no endings, because its parts would need more than the rules know. */
	inflects: boolean;
	familyFirst?: boolean;
	/** True where other languages would read it otherwise. */
	gated?: boolean;
}

/** All forms of a name; the first is the name as written, and no text comes twice. */
export function formsOf(name: NameRules, options: FormOptions): MadeForm[] {
	const lang = options.lang.split('-')[0] ?? options.lang;
	const exactCase = name.exactCase === true;
	const made = new Map<string, MadeForm>();
	const add = (text: string, rule: string, gated: boolean) => {
		if (!made.has(text)) made.set(text, { text, lang: options.lang, rule, gated });
		// A name whose case must be exact ("Poutine", which is also a dish) stands in capitals in headlines.
		const capitals = text.toUpperCase();
		if (exactCase && text.length > 2 && /\p{Ll}/u.test(text) && !made.has(capitals)) {
			made.set(capitals, { text: capitals, lang: options.lang, rule: `${rule}, in capitals`, gated });
		}
		const small = text.toLowerCase();
		if (name.alsoSmall === true && !made.has(small)) {
			made.set(small, { text: small, lang: options.lang, rule: `${rule}, in small letters`, gated: true });
		}
	};
	// Papers of each language shorten to one Han character in their own way: 北 is the North in Korean ones, and a direction elsewhere.
	const isHanLetter = /^\p{Script=Han}$/u.test(name.name);
	add(name.name, 'as written', isHanLetter || isWordElsewhere(name.name, exactCase));
	const spellings = spellingsOf(name.name, { ...options, lang });
	for (const { text, rule, gated = false } of spellings) add(text, rule, gated);
	if (name.inflects === false) return [...made.values()];

	const hints: Hints = { gender: options.gender, ...name.inflects };
	for (const { text, inflects, familyFirst } of spellings) {
		if (!inflects) continue;
		for (const form of inflect(text, lang, options.type, { ...hints, familyFirst })) {
			if (!exactCase && isEverydayWord(form.text, lang)) continue;
			// Cyrillic endings mean the same name in any text that holds them; "Kims" or "Kima" may be other words elsewhere.
			add(form.text, form.rule, !/\p{Script=Cyrillic}/u.test(form.text) || isWordElsewhere(form.text, exactCase));
		}
	}
	return [...made.values()];
}

function inflect(text: string, lang: string, type: EntityType, hints: Hints): { text: string; rule: string }[] {
	const declension = DECLENSIONS[lang];
	if (declension) {
		const declined: DeclinedName[] =
			type === 'person' ? declinePerson(declension, text, hints) : declinePhrase(declension, text, hints);
		return declined.map((form) => ({ text: form.text, rule: `${lang}: ${form.rule}` }));
	}
	if (lang !== 'de') return [];
	const words = text.split(' ');
	const last = words.at(-1) ?? '';
	if (type === 'person' || words.length === 1) {
		if (isDesignation(last)) return [];
		const town = type === 'place' ? germanTownAdjective(text) : [];
		return [
			...germanGenitive(text),
			...(words.length === 1 && type !== 'person'
				? germanPhrase(words, { plural: hints.plural, place: type === 'place' })
				: []),
			...town,
		];
	}
	// "Ulan Ude" is a name as a whole, "Gebiet Kursk" a noun and a name: the rules cannot tell, so both are made.
	const whole = type === 'place' && words.every((word) => /^\p{Lu}/u.test(word)) ? germanGenitive(text) : [];
	return [...whole, ...germanPhrase(words, { plural: hints.plural, place: type === 'place' })];
}

/** The name as written, and its spellings by order, joining and abbreviation of its parts. */
function spellingsOf(name: string, options: FormOptions): Spelling[] {
	const all: Spelling[] = [{ text: name, rule: 'as written', inflects: true }];
	if (options.lang === 'ja' || options.lang === 'zh') {
		for (const text of dottedVariants(name)) all.push({ text, rule: `${options.lang}: middle dot`, inflects: false });
	}
	if (options.type !== 'person') return all;
	const words = name.split(' ');
	if (/^[\p{Script=Latin}\s'’-]+$/u.test(name)) {
		for (const text of romanisedVariants(name)) {
			all.push({ text, rule: 'Korean name in Latin letters', inflects: text.split(' ')[0] === words[0] });
		}
		for (const text of koreanInitials(name)) all.push({ text, rule: 'initials', inflects: false });
	}
	for (const text of joinedVariants(name)) all.push({ text, rule: 'Korean name, syllables joined', inflects: true });
	const [given = '', family = ''] = words;
	const patronymic = words.length === 3 && PATRONYMIC.test(family) ? family : undefined;
	if (patronymic) {
		const [a, b] = [given.charAt(0), patronymic.charAt(0)];
		for (const text of [`${a}. ${b}. ${words[2]}`, `${a}.${b}. ${words[2]}`, `${a}.${b}.${words[2]}`]) {
			all.push({ text, rule: 'initials', inflects: true });
		}
	}
	if (words.length !== 2 || startsWithFamily(words) || isInitial(given) || !/^\p{Lu}.*\p{Ll}$/u.test(family))
		return all;
	const initial = given.charAt(0).toUpperCase();
	// In French "M." is a title: M. Rutte.
	const gated = initial === 'M';
	if (
		INITIALS.test(options.lang) &&
		family.length >= 5 &&
		!FREQUENT.test(family) &&
		!(gated && options.lang === 'fr')
	) {
		all.push({ text: `${initial}. ${family}`, rule: 'initials', inflects: true, gated });
		all.push({ text: `${initial}.${family}`, rule: 'initials', inflects: true, gated });
	}
	// Lists and protocols in Russian and Ukrainian put the surname first.
	if (options.lang === 'uk' || options.lang === 'ru') {
		all.push({ text: `${family} ${given}`, rule: `${options.lang}: surname first`, inflects: true, familyFirst: true });
	}
	return all;
}

const DOTS = /[・·•‧＝=]/;

/** A name whose parts are joined by a middle dot: also without, and with the double hyphen that stands for it. */
function dottedVariants(name: string): string[] {
	if (!DOTS.test(name)) return [];
	const parts = name.split(DOTS);
	const joints = /\p{Script=Katakana}/u.test(name) ? ['', '・', '＝'] : ['', '·', '・'];
	let texts = [parts[0] ?? ''];
	for (const part of parts.slice(1, 4)) texts = texts.flatMap((text) => joints.map((joint) => text + joint + part));
	return parts.length > 4 ? [parts.join('')] : texts.filter((text) => text !== name);
}
