/**
 * From what is kept to what is marked: without what the choices leave out, without what is not rendered, and thinned out.
 * Asking whether text is rendered is dear, so the answer is kept until it is asked for anew.
 */
import { paintOf } from './answers.ts';
import { thinOut } from './density.ts';
import type { KeptBlock, OtherMeaning, PageMention } from './mention-store.ts';
import { type Choices, refKey } from './protocol-types.ts';
import { isSeen } from './read/visibility.ts';
import { isWanted } from './visible.ts';

/** See the head of this file. */
export class VisibleMentions {
	/** Wanted mentions in text that is not rendered now. */
	#unseen: ReadonlySet<PageMention> = new Set();
	readonly #looked = new WeakSet<PageMention>();
	/** Mentions whose first meaning is not wanted, by the meaning that comes first instead. */
	readonly #variants = new WeakMap<OtherMeaning, PageMention>();

	/** True when text that is shown later would be marked. */
	get hasUnseen(): boolean {
		return this.#unseen.size > 0;
	}

	/** Everything that is seen and that the choices let through, whatever the density, in document order. */
	listed(blocks: readonly KeptBlock[], choices: Choices): PageMention[] {
		return blocks.flatMap(({ mentions }) =>
			mentions.flatMap((it) => (this.#unseen.has(it) ? [] : (this.#wanted(it, choices) ?? []))),
		);
	}

	/** What to mark, in document order. With `all`, every mention is asked anew whether it is rendered; else new ones only. */
	marked(blocks: readonly KeptBlock[], choices: Choices, look: 'new' | 'all'): PageMention[] {
		const unseen = new Set<PageMention>();
		const items = blocks.map(({ block, article, mentions }) => ({
			heading: block.heading,
			article,
			mentions: mentions.flatMap((it) => {
				const wanted = this.#wanted(it, choices);
				if (wanted === undefined) return [];
				const first = it.stretches[0]?.node;
				const isKnown = look === 'new' && this.#looked.has(it);
				const seen = isKnown ? !this.#unseen.has(it) : first !== undefined && isSeen(first);
				this.#looked.add(it);
				if (!seen) unseen.add(it);
				return seen ? wanted : [];
			}),
		}));
		this.#unseen = unseen;
		return thinOut(items, choices.density, (it) => refKey(it.entity));
	}

	/**
	 * The mention where one of its meanings is wanted: as the first of them that is. The same object each time, by which
	 * painters know it.
	 */
	#wanted(mention: PageMention, choices: Choices): PageMention | undefined {
		const { also = [] } = mention;
		const first = [mention, ...also].find((it) => isWanted(it.entity, choices));
		if (first === undefined || first === mention) return first && mention;
		let variant = this.#variants.get(first);
		if (!variant) {
			variant = { ...mention, ...first, ...paintOf(first.entity), also: also.filter((it) => it !== first) };
			this.#variants.set(first, variant);
		}
		return variant;
	}
}
