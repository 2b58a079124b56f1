/** The statements that a search has found, on a line of time. */
import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { statementHit } from './hits.ts';
import type { Period, TimelineBin, TimelinePoint, TimelineSource } from './library-types.ts';
import { itemRef, type Library, type StatementRow, speakerName, textOf } from './open-library.ts';
import { at, type SearchIndex } from './search-index.ts';

/** More marks than these on one stretch cannot be told apart, and cost the browser more than a frame: they are counted. */
const MOST_POINTS = 300;

/** Steps in which statements are counted, and up to how many days a stretch may have for each. */
const STEPS: readonly [CountableTimeInterval, number][] = [
	[utcDay, 150],
	[utcMonday, 1_000],
	[utcMonth, 4_500],
	[utcYear, Number.POSITIVE_INFINITY],
];

/** What {@link timelineOf} is asked: numbers of the rows in {@link Library.statements}, and the reader's language. */
export interface TimelineQuestion {
	rows: readonly number[];
	language: string;
}

/** The timeline of some statements. */
export function timelineOf(library: Library, index: SearchIndex, { rows, language }: TimelineQuestion): TimelineSource {
	const sorted = byDate(library, index, rows);
	const touching = ({ first, last }: Period) => sorted.filter(({ span }) => span.last >= first && span.first <= last);
	return {
		extent: extentOf(sorted),
		slice(period) {
			const found = touching(period);
			const { length: total } = found;
			if (total > MOST_POINTS) return { kind: 'bins', total, bins: binsOf(found, period) };
			return { kind: 'points', total, points: found.map((row) => pointOf(library, row, language)) };
		},
		hits: (period, limit) =>
			touching(period)
				.slice(0, limit)
				.map((row) => statementHit(library, row, { terms: [], language })),
	};
}

/** Earliest first, by the order that the index has already: sorting a hundred thousand dates takes longer than a key press may. */
function byDate(library: Library, index: SearchIndex, rows: readonly number[]): StatementRow[] {
	const wanted = new Uint8Array(library.statements.length);
	for (const row of rows) wanted[row] = 1;
	const order = index.orders.statements;
	const sorted: StatementRow[] = [];
	for (let i = order.length - 1; i >= 0; i--) {
		const row = order[i] ?? 0;
		if (wanted[row]) sorted.push(at(library.statements, row));
	}
	return sorted;
}

function extentOf(sorted: readonly StatementRow[]): Period | undefined {
	const [first] = sorted;
	if (first === undefined) return undefined;
	let { last } = first.span;
	for (const { span } of sorted) if (span.last > last) last = span.last;
	return { first: first.span.first, last };
}

function pointOf(library: Library, row: StatementRow, language: string): TimelinePoint {
	const { home, statement, span } = row;
	return {
		ref: itemRef(row, statement.id),
		date: span,
		standing: statement.standing,
		text: textOf(home, statement.text, language),
		by: row.by.map((it) => speakerName(at(library.speakers, it), language)),
	};
}

/** Counts statements by the day on which they begin, or the stretch's first where they have begun before. */
function binsOf(rows: readonly StatementRow[], period: Period): TimelineBin[] {
	const [start, end] = [new Date(period.first), new Date(period.last)];
	const days = utcDay.count(start, end) + 1;
	const step = STEPS.find(([, most]) => days <= most)?.[0] ?? utcYear;
	const counts = new Map<string, number>();
	for (const { span } of rows) {
		const hasBegun = span.first < period.first;
		const day = hasBegun ? period.first : span.first;
		counts.set(day, (counts.get(day) ?? 0) + 1);
	}
	const bins = new Map<number, TimelineBin>();
	for (const [day, count] of counts) {
		const floor = step.floor(new Date(day));
		const bin = bins.get(floor.getTime());
		if (bin) bin.count += count;
		else bins.set(floor.getTime(), { period: { first: isoDay(floor), last: lastDay(step, floor) }, count });
	}
	return [...bins.values()].sort((a, b) => (a.period.first < b.period.first ? -1 : 1));
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

const lastDay = (step: CountableTimeInterval, floor: Date) => isoDay(utcDay.offset(step.offset(floor, 1), -1));
