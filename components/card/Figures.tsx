/** Estimates of one thing, side by side: by date, with who gave them. Dots and ranges on one scale, and no verdict. */
import type { FigureSeries } from '../../data/context-types.ts';
import { formatSpan } from '../format/dates.ts';
import { formatFigure } from '../format/figures.ts';
import { Text } from '../parts/Text.tsx';
import { useCard } from './card-state.ts';

/** Width of a row's plot in its own units; CSS stretches it. */
const WIDTH = 150;
const MARGIN = 6;

type Point = FigureSeries['points'][number];

/** All measures that have more than one estimate; a single one is read in its statement. */
export function Figures() {
	const { context, t } = useCard();
	const plotted = context.figures.filter((it) => it.points.length > 1);
	if (plotted.length === 0) return null;
	return (
		<section class="section">
			<h3 class="heading">{t('card.figures')}</h3>
			{plotted.map((series) => (
				<Series key={series.measure} series={series} />
			))}
		</section>
	);
}

function Series({ series }: { series: FigureSeries }) {
	const { language, t, reveal } = useCard();
	const top = Math.max(...series.points.map((it) => it.max ?? it.value ?? it.min ?? 0));
	const x = (value: number) => MARGIN + (top === 0 ? 0 : value / top) * (WIDTH - 2 * MARGIN);
	return (
		<figure class="series">
			<figcaption>
				<Text text={series.label} />
				<span class="quiet">
					{' '}
					(<Text text={series.unit} />)
				</span>
			</figcaption>
			<ul>
				{series.points.map((it) => (
					// A statement may give two figures of one measure.
					<li key={[it.statement, it.value, it.min, it.max].join(' ')} class={it.since ? 'estimate later' : 'estimate'}>
						<button type="button" class="estimate-row" onClick={() => reveal(it.statement)}>
							<span class="estimate-who">
								<span class="estimate-date">{formatSpan(it.date, language, t)}</span>
								<span class="estimate-by">{it.by.map((who) => who.name.text).join(t('common.listSeparator'))}</span>
							</span>
							<span class="estimate-plot">
								<span class="estimate-value">{formatFigure(it, language, t)}</span>
								<svg viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true" focusable="false">
									<line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={6} y2={6} />
									<Mark point={it} x={x} />
								</svg>
							</span>
						</button>
					</li>
				))}
			</ul>
		</figure>
	);
}

/** A dot for a value, a bar for a range, a bar with an open end for a bound. */
function Mark({ point, x }: { point: Point; x(value: number): number }) {
	const { value, min, max } = point;
	if (value !== undefined)
		return <circle class={point.approximate ? 'dot is-about' : 'dot'} cx={x(value)} cy={6} r={3.75} />;
	const from = min === undefined ? MARGIN : x(min);
	const to = max === undefined ? WIDTH - MARGIN : x(max);
	return (
		<>
			<line class="range" x1={from} x2={to} y1={6} y2={6} />
			{min !== undefined && <line class="range-end" x1={from} x2={from} y1={2} y2={10} />}
			{max !== undefined && <line class="range-end" x1={to} x2={to} y1={2} y2={10} />}
		</>
	);
}
