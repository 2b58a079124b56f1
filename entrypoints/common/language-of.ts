/** The language of the interface, apart from the list of sites, which the library has no use for and does not load. */
import type { PageSettings } from '../../messages/protocol.ts';
import type { Choices } from '../../settings/choices.ts';
import { resolveLanguage } from '../../settings/languages.ts';

/** The interface language, resolved for this browser. */
export function languageOf(choices: Choices): PageSettings['language'] {
	return resolveLanguage(choices.language, navigator.languages);
}
