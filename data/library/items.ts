/** One statement or source of the library, and what belongs to it. */
import { entityHit, statementHit } from './hits.ts';
import type { EntityHit, ItemRef, StatementHit } from './library-types.ts';
import { type Library, rowKey, type SourceRow, type StatementRow } from './open-library.ts';
import { at } from './search-index.ts';

/** A statement with every entity it is about, and the statements that it denies or that deny it. */
export interface StatementItem {
	row: StatementRow;
	about: EntityHit[];
	denies: StatementHit[];
	deniedBy: StatementHit[];
}

/** A statement; undefined where no dataset has it. */
export function statementItem(library: Library, ref: ItemRef, language: string): StatementItem | undefined {
	const number = library.numbers.statements.get(rowKey(ref.dataset, ref.id));
	if (number === undefined) return undefined;
	const row = at(library.statements, number);
	const setting = { terms: [], language };
	const hits = (ids: readonly string[]) =>
		ids.flatMap((id) => {
			const other = library.numbers.statements.get(rowKey(ref.dataset, id));
			return other === undefined ? [] : statementHit(library, at(library.statements, other), setting);
		});
	return {
		row,
		about: row.about.map((entity) => entityHit(at(library.entities, entity), setting)),
		denies: hits(row.statement.denies ?? []),
		deniedBy: hits(row.home.deniedBy.get(ref.id) ?? []),
	};
}

/** A source with the statements that cite it, earliest first; undefined where no dataset has it. */
export function sourceItem(
	library: Library,
	ref: ItemRef,
	language: string,
): { source: SourceRow['source']; statements: StatementHit[] } | undefined {
	const number = library.numbers.sources.get(rowKey(ref.dataset, ref.id));
	if (number === undefined) return undefined;
	const { source, statements } = at(library.sources, number);
	const hits = statements.map((it) => statementHit(library, at(library.statements, it), { terms: [], language }));
	return { source, statements: hits.sort((a, b) => (a.date.first < b.date.first ? -1 : 1)) };
}
