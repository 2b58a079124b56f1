/**
 * Which rows the filters let through. A statement must pass every filter; an entity or a source must pass those that
 * speak of itself, and have a statement that passes the others. For each row it is noted which filters hold it back, so
 * that a filter's own values can be counted as if it were not set.
 */
import { isFiltering, isTimed, type LibraryFilters } from './filters.ts';
import type { Library, StatementRow } from './open-library.ts';

/** One bit for each filter, and one for rows of which no statement passes. */
export const BIT = { kinds: 1, standings: 2, by: 4, languages: 8, outlets: 16, linked: 32, time: 64 } as const;

/** Bits of the filters that hold each row back; 0 for a row that passes. */
export interface Passing {
	entities: Uint8Array;
	statements: Uint8Array;
	sources: Uint8Array;
}

/** Looks at every row; undefined where nothing is filtered and every row passes. */
export function passingRows(library: Library, filters: LibraryFilters): Passing | undefined {
	if (!isFiltering(filters)) return undefined;
	const kinds = new Set<string>(filters.kinds);
	const standings = new Set<string>(filters.standings);
	const languages = new Set(filters.languages);
	const outlets = new Set(filters.outlets);
	const by = new Set(filters.by);
	const speakers = new Set(library.speakers.flatMap(({ key }, number) => (by.has(key) ? number : [])));
	const ofKind = Uint8Array.from(library.entities, ({ entity }) => Number(kinds.size === 0 || kinds.has(entity.type)));
	const inLanguage = Uint8Array.from(library.sources, ({ source }) =>
		Number(languages.size === 0 || languages.has(source.language)),
	);
	const ofOutlet = Uint8Array.from(library.sources, ({ outlet }) =>
		Number(outlets.size === 0 || (outlet !== undefined && outlets.has(outlet))),
	);
	// ISO days sort as text; no date of a dataset lies beyond these.
	const { from = '', to = '~' } = filters;
	// Only filters that are set are looked at: there may be a hundred thousand rows.
	const tests: [number, (row: StatementRow) => boolean][] = [];
	if (kinds.size > 0) tests.push([BIT.kinds, (row) => row.about.some((it) => ofKind[it])]);
	if (standings.size > 0) tests.push([BIT.standings, (row) => standings.has(row.statement.standing)]);
	if (by.size > 0) tests.push([BIT.by, (row) => row.by.some((it) => speakers.has(it))]);
	if (languages.size > 0) tests.push([BIT.languages, (row) => row.sources.some((it) => inLanguage[it])]);
	if (outlets.size > 0) tests.push([BIT.outlets, (row) => row.sources.some((it) => ofOutlet[it])]);
	if (isTimed(filters)) tests.push([BIT.time, ({ span }) => span.last >= from && span.first <= to]);
	const statements = new Uint8Array(library.statements.length);
	for (const [number, row] of library.statements.entries()) {
		let bits = 0;
		for (const [bit, passes] of tests) if (!passes(row)) bits |= bit;
		statements[number] = bits;
	}
	const active = tests.reduce((all, [bit]) => all | bit, 0);
	/** Held back where the filters that are not its own let none of its statements pass. */
	const byStatements = (numbers: readonly number[], own: number) => {
		if ((active & ~own) === 0) return 0;
		return numbers.some((number) => ((statements[number] ?? 0) & ~own) === 0) ? 0 : BIT.linked;
	};
	return {
		statements,
		entities: Uint8Array.from(library.entities, (row, number) => {
			return (ofKind[number] ? 0 : BIT.kinds) | byStatements(row.statements, BIT.kinds);
		}),
		sources: Uint8Array.from(library.sources, (row, number) => {
			const own = (inLanguage[number] ? 0 : BIT.languages) | (ofOutlet[number] ? 0 : BIT.outlets);
			return own | byStatements(row.statements, BIT.languages | BIT.outlets);
		}),
	};
}
