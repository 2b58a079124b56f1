/** Spots the names in a file with the code of the extension, and gathers what the command prints. */

import type { EntityContext } from '../../data/context-types.ts';
import { contextFrom, spotNames } from '../../data/shelf.ts';
import { describeReason, explain, indexFromBytes } from '../../matching/index.ts';
import type { Bundled } from '../open-bundled.ts';
import type { Input } from './input.ts';

/** One mention, as `--json` prints it. Offsets count UTF-16 units in the file's text, or in the block of a page. */
export interface AnnotatedMention {
	entity: string;
	surface: string;
	start: number;
	end: number;
	/** Number of the block in a page; left out for text files. */
	block?: number;
	dataset: string;
}

/** A candidate and why it was taken or refused. */
export interface AnnotatedCandidate extends AnnotatedMention {
	taken: boolean;
	why: string;
}

/** What is found in a file. */
export interface Annotation {
	input: Input;
	mentions: AnnotatedMention[];
	/** By `dataset/entity`. */
	contexts: Map<string, EntityContext>;
	candidates?: AnnotatedCandidate[];
}

/** What to list. */
export interface AnnotateOptions {
	/** Every mention, not only the first of each entity. */
	all: boolean;
	/** Candidates too, with reasons. */
	why: boolean;
	/** What everybody knows as well. */
	background: boolean;
}

/** Annotates a file. */
export async function annotate(
	{ compiled, shelf }: Bundled,
	input: Input,
	{ all, why, background }: AnnotateOptions,
): Promise<Annotation> {
	const blocks = input.blocks.map(({ text, lang }, id) => ({ id, text, ...(lang !== undefined && { lang }) }));
	const answer = spotNames(shelf, { blocks, established: [], language: 'en' });
	const placed = (block: number, start: number, end: number) => {
		const { text, offset } = input.blocks[block] ?? { text: '', offset: 0 };
		const place = { surface: text.slice(start, end), start: start + offset, end: end + offset };
		return input.kind === 'html' ? { ...place, block } : place;
	};
	const contexts: Annotation['contexts'] = new Map();
	const mentions: AnnotatedMention[] = [];
	const seen = new Set<number>();
	for (const { block, start, end, entity: number } of answer.mentions) {
		const entity = answer.entities[number];
		if (entity === undefined || (entity.background && !background)) continue;
		if (!all && seen.has(number)) continue;
		seen.add(number);
		const { dataset, entity: id } = entity;
		mentions.push({ entity: id, ...placed(block, start, end), dataset });
		const context = await contextFrom(shelf, {
			ref: { dataset, entity: id },
			language: 'en',
			...(input.published !== null && { articleDate: input.published }),
		});
		if (context) contexts.set(`${dataset}/${id}`, context);
	}
	if (!why) return { input, mentions, contexts };
	const candidates = compiled.flatMap(({ dataset, index }) => {
		const idOf = (number: number) => dataset.entities[number]?.id ?? '(phrase)';
		return explain(indexFromBytes(index), { blocks, established: [] }).map((it) => ({
			entity: idOf(it.entity),
			...placed(it.block, it.start, it.end),
			dataset: dataset.manifest.id,
			taken: it.taken,
			why: describeReason(it.reason, idOf),
		}));
	});
	return { input, mentions, contexts, candidates };
}
