/**
 * Compiles a dataset: from the names that an author wrote to the forms that pages show, and from these to the bytes of
 * the index. This happens once, where the dataset is built or packed; readers' browsers only load the result.
 */
import { buildIndex, indexToBytes } from '../matching/index.ts';
import type { Form } from '../matching/types.ts';
import { crossedNames } from './forms/crossed-names.ts';
import { formsOf } from './forms/index.ts';
import type { Dataset, Entity, NameRules } from './schema.ts';
import { fullName } from './validate-names.ts';

/** Number that stands for "no entity": the phrase in which a name means something else. */
const DECOY = -1;

/** A form and where it came from, so that an author can review it. */
export interface TracedForm {
	form: Form;
	/** Language of the name it was made from. */
	lang: string;
	/** The name as the author wrote it. */
	name: string;
	/** The rule that made it, such as `uk: genitive`. */
	rule: string;
}

/** A dataset ready for use. */
export interface CompiledDataset {
	dataset: Dataset;
	/** Bytes of the name index; entity numbers are places in `dataset.entities`. */
	index: Uint8Array;
}

/** Makes every form of every name, in the order of entities and names. Forms that repeat one already there are left out. */
export function makeForms(dataset: Dataset): TracedForm[] {
	const numbers = new Map(dataset.entities.map((entity, number) => [entity.id, number]));
	const topic = (dataset.manifest.topic ?? []).flatMap((id) => numbers.get(id) ?? []);
	const made = new Map<string, TracedForm>();
	const add = (traced: TracedForm) => {
		const { form } = traced;
		const { text, entity, notFor, exactCase, onlyAfterFull, onlyNear } = form;
		const key = JSON.stringify([text, entity, notFor, exactCase, onlyAfterFull, onlyNear]);
		const before = made.get(key);
		if (before === undefined) made.set(key, traced);
		// The same letters in another language: the form holds there too, and a form that any text may hold wins.
		else before.form.langs = mergeLangs(before.form.langs, form.langs);
	};
	dataset.entities.forEach((entity, number) => {
		for (const [lang, names] of Object.entries(entity.names)) {
			for (const raw of [...names, ...crossedNames(entity, lang)]) {
				const name = fullName(raw);
				for (const traced of formsOfName({ entity, number, lang, name, numbers, topic })) add(traced);
			}
		}
	});
	return [...made.values()];
}

function mergeLangs(a: string[], b: string[]): string[] {
	if (a.length === 0 || b.length === 0) return [];
	return [...new Set([...a, ...b])];
}

interface NameToCompile {
	entity: Entity;
	number: number;
	lang: string;
	name: NameRules;
	numbers: ReadonlyMap<string, number>;
	/** Numbers of the entities that show a page to be about the story. */
	topic: readonly number[];
}

/** What the page must have for the name to count: what its author lists, and the story's own entities where asked for. */
function nearOf(name: NameRules, { numbers, topic }: Pick<NameToCompile, 'numbers' | 'topic'>): Form['onlyNear'] {
	if (!name.onlyNear && name.onlyOnTopic !== true) return undefined;
	const listed = (name.onlyNear?.entities ?? []).flatMap((id) => numbers.get(id) ?? []);
	return { entities: [...listed, ...(name.onlyOnTopic ? topic : [])], words: name.onlyNear?.words ?? [] };
}

function formsOfName({ entity, number, lang, name, numbers, topic }: NameToCompile): TracedForm[] {
	const options = { lang, type: entity.type, ...(entity.gender && { gender: entity.gender }) };
	const near = nearOf(name, { numbers, topic });
	const conditions: Pick<Form, 'exactCase' | 'isSurname' | 'onlyAfterFull' | 'onlyNear' | 'standsAlone' | 'title'> = {
		...(name.title !== undefined && { title: name.title }),
		...(name.exactCase === true && { exactCase: true }),
		...(isSurname(name.name, entity, lang) && { isSurname: true }),
		...(name.onlyAfterFull === true && { onlyAfterFull: true }),
		...(near && { onlyNear: near }),
		// The author had the means to ask for support, and did not.
		...(near === undefined && name.onlyAfterFull !== true && { standsAlone: true }),
	};
	const forms = formsOf(name, options).map(({ text, gated, rule }) => ({
		form: { text, entity: number, langs: gated ? [lang] : [], ...conditions },
		lang,
		name: name.name,
		rule,
	}));
	const decoysOf = (phrases: readonly string[] = [], { spoils }: { spoils: boolean }) =>
		phrases.flatMap((phrase) =>
			formsOf(
				{ name: phrase, ...(name.inflects !== undefined && { inflects: name.inflects }) },
				{ lang, type: 'event' },
			).map(({ text, rule }) => ({
				form: {
					text,
					entity: DECOY,
					notFor: number,
					langs: isLocal(phrase, name.name) ? [lang] : [],
					...(spoils && { spoils: true }),
					...(name.exactCase === true && { exactCase: true }),
				},
				lang,
				name: phrase,
				rule: `${spoils ? 'never in' : 'not in'}, ${rule}`,
			})),
		);
	return [
		...forms,
		// A page on the Kazan Kremlin means it by "the Kremlin"; one that has "Russia Today" still means Russia by "Russia".
		...decoysOf(name.neverIn, { spoils: entity.background !== true }),
		...decoysOf(name.notIn, { spoils: false }),
	];
}

/**
 * A phrase that adds nothing but small words to the name says something else in its own language alone: "Nato in Italia" is of
 * somebody born there, and "Nato in Brussels" of the alliance. Other phrases ("Team USA") are quoted in every language.
 */
const isLocal = (phrase: string, name: string): boolean =>
	phrase
		.replace(name, ' ')
		.trim()
		.split(/[\s'’]+/)
		.every((word) => /^\p{Ll}{1,3}$/u.test(word) && /^\p{Script=Latin}/u.test(word));

/**
 * Half of a person's name: another of the person's names in the language begins or ends with it. Towns are surnames of
 * others (Elia Kazan); countries and capitals need no such care.
 */
function isSurname(name: string, entity: Entity, lang: string): boolean {
	if (entity.type === 'place') return entity.background !== true && !name.includes(' ');
	if (entity.type !== 'person') return false;
	return (entity.names[lang] ?? []).some((other) => {
		const full = typeof other === 'string' ? other : other.name;
		if (full.length <= name.length) return false;
		return (
			full.startsWith(`${name} `) ||
			(full.endsWith(name) && /[ ·・＝]/.test(full.charAt(full.length - name.length - 1)))
		);
	});
}

/** Compiles a dataset that has been checked (`validate.ts`). */
export function compileDataset(dataset: Dataset): CompiledDataset {
	const forms = makeForms(dataset).map(({ form }) => form);
	return { dataset, index: indexToBytes(buildIndex(forms, dataset.entities.length)) };
}
