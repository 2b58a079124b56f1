import { describe, expect, it } from 'vitest';
import { describeProblem, type FileName } from '../../../data/problem.ts';
import { validateDataset } from '../../../data/validate.ts';
import { tinyFiles } from './tiny-files.ts';

type Files = ReturnType<typeof tinyFiles>;

/** Each rule with the smallest thing that breaks it, and how the problem is told. */
const BROKEN: { rule: string; spoil: (files: Files) => void; told: string }[] = [
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
		told: 'entities.json: [1].names.en: must be Array, but is "Apollo"',
	},
	{
		rule: 'a file that is no list',
		spoil: (f) => (f['statements.json'] = {}),
		told: 'statements.json: must be Array, but is Object',
	},
	{
		rule: 'the form of ids',
		spoil: (f) => (f['sources.json'][0].id = 'NASA 11'),
		told: 'sources.json: [0].id: must be lower-case letters',
	},
	{
		rule: 'a kind of entity',
		spoil: (f) => (f['entities.json'][0].type = 'ship'),
		told: 'entities.json: [0].type: must be',
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
		told: 'entities.json: [1].location.lat:',
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
		rule: 'two ids alike',
		spoil: (f) => (f['entities.json'][1].id = 'neil-armstrong'),
		told: 'entities.json: [1].id: "neil-armstrong" is already the id of item 0',
	},
	{
		rule: 'an entity that is not there',
		spoil: (f) => f['statements.json'][0].about.push('buzz'),
		told: 'statements.json: [0].about[2]: there is no entity "buzz"',
	},
	{
		rule: 'a source that is not there',
		spoil: (f) => (f['statements.json'][0].sources = ['x']),
		told: 'statements.json: [0].sources[0]: there is no source "x"',
	},
	{
		rule: 'a measure that is not there',
		spoil: (f) => (f['statements.json'][1].figures[0].measure = 'x'),
		told: 'statements.json: [1].figures[0].measure: there is no measure "x"',
	},
	{
		rule: 'a statement that is not there',
		spoil: (f) => (f['statements.json'][0].denies = ['x']),
		told: 'statements.json: [0].denies[0]: there is no statement "x"',
	},
	{
		rule: 'a speaker that is not there',
		spoil: (f) => (f['statements.json'][0].by = [{ entity: 'x' }]),
		told: 'statements.json: [0].by[0].entity: there is no entity "x"',
	},
	{
		rule: 'a statement that denies itself',
		spoil: (f) => (f['statements.json'][0].denies = ['1969-07-20-landing']),
		told: 'statements.json: [0].denies: a statement cannot deny itself',
	},
	{
		rule: 'a source that nobody cites',
		spoil: (f) => (f['statements.json'][1].sources = ['nasa-as11']),
		told: 'sources.json: [1].id: no statement cites "nasa-as12"',
	},
	{
		rule: 'a date that is none',
		spoil: (f) => (f['statements.json'][0].date = '1969-02-30'),
		told: 'statements.json: [0].date: "1969-02-30" is no EDTF date',
	},
	{
		rule: 'a date after the dataset',
		spoil: (f) => (f['statements.json'][0].date = '1970'),
		told: "statements.json: [0].date: 1970 is after the dataset's own date",
	},
	{
		rule: 'a CSL date that is none',
		spoil: (f) => (f['sources.json'][0].issued['date-parts'] = [[1969, 13]]),
		told: 'sources.json: [0].issued["date-parts"][0]: 1969-13 is no date',
	},
	{
		rule: 'a missing translation',
		spoil: (f) => delete f['statements.json'][0].text.ja,
		told: 'statements.json: [0].text: the ja text is missing',
	},
	{
		rule: 'a language without names',
		spoil: (f) => delete f['entities.json'][1].names.ja,
		told: 'entities.json: [1].names: the ja text is missing',
	},
	{
		rule: 'a name two entities claim',
		spoil: (f) => f['entities.json'][1].names.en.push('neil armstrong'),
		told: 'entities.json: [1].names.en[1]: "neil armstrong" is also a name of neil-armstrong',
	},
	{
		rule: 'a name written twice',
		spoil: (f) => f['entities.json'][1].names.en.push('Apollo 11'),
		told: 'entities.json: [1].names.en[1]: "Apollo 11" stands twice',
	},
	{
		rule: 'a short name without a full one',
		spoil: (f) =>
			(f['entities.json'][0].names = {
				en: [{ name: 'Armstrong', onlyAfterFull: true }],
				ja: [{ name: 'A', onlyAfterFull: true }],
			}),
		told: 'entities.json: [0].names.en[0]: counts only after a fuller name',
	},
	{
		rule: 'support that names nothing',
		spoil: (f) => (f['entities.json'][0].names.en[1].onlyNear = {}),
		told: 'entities.json: [0].names.en[1].onlyNear: names nothing',
	},
	{
		rule: 'a name that leans on a topic that is not there',
		spoil: (f) => (f['entities.json'][0].names.en[1].onlyOnTopic = true),
		told: 'entities.json: [0].names.en[1].onlyOnTopic: leans on the topic of the story',
	},
	{
		rule: 'a topic that is not there',
		spoil: (f) => (f['dataset.json'].topic = ['moon']),
		told: 'dataset.json: topic[0]: there is no entity "moon"',
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
		told: 'entities.json: [1].location.lon:',
	},
	{
		rule: 'a range upside down',
		spoil: (f) => (f['statements.json'][1].figures[0] = { measure: 'hours-outside', min: 9, max: 7 }),
		told: 'statements.json: [1].figures[0]: `min` must not be above `max`',
	},
	{
		rule: 'an origin that is not there',
		spoil: (f) => (f['statements.json'][0].origin = { entity: 'x' }),
		told: 'statements.json: [0].origin.entity: there is no entity "x"',
	},
	{
		rule: 'a standing that nobody knows',
		spoil: (f) => (f['statements.json'][0].standing = 'true'),
		told: 'statements.json: [0].standing: must be',
	},
	{
		rule: 'a phrase that is the name itself',
		spoil: (f) => (f['entities.json'][0].names.en[1].neverIn = ['Armstrong']),
		told: 'entities.json: [0].names.en[1].neverIn[0]: "Armstrong" is the name itself',
	},
];

describe('a dataset', () => {
	it('that keeps every rule is taken', () => {
		expect(validateDataset(tinyFiles())).toMatchObject({ ok: true });
	});

	it.each(BROKEN)('is refused for $rule', ({ spoil, told }) => {
		const files = tinyFiles();
		spoil(files);
		const result = validateDataset(files);
		const problems = result.ok ? [] : result.problems.map(describeProblem);
		expect(problems.find((it) => it.startsWith(told)) ?? problems).toEqual(expect.stringContaining(told));
	});

	it('loses a key that is JavaScript’s own, and nothing else', () => {
		const files = tinyFiles();
		files['entities.json'][0].label = JSON.parse('{"en":"A","ja":"B","__proto__":"C"}');
		const result = validateDataset(files);
		const label = result.ok ? result.dataset.entities[0]?.label : undefined;
		expect(Object.entries(label ?? {})).toEqual([
			['en', 'A'],
			['ja', 'B'],
		]);
	});

	it('has all its problems told at once', () => {
		const files = tinyFiles();
		files['statements.json'][0].about = ['nobody'];
		files['statements.json'][1].date = 'soon';
		delete files['entities.json'][0].note.ja;
		const result = validateDataset(files);
		expect(result.ok ? [] : result.problems.map((it): FileName => it.file).sort()).toEqual([
			'entities.json',
			'statements.json',
			'statements.json',
		]);
	});
});
