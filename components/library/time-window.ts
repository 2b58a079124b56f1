/** A stretch of time on a drawing, in days since 1970-01-01 with fractions, and its arithmetic. */
import { utcTicks } from 'd3-time';
import type { DateSpan } from '../../data/context-types.ts';
import type { Period } from '../../data/library/library-types.ts';
import type { Language } from '../../locales/translate.ts';
import { type AxisLabel, fitLabels } from '../card/timeline-scale.ts';
import { dayNumber, formatDayShort } from '../format/dates.ts';
import { textWidth } from '../format/text-width.ts';

/** From the beginning of a day to the end of another. */
export interface TimeWindow {
	from: number;
	to: number;
}

/** Closer than this nothing is left to see: dates are days at their most precise. */
const SHORTEST_DAYS = 4;

const DAY_MS = 86_400_000;

/** The stretch that shows a period, with some room at both ends. */
export function wholeWindow({ first, last }: Period): TimeWindow {
	const [from, to] = [dayNumber(first), dayNumber(last) + 1];
	const room = Math.max(1.5, (to - from) * 0.02);
	return { from: from - room, to: to + room };
}

/** The stretch of an address. */
export const windowOf = ({ first, last }: Period): TimeWindow => ({ from: dayNumber(first), to: dayNumber(last) + 1 });

/** The days that a stretch touches. */
export function periodOf({ from, to }: TimeWindow): Period {
	return { first: isoDay(Math.floor(from)), last: isoDay(Math.ceil(to) - 1) };
}

/** What two stretches have in common, of which there is something. */
export function shared(a: Period, b: Period): Period {
	const [, first = a.first] = [a.first, b.first].sort();
	const [last = a.last] = [a.last, b.last].sort();
	return { first, last };
}

/** Moves a stretch by days, no further than the whole goes. */
export function panned({ from, to }: TimeWindow, days: number, whole: TimeWindow): TimeWindow {
	const by = Math.max(whole.from - from, Math.min(whole.to - to, days));
	return { from: from + by, to: to + by };
}

/** Shortens a stretch by a factor above 1, or lengthens it, around a day; never beyond the whole. */
export function zoomed(
	{ from, to }: TimeWindow,
	factor: number,
	{ around, whole }: { around: number; whole: TimeWindow },
) {
	const longest = whole.to - whole.from;
	const length = Math.min(longest, Math.max(Math.min(SHORTEST_DAYS, longest), (to - from) / factor));
	const share = (around - from) / (to - from);
	const start = Math.max(whole.from, Math.min(whole.to - length, around - share * length));
	return { from: start, to: start + length };
}

/** A label under the axis, and where its tick is. */
export interface TimeTick extends AxisLabel {
	tick: number;
}

/** Ticks with labels that have room beside each other, in px. */
export function timeTicks(
	{ from, to }: TimeWindow,
	{ width, language }: { width: number; language: Language },
): TimeTick[] {
	const dates = utcTicks(new Date(from * DAY_MS), new Date(to * DAY_MS), Math.max(3, Math.floor(width / 110)));
	const [first, second] = dates;
	const step = first && second ? (second.getTime() - first.getTime()) / DAY_MS : 0;
	const precision: DateSpan['precision'] = step >= 360 ? 'year' : step >= 27 ? 'month' : 'day';
	const labels = dates
		.filter((date) => date.getTime() % DAY_MS === 0)
		.map((date): TimeTick => {
			const day = date.getTime() / DAY_MS;
			const text = formatDayShort(isoDay(day), precision, language);
			const at = ((day - from) / (to - from)) * width;
			return { text, at, tick: at, width: textWidth(text, 11) };
		});
	return fitLabels(labels, { length: width, gap: 10 });
}

function isoDay(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
