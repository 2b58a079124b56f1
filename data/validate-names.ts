/**
 * What must hold of names: a spelling that two entities claim needs a rule that tells them apart, a name that counts
 * only after a fuller one needs a fuller one, and a phrase in which a name means something else is not the name itself.
 */

import { type Problem, printPath } from './problem.ts';
import type { Dataset, Entity, NameRules } from './schema.ts';

interface Claim {
	entity: Entity;
	keys: readonly unknown[];
	name: NameRules;
}

/** A name in its full form. */
export function fullName(name: string | NameRules): NameRules {
	return typeof name === 'string' ? { name } : name;
}

/** True when the page must speak for the name before it counts. */
const needsSupport = (name: NameRules) =>
	name.onlyAfterFull === true || name.onlyNear !== undefined || name.onlyOnTopic === true;

/** Every rule about names; see the head of this file. */
export function checkNames({ entities, manifest }: Dataset): Problem[] {
	const problems: Problem[] = [];
	const report = (keys: readonly unknown[], message: string) => {
		problems.push({ file: 'entities.json', path: printPath(keys), message });
	};
	const claims = new Map<string, Claim[]>();
	entities.forEach((entity, i) => {
		let full = false;
		let firstShort: readonly unknown[] | undefined;
		for (const [lang, names] of Object.entries(entity.names)) {
			const seen = new Set<string>();
			names.forEach((raw, n) => {
				const name = fullName(raw);
				const keys = [i, 'names', lang, n];
				const key = `${name.exactCase === true ? '=' : '~'}${name.exactCase === true ? name.name : name.name.toLowerCase()}`;
				if (seen.has(key)) report(keys, `"${name.name}" stands twice in this list: remove one`);
				seen.add(key);
				claims.set(key, [...(claims.get(key) ?? []), { entity, keys, name }]);
				if (name.onlyAfterFull === true) firstShort ??= keys;
				else full = true;
				if (name.onlyOnTopic && !manifest.topic?.length) {
					report(
						[...keys, 'onlyOnTopic'],
						'leans on the topic of the story, but dataset.json has none: add "topic" there',
					);
				}
				if (name.onlyNear && !name.onlyNear.entities?.length && !name.onlyNear.words?.length) {
					report([...keys, 'onlyNear'], 'names nothing that the page must have: add entities or words, or remove it');
				}
				for (const field of ['neverIn', 'notIn'] as const) {
					name[field]?.forEach((phrase, p) => {
						// "poutine" beside "Poutine" that must stand just so is another word.
						const same = name.exactCase ? phrase === name.name : phrase.toLowerCase() === name.name.toLowerCase();
						if (same) {
							report(
								[...keys, field, p],
								`"${phrase}" is the name itself, which would then never count: write the longer phrase`,
							);
						}
					});
				}
				const { title } = name;
				if (title !== undefined && (!name.name.endsWith(title) || name.name.length === title.length)) {
					report([...keys, 'title'], `"${name.name}" does not end with this title: write the name with it`);
				}
			});
		}
		if (!full && firstShort) {
			report(firstShort, 'counts only after a fuller name, but the entity has none: add one without onlyAfterFull');
		}
	});
	for (const rivals of claims.values()) {
		const ids = new Set(rivals.map((it) => it.entity.id));
		if (ids.size < 2) continue;
		const free = rivals.filter((it) => !needsSupport(it.name));
		if (new Set(free.map((it) => it.entity.id)).size < 2) continue;
		for (const claim of free) {
			const others = [...ids].filter((id) => id !== claim.entity.id).join(', ');
			report(
				claim.keys,
				`"${claim.name.name}" is also a name of ${others}: tell them apart with onlyNear or onlyAfterFull`,
			);
		}
	}
	return problems;
}
