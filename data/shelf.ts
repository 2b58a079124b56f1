/**
 * The datasets in use, ready to be asked. Each keeps its own index; answers name entities across datasets, so that
 * whoever asks never sees an index number.
 */
import { indexFromBytes, type NameIndex, spot } from '../matching/index.ts';
import type { Mention, Reason, Telling, TextBlock } from '../matching/types.ts';
import { type ContextQuestion, contextOf, knowDataset } from './context.ts';
import type { EntityContext, EntityRef, Localized } from './context-types.ts';
import type { Faces, Knowledge } from './knowledge.ts';
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
	/** The family of marks that its dataset has, so that several can be told apart: 0 for the bundled one. */
	family: number;
	/** What its dataset is called, where several are in use. */
	datasetTitle?: Localized;
}

/** A mention in an answer. Offsets count UTF-16 units in the block's raw text. */
export interface SpottedMention {
	block: number;
	start: number;
	end: number;
	/** Index into `SpotAnswer.entities`. */
	entity: number;
	why: Why;
	/** What the same words stand for in further datasets, as `entity` and `why` say for the first. */
	also?: { entity: number; why: Why }[];
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
	/** For a part of a page; see {@link Telling}. */
	telling?: Telling;
}

interface ShelfEntry {
	faces: Faces;
	index: NameIndex;
	family: number;
	/** Everything else, read once somebody asks for it; undefined where it cannot be read now. */
	known(): Promise<Knowledge | undefined>;
}

/** Datasets ready to be asked, in order: where two mark the same words, the first one's card comes first. */
export type Shelf = readonly ShelfEntry[];

/** A dataset to put on the shelf, with the bytes of its name index. */
export type ToShelve = { dataset: Dataset; index: Uint8Array } | ({ index: Uint8Array } & Omit<ShelfEntry, 'index'>);

/** Puts datasets on the shelf. Throws where the bytes of an index are damaged. */
export function openShelf(datasets: readonly ToShelve[]): Shelf {
	return datasets.map((it) => {
		const index = indexFromBytes(it.index);
		if ('faces' in it) return { ...it, index };
		const known = knowDataset(it.dataset);
		return { faces: known, index, family: 0, known: async () => known };
	});
}

/** What {@link spotNames} is asked. */
export interface SpotQuestion {
	blocks: TextBlock[];
	established: readonly EntityRef[];
	/** The reader's language, for labels. */
	language: string;
	/** These are not all blocks of the page: the answer says what they have to tell the others. */
	partial?: boolean | undefined;
}

interface Found extends Mention {
	entry: ShelfEntry;
	reason: Reason;
}

/** Spots the names of all datasets in some blocks. */
export function spotNames(shelf: Shelf, { blocks, established, language, partial = false }: SpotQuestion): SpotAnswer {
	const answer: SpotAnswer = { entities: [], mentions: [], established: [], waiting: [] };
	const waiting = new Set<number>();
	const telling = new Set<number>();
	let isOpen = false;
	const found: Found[] = [];
	for (const entry of shelf) {
		const { id } = entry.faces.manifest;
		const result = spot(entry.index, {
			blocks,
			established: established.flatMap((ref) => (ref.dataset === id ? (entry.faces.numberOf(ref.entity) ?? []) : [])),
			partial,
		});
		for (const [i, mention] of result.mentions.entries()) {
			// There is one for each mention.
			found.push({ ...mention, entry, reason: result.reasons[i] as Reason });
		}
		for (const number of result.established) answer.established.push(refOf(entry, number));
		for (const block of result.waiting) waiting.add(block);
		for (const block of result.telling?.blocks ?? []) telling.add(block);
		if (result.telling?.isOpen) isOpen = true;
	}
	const entities = new AnswerEntities(answer, { language, named: shelf.length > 1 });
	for (const [first, ...others] of shelf.length > 1 ? withoutOverlaps(found, blocks) : found.map((it) => [it])) {
		if (first === undefined) continue;
		const { block, start, end } = first;
		const also = others.map((it) => entities.named(it));
		answer.mentions.push({ block, start, end, ...entities.named(first), ...(also.length > 0 && { also }) });
	}
	answer.waiting = [...waiting];
	if (partial) answer.telling = { blocks: [...telling], isOpen };
	return answer;
}

/** Lists each entity once, however often it is mentioned. */
class AnswerEntities {
	readonly #answer: SpotAnswer;
	readonly #language: string;
	readonly #named: boolean;
	readonly #places = new Map<ShelfEntry, Map<number, number>>();

	/** With `named`, each entity says which dataset it is from. */
	constructor(answer: SpotAnswer, { language, named }: { language: string; named: boolean }) {
		this.#answer = answer;
		this.#language = language;
		this.#named = named;
	}

	/** Place of the entity in the answer, and why the words stand for it. */
	named({ entry, entity, reason }: Found): { entity: number; why: Why } {
		const places = this.#places.get(entry) ?? new Map<number, number>();
		this.#places.set(entry, places);
		let place = places.get(entity);
		if (place === undefined) {
			place = this.#answer.entities.length;
			places.set(entity, place);
			const { title, languages } = entry.faces.manifest;
			const datasetTitle = localize(title, { reader: this.#language, dataset: languages });
			this.#answer.entities.push({
				...spottedEntity(entry, entity, this.#language),
				...(this.#named && { datasetTitle }),
			});
		}
		const why = whyTaken(reason, (number) => spottedEntity(entry, number, this.#language).label);
		return { entity: place, why };
	}
}

/** Everything that one of the datasets knows; undefined where it is not in use or cannot be read. */
export async function knowledgeOf(shelf: Shelf, dataset: string): Promise<Knowledge | undefined> {
	return shelf.find((it) => it.faces.manifest.id === dataset)?.known();
}

/** Asks the dataset that the entity belongs to for its context. */
export async function contextFrom(
	shelf: Shelf,
	{ ref, ...question }: Omit<ContextQuestion, 'entity'> & { ref: EntityRef },
): Promise<EntityContext | null> {
	const known = await knowledgeOf(shelf, ref.dataset);
	return known === undefined ? null : contextOf(known, { ...question, entity: ref.entity });
}

/** Whether an entity has a place on the map, so that whoever asks for its context may bring the world's outlines. */
export async function hasPlace(shelf: Shelf, ref: EntityRef): Promise<boolean> {
	return (await knowledgeOf(shelf, ref.dataset))?.entities.get(ref.entity)?.location !== undefined;
}

/**
 * The entity that some words stand for, whatever the conditions of its names: somebody asks for these very words. Of
 * several the longest name wins, then the first. Null when no name stands in them.
 */
export function lookUpName(shelf: Shelf, { text, language }: { text: string; language: string }): SpottedEntity | null {
	let best: { entry: ShelfEntry; mention: Mention } | undefined;
	for (const entry of shelf) {
		const everything = Array.from({ length: entry.faces.size }, (_, number) => number);
		const { mentions } = spot(entry.index, { blocks: [{ id: 0, text }], established: everything });
		for (const mention of mentions) {
			const length = (it: Mention | undefined) => (it === undefined ? 0 : it.end - it.start);
			if (length(mention) > length(best?.mention)) best = { entry, mention };
		}
	}
	return best === undefined ? null : spottedEntity(best.entry, best.mention.entity, language);
}

/** The dates of all that is known of some entities; see {@link overviewOf}. */
export async function overviewFrom(
	shelf: Shelf,
	{ refs, articleDate }: { refs: readonly EntityRef[]; articleDate?: string },
): Promise<Overview> {
	const parts = await Promise.all(
		shelf.map(async ({ faces, known }) => {
			const entities = refs.flatMap((it) => (it.dataset === faces.manifest.id ? it.entity : []));
			const found = entities.length > 0 ? await known() : undefined;
			return found ? overviewOf(found, { entities, ...(articleDate !== undefined && { articleDate }) }) : [];
		}),
	);
	return parts.flat().sort((a, b) => (a.first < b.first ? -1 : 1));
}

function refOf({ faces }: ShelfEntry, number: number): EntityRef {
	return { dataset: faces.manifest.id, entity: faces.entityAt(number)?.id ?? '' };
}

function spottedEntity({ faces, family }: ShelfEntry, number: number, language: string): SpottedEntity {
	const { manifest } = faces;
	const entity = faces.entityAt(number);
	if (entity === undefined) throw new Error(`The index of ${manifest.id} knows an entity that its dataset has not`);
	return {
		dataset: manifest.id,
		entity: entity.id,
		type: entity.type,
		background: entity.background === true,
		label: localize(entity.label, { reader: language, dataset: manifest.languages }),
		family,
	};
}

/**
 * Of mentions that overlap the leftmost stays, then the longest. What several datasets find in the very same words stays
 * together, in the order of the shelf.
 */
function withoutOverlaps<T extends Mention>(found: readonly T[], blocks: readonly TextBlock[]): T[][] {
	const order = new Map(blocks.map((block, i) => [block.id, i]));
	const place = (it: Mention) => order.get(it.block) ?? 0;
	const sorted = [...found].sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
	const kept: T[][] = [];
	for (const it of sorted) {
		const last = kept.at(-1)?.[0];
		if (last === undefined || last.block !== it.block || it.start >= last.end) kept.push([it]);
		else if (it.start === last.start && it.end === last.end) kept.at(-1)?.push(it);
	}
	return kept;
}
