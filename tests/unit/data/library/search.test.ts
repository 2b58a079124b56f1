import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../../components/library/address.ts';
import type { LibraryFilters } from '../../../../data/library/filters.ts';
import { hitRanges } from '../../../../data/library/hit-ranges.ts';
import { sourceItem, statementItem } from '../../../../data/library/items.ts';
import { searchLibrary } from '../../../../data/library/search.ts';
import { opened } from './opened.ts';

const NO_FILTERS = { kinds: [], standings: [], by: [], languages: [], outlets: [] };

function search(query: string, { filters = {}, limit = 10, language = 'en', change }: Partial<SearchOptions> = {}) {
	const { library, index } = opened(change);
	const limits = { entities: limit, statements: limit, sources: limit };
	return searchLibrary(library, index, { query, filters: { ...NO_FILTERS, ...filters }, limits, language }).answer;
}

interface SearchOptions {
	filters: Partial<LibraryFilters>;
	limit: number;
	language: string;
	change: Parameters<typeof opened>[0];
}

const ids = (answer: ReturnType<typeof search>) => ({
	entities: answer.entities.hits.map((it) => it.ref.entity),
	statements: answer.statements.hits.map((it) => it.ref.id),
	sources: answer.sources.hits.map((it) => it.ref.id),
});

/** The parts of a text that are hit, in square brackets. */
function shown({ text, hits }: { text: string; hits: { start: number; length: number }[] }) {
	let marked = '';
	let end = 0;
	for (const { start, length } of hits) {
		marked += `${text.slice(end, start)}[${text.slice(start, start + length)}]`;
		end = start + length;
	}
	return marked + text.slice(end);
}

describe('a search of the library', () => {
	it('shows everything without words: most statements first, then latest first', () => {
		expect(ids(search(''))).toEqual({
			entities: ['apollo-11', 'neil-armstrong'],
			statements: ['1969-11-walks', '1969-07-20-landing'],
			sources: ['nasa-as12', 'nasa-as11'],
		});
	});

	it.each(['armstrong', 'ＡＲＭＳＴＲＯＮＧ', 'neil arm', 'アームストロング', 'ニール'])(
		'finds a person by %s',
		(query) => {
			expect(ids(search(query)).entities).toContain('neil-armstrong');
		},
	);

	it('finds an entity whose label is the query before one whose note holds it', () => {
		expect(ids(search('apollo 11')).entities).toEqual(['apollo-11', 'neil-armstrong']);
	});

	it('wants every word, in any field', () => {
		expect(ids(search('moon landing')).entities).toEqual(['apollo-11']);
		expect(ids(search('moon nowhere'))).toEqual({ entities: [], statements: [], sources: [] });
	});

	it('holds short words against the beginnings of words alone', () => {
		expect(ids(search('oon')).statements).toEqual([]);
		expect(ids(search('moo')).statements).toHaveLength(2);
	});

	it('says where it hit, or which other text was hit', () => {
		const [entity] = search('アポロ').entities.hits;
		expect(entity && shown(entity.label)).toBe('Apollo 11');
		expect(entity?.found && shown(entity.found)).toBe('[アポロ]11号');
		const [japanese] = search('アポロ', { language: 'ja' }).entities.hits;
		expect(japanese && shown(japanese.label)).toBe('[アポロ]11号');
		expect(japanese?.found).toBeUndefined();
	});

	it('gives no more than was asked for, and says how many there are', () => {
		const { statements } = search('', { limit: 1 });
		expect(statements.hits).toHaveLength(1);
		expect(statements.total).toBe(2);
	});
});

describe('filters', () => {
	it('let through what is of a kind, and what belongs to it', () => {
		expect(ids(search('', { filters: { kinds: ['person'] } }))).toEqual({
			entities: ['neil-armstrong'],
			statements: ['1969-07-20-landing'],
			sources: ['nasa-as11'],
		});
	});

	it('count what each of their values would let through', () => {
		const { facets } = search('', { filters: { kinds: ['person'] } });
		expect(facets.kinds).toEqual([
			{ value: 'event', count: 1 },
			{ value: 'person', count: 1 },
		]);
		expect(facets.standings).toEqual([{ value: 'confirmed', count: 1 }]);
	});

	it('narrow each other down', () => {
		const change: SearchOptions['change'] = (files) => {
			files['statements.json'][1].standing = 'claimed';
		};
		expect(ids(search('', { change, filters: { standings: ['claimed'] } }))).toEqual({
			entities: ['apollo-11'],
			statements: ['1969-11-walks'],
			sources: ['nasa-as12'],
		});
		expect(ids(search('', { change, filters: { standings: ['claimed'], kinds: ['person'] } })).statements).toEqual([]);
	});

	it('know who says so, in which language and where', () => {
		const [nasa] = search('').facets.by;
		expect(nasa).toMatchObject({ label: { text: 'NASA' }, count: 2 });
		expect(ids(search('', { filters: { by: [nasa?.value ?? ''] } })).statements).toHaveLength(2);
		expect(ids(search('', { filters: { outlets: ['NASA'], languages: ['en'] } })).sources).toHaveLength(2);
	});

	it.each([
		[{ from: '1969-11-01' }, ['1969-11-walks']],
		[{ to: '1969-07-20' }, ['1969-07-20-landing']],
		[{ from: '1969-07-21', to: '1969-10-31' }, []],
		// A month is touched by any of its days.
		[{ from: '1969-11-15', to: '1969-11-15' }, ['1969-11-walks']],
	])('hold statements against time: %j', (filters, statements) => {
		expect(ids(search('', { filters })).statements).toEqual(statements);
	});

	it('by time hold back entities and sources of which nothing is dated so', () => {
		expect(ids(search('', { filters: { from: '1969-11-01' } }))).toMatchObject({
			entities: ['apollo-11'],
			sources: ['nasa-as12'],
		});
	});

	it('that nothing meets find nothing, and stay to be taken back', () => {
		const answer = search('', { filters: { outlets: ['The Daily Planet'] } });
		expect(ids(answer)).toEqual({ entities: [], statements: [], sources: [] });
		expect(answer.facets.outlets).toContainEqual({ value: 'The Daily Planet', count: 0 });
	});
});

describe('places of hits', () => {
	it.each([
		['kyiv', 'In ＫＹＩＶ and Kyiv', 'In [ＫＹＩＶ] and [Kyiv]'],
		['cafe', 'The cafe\u0301 of today', 'The [cafe\u0301] of today'],
		['ab', 'ab abab', '[ab] [ab]ab'],
	])('%s in %s', (term, text, expected) => {
		expect(shown({ text, hits: hitRanges(text, [term]) })).toBe(expected);
	});
});

describe('one item', () => {
	const tiny = 'apollo';

	it('a statement knows what it is about and what denies it', () => {
		const { library } = opened((files) => {
			files['statements.json'][1].standing = 'denied';
			files['statements.json'][1].denies = ['1969-07-20-landing'];
		});
		const dataset = library.homes[0]?.dataset.manifest.id ?? tiny;
		const item = statementItem(library, { dataset, id: '1969-07-20-landing' }, 'en');
		expect(item?.about.map((it) => it.label.text)).toEqual(['Neil Armstrong', 'Apollo 11']);
		expect(item?.deniedBy.map((it) => it.ref.id)).toEqual(['1969-11-walks']);
		expect(statementItem(library, { dataset, id: '1969-11-walks' }, 'en')?.denies).toHaveLength(1);
	});

	it('a source knows what rests on it; what no dataset has is undefined', () => {
		const { library } = opened();
		const dataset = library.homes[0]?.dataset.manifest.id ?? tiny;
		const item = sourceItem(library, { dataset, id: 'nasa-as11' }, 'en');
		expect(item?.statements.map((it) => it.ref.id)).toEqual(['1969-07-20-landing']);
		expect(sourceItem(library, { dataset, id: 'nasa-as13' }, 'en')).toBeUndefined();
		expect(statementItem(library, { dataset: 'elsewhere', id: '1969-11-walks' }, 'en')).toBeUndefined();
	});
});

describe('addresses', () => {
	it.each([
		'#/',
		'#/search?q=%E3%82%AD%E3%83%BC%E3%82%A6&kinds=place&kinds=person&outlets=A%26B',
		'#/entity/north-korea-russia-ukraine/kursk-oblast',
		'#/search?kinds=place&from=2024-10-01&to=2024-12-31',
		'#/timeline?q=kursk&at=2024-10-01%2F2024-12-31',
		'#/map?at=51.5%2C36.25%2C800',
		'#/figures?measure=d%2Ftroops',
		'#/statement/d/s',
		'#/source/d/s',
	])('%s is read and written the same', (address) => {
		expect(writeAddress(readAddress(address))).toBe(address);
	});

	it.each(['#/entity', '#/entity/d', '#/entity/d/e/f', '#/entity/%E0/e', '#/nowhere/d/e', '#/search/d'])(
		'%s leads nowhere',
		(address) => {
			expect(readAddress(address)).toEqual({ view: 'lost' });
		},
	);

	it.each([
		['#/timeline?at=2024-10-01', '#/timeline'],
		['#/timeline?at=2024-12-31%2F2024-10-01', '#/timeline'],
		['#/timeline?at=2024-02-31%2F2024-10-01', '#/timeline'],
		['#/map?at=91,0,100', '#/map'],
		['#/map?at=0,0,many', '#/map'],
		['#/search?from=soon&to=2024-12-31', '#/search?to=2024-12-31'],
	])('%s means %s: what is no place in a view is left out', (address, same) => {
		expect(writeAddress(readAddress(address))).toBe(same);
	});

	it('nothing at all is a search for everything', () => {
		expect(readAddress('')).toEqual({ view: 'search', query: '', filters: NO_FILTERS });
	});
});
