import type { Fault } from './fault.ts';

/** Texts that are not there in a language that the dataset promises. */
export const TRANSLATIONS: Fault[] = [
	{
		rule: 'a missing translation',
		spoil: (f) => delete f['statements.json'][0].text.ja,
		told: 'statements.json: [0].text: the ja text is missing',
	},
	{
		rule: 'a language without names',
		spoil: (f) => delete f['entities.json'][1].names.ja,
		told: 'entities.json: [1].names: the ja list of names is missing',
	},
	{
		rule: 'a title in one language only',
		spoil: (f) => delete f['dataset.json'].title.ja,
		told: 'dataset.json: title: the ja text is missing: add it, as dataset.json promises en, ja',
	},
	{
		rule: 'a unit in one language only',
		spoil: (f) => delete f['dataset.json'].measures[0].unit.ja,
		told: 'dataset.json: measures[0].unit: the ja text is missing',
	},
	{
		rule: 'a label in one language only',
		spoil: (f) => delete f['entities.json'][0].label.ja,
		told: 'entities.json: [0].label: the ja text is missing',
	},
	{
		rule: 'an office in one language only',
		spoil: (f) => delete f['entities.json'][0].roles[0].title.ja,
		told: 'entities.json: [0].roles[0].title: the ja text is missing',
	},
	{
		rule: 'a speaker in one language only',
		spoil: (f) => delete f['statements.json'][0].by[0].name.ja,
		told: 'statements.json: [0].by[0].name: the ja text is missing',
	},
	{
		rule: 'an origin in one language only',
		spoil: (f) => (f['statements.json'][0].origin = { name: { en: 'NASA' } }),
		told: 'statements.json: [0].origin.name: the ja text is missing',
	},
	{
		rule: 'a summary in one language only',
		spoil: (f) => delete f['dataset.json'].summary.en,
		told: 'dataset.json: summary: the en text is missing: add it, as dataset.json promises en, ja',
	},
	{
		rule: 'a note in one language only',
		spoil: (f) => delete f['entities.json'][0].note.ja,
		told: 'entities.json: [0].note: the ja text is missing',
	},
	{
		rule: 'a measure called in one language only',
		spoil: (f) => delete f['dataset.json'].measures[0].label.ja,
		told: 'dataset.json: measures[0].label: the ja text is missing',
	},
];
