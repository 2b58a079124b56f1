/** All messages, for the extension's own pages. Content scripts take `card.ts`, which is smaller. */
import card from './compiled/card.json' with { type: 'json' };
import surfaces from './compiled/surfaces.json' with { type: 'json' };
import { type Language, type Translate, translateWith } from './translate.ts';

export type { Language, Translate } from './translate.ts';

/** Keys of all messages. */
export type MessageKey = keyof typeof card | keyof typeof surfaces;

const compiled = { ...card, ...surfaces };

/** A translator for the extension's own pages. */
export function translator(language: Language): Translate<MessageKey> {
	return translateWith<MessageKey>(compiled, language);
}
