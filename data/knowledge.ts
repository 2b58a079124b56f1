/**
 * What questions need of a dataset, whether it is in memory as its authors wrote it or packed in bytes
 * (`imported/packed-knowledge.ts`).
 */
import type { Dataset, Entity, Manifest, Source, Statement } from './schema.ts';

/** Where something can be found by its id. */
interface ById<T> {
	get(id: string): T | undefined;
}

/** What an answer to a page tells of an entity. */
export type Face = Pick<Entity, 'id' | 'type' | 'label' | 'background'>;

/** The little that marks need of a dataset. */
export interface Faces {
	manifest: Manifest;
	/** The entity with a number in the name index: its place in `entities.json`. */
	entityAt(number: number): Face | undefined;
	numberOf(entity: string): number | undefined;
	/** How many entities there are. */
	size: number;
}

/** See the head of this file. */
export interface Knowledge extends Faces {
	entities: ById<Entity>;
	sources: ById<Source>;
	/** Statements about an entity, by entity id, in the order of the file. */
	about: ById<readonly Statement[]>;
	/** Ids of the statements that deny a statement, by its id. */
	deniedBy: ById<readonly string[]>;
	/** The nearest other places on the map, nearest first, without those that everybody knows. */
	nearestTo(entity: Entity, count: number): Entity[];
	/** The whole dataset, as its authors wrote it. */
	whole(): Dataset;
}

/** Places on the map, by the number of their entity. */
export interface PlaceTable {
	numbers: Uint32Array;
	/** Decimal degrees, latitude and longitude of each in turn. */
	degrees: Float64Array;
}

/** The places that a map may name beside another. */
export function placeTable(entities: readonly Entity[]): PlaceTable {
	const numbers: number[] = [];
	const degrees: number[] = [];
	for (const [number, { location, background }] of entities.entries()) {
		if (location === undefined || background === true) continue;
		numbers.push(number);
		degrees.push(location.lat, location.lon);
	}
	return { numbers: Uint32Array.from(numbers), degrees: Float64Array.from(degrees) };
}

/**
 * Numbers of the entities nearest to a place, nearest first, the place itself left out. By distance on a flat map scaled for
 * latitude: good enough to choose what to name.
 */
export function nearestPlaces(
	{ numbers, degrees }: PlaceTable,
	{ here, self, count }: { here: { lat: number; lon: number }; self: number | undefined; count: number },
): number[] {
	const scale = Math.cos((here.lat * Math.PI) / 180);
	// The best so far, nearest first: sorting a hundred thousand took most of the time that a card did.
	const best: { number: number; distance: number }[] = [];
	for (const [i, number] of numbers.entries()) {
		if (number === self) continue;
		const [lat = 0, lon = 0] = [degrees[i * 2], degrees[i * 2 + 1]];
		const distance = Math.hypot(lat - here.lat, (lon - here.lon) * scale);
		if (best.length === count && distance >= (best.at(-1)?.distance ?? 0)) continue;
		const before = best.findLastIndex((it) => it.distance <= distance);
		best.splice(before + 1, 0, { number, distance });
		if (best.length > count) best.pop();
	}
	return best.map((it) => it.number);
}
