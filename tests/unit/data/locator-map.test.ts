import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { numericToAlpha2 } from 'i18n-iso-countries';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawLocatorMap, type WorldScales } from '../../../data/locator-map.ts';
import type { World } from '../../../data/world.ts';

let world: WorldScales;
beforeAll(async () => {
	const load = async (scale: string): Promise<World> => {
		const text = await readFile(fileURLToPath(import.meta.resolve(`world-atlas/countries-${scale}.json`)), 'utf8');
		const atlas = JSON.parse(text);
		for (const it of atlas.objects.countries.geometries)
			it.properties = { code: (it.id && numericToAlpha2(it.id)) || '' };
		return atlas;
	};
	world = { near: await load('50m'), far: await load('110m') };
});

const place = (entity: string, lat: number, lon: number) => ({ entity, label: { text: entity, lang: 'en' }, lat, lon });
const kursk = place('Kursk', 51.74, 36.19);

describe('a locator map', () => {
	it('puts the place in the middle at both zooms', () => {
		const map = drawLocatorMap(world, { place: kursk, neighbours: [], language: 'en' });
		expect(map.zooms.map((it) => it.place)).toEqual([
			{ x: map.width / 2, y: map.height / 2 },
			{ x: map.width / 2, y: map.height / 2 },
		]);
		for (const { land, borders } of map.zooms) expect([land[0], borders[0]]).toEqual(['M', 'M']);
	});

	it('names the countries around it in the reader’s language', () => {
		const labels = (language: string) =>
			drawLocatorMap(world, { place: kursk, neighbours: [], language }).zooms[0]?.labels.map((it) => it.text);
		expect(labels('en')).toContain('Russia');
		expect(labels('ja')).toContain('ロシア');
	});

	it('places neighbours where they lie: Kyiv west of Kursk, Moscow north of it', () => {
		const map = drawLocatorMap(world, {
			place: kursk,
			neighbours: [place('Kyiv', 50.45, 30.52), place('Moscow', 55.75, 37.62)],
			language: 'en',
		});
		const [near] = map.zooms;
		const at = (text: string) => near?.labels.find((it) => it.text === text);
		expect(at('Kyiv')?.x).toBeLessThan(map.width / 2);
		expect(map.zooms[1]?.labels.find((it) => it.text === 'Moscow')?.y).toBeLessThan(map.height / 2);
	});

	it('lets no two labels overlap', () => {
		const crowd = Array.from({ length: 20 }, (_, i) => place(`Town ${i}`, 51 + i / 10, 38));
		const [near] = drawLocatorMap(world, { place: kursk, neighbours: crowd, language: 'en' }).zooms;
		const towns =
			near?.labels
				.filter((it) => it.kind === 'neighbour')
				.map((it) => it.y)
				.sort((a, b) => a - b) ?? [];
		expect(towns.length).toBeGreaterThan(1);
		for (const [i, y] of towns.slice(1).entries()) expect(y - (towns[i] ?? 0)).toBeGreaterThanOrEqual(10);
	});

	it('keeps names out of the corner where the card lays its zoom buttons', () => {
		const south = Array.from({ length: 12 }, (_, i) => place(`T${i}`, 50.2 + (i % 3) / 10, 38 + i / 2));
		const map = drawLocatorMap(world, { place: kursk, neighbours: south, language: 'en' });
		const [near] = map.zooms;
		expect(near?.labels.some((it) => it.kind === 'neighbour')).toBe(true);
		for (const { x, y, text } of near?.labels ?? []) {
			expect(x + 8 + text.length * 5 > map.width - 88 && y > map.height - 30, `${text} at ${x}, ${y}`).toBe(false);
		}
	});

	it.each([
		['the pole', 89, 10],
		['the date line', 52, 179.9],
	])('is drawn near %s too', (_where, lat, lon) => {
		const map = drawLocatorMap(world, { place: place('There', lat, lon), neighbours: [], language: 'en' });
		expect(map.zooms[1]?.land).toMatch(/^M/);
	});
});
