/** Messages of the card, all that a content script carries. */
import compiled from './compiled/card.json' with { type: 'json' };
import { type Language, type Translate, translateWith } from './translate.ts';

/** Keys of the card's messages. */
export type CardKey = keyof typeof compiled;

/** A translator for what stands on a card. */
export function cardTranslator(language: Language): Translate<CardKey> {
	return translateWith<CardKey>(compiled, language);
}
