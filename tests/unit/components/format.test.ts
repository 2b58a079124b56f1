import { describe, expect, test } from 'vitest';
import { formatDateParts, formatDay, formatDayShort, formatSpan } from '../../../components/format/dates.ts';
import { formatFigure } from '../../../components/format/figures.ts';
import { direction, languageName } from '../../../components/format/languages.ts';
import { cardTranslator } from '../../../locales/card.ts';
import { span } from '../../gallery/fixtures/make.ts';

const en = cardTranslator('en');
const ja = cardTranslator('ja');

describe('dates are printed as precisely as they are known', () => {
	test.each([
		['2024-11-05', '5 November 2024', '2024年11月5日'],
		['2024-11', 'November 2024', '2024年11月'],
		['2017', '2017', '2017年'],
		['2024-11~', 'c. November 2024', '2024年11月頃'],
		['2024-11-05?', '5 November 2024 (uncertain)', '2024年11月5日(不確か)'],
		['2024-11%', 'c. November 2024 (uncertain)', '2024年11月頃(不確か)'],
		['2022-07/2022-08', 'July – August 2022', '2022年7月～8月'],
		['2024-10-25/2024-11-05', '25 October – 5 November 2024', '2024年10月25日～11月5日'],
		['2024-10-25/..', 'since 25 October 2024', '2024年10月25日から'],
		['../2024-10', 'until October 2024', '2024年10月まで'],
	])('%s is “%s” and 「%s」', (edtf, english, japanese) => {
		// Open ends have no day; the formatter must not look at them.
		const parsed = { ...span(edtf.replace(/\/\.\.$/, '').replace(/^\.\.\//, '')), edtf, interval: edtf.includes('/') };
		// Browsers differ in the spaces around a range's dash.
		const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
		expect(plain(formatSpan(parsed, 'en', en))).toBe(english);
		expect(plain(formatSpan(parsed, 'ja', ja))).toBe(japanese);
	});

	test('a day does not move with the clock of the machine', () => {
		expect(formatDay('2024-11-05', 'en')).toBe('5 November 2024');
	});

	test('an axis has short dates', () => {
		expect(formatDayShort('2024-11-05', 'day', 'en')).toBe('5 Nov 2024');
		expect(formatDayShort('2024-11-01', 'month', 'ja')).toBe('2024年11月');
		expect(formatDayShort('2017-01-01', 'year', 'en')).toBe('2017');
	});

	test('sources may have a year, a month or a day', () => {
		expect(formatDateParts([2024], 'en')).toBe('2024');
		expect(formatDateParts([2024, 11], 'en')).toBe('November 2024');
		expect(formatDateParts([2024, 11, 5], 'ja')).toBe('2024年11月5日');
		expect(formatDateParts(undefined, 'en')).toBeUndefined();
	});
});

test.each([
	[{ value: 1500, approximate: true }, 'about 1,500', '約1,500'],
	[{ value: 300, approximate: false }, '300', '300'],
	[{ min: 1000, max: 4000, approximate: false }, '1,000 to 4,000', '1,000～4,000'],
	[{ min: 300, approximate: false }, 'at least 300', '300以上'],
	[{ max: 12000, approximate: true }, 'about at most 12,000', '約12,000以下'],
])('the figure %o is “%s” and 「%s」', (figure, english, japanese) => {
	expect(formatFigure(figure, 'en', en)).toBe(english);
	expect(formatFigure(figure, 'ja', ja)).toBe(japanese);
});

test('languages are named in the reader’s own, and know their direction', () => {
	expect(languageName('de', 'en')).toBe('German');
	expect(languageName('uk', 'ja')).toBe('ウクライナ語');
	expect(direction('ar')).toBe('rtl');
	expect(direction('zh-Hans')).toBe('ltr');
});
