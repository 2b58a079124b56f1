/**
 * Draws the locator map of a place: where it lies, with its neighbours and the countries around it named, at two zooms.
 * The outlines are Natural Earth's (through world-atlas), which follow who is in control, not who is in the right.
 *
 * Pure: the world comes in as data, paths in the units of the view box come out.
 */
import { type GeoProjection, geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { LocatorMapView, PlaceView } from './context-types.ts';
import { areaLabel, around, type Box, LabelRoom, LINE, labelWidth, rounded } from './label-room.ts';
import { piecesNear, type World } from './world.ts';

/** The world at the two scales that the two zooms need: 1:50m near, 1:110m far. */
export interface WorldScales {
	near: World;
	far: World;
}

/** Units of the view box: as wide as the card, and so low that the map can stand above what is known. */
const WIDTH = 320;
const HEIGHT = 104;

/** How many kilometres the map is wide, near and far. */
const WIDTHS_KM = { near: 1_200, far: 6_000 } as const;

/** A country of which less is seen, in square units of the view box, is not named. */
const MIN_LABELLED_AREA = 700;

/** The corner at the bottom right, where the card lays its zoom buttons over the map: no name goes there. */
const CORNER = { width: 88, height: 30 } as const;

/** Mean radius of the Earth (IUGG), in kilometres. */
const EARTH_KM = 6_371;

/** What is drawn. */
export interface MapQuestion {
	place: PlaceView;
	/** Nearest first: the first that fit are named. */
	neighbours: readonly PlaceView[];
	/** Language of the countries' names (BCP 47). */
	language: string;
}

const CORNER_BOX: Box = { left: WIDTH - CORNER.width, top: HEIGHT - CORNER.height, right: WIDTH, bottom: HEIGHT };

/** Draws the map. */
export function drawLocatorMap(world: WorldScales, { place, neighbours, language }: MapQuestion): LocatorMapView {
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
	const zooms = (['near', 'far'] as const).map((scale) => {
		const km = WIDTHS_KM[scale];
		const projection = projectionAt(place, km);
		const path = geoPath(projection).digits(1);
		const { countries, borders } = piecesNear(world[scale], place, km);
		const room = new LabelRoom({
			...{ width: WIDTH, height: HEIGHT },
			taken: [around(WIDTH / 2, HEIGHT / 2, 10), CORNER_BOX],
		});
		const labels = [
			...neighbours.flatMap((it) => pointLabel(it, { projection, room })),
			...countries.flatMap(({ code, shape }) => {
				const text = code === '' ? undefined : names.of(code);
				if (text === undefined || path.area(shape) < MIN_LABELLED_AREA) return [];
				const [x, y] = path.centroid(shape);
				const place = areaLabel(text, { x, y, room });
				return place ? [{ ...place, text, lang: language, kind: 'country' as const }] : [];
			}),
		];
		const land = countries.map(({ shape }) => path(shape) ?? '').join('');
		return { land, borders: path(borders) ?? '', place: { x: WIDTH / 2, y: HEIGHT / 2 }, labels };
	});
	return { width: WIDTH, height: HEIGHT, zooms };
}

/** Equal areas, with the place in the middle: true in every direction from it, and the same at every latitude. */
function projectionAt({ lat, lon }: PlaceView, km: number): GeoProjection {
	return geoAzimuthalEqualArea()
		.rotate([-lon, -lat])
		.scale((WIDTH / km) * EARTH_KM)
		.translate([WIDTH / 2, HEIGHT / 2])
		.clipAngle(60)
		.clipExtent([
			[0, 0],
			[WIDTH, HEIGHT],
		]);
}

type Label = LocatorMapView['zooms'][number]['labels'][number];

/** A dot with its name to the right, where there is room for it. */
function pointLabel(place: PlaceView, { projection, room }: { projection: GeoProjection; room: LabelRoom }): Label[] {
	const [x, y] = projection([place.lon, place.lat]) ?? [Number.NaN, Number.NaN];
	const box = { left: x - 4, top: y - LINE / 2, right: x + 8 + labelWidth(place.label.text), bottom: y + LINE / 2 };
	return room.take(box) ? [{ ...rounded(x, y), ...place.label, kind: 'neighbour' }] : [];
}
