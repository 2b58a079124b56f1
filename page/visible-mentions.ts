/**
 * From what is kept to what is marked: without what the choices leave out, without what is not rendered, and thinned out.
 *
 * Kept block by block, so that a change pays for the blocks that it touches, however many others there are: asking whether
 * text is rendered is dear, and so is a look at what the choices say of each mention. Where only the first mention of an
 * entity is marked, all blocks are walked, which is cheap: 1,000 in 0.05 ms.
 */
import { paintOf } from './answers.ts';
import { thinOut } from './density.ts';
import type { KeptBlock, OtherMeaning, PageMention } from './mention-store.ts';
import type { PaintChanges } from './paint/painter.ts';
import { type Choices, refKey } from './protocol-types.ts';
import { isSeen } from './read/visibility.ts';
import { isWanted } from './visible.ts';

/** What is known of a kept block. */
interface Shown {
	heading: boolean;
	article: unknown;
	/** Wanted and seen, whatever the density. */
	mentions: readonly PageMention[];
	/** Those of them that are marked. */
	marked: readonly PageMention[];
	/** How many are wanted and not rendered now. */
	unseen: number;
}

const NONE: readonly never[] = [];

/** See the head of this file. */
export class VisibleMentions {
	/** The blocks of the store, in document order. */
	readonly #blocks: () => readonly KeptBlock[];
	readonly #shown = new Map<KeptBlock, Shown>();
	readonly #touched = new Set<KeptBlock>();
	/** What was marked in blocks that are kept no longer. */
	#gone: PageMention[] = [];
	/** Mentions whose first meaning is not wanted, by the meaning that comes first instead. */
	readonly #variants = new WeakMap<OtherMeaning, PageMention>();
	readonly #keys = new WeakMap<object, string>();
	#choices: Choices | undefined;
	#count = 0;
	#unseen = 0;

	constructor(blocks: () => readonly KeptBlock[]) {
		this.#blocks = blocks;
	}

	/** True when text that is shown later would be marked. */
	get hasUnseen(): boolean {
		return this.#unseen > 0;
	}

	/** How many mentions {@link VisibleMentions.listed} gives. */
	get count(): number {
		return this.#count;
	}

	/** Everything that is seen and that the choices let through, whatever the density, in document order. */
	listed(): PageMention[] {
		// The page may have changed, and what it has changed has no mark any more.
		if (this.#choices) for (const kept of this.#touched) this.#look(kept, this.#choices, 'new');
		return this.#blocks().flatMap((it) => this.#shown.get(it)?.mentions ?? NONE);
	}

	/** What is marked, in document order. */
	*marked(): Iterable<PageMention> {
		for (const kept of this.#blocks()) yield* this.#shown.get(kept)?.marked ?? NONE;
	}

	/** A block is kept from now on, or has lost mentions. */
	touch(kept: KeptBlock): void {
		this.#touched.add(kept);
	}

	/** Blocks are kept no longer. */
	drop(dropped: Iterable<KeptBlock>): void {
		for (const kept of dropped) {
			this.#touched.delete(kept);
			const shown = this.#shown.get(kept);
			if (!shown) continue;
			this.#shown.delete(kept);
			for (const it of shown.marked) this.#gone.push(it);
			this.#count -= shown.mentions.length;
			this.#unseen -= shown.unseen;
		}
	}

	/** Takes nothing for marked any more: another painter begins with nothing. */
	unmark(): void {
		this.#gone = [];
		for (const shown of this.#shown.values()) shown.marked = NONE;
	}

	/**
	 * Brings everything up to date; tells what is to be marked now and was not, and the other way round. With `all`, every
	 * mention is asked anew whether it is rendered; else new ones only.
	 */
	update(choices: Choices, look: 'new' | 'all'): PaintChanges<PageMention> {
		const isOther = choices !== this.#choices;
		this.#choices = choices;
		const blocks = this.#blocks();
		const touched = isOther || look === 'all' ? blocks : [...this.#touched];
		this.#touched.clear();
		for (const kept of touched) this.#look(kept, choices, look);
		const changes = { added: [] as PageMention[], removed: this.#gone };
		const hasGone = this.#gone.length > 0;
		this.#gone = [];
		if (touched.length === 0 && !hasGone) return changes;
		const all = choices.density === 'all' && !isOther ? touched : blocks;
		const items = all.map((it) => this.#shown.get(it) ?? EMPTY);
		const marked = thinOut(items, choices.density, (it) => this.#keyOf(it));
		for (const [i, shown] of items.entries()) mark(shown, marked[i] ?? NONE, changes);
		return changes;
	}

	#look(kept: KeptBlock, choices: Choices, look: 'new' | 'all'): void {
		const { block, article, mentions } = kept;
		const before = this.#shown.get(kept);
		const shown = before ?? { heading: block.heading, article, mentions: NONE, marked: NONE, unseen: 0 };
		this.#count -= shown.mentions.length;
		this.#unseen -= shown.unseen;
		let unseen = 0;
		shown.mentions = mentions.flatMap((it) => {
			const wanted = this.#wanted(it, choices);
			if (wanted === undefined) return NONE;
			if (this.#isSeen(it, look)) return wanted;
			unseen++;
			return NONE;
		});
		shown.unseen = unseen;
		this.#count += shown.mentions.length;
		this.#unseen += unseen;
		this.#shown.set(kept, shown);
	}

	#isSeen(mention: PageMention, look: 'new' | 'all'): boolean {
		if (look === 'new' && mention.isSeen !== undefined) return mention.isSeen;
		const first = mention.stretches[0]?.node;
		mention.isSeen = first !== undefined && isSeen(first);
		return mention.isSeen;
	}

	#keyOf({ entity }: PageMention): string {
		let key = this.#keys.get(entity);
		if (key === undefined) {
			key = refKey(entity);
			this.#keys.set(entity, key);
		}
		return key;
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

const EMPTY: Shown = { heading: false, article: null, mentions: NONE, marked: NONE, unseen: 0 };

/** Marks these of a block, and no others. */
function mark(shown: Shown, marked: readonly PageMention[], changes: PaintChanges<PageMention>): void {
	const before = shown.marked;
	shown.marked = marked;
	if (before.length === marked.length && before.every((it, i) => it === marked[i])) return;
	const [old, now] = [new Set(before), new Set(marked)];
	for (const it of marked) if (!old.has(it)) changes.added.push(it);
	for (const it of before) if (!now.has(it)) changes.removed.push(it);
}
