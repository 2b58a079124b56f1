/**
 * What must hold of names: a spelling that two entities claim needs a rule that tells them apart, a name that counts
 * only after a fuller one needs a fuller one, and a phrase in which a name means something else is not the name itself.
 */

import { type Problem, printPath } from './problem.ts';
import type { NameRules } from './schema.ts';
import { isUnread, isWhole, type Sound, type SoundDataset } from './sound-part.ts';

interface Claim {
	/** The entity's id; its place in the file where that cannot be read. */
	by: string;
	keys: readonly unknown[];
	name: SoundName;
}

type SoundName = Sound<NameRules>;

/** Of the others that claim a spelling so many are named. */
const RIVALS_NAMED = 5;

/** A name in its full form. */
export function fullName(name: string | NameRules): NameRules {
	return typeof name === 'string' ? { name } : name;
}

/** True when the page must speak for the name before it counts; a rule that cannot be read may ask for it. */
const needsSupport = (name: SoundName) =>
	(['onlyNear', 'onlyAfterFull', 'onlyOnTopic'] as const).some((it) => name[it] !== false && Object.hasOwn(name, it));

/** Every rule about names; see the head of this file. */
export function checkNames({ entities, manifest }: SoundDataset): Problem[] {
	const problems: Problem[] = [];
	const report = (keys: readonly unknown[], message: string) => {
		problems.push({ file: 'entities.json', path: printPath(keys), message });
	};
	const hasTopic = isUnread(manifest, 'topic') || (manifest.topic ?? []).length > 0;
	const claims = new Map<string, Claim[]>();
	entities?.forEach((entity, i) => {
		let full = false;
		let firstShort: readonly unknown[] | undefined;
		for (const [lang, names] of Object.entries(entity.names ?? {})) {
			const seen = new Set<string>();
			// What cannot be read may be the fuller name.
			if (!isWhole(names)) full = true;
			names?.forEach((raw, n) => {
				const name: SoundName = typeof raw === 'string' ? { name: raw } : raw;
				const keys = [i, 'names', lang, n];
				if (name.onlyAfterFull === true) firstShort ??= keys;
				else full = true;
				for (const [inner, message] of checkRules(name, hasTopic)) report([...keys, ...inner], message);
				if (name.name === undefined || isUnread(name, 'exactCase')) return;
				const key = name.exactCase === true ? `=${name.name}` : `~${name.name.toLowerCase()}`;
				if (seen.has(key)) report(keys, `"${name.name}" stands twice in this list: remove one`);
				seen.add(key);
				const claim = { by: entity.id ?? `[${i}]`, keys, name };
				const rivals = claims.get(key);
				if (rivals) rivals.push(claim);
				else claims.set(key, [claim]);
			});
		}
		if (!full && firstShort) {
			report(firstShort, 'counts only after a fuller name, but the entity has none: add one without onlyAfterFull');
		}
	});
	for (const rivals of claims.values()) {
		const free = rivals.filter((it) => !needsSupport(it.name));
		if (new Set(free.map((it) => it.by)).size < 2) continue;
		const ids = [...new Set(rivals.map((it) => it.by))];
		for (const { by, keys, name } of free) {
			// One more, as the claimant may be among them.
			const others = ids.slice(0, RIVALS_NAMED + 1).filter((id) => id !== by);
			const named = others.slice(0, RIVALS_NAMED).join(', ');
			const more = ids.length - 1 - Math.min(others.length, RIVALS_NAMED);
			report(
				keys,
				`"${name.name}" is also a name of ${named}${more > 0 ? ` and ${more} more` : ''}: tell them apart with onlyNear or onlyAfterFull`,
			);
		}
	}
	return problems;
}

/** What must hold of one name with its rules: where in it, and what is wrong. */
function checkRules(name: SoundName, hasTopic: boolean): [(string | number)[], string][] {
	const problems: [(string | number)[], string][] = [];
	if (name.onlyOnTopic && !hasTopic) {
		problems.push([['onlyOnTopic'], 'leans on the topic of the story, but dataset.json has none: add "topic" there']);
	}
	if (name.onlyNear && isWhole(name.onlyNear) && !name.onlyNear.entities?.length && !name.onlyNear.words?.length) {
		problems.push([['onlyNear'], 'names nothing that the page must have: add entities or words, or remove it']);
	}
	const spelling = name.name;
	if (spelling === undefined) return problems;
	for (const field of ['neverIn', 'notIn'] as const) {
		name[field]?.forEach((phrase, p) => {
			// "poutine" beside "Poutine" that must stand just so is another word.
			if (name.exactCase ? phrase !== spelling : phrase.toLowerCase() !== spelling.toLowerCase()) return;
			const message = `"${phrase}" is the name itself, which would then never count: write the longer phrase`;
			problems.push([[field, p], message]);
		});
	}
	const { title } = name;
	if (title !== undefined && (!spelling.endsWith(title) || spelling.length === title.length)) {
		problems.push([['title'], `"${spelling}" does not end with this title: write the name with it`]);
	}
	return problems;
}
