/** Estimates of the measures that the found statements give, each measure's beside each other. */
import type { Figure } from '../schema.ts';
import type { Estimate, MeasureFigures } from './library-types.ts';
import { itemRef, type Library, rowKey, type StatementRow, speakerName, textOf } from './open-library.ts';
import { at } from './search-index.ts';

/** What {@link figuresOf} is asked: numbers of the rows in {@link Library.statements}, and the reader's language. */
export interface FiguresQuestion {
	rows: Iterable<number>;
	language: string;
}

/** More than these are neither plotted nor listed: the reader narrows them down. */
const MOST_ESTIMATES = 60;

/** The figures of some statements, by measure; measures with the most estimates first. */
export function figuresOf(library: Library, { rows, language }: FiguresQuestion): MeasureFigures[] {
	const measures = new Map<string, { figures: MeasureFigures; found: Found[] }>();
	for (const number of rows) {
		const row = at(library.statements, number);
		for (const figure of row.statement.figures ?? []) {
			const key = rowKey(row.home.dataset.manifest.id, figure.measure);
			let known = measures.get(key);
			if (known === undefined) {
				const figures = measureOf(row, figure.measure, { key, language });
				if (figures === undefined) continue;
				known = { figures, found: [] };
				measures.set(key, known);
			}
			known.found.push({ row, figure });
		}
	}
	const sorted = [...measures.values()].sort((a, b) => b.found.length - a.found.length);
	return sorted.map(({ figures, found }) => ({
		...figures,
		total: found.length,
		estimates: found
			.sort(byDay)
			.slice(0, MOST_ESTIMATES)
			.map(({ row, figure }) => estimateOf(library, row, { figure, language })),
	}));
}

interface Found {
	row: StatementRow;
	figure: Figure;
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
		total: 0,
		estimates: [],
	};
}

function estimateOf(
	library: Library,
	row: StatementRow,
	{ figure, language }: { figure: Figure; language: string },
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

const byDay = ({ row: { span: a } }: Found, { row: { span: b } }: Found) =>
	a.first < b.first ? -1 : a.first > b.first ? 1 : a.last < b.last ? -1 : 1;
