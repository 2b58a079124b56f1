/** What the map of a search is drawn from. */
import type { WorldScales } from '../locator-map.ts';
import { entityHit } from './hits.ts';
import type { MapSource, MapSpot } from './library-types.ts';
import { drawMap, NARROWEST_KM, spotOf } from './map.ts';
import { membersOf, placesInSight } from './marks.ts';
import type { Library } from './open-library.ts';
import { type PlacesQuestion, placesOf } from './places.ts';
import { at } from './search-index.ts';

/** The map of what was found. */
export function mapOf(library: Library, world: WorldScales, question: PlacesQuestion): MapSource {
	const places = placesOf(library, question);
	const { language } = question;
	const all = new Map<number, MapSpot>();
	return {
		total: places.length,
		everything(size) {
			// Asked for at every move of a map, and the same for every size of one shape.
			const shape = size.width / size.height;
			const known = all.get(shape) ?? spotOf(places, size);
			all.set(shape, known);
			return known;
		},
		draw: (spot, size) => drawMap(world, { places, spot, size, language }),
		closerOn(ref, spot, size) {
			const members = membersOf(places, placesInSight(places, spot, size), { size, ref });
			const fit = spotOf(places, { width: 1, height: 1 }, members);
			return { ...fit, km: Math.max(NARROWEST_KM, Math.min(fit.km * 1.4, spot.km / 2)) };
		},
		hits(spot, size, limit) {
			const { numbers, length } = placesInSight(places, spot, size);
			return Array.from(numbers.subarray(0, Math.min(limit, length)), (number) =>
				entityHit(at(library.entities, places.rowOf(number)), { terms: [], language }),
			);
		},
	};
}
