/**
 * Watches a page change. In the observer's callback nothing happens but noting what changed, and one thing that cannot
 * wait: whoever paints is told of the text nodes that are no longer what they were, so that no mark stands on wrong
 * letters for a single frame. All reading is left for an idle moment, and none happens while the page is hidden.
 */
import { endsLine } from './read/blocks.ts';
import { WATCHED_ATTRIBUTES } from './read/elements.ts';

/** What changed since the last batch. Nodes may have left the page again. */
export interface Changes {
	/** Elements and text nodes that have come into the page. */
	added: Set<Element | Text>;
	/** Elements that may have become readable or unreadable with all that they hold. */
	switched: Set<Element>;
	/** True when anything has left its place. */
	removed: boolean;
	/** Nodes whose own line has changed: text with new data, and parents that have lost a child. */
	lines: Set<Node>;
}

/** See {@link Watcher}. */
export interface WatcherOptions {
	document: Document;
	signal: AbortSignal;
	/**
	 * At once, inside the observer's callback: these nodes were changed or removed. Must be quick. Gives back text nodes
	 * whose lines are to be read again as well.
	 */
	onTouched(nodes: ReadonlySet<Node>): Iterable<Text>;
	/** At an idle moment, in a page that is seen. */
	onBatch(changes: Changes): void;
	/** True for nodes that a painter has put into the page. */
	isOurs(node: Node): boolean;
}

/** A batch does not wait longer than this for an idle moment (a live blog may keep the page busy). */
const LONGEST_WAIT_MS = 250;
const OBSERVED: MutationObserverInit = {
	childList: true,
	characterData: true,
	subtree: true,
	attributes: true,
	attributeFilter: WATCHED_ATTRIBUTES,
};

/** See the head of this file. */
export class Watcher {
	readonly #options: WatcherOptions;
	readonly #observer: MutationObserver;
	readonly #roots = new WeakSet<Node>();
	#changes = noChanges();
	#scheduled = false;

	constructor(options: WatcherOptions) {
		this.#options = options;
		this.#observer = new MutationObserver((records) => this.#note(records));
		const { document, signal } = options;
		document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
		signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
	}

	/** Watches a document's element or a shadow root as well. */
	watch(root: Node): void {
		if (this.#roots.has(root) || this.#options.signal.aborted) return;
		this.#roots.add(root);
		this.#observer.observe(root, OBSERVED);
	}

	/**
	 * Runs what changes the page on our account, so that it is not taken for the page's own change. What the page did
	 * before is noted first.
	 */
	quietly(change: () => void): void {
		this.#note(this.#observer.takeRecords());
		change();
		this.#observer.takeRecords();
	}

	#note(records: MutationRecord[]): void {
		if (records.length === 0) return;
		const touched = new Set<Node>();
		const { added, lines, switched } = this.#changes;
		for (const { type, target, addedNodes, removedNodes } of records) {
			if (type === 'characterData') {
				touched.add(target);
				lines.add(target);
			} else if (type === 'attributes') {
				switched.add(target as Element);
			} else {
				if (removedNodes.length > 0) this.#changes.removed = true;
				for (const node of removedNodes) {
					touched.add(node);
					// Without a block the line around it is as it was, however long the list that it is part of.
					if (node.nodeType === 3 || (node.nodeType === 1 && !endsLine(node as Element))) lines.add(target);
				}
				for (const node of addedNodes) {
					const { nodeType } = node;
					if ((nodeType === 1 || nodeType === 3) && !this.#options.isOurs(node)) added.add(node as Element | Text);
				}
			}
		}
		if (touched.size > 0) {
			for (const text of this.#options.onTouched(touched)) lines.add(text);
			// What the painter has just put right is its own work.
			this.#observer.takeRecords();
		}
		this.#schedule();
	}

	#schedule(): void {
		const { document, signal } = this.#options;
		const { added, lines, switched, removed } = this.#changes;
		if (!removed && added.size + lines.size + switched.size === 0) return;
		if (this.#scheduled || document.hidden || signal.aborted) return;
		this.#scheduled = true;
		whenIdle(document, () => {
			this.#scheduled = false;
			if (signal.aborted || document.hidden) return;
			this.#note(this.#observer.takeRecords());
			const changes = this.#changes;
			this.#changes = noChanges();
			this.#options.onBatch(changes);
		});
	}
}

function noChanges(): Changes {
	return { added: new Set(), switched: new Set(), lines: new Set(), removed: false };
}

/** Calls back at an idle moment, or after {@link LONGEST_WAIT_MS}. jsdom knows no idle moments and gets the next task. */
export function whenIdle(document: Document, callback: () => void): void {
	const window = document.defaultView;
	if (typeof window?.requestIdleCallback === 'function') {
		window.requestIdleCallback(callback, { timeout: LONGEST_WAIT_MS });
	} else {
		setTimeout(callback, 0);
	}
}
