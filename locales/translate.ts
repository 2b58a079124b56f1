/** What both translators share: a key and its values in, the reader's words out. */
import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';

/** Languages of the interface. Adding one is adding its file, naming it here, and running `scripts/compile-messages.ts`. */
export const LANGUAGES = ['en', 'ja'] as const;

/** See {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** What a message's placeholders stand for. */
type MessageValues = Record<string, string | number>;

/** Says a message in the translator's language. */
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

/** English is printed as the British press does: "5 November 2024". */
export const LOCALES: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP' };

/** Formatters are kept: a page with hundreds of marks would spend its time in making them. */
function kept<Args extends unknown[], Formatter>(make: (...args: Args) => Formatter): (...args: Args) => Formatter {
	const made = new Map<string, Formatter>();
	return (...args) => {
		const key = JSON.stringify(args);
		const it = made.get(key) ?? make(...args);
		made.set(key, it);
		return it;
	};
}

const options: FormatOptions = {
	formatters: {
		getDateTimeFormat: kept((...args) => new Intl.DateTimeFormat(...args)),
		getNumberFormat: kept((...args) => new Intl.NumberFormat(...args)),
		getPluralRules: kept((...args) => new Intl.PluralRules(...args)),
	},
};

/** Makes a translator over compiled messages (see `scripts/compile-messages.ts`). What a language lacks is said in English. */
export function translateWith<Key extends string>(
	compiled: Record<string, unknown[]>,
	language: Language,
): Translate<Key> {
	const index = LANGUAGES.indexOf(language);
	return (key, values) => {
		const [english, ...others] = compiled[key] ?? [key];
		const message = index === 0 ? english : (others[index - 1] ?? english);
		// The compiled files hold what icu-minify's compiler made, which JSON cannot say in types.
		return String(format(message as CompiledMessage, LOCALES[language], values, options));
	};
}
