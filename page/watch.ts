/**
 * Watches a page change, by two observers.
 *
 * One sees the whole page and keeps what it is told for an idle moment, unread: to look at the nodes of a change, a script of
 * an extension has the browser make an object for each, which was measured at three times what the change itself costs. No
 * reading happens while the page is hidden.
 *
 * The other sees only the elements that directly hold marked text. What it is told cannot wait: whoever paints hears of the
 * text nodes that are no longer what they were in that very callback, so that no mark stands on wrong letters for a single
 * frame. It goes on seeing them while they are out of the page: a script may take a paragraph out, change it, and put it back.
 */
import type { PaintedMention } from './paint/painter.ts';
import { endsLine } from './read/blocks.ts';
import { WATCHED_ATTRIBUTES } from './read/elements.ts';

/** What changed since the last batch. Nodes may have left the page again. */
export interface Changes {
	/** Elements and text nodes that have come into the page. */
	added: Set<Element | Text>;
	/** Elements that may have become readable or unreadable, or have changed, with all that they hold. */
	switched: Set<Element>;
	/** True when anything has come, gone or left its place. */
	moved: boolean;
	/** Nodes whose own line has changed: text with new data, and parents that have lost a child. */
	lines: Set<Node>;
}

/** See {@link Watcher}. */
export interface WatcherOptions {
	document: Document;
	signal: AbortSignal;
	/**
	 * These nodes were changed or removed: at once, in an observer's callback, where a mark stands on them, else when they are
	 * looked at. Must be quick. Gives back text nodes whose lines are to be read again as well.
	 */
	onTouched(nodes: ReadonlySet<Node>): Iterable<Text>;
	/** At an idle moment, in a page that is seen. */
	onBatch(changes: Changes): void;
	/** True for nodes that a painter has put into the page. */
	isOurs(node: Node): boolean;
}

/** A batch does not wait longer than this for an idle moment (a live blog may keep the page busy). */
const LONGEST_WAIT_MS = 250;
/** No more changes than this wait: a page may be hidden for hours, and an idle moment shall be short. */
const MOST_WAITING = 5000;
const OBSERVED: MutationObserverInit = {
	childList: true,
	characterData: true,
	subtree: true,
	attributes: true,
	attributeFilter: WATCHED_ATTRIBUTES,
};
const GUARDED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** See the head of this file. */
export class Watcher {
	readonly #options: WatcherOptions;
	readonly #observer: MutationObserver;
	readonly #guard: MutationObserver;
	readonly #roots = new WeakSet<Node>();
	readonly #guarded = new WeakSet<Node>();
	/** Text nodes that hold a part of a name. */
	readonly #parts = new WeakSet<Node>();
	#waiting: MutationRecord[][] = [];
	#changes = noChanges();
	#scheduled = false;
	#news = 0;

	constructor(options: WatcherOptions) {
		this.#options = options;
		this.#observer = new MutationObserver((records) => this.#wait(records));
		this.#guard = new MutationObserver((records) => this.#touch(records));
		const { document, signal } = options;
		document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
		signal.addEventListener('abort', () => {
			this.#observer.disconnect();
			this.#guard.disconnect();
			this.#waiting = [];
		});
	}

	/** Watches a document's element or a shadow root as well. */
	watch(root: Node): void {
		if (this.#roots.has(root) || this.#options.signal.aborted) return;
		this.#roots.add(root);
		this.#observer.observe(root, OBSERVED);
	}

	/** From now on, whoever paints hears at once of changes in the text of these mentions. */
	guard(mentions: Iterable<PaintedMention>): void {
		if (this.#options.signal.aborted) return;
		for (const mention of mentions) {
			for (const { node } of mention.stretches) {
				if (mention.stretches.length > 1) this.#parts.add(node);
				const parent = node.parentNode;
				if (!parent || this.#guarded.has(parent)) continue;
				this.#guarded.add(parent);
				this.#guard.observe(parent, GUARDED);
			}
		}
	}

	/** Grows whenever the page has changed. */
	get news(): number {
		return this.#news;
	}

	/** Looks at everything that has happened so far, for whoever is about to rely on it. */
	catchUp(): void {
		this.#touch(this.#guard.takeRecords());
		this.#keep(this.#observer.takeRecords());
		const waiting = this.#waiting;
		this.#waiting = [];
		const busy = busyTargets(waiting);
		for (const element of busy) this.#changes.switched.add(element);
		for (const records of waiting) this.#note(records, busy);
		this.#schedule();
	}

	/**
	 * Runs what changes the page on our account, so that it is not taken for the page's own change. What the page did
	 * before is noted first.
	 */
	quietly(change: () => void): void {
		this.catchUp();
		this.#untold(change);
	}

	#untold(change: () => void): void {
		change();
		this.#observer.takeRecords();
		this.#guard.takeRecords();
	}

	#keep(records: MutationRecord[]): void {
		if (records.length === 0) return;
		this.#news++;
		this.#waiting.push(records);
	}

	#wait(records: MutationRecord[]): void {
		this.#keep(records);
		if (this.#waiting.reduce((sum, it) => sum + it.length, 0) > MOST_WAITING) {
			this.catchUp();
			const { added, lines, switched } = this.#changes;
			for (const nodes of [added, lines, switched]) dropGone(nodes);
		}
		this.#schedule();
	}

	#touch(records: MutationRecord[]): void {
		const touched = new Set<Node>();
		for (const { type, target, removedNodes } of records) {
			if (type === 'characterData') touched.add(target);
			for (const node of removedNodes) {
				touched.add(node);
				// The other part of the name may have stayed behind.
				if (node.nodeType === 1 && !endsLine(node as Element)) {
					for (const text of textsIn(node)) if (this.#parts.has(text)) touched.add(text);
				}
			}
		}
		this.#tell(touched);
	}

	#note(records: MutationRecord[], busy: ReadonlySet<Node>): void {
		const touched = new Set<Node>();
		const { added, lines, switched } = this.#changes;
		for (const record of records) {
			const { type, target } = record;
			if (type === 'characterData') {
				touched.add(target);
				lines.add(target);
			} else if (type === 'attributes') {
				switched.add(target as Element);
			} else {
				this.#changes.moved = true;
				if (busy.has(target)) continue;
				const { addedNodes, removedNodes } = record;
				for (const node of removedNodes) {
					touched.add(node);
					// Without a block the line around it is as it was, however long the list that it is part of.
					if (node.nodeType === 3 || (node.nodeType === 1 && !endsLine(node as Element))) lines.add(target);
				}
				for (const node of addedNodes) {
					const { nodeType } = node;
					if ((nodeType === 1 || nodeType === 3) && node.isConnected && !this.#options.isOurs(node)) {
						added.add(node as Element | Text);
					}
				}
			}
		}
		this.#tell(touched);
	}

	#tell(touched: ReadonlySet<Node>): void {
		if (touched.size === 0) return;
		// What the painter puts right is its own work, but what the page has done until now is not.
		this.#keep(this.#observer.takeRecords());
		this.#untold(() => {
			for (const text of this.#options.onTouched(touched)) this.#changes.lines.add(text);
		});
		this.#schedule();
	}

	#schedule(): void {
		const { document, signal } = this.#options;
		const { added, lines, switched, moved } = this.#changes;
		if (!moved && added.size + lines.size + switched.size + this.#waiting.length === 0) return;
		if (this.#scheduled || document.hidden || signal.aborted) return;
		this.#scheduled = true;
		whenIdle(document, () => {
			if (!signal.aborted && !document.hidden) this.catchUp();
			this.#scheduled = false;
			if (signal.aborted || document.hidden) return;
			const changes = this.#changes;
			this.#changes = noChanges();
			this.#options.onBatch(changes);
		});
	}
}

function noChanges(): Changes {
	return { added: new Set(), switched: new Set(), lines: new Set(), moved: false };
}

/** Of a target's changes so many are looked at one by one. */
const BUSY = 100;

/**
 * Elements in which more has been put or taken out than they now hold elements: reading them anew is less work than looking at
 * the nodes of all those changes.
 */
function busyTargets(waiting: readonly MutationRecord[][]): Set<Element> {
	const busy = new Set<Element>();
	if (waiting.reduce((sum, it) => sum + it.length, 0) < BUSY) return busy;
	const counts = new Map<Node, number>();
	for (const records of waiting) {
		for (const { type, target } of records) {
			if (type === 'childList') counts.set(target, (counts.get(target) ?? 0) + 1);
		}
	}
	for (const [target, count] of counts) {
		if (count < BUSY || target.nodeType !== 1) continue;
		const element = target as Element;
		if (element.getElementsByTagName('*').length < count) busy.add(element);
	}
	return busy;
}

function dropGone(nodes: Set<Node>): void {
	for (const node of nodes) if (!node.isConnected) nodes.delete(node);
}

function textsIn(node: Node): Node[] {
	return node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textsIn);
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
