/**
 * The one question that a card asks: what is known of this entity, seen from the day of the article?
 *
 * A statement stands on the side of the day on which it became public (`known`, else `date`): what happened in October
 * but came out in December was not known to an article of November. Where that day is given as a month or an interval,
 * its last day decides: when in doubt a statement counts as later, so that a card never lets an article know too much.
 */
import type { EntityContext, FigureSeries, PlaceView, SourceView, StatementView } from './context-types.ts';
import { compareSpans, dateSpan } from './dates.ts';
import { type Knowledge, nearestPlaces, type PlaceTable, placeTable } from './knowledge.ts';
import { localize, type SpeakerContext, speakerView } from './localize.ts';
import { drawLocatorMap, type WorldScales } from './locator-map.ts';
import type { ByLanguage, Dataset, Entity, Figure, Manifest, Role, Source, Statement } from './schema.ts';

/** How many other places the locator map may name. */
const MAX_NEIGHBOURS = 24;

/** A dataset in memory with the look-ups that questions need, made once when it is loaded. */
export interface KnownDataset extends Knowledge {
	dataset: Dataset;
	entities: ReadonlyMap<string, Entity>;
	sources: ReadonlyMap<string, Source>;
	about: ReadonlyMap<string, Statement[]>;
	deniedBy: ReadonlyMap<string, string[]>;
}

/** Prepares a dataset for questions. */
export function knowDataset(dataset: Dataset): KnownDataset {
	const numbers = new Map(dataset.entities.map((it, number) => [it.id, number]));
	let places: PlaceTable | undefined;
	return {
		dataset,
		manifest: dataset.manifest,
		size: dataset.entities.length,
		entityAt: (number) => dataset.entities[number],
		numberOf: (id) => numbers.get(id),
		nearestTo: ({ id, location: here }, count) => {
			if (here === undefined) return [];
			places ??= placeTable(dataset.entities);
			const nearest = nearestPlaces(places, { here, self: numbers.get(id), count });
			return nearest.flatMap((it) => dataset.entities[it] ?? []);
		},
		whole: () => dataset,
		entities: new Map(dataset.entities.map((it) => [it.id, it])),
		sources: new Map(dataset.sources.map((it) => [it.id, it])),
		about: group(dataset.statements, (it) => it.about),
		deniedBy: new Map(
			[...group(dataset.statements, (it) => it.denies ?? [])].map(([id, by]) => [id, by.map((it) => it.id)]),
		),
	};
}

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		for (const key of new Set(keysOf(item))) {
			const list = groups.get(key);
			if (list) list.push(item);
			else groups.set(key, [item]);
		}
	}
	return groups;
}

/** The day (ISO) on which a statement counts as public at the latest. */
export function publicDay(statement: Statement): string {
	return dateSpan(statement.known ?? statement.date).last;
}

/** What {@link contextOf} is asked. */
export interface ContextQuestion {
	entity: string;
	/** The article's day (ISO), where the page gives one. */
	articleDate?: string;
	/** The reader's language (BCP 47). */
	language: string;
	/** Outlines for the locator map; without them a place gets no map. */
	world?: WorldScales | undefined;
}

/** Answers a card's question, or null where the dataset has no such entity. */
export function contextOf(
	known: Knowledge,
	{ entity: id, articleDate, language, world }: ContextQuestion,
): EntityContext | null {
	const entity = known.entities.get(id);
	if (entity === undefined) return null;
	const { manifest } = known;
	const text = (texts: ByLanguage) => localize(texts, { reader: language, dataset: manifest.languages });
	const statements = [...(known.about.get(id) ?? [])].sort((a, b) => compareSpans(dateSpan(a.date), dateSpan(b.date)));
	const isSince = (statement: Statement) => articleDate !== undefined && publicDay(statement) > articleDate;
	const before = statements.filter((it) => !isSince(it)).reverse();
	const after = statements.filter(isSince);
	const sources = numberSources([...before, ...after], known);
	const numbers = new Map(sources.map(({ number, source }) => [source.id, number]));
	const view = (statement: Statement) => statementView(statement, { known, numbers, text, entity: id });
	const roleThen = articleDate === undefined ? undefined : roleAt(entity.roles ?? [], articleDate);
	const roleNow = roleAt(entity.roles ?? [], manifest.asOf);
	return {
		ref: { dataset: manifest.id, entity: id },
		type: entity.type,
		label: text(entity.label),
		note: text(entity.note),
		names: firstNames(entity),
		...(entity.wikidata && { wikidata: entity.wikidata }),
		...(roleThen && { roleThen: text(roleThen.title) }),
		...(roleNow && { roleNow: text(roleNow.title) }),
		...(articleDate && { articleDate }),
		onTheDay: before.map(view),
		since: after.map(view),
		sources,
		figures: figureSeries(statements, { known, text, isSince }),
		...(entity.location && { place: placeView(entity, text) }),
		...(entity.location &&
			world && {
				map: drawLocatorMap(world, {
					place: placeView(entity, text),
					neighbours: known.nearestTo(entity, MAX_NEIGHBOURS).map((it) => placeView(it, text)),
					language,
				}),
			}),
		dataset: {
			id: manifest.id,
			title: text(manifest.title),
			version: manifest.version,
			asOf: manifest.asOf,
			articleIsNewer: articleDate !== undefined && articleDate > manifest.asOf,
		},
	};
}

/** Numbers the sources in the order in which a reader meets them, from 1. */
function numberSources(statements: readonly Statement[], known: Knowledge): SourceView[] {
	const ids = new Set(statements.flatMap((it) => it.sources));
	return [...ids].flatMap((id) => known.sources.get(id) ?? []).map((source, i) => ({ number: i + 1, source }));
}

interface StatementSetting {
	known: Knowledge;
	numbers: ReadonlyMap<string, number>;
	text: SpeakerContext['text'];
	/** The entity that the card is about; it is not listed among the others. */
	entity: string;
}

function statementView(statement: Statement, { known, numbers, text, entity }: StatementSetting): StatementView {
	const speakers = { entities: known.entities, text };
	return {
		id: statement.id,
		date: dateSpan(statement.date),
		text: text(statement.text),
		standing: statement.standing,
		by: statement.by.map((it) => speakerView(it, speakers)),
		...(statement.origin && { origin: speakerView(statement.origin, speakers) }),
		sources: statement.sources.flatMap((id) => numbers.get(id) ?? []),
		about: statement.about
			.filter((id) => id !== entity)
			.flatMap((id) => known.entities.get(id) ?? [])
			.map((it) => ({ entity: it.id, label: text(it.label) })),
		denies: statement.denies ?? [],
		deniedBy: [...(known.deniedBy.get(statement.id) ?? [])],
		figures: (statement.figures ?? []).flatMap((figure) => {
			const measure = measureOf(figure, known.manifest);
			return measure
				? { ...values(figure), measure: figure.measure, label: text(measure.label), unit: text(measure.unit) }
				: [];
		}),
	};
}

function measureOf(figure: Figure, manifest: Manifest) {
	return manifest.measures?.find((it) => it.id === figure.measure);
}

function values(figure: Figure) {
	return {
		...(figure.value !== undefined && { value: figure.value }),
		...(figure.min !== undefined && { min: figure.min }),
		...(figure.max !== undefined && { max: figure.max }),
		approximate: figure.approximate === true,
	};
}

interface SeriesSetting {
	known: Knowledge;
	text: SpeakerContext['text'];
	isSince: (statement: Statement) => boolean;
}

/** Estimates set side by side: only measures with at least two, as one figure needs no plot. */
function figureSeries(statements: readonly Statement[], { known, text, isSince }: SeriesSetting): FigureSeries[] {
	const series = new Map<string, FigureSeries>();
	for (const statement of statements) {
		for (const figure of statement.figures ?? []) {
			const measure = measureOf(figure, known.manifest);
			if (measure === undefined) continue;
			const entry = series.get(measure.id) ?? {
				measure: measure.id,
				label: text(measure.label),
				unit: text(measure.unit),
				points: [],
			};
			series.set(measure.id, entry);
			entry.points.push({
				statement: statement.id,
				date: dateSpan(statement.date),
				by: statement.by.map((it) => speakerView(it, { entities: known.entities, text })),
				...values(figure),
				since: isSince(statement),
			});
		}
	}
	return [...series.values()].filter((it) => it.points.length > 1);
}

/**
 * The office that sources show somebody in on a day: one whose dates include it, else the one last seen before it. An
 * office is never assumed before a source shows it, nor after a known end.
 */
export function roleAt(roles: readonly Role[], day: string): Role | undefined {
	const begins = (role: Role) => dateSpan(role.from ?? role.seen ?? role.to ?? '0001').first;
	const ended = (role: Role) => role.to !== undefined && dateSpan(role.to).last < day;
	const candidates = roles.filter((role) => begins(role) <= day && !ended(role));
	return candidates.sort((a, b) => (begins(a) < begins(b) ? 1 : -1))[0];
}

function firstNames(entity: Entity): EntityContext['names'] {
	return Object.entries(entity.names).flatMap(([lang, names]) => {
		const first = names[0];
		return first === undefined ? [] : { lang, name: typeof first === 'string' ? first : first.name };
	});
}

function placeView(entity: Entity, text: SpeakerContext['text']): PlaceView {
	const { lat, lon } = entity.location ?? { lat: 0, lon: 0 };
	return { entity: entity.id, label: text(entity.label), lat, lon };
}
