/** What is in a dataset, as a table an author can read at a glance. */
import { dateSpan } from '../../data/dates.ts';
import type { Dataset } from '../../data/schema.ts';

const DATASET_LANGUAGES = 'missing translations';

/** Entities by type, statements by year and standing, names by language, sources by outlet and language, gaps. */
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
		table(DATASET_LANGUAGES, new Map(missing(dataset).map((place) => [place, 1]))),
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

/** Texts that one language of any text has and another lacks, beyond those that `check` insists on. */
function missing({ entities }: Dataset): string[] {
	const languages = new Set(entities.flatMap((it) => Object.keys(it.names)));
	return entities.flatMap((it) =>
		[...languages].filter((lang) => it.names[lang] === undefined).map((lang) => `${it.id}: no name in ${lang}`),
	);
}
