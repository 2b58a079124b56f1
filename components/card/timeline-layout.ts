/**
 * Where the marks of a timeline stand. Two bands above the axis: next to it the statements whose date is a range, side
 * by side on one bracket for all that share it; above them those of an exact day, stacked where days lie close.
 */
import { stackRows } from './timeline-scale.ts';

/** From this many statements on, marks are smaller. */
const MANY = 30;

/** Rows of exact days; what does not fit shares the top row, and is still reached by the arrow keys. */
const MAX_ROWS = 6;

/** Distance from the axis to the middle of the lowest marks. */
const ABOVE_AXIS = 9;

/** A statement's date on the axis, in px. */
export interface SpanOnAxis {
	from: number;
	to: number;
}

/** The layout in px: x from the left, y upwards from the axis. */
export interface TimelineLayout {
	/** One for each statement, in the same order. */
	marks: { x: number; y: number }[];
	brackets: { from: number; to: number; y: number }[];
	/** From the axis to the top of the highest mark. */
	height: number;
	/** Size of marks, 1 being a standing mark's own. */
	scale: number;
}

/** Lays out the marks. A range too short to be seen as one counts as a day in its middle. */
export function layOutTimeline(
	spans: readonly SpanOnAxis[],
	{ maxRows = MAX_ROWS }: { maxRows?: number } = {},
): TimelineLayout {
	const scale = spans.length < MANY ? 1 : 0.72;
	const step = 11 * scale;
	const marks = spans.map(({ from, to }) => ({ x: (from + to) / 2, y: ABOVE_AXIS }));

	const ranges = new Map<string, { from: number; to: number; members: number[] }>();
	const days: number[] = [];
	for (const [index, { from, to }] of spans.entries()) {
		if (to - from <= step) {
			days.push(index);
			continue;
		}
		const key = `${from} ${to}`;
		const range = ranges.get(key) ?? { from, to, members: [] };
		range.members.push(index);
		ranges.set(key, range);
	}

	const distinct = [...ranges.values()];
	const rangeRows = stackRows(distinct, step);
	const brackets = distinct.map(({ from, to, members }, index) => {
		const y = ABOVE_AXIS + (rangeRows[index] ?? 0) * step;
		// Any place in a range is as true as its middle; marks move closer where the range is too short for them.
		const gap = Math.min(step, (to - from - step) / Math.max(1, members.length - 1));
		for (const [place, member] of members.entries()) {
			marks[member] = { x: (from + to) / 2 + (place - (members.length - 1) / 2) * gap, y };
		}
		return { from, to, y };
	});

	const base = ABOVE_AXIS + (distinct.length === 0 ? 0 : (Math.max(...rangeRows) + 1) * step);
	const dayRows = stackRows(
		days.map((index) => ({ from: marks[index]?.x ?? 0, to: marks[index]?.x ?? 0 })),
		step,
	);
	for (const [place, index] of days.entries()) {
		const mark = marks[index];
		if (mark) mark.y = base + Math.min(maxRows - 1, dayRows[place] ?? 0) * step;
	}
	return { marks, brackets, scale, height: Math.max(0, ...marks.map((it) => it.y)) + step / 2 };
}
