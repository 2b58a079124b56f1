import type { Kept } from './fault.ts';

/** Beside each rule, the nearest thing that keeps it. */
export const KEPT: Kept[] = [
	{ what: 'a title', change: (f) => (f['entities.json'][0].names.en[1].title = 'strong') },
	{
		what: 'a word in small letters beside a name in exact case',
		change: (f) => Object.assign(f['entities.json'][0].names.en[1], { exactCase: true, neverIn: ['armstrong'] }),
	},
	{ what: 'a longer phrase', change: (f) => (f['entities.json'][0].names.en[1].notIn = ['Armstrong Hall']) },
	{ what: 'a year', change: (f) => (f['statements.json'][0].date = '1969') },
	{ what: 'about a month', change: (f) => (f['statements.json'][0].date = '1969-07~') },
	{ what: 'perhaps a day', change: (f) => (f['statements.json'][0].date = '1969-07-20?') },
	{ what: 'an interval', change: (f) => (f['statements.json'][0].date = '1969-07/1969-08') },
	{ what: "the dataset's own day", change: (f) => (f['statements.json'][0].date = '1970-03-31') },
	{
		what: 'a fact known within the month in which it happened',
		change: (f) => (f['statements.json'][1].known = '1969-11-19'),
	},
	{ what: 'a source without dates', change: (f) => delete f['sources.json'][0].issued },
	{
		what: 'a source of a year, read in that year',
		change: (f) =>
			Object.assign(f['sources.json'][0], {
				issued: { 'date-parts': [[1969]] },
				accessed: { 'date-parts': [[1969, 1, 2]] },
			}),
	},
	{
		what: 'an https address',
		change: (f) => (f['sources.json'][0].URL = 'https://www.nasa.gov/mission/apollo-11/?a=1#b'),
	},
	{ what: 'a DOI', change: (f) => (f['sources.json'][0].DOI = '10.1000/182') },
	{
		what: 'an author with one name',
		change: (f) => (f['sources.json'][0].author = [{ literal: 'NASA' }, { family: 'Hansen', given: 'James R.' }]),
	},
	{ what: 'a Wikidata item', change: (f) => (f['entities.json'][1].wikidata = 'Q43653') },
	{ what: 'the edge of the map', change: (f) => (f['entities.json'][1].location = { lat: -90, lon: 180 }) },
	{
		what: 'an office with both ends',
		change: (f) => Object.assign(f['entities.json'][0].roles[0], { from: '1969-07-16', to: '1969-07-24' }),
	},
	{
		what: 'at least so many',
		change: (f) => (f['statements.json'][1].figures[0] = { measure: 'hours-outside', min: 7 }),
	},
	{
		what: 'a range',
		change: (f) => (f['statements.json'][1].figures[0] = { measure: 'hours-outside', min: 7, max: 7 }),
	},
	{
		what: 'a denial',
		change: (f) => Object.assign(f['statements.json'][1], { standing: 'denied', denies: ['1969-07-20-landing'] }),
	},
	{
		what: 'a dispute, and who contradicts',
		change: (f) => {
			f['statements.json'][0].standing = 'disputed';
			f['statements.json'][1].denies = ['1969-07-20-landing'];
		},
	},
	{
		what: 'a work and its address',
		change: (f) =>
			(f['dataset.json'].derivedFrom = [
				{ title: 'A', language: 'en', URL: 'https://example.org/', retrieved: '1970' },
			]),
	},
	{
		what: 'an origin in words',
		change: (f) => (f['statements.json'][0].origin = { name: { en: 'NASA', ja: 'NASA' } }),
	},
	{
		what: 'a language more than promised',
		change: (f) => (f['statements.json'][0].text.de = 'Apollo 11 landete auf dem Mond.'),
	},
	{ what: 'a topic', change: (f) => (f['dataset.json'].topic = ['apollo-11']) },
	{
		what: 'a name that leans on the topic',
		change: (f) => {
			f['dataset.json'].topic = ['apollo-11'];
			f['entities.json'][0].names.en[1].onlyOnTopic = true;
		},
	},
	{
		what: 'a name two entities claim, told apart by what stands near',
		change: (f) => f['entities.json'][1].names.en.push({ name: 'Neil Armstrong', onlyNear: { words: ['lander'] } }),
	},
	{
		what: 'a name two entities claim, told apart by a fuller name',
		change: (f) => f['entities.json'][1].names.en.push({ name: 'Neil Armstrong', onlyAfterFull: true }),
	},
	{ what: 'one spelling in two languages', change: (f) => (f['entities.json'][1].names.de = ['Apollo 11']) },
	{
		what: 'a name that never inflects',
		change: (f) => (f['entities.json'][1].names.uk = [{ name: 'Аполлон-11', inflects: false, exactCase: true }]),
	},
	{
		what: 'an id of letters and digits',
		change: (f) => (f['sources.json'][1].id = f['statements.json'][1].sources[0] = 'as12'),
	},
];
