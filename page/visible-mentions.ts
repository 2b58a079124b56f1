/**
 * From what is kept to what is marked: without what the choices leave out, without what is not rendered, and thinned out.
 * Asking whether text is rendered is dear, so the answer is kept until it is asked for anew.
 */
import { thinOut } from './density.ts';
import type { KeptBlock, PageMention } from './mention-store.ts';
import { type Choices, refKey } from './protocol-types.ts';
import { isSeen } from './read/visibility.ts';
import { isWanted } from './visible.ts';

/** See the head of this file. */
export class VisibleMentions {
	/** Wanted mentions in text that is not rendered now. */
	#unseen: ReadonlySet<PageMention> = new Set();
	readonly #looked = new WeakSet<PageMention>();

	/** True when text that is shown later would be marked. */
	get hasUnseen(): boolean {
		return this.#unseen.size > 0;
	}

	/** Everything that is seen and that the choices let through, whatever the density, in document order. */
	listed(blocks: readonly KeptBlock[], choices: Choices): PageMention[] {
		return blocks.flatMap(({ mentions }) =>
			mentions.filter((it) => isWanted(it.entity, choices) && !this.#unseen.has(it)),
		);
	}

	/** What to mark, in document order. With `all`, every mention is asked anew whether it is rendered; else new ones only. */
	marked(blocks: readonly KeptBlock[], choices: Choices, look: 'new' | 'all'): PageMention[] {
		const unseen = new Set<PageMention>();
		const items = blocks.map(({ block, article, mentions }) => ({
			heading: block.heading,
			article,
			mentions: mentions.filter((it) => {
				if (!isWanted(it.entity, choices)) return false;
				const first = it.stretches[0]?.node;
				const isKnown = look === 'new' && this.#looked.has(it);
				const seen = isKnown ? !this.#unseen.has(it) : first !== undefined && isSeen(first);
				this.#looked.add(it);
				if (!seen) unseen.add(it);
				return seen;
			}),
		}));
		this.#unseen = unseen;
		return thinOut(items, choices.density, (it) => refKey(it.entity));
	}
}
