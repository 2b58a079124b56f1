/**
 * Drives the card: runs the state machine's timers, asks for contexts, keeps the way back from one entity to the one
 * before, and has the host show what there is. The machine says when, the host where, the renderer how.
 */
import type { PageRequest, Published } from '../../messages/protocol.ts';
import type { CardActions } from '../card-props.ts';
import type { PageMention } from '../mention-store.ts';
import type { LoadParts } from '../parts.ts';
import { type AnswerTo, type Asker, askPatiently, type Outcome } from '../patient-asker.ts';
import { type CardEvent, type CardMachineState, IDLE, next, shownIn, timerOf } from '../point/card-machine.ts';
import type { EntityRef } from '../protocol-types.ts';
import type { Session } from '../session.ts';
import type { CardHost } from './card-host.ts';
import type { Shown } from './shown.ts';

/** See {@link CardController}. */
export interface CardControllerOptions {
	document: Document;
	ask: Asker;
	session: Session;
	loadParts: LoadParts;
	signal: AbortSignal;
}

/**
 * How long the pointer rests before the card's text is asked for: a pointer on its way elsewhere asks for nothing, and the rest
 * of the dwell is several times what an answer takes.
 */
const PREPARE_MS = 100;

/** A context on its way, and the day from which it is seen. */
type Asked = Promise<{
	outcome: Outcome<AnswerTo<Extract<PageRequest, { type: 'context' }>>>;
	published: Published | undefined;
}>;

/** What has been asked for before its card opens, and the answer once it is there. */
interface Expected {
	mention: PageMention;
	asked: Asked;
	settled?: Awaited<Asked>;
}

/** See the head of this file. */
export class CardController {
	readonly #options: CardControllerOptions;
	#state: CardMachineState<PageMention> = IDLE;
	#lastToken = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#soon: ReturnType<typeof setTimeout> | undefined;
	#expected: Expected | undefined;
	#shown: Shown | undefined;
	/** Made when the first card opens. */
	#host: CardHost | undefined;
	#loading: Promise<void> | undefined;
	/** Where the focus was before it went into the card. */
	#returnTo: HTMLElement | undefined;
	readonly #actions: CardActions;

	constructor(options: CardControllerOptions) {
		this.#options = options;
		this.#actions = {
			close: () => this.send({ kind: 'close' }),
			pin: () => this.send({ kind: 'pin' }),
			openEntity: (ref) => this.#goTo(ref),
			back: () => this.#goBack(),
			showMeaning: (ref) => this.#showMeaning(ref),
			mute: (ref, where) => this.mute(ref, where),
			setDate: (day) => this.#setDate(day),
		};
		options.signal.addEventListener('abort', () => {
			clearTimeout(this.#timer);
			clearTimeout(this.#soon);
			this.#close();
		});
	}

	/** The mention whose card is open. */
	get mention(): PageMention | undefined {
		return this.#shown?.mention;
	}

	/** The card's element in the page while it is open: events from inside the card name it as their target. */
	get element(): HTMLElement | undefined {
		return this.#host?.element;
	}

	/** Tells the machine what happened, and does what follows from its new state. */
	send(event: CardEvent<PageMention>): void {
		if (this.#options.signal.aborted) return;
		const before = this.#state;
		this.#state = next(before, event, () => ++this.#lastToken);
		if (this.#state === before) return;
		clearTimeout(this.#timer);
		clearTimeout(this.#soon);
		if (this.#state.kind === 'dwelling') {
			const { mention } = this.#state;
			this.#soon = setTimeout(() => this.#prepare(mention), PREPARE_MS);
		}
		const timer = timerOf(this.#state);
		this.#timer = timer && setTimeout(() => this.send(timer.event), timer.ms);
		this.#follow();
	}

	/** Closes the card when its mention is no longer in the page, and draws it again otherwise. */
	mentionsChanged(): void {
		if (this.#state.kind === 'idle') return;
		const { mention } = this.#state;
		const { page } = this.#options.session;
		const stays = page !== undefined && mention.stretches.every(({ node }) => node.isConnected);
		if (!stays) this.send({ kind: 'close' });
		else if (this.#shown) page.painter.setCurrent(this.#shown.mention);
	}

	#follow(): void {
		const mention = shownIn(this.#state);
		if (!mention) {
			this.#close();
			return;
		}
		if (this.#shown?.mention !== mention) this.#open(mention);
		else this.#draw();
	}

	#open(mention: PageMention): void {
		const painter = this.#options.session.page?.painter;
		if (!painter) return;
		painter.setCurrent(mention);
		this.#shown = {
			mention,
			anchor: { node: mention.stretches[0]?.node, rects: () => painter.rectsOf(mention) },
			trail: [],
			ref: { dataset: mention.entity.dataset, entity: mention.entity.entity },
			context: undefined,
			published: undefined,
			hadFocus: false,
		};
		const expected = this.#expected?.mention === mention ? this.#expected : undefined;
		this.#expected = undefined;
		if (expected?.settled) {
			// Drawn once, with its text.
			this.#take(expected.settled);
			return;
		}
		this.#draw();
		void this.#load(expected?.asked);
	}

	/** Asks for what the card will need, so that it is there when the dwell is over. */
	#prepare(mention: PageMention): void {
		const asked = this.#ask(mention.entity);
		const expected: Expected = { mention, asked };
		this.#expected = expected;
		void asked.then((settled) => {
			expected.settled = settled;
		});
		this.#loading ??= this.#makeHost();
	}

	async #ask({ dataset, entity }: EntityRef): Asked {
		const { ask, session, signal } = this.#options;
		const published = await session.published();
		const request = {
			type: 'context' as const,
			ref: { dataset, entity },
			...(published && { articleDate: published.day }),
		};
		return { published, outcome: await askPatiently(ask, request, { signal }) };
	}

	async #load(asked?: Asked): Promise<void> {
		const shown = this.#shown;
		if (!shown) return;
		const settled = await (asked ?? this.#ask(shown.ref));
		// The card may show something else by now, or nothing.
		if (this.#shown === shown) this.#take(settled);
	}

	#take({ outcome, published }: Awaited<Asked>): void {
		if (!this.#shown || outcome.kind === 'aborted') return;
		this.#shown.published = published;
		this.#shown.context = outcome.kind === 'answered' ? (outcome.answer ?? 'unknown') : null;
		this.#draw();
	}

	#draw(): void {
		const shown = this.#shown;
		if (!shown) return;
		if (!this.#host) {
			this.#loading ??= this.#makeHost();
			return;
		}
		const { session } = this.#options;
		this.#host.show(shown, session, { pinned: this.#state.kind === 'pinned', actions: this.#actions });
		if (this.#state.kind === 'pinned' && this.#state.focus && !shown.hadFocus) {
			shown.hadFocus = true;
			// From one card to the next by key: focus goes back to where it was before the first.
			this.#returnTo = this.#host.takeFocus() ?? this.#returnTo;
		}
	}

	async #makeHost(): Promise<void> {
		const { document, loadParts, ask, signal } = this.#options;
		try {
			const parts = await loadParts();
			if (signal.aborted) return;
			this.#host = parts.makeHost(document, {
				ask,
				onPointer: (isInside) => this.send({ kind: isInside ? 'pointer-in-card' : 'pointer-off' }),
			});
			this.#draw();
		} catch {
			// The extension is gone, or its files cannot be had now: no card, and another try with the next one.
			this.#loading = undefined;
			this.send({ kind: 'close' });
		}
	}

	#goTo(ref: EntityRef): void {
		const shown = this.#shown;
		if (!shown) return;
		this.#show({ ...shown, trail: [...shown.trail, shown.ref], ref, context: undefined });
	}

	#goBack(): void {
		const shown = this.#shown;
		const ref = shown?.trail.at(-1);
		if (shown && ref) this.#show({ ...shown, trail: shown.trail.slice(0, -1), ref, context: undefined });
	}

	#showMeaning(ref: EntityRef): void {
		if (this.#shown) this.#show({ ...this.#shown, ref, context: undefined });
	}

	#show(shown: Shown): void {
		this.#shown = shown;
		// Whoever goes from entity to entity is reading: the card stays.
		this.send({ kind: 'keep' });
		this.#draw();
		void this.#load();
	}

	/** Leaves a name unmarked from now on, everywhere or on this site, and closes the card. */
	mute({ dataset, entity }: EntityRef, where: 'everywhere' | 'site'): void {
		const { ask, signal, session } = this.#options;
		this.send({ kind: 'close' });
		void askPatiently(ask, { type: 'mute', ref: { dataset, entity }, where }, { signal }).then(() =>
			session.loadSettings(),
		);
	}

	#setDate(day: string | undefined): void {
		this.#options.session.correctDate(day);
		if (!this.#shown) return;
		this.#shown = { ...this.#shown, context: undefined };
		this.#draw();
		void this.#load();
	}

	#close(): void {
		const { session } = this.#options;
		const shown = this.#shown;
		if (!shown) return;
		const hadFocus = this.#host?.hasFocus === true;
		this.#shown = undefined;
		const painter = session.page?.painter;
		painter?.setCurrent(undefined);
		this.#host?.close();
		if (hadFocus) (this.#returnTo ?? painter?.elementOf(shown.mention))?.focus({ preventScroll: true });
		this.#returnTo = undefined;
	}
}
