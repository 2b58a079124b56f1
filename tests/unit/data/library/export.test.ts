/** Statements as files: the table read back by csv-parse, and what spreadsheets would run kept from running. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../data/library/export/csv.ts';
import { statementsAsCsv, statementsAsJson } from '../../../../data/library/export/statements.ts';
import { opened } from './opened.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

describe('CSV', () => {
	it('is read back the same, whatever is in it', () => {
		const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
		const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 });
		fc.assert(fc.property(table, (rows) => void expect(read(toCsv(rows))).toEqual(rows)));
	});

	it.each([
		'=1+1',
		'+1',
		'-1+2',
		'@SUM(A1)',
		'\t=1',
		' =1',
		'\r=1',
		'＝1+1',
		'＋1',
		'－1',
		'＠x',
		'-',
		'=HYPERLINK("x")',
	])('lets no formula run: %j', (text) => {
		expect(read(toCsv([[text]]))[0]?.[0]).toBe(`'${text}`);
	});

	it.each(['-12.5', '100', '2024-10', 'a = b', ''])('leaves alone what is none: %j', (text) => {
		expect(read(toCsv([[text, 'x']]))[0]?.[0]).toBe(text);
	});

	it('begins with a byte order mark and ends each line with CRLF', () => {
		expect(toCsv([['a', 'b']])).toBe('\ufeff"a","b"\r\n');
	});
});

describe('statements', () => {
	const { library } = opened();

	it('as CSV: one a line, in the reader’s language, with who says so and the sources', () => {
		const [head = [], first = []] = read(statementsAsCsv(library, { rows: [1, 0], language: 'ja' }));
		const row = Object.fromEntries(head.map((name, i) => [name, first[i]]));
		expect(row).toMatchObject({
			dataset: 'tiny',
			id: '1969-11-walks',
			date: '1969-11',
			first_day: '1969-11-01',
			last_day: '1969-11-30',
			text: '2組目の乗組員が約7.75時間、月面に出て活動した。',
			language: 'ja',
			standing: 'confirmed',
			by: 'NASA',
			about: 'アポロ11号',
			figures: '船外活動の時間: ~7.75 時間',
			sources: 'Apollo 12 Mission Report, NASA, 1970-03',
			as_of: '1970-03-31',
		});
	});

	it('as JSON: in all languages, with the sources and the datasets', () => {
		const file = JSON.parse(statementsAsJson(library, { rows: [0], language: 'en' }));
		expect(file.datasets).toMatchObject([{ id: 'tiny', version: '1.0.0', license: 'CC0-1.0' }]);
		expect(file.statements).toMatchObject([
			{ id: '1969-07-20-landing', text: { en: 'Apollo 11 landed on the Moon.' }, sources: ['nasa-as11'] },
		]);
		expect(file.sources.map((it: { id: string }) => it.id)).toEqual(['nasa-as11']);
	});
});
