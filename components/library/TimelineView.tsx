/** The story on a line of time: every statement that was found, to be moved and zoomed, with those in sight listed below. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type {
	Period,
	StatementHit,
	TimelineLook,
	TimelinePoint,
	TimelineSlice,
} from '../../data/library/library-types.ts';
import { type Language, translator } from '../../locales/index.ts';
import { layOutTimeline } from '../card/timeline-layout.ts';
import { dayNumber, formatDay, formatSpan } from '../format/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { kept } from '../parts/kept.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Text } from '../parts/Text.tsx';
import type { SearchAddress } from './address.ts';
import { CountBars } from './CountBars.tsx';
import { InSight, useLimit } from './InSight.tsx';
import type { AskedTimeline, LibraryActions } from './library-props.ts';
import { MovableDrawing } from './MovableDrawing.tsx';
import { StatementItem } from './Results.tsx';
import { StatementMarks } from './StatementMarks.tsx';
import { panned, periodOf, shared, type TimeWindow, timeTicks, wholeWindow, windowOf, zoomed } from './time-window.ts';
import { useAnswer } from './use-answer.ts';
import { useLater } from './use-later.ts';
import { usePanZoom } from './use-pan-zoom.ts';
import { useWidth } from './use-width.ts';
import { useWindow } from './use-window.ts';

/** Marks of one day are stacked so high; the card has room for fewer. */
const MAX_ROWS = 14;

/** The drawing is never lower, in px, so that what is below it does not jump while the reader zooms. */
const LOWEST = 150;

/** Height of the labels under the axis, in px. */
const LABELS_HEIGHT = 24;

/** Until the first answer is there. */
const NOTHING_YET: TimelineLook = { slice: { kind: 'points', total: 0, points: [] }, hits: [] };

/** The view. */
export function TimelineView({
	source,
	address,
	language,
	actions,
}: {
	source: AskedTimeline;
	address: SearchAddress;
	language: Language;
	actions: LibraryActions;
}) {
	const { extent } = source;
	if (extent === undefined) return null;
	return <Drawing {...{ source, extent, address, language, actions }} />;
}

function Drawing({
	source,
	extent,
	address,
	language,
	actions,
}: Parameters<typeof TimelineView>[0] & { extent: Period }) {
	const t = translator(language);
	const frame = useRef<HTMLDivElement>(null);
	const width = useWidth(frame);
	const whole = useMemo(() => wholeWindow(extent), [extent]);
	const settled = useMemo(() => (address.period ? windowOf(address.period) : whole), [address.period, whole]);
	const { seen, move } = useWindow<TimeWindow>(settled, {
		key: `${address.period?.first} ${address.period?.last} ${extent.first} ${extent.last}`,
		onSettled: (to) => {
			const { period: _seen, ...rest } = address;
			const isWhole = to.from <= whole.from && to.to >= whole.to;
			actions.search(isWhole ? rest : { ...rest, period: periodOf(to) }, { keepsLast: false });
		},
	});
	const onPick = useCallback((it: Period) => move(windowOf(it)), [move]);
	const [peeked, setPeeked] = useState<TimelinePoint>();
	const perPx = (seen.to - seen.from) / width;
	const zoom = (factor: number, at = width / 2) =>
		move((now) => zoomed(now, factor, { around: now.from + (at / width) * (now.to - now.from), whole }));
	const pan = (px: number) => move((now) => panned(now, px * perPx, whole));
	usePanZoom(frame, { pan: ({ x }) => pan(-x), zoom: (factor, { x }) => zoom(factor, x) });
	const ways = {
		zoom: (factor: number) => zoom(factor),
		all: () => move(whole),
		move: ({ x }: { x: number }) => pan((x * width) / 4),
	};
	const period = periodOf(seen);
	const { limit, more } = useLimit(`${address.period?.first} ${address.period?.last}`);
	const { slice, hits } =
		useAnswer(
			() => source.look({ first: period.first, last: period.last }, limit),
			[source, period.first, period.last, limit],
		) ?? NOTHING_YET;
	const listed = useLater(hits);
	const isWhole = seen.from <= whole.from && seen.to >= whole.to;
	const told = shared(period, extent);
	const said = t('library.inSight', {
		count: slice.total,
		first: formatDay(told.first, language),
		last: formatDay(told.last, language),
	});
	return (
		<MovableDrawing
			{...{ language, frame, ways, isWhole, said }}
			label={t('library.look.timeline')}
			kind="timeline story"
			beside={!isWhole && <OnlyThisTime {...{ period, address, language, actions }} />}
			moves={
				<>
					<Move to="earlier" language={language} onMove={() => pan(-width / 2)} />
					<Move to="later" language={language} onMove={() => pan(width / 2)} />
				</>
			}
			below={
				<>
					<Peek point={peeked} language={language} />
					<Listed {...{ total: slice.total, hits: listed, language, onMore: more }} />
				</>
			}
		>
			<Chart {...{ slice, seen, width, language, onPeek: setPeeked, onPick }} />
		</MovableDrawing>
	);
}

function Move({ to, language, onMove }: { to: 'earlier' | 'later'; language: Language; onMove(): void }) {
	const name = translator(language)(`library.${to}`);
	return (
		<button type="button" class="icon-button" aria-label={name} title={name} onClick={onMove}>
			<Icon name={to} />
		</button>
	);
}

/** Takes the stretch in sight as a filter, which the other views keep. */
function OnlyThisTime({
	period,
	address: { period: _seen, ...address },
	language,
	actions,
}: Omit<Parameters<typeof TimelineView>[0], 'source'> & { period: Period }) {
	const filters = { ...address.filters, from: period.first, to: period.last };
	return (
		<button
			type="button"
			class="text-button"
			onClick={() => actions.search({ ...address, filters }, { keepsLast: true })}
		>
			{translator(language)('library.onlyThisTime')}
		</button>
	);
}

/** Hundreds of marks: they are not gone through again for every letter that is typed, nor for every mark under the pointer. */
const Chart = kept(function Chart({
	slice,
	seen,
	width,
	language,
	onPeek,
	onPick,
}: {
	slice: TimelineSlice;
	seen: TimeWindow;
	width: number;
	language: Language;
	onPeek(point: TimelinePoint | undefined): void;
	onPick(period: Period): void;
}) {
	const t = translator(language);
	const at = (day: number) => ((day - seen.from) / (seen.to - seen.from)) * width;
	const clipped = (day: number) => Math.min(width - 6, Math.max(6, at(day)));
	const points = slice.kind === 'points' ? slice.points : [];
	const layout = layOutTimeline(
		points.map(({ date: { first, last } }) => {
			// A day is a point, however wide it is drawn: nobody says that something went on all day.
			if (first === last) return { from: at(dayNumber(first) + 0.5), to: at(dayNumber(first) + 0.5) };
			return { from: clipped(dayNumber(first)), to: clipped(dayNumber(last) + 1) };
		}),
		{ maxRows: MAX_ROWS },
	);
	const axis = Math.max(LOWEST, layout.height + 8);
	return (
		<svg
			width={width}
			height={axis + LABELS_HEIGHT}
			viewBox={`0 0 ${width} ${axis + LABELS_HEIGHT}`}
			role="toolbar"
			aria-label={t('library.look.timeline')}
			aria-description={t('library.timelineKeys')}
		>
			<line class="axis" x1={0} x2={width} y1={axis} y2={axis} />
			{timeTicks(seen, { width, language }).map(({ text, at: middle, tick }) => (
				<g key={text} class="axis-labels">
					<line class="tick" x1={tick} x2={tick} y1={0} y2={axis + 4} />
					<text x={middle} y={axis + 17} text-anchor="middle">
						{text}
					</text>
				</g>
			))}
			{layout.brackets.map(({ from, to, y }) => (
				<path
					key={`${from} ${to}`}
					class="span"
					d={`M${from} ${axis - y - 3}v6M${from} ${axis - y}H${to}M${to} ${axis - y - 3}v6`}
				/>
			))}
			{slice.kind === 'points' ? (
				<StatementMarks
					{...{ points, layout, axis, onPeek }}
					describe={(it) => `${formatSpan(it.date, language, t)}, ${t(`standing.${it.standing}`)}: ${it.text.text}`}
				/>
			) : (
				<CountBars
					bins={slice.bins}
					axis={axis}
					x={(day, after) => Math.min(width, Math.max(0, at(dayNumber(day) + (after ? 1 : 0))))}
					describe={({ period: { first, last }, count }) =>
						t('library.inSight', { count, first: formatDay(first, language), last: formatDay(last, language) })
					}
					onPick={onPick}
				/>
			)}
		</svg>
	);
});

/** The statements in sight, as lists show them. */
const Listed = kept(function Listed({
	total,
	hits,
	language,
	onMore,
}: {
	total: number;
	hits: readonly StatementHit[];
	language: Language;
	onMore(): void;
}) {
	const t = translator(language);
	return (
		<InSight
			total={total}
			shown={hits.length}
			title={t('library.statements')}
			more={t('library.more.statements')}
			language={language}
			onMore={onMore}
		>
			{hits.map((hit) => (
				<StatementItem key={`${hit.ref.dataset}/${hit.ref.id}`} hit={hit} language={language} />
			))}
		</InSight>
	);
});

/** The statement under the pointer or the focus; without one, how the drawing is moved. */
function Peek({ point, language }: { point: TimelinePoint | undefined; language: Language }) {
	const t = translator(language);
	if (point === undefined) return <p class="peek quiet">{t('library.timelineHelp')}</p>;
	return (
		<div class="peek" aria-hidden="true">
			<p class="peek-when">
				<b>{formatSpan(point.date, language, t)}</b>
				<span class={`standing ${point.standing}`}>
					<StandingMark standing={point.standing} />
					{t(`standing.${point.standing}`)}
				</span>
				{point.by.map((it) => (
					<Text key={it.text} text={it} />
				))}
			</p>
			<p class="peek-text">
				<Text text={point.text} />
			</p>
		</div>
	);
}
