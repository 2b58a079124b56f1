/** Which texts of a row are searched, heaviest first. */
import type { ByLanguage, Entity, Source, Speaker, Statement } from '../schema.ts';
import type { Field } from './corpus.ts';
import { outletName } from './open-library.ts';

const WEIGHT = { label: 60, name: 50, text: 20, speaker: 10 } as const;

const inAllLanguages = (texts: ByLanguage, weight: number): Field[] =>
	Object.entries(texts).map(([lang, text]) => ({ text, lang, weight }));

/** Labels, names and notes. */
export function entityFields({ label, names, note }: Entity): Field[] {
	const spellings = Object.entries(names).flatMap(([lang, list]) =>
		list.map((name) => ({ text: typeof name === 'string' ? name : name.name, lang, weight: WEIGHT.name })),
	);
	return [...inAllLanguages(label, WEIGHT.label), ...spellings, ...inAllLanguages(note, WEIGHT.text)];
}

/** The text, and the names of who says so where they have no entity of their own. */
export function statementFields({ text, by }: Statement): Field[] {
	const named = by.flatMap((it: Speaker) => ('name' in it ? inAllLanguages(it.name, WEIGHT.speaker) : []));
	return [...inAllLanguages(text, WEIGHT.text), ...named];
}

/** Title, outlet and authors. */
export function sourceFields(source: Source): Field[] {
	const lang = source.language;
	const outlet = outletName(source);
	return [
		{ text: source.title, lang, weight: WEIGHT.label },
		...(outlet === undefined ? [] : [{ text: outlet, lang, weight: WEIGHT.name }]),
		...authorsOf(source).map((text) => ({ text, lang, weight: WEIGHT.name })),
	];
}

/** Authors as they are named. */
export function authorsOf({ author = [] }: Source): string[] {
	return author.map((it) => {
		if ('literal' in it) return it.literal;
		return it.given === undefined ? it.family : `${it.given} ${it.family}`;
	});
}
