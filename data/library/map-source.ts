/** What the map of a search is drawn from. */
import type { WorldScales } from '../locator-map.ts';
import { entityHit } from './hits.ts';
import type { MapSource } from './library-types.ts';
import { drawMap, movedSpot, NARROWEST_KM, placesInSight, spotOf } from './map.ts';
import { type Library, rowKey } from './open-library.ts';
import { type PlacesQuestion, placesOf } from './places.ts';
import { at } from './search-index.ts';

/** The map of what was found. */
export function mapOf(library: Library, world: WorldScales, question: PlacesQuestion): MapSource {
	const places = placesOf(library, question);
	const { language } = question;
	return {
		total: places.length,
		everything: (size) => spotOf(places, size),
		draw: (spot, size) => drawMap(world, { places, spot, size, language }),
		moved: movedSpot,
		closerOn(some, spot) {
			const fit = spotOf(some, { width: 1, height: 1 });
			return { ...fit, km: Math.max(NARROWEST_KM, Math.min(fit.km * 1.4, spot.km / 2)) };
		},
		hits: (spot, size, limit) =>
			placesInSight(places, spot, size)
				.slice(0, limit)
				.flatMap(({ place: { ref } }) => {
					const number = library.numbers.entities.get(rowKey(ref.dataset, ref.entity));
					return number === undefined ? [] : entityHit(at(library.entities, number), { terms: [], language });
				}),
	};
}
