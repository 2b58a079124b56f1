import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../data/dates.ts';

const READ = [
	['2024', '2024-01-01', '2024-12-31', 'year', ''],
	['2024-10', '2024-10-01', '2024-10-31', 'month', ''],
	['2024-02', '2024-02-01', '2024-02-29', 'month', ''],
	['2024-11-05', '2024-11-05', '2024-11-05', 'day', ''],
	['2022-07/2022-08', '2022-07-01', '2022-08-31', 'month', 'interval'],
	['2024-10-25/2024-11', '2024-10-25', '2024-11-30', 'month', 'interval'],
	['2024-11~', '2024-11-01', '2024-11-30', 'month', 'approximate'],
	['2024-11-05?', '2024-11-05', '2024-11-05', 'day', 'uncertain'],
	['2024%', '2024-01-01', '2024-12-31', 'year', 'approximate uncertain'],
	['2024-09/2024-11~', '2024-09-01', '2024-11-30', 'month', 'interval approximate'],
] as const;

describe('an EDTF date', () => {
	it.each(READ)('%s means %s to %s', (edtf, first, last, precision, marks) => {
		const parsed = parseDate(edtf);
		expect(parsed).toEqual({
			ok: true,
			span: {
				edtf,
				first,
				last,
				precision,
				interval: marks.includes('interval'),
				approximate: marks.includes('approximate'),
				uncertain: marks.includes('uncertain'),
			},
		});
	});

	it.each(['', 'soon', '2024-13', '2024-02-30', '2023-02-29', '2023-02-28/2023-02-29', '5 November 2024', '2024-11-5'])(
		'%j is none',
		(edtf) => {
			expect(parseDate(edtf)).toMatchObject({ ok: false, problem: expect.stringContaining('is no EDTF date') });
		},
	);

	it.each(['2024-21', '201X', '2024/..', '../2024'])('%s is of a kind that datasets do not use', (edtf) => {
		expect(parseDate(edtf)).toMatchObject({ ok: false, problem: expect.stringContaining('do not use') });
	});

	it('that ends before it begins is refused', () => {
		expect(parseDate('2024-11/2024-10')).toMatchObject({ ok: false });
	});
});
