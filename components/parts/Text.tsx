/** Text of the dataset with the language it is really in. */
import type { Localized } from '../../data/context-types.ts';
import { direction } from '../format/languages.ts';

/** A text with `lang`, and set apart from its surroundings where it runs the other way. */
export function Text({ text }: { text: Localized }) {
	return (
		<bdi lang={text.lang} dir={direction(text.lang)}>
			{text.text}
		</bdi>
	);
}
