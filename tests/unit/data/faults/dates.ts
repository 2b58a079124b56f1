import type { Fault } from './fault.ts';

/** Dates that are none, and things that end, are told or are read before they begin. */
export const DATES: Fault[] = [
	{
		rule: 'a date that is none',
		spoil: (f) => (f['statements.json'][0].date = '1969-02-30'),
		told: 'statements.json: [0].date: "1969-02-30" is no EDTF date',
	},
	{
		rule: 'a date after the dataset',
		spoil: (f) => (f['statements.json'][0].date = '1971'),
		told: "statements.json: [0].date: 1971 is after the dataset's own date",
	},
	{
		rule: 'a CSL date that is none',
		spoil: (f) => (f['sources.json'][0].issued['date-parts'] = [[1969, 13]]),
		told: 'sources.json: [0].issued["date-parts"][0]: 1969-13 is no date',
	},
	{
		rule: 'an office without a date',
		spoil: (f) => delete f['entities.json'][0].roles[0].seen,
		told: 'entities.json: [0].roles[0]: has no date',
	},
	{
		rule: 'an office that ends before it begins',
		spoil: (f) => Object.assign(f['entities.json'][0].roles[0], { from: '1969-07-16', to: '1969-06' }),
		told: 'entities.json: [0].roles[0].to: 1969-06 is before 1969-07-16',
	},
	{
		rule: 'a day of the dataset that is none',
		spoil: (f) => (f['dataset.json'].asOf = '1969-11-31'),
		told: 'dataset.json: asOf: "1969-11-31" is no EDTF date',
	},
	{
		rule: 'a fact known before it happened',
		spoil: (f) => (f['statements.json'][0].known = '1969-07-19'),
		told: 'statements.json: [0].known: 1969-07-19 is before 1969-07-20, when it happened',
	},
	{
		rule: 'an interval that runs backwards',
		spoil: (f) => (f['statements.json'][0].date = '1969-11/1969-07'),
		told: 'statements.json: [0].date: "1969-11/1969-07" ends before it begins',
	},
	{
		rule: 'a season',
		spoil: (f) => (f['statements.json'][0].date = '1969-22'),
		told: 'statements.json: [0].date: "1969-22" is a kind of EDTF date that datasets do not use',
	},
	{
		rule: 'a source from after the dataset',
		spoil: (f) => (f['sources.json'][0].issued['date-parts'] = [[1970, 4, 1]]),
		told: "sources.json: [0].issued: 1970-04-01 is after the dataset's own date",
	},
	{
		rule: 'a source read before it appeared',
		spoil: (f) => (f['sources.json'][0].accessed = { 'date-parts': [[1969, 7, 1]] }),
		told: 'sources.json: [0].accessed: 1969-07-01 is before',
	},
	{
		rule: 'a day of becoming public that is none',
		spoil: (f) => (f['statements.json'][0].known = 'July'),
		told: 'statements.json: [0].known: "July" is no EDTF date',
	},
	{
		rule: 'a fact that became public after the dataset',
		spoil: (f) => (f['statements.json'][0].known = '1970-04'),
		told: "statements.json: [0].known: 1970-04 is after the dataset's own date",
	},
	{
		rule: 'an office seen on a day that is none',
		spoil: (f) => (f['entities.json'][0].roles[0].seen = '1969-07-32'),
		told: 'entities.json: [0].roles[0].seen: "1969-07-32" is no EDTF date',
	},
	{
		rule: 'an office from after the dataset',
		spoil: (f) => (f['entities.json'][0].roles[0].from = '1971-01-01'),
		told: "entities.json: [0].roles[0].from: 1971-01-01 is after the dataset's own date",
	},
	{
		rule: 'a day of reading that is none',
		spoil: (f) => (f['sources.json'][0].accessed = { 'date-parts': [[1970, 2, 29]] }),
		told: 'sources.json: [0].accessed["date-parts"][0]: 1970-02-29 is no date',
	},
	{
		rule: 'a 29 February of a year that has none',
		spoil: (f) => (f['statements.json'][0].date = '1969-02-29~'),
		told: 'statements.json: [0].date: "1969-02-29~" is no EDTF date',
	},
	{
		rule: 'an empty date',
		spoil: (f) => (f['statements.json'][0].date = ''),
		told: 'statements.json: [0].date: "" is no EDTF date',
	},
];
