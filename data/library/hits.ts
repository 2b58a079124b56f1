/** Rows as lists show them, in the reader's language, with what a search has hit in them. */
import type { Localized } from '../context-types.ts';
import type { Field } from './corpus.ts';
import { authorsOf, entityFields, statementFields } from './fields.ts';
import { hitRanges } from './hit-ranges.ts';
import type { EntityHit, HitText, SourceHit, StatementHit } from './library-types.ts';
import {
	type EntityRow,
	entityRef,
	itemRef,
	type Library,
	type SourceRow,
	type StatementRow,
	speakerName,
	textOf,
} from './open-library.ts';
import { at } from './search-index.ts';

/** Folded terms of the query, and the reader's language. */
interface Setting {
	terms: readonly string[];
	language: string;
}

/** An entity in a list. */
export function entityHit(row: EntityRow, { terms, language }: Setting): EntityHit {
	const label = hitText(textOf(row.home, row.entity.label, language), terms);
	const note = hitText(textOf(row.home, row.entity.note, language), terms);
	const found = foundElsewhere([label, note], () => entityFields(row.entity), terms);
	return {
		ref: entityRef(row),
		type: row.entity.type,
		label,
		note,
		...(found && { found }),
		statements: row.statements.length,
	};
}

/** A statement in a list. */
export function statementHit(library: Library, row: StatementRow, { terms, language }: Setting): StatementHit {
	const text = hitText(textOf(row.home, row.statement.text, language), terms);
	const by = row.by.map((number) => hitText(speakerName(at(library.speakers, number), language), terms));
	const shown = [text, ...by];
	const found = foundElsewhere(shown, () => statementFields(row.statement), terms);
	return {
		ref: itemRef(row, row.statement.id),
		date: row.span,
		standing: row.statement.standing,
		text,
		by,
		...(found && { found }),
	};
}

/** A source in a list. */
export function sourceHit(row: SourceRow, terms: readonly string[]): SourceHit {
	const { source, outlet } = row;
	const line = [outlet, ...authorsOf(source)].filter((part) => part !== undefined).join(' · ');
	return {
		ref: itemRef(row, source.id),
		source,
		title: hitText({ text: source.title, lang: source.language }, terms),
		...(line !== '' && { outlet: hitText({ text: line, lang: source.language }, terms) }),
		statements: row.statements.length,
	};
}

function hitText(text: Localized, terms: readonly string[]): HitText {
	return { ...text, hits: hitRanges(text.text, terms) };
}

/** Where nothing that is shown was hit: the heaviest field that was. */
function foundElsewhere(
	shown: readonly HitText[],
	fields: () => Field[],
	terms: readonly string[],
): HitText | undefined {
	if (terms.length === 0 || shown.some(({ hits }) => hits.length > 0)) return undefined;
	for (const { text, lang } of fields()) {
		const hits = hitRanges(text, terms);
		if (hits.length > 0) return { text, lang, hits };
	}
	return undefined;
}
