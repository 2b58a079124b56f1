/**
 * Every given name of a person with every surname: an author who lists "Serhiy Kyslytsya", "Sergiy Kyslytsia" and the
 * surname "Kyslytsja" need not list the nine names that newspapers make of them.
 */
import type { Entity, NameRules } from '../schema.ts';
import { startsWithFamily } from './korean-names.ts';

/** Between the parts of a name: a space, or the dot of Chinese and Japanese. */
const JOINT = /[ ·・]/;
/** Past so many made names an author has listed too many spellings for all to be real. */
const MOST = 200;

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Katakana}/u, /\p{Script=Hangul}/u];

const scriptOf = (text: string) => SCRIPTS.findIndex((script) => script.test(text.charAt(0)));

/**
 * Full names of a person in one language that the author did not list but whose halves stand in the list. Only for names
 * that say the given name first.
 */
export function crossedNames(entity: Entity, lang: string): string[] {
	if (entity.type !== 'person') return [];
	const listed = (entity.names[lang] ?? []).map((name): NameRules => (typeof name === 'string' ? { name } : name));
	const givens = new Set<string>();
	const surnames = new Set<string>();
	for (const { name, onlyNear, onlyOnTopic, title } of listed) {
		if (title !== undefined) continue;
		const parts = name.split(JOINT);
		const surname = parts.at(-1) ?? '';
		if (parts.length === 1 && !onlyNear && !onlyOnTopic) surnames.add(name);
		// "Lloyd Austin III" ends in no surname, and names as short as "ユン・" are families, which come first.
		if (parts.length === 1 || startsWithFamily(parts) || (parts[0] ?? '').length < 3 || /^[IVX]+$/.test(surname))
			continue;
		givens.add(name.slice(0, name.length - surname.length));
		surnames.add(surname);
	}
	const known = new Set(listed.map(({ name }) => name));
	const crossed = [...givens].flatMap((given) =>
		[...surnames].filter((surname) => scriptOf(surname) === scriptOf(given)).map((surname) => given + surname),
	);
	return crossed.filter((name) => !known.has(name)).slice(0, MOST);
}
