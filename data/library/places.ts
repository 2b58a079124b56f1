/** The places of what a search has found: those that it found themselves, and those that found statements are about. */
import type { MapPlace } from './library-types.ts';
import { entityRef, type Library, textOf } from './open-library.ts';
import { at } from './search-index.ts';

/** Row numbers of what was found, and the reader's language. */
export interface PlacesQuestion {
	entities: readonly number[];
	statements: readonly number[];
	language: string;
}

/** The places, those with the most found statements first. */
export function placesOf(library: Library, { entities, statements, language }: PlacesQuestion): MapPlace[] {
	const counts = new Map<number, number>();
	const hasPlace = (number: number) => at(library.entities, number).entity.location !== undefined;
	for (const number of entities) if (hasPlace(number)) counts.set(number, 0);
	for (const number of statements) {
		for (const it of at(library.statements, number).about) {
			if (hasPlace(it)) counts.set(it, (counts.get(it) ?? 0) + 1);
		}
	}
	const places = [...counts].map(([number, count]): MapPlace => {
		const row = at(library.entities, number);
		const { lat, lon } = row.entity.location ?? { lat: 0, lon: 0 };
		return { ref: entityRef(row), label: textOf(row.home, row.entity.label, language), lat, lon, count };
	});
	return places.sort((a, b) => b.count - a.count);
}
