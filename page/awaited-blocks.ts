/** Blocks that have been asked for and not been answered. All blocks of an element are replaced together. */
import type { Block } from './read/blocks.ts';

interface Awaited {
	ids: Set<number>;
	/** True once an answer has replaced what was kept of the element. */
	isRenewed: boolean;
}

/** See the head of this file. */
export class AwaitedBlocks {
	readonly #byElement = new Map<Element | ShadowRoot, Awaited>();

	has(element: Element | ShadowRoot): boolean {
		return this.#byElement.has(element);
	}

	get isEmpty(): boolean {
		return this.#byElement.size === 0;
	}

	elements(): (Element | ShadowRoot)[] {
		return [...this.#byElement.keys()];
	}

	/**
	 * From now on these are awaited; older questions about their elements are void. Those of `begun` elements, which are read
	 * in parts, come on top of what has been asked and answered.
	 */
	add(blocks: readonly Block[], begun?: ReadonlySet<Element | ShadowRoot>): void {
		const fresh = new Set<Element | ShadowRoot>();
		for (const { element, id } of blocks) {
			const isBegun = begun?.has(element) === true;
			const awaited = isBegun || fresh.has(element) ? this.#byElement.get(element) : undefined;
			fresh.add(element);
			if (awaited) awaited.ids.add(id);
			else this.#byElement.set(element, { ids: new Set([id]), isRenewed: isBegun });
		}
	}

	/** The text has changed or gone: an answer that is on its way says nothing of it any more. */
	drop(element: Element | ShadowRoot): void {
		this.#byElement.delete(element);
	}

	/** Takes an answered block off; tells whether it was awaited, and whether it is the first of its element. */
	take({ element, id }: Block): 'first' | 'further' | 'void' {
		const awaited = this.#byElement.get(element);
		if (!awaited?.ids.delete(id)) return 'void';
		if (awaited.ids.size === 0) this.#byElement.delete(element);
		if (awaited.isRenewed) return 'further';
		awaited.isRenewed = true;
		return 'first';
	}
}
