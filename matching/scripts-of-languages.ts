/**
 * Which scripts a language is written in, to tell a form of another language from a page that declares the wrong one:
 * `lang="en"` on a Korean page rules out German words, not Hangul.
 */

const CYRILLIC = ['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt', 'ba', 'cv'];
const SCRIPTS: [pattern: RegExp, languages: string[]][] = [
	[/\p{sc=Cyrillic}/u, [...CYRILLIC, 'sr', 'uz', 'az', 'tk', 'bs', 'sh']],
	[/[\p{sc=Hiragana}\p{sc=Katakana}]/u, ['ja']],
	[/\p{sc=Hangul}/u, ['ko']],
	[/\p{sc=Han}/u, ['zh', 'ja', 'ko', 'yue', 'wuu']],
	[/\p{sc=Greek}/u, ['el', 'grc']],
	[/\p{sc=Hebrew}/u, ['he', 'yi']],
	[/\p{sc=Arabic}/u, ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'ku', 'arz']],
];
/** Languages whose letters are not Latin. */
const NOT_LATIN = new Set([
	...CYRILLIC,
	'ja',
	'ko',
	'zh',
	'yue',
	'wuu',
	'el',
	'he',
	'yi',
	'ar',
	'fa',
	'ur',
	'ps',
	'hi',
	'th',
	'ka',
	'hy',
]);

/** True where texts in the language are written in the script of the form, so that one could be taken for the other. */
export function isWrittenInScriptOf(lang: string, form: string): boolean {
	for (const [pattern, languages] of SCRIPTS) if (pattern.test(form)) return languages.includes(lang);
	return !NOT_LATIN.has(lang);
}
