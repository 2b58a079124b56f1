import { describe, expect, it } from 'vitest';
import { contextOf, knowDataset, roleAt } from '../../../data/context.ts';
import type { Role } from '../../../data/schema.ts';
import { validateDataset } from '../../../data/validate.ts';
import { tinyFiles } from './tiny-files.ts';

type Files = ReturnType<typeof tinyFiles>;

/** A tiny dataset in which Apollo 11 has statements of several kinds of date. */
function known(change: (files: Files) => void = () => {}) {
	const files = tinyFiles();
	change(files);
	const result = validateDataset(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return knowDataset(result.dataset);
}

const ids = (statements: readonly { id: string }[] | undefined) => statements?.map((it) => it.id);

describe('the context of an entity', () => {
	const ask = (articleDate?: string, change?: (files: Files) => void) =>
		contextOf(known(change), {
			entity: 'apollo-11',
			language: 'en',
			...(articleDate !== undefined && { articleDate }),
		});

	it('is split at the day of the article, which itself counts as known', () => {
		const context = ask('1969-07-20');
		expect(ids(context?.onTheDay)).toEqual(['1969-07-20-landing']);
		expect(ids(context?.since)).toEqual(['1969-11-walks']);
	});

	it('leaves everything to later the day before', () => {
		expect(ids(ask('1969-07-19')?.onTheDay)).toEqual([]);
	});

	it('counts a month as known only when it is over', () => {
		expect(ids(ask('1969-11-20')?.since)).toEqual(['1969-11-walks']);
		expect(ids(ask('1969-11-30')?.since)).toEqual([]);
	});

	it('goes by the day on which a fact became public', () => {
		const change = (files: Files) => {
			files['statements.json'][0].known = '1969-08-01';
		};
		expect(ids(ask('1969-07-25', change)?.since)).toEqual(['1969-07-20-landing', '1969-11-walks']);
	});

	it('tells everything, latest first, when the article has no date', () => {
		const context = ask();
		expect(ids(context?.onTheDay)).toEqual(['1969-11-walks', '1969-07-20-landing']);
		expect(context?.since).toEqual([]);
	});

	it('numbers sources in the order in which a reader meets them', () => {
		const context = ask();
		expect(context?.sources.map(({ number, source }) => [number, source.id])).toEqual([
			[1, 'nasa-as12'],
			[2, 'nasa-as11'],
		]);
		expect(context?.onTheDay.map((it) => it.sources)).toEqual([[1], [2]]);
	});

	it('says when the article is newer than the dataset', () => {
		expect(ask('1970-03-31')?.dataset.articleIsNewer).toBe(false);
		expect(ask('1970-04-01')?.dataset.articleIsNewer).toBe(true);
	});

	it("speaks the reader's language, and says so where it cannot", () => {
		const ja = contextOf(known(), { entity: 'apollo-11', language: 'ja' });
		expect(ja?.label).toEqual({ text: 'アポロ11号', lang: 'ja' });
		const fr = contextOf(known(), { entity: 'apollo-11', language: 'fr' });
		expect(fr?.label).toEqual({ text: 'Apollo 11', lang: 'en' });
	});

	it('stands a denial beside what it denies', () => {
		const context = ask(undefined, (files) => {
			files['statements.json'][1].denies = ['1969-07-20-landing'];
		});
		expect(context?.onTheDay[0]?.denies).toEqual(['1969-07-20-landing']);
		expect(context?.onTheDay[1]?.deniedBy).toEqual(['1969-11-walks']);
	});

	it('sets figures side by side only where there are several', () => {
		expect(ask()?.figures).toEqual([]);
		const context = ask('1969-08-01', (files) => {
			files['statements.json'][0].figures = [{ measure: 'hours-outside', value: 2.5 }];
		});
		expect(context?.figures[0]?.points.map((it) => [it.value, it.since])).toEqual([
			[2.5, false],
			[7.75, true],
		]);
	});

	it('is null for an entity that the dataset has not', () => {
		expect(contextOf(known(), { entity: 'apollo-13', language: 'en' })).toBeNull();
	});
});

describe('the office somebody held', () => {
	const role = (title: string, dates: Partial<Role>): Role => ({ title: { en: title }, sources: ['s'], ...dates });
	const roles = [
		role('deputy', { from: '2020', to: '2022-06' }),
		role('minister', { from: '2022-07-01' }),
		role('envoy', { seen: '2024-10' }),
	];
	it.each([
		['2019-12-31', undefined],
		['2021-05-05', 'deputy'],
		['2022-06-30', 'deputy'],
		['2022-07-01', 'minister'],
		['2024-09-30', 'minister'],
		['2024-10-01', 'envoy'],
	])('on %s was %s', (day, title) => {
		expect(roleAt(roles, day)?.title.en).toBe(title);
	});
});
