/** Estimates of the measures that the found statements give, each measure's beside each other. */
import type { Estimate, MeasureFigures } from './library-types.ts';
import { itemRef, type Library, rowKey, type StatementRow, speakerName, textOf } from './open-library.ts';
import { at } from './search-index.ts';

/** What {@link figuresOf} is asked: numbers of the rows in {@link Library.statements}, and the reader's language. */
export interface FiguresQuestion {
	rows: readonly number[];
	language: string;
}

/** The figures of some statements, by measure; measures with the most estimates first. */
export function figuresOf(library: Library, { rows, language }: FiguresQuestion): MeasureFigures[] {
	const measures = new Map<string, MeasureFigures>();
	for (const number of rows) {
		const row = at(library.statements, number);
		for (const figure of row.statement.figures ?? []) {
			const key = rowKey(row.home.dataset.manifest.id, figure.measure);
			const known = measures.get(key) ?? measureOf(row, figure.measure, { key, language });
			if (known === undefined) continue;
			measures.set(key, known);
			known.estimates.push(estimateOf(library, row, { figure, language }));
		}
	}
	const sorted = [...measures.values()].sort((a, b) => b.estimates.length - a.estimates.length);
	for (const { estimates } of sorted) estimates.sort(byDay);
	return sorted;
}

/** Undefined where the dataset does not say what the measure is. */
function measureOf(
	{ home }: StatementRow,
	id: string,
	{ key, language }: { key: string; language: string },
): MeasureFigures | undefined {
	const measure = home.dataset.manifest.measures?.find((it) => it.id === id);
	if (measure === undefined) return undefined;
	return {
		key,
		label: textOf(home, measure.label, language),
		unit: textOf(home, measure.unit, language),
		estimates: [],
	};
}

function estimateOf(
	library: Library,
	row: StatementRow,
	{ figure, language }: { figure: NonNullable<StatementRow['statement']['figures']>[number]; language: string },
): Estimate {
	const { value, min, max, approximate } = figure;
	return {
		statement: itemRef(row, row.statement.id),
		date: row.span,
		by: row.by.map((it) => speakerName(at(library.speakers, it), language)),
		standing: row.statement.standing,
		...(value !== undefined && { value }),
		...(min !== undefined && { min }),
		...(max !== undefined && { max }),
		approximate: approximate === true,
	};
}

const byDay = ({ date: a }: Estimate, { date: b }: Estimate) =>
	a.first < b.first ? -1 : a.first > b.first ? 1 : a.last < b.last ? -1 : 1;
