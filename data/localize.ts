/** Picks texts in the reader's language, and says which language a text is really in. */
import type { Localized, SpeakerView } from './context-types.ts';
import type { ByLanguage, Entity, Speaker } from './schema.ts';

/** The text in the reader's language, else in the first language of the dataset that has it, else in any. */
export function localize(
	texts: ByLanguage,
	{ reader, dataset }: { reader: string; dataset: readonly string[] },
): Localized {
	for (const lang of [reader, ...dataset]) {
		const text = texts[lang];
		if (text !== undefined) return { text, lang };
	}
	const [lang, text] = Object.entries(texts)[0] ?? ['und', ''];
	return { text, lang };
}

/** What {@link speakerView} needs beside the speaker. */
export interface SpeakerContext {
	entities: { get(id: string): Entity | undefined };
	text: (texts: ByLanguage) => Localized;
}

/** Names a speaker in the reader's language. */
export function speakerView(speaker: Speaker, { entities, text }: SpeakerContext): SpeakerView {
	if ('name' in speaker) return { name: text(speaker.name) };
	const entity = entities.get(speaker.entity);
	return { name: entity ? text(entity.label) : { text: speaker.entity, lang: 'und' }, entity: speaker.entity };
}
