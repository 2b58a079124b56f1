/** Searches the library: what the query finds and the filters let through, ranked, and what each filter could still do. */

import { FacetCounter } from './facets.ts';
import type { LibraryFilters } from './filters.ts';
import { findRows, MAX_SCORE } from './find.ts';
import { foldTerms } from './hit-ranges.ts';
import { entityHit, sourceHit, statementHit } from './hits.ts';
import type { SearchAnswer, SearchLimits } from './library-types.ts';
import type { Library } from './open-library.ts';
import { type Passing, passingRows } from './passing.ts';
import { at, type RowKind, type SearchIndex } from './search-index.ts';

/** What {@link searchLibrary} is asked. */
export interface SearchQuestion {
	query: string;
	filters: LibraryFilters;
	limits: SearchLimits;
	language: string;
}

/** What a search finds: as lists show it, and every row of it. */
export interface Searched {
	answer: SearchAnswer;
	/** Numbers of all rows that were found, best first. */
	rows(kind: RowKind): number[];
	/** The same in no order, for who sorts them otherwise. */
	unsorted(kind: RowKind): Uint32Array;
}

/** Answers a search. */
export function searchLibrary(
	library: Library,
	index: SearchIndex,
	{ query, filters, limits, language }: SearchQuestion,
): Searched {
	const terms = foldTerms(query);
	const passing = lastPassing(library, filters);
	const { counter, all } =
		terms.length === 0 ? wholeRanking(library, index, passing) : rankAll(library, index, { query, passing });
	const first = (kind: RowKind) => ({ total: all[kind].length, rows: rowsAt(index, kind, all[kind], limits[kind]) });
	const [entities, statements, sources] = [first('entities'), first('statements'), first('sources')];
	const answer = {
		entities: {
			total: entities.total,
			hits: entities.rows.map((row) => entityHit(at(library.entities, row), { terms, language })),
		},
		statements: {
			total: statements.total,
			hits: statements.rows.map((row) => statementHit(library, at(library.statements, row), { terms, language })),
		},
		sources: {
			total: sources.total,
			hits: sources.rows.map((row) => sourceHit(at(library.sources, row), terms)),
		},
		facets: counter.facets(filters, language),
	};
	return {
		answer,
		rows: (kind) => rowsAt(index, kind, all[kind], Number.POSITIVE_INFINITY),
		unsorted(kind) {
			const order = index.orders[kind];
			return Uint32Array.from(all[kind], (key) => order[key % 2 ** 32] ?? 0);
		},
	};
}

let last: { library: Library; filters: LibraryFilters; passing: Passing | undefined } | undefined;

/** What the filters let through does not change while the reader types. */
function lastPassing(library: Library, filters: LibraryFilters): Passing | undefined {
	const isSame = last?.library === library && JSON.stringify(last.filters) === JSON.stringify(filters);
	if (!isSame) last = { library, filters, passing: passingRows(library, filters) };
	return last?.passing;
}

interface Ranking {
	counter: FacetCounter;
	all: Record<RowKind, Float64Array>;
}

function rankAll(
	library: Library,
	index: SearchIndex,
	{ query, passing }: { query: string; passing: Passing | undefined },
): Ranking {
	const counter = new FacetCounter(library);
	const found = (kind: RowKind) => rank(index, { kind, query, passing, counter });
	return { counter, all: { entities: found('entities'), statements: found('statements'), sources: found('sources') } };
}

let whole: { index: SearchIndex; passing: Passing | undefined; ranking: Ranking } | undefined;

/** Without words everything that passes is found, which is the most there can be: kept for whoever empties the field. */
function wholeRanking(library: Library, index: SearchIndex, passing: Passing | undefined): Ranking {
	if (whole?.index !== index || whole.passing !== passing) {
		whole = { index, passing, ranking: rankAll(library, index, { query: '', passing }) };
	}
	return whole.ranking;
}

interface RankQuestion {
	kind: RowKind;
	query: string;
	passing: Passing | undefined;
	counter: FacetCounter;
}

/** The rows that pass, in no order, each as a key that {@link rowsAt} reads: the lower, the better. */
function rank(index: SearchIndex, { kind, query, passing, counter }: RankQuestion): Float64Array {
	const found = findRows(index.corpora[kind], query);
	const held = passing?.[kind];
	const ranks = index.ranks[kind];
	const rows = found?.rows ?? index.orders[kind];
	// The better score first, then the order in which rows stand without a query, in one number that sorts quickly.
	const keys = new Float64Array(rows.length);
	let total = 0;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] ?? 0;
		const bits = held?.[row] ?? 0;
		counter.count(kind, row, bits);
		if (bits !== 0) continue;
		keys[total++] = (MAX_SCORE - (found?.scores[i] ?? 0)) * 2 ** 32 + (ranks[row] ?? 0);
	}
	return keys.subarray(0, total);
}

/** A few of many are picked out, which is quicker than sorting all. */
const PICKED_OF = 20;

/** The lowest keys, in order. What was not searched for is in order already. */
function lowest(keys: Float64Array, limit: number): Float64Array {
	if (limit * PICKED_OF > keys.length) return keys.slice().sort().subarray(0, limit);
	const best = keys.slice(0, limit).sort();
	let worst = best[limit - 1] ?? Number.NEGATIVE_INFINITY;
	for (let i = limit; i < keys.length; i++) {
		const key = keys[i] ?? 0;
		if (key >= worst) continue;
		let place = limit - 1;
		for (; place > 0 && (best[place - 1] ?? 0) > key; place--) best[place] = best[place - 1] ?? 0;
		best[place] = key;
		worst = best[limit - 1] ?? worst;
	}
	return best;
}

/** The first rows of a ranking. */
function rowsAt(index: SearchIndex, kind: RowKind, ranking: Float64Array, limit: number): number[] {
	const order = index.orders[kind];
	return Array.from(lowest(ranking, Math.min(limit, ranking.length)), (key) => order[key % 2 ** 32] ?? 0);
}
