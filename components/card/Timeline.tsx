/** The entity's statements on a strip of time, with the article's day on it. */
import { useRef, useState } from 'preact/hooks';
import type { StatementView } from '../../data/context-types.ts';
import { dayNumber, formatDay, formatDayShort, formatSpan } from '../format/dates.ts';
import { textWidth } from '../format/text-width.ts';
import { StandingMark, StandingShape } from '../parts/StandingMark.tsx';
import { Text } from '../parts/Text.tsx';
import { type CardScope, useCard } from './card-state.ts';
import { layOutTimeline, type TimelineLayout } from './timeline-layout.ts';
import { fitLabels, type TimelineScale, timelineScale } from './timeline-scale.ts';

/** Width of the drawing in px: that of the card less its margins. */
const WIDTH = 346;
/** Space at both ends for half a mark. */
const MARGIN = 8;
/** Type size of the labels under the axis, as in the style sheet. */
const LABEL_SIZE = 11;
/** Height of the labels under the axis. */
const LABELS_HEIGHT = 19;

/** The strip. Absent where there is only one point in time to show. */
export function Timeline() {
	const { context, language, t } = useCard();
	const [pointed, setPointed] = useState<number>();
	const statements = [...context.onTheDay.toReversed(), ...context.since];
	const article = context.articleDate === undefined ? undefined : dayNumber(context.articleDate);
	if (statements.length === 0 || statements.length + (article === undefined ? 0 : 1) < 2) return null;

	const spans = statements.map((it) => ({ first: dayNumber(it.date.first), last: dayNumber(it.date.last) }));
	const scale = timelineScale(article === undefined ? spans : [...spans, { first: article, last: article }]);
	const x = (day: number) => MARGIN + scale.place(day) * (WIDTH - 2 * MARGIN);
	const layout = layOutTimeline(spans.map(({ first, last }) => ({ from: x(first), to: x(last) })));
	// The article's day stands out above the marks of that day.
	const axis = layout.height + 8;
	const shown = pointed === undefined ? undefined : statements[pointed];

	return (
		<div class="timeline">
			<svg
				viewBox={`0 0 ${WIDTH} ${axis + LABELS_HEIGHT}`}
				role="toolbar"
				aria-label={t('card.timeline')}
				aria-description={t('card.timelineHelp')}
			>
				<line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={axis} y2={axis} />
				{scale.cuts.map((cut) => (
					<g key={cut.place} class="cut" transform={`translate(${MARGIN + cut.place * (WIDTH - 2 * MARGIN)} ${axis})`}>
						<path class="cut-gap" d="M-3 0H3" />
						<path d="M-4 4L-1 -4M1 4L4 -4" />
					</g>
				))}
				{context.articleDate !== undefined && article !== undefined && (
					<g class="article-day">
						<title>{t('card.articleDay', { date: formatDay(context.articleDate, language) })}</title>
						<line x1={x(article)} x2={x(article)} y1={0} y2={axis + 5} />
					</g>
				)}
				<Labels statements={statements} scale={scale} x={x} y={axis + 16} />
				{layout.brackets.map(({ from, to, y }) => (
					<path
						key={`${from} ${to}`}
						class="span"
						d={`M${from} ${axis - y - 3}v6M${from} ${axis - y}H${to}M${to} ${axis - y - 3}v6`}
					/>
				))}
				<Points statements={statements} layout={layout} axis={axis} onPoint={setPointed} />
			</svg>
			{shown && <Tip statement={shown} />}
		</div>
	);
}

/** The statements' marks: one stop for the Tab key, arrow keys from mark to mark. */
function Points({
	statements,
	layout,
	axis,
	onPoint,
}: {
	statements: StatementView[];
	layout: TimelineLayout;
	axis: number;
	/** Told which mark is under the pointer or has the focus. */
	onPoint(index: number | undefined): void;
}) {
	const card = useCard();
	const { context, reveal } = card;
	const [current, setCurrent] = useState(() => Math.max(0, context.onTheDay.length - 1));
	const points = useRef<(SVGGElement | null)[]>([]);
	const onKeyDown = (event: KeyboardEvent, index: number) => {
		const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: statements.length - 1 }[event.key];
		const statement = statements[index];
		if (target !== undefined) {
			const next = Math.min(statements.length - 1, Math.max(0, target));
			setCurrent(next);
			points.current[next]?.focus();
		} else if ((event.key === 'Enter' || event.key === ' ') && statement) reveal(statement.id);
		else return;
		event.preventDefault();
	};
	return (
		<>
			{statements.map((it, index) => {
				const { x, y } = layout.marks[index] ?? { x: 0, y: 0 };
				return (
					// biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in SVG
					<g
						key={it.id}
						class={`point ${it.standing} ${context.since.includes(it) ? 'later' : ''}`}
						role="button"
						tabindex={index === current ? 0 : -1}
						aria-label={describe(it, card)}
						ref={(element) => {
							points.current[index] = element;
						}}
						onClick={() => {
							setCurrent(index);
							reveal(it.id);
						}}
						onKeyDown={(event) => onKeyDown(event, index)}
						onPointerEnter={() => onPoint(index)}
						onPointerLeave={() => onPoint(undefined)}
						onFocus={() => onPoint(index)}
						onBlur={() => onPoint(undefined)}
					>
						<g transform={`translate(${x} ${axis - y}) scale(${layout.scale})`}>
							<circle class="point-ground" r="5.5" />
							<StandingShape standing={it.standing} />
							<circle class="point-target" r="8" />
						</g>
					</g>
				);
			})}
		</>
	);
}

/** What a point stands for, at once and beneath the strip. Screen readers have it from the point itself. */
function Tip({ statement }: { statement: StatementView }) {
	const { language, t } = useCard();
	return (
		<div class="tip" aria-hidden="true">
			<p class="when">
				<b>{formatSpan(statement.date, language, t)}</b>
				<span class={`standing ${statement.standing}`}>
					<StandingMark standing={statement.standing} />
					{t(`standing.${statement.standing}`)}
				</span>
			</p>
			<p>
				<Text text={statement.text} />
			</p>
		</div>
	);
}

/** What a point says to screen readers. */
function describe(statement: StatementView, { language, t }: CardScope): string {
	return `${formatSpan(statement.date, language, t)}, ${t(`standing.${statement.standing}`)}: ${statement.text.text}`;
}

/** The article's day, both ends, and where time goes on after a cut, as far as they fit. */
function Labels({
	statements,
	scale,
	x,
	y,
}: {
	statements: StatementView[];
	scale: TimelineScale;
	x(day: number): number;
	y: number;
}) {
	const { context, language } = useCard();
	const label = (isoDay: string, precision: StatementView['date']['precision'], isArticle = false) => {
		const text = formatDayShort(isoDay, precision, language);
		return { text, at: x(dayNumber(isoDay)), width: textWidth(text, LABEL_SIZE), isArticle };
	};
	const byFirst = statements.toSorted((a, b) => (a.date.first < b.date.first ? -1 : 1));
	const byLast = statements.toSorted((a, b) => (a.date.last < b.date.last ? -1 : 1));
	const [first, last] = [byFirst[0]?.date, byLast.at(-1)?.date];
	const resumed = scale.cuts.flatMap(({ resumes }) => {
		const date = statements.find((it) => dayNumber(it.date.first) === resumes)?.date;
		return date ? [label(date.first, date.precision)] : [];
	});
	const labels = fitLabels(
		[
			...(context.articleDate ? [label(context.articleDate, 'day', true)] : []),
			...(first ? [label(first.first, first.precision)] : []),
			...(last ? [label(last.last, last.precision)] : []),
			...resumed,
		],
		{ length: WIDTH, gap: 8 },
	);
	return (
		<g class="axis-labels">
			{labels.map((it) => (
				<text key={it.at} class={it.isArticle ? 'article-label' : undefined} {...anchored(it)} y={y}>
					{it.text}
				</text>
			))}
		</g>
	);
}

/** A label at an end is held there: how wide it really is depends on the reader's fonts. */
function anchored({ at, width }: { at: number; width: number }): {
	x: number;
	'text-anchor': 'start' | 'middle' | 'end';
} {
	if (at - width / 2 < 1) return { x: 0, 'text-anchor': 'start' };
	if (at + width / 2 > WIDTH - 1) return { x: WIDTH, 'text-anchor': 'end' };
	return { x: at, 'text-anchor': 'middle' };
}
