/** What timeline, map and figures are drawn from. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoAzimuthalEqualArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../../data/library/figures.ts';
import { drawMap, movedSpot, spotOf } from '../../../../data/library/map.ts';
import { placesInSight } from '../../../../data/library/marks.ts';
import { placesFrom } from '../../../../data/library/places.ts';
import { timelineOf } from '../../../../data/library/timeline.ts';
import type { World } from '../../../../data/world.ts';
import { opened } from './opened.ts';

describe('the timeline', () => {
	const { library, index } = opened();
	const timeline = timelineOf(library, index, { rows: [1, 0], language: 'en' });

	it('goes from the first day to the last', () => {
		expect(timeline.extent).toEqual({ first: '1969-07-20', last: '1969-11-30' });
	});

	it('shows what touches a stretch, earliest first', () => {
		const ids = (first: string, last: string) => {
			const slice = timeline.slice({ first, last });
			return slice.kind === 'points' ? slice.points.map((it) => it.ref.id) : [];
		};
		expect(ids('1969-01-01', '1969-12-31')).toEqual(['1969-07-20-landing', '1969-11-walks']);
		expect(ids('1969-11-15', '1969-11-15')).toEqual(['1969-11-walks']);
		expect(ids('1969-08-01', '1969-10-31')).toEqual([]);
	});

	it('counts where there are too many to be told apart, and loses none', () => {
		const many = opened((files) => {
			const [first, last] = files['statements.json'];
			const more = Array.from({ length: 900 }, (_, i) => ({
				...first,
				id: `s${i}`,
				date: new Date(Date.UTC(1969, 0, 1 + i)).toISOString().slice(0, 10),
			}));
			files['statements.json'] = [...more, last];
			files['dataset.json'].asOf = '1975-01-01';
		});
		const rows = many.library.statements.map((_, i) => i);
		const source = timelineOf(many.library, many.index, { rows, language: 'en' });
		const slice = source.slice({ first: '1969-01-01', last: '1971-12-31' });
		expect(slice.kind).toBe('bins');
		if (slice.kind !== 'bins') return;
		expect(slice.bins.reduce((sum, it) => sum + it.count, 0)).toBe(901);
		expect(slice.bins[0]?.period).toEqual({ first: '1969-01-01', last: '1969-01-31' });
		expect(source.slice({ first: '1969-02-01', last: '1969-02-28' })).toMatchObject({ kind: 'points', total: 28 });
	});
});

describe('figures', () => {
	it('stand by measure, with who gave them', () => {
		const { library } = opened();
		expect(figuresOf(library, { rows: [0, 1], language: 'en' })).toMatchObject([
			{ key: 'tiny/hours-outside', unit: { text: 'hours' }, estimates: [{ value: 7.75, by: [{ text: 'NASA' }] }] },
		]);
	});
});

describe('the map', () => {
	const read = (scale: string): World => {
		const path = fileURLToPath(import.meta.resolve(`world-atlas/countries-${scale}.json`));
		const world = JSON.parse(readFileSync(path, 'utf8'));
		for (const it of world.objects.countries.geometries) it.properties = { code: it.id === '804' ? 'UA' : '' };
		return world;
	};
	const world = { near: read('50m'), far: read('110m') };
	const size = { width: 760, height: 470 };
	const place = (entity: string, lat: number, lon: number, count = 1) => ({
		...{ ref: { dataset: 'd', entity }, label: { text: entity, lang: 'en' }, lat, lon, count },
	});
	const kyiv = place('Kyiv', 50.45, 30.52, 2);
	const kursk = place('Kursk', 51.74, 36.19, 5);
	const seoul = place('Seoul', 37.57, 126.98);
	const apia = place('Apia', -13.83, -171.77);

	it('begins where every place is in sight', () => {
		for (const places of [[kyiv], [kyiv, kursk], [kyiv, seoul], [seoul, apia]]) {
			const all = placesFrom(places);
			expect(placesInSight(all, spotOf(all, size), size)).toHaveLength(places.length);
		}
	});

	it('gives places that lie on each other one mark, and each a mark from nearer by', () => {
		const draw = (km: number) =>
			drawMap(world, { places: placesFrom([kursk, kyiv]), spot: { lat: 51, lon: 33, km }, size, language: 'en' });
		const [one, ...none] = draw(24_000).marks;
		expect(one).toMatchObject({ count: 7, place: { ref: kursk.ref }, more: 1 });
		expect(none).toEqual([]);
		expect(draw(1_500).marks.map((it) => it.more)).toEqual([0, 0]);
		expect(draw(1_500).countries.map((it) => it.text)).toEqual(['Ukraine']);
	});

	it('puts places where d3-geo does', () => {
		const spot = { lat: 40, lon: 60, km: 14_000 };
		const all = placesFrom([kyiv, kursk, seoul]);
		const { x, y } = placesInSight(all, spot, size);
		const projection = geoAzimuthalEqualArea()
			.rotate([-spot.lon, -spot.lat])
			.scale((size.width / spot.km) * 6_371)
			.translate([size.width / 2, size.height / 2]);
		for (const [i, it] of [kyiv, kursk, seoul].entries()) {
			const [px = 0, py = 0] = projection([it.lon, it.lat]) ?? [];
			expect(x[i]).toBeCloseTo(px, 6);
			expect(y[i]).toBeCloseTo(py, 6);
		}
	});

	it('shows nothing from behind the Earth', () => {
		expect(placesInSight(placesFrom([apia]), { lat: 50, lon: 30, km: 18_000 }, size).length).toBe(0);
	});

	it('follows a drag: what was beside the middle is in it', () => {
		const spot = { lat: 50, lon: 30, km: 2_000 };
		const moved = movedSpot(spot, size, { x: -size.width / 4, y: 0 });
		expect(moved.lon).toBeGreaterThan(spot.lon);
		expect(moved.lat).toBeCloseTo(spot.lat, 0);
		const back = movedSpot(moved, size, { x: size.width / 4, y: 0 });
		expect(back.lon).toBeCloseTo(spot.lon, 0);
	});

	it('stops at the poles', () => {
		expect(movedSpot({ lat: 80, lon: 0, km: 8_000 }, size, { x: 0, y: 400 }).lat).toBeLessThanOrEqual(85);
	});
});
