/** Searches the library: what the query finds and the filters let through, ranked, and what each filter could still do. */

import type { LibraryFilters } from './filters.ts';
import { findRows, MAX_SCORE } from './find.ts';
import { foldTerms } from './hit-ranges.ts';
import { entityHit, sourceHit, statementHit } from './hits.ts';
import type { FacetValue, SearchAnswer, SearchLimits } from './library-types.ts';
import { type Library, speakerName } from './open-library.ts';
import { BIT, type Passing, passingRows } from './passing.ts';
import { at, type RowKind, type SearchIndex } from './search-index.ts';

/** What {@link searchLibrary} is asked. */
export interface SearchQuestion {
	query: string;
	filters: LibraryFilters;
	limits: SearchLimits;
	language: string;
}

/** How many values a filter offers, but for those that are chosen already. */
const FACET_VALUES = 12;

/** What a search finds: as lists show it, and every row of it. */
export interface Searched {
	answer: SearchAnswer;
	/** Numbers of all rows that were found, best first. */
	rows(kind: RowKind): number[];
}

/** Answers a search. */
export function searchLibrary(
	library: Library,
	index: SearchIndex,
	{ query, filters, limits, language }: SearchQuestion,
): Searched {
	const passing = passingRows(library, filters);
	const counter = new FacetCounter(library);
	const found = (kind: RowKind) => rank(index, { kind, query, passing, counter });
	const all = { entities: found('entities'), statements: found('statements'), sources: found('sources') };
	const first = (kind: RowKind) => ({ total: all[kind].length, rows: rowsAt(index, kind, all[kind], limits[kind]) });
	const [entities, statements, sources] = [first('entities'), first('statements'), first('sources')];
	const terms = foldTerms(query);
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
	return { answer, rows: (kind) => rowsAt(index, kind, all[kind], Number.POSITIVE_INFINITY) };
}

interface RankQuestion {
	kind: RowKind;
	query: string;
	passing: Passing | undefined;
	counter: FacetCounter;
}

/** The rows that pass, best first, each as a key that {@link rowsAt} reads. */
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
	const kept = keys.subarray(0, total);
	if (found !== undefined) kept.sort();
	return kept;
}

/** The first rows of a ranking. */
function rowsAt(index: SearchIndex, kind: RowKind, ranking: Float64Array, limit: number): number[] {
	const order = index.orders[kind];
	return Array.from(ranking.subarray(0, Math.min(limit, ranking.length)), (key) => order[key % 2 ** 32] ?? 0);
}

/** Counts what each value of each filter would let through, if that filter were not set. */
class FacetCounter {
	readonly #library: Library;
	readonly #kinds = new Map<string, number>();
	readonly #standings = new Map<string, number>();
	readonly #by: Uint32Array;
	readonly #languages = new Map<string, number>();
	readonly #outlets = new Map<string, number>();

	constructor(library: Library) {
		this.#library = library;
		this.#by = new Uint32Array(library.speakers.length);
	}

	/** Counts a row that was found; `bits` are those of the filters that hold it back. */
	count(kind: RowKind, row: number, bits: number): void {
		const only = (bit: number) => (bits & ~bit) === 0;
		if (kind === 'entities') {
			if (only(BIT.kinds)) add(this.#kinds, at(this.#library.entities, row).entity.type);
		} else if (kind === 'statements') {
			const { statement, by } = at(this.#library.statements, row);
			if (only(BIT.standings)) add(this.#standings, statement.standing);
			if (only(BIT.by)) for (const speaker of by) this.#by[speaker] = (this.#by[speaker] ?? 0) + 1;
		} else {
			const { source, outlet } = at(this.#library.sources, row);
			if (only(BIT.languages)) add(this.#languages, source.language);
			if (only(BIT.outlets) && outlet !== undefined) add(this.#outlets, outlet);
		}
	}

	/** The values with the highest counts, and whatever is chosen, which a reader must be able to take back. */
	facets(filters: LibraryFilters, language: string): SearchAnswer['facets'] {
		const { speakers } = this.#library;
		const counted = [...this.#by.entries()].filter(([number, count]) => {
			return count > 0 || filters.by.includes(at(speakers, number).key);
		});
		const most = counted.sort((a, b) => b[1] - a[1]);
		const by = most.filter(([number], i) => i < FACET_VALUES || filters.by.includes(at(speakers, number).key));
		return {
			kinds: values(this.#kinds, filters.kinds),
			standings: values(this.#standings, filters.standings),
			by: by.map(([number, count]) => {
				const speaker = at(speakers, number);
				return { value: speaker.key, label: speakerName(speaker, language), count };
			}),
			languages: values(this.#languages, filters.languages),
			outlets: values(this.#outlets, filters.outlets),
		};
	}
}

function add(counts: Map<string, number>, value: string): void {
	counts.set(value, (counts.get(value) ?? 0) + 1);
}

function values(counts: ReadonlyMap<string, number>, chosen: readonly string[]): FacetValue[] {
	const all = new Map([...chosen.map((value): [string, number] => [value, 0]), ...counts]);
	return [...all]
		.map(([value, count]) => ({ value, count }))
		.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
		.filter(({ value }, i) => i < FACET_VALUES || chosen.includes(value));
}
