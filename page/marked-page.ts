/**
 * The page while Sidelight works on it: read, spotted, thinned out, painted, and kept so as it changes. From the top:
 *
 *     scan / batch → blocks → Spotter → applied to the MentionStore → thinned out by choices → Painter
 *
 * Always true: what is painted stands on text that is as it was when it was spotted. A text node that the page changes
 * loses its mentions in the mutation callback ({@link MarkedPage.#touched}); everything else waits for an idle moment.
 */
import type { SpotAnswer } from '../messages/protocol.ts';
import { FoundInBlocks } from './answers.ts';
import { breath, untilTurnEnds } from './breath.ts';
import { firstInView } from './in-view.ts';
import { KeptMentions } from './kept-mentions.ts';
import type { PageMention } from './mention-store.ts';
import { PageReader } from './page-reader.ts';
import { NO_PAINTER } from './paint/no-painter.ts';
import type { Painter, ViewportPoint } from './paint/painter.ts';
import type { Choices } from './protocol-types.ts';
import type { Block, ShadowRootOf } from './read/blocks.ts';
import { planReading } from './read/plan.ts';
import type { Reading } from './read/reading.ts';
import { type AskToSpot, Spotter } from './spotter.ts';
import { type Changes, Watcher, whenIdle } from './watch.ts';

/** See {@link MarkedPage}. */
export interface MarkedPageOptions {
	document: Document;
	/** Asks the background for mentions. */
	spot: AskToSpot;
	shadowRootOf: ShadowRootOf;
	/** Makes what paints as the reader has chosen. */
	makePainter(choices: Choices): Painter<PageMention>;
	/** Ends the work; {@link MarkedPage.destroy} takes the marks back. */
	signal: AbortSignal;
	/** The mentions have changed: others are marked, or some are gone. */
	onChange(): void;
}

/** How often what the page may have undone without a trace is looked after (a cleared registry, late shadow roots). */
const TICK_MS = 1000;
/** Single-page sites change the address first and the text when it has been fetched: within this time, as a rule. */
const SETTLING_MS = 5000;

/** So many blocks of an answer are worked in before the clock is looked at. */
const AT_ONCE = 32;

/** See the head of this file. */
export class MarkedPage {
	readonly #options: MarkedPageOptions;
	readonly #document: Document;
	readonly #kept = new KeptMentions((nodes) => this.#watcher.quietly(() => void this.#painter.forget(nodes)));
	readonly #watcher: Watcher;
	readonly #spotter: Spotter;
	readonly #reader: PageReader;
	/** Until they are known, mentions are kept and nothing is painted. */
	#choices: Choices | undefined;
	#painter: Painter<PageMention> = NO_PAINTER;
	/** What reads the page, while it does. */
	#reading: Reading | undefined;
	#isLooking = false;
	/** Until then the page is becoming another, in the time of `performance.now()`. */
	#settlesAt = 0;
	#unanswered = false;

	constructor(options: MarkedPageOptions) {
		this.#options = options;
		const { document, spot, signal } = options;
		this.#document = document;
		this.#watcher = new Watcher({
			document,
			signal,
			onTouched: (nodes) => this.#touched(nodes),
			onBatch: (changes) => this.#batch(changes),
			isOurs: (node) => this.#painter.owns(node),
		});
		this.#reader = new PageReader({
			document,
			shadowRootOf: options.shadowRootOf,
			onShadowRoot: (root) => {
				this.#watcher.watch(root);
				this.#painter.addRoot(root);
			},
		});
		this.#spotter = new Spotter({
			spot,
			signal,
			onAnswer: (blocks, answer) => this.#apply(blocks, answer),
			onUnanswered: (blocks) => this.#giveUp(blocks),
			firstInView,
			isWaiting: () => this.#kept.store.blocks.some((it) => it.waiting),
			telling: () => this.#kept.telling(),
		});
		const window = document.defaultView;
		const timer = window?.setInterval(() => this.#tick(), TICK_MS);
		signal.addEventListener('abort', () => window?.clearInterval(timer));
		// Text that was hidden may be seen after these; style changes tell nobody.
		for (const type of ['click', 'toggle', 'transitionend']) {
			document.addEventListener(type, () => this.#lookAgain(), { signal, capture: true, passive: true });
		}
		this.#watcher.watch(document.documentElement);
	}

	/** The painter at work; another after a change of choices. Made when it is first wanted. */
	get painter(): Painter<PageMention> {
		if (this.#painter === NO_PAINTER && this.#choices) {
			this.#painter = this.#options.makePainter(this.#choices);
			for (const root of this.#reader.roots) this.#painter.addRoot(root);
		}
		return this.#painter;
	}

	/** The mark at a point, where there is one. */
	mentionAt(point: ViewportPoint): PageMention | undefined {
		return this.#painter.mentionAt(point);
	}

	/** The mention that an element of ours stands for. */
	mentionOf(element: Element): PageMention | undefined {
		return this.#painter.mentionOf(element);
	}

	/** What is marked, in document order. */
	get marked(): readonly PageMention[] {
		return [...this.#kept.visible.marked()];
	}

	/** True when the background has not answered for some of the text. */
	get unanswered(): boolean {
		return this.#unanswered;
	}

	/** True while the background is being asked for mentions. */
	get isAsking(): boolean {
		return this.#spotter.isAsking;
	}

	/** Everything that is seen and that the choices let through, marked or not for its number, in document order. */
	wanted(): PageMention[] {
		return this.#kept.visible.listed();
	}

	/** How many mentions {@link MarkedPage.wanted} gives. */
	get count(): number {
		return this.#kept.visible.count;
	}

	/**
	 * Reads the whole page (again). What is marked stays until the answer replaces it. A long page is read in short turns the
	 * first time; later in one, as marks that are elements stand in it, and must not come back before all is read.
	 */
	scan(): void {
		const { body } = this.#document;
		if (!body) return;
		this.#unanswered = false;
		this.#watcher.quietly(() => this.#painter.release(body));
		const isFirst = this.#kept.isEmpty;
		const reading = this.#reader.begin(body);
		this.#reading = reading;
		const blocks = reading ? this.#reader.goOn(reading, isFirst ? untilTurnEnds() : undefined) : [];
		this.#kept.dropUnless(blocks, () => true);
		this.#refresh();
		this.#kept.awaited.add(blocks);
		this.#spotter.askAll(blocks, { isLast: reading?.isOver !== false });
		if (reading) void this.#readOn(reading);
	}

	/** Reads the rest in short turns; the page may change between them. */
	async #readOn(reading: Reading): Promise<void> {
		while (!reading.isOver) {
			const { begun } = reading;
			const { news } = this.#watcher;
			await breath(this.#document);
			if (this.#options.signal.aborted || this.#reading !== reading) return;
			this.#watcher.catchUp();
			if (!reading.isInPlace) {
				this.scan();
				return;
			}
			if (this.#watcher.news !== news) reading.survey();
			const blocks = this.#reader.goOn(reading, untilTurnEnds());
			this.#kept.awaited.add(blocks, begun);
			this.#spotter.askOn(blocks, { isLast: reading.isOver });
		}
		this.#reading = undefined;
	}

	/** The page has become another; its text follows its address, now or soon. */
	becomeAnother(): void {
		this.#settlesAt = performance.now() + SETTLING_MS;
		this.scan();
	}

	/** What the reader wants marked, and how; from the first time on there are marks. */
	setChoices(choices: Choices): void {
		const other = choices.painter !== this.#choices?.painter;
		this.#choices = choices;
		if (other) {
			this.#watcher.quietly(() => this.#painter.destroy());
			this.#painter = NO_PAINTER;
			this.#kept.visible.unmark();
		} else {
			this.#painter.setLook(choices);
		}
		this.#refresh();
	}

	/** Takes everything back. To be called after the signal was aborted, or right before. */
	destroy(): void {
		this.#watcher.quietly(() => this.#painter.destroy());
		this.#kept.visible.drop(this.#kept.store.blocks);
		this.#kept.store.clear();
	}

	#await(blocks: readonly Block[]): void {
		const begun = this.#reading?.begun;
		if (begun && blocks.some((it) => begun.has(it.element))) {
			// A line that is being read in parts has changed.
			this.scan();
			return;
		}
		this.#kept.awaited.add(blocks);
		this.#spotter.ask(blocks);
	}

	/** Works an answer in, in short turns; the page may change between them. */
	async #apply(blocks: readonly Block[], answer: SpotAnswer): Promise<void> {
		const { signal } = this.#options;
		const found = new FoundInBlocks(answer);
		for (let from = 0; from < blocks.length; ) {
			if (from > 0) await breath(this.#document);
			if (signal.aborted) return;
			const mayGoOn = untilTurnEnds();
			this.#watcher.catchUp();
			do {
				this.#kept.keepAll(blocks.slice(from, from + AT_ONCE), found);
				from += AT_ONCE;
			} while (from < blocks.length && mayGoOn());
			this.#refresh();
		}
		this.#unanswered = false;
	}

	#giveUp(blocks: readonly Block[]): void {
		for (const { element } of blocks) this.#kept.awaited.drop(element);
		this.#unanswered = true;
		this.#options.onChange();
	}

	#touched(nodes: ReadonlySet<Node>): Set<Text> {
		const bare = this.#painter.forget(nodes);
		for (const node of nodes) this.#kept.forgetMentions(node);
		for (const node of bare) this.#kept.forgetMentions(node);
		return bare;
	}

	#batch(changes: Changes): void {
		const { switched, lines, moved } = changes;
		const gone = moved ? this.#kept.store.sweep(this.#document) : [];
		this.#kept.visible.drop(gone);
		const swept = gone.length > 0;
		if (swept && performance.now() < this.#settlesAt) {
			// What the old text has established says nothing of the new one.
			this.scan();
			return;
		}
		const { roots, ownLines } = planReading(changes, (it) => this.#kept.store.has(it) || this.#kept.awaited.has(it));
		const blocks: Block[] = [];
		this.#watcher.quietly(() => {
			for (const root of [...roots, ...ownLines]) this.#painter.release(root);
		});
		for (const root of roots) blocks.push(...this.#reader.read(root));
		for (const owner of ownLines) {
			const own = this.#reader.read(owner, true);
			if (own.length === 0) {
				this.#kept.drop(this.#kept.store.of(owner));
				this.#kept.awaited.drop(owner);
			}
			blocks.push(...own);
		}
		if (switched.size > 0) this.#kept.dropUnless(blocks, (it) => [...switched].some((element) => element.contains(it)));
		this.#painter.repair();
		if (blocks.length > 0 || swept || lines.size > 0 || switched.size > 0) this.#refresh();
		if (blocks.length > 0) this.#await(blocks);
	}

	/** Paints what is to be seen now. Asking whether text is rendered is dear, so it is asked of new mentions, or of all. */
	#refresh(look: 'new' | 'all' = 'new'): void {
		const choices = this.#choices;
		if (!choices) return;
		this.#watcher.quietly(() => {
			const changes = this.#kept.visible.update(choices, look);
			// Only now: a style sheet has the browser look at the whole page anew, which whoever asks for visibility would wait for.
			const painter = changes.added.length > 0 ? this.painter : this.#painter;
			painter.paint(this.#kept.visible.marked(), changes);
			this.#watcher.guard(changes.added);
		});
		this.#options.onChange();
	}

	#lookAgain(): void {
		// Once for any number of clicks.
		if (!this.#kept.visible.hasUnseen || this.#isLooking) return;
		this.#isLooking = true;
		whenIdle(this.#document, () => {
			this.#isLooking = false;
			if (!this.#options.signal.aborted) this.#refresh('all');
		});
	}

	#tick(): void {
		if (this.#document.hidden) return;
		this.#painter.repair();
		const late = this.#reader.readLate();
		if (late.length > 0) this.#await(late);
	}
}
