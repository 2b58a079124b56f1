/**
 * Draws the locator map of a place: where it lies, with its neighbours and the countries around it named, at two zooms.
 * The outlines are Natural Earth's (through world-atlas), which follow who is in control, not who is in the right.
 *
 * Pure: the world comes in as data, paths in the units of the view box come out.
 */
import { type GeoProjection, geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { Localized, LocatorMapView, PlaceView } from './context-types.ts';
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

/** About the width of a character at the map's type size, to keep labels apart: wide scripts take twice as much. */
const CHARACTER = 5.2;
const LINE = 11;

/** What is drawn. */
export interface MapQuestion {
	place: PlaceView;
	/** Nearest first: the first that fit are named. */
	neighbours: readonly PlaceView[];
	/** Language of the countries' names (BCP 47). */
	language: string;
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
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
		const taken: Box[] = [around(WIDTH / 2, HEIGHT / 2, 10), CORNER_BOX];
		const labels = [
			...neighbours.flatMap((it) => pointLabel(it, { projection, taken })),
			...countries.flatMap(({ code, shape }) => {
				const text = code === '' ? undefined : names.of(code);
				if (text === undefined || path.area(shape) < MIN_LABELLED_AREA) return [];
				const [x, y] = path.centroid(shape);
				return areaLabel({ text, lang: language }, { x, y, taken });
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
function pointLabel(place: PlaceView, { projection, taken }: { projection: GeoProjection; taken: Box[] }): Label[] {
	const [x, y] = projection([place.lon, place.lat]) ?? [Number.NaN, Number.NaN];
	const box = { left: x - 4, top: y - LINE / 2, right: x + 8 + widthOf(place.label.text), bottom: y + LINE / 2 };
	return fits(box, taken) ? [{ ...rounded(x, y), ...place.label, kind: 'neighbour' }] : [];
}

/** Where a country's name may go, from the middle of what is seen of it: there, else a little aside. */
const ASIDE = [
	[0, 0],
	[0, LINE],
	[0, -LINE],
	[-2 * LINE, 0],
	[2 * LINE, 0],
	[-2 * LINE, LINE],
	[2 * LINE, LINE],
] as const;

/** The name of a country near the middle of what is seen of it. */
function areaLabel(label: Localized, { x, y, taken }: { x: number; y: number; taken: Box[] }): Label[] {
	const half = widthOf(label.text) / 2 + 4;
	for (const [dx, dy] of ASIDE) {
		const [cx, cy] = [x + dx, y + dy];
		const box = { left: cx - half, top: cy - LINE, right: cx + half, bottom: cy + LINE / 2 };
		if (fits(box, taken)) return [{ ...rounded(cx, cy), ...label, kind: 'country' }];
	}
	return [];
}

const rounded = (x: number, y: number) => ({ x: Math.round(x), y: Math.round(y) });

const around = (x: number, y: number, r: number): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });

function widthOf(text: string): number {
	return [...text].reduce((sum, it) => sum + (/[\u1100-\u9fff\uac00-\ud7af]/.test(it) ? 2 : 1) * CHARACTER, 0);
}

/** Takes the room for a label if it lies within the map and nothing else is there. */
function fits(box: Box, taken: Box[]): boolean {
	const inside = box.left >= 2 && box.top >= 2 && box.right <= WIDTH - 2 && box.bottom <= HEIGHT - 2;
	const free = taken.every(
		(it) => box.right < it.left || box.left > it.right || box.bottom < it.top || box.top > it.bottom,
	);
	if (inside && free) taken.push(box);
	return inside && free;
}
