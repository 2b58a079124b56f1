/** What the library's worker answers, over the tiny dataset. */
import { expect, it } from 'vitest';
import { NO_FILTERS } from '../../../components/library/address.ts';
import type { SearchQuestion } from '../../../data/library/search.ts';
import { answering } from '../../../entrypoints/library/answering.ts';
import { WORLDS } from '../../gallery/fixtures/map.ts';
import { opened } from '../data/library/opened.ts';

const of: SearchQuestion = {
	query: '',
	filters: NO_FILTERS,
	limits: { entities: 5, statements: 5, sources: 5 },
	language: 'en',
};
const size = { width: 400, height: 300 };

it('a search tells what its view is drawn from', () => {
	const { answer } = answering(opened());
	expect(answer({ kind: 'search', of, view: 'timeline' })).toMatchObject({
		answer: { statements: { total: 2 } },
		drawn: { kind: 'timeline', extent: { first: '1969-07-20', last: '1969-11-30' } },
	});
	expect(answer({ kind: 'search', of, view: 'figures' })).toMatchObject({
		drawn: { kind: 'figures', measures: [{ key: 'tiny/hours-outside' }] },
	});
});

it('looks at a stretch of the timeline', () => {
	const { answer } = answering(opened());
	const period = { first: '1969-07-01', last: '1969-07-31' };
	expect(answer({ kind: 'timeline', of, period, limit: 1 })).toMatchObject({
		slice: { kind: 'points', total: 1 },
		hits: [{ ref: { id: '1969-07-20-landing' } }],
	});
});

it('draws no map before the outlines are there', () => {
	const { answer, bringOutlines } = answering(opened());
	expect(() => answer({ kind: 'map', of, size, limit: 3 })).toThrow('outlines');
	bringOutlines(WORLDS);
	expect(answer({ kind: 'map', of, size, limit: 3 })).toMatchObject({ drawing: { inSight: expect.any(Number) } });
});

it('what no dataset has is undefined', () => {
	const { answer } = answering(opened());
	expect(answer({ kind: 'source', ref: { dataset: 'tiny', id: 'nothing' }, language: 'en' })).toBeUndefined();
	expect(answer({ kind: 'statement', ref: { dataset: 'tiny', id: 'nothing' }, language: 'en' })).toBeUndefined();
});

it('cites statements of a list with their sources, numbered for the list', () => {
	const { answer } = answering(opened());
	const refs = ['1969-11-walks', '1969-07-20-landing', 'nothing'].map((id) => ({ dataset: 'tiny', id }));
	const cited = (format: 'text' | 'bibtex') => answer({ kind: 'cite', refs, title: 'Moon', format, language: 'en' });
	expect(cited('text')).toMatch(
		/^Moon\n\nNovember 1969: .* \[1\]\n20 July 1969: .* \[2\]\n\n\[1\] “Apollo 12 Mission Report”, NASA, March 1970\n/,
	);
	expect(String(cited('bibtex')).match(/^@techreport\{/gm)).toHaveLength(2);
});

it('makes files', () => {
	const { answer } = answering(opened());
	const scope = { of: 'search', address: { view: 'search', query: '', filters: NO_FILTERS } } as const;
	expect(answer({ kind: 'file', scope, format: 'csv', language: 'en' })).toMatchObject({
		name: 'sidelight.csv',
		text: expect.stringContaining('1969-07-20-landing'),
	});
});

it('a file of sources holds those that were found, and those that the statements found rest on', () => {
	const { answer } = answering(opened());
	const file = (query: string) => {
		const scope = { of: 'search', address: { view: 'search', query, filters: NO_FILTERS } } as const;
		const { text } = answer({ kind: 'file', scope, format: 'csl', language: 'ja' }) as { text: string };
		return (JSON.parse(text) as { id: string }[]).map((it) => it.id);
	};
	expect(file('着陸')).toEqual(['nasa-as11']);
	expect(file('Apollo 12 Mission')).toEqual(['nasa-as12']);
});
