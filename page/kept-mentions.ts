/**
 * What is kept of the page: blocks with their mentions, which of them are seen and wanted, and which are awaited. Says what
 * becomes of them when an answer comes or the page changes.
 */
import { type Bearing, type FoundInBlocks, isAsRead, sameMentions } from './answers.ts';
import { AwaitedBlocks } from './awaited-blocks.ts';
import { articleAround, type KeptBlock, MentionStore, type PageMention } from './mention-store.ts';
import type { Block } from './read/blocks.ts';
import { VisibleMentions } from './visible-mentions.ts';

/** See the head of this file. */
export class KeptMentions {
	readonly store = new MentionStore();
	readonly visible = new VisibleMentions(() => this.store.blocks);
	readonly awaited = new AwaitedBlocks();
	readonly #keptOf = new WeakMap<Node, KeptBlock>();
	readonly #giveBack: (nodes: Node[]) => void;

	/** `giveBack` takes marks off text nodes, so that a new answer can be held against the page's own text. */
	constructor(giveBack: (nodes: Node[]) => void) {
		this.#giveBack = giveBack;
	}

	/** True when nothing is kept and nothing awaited. */
	get isEmpty(): boolean {
		return this.store.blocks.length === 0 && this.awaited.isEmpty;
	}

	/** Drops what is kept of elements (that pass the test) of which nothing was read now. */
	dropUnless(blocks: readonly Block[], test: (element: Element | ShadowRoot) => boolean): void {
		const elements = new Set(blocks.map((it) => it.element));
		const gone = this.store.blocks.filter(({ block }) => !elements.has(block.element) && test(block.element));
		this.drop(gone);
		for (const element of this.awaited.elements()) {
			if (!elements.has(element) && test(element)) this.awaited.drop(element);
		}
	}

	/** Drops blocks. */
	drop(dropped: readonly KeptBlock[]): void {
		this.store.drop(dropped);
		this.visible.drop(dropped);
	}

	/** Keeps what was found in these blocks in place of what was, where it was awaited. */
	keepAll(blocks: readonly Block[], found: FoundInBlocks): void {
		const fresh: Block[] = [];
		const outdated: KeptBlock[] = [];
		for (const block of blocks) {
			const turn = this.awaited.take(block);
			if (turn === 'void') continue;
			const kept = this.store.of(block.element);
			const same = kept.find((it) => it.block === block);
			if (same && sameMentions(same.mentions, found.mentionsOf(block))) {
				// Asked for again, with the same answer.
				Object.assign(same, found.bearingOf(block));
				continue;
			}
			if (same) outdated.push(same);
			else if (turn === 'first') outdated.push(...kept);
			fresh.push(block);
		}
		this.#replace(outdated);
		for (const block of fresh) {
			// Only now: the block's text nodes are whole again.
			if (block.element.isConnected) this.#keep(block, found.mentionsOf(block), found.bearingOf(block));
		}
	}

	/** Drops what is kept, and gives its text back so that the new answer can be held against it. */
	#replace(dropped: readonly KeptBlock[]): void {
		if (dropped.length === 0) return;
		this.drop(dropped);
		this.#giveBack(dropped.flatMap(({ block }) => block.pieces.map((it) => it.node)));
	}

	#keep(block: Block, mentions: PageMention[], bearing: Bearing): void {
		// The page may have changed the text while the background was thinking; it will be read again for that.
		const still = isAsRead(block) ? mentions : [];
		if (still.length === 0 && !bearing.waiting && !bearing.telling && !block.heading) return;
		const kept: KeptBlock = { block, article: articleAround(block), mentions: still, ...bearing };
		this.store.add(kept);
		this.visible.touch(kept);
		for (const { node } of block.pieces) this.#keptOf.set(node, kept);
	}

	/** The blocks that bear on others, in document order; from now on they are awaited. */
	telling(): Block[] {
		const kept = this.store.blocks.filter((it) => it.telling && !this.awaited.has(it.block.element));
		const blocks = kept.map((it) => it.block);
		this.awaited.add(blocks);
		return blocks;
	}

	/** The page has changed a text: what stands in it is no mention any more. */
	forgetMentions(node: Node): void {
		const kept = this.#keptOf.get(node);
		if (!kept) return;
		kept.mentions = kept.mentions.filter((it) => it.stretches.every((stretch) => stretch.node !== node));
		if (this.store.holds(kept)) this.visible.touch(kept);
		// An answer that is on its way speaks of the text as it was.
		this.awaited.drop(kept.block.element);
	}
}
