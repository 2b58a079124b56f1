/**
 * The datasets in use, ready to be asked. Each keeps its own index; answers name entities across datasets, so that
 * whoever asks never sees an index number.
 */
import { indexFromBytes, type NameIndex, spot } from '../matching/index.ts';
import type { Mention, Reason, TextBlock } from '../matching/types.ts';
import { type ContextQuestion, contextOf, type KnownDataset, knowDataset } from './context.ts';
import type { EntityContext, EntityRef, Localized } from './context-types.ts';
import { localize } from './localize.ts';
import { type Overview, overviewOf } from './overview.ts';
import type { Dataset, EntityType } from './schema.ts';
import { type Why, whyTaken } from './why.ts';

/** An entity in an answer; mentions point at it by its place in the list. */
export interface SpottedEntity extends EntityRef {
	type: EntityType;
	/** True for what everybody knows. */
	background: boolean;
	label: Localized;
}

/** A mention in an answer. Offsets count UTF-16 units in the block's raw text. */
export interface SpottedMention {
	block: number;
	start: number;
	end: number;
	/** Index into `SpotAnswer.entities`. */
	entity: number;
	why: Why;
}

/** What the datasets find in some blocks of a page. */
export interface SpotAnswer {
	entities: SpottedEntity[];
	/** Without overlaps, by block in the order asked, then by start. */
	mentions: SpottedMention[];
	/** Entities that the page is now known to name in full. */
	established: EntityRef[];
	/** Blocks to ask again when `established` has grown. */
	waiting: number[];
}

interface ShelfEntry {
	known: KnownDataset;
	index: NameIndex;
	numbers: ReadonlyMap<string, number>;
}

/** Datasets ready to be asked, in order: where two mark the same words, the first wins. */
export type Shelf = readonly ShelfEntry[];

/** Puts compiled datasets on the shelf. Throws where the bytes of an index are damaged. */
export function openShelf(datasets: readonly { dataset: Dataset; index: Uint8Array }[]): Shelf {
	return datasets.map(({ dataset, index }) => ({
		known: knowDataset(dataset),
		index: indexFromBytes(index),
		numbers: new Map(dataset.entities.map((entity, number) => [entity.id, number])),
	}));
}

/** What {@link spotNames} is asked. */
export interface SpotQuestion {
	blocks: TextBlock[];
	established: readonly EntityRef[];
	/** The reader's language, for labels. */
	language: string;
}

/** Spots the names of all datasets in some blocks. */
export function spotNames(shelf: Shelf, { blocks, established, language }: SpotQuestion): SpotAnswer {
	const answer: SpotAnswer = { entities: [], mentions: [], established: [], waiting: [] };
	const waiting = new Set<number>();
	const found: (Mention & { entry: ShelfEntry; reason: Reason })[] = [];
	for (const entry of shelf) {
		const { id } = entry.known.dataset.manifest;
		const result = spot(entry.index, {
			blocks,
			established: established.flatMap((ref) => (ref.dataset === id ? (entry.numbers.get(ref.entity) ?? []) : [])),
		});
		for (const [i, mention] of result.mentions.entries()) {
			// There is one for each mention.
			found.push({ ...mention, entry, reason: result.reasons[i] as Reason });
		}
		for (const number of result.established) answer.established.push(refOf(entry, number));
		for (const block of result.waiting) waiting.add(block);
	}
	const places = new Map<string, number>();
	for (const mention of shelf.length > 1 ? withoutOverlaps(found, blocks) : found) {
		const ref = refOf(mention.entry, mention.entity);
		const key = `${ref.dataset}/${ref.entity}`;
		let place = places.get(key);
		if (place === undefined) {
			place = answer.entities.length;
			places.set(key, place);
			answer.entities.push(spottedEntity(mention.entry, ref, language));
		}
		const { block, start, end, entry, reason } = mention;
		const why = whyTaken(reason, (number) => spottedEntity(entry, refOf(entry, number), language).label);
		answer.mentions.push({ block, start, end, entity: place, why });
	}
	answer.waiting = [...waiting];
	return answer;
}

/** Asks the dataset that the entity belongs to for its context. */
export function contextFrom(
	shelf: Shelf,
	{ ref, ...question }: Omit<ContextQuestion, 'entity'> & { ref: EntityRef },
): EntityContext | null {
	const entry = shelf.find((it) => it.known.dataset.manifest.id === ref.dataset);
	return entry === undefined ? null : contextOf(entry.known, { ...question, entity: ref.entity });
}

/** Whether an entity has a place on the map, so that whoever asks for its context may bring the world's outlines. */
export function hasPlace(shelf: Shelf, ref: EntityRef): boolean {
	return shelf.some(
		({ known }) => known.dataset.manifest.id === ref.dataset && known.entities.get(ref.entity)?.location !== undefined,
	);
}

/**
 * The entity that some words stand for, whatever the conditions of its names: somebody asks for these very words. Of
 * several the longest name wins, then the first. Null when no name stands in them.
 */
export function lookUpName(shelf: Shelf, { text, language }: { text: string; language: string }): SpottedEntity | null {
	let best: { entry: ShelfEntry; mention: Mention } | undefined;
	for (const entry of shelf) {
		const everything = entry.known.dataset.entities.map((_, number) => number);
		const { mentions } = spot(entry.index, { blocks: [{ id: 0, text }], established: everything });
		for (const mention of mentions) {
			const length = (it: Mention | undefined) => (it === undefined ? 0 : it.end - it.start);
			if (length(mention) > length(best?.mention)) best = { entry, mention };
		}
	}
	return best === undefined ? null : spottedEntity(best.entry, refOf(best.entry, best.mention.entity), language);
}

/** The dates of all that is known of some entities; see {@link overviewOf}. */
export function overviewFrom(
	shelf: Shelf,
	{ refs, articleDate }: { refs: readonly EntityRef[]; articleDate?: string },
): Overview {
	return shelf
		.flatMap(({ known }) =>
			overviewOf(known, {
				entities: refs.flatMap((it) => (it.dataset === known.dataset.manifest.id ? it.entity : [])),
				...(articleDate !== undefined && { articleDate }),
			}),
		)
		.sort((a, b) => (a.first < b.first ? -1 : 1));
}

function refOf(entry: ShelfEntry, number: number): EntityRef {
	const { manifest, entities } = entry.known.dataset;
	return { dataset: manifest.id, entity: entities[number]?.id ?? '' };
}

function spottedEntity({ known }: ShelfEntry, ref: EntityRef, language: string): SpottedEntity {
	const entity = known.entities.get(ref.entity);
	if (entity === undefined) throw new Error(`The index of ${ref.dataset} knows an entity that its dataset has not`);
	return {
		...ref,
		type: entity.type,
		background: entity.background === true,
		label: localize(entity.label, { reader: language, dataset: known.dataset.manifest.languages }),
	};
}

/** Of mentions that overlap the leftmost stays, then the longest, then that of the earlier dataset. */
function withoutOverlaps<T extends Mention>(found: readonly T[], blocks: readonly TextBlock[]): T[] {
	const order = new Map(blocks.map((block, i) => [block.id, i]));
	const place = (it: Mention) => order.get(it.block) ?? 0;
	const sorted = [...found].sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
	let last: T | undefined;
	return sorted.filter((it) => {
		if (last !== undefined && last.block === it.block && it.start < last.end) return false;
		last = it;
		return true;
	});
}
