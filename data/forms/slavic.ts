/**
 * Names in Ukrainian, Russian and Polish: which of their words decline, and how they go together. The endings of single
 * words are in `ukrainian.ts`, `russian.ts` and `polish.ts`.
 */
import { startsWithFamily } from './korean-names.ts';
import { ACRONYM_ENDINGS } from './polish.ts';
import {
	type Agreement,
	type Case,
	type CaseForms,
	combine,
	type Declension,
	type Gender,
	isDesignation,
	isInitial,
	mergeForms,
	type Part,
	type WordRole,
} from './words.ts';

/** A declined name and the case it stands in. */
export interface DeclinedName {
	text: string;
	rule: Case;
}

/** What is known of a name beside its letters. */
export interface Hints {
	gender?: Gender;
	plural?: boolean;
	/** The surname stands first, against the custom of the language. */
	familyFirst?: boolean;
}

/** Patronymics, by their suffix. */
export const PATRONYMIC = /(?:ович|евич|йович|ич|івна|ївна|овна|евна|инична|owicz|ewicz|iwna|owna|ewna)$/;
/** Particles inside names: фон дер Ляйен, van der Leyen, бин Салман. */
const PARTICLE = /^\p{Ll}+$/u;

function fixed(text: string): Part {
	return { text, forms: {} };
}

/** A word with a hyphen as part of a person's name: all its parts decline, or the last alone (Юнус-бека, Юнуса-бека). */
function personWord(declension: Declension, word: string, role: WordRole): CaseForms {
	const pieces = word.split('-');
	if (pieces.length === 1) return declension.noun(word, role);
	const parts = pieces.map((piece): Part => ({ text: piece, forms: declension.noun(piece, role) }));
	const joint = pieces.slice(1).map(() => '-');
	const lastAlone = parts.map((part, index) => (index === parts.length - 1 ? part : fixed(part.text)));
	const forms: CaseForms = {};
	for (const { rule, text } of [...combine(parts, joint), ...combine(lastAlone, joint)]) {
		forms[rule] = [...(forms[rule] ?? []), text];
	}
	return mergeForms(forms);
}

/** All forms of a person's name but the nominative. Without a gender the name is taken as a man's. */
export function declinePerson(declension: Declension, name: string, hints: Hints): DeclinedName[] {
	const words = name.split(' ');
	const gender = hints.gender ?? 'masculine';
	if (words.length > 1 && startsWithFamily(words)) {
		// Only the last part of an East Asian man's name declines, and only where it ends in a consonant; women's never do.
		const last = words.at(-1) ?? '';
		if (gender === 'feminine' || /[aeiouyаеёєиіїоуыэюя]$/i.test(last)) return [];
		const tail = last.split('-').at(-1) ?? '';
		const head = name.slice(0, name.length - tail.length);
		return combine([fixed(head), { text: tail, forms: declension.noun(tail, { kind: 'given', gender }) }], ['']);
	}
	const patronymicLast = words.length > 2 && PATRONYMIC.test(words.at(-1) ?? '');
	const familyAt = hints.familyFirst || patronymicLast ? 0 : words.length - 1;
	const parts = words.map((word, index): Part => {
		if (PARTICLE.test(word) || isInitial(word) || isDesignation(word)) return fixed(word);
		const kind = index === familyAt ? 'family' : 'given';
		return { text: word, forms: personWord(declension, word, { kind, gender }) };
	});
	return combine(
		parts,
		words.slice(1).map(() => ' '),
	);
}

/** One way to read a phrase: adjectives up to the head, the head, and what follows. */
function readings(declension: Declension, words: string[], hints: Hints): Part[][] {
	const role: WordRole = { kind: 'thing', ...hints };
	const all: Part[][] = [];
	const adjectiveAt = (index: number) => declension.readAdjective(words[index] ?? '');
	for (let head = 0; head < words.length; head++) {
		const word = words[head] ?? '';
		const before = words.slice(0, head).map((_, index) => adjectiveAt(index));
		if (before.includes(undefined)) break;
		const read = adjectiveAt(head);
		const next = words[head + 1];
		// A word that can only be an adjective is no head while another word that fits follows.
		if (read && next && followsAsNoun(declension, next, read)) continue;
		if (read?.sure && head > 0) continue;
		const first = before[0]?.agreement;
		// Polish plurals have adjectives in -e, which are read as neuter.
		const polishPlural =
			declension.adjectivesFollow && first === 'neuter' && declension.agreementOf(word, role) === 'plural';
		const pluralOf = polishPlural || (role.plural && first === 'plural');
		const agreement = pluralOf ? 'plural' : (first ?? agreementWith(declension, word, role, next));
		if (before.some((it) => it?.agreement !== first) || (role.plural && agreement !== 'plural')) continue;
		const headRole = {
			...role,
			plural: role.plural || (head > 0 && agreement === 'plural'),
			gender: role.gender ?? asGender(agreement, head > 0 || agreement === 'feminine'),
		};
		const fits = head === 0 || role.plural || fitsHead(declension.agreementOf(word, role), agreement);
		if (!fits) continue;
		const pre = words
			.slice(0, head)
			.map((it): Part => ({ text: it, forms: declension.adjective(it, agreement, false) }));
		const noun: Part = { text: word, forms: isDesignation(word) ? {} : declension.noun(word, headRole) };
		all.push(...tails(declension, words.slice(head + 1), agreement).map((tail) => [...pre, noun, ...tail]));
	}
	return all;
}

/**
 * Whether a word that may be an adjective must be one because of what follows: a sure adjective is one before any word, a
 * doubtful one before a common noun or adjective that agrees with it ("народна республіка", but "Оборона Харкова").
 */
function followsAsNoun(declension: Declension, next: string, read: { agreement: Agreement; sure: boolean }): boolean {
	if (read.sure) return /^["«„“(]?\p{L}/u.test(next) && !isDesignation(next);
	// Prepositions are short; and where adjectives follow, a noun may stand before one ("wojna koreańska").
	const adjective = declension.readAdjective(next);
	// "Główny Zarząd": where adjectives follow, -y before a masculine noun is no plural.
	if (declension.adjectivesFollow && read.agreement === 'masculine' && !adjective) {
		return /\p{L}{4}/u.test(next) && declension.agreementOf(next, { kind: 'thing' }) === 'masculine';
	}
	if (!/^\p{Ll}{4}/u.test(next)) return false;
	if (declension.adjectivesFollow && adjective) return false;
	const agreement = adjective?.agreement ?? declension.agreementOf(next, { kind: 'thing' });
	return agreement === read.agreement;
}

/** What goes with a noun: its own ending tells, or the adjective behind a soft consonant ("przestrzeń euroatlantycka"). */
function agreementWith(declension: Declension, noun: string, role: WordRole, next: string | undefined): Agreement {
	const own = declension.agreementOf(noun, role);
	const behind = declension.adjectivesFollow && next ? declension.readAdjective(next) : undefined;
	return own === 'masculine' && behind?.sure && behind.agreement === 'feminine' && /[ńśćźlcjż]$/.test(noun)
		? 'feminine'
		: own;
}

function asGender(agreement: Agreement, known: boolean): Gender | undefined {
	return known && agreement !== 'plural' ? agreement : undefined;
}

/** Whether a noun whose ending looks like `noun` can stand beside an adjective: plurals in -а and feminines in -ь can. */
function fitsHead(noun: Agreement, adjective: Agreement): boolean {
	if (noun === adjective) return true;
	if (adjective === 'plural') return noun !== 'masculine';
	return adjective === 'feminine' && noun === 'masculine';
}

/** What may follow a head: left as it is (a genitive, a preposition), adjectives that agree, or a name in apposition. */
function tails(declension: Declension, words: string[], agreement: Agreement): Part[][] {
	const unchanged = words.map(fixed);
	const [only = ''] = words;
	if (declension.adjectivesFollow) {
		// A plural goes with the ending -e, which is read as neuter.
		const wanted = agreement === 'plural' ? 'neuter' : agreement;
		let end = 0;
		while (end < words.length && declension.readAdjective(words[end] ?? '')?.agreement === wanted) end++;
		if (end > 0) {
			const bent = words
				.slice(0, end)
				.map((it): Part => ({ text: it, forms: declension.adjective(it, agreement, false) }));
			const agreeing = [...bent, ...words.slice(end).map(fixed)];
			// "Wojny" looks like an adjective and is a genitive: what only may agree is left alone as well.
			const doubtful = agreement === 'masculine' && !declension.readAdjective(only)?.sure;
			return doubtful ? [agreeing, unchanged] : [agreeing];
		}
	}
	if (words.length === 1 && /^\p{Lu}\p{Ll}+(?:а|я|a)$/u.test(only) && agreement === 'feminine') {
		// "Республика Корея": the name of a country may agree or stay.
		return [unchanged, [{ text: only, forms: declension.noun(only, { kind: 'thing' }) }]];
	}
	return [unchanged];
}

/** Towns on a river: only the part before the preposition declines. */
const RIVER = /^(.+?)(-(?:на|над|nad)-.+)$/;

/** All forms of the name of a place, an organisation, a thing or an event but the nominative. */
export function declinePhrase(declension: Declension, name: string, hints: Hints): DeclinedName[] {
	const river = RIVER.exec(name);
	if (river?.[1] && river[2]) {
		const [, town, rest] = river;
		return declinePhrase(declension, town, hints).map(({ text, rule }) => ({ rule, text: text + rest }));
	}
	const words = name.split(' ');
	const [only = ''] = words;
	if (words.length > 1 && (/\p{L}\.$/u.test(only) || /^[IVX]+$/.test(only))) {
		// "Півн. Корея", "XVI саміт": an abbreviation or a number stays as it is.
		return declinePhrase(declension, words.slice(1).join(' '), hints).map(({ text, rule }) => ({
			rule,
			text: `${only} ${text}`,
		}));
	}
	if (words.length === 1 && isDesignation(only)) {
		// An author who gives an acronym's gender says that it declines like a word: МИДа, МИДом.
		if (hints.gender) return combine([{ text: only, forms: declension.noun(only, { kind: 'thing', ...hints }) }], []);
		return declension.adjectivesFollow ? hyphenated(only) : [];
	}
	const joint = words.slice(1).map(() => ' ');
	const declined = readings(declension, words, hints).flatMap((parts) => combine(parts, joint));
	// Nobody addresses an army or a treaty; a town or a country, rarely.
	return words.length === 1 ? declined : declined.filter(({ rule }) => rule !== 'vocative');
}

function hyphenated(acronym: string): DeclinedName[] {
	if (!/^\p{Lu}{2,}$/u.test(acronym) || /[AEIOUYĄĘÓ]$/.test(acronym)) return [];
	const rules: Record<string, Case> = {
		owi: 'dative',
		em: 'instrumental',
		iem: 'instrumental',
		ie: 'locative',
		ze: 'locative',
		ecie: 'locative',
	};
	return ACRONYM_ENDINGS.map((ending) => ({ text: `${acronym}-${ending}`, rule: rules[ending] ?? 'genitive' }));
}
