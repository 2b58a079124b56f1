/**
 * The places of what a search has found: those that it found themselves, and those that found statements are about. Kept as
 * numbers, so that a hundred thousand of them can be drawn anew while the reader drags the map.
 */
import type { MapPlace } from './library-types.ts';
import { entityRef, type Library, textOf } from './open-library.ts';
import { at } from './search-index.ts';

/** Row numbers of what was found, and the reader's language. */
export interface PlacesQuestion {
	entities: Iterable<number>;
	statements: Iterable<number>;
	language: string;
}

/** Places by their numbers, those with the most found statements first. */
export interface Places {
	length: number;
	/** Decimal degrees. */
	lat: Float64Array;
	lon: Float64Array;
	/** How many of the found statements are about each. */
	counts: Uint32Array;
	/** A place with its words. */
	at(number: number): MapPlace;
	/** Number of its row in {@link Library.entities}. */
	rowOf(number: number): number;
}

/** Places that are given one by one. */
export function placesFrom(list: readonly MapPlace[]): Places {
	return {
		length: list.length,
		lat: Float64Array.from(list, (it) => it.lat),
		lon: Float64Array.from(list, (it) => it.lon),
		counts: Uint32Array.from(list, (it) => it.count),
		at: (number) => at(list, number),
		rowOf: (number) => number,
	};
}

/** The places of what was found. */
export function placesOf(library: Library, { entities, statements, language }: PlacesQuestion): Places {
	const found = new Uint8Array(library.entities.length);
	const counts = new Uint32Array(library.entities.length);
	for (const number of entities) found[number] = 1;
	for (const number of statements) {
		for (const it of library.statements[number]?.about ?? []) {
			found[it] = 1;
			counts[it] = (counts[it] ?? 0) + 1;
		}
	}
	const { lat, lon } = locationsOf(library);
	// Sorted as numbers that hold both count and row, which is the quickest way.
	const keys: number[] = [];
	for (let row = 0; row < found.length; row++) {
		if (found[row] && !Number.isNaN(lat[row])) keys.push(-(counts[row] ?? 0) * 2 ** 26 + row);
	}
	const rows = Uint32Array.from(Float64Array.from(keys).sort(), (key) => ((key % 2 ** 26) + 2 ** 26) % 2 ** 26);
	const places: Places = {
		length: rows.length,
		lat: Float64Array.from(rows, (row) => lat[row] ?? 0),
		lon: Float64Array.from(rows, (row) => lon[row] ?? 0),
		counts: rows.map((row) => counts[row] ?? 0),
		rowOf: (number) => rows[number] ?? 0,
		at(number) {
			const row = at(library.entities, places.rowOf(number));
			const label = textOf(row.home, row.entity.label, language);
			return {
				...{ ref: entityRef(row), label, count: places.counts[number] ?? 0 },
				lat: places.lat[number] ?? 0,
				lon: places.lon[number] ?? 0,
			};
		},
	};
	return places;
}

/** Where every entity is, by its row; not a number for those that have no place. */
interface Locations {
	lat: Float64Array;
	lon: Float64Array;
}

const known = new WeakMap<Library, Locations>();

function locationsOf(library: Library): Locations {
	const locations = known.get(library) ?? {
		lat: Float64Array.from(library.entities, ({ entity }) => entity.location?.lat ?? Number.NaN),
		lon: Float64Array.from(library.entities, ({ entity }) => entity.location?.lon ?? Number.NaN),
	};
	known.set(library, locations);
	return locations;
}
