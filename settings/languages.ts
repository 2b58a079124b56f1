/** Which language the interface speaks. */
import type { Choices } from './choices.ts';

/** Languages that the interface has. */
export type InterfaceLanguage = Exclude<Choices['language'], 'auto'>;

/**
 * The interface language for the reader's choice. `auto` takes the first of the browser's preferred languages
 * (`navigator.languages`: BCP 47 tags, the most preferred first) that the interface has, and English if it has none.
 */
export function resolveLanguage(choice: Choices['language'], preferred: readonly string[]): InterfaceLanguage {
	if (choice !== 'auto') return choice;
	for (const tag of preferred) {
		const language = tag.toLowerCase().split(/[-_]/, 1)[0];
		if (language === 'en' || language === 'ja') return language;
	}
	return 'en';
}
