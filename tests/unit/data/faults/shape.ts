import type { Fault } from './fault.ts';

/** What a single file can have wrong: a field that is missing, unknown, or of the wrong form. */
export const SHAPE: Fault[] = [
	{
		rule: 'the format is known',
		spoil: (f) => (f['dataset.json'].format = 2),
		told: 'dataset.json: format: must be 1',
	},
	{
		rule: 'a field that must be there',
		spoil: (f) => delete f['dataset.json'].license,
		told: 'dataset.json: license: is missing: add "license"',
	},
	{
		rule: 'a field that nobody knows',
		spoil: (f) => (f['entities.json'][0].labels = {}),
		told: 'entities.json: [0].labels: "labels" is no field',
	},
	{
		rule: 'a wrong type',
		spoil: (f) => (f['entities.json'][1].names.en = 'Apollo'),
		told: 'entities.json: [1].names.en: must be a list, but is "Apollo"',
	},
	{
		rule: 'a file that is no list',
		spoil: (f) => (f['statements.json'] = {}),
		told: 'statements.json: must be a list, but is an object',
	},
	{
		rule: 'the form of ids',
		spoil: (f) => (f['sources.json'][0].id = 'NASA 11'),
		told: 'sources.json: [0].id: must be lower-case letters',
	},
	{
		rule: 'a kind of entity',
		spoil: (f) => (f['entities.json'][0].type = 'ship'),
		told: 'entities.json: [0].type: must be one of "person", "place", ',
	},
	{
		rule: 'a name with an unknown rule',
		spoil: (f) => (f['entities.json'][0].names.en[1].onlyNearby = true),
		told: 'entities.json: [0].names.en[1].onlyNearby: "onlyNearby" is no field',
	},
	{
		rule: 'an empty text',
		spoil: (f) => (f['entities.json'][0].label.en = ''),
		told: 'entities.json: [0].label.en: must not be empty',
	},
	{
		rule: 'text of several lines',
		spoil: (f) => (f['entities.json'][0].note.en = 'a\nb'),
		told: 'entities.json: [0].note.en: must be one line',
	},
	{
		rule: 'a latitude',
		spoil: (f) => (f['entities.json'][1].location = { lat: 91, lon: 0 }),
		told: 'entities.json: [1].location.lat: must be at most 90, but is 91',
	},
	{
		rule: 'an address that is not https',
		spoil: (f) => (f['sources.json'][0].URL = 'javascript:alert(1)'),
		told: 'sources.json: [0].URL: must be an https address',
	},
	{
		rule: 'a fact without a date',
		spoil: (f) => delete f['statements.json'][0].date,
		told: 'statements.json: [0].date: is missing',
	},
	{
		rule: 'a fact without a source',
		spoil: (f) => (f['statements.json'][0].sources = []),
		told: 'statements.json: [0].sources: must cite at least one source',
	},
	{
		rule: 'a fact that nobody says',
		spoil: (f) => (f['statements.json'][0].by = []),
		told: 'statements.json: [0].by: must say who says so',
	},
	{
		rule: 'a figure with value and range',
		spoil: (f) => (f['statements.json'][1].figures[0].max = 9),
		told: 'statements.json: [1].figures[0]: must have either',
	},
	{
		rule: 'an office without a source',
		spoil: (f) => (f['entities.json'][0].roles[0].sources = []),
		told: 'entities.json: [0].roles[0].sources: must cite at least one source',
	},
	{
		rule: 'a Wikidata item that is none',
		spoil: (f) => (f['entities.json'][1].wikidata = '43653'),
		told: 'entities.json: [1].wikidata: must be a Wikidata item',
	},
	{
		rule: 'a DOI that is none',
		spoil: (f) => (f['sources.json'][0].DOI = 'https://doi.org/10.1000/182'),
		told: 'sources.json: [0].DOI: must be a DOI',
	},
	{
		rule: 'a longitude',
		spoil: (f) => (f['entities.json'][1].location = { lat: 0, lon: 181 }),
		told: 'entities.json: [1].location.lon: must be at most 180, but is 181',
	},
	{
		rule: 'a range upside down',
		spoil: (f) => (f['statements.json'][1].figures[0] = { measure: 'hours-outside', min: 9, max: 7 }),
		told: 'statements.json: [1].figures[0]: `min` must not be above `max`',
	},
	{
		rule: 'a standing that nobody knows',
		spoil: (f) => (f['statements.json'][0].standing = 'true'),
		told: 'statements.json: [0].standing: must be',
	},
	{
		rule: 'an address that is not encrypted',
		spoil: (f) => (f['sources.json'][0].URL = 'http://www.nasa.gov/'),
		told: 'sources.json: [0].URL: must be an https address',
	},
	{
		rule: 'a figure without a measure',
		spoil: (f) => delete f['statements.json'][1].figures[0].measure,
		told: 'statements.json: [1].figures[0].measure: is missing: add "measure"',
	},
	{
		rule: 'a figure without a number',
		spoil: (f) => (f['statements.json'][1].figures[0] = { measure: 'hours-outside' }),
		told: 'statements.json: [1].figures[0]: must have either',
	},
	{
		rule: 'a fact about nothing',
		spoil: (f) => (f['statements.json'][0].about = []),
		told: 'statements.json: [0].about: must name at least one entity',
	},
	{
		rule: 'a fact without a text',
		spoil: (f) => delete f['statements.json'][0].text,
		told: 'statements.json: [0].text: is missing: add "text"',
	},
	{
		rule: 'a text too long for a card',
		spoil: (f) => (f['statements.json'][0].text.en = 'a'.repeat(401)),
		told: 'statements.json: [0].text.en: must be at most 400 characters',
	},
	{
		rule: 'a text with a space at its end',
		spoil: (f) => (f['entities.json'][0].label.en = 'Neil Armstrong '),
		told: 'entities.json: [0].label.en: must not begin or end with a space',
	},
	{
		rule: 'a language that is none',
		spoil: (f) => (f['entities.json'][0].names.english = ['Armstrong']),
		told: 'entities.json: [0].names.english: must be a language tag',
	},
	{
		rule: 'an entity without a name in some language it lists',
		spoil: (f) => (f['entities.json'][0].names.de = []),
		told: 'entities.json: [0].names.de: must have at least 1 entry, but has 0',
	},
	{
		rule: 'a gender that matching does not know',
		spoil: (f) => (f['entities.json'][0].gender = 'm'),
		told: 'entities.json: [0].gender: must be',
	},
	{
		rule: 'a version that is none',
		spoil: (f) => (f['dataset.json'].version = '1.0'),
		told: 'dataset.json: version: must be a version such as "1.0.0"',
	},
	{
		rule: 'a dataset in no language',
		spoil: (f) => (f['dataset.json'].languages = []),
		told: 'dataset.json: languages: must have at least 1 entry, but has 0',
	},
	{
		rule: 'a work without an encrypted address',
		spoil: (f) => (f['dataset.json'].derivedFrom = [{ title: 'A', language: 'en', URL: 'http://example.org/' }]),
		told: 'dataset.json: derivedFrom[0].URL: must be an https address',
	},
	{
		rule: 'a name too long to be one',
		spoil: (f) => f['entities.json'][1].names.en.push('a'.repeat(121)),
		told: 'entities.json: [1].names.en[1]: must be at most 120 characters',
	},
	{
		rule: 'a note too long for one line',
		spoil: (f) => (f['entities.json'][1].note.ja = '月'.repeat(241)),
		told: 'entities.json: [1].note.ja: must be at most 240 characters',
	},
	{
		rule: 'a date of four parts',
		spoil: (f) => (f['sources.json'][0].issued['date-parts'] = [[1969, 11, 1, 12]]),
		told: 'sources.json: [0].issued["date-parts"][0]: must have at most 3 entries, but has 4',
	},
	{
		rule: 'a year that is no whole number',
		spoil: (f) => (f['sources.json'][0].issued['date-parts'] = [[1969.5]]),
		told: 'sources.json: [0].issued["date-parts"][0][0]: must be a whole number, but is 1969.5',
	},
	{
		rule: 'a source without a language',
		spoil: (f) => delete f['sources.json'][0].language,
		told: 'sources.json: [0].language: is missing: add "language"',
	},
	{
		rule: 'a source without a title',
		spoil: (f) => delete f['sources.json'][0].title,
		told: 'sources.json: [0].title: is missing: add "title"',
	},
	{
		rule: 'a speaker that is neither entity nor name',
		spoil: (f) => (f['statements.json'][0].by = [{}]),
		told: 'statements.json: [0].by[0]',
	},
];
