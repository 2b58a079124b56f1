/**
 * The page's mentions, in document order, by the block element that they stand in, so that a block that changes is
 * replaced without a look at the others.
 *
 * Only blocks that matter are kept: those with mentions, those whose candidates wait for support, and headings (for the
 * sections). A page of 50,000 nodes leaves a few hundred.
 */
import type { SpottedEntity, Why } from '../messages/protocol.ts';
import type { PaintedMention } from './paint/painter.ts';
import type { Block } from './read/blocks.ts';
import { isShadowRoot } from './read/tree.ts';

/** A mention as this room keeps it. */
export interface PageMention extends PaintedMention {
	readonly entity: SpottedEntity;
	/** The name as the page writes it. */
	readonly surface: string;
	/** Language of its block, where the page says so. */
	readonly lang?: string;
	/** Why it is marked; absent for words that the reader looked up. */
	readonly why?: Why;
	/** What the same words stand for in further datasets. */
	readonly also?: readonly OtherMeaning[];
	/** Whether it was rendered when that was last asked; undefined until then. */
	isSeen?: boolean | undefined;
}

/** What words stand for in another dataset than the first. */
export interface OtherMeaning {
	readonly entity: SpottedEntity;
	readonly why?: Why;
}

/** A block that is kept, with what was spotted in it. */
export interface KeptBlock {
	readonly block: Block;
	/** The article around it; null for none. */
	readonly article: Element | null;
	mentions: PageMention[];
	/** A name in it waits for support by the page. */
	waiting: boolean;
	/** Something in it bears on names elsewhere in the page, or hangs on them. */
	telling: boolean;
}

/** See the head of this file. */
export class MentionStore {
	#ordered: KeptBlock[] = [];
	readonly #byElement = new Map<Element | ShadowRoot, KeptBlock[]>();

	/** In document order. */
	get blocks(): readonly KeptBlock[] {
		return this.#ordered;
	}

	/** True when a block of this element is kept. */
	has(element: Element | ShadowRoot): boolean {
		return this.#byElement.has(element);
	}

	of(element: Element | ShadowRoot): readonly KeptBlock[] {
		return this.#byElement.get(element) ?? [];
	}

	add(kept: KeptBlock): void {
		const { element } = kept.block;
		const siblings = this.#byElement.get(element);
		if (siblings) siblings.push(kept);
		else this.#byElement.set(element, [kept]);
		this.#ordered.splice(this.#place(kept), 0, kept);
	}

	/** Drops blocks, all at once: each look through the others is dear. */
	drop(dropped: readonly KeptBlock[]): void {
		if (dropped.length === 0) return;
		const gone = new Set(dropped);
		this.#ordered = this.#ordered.filter((it) => !gone.has(it));
		for (const { element } of new Set(dropped.map((it) => it.block))) {
			const left = this.of(element).filter((it) => !gone.has(it));
			if (left.length > 0) this.#byElement.set(element, left);
			else this.#byElement.delete(element);
		}
	}

	/** True when this very block is kept. */
	holds(kept: KeptBlock): boolean {
		return this.#byElement.get(kept.block.element)?.includes(kept) === true;
	}

	/** Drops what has left the page, and gives it back; it may have gone into the document of a frame. */
	sweep(document: Document): readonly KeptBlock[] {
		const gone = this.#ordered.filter(
			({ block: { element } }) => !element.isConnected || element.ownerDocument !== document,
		);
		if (gone.length === 0) return gone;
		for (const { block } of gone) this.#byElement.delete(block.element);
		this.#ordered = this.#ordered.filter(({ block }) => this.#byElement.has(block.element));
		return gone;
	}

	clear(): void {
		this.#ordered = [];
		this.#byElement.clear();
	}

	/** Blocks are mostly added in order, so the end is looked at first; else by halves. */
	#place(kept: KeptBlock): number {
		const node = kept.block.pieces[0]?.node ?? kept.block.element;
		const comesBefore = (other: KeptBlock | undefined) =>
			other !== undefined && compareInPage(other.block.pieces[0]?.node ?? other.block.element, node) < 0;
		let low = 0;
		let high = this.#ordered.length;
		if (high === 0 || comesBefore(this.#ordered[high - 1])) return high;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (comesBefore(this.#ordered[middle])) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** The article that a block is part of; null for none. A block in a shadow tree is where its host is. */
export function articleAround({ element }: Block): Element | null {
	return (isShadowRoot(element) ? element.host : element).closest('article');
}

/** Negative when `a` comes before `b` in the page, a shadow tree standing where its host stands. */
export function compareInPage(a: Node, b: Node): number {
	if (a === b) return 0;
	const rootA = a.getRootNode();
	const rootB = b.getRootNode();
	if (rootA !== rootB) {
		// Both are lifted to the innermost tree that holds both.
		const hostsA = chainOfHosts(a);
		const hostsB = chainOfHosts(b);
		for (const upperA of hostsA) {
			const upperB = hostsB.find((it) => it.getRootNode() === upperA.getRootNode());
			// A host comes before what is in its shadow tree.
			if (upperB) return upperA === upperB ? hostsA.length - hostsB.length : compareInPage(upperA, upperB);
		}
		return 0;
	}
	return a.compareDocumentPosition(b) & 4 /* Node.DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1;
}

function chainOfHosts(node: Node): Node[] {
	const chain = [node];
	for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) chain.push(root.host);
	return chain;
}
