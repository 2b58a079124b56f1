import { describe, expect, it } from 'vitest';
import { indexOf } from './helpers.ts';

describe('why, where forms of one name share their letters', () => {
	const { reasons } = indexOf([
		{ text: 'Lloyd Austin', of: 'A' },
		{ text: 'Austin', of: 'A', exactCase: true, onlyAfterFull: true, langs: ['en'] },
		{ text: 'Austin', of: 'A', exactCase: true, onlyAfterFull: true, langs: ['de'] },
		{ text: 'AUSTIN', of: 'A', exactCase: true, onlyAfterFull: true },
		{ text: 'Kazán', of: 'K' },
		{ text: "Kazan'", of: 'K' },
	]);

	it.each<[string, [string, string][]]>([
		['Austin', [['Austin', 'no-full-name']]],
		['austin', [['austin', 'wrong-case']]],
		['Kazan', [['Kazan', 'full-name']]],
	])('%s is told once', (text, wanted) => {
		expect(reasons([text])).toEqual(wanted);
	});
});
