import { describe, expect, it } from 'vitest';
import { indexOf } from './helpers.ts';

describe('a title that ends a name', () => {
	const { surfaces, reasons } = indexOf([
		{ text: '崔善姫', of: 'C' },
		{ text: '崔氏', of: 'C', onlyAfterFull: true, title: '氏' },
		{ text: '김정은', of: 'K' },
		{ text: '김 위원장', of: 'K', onlyAfterFull: true, title: '위원장' },
	]);

	it.each<[string, string[]]>([
		['崔善姫外相。崔氏は', ['崔善姫:C', '崔:C']],
		['崔善姫外相。崔\u00AD氏は', ['崔善姫:C', '崔:C']],
		['김정은이 왔다. 김 위원장은 웃었다', ['김정은:K', '김:K']],
		['김정은이 왔다. 김  위원장은 웃었다', ['김정은:K', '김:K']],
		['崔氏は', []],
		['崔善姫外相。崔は', ['崔善姫:C']],
	])('%s', (text, mentions) => {
		expect(surfaces([text])).toEqual(mentions);
	});

	it('is outside the refused candidate too', () => {
		expect(reasons(['崔氏は'])).toEqual([['崔', 'no-full-name']]);
	});
});
