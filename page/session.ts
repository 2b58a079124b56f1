/**
 * One page, one session: whether Sidelight works here, the article's date, and the marked page while it does. Choices take
 * effect at once: switching off takes everything back, switching on starts anew.
 *
 * Marks shall be there at once, so the page's first text is read without waiting and goes along with the question whether it
 * may be ({@link Session.start}). Until the answer is there nothing is touched; where it is no, the text is passed over.
 */
import type { PageMentions, PageRequest, PageSettings, Published, SpotAnswer } from '../messages/protocol.ts';
import { breath } from './breath.ts';
import { MarkedPage } from './marked-page.ts';
import type { PageMention } from './mention-store.ts';
import { hasOptedOut } from './opt-out.ts';
import type { Painter } from './paint/painter.ts';
import { canHighlight, painterFor, usualPainter } from './paint/painter-for.ts';
import type { LoadParts, PageParts } from './parts.ts';
import { type Asker, askPatiently, WHILE_STARTING_MS } from './patient-asker.ts';
import { type EntityRef, type Language, refKey } from './protocol-types.ts';
import type { ShadowRootOf } from './read/blocks.ts';

/** See {@link Session}. */
export interface SessionOptions {
	document: Document;
	ask: Asker;
	loadParts: LoadParts;
	shadowRootOf: ShadowRootOf;
	/** Ends the session; {@link Session.destroy} is called by whoever aborts. */
	signal: AbortSignal;
	/** The mentions, or whether there are any at all, have changed. */
	onChange(): void;
}

/** See the head of this file. */
export class Session {
	readonly #options: SessionOptions;
	#settings: PageSettings | undefined;
	#page: { marked: MarkedPage; stop: AbortController } | undefined;
	#parts: PageParts | undefined;
	/** Made while the first answer is awaited; the page knows nothing of it. */
	#usual: Painter<PageMention> | undefined;
	/** A day that the reader has set by hand. */
	#corrected: Published | undefined;
	#reported = 0;
	#isTelling = false;
	#silent = false;
	/** Counts requests for settings, so that an older answer does not overrule a newer one. */
	#asked = 0;
	#settle: () => void = () => {};

	constructor(options: SessionOptions) {
		this.#options = options;
	}

	/** The marked page, while Sidelight works here. */
	get page(): MarkedPage | undefined {
		return this.#settings && this.#page?.marked;
	}

	get language(): Language {
		return this.#settings?.language ?? 'en';
	}

	/** Whether the browser can search the web for the reader. */
	get canSearch(): boolean {
		return this.#settings?.canSearch === true;
	}

	/**
	 * When the article was published: the day that the reader has set, or what the page says now, as one that has become another
	 * writes its metadata late. Undefined where it says nothing, and where the parts cannot be had.
	 */
	async published(): Promise<Published | undefined> {
		const { document, loadParts } = this.#options;
		const parts = await loadParts().catch(() => undefined);
		return this.#corrected ?? parts?.publishedOf(document, document.location?.href ?? document.URL);
	}

	/** Sets the article's day by hand (ISO), or gives it back to the page. */
	correctDate(day: string | undefined): void {
		this.#corrected = day === undefined ? undefined : { day, origin: 'reader' };
	}

	/** Resolves when the reader's choices, as far as they have been asked for, are known and acted on. */
	settled: Promise<void> = Promise.resolve();

	/** Begins: reads the page's first text, and asks for what is in it and what the reader has chosen in one. */
	start(): void {
		const { document, signal } = this.#options;
		if (!hasOptedOut(document)) {
			this.settled = new Promise((resolve) => {
				this.#settle = resolve;
				signal.addEventListener('abort', () => resolve(), { once: true });
			});
			const { marked } = this.#open();
			marked.scan();
			void this.#makeReady();
			if (marked.isAsking) return;
			// A page without text, so far.
			this.#settle();
		}
		void this.loadSettings();
	}

	/** In a turn of its own: reading has just had one. */
	async #makeReady(): Promise<void> {
		const { document, signal } = this.#options;
		await breath(document);
		if (!signal.aborted && !this.#settings) this.#usual = usualPainter(document);
	}

	/** Asks what the reader has chosen, and acts on it. Called with every change of choices. */
	loadSettings(): Promise<void> {
		const { ask, signal } = this.#options;
		const turn = ++this.#asked;
		const load = async () => {
			const outcome = await askPatiently(
				ask,
				{ type: 'hello', ...this.#freshness(turn) },
				{ signal, pausesMs: WHILE_STARTING_MS },
			);
			if (turn !== this.#asked) return;
			this.#silent = outcome.kind === 'unanswered';
			if (outcome.kind === 'answered') await this.#take(outcome.answer, turn);
		};
		this.settled = load();
		return this.settled;
	}

	/** The first time an answer from memory will do, and comes sooner. */
	#freshness(turn: number): { fresh?: true } {
		return turn > 1 ? { fresh: true } : {};
	}

	/** Asks for mentions; as long as it is not known what the reader has chosen, for that as well. */
	async #spot(request: Extract<PageRequest, { type: 'spot' }>): Promise<SpotAnswer> {
		const { ask } = this.#options;
		if (this.#settings) return ask(request);
		const turn = ++this.#asked;
		const { type: _spot, ...spot } = request;
		const { spotted, ...settings } = await ask({ type: 'hello', ...this.#freshness(turn), spot });
		await this.#take(settings, turn);
		if (spotted) return spotted;
		if (this.#state().kind !== 'on') throw new Error('the reader wants no marks here');
		return ask(request);
	}

	async #take(settings: PageSettings, turn: number): Promise<void> {
		const { signal } = this.#options;
		if (signal.aborted || turn !== this.#asked) return;
		await this.#loadPartsFor(settings);
		if (!signal.aborted && turn === this.#asked) this.#apply(settings);
	}

	/** The painter that makes elements is fetched when it is wanted, or when the browser has no highlights. */
	async #loadPartsFor({ choices, state }: PageSettings): Promise<void> {
		const { document, loadParts } = this.#options;
		if (this.#parts || state.kind !== 'on') return;
		if (choices.painter === 'highlight' && canHighlight(document)) return;
		try {
			this.#parts = await loadParts();
		} catch {
			// Without it, highlights do; where there are none, the popup is told.
			this.#silent = !canHighlight(document);
		}
	}

	/** Reads the page again: the reader asks for it, or the page has become another. */
	scan(): void {
		// A page whose first question was not answered does not know yet whether it may work.
		if (this.page) this.page.scan();
		else void this.loadSettings();
	}

	/** The page has become another without being loaded (single-page navigation). */
	becomeAnother(): void {
		this.#corrected = undefined;
		// The new page may have opted out.
		if (this.#settings) this.#apply(this.#settings);
		this.#page?.marked.becomeAnother();
	}

	/** What the popup shows of the mentions. */
	list(): PageMentions {
		const entities = new Map<string, PageMentions['entities'][number]>();
		for (const { entity, surface } of this.mentions()) {
			const known = entities.get(refKey(entity));
			if (known) known.count++;
			else entities.set(refKey(entity), { entity, count: 1, surface });
		}
		const isUnanswered = this.#silent || this.page?.unanswered === true;
		return {
			state: this.#state(),
			entities: [...entities.values()],
			...(isUnanswered ? { unanswered: true as const } : {}),
		};
	}

	/** Every mention that the choices let through, in document order, also those that density leaves unmarked. */
	mentions(): PageMention[] {
		return this.page?.wanted() ?? [];
	}

	/** The nth mention (from 0) of an entity. */
	find(ref: EntityRef, nth: number): PageMention | undefined {
		return this.mentions().filter(({ entity }) => refKey(entity) === refKey(ref))[nth];
	}

	/** Takes everything back. */
	destroy(): void {
		this.#turnOff();
	}

	#state(): PageMentions['state'] {
		if (!this.#settings) return { kind: 'off', because: 'everywhere' };
		const { state } = this.#settings;
		return state.kind === 'on' && hasOptedOut(this.#options.document)
			? { kind: 'off', because: 'page-opted-out' }
			: state;
	}

	#apply(settings: PageSettings): void {
		const others = this.#settings !== undefined && this.#settings.datasets !== settings.datasets;
		this.#settings = settings;
		if (this.#state().kind !== 'on' || !(this.#parts || canHighlight(this.#options.document))) this.#turnOff();
		else {
			const { marked, isNew } = this.#open();
			marked.setChoices(settings.choices);
			if (isNew || others || marked.unanswered) marked.scan();
		}
		this.#report();
		this.#settle();
	}

	/** The marked page; made when there is none. */
	#open(): { marked: MarkedPage; isNew: boolean } {
		if (this.#page) return { marked: this.#page.marked, isNew: false };
		const { document, shadowRootOf, signal } = this.#options;
		const stop = new AbortController();
		signal.addEventListener('abort', () => stop.abort(), { once: true, signal: stop.signal });
		const marked = new MarkedPage({
			document,
			spot: (request) => this.#spot(request),
			shadowRootOf,
			makePainter: (choices) => this.#painterFor(choices),
			signal: stop.signal,
			onChange: () => this.#report(),
		});
		this.#page = { marked, stop };
		return { marked, isNew: true };
	}

	#painterFor(choices: PageSettings['choices']): Painter<PageMention> {
		const usual = this.#usual;
		this.#usual = undefined;
		const { document } = this.#options;
		return painterFor(choices, {
			document,
			usual,
			makeElementPainter: () => this.#parts?.makeElementPainter(document),
		});
	}

	#turnOff(): void {
		const page = this.#page;
		if (!page) return;
		this.#page = undefined;
		page.marked.destroy();
		page.stop.abort();
		this.#options.onChange();
	}

	/** Tells the background the number for the badge, when it is another than before. */
	#report(): void {
		if (!this.#settings) {
			// Nobody has answered whether there is anything to tell.
			if (this.#page?.marked.unanswered) {
				this.#silent = true;
				this.#settle();
			}
			return;
		}
		this.#options.onChange();
		void this.#tellCount();
	}

	/** One message at a time: while marks come in many turns, the last number counts. */
	async #tellCount(): Promise<void> {
		const { ask, signal } = this.#options;
		if (this.#isTelling) return;
		this.#isTelling = true;
		for (let mentions = 0; !signal.aborted; ) {
			mentions = this.page?.count ?? 0;
			if (mentions === this.#reported) break;
			this.#reported = mentions;
			await askPatiently(ask, { type: 'count', mentions }, { signal });
		}
		this.#isTelling = false;
	}
}
