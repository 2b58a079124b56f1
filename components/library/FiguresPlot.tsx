/** Estimates of one measure over time: a dot for a number, a bar for a range, each with its number in the table below. */
import { ticks } from 'd3-array';
import type { Estimate } from '../../data/library/library-types.ts';
import { type Language, LOCALES } from '../../locales/translate.ts';
import { dayNumber } from '../format/dates.ts';
import { textWidth } from '../format/text-width.ts';
import { kept } from '../parts/kept.ts';
import { timeTicks } from './time-window.ts';

/** Height of the plot itself and of the labels under it, and the space at its right, in px. */
const HEIGHT = 170;
const BELOW = 24;
const RIGHT = 18;
const ABOVE = 16;

/** Of more estimates than these, numbers beside the dots could not be read, and each dot by itself costs too much. */
export const FEW_ESTIMATES = 12;

/** The plot; it says nothing that the table does not, so it is silent for screen readers. */
export const FiguresPlot = kept(function FiguresPlot({
	estimates,
	width,
	language,
}: {
	estimates: readonly Estimate[];
	width: number;
	language: Language;
}) {
	const top = Math.max(...estimates.map((it) => it.max ?? it.value ?? it.min ?? 0), 0);
	const bottom = Math.min(...estimates.map((it) => it.min ?? it.value ?? 0), 0);
	const isWhole = estimates.every(({ value = 0, min = 0, max = 0 }) => [value, min, max].every(Number.isInteger));
	// Half a soldier is no mark on an axis of soldiers.
	const marks = ticks(bottom, top === bottom ? bottom + 1 : top, 4).filter((it) => !isWhole || Number.isInteger(it));
	const number = new Intl.NumberFormat(LOCALES[language]);
	const left = Math.max(...marks.map((it) => textWidth(number.format(it), 11))) + 12;
	const highest = Math.max(top, marks.at(-1) ?? top);
	const y = (value: number) => ABOVE + (1 - (value - bottom) / (highest - bottom || 1)) * (HEIGHT - ABOVE);

	const days = estimates.flatMap(({ date }) => [dayNumber(date.first), dayNumber(date.last) + 1]);
	const [first, last] = [Math.min(...days), Math.max(...days)];
	const room = Math.max(2, (last - first) * 0.06);
	const seen = { from: first - room, to: last + room };
	const inner = Math.max(60, width - left - RIGHT);
	const x = (day: number) => left + ((day - seen.from) / (seen.to - seen.from)) * inner;

	return (
		<svg
			class="plot"
			width={width}
			height={HEIGHT + BELOW}
			viewBox={`0 0 ${width} ${HEIGHT + BELOW}`}
			aria-hidden="true"
			focusable="false"
		>
			{marks.map((it) => (
				<g key={it} class="axis-labels">
					<line class="tick" x1={left} x2={width - RIGHT} y1={y(it)} y2={y(it)} />
					<text x={left - 8} y={y(it) + 4} text-anchor="end">
						{number.format(it)}
					</text>
				</g>
			))}
			<line class="axis" x1={left} x2={width - RIGHT} y1={HEIGHT} y2={HEIGHT} />
			{timeTicks(seen, { width: inner, language }).map((it) => (
				<g key={it.text} class="axis-labels">
					<line class="axis" x1={left + it.tick} x2={left + it.tick} y1={HEIGHT} y2={HEIGHT + 4} />
					<text x={left + it.at} y={HEIGHT + 17} text-anchor="middle">
						{it.text}
					</text>
				</g>
			))}
			{estimates.length > FEW_ESTIMATES ? (
				<ManyMarks estimates={estimates} x={x} y={y} />
			) : (
				estimates.map((it, index) => (
					<Mark
						key={[it.statement.id, it.value, it.min, it.max].join(' ')}
						estimate={it}
						number={index + 1}
						x={x}
						y={y}
					/>
				))
			)}
		</svg>
	);
});

/** From days and values to px. */
interface Scales {
	x(day: number): number;
	y(value: number): number;
}

/** All marks as two paths: a dot for each number, a line for each range. */
function ManyMarks({ estimates, x, y }: Scales & { estimates: readonly Estimate[] }) {
	let dots = '';
	let ranges = '';
	for (const { date, value, min, max } of estimates) {
		const middle = rounded((x(dayNumber(date.first)) + x(dayNumber(date.last) + 1)) / 2);
		if (value !== undefined) {
			dots += `M${rounded(middle - 3)} ${rounded(y(value))}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`;
			continue;
		}
		const [high, low] = [y(max ?? min ?? 0), y(min ?? max ?? 0)];
		ranges += `M${middle} ${rounded(max === undefined ? high - 14 : high)}V${rounded(min === undefined ? low + 14 : low)}`;
	}
	return (
		<>
			<path class="range" d={ranges} />
			<path class="dot" d={dots} />
		</>
	);
}

const rounded = (px: number) => Math.round(px * 10) / 10;

function Mark({
	estimate: { date, value, min, max, approximate, standing },
	number,
	x,
	y,
}: Scales & {
	estimate: Estimate;
	number: number;
}) {
	const [from, to] = [x(dayNumber(date.first)), x(dayNumber(date.last) + 1)];
	const middle = (from + to) / 2;
	const [high, low] = [y(max ?? value ?? min ?? 0), y(min ?? value ?? max ?? 0)];
	// An open end fades out towards nought or the top.
	const openTop = value === undefined && max === undefined;
	const openBottom = value === undefined && min === undefined;
	return (
		<g class={`figure-mark ${standing}`}>
			{date.first !== date.last && (
				<line class="figure-when" x1={from} x2={to} y1={(high + low) / 2} y2={(high + low) / 2} />
			)}
			{value === undefined ? (
				<>
					<line
						class="range"
						x1={middle}
						x2={middle}
						y1={openTop ? high - 14 : high}
						y2={openBottom ? low + 14 : low}
					/>
					{!openTop && <line class="range-end" x1={middle - 5} x2={middle + 5} y1={high} y2={high} />}
					{!openBottom && <line class="range-end" x1={middle - 5} x2={middle + 5} y1={low} y2={low} />}
				</>
			) : (
				<circle class={approximate ? 'dot is-about' : 'dot'} cx={middle} cy={high} r={4.5} />
			)}
			<text class="figure-number" x={middle + 8} y={high - 5}>
				{number}
			</text>
		</g>
	);
}
