/** The statements that a search has found, on a line of time. */
import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { statementHit } from './hits.ts';
import type { Period, TimelineBin, TimelinePoint, TimelineSource } from './library-types.ts';
import { itemRef, type Library, speakerName, textOf } from './open-library.ts';
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
	rows: Iterable<number>;
	language: string;
}

/** The timeline of some statements. */
export function timelineOf(library: Library, index: SearchIndex, { rows, language }: TimelineQuestion): TimelineSource {
	const sorted = byDate(library, index, rows);
	const { first, last } = daysOf(library, index);
	/** Row numbers, no more than a limit, and how many there are. */
	const touching = (period: Period, limit: number) => {
		const [from, to] = [dayOf(period.first), dayOf(period.last)];
		const found: number[] = [];
		let total = 0;
		for (const row of sorted) {
			if ((first[row] ?? 0) > to) break;
			if ((last[row] ?? 0) < from) continue;
			if (total++ < limit) found.push(row);
		}
		return { found, total };
	};
	return {
		extent: extentOf(sorted, { first, last }),
		slice(period) {
			const { found, total } = touching(period, Number.POSITIVE_INFINITY);
			if (total > MOST_POINTS) return { kind: 'bins', total, bins: binsOf(found, first, period) };
			return { kind: 'points', total, points: found.map((row) => pointOf(library, row, language)) };
		},
		hits: (period, limit) =>
			touching(period, limit).found.map((row) =>
				statementHit(library, at(library.statements, row), { terms: [], language }),
			),
	};
}

/** First and last day of every statement, in days since 1970-01-01. */
interface Days {
	first: Int32Array;
	last: Int32Array;
}

const DAY_MS = 86_400_000;
const dayOf = (isoDay: string) => Date.parse(isoDay) / DAY_MS;
const isoDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

const known = new WeakMap<SearchIndex, Days>();

/** Numbers are compared a hundred thousand at a time, where texts are not. */
function daysOf(library: Library, index: SearchIndex): Days {
	const days = known.get(index);
	if (days) return days;
	const parsed = new Map<string, number>();
	const parse = (text: string) => {
		const day = parsed.get(text) ?? dayOf(text);
		parsed.set(text, day);
		return day;
	};
	const made = {
		first: Int32Array.from(library.statements, ({ span }) => parse(span.first)),
		last: Int32Array.from(library.statements, ({ span }) => parse(span.last)),
	};
	known.set(index, made);
	return made;
}

/** Row numbers, earliest first, by the order that the index has already: sorting a hundred thousand dates takes too long. */
function byDate(library: Library, index: SearchIndex, rows: Iterable<number>): Uint32Array {
	const wanted = new Uint8Array(library.statements.length);
	for (const row of rows) wanted[row] = 1;
	return index.orders.statements.filter((row) => wanted[row]).reverse();
}

function extentOf(sorted: Uint32Array, { first, last }: Days): Period | undefined {
	const [earliest] = sorted;
	if (earliest === undefined) return undefined;
	let latest = Number.NEGATIVE_INFINITY;
	for (const row of sorted) latest = Math.max(latest, last[row] ?? 0);
	return { first: isoDay(first[earliest] ?? 0), last: isoDay(latest) };
}

function pointOf(library: Library, number: number, language: string): TimelinePoint {
	const row = at(library.statements, number);
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
function binsOf(rows: readonly number[], first: Int32Array, period: Period): TimelineBin[] {
	const from = dayOf(period.first);
	const length = dayOf(period.last) - from + 1;
	const counts = new Uint32Array(length);
	for (const row of rows) {
		const place = Math.max(0, (first[row] ?? 0) - from);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	const step = STEPS.find(([, most]) => length <= most)?.[0] ?? utcYear;
	const bins: TimelineBin[] = [];
	let end = Number.NEGATIVE_INFINITY;
	for (let place = 0; place < length; place++) {
		const count = counts[place] ?? 0;
		if (count === 0) continue;
		const day = from + place;
		const last = bins.at(-1);
		if (last !== undefined && day <= end) {
			last.count += count;
			continue;
		}
		const floor = step.floor(new Date(day * DAY_MS));
		end = step.offset(floor, 1).getTime() / DAY_MS - 1;
		bins.push({ period: { first: isoDay(floor.getTime() / DAY_MS), last: isoDay(end) }, count });
	}
	return bins;
}
