/** What is in a dataset, as a table an author can read at a glance. */
import { dateSpan } from '../../data/dates.ts';
import type { ByLanguage, Dataset } from '../../data/schema.ts';

/**
 * Entities by type, statements by year and standing, texts and names by language, sources by outlet and language, figures by
 * measure, and what one language has and another lacks.
 */
export function statsOf(dataset: Dataset): string {
	const { manifest, entities, statements, sources } = dataset;
	const sections = [
		`${manifest.id} ${manifest.version}, as of ${manifest.asOf}`,
		table(
			'entities by type',
			count(entities, (it) => [it.type]),
		),
		table(
			'statements by year',
			count(statements, (it) => [dateSpan(it.date).first.slice(0, 4)]),
		),
		table(
			'statements by standing',
			count(statements, (it) => [it.standing]),
		),
		table(
			'texts by language',
			count(textsOf(dataset), ({ text }) => Object.keys(text)),
		),
		table(
			'names by language',
			count(entities, (it) => Object.entries(it.names).flatMap(([lang, names]) => names.map(() => lang))),
		),
		table(
			'sources by outlet',
			count(sources, (it) => [it['container-title'] ?? it.publisher ?? '(outlet not known)']),
		),
		table(
			'sources by language',
			count(sources, (it) => [it.language]),
		),
		table(
			'figures by measure',
			count(statements, (it) => it.figures?.map((figure) => figure.measure) ?? []),
		),
		table('translations missing', new Map(missing(dataset).map((place) => [place, 1]))),
	];
	return sections.join('\n\n');
}

function count<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const key of items.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return new Map([...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)));
}

function table(title: string, rows: ReadonlyMap<string, number>): string {
	if (rows.size === 0) return `${title}\n    none`;
	const total = [...rows.values()].reduce((sum, n) => sum + n, 0);
	return `${title} (${total})\n${[...rows].map(([key, n]) => `${String(n).padStart(6)}  ${key}`).join('\n')}`;
}

/** Every text that a reader sees, with where it stands. */
function textsOf({ manifest, entities, statements }: Dataset): { place: string; text: ByLanguage }[] {
	return [
		{ place: 'title', text: manifest.title },
		{ place: 'summary', text: manifest.summary },
		...(manifest.measures ?? []).flatMap(({ id, label, unit }) => [
			{ place: `${id}: label`, text: label },
			{ place: `${id}: unit`, text: unit },
		]),
		...entities.flatMap(({ id, label, note, roles = [] }) => [
			{ place: `${id}: label`, text: label },
			{ place: `${id}: note`, text: note },
			...roles.map(({ title }) => ({ place: `${id}: office`, text: title })),
		]),
		...statements.flatMap(({ id, text, by, origin }) => [
			{ place: `${id}: text`, text },
			...[...by, ...(origin ? [origin] : [])].flatMap((it) =>
				'name' in it ? [{ place: `${id}: who says so`, text: it.name }] : [],
			),
		]),
	];
}

/**
 * Texts and names that stand in one language and not in another, beyond those that `check` insists on: what a translator has
 * still to do.
 */
function missing(dataset: Dataset): string[] {
	const texts = textsOf(dataset);
	const names = dataset.entities.map(({ id, names }) => ({ place: `${id}: names`, text: names }));
	return [texts, names].flatMap((items: readonly { place: string; text: object }[]) => {
		const languages = new Set(items.flatMap(({ text }) => Object.keys(text)));
		return [...languages].flatMap((lang) =>
			items.filter(({ text }) => !Object.hasOwn(text, lang)).map(({ place }) => `${lang}: ${place}`),
		);
	});
}
