/** What searching needs beside the rows: a corpus of each kind of row, and the order in which rows stand without a query. */
import { type Corpus, CorpusBuilder, type Field } from './corpus.ts';
import { entityFields, sourceFields, statementFields } from './fields.ts';
import type { Library } from './open-library.ts';

/** The three kinds of row. */
export const ROW_KINDS = ['entities', 'statements', 'sources'] as const;

/** See {@link ROW_KINDS}. */
export type RowKind = (typeof ROW_KINDS)[number];

/** See the head of this file. */
export interface SearchIndex {
	corpora: Record<RowKind, Corpus>;
	/** Row numbers, first the one that is shown first. */
	orders: Record<RowKind, Uint32Array>;
	/** Place of each row in its order. */
	ranks: Record<RowKind, Uint32Array>;
}

/** Makes an index in slices of so many rows: between two of them whoever makes it may do something else. */
export function* makeIndex(library: Library, slice = 2_000): Generator<void, SearchIndex> {
	const corpora: Partial<Record<RowKind, Corpus>> = {};
	const fieldsOf: Record<RowKind, (row: number) => Field[]> = {
		entities: (row) => entityFields(at(library.entities, row).entity),
		statements: (row) => statementFields(at(library.statements, row).statement),
		sources: (row) => sourceFields(at(library.sources, row).source),
	};
	for (const kind of ROW_KINDS) {
		const builder = new CorpusBuilder();
		for (let row = 0; row < library[kind].length; row++) {
			builder.addRow(fieldsOf[kind](row));
			if (row % slice === slice - 1) yield;
		}
		corpora[kind] = builder.build();
		yield;
	}
	const orders = {
		entities: order(library.entities, (a, b) => b.statements.length - a.statements.length),
		statements: order(library.statements, (a, b) => -compareText(a.span.first, b.span.first)),
		sources: order(library.sources, (a, b) => -compareText(issuedKey(a.source), issuedKey(b.source))),
	};
	return {
		corpora: corpora as Record<RowKind, Corpus>,
		orders,
		ranks: { entities: ranks(orders.entities), statements: ranks(orders.statements), sources: ranks(orders.sources) },
	};
}

/** An item that is known to be there: its place comes from the list itself. */
export function at<T>(list: readonly T[], place: number): T {
	const item = list[place];
	if (item === undefined) throw new RangeError(`no item at place ${place} of ${list.length}`);
	return item;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts as the day of issue does; undated sources come last. */
function issuedKey({ issued }: { issued?: { 'date-parts': number[][] } | undefined }): string {
	return (issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(4, '0')).join('-');
}

function order<T>(rows: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
	const numbers = Uint32Array.from(rows, (_, number) => number);
	return numbers.sort((a, b) => compare(at(rows, a), at(rows, b)) || a - b);
}

function ranks(order: Uint32Array): Uint32Array {
	const ranks = new Uint32Array(order.length);
	for (const [rank, row] of order.entries()) ranks[row] = rank;
	return ranks;
}
