/** When things became known about the page's names: a dot for each statement, with the article's day among them. */
import type { Overview } from '../../data/overview.ts';
import { type Language, translator } from '../../locales/index.ts';
import { layOutTimeline } from '../card/timeline-layout.ts';
import { fitLabels, timelineScale } from '../card/timeline-scale.ts';
import { dayNumber, formatDayShort } from '../format/dates.ts';
import { textWidth } from '../format/text-width.ts';

/** Width of the drawing in px: that of the popup less its margins. */
const WIDTH = 312;
const MARGIN = 6;
const LABEL_SIZE = 11;
const LABELS_HEIGHT = 18;

/** The strip, a picture with a sentence for those who do not see it. Absent where there are no two days to tell apart. */
export function PageTimeline({
	overview,
	day,
	language,
}: {
	overview: Overview;
	/** The article's day (ISO), where the page says it. */
	day: string | undefined;
	language: Language;
}) {
	const t = translator(language);
	// A month is drawn as a dot in its middle, like a day: here only the shape of the story counts.
	const middle = (it: { first: string; last: string }) => (dayNumber(it.first) + dayNumber(it.last)) / 2;
	const days = [...overview.map(middle), ...(day === undefined ? [] : [dayNumber(day)])];
	if (new Set(days).size < 2) return null;
	const scale = timelineScale(days.map((it) => ({ first: it, last: it })));
	const x = (at: number) => MARGIN + scale.place(at) * (WIDTH - 2 * MARGIN);
	const layout = layOutTimeline(overview.map((it) => ({ from: x(middle(it)), to: x(middle(it)) })));
	const axis = layout.height + 2;
	const label = (iso: string, precision: 'day' | 'month') => {
		const text = formatDayShort(iso, precision, language);
		return { text, at: x(dayNumber(iso)), width: textWidth(text, LABEL_SIZE), isArticle: iso === day };
	};
	const [first, last] = [overview[0]?.first, overview.at(-1)?.last];
	const labels = fitLabels(
		[
			...(day === undefined ? [] : [label(day, 'day')]),
			...(first === undefined ? [] : [label(first, 'month')]),
			...(last === undefined ? [] : [label(last, 'month')]),
		],
		{ length: WIDTH, gap: 8 },
	);
	const newer = overview.filter((it) => it.since).length;
	return (
		<svg
			class="page-timeline"
			viewBox={`0 0 ${WIDTH} ${axis + LABELS_HEIGHT}`}
			role="img"
			aria-label={t('popup.timeline', { count: overview.length, newer })}
		>
			<line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={axis} y2={axis} />
			{day !== undefined && (
				<line class="page-day" x1={x(dayNumber(day))} x2={x(dayNumber(day))} y1={0} y2={axis + 4} />
			)}
			{overview.map((it, index) => (
				<circle
					// biome-ignore lint/suspicious/noArrayIndexKey: dates repeat, and the list is drawn whole each time
					key={index}
					class={it.since ? 'page-dot is-since' : 'page-dot'}
					cx={layout.marks[index]?.x}
					cy={axis - (layout.marks[index]?.y ?? 0)}
					r={3.2 * layout.scale}
				/>
			))}
			{labels.map((it) => (
				<text key={it.at} class={it.isArticle ? 'page-day-label' : ''} x={it.at} y={axis + 14} text-anchor="middle">
					{it.text}
				</text>
			))}
		</svg>
	);
}
