/** Reads parts of one page: numbers its blocks, cuts the long ones, and finds its shadow roots, also those that come late. */
import { clearRemains } from './paint/while-here.ts';
import { type Block, readBlocks, type ShadowRootOf } from './read/blocks.ts';
import { LateRoots } from './read/late-roots.ts';
import { splitLong } from './spotter.ts';

/** See {@link PageReader}. */
export interface PageReaderOptions {
	document: Document;
	shadowRootOf: ShadowRootOf;
	/** A shadow root that was not known is about to be read. */
	onShadowRoot(root: ShadowRoot): void;
}

/** See the head of this file. */
export class PageReader {
	readonly #options: PageReaderOptions;
	readonly #roots = new Set<ShadowRoot>();
	readonly #lateRoots = new LateRoots();
	#lastId = 0;

	constructor(options: PageReaderOptions) {
		this.#options = options;
	}

	/** Shadow roots that were read and are still in the page. */
	get roots(): ReadonlySet<ShadowRoot> {
		for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
		return this.#roots;
	}

	/** The blocks below a root, or those of its own line alone. */
	read(root: Element | ShadowRoot, ownTextOnly = false): Block[] {
		const { document, shadowRootOf } = this.#options;
		const nextId = () => ++this.#lastId;
		const blocks = readBlocks(root, {
			nextId,
			ownTextOnly,
			shadowRootOf,
			onShadowRoot: (shadow) => this.#addRoot(shadow),
			onPossibleHost: (host) => this.#lateRoots.add(host),
			fallbackLang: document.documentElement.lang || undefined,
		});
		return blocks.flatMap((block) => splitLong(block, nextId));
	}

	/** Asks elements that may have got a shadow root since; gives what is in the roots found. */
	readLate(): Block[] {
		return this.#lateRoots.ask(this.#options.shadowRootOf).flatMap((shadow) => {
			this.#addRoot(shadow);
			return this.read(shadow);
		});
	}

	#addRoot(shadow: ShadowRoot): void {
		if (this.#roots.has(shadow)) return;
		this.#roots.add(shadow);
		clearRemains(shadow, this.#options.shadowRootOf);
		this.#options.onShadowRoot(shadow);
	}
}
