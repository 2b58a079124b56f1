/**
 * The datasets of the library, opened: every entity, statement and source in one numbered row each, across datasets, with
 * the links between them. All questions are asked of these rows; a row's number is its place in the list.
 */

import { type KnownDataset, knowDataset } from '../context.ts';
import type { DateSpan, EntityRef, Localized } from '../context-types.ts';
import { dateSpan } from '../dates.ts';
import { localize, speakerView } from '../localize.ts';
import type { ByLanguage, Dataset, Entity, Source, Speaker, Statement } from '../schema.ts';
import type { ItemRef } from './library-types.ts';

/** An entity and the numbers of the statements about it, in the order of the file. */
export interface EntityRow {
	home: KnownDataset;
	entity: Entity;
	statements: number[];
}

/** A statement with numbers of what it names. */
export interface StatementRow {
	home: KnownDataset;
	statement: Statement;
	span: DateSpan;
	about: number[];
	/** Places in {@link Library.speakers}. */
	by: number[];
	sources: number[];
}

/** A source and the numbers of the statements that cite it. */
export interface SourceRow {
	home: KnownDataset;
	source: Source;
	outlet: string | undefined;
	statements: number[];
}

/** Somebody who says something in a dataset. */
export interface SpeakerRow {
	/** What stands for them in addresses and filters. */
	key: string;
	home: KnownDataset;
	speaker: Speaker;
}

/** See the head of this file. */
export interface Library {
	homes: KnownDataset[];
	entities: EntityRow[];
	statements: StatementRow[];
	sources: SourceRow[];
	speakers: SpeakerRow[];
	/** Row numbers by {@link rowKey}. */
	numbers: Record<'entities' | 'statements' | 'sources', ReadonlyMap<string, number>>;
}

/** Opens datasets that have been checked. */
export function openLibrary(datasets: readonly Dataset[]): Library {
	const homes = datasets.map(knowDataset);
	const numbers = {
		entities: new Map<string, number>(),
		statements: new Map<string, number>(),
		sources: new Map<string, number>(),
	};
	const entities: EntityRow[] = [];
	const statements: StatementRow[] = [];
	const sources: SourceRow[] = [];
	const speakers: SpeakerRow[] = [];
	const speakerNumbers = new Map<string, number>();
	for (const home of homes) {
		const { dataset } = home;
		const { id } = dataset.manifest;
		for (const entity of dataset.entities) {
			numbers.entities.set(rowKey(id, entity.id), entities.length);
			entities.push({ home, entity, statements: [] });
		}
		for (const source of dataset.sources) {
			numbers.sources.set(rowKey(id, source.id), sources.length);
			sources.push({ home, source, outlet: outletName(source), statements: [] });
		}
		const speakerNumber = (speaker: Speaker) => {
			const key = speakerKey(speaker, dataset);
			const known = speakerNumbers.get(key);
			if (known !== undefined) return known;
			speakerNumbers.set(key, speakers.length);
			return speakers.push({ key, home, speaker }) - 1;
		};
		for (const statement of dataset.statements) {
			const number = statements.length;
			numbers.statements.set(rowKey(id, statement.id), number);
			const about = known(numbers.entities, id, statement.about);
			const cited = known(numbers.sources, id, statement.sources);
			for (const it of about) entities[it]?.statements.push(number);
			for (const it of cited) sources[it]?.statements.push(number);
			const by = statement.by.map(speakerNumber);
			statements.push({ home, statement, span: dateSpan(statement.date), about, by, sources: cited });
		}
	}
	return { homes, entities, statements, sources, speakers, numbers };
}

/** What stands for an item across datasets. */
export function rowKey(dataset: string, id: string): string {
	return `${dataset}/${id}`;
}

function known(numbers: ReadonlyMap<string, number>, dataset: string, ids: readonly string[]): number[] {
	return [...new Set(ids)].flatMap((id) => numbers.get(rowKey(dataset, id)) ?? []);
}

/** What stands for a speaker across datasets: an entity's key, or the name itself in the dataset's first language. */
function speakerKey(speaker: Speaker, { manifest }: Dataset): string {
	if ('entity' in speaker) return rowKey(manifest.id, speaker.entity);
	const name = localize(speaker.name, { reader: manifest.languages[0] ?? 'en', dataset: manifest.languages });
	return `${manifest.id}/=${name.text}`;
}

/** Who published a source, as far as is recorded. */
export function outletName(source: Source): string | undefined {
	return source['container-title'] ?? source.publisher ?? source.custom?.['publisher-domain'];
}

/** A text of a dataset in the reader's language, or the nearest to it. */
export function textOf(home: KnownDataset, texts: ByLanguage, language: string): Localized {
	return localize(texts, { reader: language, dataset: home.dataset.manifest.languages });
}

/** A speaker's name in the reader's language. */
export function speakerName({ home, speaker }: SpeakerRow, language: string): Localized {
	const text = (texts: ByLanguage) => textOf(home, texts, language);
	return speakerView(speaker, { entities: home.entities, text }).name;
}

/** Names an entity's row across datasets. */
export function entityRef({ home, entity }: EntityRow): EntityRef {
	return { dataset: home.dataset.manifest.id, entity: entity.id };
}

/** Names a statement's or a source's row across datasets. */
export function itemRef({ home }: { home: KnownDataset }, id: string): ItemRef {
	return { dataset: home.dataset.manifest.id, id };
}
