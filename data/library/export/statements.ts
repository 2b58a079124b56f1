/** Statements of the library as files for spreadsheets and programs. */
import type { Source, Standing, Statement } from '../../schema.ts';
import { authorsOf } from '../fields.ts';
import { type Library, outletName, type StatementRow, speakerName, textOf } from '../open-library.ts';
import { at } from '../search-index.ts';
import { toCsv } from './csv.ts';

/** Columns of the table, in order. They stay as they are, whatever the interface's language: programs read them. */
const COLUMNS = [
	'dataset',
	'id',
	'date',
	'first_day',
	'last_day',
	'text',
	'language',
	'standing',
	'by',
	'origin',
	'about',
	'figures',
	'denies',
	'sources',
	'source_ids',
	'addresses',
	'as_of',
] as const;

/** Between several values in one field: semicolons, which hardly a name has. */
const BETWEEN = '; ';

/** What is asked of both writers: numbers of rows in {@link Library.statements}, and the reader's language. */
export interface StatementExport {
	rows: readonly number[];
	language: string;
}

/** The statements as a table, one a line, in the reader's language as far as the dataset has it. */
export function statementsAsCsv(library: Library, { rows, language }: StatementExport): string {
	const lines = rows.map((number) => {
		const row = at(library.statements, number);
		const { home, statement, span } = row;
		const text = textOf(home, statement.text, language);
		const sources = row.sources.map((it) => at(library.sources, it).source);
		const values: Record<(typeof COLUMNS)[number], string> = {
			dataset: home.dataset.manifest.id,
			id: statement.id,
			date: statement.date,
			first_day: span.first,
			last_day: span.last,
			text: text.text,
			language: text.lang,
			standing: statement.standing,
			by: row.by.map((it) => speakerName(at(library.speakers, it), language).text).join(BETWEEN),
			origin: statement.origin ? speakerName({ key: '', home, speaker: statement.origin }, language).text : '',
			about: row.about.map((it) => textOf(home, at(library.entities, it).entity.label, language).text).join(BETWEEN),
			figures: (statement.figures ?? []).map((it) => figureInWords(it, row, language)).join(BETWEEN),
			denies: (statement.denies ?? []).join(BETWEEN),
			sources: sources.map(citation).join(BETWEEN),
			source_ids: sources.map((it) => it.id).join(BETWEEN),
			addresses: sources.flatMap((it) => addressOf(it) ?? []).join(BETWEEN),
			as_of: home.dataset.manifest.asOf,
		};
		return COLUMNS.map((it) => values[it]);
	});
	return toCsv([COLUMNS, ...lines]);
}

/** One statement in the JSON file. Whatever stands in it under an id stands there with its words too. */
interface StatementRecord {
	dataset: string;
	id: string;
	/** EDTF. */
	date: string;
	firstDay: string;
	lastDay: string;
	text: Statement['text'];
	standing: Standing;
	by: { entity?: string; name: Record<string, string> }[];
	origin?: { entity?: string; name: Record<string, string> };
	about: { entity: string; label: Record<string, string> }[];
	figures: NonNullable<Statement['figures']>;
	denies: string[];
	sources: string[];
}

/** The statements in all their languages, with the sources that they cite and the datasets that they come from. */
export function statementsAsJson(library: Library, { rows }: StatementExport): string {
	const statements = rows.map((number) => recordOf(library, at(library.statements, number)));
	const cited = new Set(rows.flatMap((number) => at(library.statements, number).sources));
	const homes = new Set(rows.map((number) => at(library.statements, number).home));
	const file = {
		datasets: [...homes].map(({ dataset: { manifest } }) => ({
			id: manifest.id,
			version: manifest.version,
			title: manifest.title,
			asOf: manifest.asOf,
			license: manifest.license,
			derivedFrom: manifest.derivedFrom ?? [],
			measures: manifest.measures ?? [],
		})),
		statements,
		sources: [...cited].map((number) => {
			const { home, source } = at(library.sources, number);
			return { dataset: home.dataset.manifest.id, ...source };
		}),
	};
	return `${JSON.stringify(file, undefined, '\t')}\n`;
}

function recordOf(library: Library, row: StatementRow): StatementRecord {
	const { home, statement, span } = row;
	const named = (speaker: Statement['by'][number]) =>
		'name' in speaker
			? { name: speaker.name }
			: { entity: speaker.entity, name: home.entities.get(speaker.entity)?.label ?? {} };
	return {
		dataset: home.dataset.manifest.id,
		id: statement.id,
		date: statement.date,
		firstDay: span.first,
		lastDay: span.last,
		text: statement.text,
		standing: statement.standing,
		by: statement.by.map(named),
		...(statement.origin && { origin: named(statement.origin) }),
		about: row.about.map((it) => {
			const { entity } = at(library.entities, it);
			return { entity: entity.id, label: entity.label };
		}),
		figures: statement.figures ?? [],
		denies: statement.denies ?? [],
		sources: statement.sources,
	};
}

function figureInWords(
	{ measure: id, value, min, max, approximate }: NonNullable<Statement['figures']>[number],
	{ home }: StatementRow,
	language: string,
): string {
	const measure = home.dataset.manifest.measures?.find((it) => it.id === id);
	const label = measure ? textOf(home, measure.label, language).text : id;
	const unit = measure ? ` ${textOf(home, measure.unit, language).text}` : '';
	const number = value !== undefined ? String(value) : `${min ?? ''}–${max ?? ''}`;
	return `${label}: ${approximate ? '~' : ''}${number}${unit}`;
}

/** A source on one line: authors, title, outlet, date. */
function citation(source: Source): string {
	const date = source.issued?.['date-parts'][0]
		?.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
		.join('-');
	return [authorsOf(source).join(', '), source.title, outletName(source), date].filter((it) => it).join(', ');
}

function addressOf({ URL, DOI }: Source): string | undefined {
	return URL ?? (DOI === undefined ? undefined : `https://doi.org/${encodeURI(DOI)}`);
}
