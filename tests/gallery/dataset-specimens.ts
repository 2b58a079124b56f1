/** What the datasets' part of the options page can be given, and a card whose name several datasets know. */
import type { DatasetSurface } from '../../components/options/dataset-import.ts';
import type { Localized } from '../../data/context-types.ts';
import { LIMITS } from '../../data/imported/limits.ts';
import type { Language } from '../../locales/translate.ts';

const nothing = () => {};

const WAR = { en: 'North Korea in Russia’s war on Ukraine', ja: 'ロシアのウクライナ侵攻と北朝鮮' };
const MOON = { en: 'Apollo 11', ja: 'アポロ11号' };

/** The bundled dataset and two imported ones, one of which cannot be read any more. */
function surface(): DatasetSurface {
	const info = { languages: ['en', 'ja'], license: 'CC0-1.0', damaged: false, bundled: false };
	return {
		list: [
			{
				...info,
				id: 'north-korea-russia-ukraine',
				version: '1.0.0',
				title: WAR,
				asOf: '2025-02-11',
				license: 'CC-BY-SA-4.0',
				counts: { entities: 83, statements: 111, sources: 46 },
				family: 0,
				bundled: true,
			},
			{
				...info,
				id: 'apollo-11',
				version: '1.0.0',
				title: MOON,
				asOf: '2021-04-28',
				counts: { entities: 11, statements: 14, sources: 10 },
				family: 1,
			},
			{
				...info,
				id: 'two-landings',
				version: '12.0.3',
				title: { en: 'Two landings', ja: '二つの着陸' },
				asOf: '1970-03-31',
				counts: { entities: 1, statements: 1, sources: 1 },
				family: 2,
				damaged: true,
			},
		],
		state: { kind: 'idle' },
		limits: LIMITS,
		isPrivate: false,
		actions: { importFile: nothing, accept: nothing, cancel: nothing, remove: nothing },
	};
}

/** The surface in each of its states, by a name for the specimen. */
export function datasetSurfaces(language: Language): [id: string, DatasetSurface][] {
	const some = (count: number, ...first: { en: string; ja: string }[]) => ({
		count,
		first: first.map((it): Localized => ({ text: it[language], lang: language })),
	});
	const none = some(0);
	const counts = { entities: 12, statements: 14, sources: 10 };
	const review = {
		title: { text: MOON[language], lang: language },
		version: '1.1.0',
		asOf: '2021-04-28',
		license: 'CC0-1.0',
		counts,
	};
	const states: [string, Partial<DatasetSurface>][] = [
		['list', {}],
		['working', { state: { kind: 'working', step: 'check' } }],
		['new', { state: { kind: 'review', review } }],
		[
			'update',
			{
				state: {
					kind: 'review',
					review: {
						...review,
						changes: {
							from: '1.0.0',
							entities: {
								added: some(1, { en: 'Sea of Tranquility', ja: '静かの海' }),
								removed: none,
								changed: some(25, { en: 'Neil Armstrong', ja: 'ニール・アームストロング' }),
							},
							statements: {
								added: none,
								removed: some(1, { en: 'Apollo 11 landed on the Moon.', ja: 'アポロ11号が月に着陸した。' }),
								changed: none,
							},
							sources: { added: none, removed: none, changed: none },
						},
					},
				},
			},
		],
		[
			'refused',
			{
				state: {
					kind: 'refused',
					file: 'my-story.sidelight.json',
					problems: [
						{ path: 'dataset.entities[3].names.en[0].onlyNear', message: 'names nothing that the page must have' },
						{ path: '', message: 'is no packed dataset' },
					],
					more: 1,
				},
			},
		],
		['full', { state: { kind: 'failed', because: 'full' } }],
		['private', { isPrivate: true }],
	];
	return states.map(([id, more]) => [id, { ...surface(), ...more }]);
}

/** The datasets that know one name, as a card is told. */
export function twoMeanings(language: Language) {
	const known = (dataset: string, title: Record<Language, string>, isShown: boolean) => ({
		dataset,
		entity: 'choe-son-hui',
		label: { text: title[language], lang: language },
		datasetTitle: { text: title[language], lang: language },
		isShown,
	});
	return [known('north-korea-russia-ukraine', WAR, true), known('apollo-11', MOON, false)];
}
