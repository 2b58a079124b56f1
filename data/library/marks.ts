/** Which places a map shows, and the marks that stand for them: places that would lie on each other share one. */
import type { EntityRef } from '../context-types.ts';
import { rounded } from '../label-room.ts';
import type { MapMark, MapSize, MapSpot } from './library-types.ts';
import type { Places } from './places.ts';

/** Mean radius of the Earth (IUGG), in kilometres. */
export const EARTH_KM = 6_371;

/** Marks nearer to each other than this, in px, become one. */
const APART = 15;

/** More marks than these are no map; the rest shows when the reader comes closer. */
const MOST_MARKS = 160;

const RADIANS = Math.PI / 180;

/** Places on a drawing: their numbers in order, and where they stand in px. */
export interface InSight {
	length: number;
	numbers: Uint32Array;
	x: Float64Array;
	y: Float64Array;
}

/**
 * The places that a map shows. The projection is d3-geo's `geoAzimuthalEqualArea`, of which this is the formula (Snyder,
 * Map Projections, 1987, p. 185): a call of d3's for each of a hundred thousand places takes longer than a frame.
 */
export function placesInSight(places: Places, spot: MapSpot, size: MapSize): InSight {
	const scale = (size.width / spot.km) * EARTH_KM;
	const [sinMiddle, cosMiddle] = [Math.sin(spot.lat * RADIANS), Math.cos(spot.lat * RADIANS)];
	const { length } = places;
	const seen = {
		length: 0,
		numbers: new Uint32Array(length),
		x: new Float64Array(length),
		y: new Float64Array(length),
	};
	for (let i = 0; i < length; i++) {
		const lat = (places.lat[i] ?? 0) * RADIANS;
		const lon = ((places.lon[i] ?? 0) - spot.lon) * RADIANS;
		const [sinLat, cosLat, cosLon] = [Math.sin(lat), Math.cos(lat), Math.cos(lon)];
		const up = sinMiddle * sinLat + cosMiddle * cosLat * cosLon;
		// Behind the edge of the Earth.
		if (up < 0) continue;
		const k = scale * Math.sqrt(2 / (1 + up));
		const x = size.width / 2 + k * cosLat * Math.sin(lon);
		const y = size.height / 2 - k * (cosMiddle * sinLat - sinMiddle * cosLat * cosLon);
		if (!(x >= 0 && y >= 0 && x <= size.width && y <= size.height)) continue;
		seen.numbers[seen.length] = i;
		seen.x[seen.length] = x;
		seen.y[seen.length++] = y;
	}
	return seen;
}

/** Places that share marks: the marks in order, and for each place in sight the number of its own. */
interface Groups {
	marks: { x: number; y: number; first: number; places: number; count: number }[];
	/** Counted from 1; 0 for a place that came after the last mark that a map has room for. */
	ofSeen: Uint32Array;
}

/** Each place joins the first mark that is too near; a grid keeps the search short. */
function grouped(places: Places, { length, numbers, x, y }: InSight, size: MapSize): Groups {
	const columns = Math.ceil(size.width / APART) + 3;
	const rows = Math.ceil(size.height / APART) + 3;
	/** The last mark of each cell, counted from 1, and the one before it in the same cell. */
	const cells = new Uint32Array(columns * rows);
	const before: number[] = [0];
	const marks: Groups['marks'] = [];
	const ofSeen = new Uint32Array(length);
	const near = (px: number, py: number, cell: number) => {
		for (let row = -1; row <= 1; row++) {
			for (let column = -1; column <= 1; column++) {
				for (let it = cells[cell + row * columns + column] ?? 0; it > 0; it = before[it] ?? 0) {
					const mark = marks[it - 1];
					if (mark && (mark.x - px) ** 2 + (mark.y - py) ** 2 < APART ** 2) return it;
				}
			}
		}
		return 0;
	};
	for (let i = 0; i < length; i++) {
		const [px, py, first] = [x[i] ?? 0, y[i] ?? 0, numbers[i] ?? 0];
		const cell = (Math.floor(py / APART) + 1) * columns + Math.floor(px / APART) + 1;
		const count = places.counts[first] ?? 0;
		const joined = near(px, py, cell);
		const mark = marks[joined - 1];
		ofSeen[i] = joined;
		if (mark !== undefined) {
			mark.places++;
			mark.count += count;
		} else if (marks.length < MOST_MARKS) {
			marks.push({ x: px, y: py, first, places: 1, count });
			before.push(cells[cell] ?? 0);
			cells[cell] = marks.length;
			ofSeen[i] = marks.length;
		}
	}
	return { marks, ofSeen };
}

/** The marks of places in sight: places that would lie on each other share one. */
export function marksOf(places: Places, seen: InSight, size: MapSize): MapMark[] {
	return grouped(places, seen, size).marks.map(({ x, y, first, places: sharing, count }) => ({
		...rounded(x, y),
		place: places.at(first),
		more: sharing - 1,
		count,
		radius: Math.min(13, 3.5 + Math.sqrt(count) * 0.9),
	}));
}

/** Numbers of the places that share a mark, which is known by the place that it bears the name of. */
export function membersOf(places: Places, seen: InSight, { size, ref }: { size: MapSize; ref: EntityRef }): number[] {
	const { marks, ofSeen } = grouped(places, seen, size);
	const mark =
		1 +
		marks.findIndex(({ first }) => {
			const it = places.at(first).ref;
			return it.dataset === ref.dataset && it.entity === ref.entity;
		});
	const members: number[] = [];
	if (mark > 0) for (const [i, it] of ofSeen.entries()) if (it === mark) members.push(seen.numbers[i] ?? 0);
	return members;
}
