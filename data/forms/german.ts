/**
 * German: the genitive of names, the endings of adjectives and plurals in the names of organisations, and adjectives in
 * -er made of towns ("Kiewer"). Compounds joined by a hyphen need no forms: the matcher lets a hyphen follow a name.
 */

/** A name as German text may write it, with the rule that says why. */
export interface GermanForm {
	rule: string;
	text: string;
}

/** Names that end in the sound of s take an apostrophe alone, which stays outside the mention. */
const SIBILANT = /(?:s|ß|x|z|ce|se)$/i;

/** Names of countries make no adjectives in -er, but names of their people: Japaner, Iraner. */
let countryNames: ReadonlySet<string> | undefined;

function isCountry(name: string): boolean {
	if (!countryNames) {
		const display = new Intl.DisplayNames(['de'], { type: 'region', fallback: 'none' });
		const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
		const codes = letters.flatMap((first) => letters.map((second) => first + second));
		countryNames = new Set(codes.map((code) => display.of(code)).filter((it) => it !== undefined));
	}
	return countryNames.has(name);
}

/** Forms of one word that is a name by itself: Putins, Kursks. */
export function germanGenitive(word: string): GermanForm[] {
	return SIBILANT.test(word) || !/\p{Ll}$/u.test(word) ? [] : [{ rule: 'de: genitive -s', text: `${word}s` }];
}

/** Adjectives in -er of a town, which are never inflected themselves: Moskauer, Kursker. */
export function germanTownAdjective(town: string): GermanForm[] {
	// Towns that end in a vowel other than -au are left out: they take endings of their own (Odessa, Odessaer, or none).
	if (/[\s-]/.test(town) || town.length < 4 || !/(?:[^aeiouäöüyé]|au)$/.test(town)) return [];
	if (/(?:land|stan|ien|reich|krim|bass|gebiet|region|oblast)$/i.test(town) || isCountry(town)) return [];
	return [{ rule: 'de: adjective -er', text: `${town}er` }];
}

const STRONG_ENDING = /e[rs]?$/;
/** Heads that are feminine by their ending, and so take no -s. */
const FEMININE_HEAD =
	/(?:ung|ion|heit|keit|schaft|ik|tät|ei|ee|e|macht|wehr|front|marine|hilfe|partei|haft|union|republik|insel|provinz|armee)$/i;

/** Forms of a phrase of adjectives, a noun and what stands behind it: Koreanischen Volksarmee. */
export function germanPhrase(words: string[], rules: { plural?: boolean; place: boolean }): GermanForm[] {
	const [first = '', second = ''] = words;
	// "Kursker Gebiet", "Russlands Ferner Osten": adjectives of towns and genitives stay as they are.
	if (words.length > 1 && /^\p{Lu}\p{L}+(?:er|s)$/u.test(first) && /^\p{Lu}/u.test(second) && !ADJECTIVE.test(first)) {
		return germanPhrase(words.slice(1), rules).map(({ rule, text }) => ({ rule, text: `${first} ${text}` }));
	}
	return phraseWithHead(words, rules);
}

/** Adjectives by their suffix, as they end in the names of organisations. */
const ADJECTIVE = /^\p{L}[\p{L}-]*(?:isch|lich|ig|al|är|iv|ell|t|en|ein|n|ch|r)e[rs]?$/u;

function phraseWithHead(words: string[], { plural, place }: { plural?: boolean; place: boolean }): GermanForm[] {
	let head = 0;
	while (
		head < words.length - 1 &&
		ADJECTIVE.test(words[head] ?? '') &&
		STRONG_ENDING.test(words[head] ?? '') &&
		/^\p{Lu}/u.test(words[head + 1] ?? '')
	) {
		head++;
	}
	const noun = words[head] ?? '';
	const isPlural =
		plural ??
		/(?:kräfte|staaten|nationen|truppen|verbände|emirate|dienste|kreise|einheiten|soldaten|behörden)$/i.test(noun);
	const adjectives = words.slice(0, head);
	const tail = words.slice(head + 1);
	const made: GermanForm[] = [];
	const add = (rule: string, ending: string | undefined, nounForm: string) => {
		const bent = adjectives.map((it) => (ending === undefined ? it : it.replace(STRONG_ENDING, ending)));
		made.push({ rule: `de: ${rule}`, text: [...bent, nounForm, ...tail].join(' ') });
	};
	const dativePlural = isPlural && /(?:e|er|el)$/.test(noun) ? `${noun}n` : noun;
	const genitives =
		isPlural || FEMININE_HEAD.test(noun) ? [noun] : SIBILANT.test(noun) ? [noun, `${noun}es`] : withS(noun, place);
	if (head > 0) {
		for (const ending of ['e', 'en', 'er', 'es', 'em']) add(`adjective -${ending}`, ending, noun);
		for (const genitive of genitives) if (genitive !== noun) add('genitive', 'en', genitive);
		if (dativePlural !== noun) add('dative plural', 'en', dativePlural);
	} else {
		for (const genitive of genitives) if (genitive !== noun) add('genitive', undefined, genitive);
		if (dativePlural !== noun) add('dative plural', undefined, dativePlural);
	}
	return made;
}

function withS(noun: string, place: boolean): string[] {
	return /\p{Ll}$/u.test(noun)
		? [`${noun}s`, ...(!place && /(?:d|t|st|b|g|k|ch)$/.test(noun) ? [`${noun}es`] : [])]
		: [noun];
}
