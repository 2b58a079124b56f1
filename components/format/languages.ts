/** Names of languages in the reader's own. */
import { type Language, LOCALES } from '../../locales/translate.ts';

const displayNames = new Map<Language, Intl.DisplayNames>();

/** "German" for `de` in English, 「ドイツ語」 in Japanese; the tag itself where the browser has no name for it. */
export function languageName(tag: string, language: Language): string {
	let names = displayNames.get(language);
	if (!names) {
		names = new Intl.DisplayNames([LOCALES[language]], { type: 'language', languageDisplay: 'standard' });
		displayNames.set(language, names);
	}
	return names.of(tag) ?? tag;
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ps|yi|dv|ug)\b/;

/** Writing direction of a language, for labels whose first letter may not show it. */
export function direction(tag: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
}
