/** From text nodes to the mentions that stand in them, sorted, for painters and hit tests. */
import type { PaintedMention } from './painter.ts';

/** One mention's share of a text node. Offsets are in the node's data. */
export interface Share<M> {
	start: number;
	end: number;
	mention: M;
	/** What paints it; undefined while nothing does. */
	range?: StaticRange | undefined;
}

/** See the head of this file. The map is weak: nodes that the page drops are not kept alive. */
export class TextMap<M extends PaintedMention> {
	readonly #shares = new WeakMap<Text, Share<M>[]>();

	add(mention: M): void {
		for (const { node, start, end } of mention.stretches) {
			const shares = this.#shares.get(node);
			if (!shares) this.#shares.set(node, [{ start, end, mention, range: undefined }]);
			else shares.splice(insertionPoint(shares, start), 0, { start, end, mention, range: undefined });
		}
	}

	/** Removes all of them in one go (a text node may hold thousands); gives their shares. */
	remove(mentions: ReadonlySet<M>): Share<M>[] {
		const nodes = new Set<Text>();
		for (const { stretches } of mentions) for (const { node } of stretches) nodes.add(node);
		const removed: Share<M>[] = [];
		for (const node of nodes) {
			const rest: Share<M>[] = [];
			for (const share of this.sharesOf(node)) (mentions.has(share.mention) ? removed : rest).push(share);
			if (rest.length > 0) this.#shares.set(node, rest);
			else this.#shares.delete(node);
		}
		return removed;
	}

	/** Sorted by start; empty for a node without mentions. */
	sharesOf(node: Text): readonly Share<M>[] {
		return this.#shares.get(node) ?? [];
	}

	/**
	 * The first of the shares around a caret position that passes the test; there are two where one ends and the next begins. A
	 * caret stands between two letters, and the pointer may be on either, so the test is to ask for their boxes.
	 */
	around(node: Text, offset: number, test: (share: Share<M>) => boolean): M | undefined {
		const shares = this.#shares.get(node);
		if (!shares) return undefined;
		const next = insertionPoint(shares, offset + 1);
		for (let i = next - 1; i >= 0 && i >= next - 2; i--) {
			const share = shares[i];
			if (share && offset <= share.end && test(share)) return share.mention;
		}
		return undefined;
	}
}

/** Index of the first share that starts at or after the offset. */
function insertionPoint(shares: readonly Share<unknown>[], offset: number): number {
	let low = 0;
	let high = shares.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((shares[middle]?.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
