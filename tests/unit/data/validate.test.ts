import { describe, expect, it } from 'vitest';
import { describeProblem, type FileName } from '../../../data/problem.ts';
import { validateDataset } from '../../../data/validate.ts';
import { DATES } from './faults/dates.ts';
import type { Fault } from './faults/fault.ts';
import { KEPT } from './faults/kept.ts';
import { LINKS } from './faults/links.ts';
import { NAMES } from './faults/names.ts';
import { SHAPE } from './faults/shape.ts';
import { TRANSLATIONS } from './faults/translations.ts';
import { tinyFiles } from './tiny-files.ts';

const FAULTS = [...SHAPE, ...LINKS, ...DATES, ...TRANSLATIONS, ...NAMES];

/** A whole file of the wrong shape, which must hide nothing of the three others. */
const BROKEN_FILES: { file: FileName; what: string; spoil: Fault['spoil']; told: RegExp }[] = [
	{
		file: 'dataset.json',
		what: 'is null',
		spoil: (f) => (f['dataset.json'] = null),
		told: /^dataset\.json: must be an object/,
	},
	{
		file: 'dataset.json',
		what: 'lacks a field and has one of the wrong type',
		spoil: (f) => {
			delete f['dataset.json'].license;
			f['dataset.json'].languages = 'en';
		},
		told: /^dataset\.json: languages: must be a list/,
	},
	{
		file: 'entities.json',
		what: 'is null',
		spoil: (f) => (f['entities.json'] = null),
		told: /^entities\.json: must be a list/,
	},
	{
		file: 'statements.json',
		what: 'is an object',
		spoil: (f) => (f['statements.json'] = {}),
		told: /^statements\.json: must be a list/,
	},
	{
		file: 'sources.json',
		what: 'is a word',
		spoil: (f) => (f['sources.json'] = 'none'),
		told: /^sources\.json: must be a list/,
	},
];

describe('a dataset', () => {
	it('that keeps every rule is taken', () => {
		expect(validateDataset(tinyFiles())).toMatchObject({ ok: true });
	});

	it.each(KEPT)('is taken with $what', ({ change }) => {
		const files = tinyFiles();
		change(files);
		const result = validateDataset(files);
		expect(result.ok ? [] : result.problems.map(describeProblem)).toEqual([]);
	});

	it.each(FAULTS)('is refused for $rule', ({ spoil, told }) => {
		const files = tinyFiles();
		spoil(files);
		const result = validateDataset(files);
		const problems = result.ok ? [] : result.problems.map(describeProblem);
		expect(problems.find((it) => it.startsWith(told)) ?? problems).toEqual(expect.stringContaining(told));
	});

	it.each(['__proto__', 'constructor', 'prototype'])('is refused for the key %s, which is JavaScript’s own', (key) => {
		const files = tinyFiles();
		files['entities.json'][0].label = JSON.parse(`{ "en": "A", "ja": "B", "${key}": { "en": "C" } }`);
		const result = validateDataset(files);
		expect(result.ok ? [] : result.problems.map(describeProblem)).toEqual([
			`entities.json: [0].label.${key}: "${key}" is no field of this format: remove it or correct its spelling`,
		]);
		expect(({} as Record<string, unknown>).en).toBeUndefined();
	});

	it('nested deeper than the stack is refused, not fallen over', () => {
		const files = tinyFiles();
		const depth = 100_000;
		files['entities.json'] = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
		expect(validateDataset(files)).toMatchObject({ ok: false });
	});

	it('has what stands beside a fault of shape checked too, each in its place', () => {
		const files = tinyFiles();
		files['entities.json'][0].labels = {};
		files['statements.json'].unshift('nothing');
		files['statements.json'][1].about.push('nobody');
		files['statements.json'][2].standing = 'disputed';
		delete files['entities.json'][1].note.ja;
		const result = validateDataset(files);
		expect(result.ok ? [] : result.problems.map(describeProblem).sort()).toEqual([
			expect.stringContaining('entities.json: [0].labels: "labels" is no field'),
			expect.stringContaining('entities.json: [1].note: the ja text is missing'),
			expect.stringContaining('statements.json: [0]: must be an object, but is "nothing"'),
			expect.stringContaining('statements.json: [1].about[2]: there is no entity "nobody"'),
		]);
	});

	it.each(BROKEN_FILES)('whose $file $what has the faults of the others told as well', ({ file, spoil, told }) => {
		const files = tinyFiles();
		spoil(files);
		if (file !== 'entities.json')
			files['entities.json'][1].roles = [{ title: { en: 'A', ja: 'B' }, sources: ['nothing'] }];
		if (file !== 'statements.json') files['statements.json'][0].date = 'soon';
		if (file !== 'sources.json') files['sources.json'][0].URL = 'http://example.org/';
		const result = validateDataset(files);
		const problems = result.ok ? [] : result.problems.map(describeProblem);
		const rest = {
			'entities.json': /^entities\.json: \[1\]\.roles\[0\]: has no date/,
			'statements.json': /^statements\.json: \[0\]\.date: /,
			'sources.json': /^sources\.json: \[0\]\.URL: must be an https address/,
		};
		for (const [other, expected] of Object.entries(rest)) {
			const found = problems.filter((it) => it.startsWith(other));
			expect(found).toContainEqual(expect.stringMatching(other === file ? told : expected));
		}
		expect(problems).toContainEqual(expect.stringMatching(told));
	});

	it('one of whose records has two faults, of shape and of meaning, has both told', () => {
		const files = tinyFiles();
		files['statements.json'][0].by = 'NASA';
		files['statements.json'][0].about.push('nobody');
		files['entities.json'][0].type = 'ship';
		delete files['entities.json'][0].label.ja;
		const result = validateDataset(files);
		expect(result.ok ? [] : result.problems.map(describeProblem).sort()).toEqual([
			expect.stringContaining('entities.json: [0].label: the ja text is missing'),
			expect.stringContaining('entities.json: [0].type: must be one of'),
			expect.stringContaining('statements.json: [0].about[2]: there is no entity "nobody"'),
			expect.stringContaining('statements.json: [0].by: must be a list'),
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
