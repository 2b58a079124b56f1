/**
 * The outlines of the world's countries, cut into pieces, so that a map of a small region need not look at the whole
 * Earth: projecting all of it was measured at 300 ms a map, the pieces in sight at a twentieth of that.
 */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Countries whose property `code` is their ISO 3166-1 alpha-2 code, empty where they have none. */
export type World = Topology<{ countries: GeometryCollection<{ code: string }> }>;

/** Kilometres in a degree of latitude. */
const KM_PER_DEGREE = 111;

interface Bounds {
	west: number;
	south: number;
	east: number;
	north: number;
}

interface Pieces {
	polygons: { code: string; rings: Position[][]; bounds: Bounds }[];
	lines: { line: Position[]; bounds: Bounds }[];
}

/** What lies near a place: each country's part, and the borders between countries. */
export interface NearbyPieces {
	countries: { code: string; shape: MultiPolygon }[];
	borders: MultiLineString;
}

const cut = new WeakMap<World, Pieces>();

/** The pieces of the world that may be seen on a map of that width around a place. */
export function piecesNear(world: World, place: { lat: number; lon: number }, km: number): NearbyPieces {
	const pieces = cut.get(world) ?? cutUp(world);
	cut.set(world, pieces);
	const reach = km / KM_PER_DEGREE / 2;
	// Meridians draw together towards the poles: there a map of one width sees more of them.
	const sideways = Math.min(180, reach / Math.max(0.05, Math.cos(((Math.abs(place.lat) + reach) * Math.PI) / 180)));
	const inSight = ({ west, south, east, north }: Bounds) =>
		south <= place.lat + reach &&
		north >= place.lat - reach &&
		[-360, 0, 360].some((turn) => west <= place.lon + turn + sideways && east >= place.lon + turn - sideways);
	const byCountry = new Map<string, Position[][][]>();
	for (const { code, rings, bounds } of pieces.polygons) {
		if (!inSight(bounds)) continue;
		const polygons = byCountry.get(code);
		if (polygons) polygons.push(rings);
		else byCountry.set(code, [rings]);
	}
	return {
		countries: [...byCountry].map(([code, coordinates]) => ({ code, shape: { type: 'MultiPolygon', coordinates } })),
		borders: {
			type: 'MultiLineString',
			coordinates: pieces.lines.filter((it) => inSight(it.bounds)).map((it) => it.line),
		},
	};
}

function cutUp(world: World): Pieces {
	const { countries } = world.objects;
	const polygons = feature(world, countries).features.flatMap(({ geometry, properties: { code } }) => {
		const shapes =
			geometry.type === 'Polygon'
				? [geometry.coordinates]
				: geometry.type === 'MultiPolygon'
					? geometry.coordinates
					: [];
		return shapes.map((rings) => ({ code, rings, bounds: boundsOf(rings[0] ?? []) }));
	});
	const lines = mesh(world, countries, (a, b) => a !== b).coordinates.map((line) => ({ line, bounds: boundsOf(line) }));
	return { polygons, lines };
}

function boundsOf(line: readonly Position[]): Bounds {
	const bounds = { west: 180, south: 90, east: -180, north: -90 };
	for (const [lon = 0, lat = 0] of line) {
		bounds.west = Math.min(bounds.west, lon);
		bounds.east = Math.max(bounds.east, lon);
		bounds.south = Math.min(bounds.south, lat);
		bounds.north = Math.max(bounds.north, lat);
	}
	return bounds;
}
