/**
 * Where days stand on a card's timeline. Time runs evenly, except that a long stretch in which nothing happened is cut
 * short, and drawn as cut: a recognition of 2017 must not press the weeks of 2024 into one dot.
 */

/** A stretch in which nothing begins or ends, longer than this many days, is cut: four months keep seasons apart. */
const LONGEST_STRETCH_DAYS = 120;

/** A cut stretch is drawn as wide as this share of all that is not cut: wide enough to be seen, and no more. */
const CUT_SHARE = 1 / 16;

/** Days on an axis. */
export interface TimelineScale {
	/** Place of a day (days since 1970-01-01) between 0 and 1; days outside are put at the nearer end. */
	place(day: number): number;
	/** Where time is cut (between 0 and 1), and the day on which it goes on at its own pace. */
	cuts: { place: number; resumes: number }[];
}

/** Builds the scale for spans of days (first and last, since 1970-01-01) that must be on it. */
export function timelineScale(spans: { first: number; last: number }[]): TimelineScale {
	const days = [...new Set(spans.flatMap((it) => [it.first, it.last]))].sort((a, b) => a - b);
	const start = days[0] ?? 0;
	const stretches = days.slice(1).map((day, index) => ({ day, length: day - (days[index] ?? day) }));
	const uncut = stretches.filter((it) => it.length <= LONGEST_STRETCH_DAYS).reduce((sum, it) => sum + it.length, 0);
	const cutLength = uncut * CUT_SHARE || 1;
	/** Corners of the map from days to drawn days. */
	const corners = [{ day: start, drawn: 0 }];
	const cuts: { day: number; drawn: number }[] = [];
	let total = 0;
	for (const { day, length } of stretches) {
		const isCut = length > LONGEST_STRETCH_DAYS;
		const shown = isCut ? cutLength : length;
		if (isCut) cuts.push({ day, drawn: total + shown / 2 });
		total += shown;
		corners.push({ day, drawn: total });
	}
	if (total === 0) return { place: () => 0.5, cuts: [] };
	return {
		place(day) {
			let before = corners[0] ?? { day: start, drawn: 0 };
			if (day <= before.day) return 0;
			for (const corner of corners) {
				if (day <= corner.day) {
					const share = corner.day === before.day ? 0 : (day - before.day) / (corner.day - before.day);
					return (before.drawn + share * (corner.drawn - before.drawn)) / total;
				}
				before = corner;
			}
			return 1;
		},
		cuts: cuts.map((it) => ({ place: it.drawn / total, resumes: it.day })),
	};
}

/**
 * Stacks marks that would lie on each other: gives each a row, counted from 0, such that marks of one row are at least
 * `distance` apart. `from` and `to` are in the same unit as `distance`; marks come in any order.
 */
export function stackRows(marks: { from: number; to: number }[], distance: number): number[] {
	const rowEnds: number[] = [];
	const rows = new Array<number>(marks.length).fill(0);
	const order = marks.map((mark, index) => ({ ...mark, index })).sort((a, b) => a.from - b.from);
	for (const { from, to, index } of order) {
		const free = rowEnds.findIndex((end) => from - end >= distance);
		const row = free === -1 ? rowEnds.length : free;
		rowEnds[row] = to;
		rows[index] = row;
	}
	return rows;
}

/** A label under an axis. Places and widths are in one unit. */
export interface AxisLabel {
	text: string;
	/** Where its middle is wanted. */
	at: number;
	width: number;
}

/**
 * Keeps the labels that fit beside each other between 0 and `length`; the earlier in the list, the more important.
 * A label near an end moves inwards; none is said twice, as both ends of a month would be.
 */
export function fitLabels<Label extends AxisLabel>(
	labels: Label[],
	{ length, gap }: { length: number; gap: number },
): Label[] {
	const kept: Label[] = [];
	for (const label of labels) {
		const at = Math.min(length - label.width / 2, Math.max(label.width / 2, label.at));
		const isFree = kept.every((it) => Math.abs(it.at - at) >= (it.width + label.width) / 2 + gap);
		const isSaid = kept.some((it) => it.text === label.text);
		if (isFree && !isSaid) kept.push({ ...label, at });
	}
	return kept;
}
