/** From the background's answers to mentions in the page. */
import type { SpotAnswer, SpottedEntity, SpottedMention, Why } from '../messages/protocol.ts';
import type { KeptBlock, PageMention } from './mention-store.ts';
import { lookOfFamily } from './paint/style-sheet.ts';
import type { Block } from './read/blocks.ts';
import { stretchesOf, surfaceOf } from './read/positions.ts';

/** How a block hangs together with the rest of the page. */
export type Bearing = Pick<KeptBlock, 'waiting' | 'telling'>;

/** An answer, to be looked up by block. */
export class FoundInBlocks {
	readonly #answer: SpotAnswer;
	readonly #mentions = new Map<number, SpottedMention[]>();
	readonly #values = new Map<string, string | Why>();
	readonly #waiting: ReadonlySet<number>;
	/** Absent when nothing but blocks that bear on each other was asked for. */
	readonly #telling: ReadonlySet<number> | undefined;

	constructor(answer: SpotAnswer) {
		this.#answer = answer;
		this.#waiting = new Set(answer.waiting);
		this.#telling = answer.telling && new Set(answer.telling.blocks);
		for (const mention of answer.mentions) {
			const list = this.#mentions.get(mention.block);
			if (list) list.push(mention);
			else this.#mentions.set(mention.block, [mention]);
		}
	}

	/** The mentions in a block, in order. */
	mentionsOf(block: Block): PageMention[] {
		const spotted = this.#mentions.get(block.id) ?? [];
		return spotted.map((it) => this.#toMention(block, it)).filter((it) => it !== undefined);
	}

	bearingOf({ id }: Block): Bearing {
		return { waiting: this.#waiting.has(id), telling: this.#telling?.has(id) ?? true };
	}

	/** A mention as this room keeps it; undefined when the answer points at nothing. */
	#toMention(block: Block, { start, end, entity: index, why, also }: SpottedMention): PageMention | undefined {
		const { entities } = this.#answer;
		const stretches = stretchesOf(block, start, end);
		const entity = entities[index];
		if (!entity || stretches.length === 0) return undefined;
		// All of one shape, which takes half the memory of objects that are put together from others.
		return {
			stretches,
			kind: entity.type,
			label: entity.label.text,
			family: lookOfFamily(entity.family),
			entity,
			surface: this.#shared(surfaceOf(block.text.slice(start, end))),
			lang: block.lang,
			why: this.#shared(why),
			also: also?.flatMap((it) => {
				const other = entities[it.entity];
				return other ? { entity: other, why: it.why } : [];
			}),
			isSeen: undefined,
		};
	}

	/** The same value for all that are equal: a page repeats a name for the same reason many times. */
	#shared<T extends string | Why>(value: T): T {
		const key = JSON.stringify(value);
		const known = this.#values.get(key);
		if (known === undefined) this.#values.set(key, value);
		return (known ?? value) as T;
	}
}

/** What a painter needs to know of an entity. */
export function paintOf(entity: SpottedEntity): Pick<PageMention, 'kind' | 'label' | 'family'> {
	return { kind: entity.type, label: entity.label.text, family: lookOfFamily(entity.family) };
}

/** True when they stand in the same places for the same reasons, so that one list is as good as the other. */
export function sameMentions(some: readonly PageMention[], others: readonly PageMention[]): boolean {
	return some.length === others.length && some.every((it, i) => others[i] !== undefined && sameMention(it, others[i]));
}

function sameMention(one: PageMention, other: PageMention): boolean {
	const meaning = ({ entity, surface, why, also }: PageMention) => JSON.stringify([entity, surface, why, also]);
	const isThere = one.stretches.every(({ node, start, end }, i) => {
		const its = other.stretches[i];
		return its?.node === node && its.start === start && its.end === end;
	});
	return isThere && one.stretches.length === other.stretches.length && meaning(one) === meaning(other);
}

/** True when the text nodes still read as they did. */
export function isAsRead(block: Block): boolean {
	return block.pieces.every(({ node, start }) => {
		const from = Math.max(start, 0);
		const to = Math.min(start + node.data.length, block.text.length);
		return to <= from || block.text.slice(from, to) === node.data.slice(from - start, to - start);
	});
}
