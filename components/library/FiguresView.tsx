/** Estimates of one thing, side by side: by date, with who gave them, for every measure that was found. No verdict. */
import { useRef } from 'preact/hooks';
import type { Estimate, MeasureFigures } from '../../data/library/library-types.ts';
import { type Language, translator } from '../../locales/index.ts';
import { formatSpan } from '../format/dates.ts';
import { formatFigure } from '../format/figures.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Text } from '../parts/Text.tsx';
import { type SearchAddress, writeAddress } from './address.ts';
import { FEW_ESTIMATES, FiguresPlot } from './FiguresPlot.tsx';
import { useGradually } from './use-gradually.ts';
import { useNewcomers } from './use-newcomers.ts';
import { useWidth } from './use-width.ts';

/** So many rows are made in one turn, and so many measures drawn anew. */
const IN_ONE_TURN = 20;
const MEASURES_IN_ONE_TURN = 3;

/** The view: all measures, or the one that the address names. */
export function FiguresView({
	measures,
	address,
	language,
}: {
	measures: readonly MeasureFigures[];
	address: SearchAddress;
	language: Language;
}) {
	const t = translator(language);
	const frame = useRef<HTMLDivElement>(null);
	const width = useWidth(frame);
	const chosen = measures.filter((it) => it.key === address.measure);
	const isOne = address.measure !== undefined;
	const wanted = isOne ? chosen : measures;
	const shown = useGradually(wanted, MEASURES_IN_ONE_TURN);
	const listed = shown.map((it) => (isOne ? it.estimates : it.estimates.slice(0, FEW_ESTIMATES)));
	const drawn = useNewcomers(
		shown.flatMap((it, place) => listed[place]?.map((row) => keyOf(it, row)) ?? []),
		IN_ONE_TURN,
	);
	const { measure: _chosen, ...everything } = address;
	return (
		<section class="drawing" aria-label={t('library.look.figures')}>
			<div ref={frame} />
			{isOne && (
				<p class="drawing-buttons">
					<a class="text-button" href={writeAddress(everything)}>
						{t('library.allMeasures', { count: measures.length })}
					</a>
				</p>
			)}
			{wanted.length === 0 && <p class="quiet">{t('library.noFigures')}</p>}
			{shown.map((it, place) => (
				<section key={it.key} class="measure" aria-label={it.label.text}>
					<h2>
						<a href={writeAddress({ ...everything, measure: it.key })}>
							<Text text={it.label} />
						</a>{' '}
						<span class="total">
							<Text text={it.unit} />
						</span>
					</h2>
					{it.estimates.length > 1 && <FiguresPlot estimates={it.estimates} width={width} language={language} />}
					<Estimates measure={it} listed={listed[place] ?? []} drawn={drawn} language={language} />
					{!isOne && it.total > FEW_ESTIMATES && (
						<p class="small">
							<a href={writeAddress({ ...everything, measure: it.key })}>{t('library.more.figures')}</a>
						</p>
					)}
					{isOne && it.total > it.estimates.length && (
						<p class="quiet small">{t('library.firstFigures', { shown: it.estimates.length, count: it.total })}</p>
					)}
				</section>
			))}
		</section>
	);
}

/** Their heads are for screen readers: what stands in a column shows what it is. */
const COLUMNS = ['number', 'date', 'by', 'figure', 'standing'] as const;

/** The estimates in words, numbered as in the plot. */
function Estimates({
	measure,
	listed,
	drawn,
	language,
}: {
	measure: MeasureFigures;
	listed: readonly Estimate[];
	/** Keys of the rows that stand there by now. */
	drawn: ReadonlySet<string>;
	language: Language;
}) {
	const t = translator(language);
	const rows = listed.map((it, index) => ({ it, index, key: keyOf(measure, it) })).filter(({ key }) => drawn.has(key));
	return (
		<table class="estimates">
			<caption class="unseen">{measure.label.text}</caption>
			<thead>
				<tr>
					{COLUMNS.map((it) => (
						<th key={it} scope="col">
							<span class="unseen">{t(`library.column.${it}`)}</span>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ it, index, key }) => (
					<tr key={key}>
						<td class="estimate-number">{index + 1}</td>
						<td>{formatSpan(it.date, language, t)}</td>
						<td>
							{it.by.map((who, place) => (
								<span key={who.text}>
									{place > 0 && t('common.listSeparator')}
									<Text text={who} />
								</span>
							))}
						</td>
						<td class="estimate-figure">
							<a href={writeAddress({ view: 'statement', ...it.statement })}>{formatFigure(it, language, t)}</a>
						</td>
						<td>
							<span class={`standing ${it.standing}`}>
								<StandingMark standing={it.standing} />
								{t(`standing.${it.standing}`)}
							</span>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** A statement may give two figures of one measure. */
const keyOf = ({ key }: MeasureFigures, { statement, value, min, max }: Estimate) =>
	[key, statement.id, value, min, max].join(' ');
