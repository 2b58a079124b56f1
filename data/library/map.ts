/**
 * A map of many places, drawn for a spot and a size: the Earth as seen from above its middle, areas true, so that it looks
 * right at every zoom and latitude. Places that would lie on each other share a mark. Outlines are Natural Earth's, as on
 * the locator map.
 */
import { type GeoProjection, geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { areaLabel, around, LabelRoom, LINE, labelWidth } from '../label-room.ts';
import type { WorldScales } from '../locator-map.ts';
import { piecesNear } from '../world.ts';
import type { MapDrawing, MapMark, MapSize, MapSpot } from './library-types.ts';
import { EARTH_KM, marksOf, placesInSight } from './marks.ts';
import type { Places } from './places.ts';

/** A hemisphere is as wide as this on a map of equal areas; more is never seen, as it would be torn apart. */
export const WIDEST_KM = 2 * 2 * EARTH_KM * Math.sin(Math.PI / 4);

/** Closer than this the outlines have nothing left to show. */
export const NARROWEST_KM = 60;

/** Wider maps are drawn from the coarser outlines. */
const COARSE_FROM_KM = 3_500;

/** The names of places are larger than those on a locator map, and bold. */
const LARGER = 1.3;

/** A country of which less is seen, in square px, is not named. */
const MIN_LABELLED_AREA = 2_400;

const RADIANS = Math.PI / 180;

/** What {@link drawMap} draws. */
export interface DrawQuestion {
	places: Places;
	spot: MapSpot;
	size: MapSize;
	/** Language of the countries' names (BCP 47). */
	language: string;
}

/** Draws the map. */
export function drawMap(world: WorldScales, { places, spot, size, language }: DrawQuestion): MapDrawing {
	const projection = projectionAt(spot, size);
	const path = geoPath(projection).digits(1);
	const seen = arcKm(spot.km * Math.hypot(1, size.height / size.width));
	const { countries, borders } = piecesNear(world[spot.km > COARSE_FROM_KM ? 'far' : 'near'], spot, seen);
	const inSight = placesInSight(places, spot, size);
	const room = new LabelRoom(size);
	const marks = labelled(marksOf(places, inSight, size), room);
	const said = new Set(marks.flatMap((it) => (it.label ? it.place.label.text : [])));
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
	const named = countries
		.map((it) => ({ ...it, area: path.area(it.shape) }))
		.filter(({ area }) => area >= MIN_LABELLED_AREA)
		.sort((a, b) => b.area - a.area);
	return {
		globe: path({ type: 'Sphere' }) ?? '',
		land: countries.map(({ shape }) => path(shape) ?? '').join(''),
		borders: path(borders) ?? '',
		countries: named.flatMap(({ code, shape }) => {
			const text = code === '' ? undefined : names.of(code);
			// A country may be one of the places, with a mark and its name beside it.
			if (text === undefined || said.has(text)) return [];
			const [x, y] = path.centroid(shape);
			const place = areaLabel(text, { x, y, room });
			return place ? [{ ...place, text, lang: language }] : [];
		}),
		marks,
		inSight: inSight.length,
	};
}

function projectionAt({ lat, lon, km }: MapSpot, { width, height }: MapSize): GeoProjection {
	return geoAzimuthalEqualArea()
		.rotate([-lon, -lat])
		.scale((width / km) * EARTH_KM)
		.translate([width / 2, height / 2])
		.clipAngle(90)
		.clipExtent([
			[-1, -1],
			[width + 1, height + 1],
		]);
}

/** How long the way along the ground is, across something that is so wide on the map. */
function arcKm(chordKm: number): number {
	return 2 * EARTH_KM * 2 * Math.asin(Math.min(Math.SQRT1_2, chordKm / 2 / (2 * EARTH_KM)));
}

/** Gives a name to each mark beside which there is room. */
function labelled(marks: MapMark[], room: LabelRoom): MapMark[] {
	for (const { x, y, radius } of marks) room.hold(around(x, y, radius));
	return marks.map((mark) => {
		const width = labelWidth(nameOf(mark)) * LARGER;
		const gap = mark.radius + 4;
		const candidates: NonNullable<MapMark['label']>[] = [
			{ x: gap, y: 4, anchor: 'start' },
			{ x: -gap, y: 4, anchor: 'end' },
			{ x: 0, y: -gap - 1, anchor: 'middle' },
			{ x: 0, y: gap + LINE - 2, anchor: 'middle' },
		];
		const label = candidates.find(({ x, y, anchor }) => {
			const left = mark.x + x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
			// Just clear of its own mark.
			return room.take({ left, right: left + width, top: mark.y + y - LINE + 2, bottom: mark.y + y + 2 });
		});
		return { ...mark, ...(label && { label }) };
	});
}

/** What stands beside a mark. */
function nameOf({ place, more }: MapMark): string {
	return more > 0 ? `${place.label.text} +${more}` : place.label.text;
}

/** The middle of a map after it was dragged by so many px. */
export function movedSpot(spot: MapSpot, size: MapSize, by: { x: number; y: number }): MapSpot {
	const middle = projectionAt(spot, size).invert?.([size.width / 2 - by.x, size.height / 2 - by.y]);
	if (!middle || middle.some(Number.isNaN)) return spot;
	// Over the pole lies the other side of the Earth, upside down.
	return { lat: Math.max(-85, Math.min(85, middle[1])), lon: middle[0], km: spot.km };
}

/** Where a map that was drawn for one spot has another's middle, in px; undefined where it does not show it. */
export function placeOn({ lat, lon }: MapSpot, drawn: MapSpot, size: MapSize): { x: number; y: number } | undefined {
	const [x, y] = projectionAt(drawn, size).clipExtent(null)([lon, lat]) ?? [];
	return x === undefined || y === undefined || !Number.isFinite(x + y) ? undefined : { x, y };
}

/** Where all of some places are in sight, with some room around them. */
export function spotOf(
	{ lat, lon }: Pick<Places, 'lat' | 'lon'>,
	{ width, height }: MapSize,
	members: Iterable<number> = lat.keys(),
): MapSpot {
	const numbers = Uint32Array.from(members);
	const middle = middleOf(numbers, { lat, lon });
	const [sinMiddle, cosMiddle] = [Math.sin(middle.lat * RADIANS), Math.cos(middle.lat * RADIANS)];
	/** Cosine of the largest angle between the middle and a place. */
	let least = 1;
	for (const it of numbers) {
		const [phi, turn] = [(lat[it] ?? 0) * RADIANS, ((lon[it] ?? 0) - middle.lon) * RADIANS];
		least = Math.min(least, sinMiddle * Math.sin(phi) + cosMiddle * Math.cos(phi) * Math.cos(turn));
	}
	const farthest = Math.acos(Math.max(-1, least));
	const across = 2 * 2 * EARTH_KM * Math.sin(Math.min(farthest, Math.PI / 2) / 2) * 1.15;
	const km = Math.min(WIDEST_KM, Math.max(NARROWEST_KM * 2, across)) * (width / Math.min(width, height));
	return { ...middle, km };
}

/** The middle of places on the globe; of none, or of places all around it, where most of mankind lives. */
function middleOf(numbers: Uint32Array, places: Pick<Places, 'lat' | 'lon'>): { lat: number; lon: number } {
	let [x, y, z] = [0, 0, 0];
	for (const it of numbers) {
		const [lat, lon] = [(places.lat[it] ?? 0) * RADIANS, (places.lon[it] ?? 0) * RADIANS];
		x += Math.cos(lat) * Math.cos(lon);
		y += Math.cos(lat) * Math.sin(lon);
		z += Math.sin(lat);
	}
	if (Math.hypot(x, y, z) < 1e-6) return { lat: 30, lon: 60 };
	return { lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS, lon: Math.atan2(y, x) / RADIANS };
}
