/** Reads parts of one page: numbers its blocks, cuts the long ones, and finds its shadow roots, also those that come late. */
import { clearRemains } from './paint/while-here.ts';
import { type Block, readingOf, type ShadowRootOf } from './read/blocks.ts';
import { LateRoots } from './read/late-roots.ts';
import type { Reading } from './read/reading.ts';
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
		const reading = this.#begin(root, ownTextOnly);
		return reading ? this.goOn(reading) : [];
	}

	/** The same for a root with all that it holds, to be read bit by bit; undefined inside something that is not read. */
	begin(root: Element): Reading | undefined {
		return this.#begin(root, false);
	}

	/** The next blocks of a reading, as long as it may go on. */
	goOn(reading: Reading, mayGoOn?: () => boolean): Block[] {
		return reading.goOn(mayGoOn).flatMap((block) => splitLong(block, this.#nextId));
	}

	/** Asks elements that may have got a shadow root since; gives what is in the roots found. */
	readLate(): Block[] {
		return this.#lateRoots.ask(this.#options.shadowRootOf).flatMap((shadow) => {
			this.#addRoot(shadow);
			return this.read(shadow);
		});
	}

	readonly #nextId = () => ++this.#lastId;

	#begin(root: Element | ShadowRoot, ownTextOnly: boolean): Reading | undefined {
		const { document, shadowRootOf } = this.#options;
		return readingOf(root, {
			nextId: this.#nextId,
			ownTextOnly,
			shadowRootOf,
			onShadowRoot: (shadow) => this.#addRoot(shadow),
			onPossibleHost: (host) => this.#lateRoots.add(host),
			fallbackLang: document.documentElement.lang || undefined,
		});
	}

	#addRoot(shadow: ShadowRoot): void {
		if (this.#roots.has(shadow)) return;
		this.#roots.add(shadow);
		clearRemains(shadow, this.#options.shadowRootOf);
		this.#options.onShadowRoot(shadow);
	}
}
