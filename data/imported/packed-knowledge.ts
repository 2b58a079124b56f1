/** An imported dataset as it is stored: packed so that a background that wakes asks it at once, whatever its size. */
import { type Knowledge, nearestPlaces, type PlaceTable, placeTable } from '../knowledge.ts';
import type { Dataset, Entity, Manifest, Source, Statement } from '../schema.ts';
import { listAt, type NumberLists, type PackedRecords, packLists, packRecords, Records } from './records.ts';

/** Plain data that the browser's database takes as it is. */
export interface PackedKnowledge {
	manifest: Manifest;
	entities: PackedRecords;
	statements: PackedRecords;
	sources: PackedRecords;
	/** By number of the entity: numbers of the statements about it. */
	about: NumberLists;
	/** By number of the statement: numbers of those that deny it. */
	deniedBy: NumberLists;
	places: PlaceTable;
}

/** Packs a dataset that has been checked. */
export function packKnowledge({ manifest, entities, statements, sources }: Dataset): PackedKnowledge {
	const entityNumbers = new Map(entities.map((it, number) => [it.id, number]));
	const statementNumbers = new Map(statements.map((it, number) => [it.id, number]));
	const about: number[][] = entities.map(() => []);
	const deniedBy: number[][] = statements.map(() => []);
	for (const [number, statement] of statements.entries()) {
		for (const id of new Set(statement.about)) about[entityNumbers.get(id) ?? -1]?.push(number);
		for (const id of new Set(statement.denies)) deniedBy[statementNumbers.get(id) ?? -1]?.push(number);
	}
	return {
		manifest,
		entities: packRecords(entities),
		statements: packRecords(statements),
		sources: packRecords(sources),
		about: packLists(about),
		deniedBy: packLists(deniedBy),
		places: placeTable(entities),
	};
}

/** Makes a packed dataset ready for questions. Costs the same for any size. */
export function openKnowledge(packed: PackedKnowledge): Knowledge {
	const entities = new Records<Entity>(packed.entities);
	const statements = new Records<Statement>(packed.statements);
	const sources = new Records<Source>(packed.sources);
	const listed = (lists: NumberLists, number: number | undefined) =>
		number === undefined ? [] : [...listAt(lists, number)].flatMap((it) => statements.at(it) ?? []);
	return {
		manifest: packed.manifest,
		entities,
		sources,
		about: { get: (id) => listed(packed.about, entities.numberOf(id)) },
		deniedBy: { get: (id) => listed(packed.deniedBy, statements.numberOf(id)).map((it) => it.id) },
		entityAt: (number) => entities.at(number),
		numberOf: (id) => entities.numberOf(id),
		size: entities.size,
		nearestTo: ({ id, location: here }, count) =>
			here
				? nearestPlaces(packed.places, { here, self: entities.numberOf(id), count }).flatMap(
						(it) => entities.at(it) ?? [],
					)
				: [],
		whole: () => ({
			manifest: packed.manifest,
			entities: entities.all(),
			statements: statements.all(),
			sources: sources.all(),
		}),
	};
}
