/**
 * Starts Sidelight in a page. The way through this room, in order:
 *
 *     read/         text of the page, block by block
 *     spotter       asks the background for the mentions in it
 *     marked-page   keeps them with the page as it changes (watch, mention-store, density, visible)
 *     paint/        makes them visible
 *     point/        pointer and keys, and the machine that says when the card is open
 *     card/         where the card is, and what is asked for it
 *     parts         what is fetched only when a card opens
 *     session       switches all this on and off
 *
 * One owner: everything hangs on one AbortSignal, and `destroy` takes it all back.
 */
import type { CommandAnswers, PageCommand } from '../messages/protocol.ts';
import { CardController } from './card/card-controller.ts';
import type { PageMention } from './mention-store.ts';
import { onNavigation } from './navigation.ts';
import { yieldToNewerCopy } from './newest-copy.ts';
import { clearRemains } from './paint/while-here.ts';
import type { LoadParts, PageParts } from './parts.ts';
import type { Asker } from './patient-asker.ts';
import { listenToPointer } from './point/pointer.ts';
import type { ShadowRootOf } from './read/blocks.ts';
import { Session } from './session.ts';

/** What the page room cannot reach itself. */
export interface LeanPageOptions {
	document: Document;
	/** Sends a request to the background. */
	ask: Asker;
	loadParts: LoadParts;
	shadowRootOf: ShadowRootOf;
	/** False when the extension has been updated, switched off or removed under the page. */
	isAlive(): boolean;
	/** Ends everything. */
	signal: AbortSignal;
}

/** A page at work. */
export interface PageHandle {
	/** Does what popup or background ask. */
	command<T extends PageCommand>(command: T): Promise<CommandAnswers[T['type']]>;
	/** Takes everything back: the page is as it was. */
	destroy(): void;
}

/** How often it is asked whether the extension is still there. */
const ALIVE_MS = 2000;
/** Frames smaller than this, in CSS pixels, hold advertisements and counters, no articles. */
const SMALLEST_FRAME = 200;

/** Starts Sidelight in a document: once it is seen, large enough, and HTML; and anew when the page has written itself anew. */
export function startLeanPage(options: LeanPageOptions): PageHandle {
	const begin = () =>
		work(options, () => {
			handle = begin();
		});
	let handle = begin();
	return { command: (command) => handle.command(command), destroy: () => handle.destroy() };
}

function work(options: LeanPageOptions, again: () => void): PageHandle {
	const { document, ask, loadParts, shadowRootOf, isAlive } = options;
	const owner = new AbortController();
	const { signal } = owner;

	let controller: CardController | undefined;
	const session = new Session({
		document,
		ask,
		loadParts,
		// The card is ours: the names in it are not marked.
		shadowRootOf: (element) => (element === controller?.element ? null : shadowRootOf(element)),
		signal,
		onChange: () => controller?.mentionsChanged(),
	});
	const card = new CardController({ document, ask, session, loadParts, signal });
	controller = card;

	const destroy = () => {
		if (signal.aborted) return;
		card.send({ kind: 'close' });
		session.destroy();
		owner.abort();
	};
	options.signal.addEventListener('abort', destroy, { once: true, signal });
	if (options.signal.aborted) destroy();

	const start = () => {
		clearRemains(document, shadowRootOf);
		// First of all: while the background looks for names, the rest is made ready.
		session.start();
		listenToPointer({ document, session, controller: card, signal });
		onNavigation(document, {
			signal,
			onPage: () => session.becomeAnother(),
			// Messages do not reach a page in the cache: choices may have changed.
			onReturn: () => (isAlive() ? void session.loadSettings() : destroy()),
		});
		const timer = setInterval(() => {
			if (!document.hidden && !isAlive()) destroy();
		}, ALIVE_MS);
		signal.addEventListener('abort', () => clearInterval(timer));
	};
	// An answer that comes after the page has gone must find nobody: Firefox throws NS_ERROR_NOT_INITIALIZED for whoever
	// still asks such a window for its size. A page that goes into the cache is frozen, and goes on when it returns.
	document.defaultView?.addEventListener('pagehide', (event) => (event.persisted ? undefined : destroy()), { signal });
	yieldToNewerCopy(document, { signal, onNewer: destroy });
	onRewritten(document, signal, () => {
		destroy();
		if (isAlive()) again();
	});
	const isReading = isReadable(document);
	let started = false;
	if (isReading) {
		whenWorthwhile(document, signal, () => {
			started = true;
			start();
		});
	}

	/** The mention on which the context menu was opened last. */
	let pointedAt: PageMention | undefined;
	document.addEventListener(
		'contextmenu',
		({ clientX: x, clientY: y }) => {
			const isSelected = document.getSelection()?.isCollapsed === false;
			pointedAt = isSelected ? undefined : session.page?.mentionAt({ x, y });
		},
		{ signal, capture: true, passive: true },
	);
	/** Goes to the mention that is chosen, and opens its card; does nothing where the parts cannot be had. */
	const open = async (choose: (parts: PageParts) => PageMention | undefined) => {
		const parts = await loadParts().catch(() => undefined);
		const mention = parts && choose(parts);
		if (!mention) return;
		parts.bringIntoView(mention);
		card.send({ kind: 'summon', mention });
	};
	/** What the selected words stand for; nothing where the parts cannot be had. */
	const lookUp = () =>
		loadParts().then(
			(it) => it.lookUpSelection(document, { ask, signal }),
			() => undefined,
		);
	const run = async (command: PageCommand): Promise<CommandAnswers[PageCommand['type']]> => {
		switch (command.type) {
			case 'menu': {
				const mention = pointedAt ?? (await lookUp());
				if (mention && command.action === 'look-up') card.send({ kind: 'summon', mention });
				// A name that no dataset has cannot be muted.
				else if (mention?.entity.entity) card.mute(mention.entity, 'everywhere');
				return null;
			}
			case 'settings':
				if (started) await session.loadSettings();
				return null;
			case 'scan':
				session.scan();
				return null;
			case 'list':
			case 'published':
				// Asked right after the start, the popup would be told of a page that does not know yet what it may do.
				if (started) await session.settled;
				if (command.type === 'list') return session.list();
				return (session.page && (await session.published())) ?? null;
			case 'quote':
				return (await loadParts()).quotesOf(document, session.mentions());
			case 'step':
				await open((parts) =>
					parts.stepFrom({
						mentions: session.page?.marked ?? [],
						current: card.mention,
						direction: command.direction,
					}),
				);
				return null;
			case 'go-to':
				await open(() => session.find(command.ref, command.nth));
				return null;
		}
	};
	return {
		command: <T extends PageCommand>(command: T) => run(command) as Promise<CommandAnswers[T['type']]>,
		destroy,
	};
}

/** Calls back when the document has another root: `document.open` has taken away all listeners with the old one, ours too. */
function onRewritten(document: Document, signal: AbortSignal, callback: () => void): void {
	const root = document.documentElement;
	const observer = new MutationObserver(() => {
		if (document.documentElement && document.documentElement !== root) callback();
	});
	observer.observe(document, { childList: true });
	signal.addEventListener('abort', () => observer.disconnect());
}

/** Text files, images, PDFs and XHTML are left alone. */
function isReadable(document: Document): boolean {
	return document.contentType === 'text/html';
}

/** Calls back once the page is seen and, in a frame, large enough: at once, as a rule. */
function whenWorthwhile(document: Document, signal: AbortSignal, callback: () => void): void {
	const window = document.defaultView;
	if (!window) return;
	const isWorthwhile = () => {
		const isTop = window.parent === window;
		return !document.hidden && (isTop || (window.innerWidth >= SMALLEST_FRAME && window.innerHeight >= SMALLEST_FRAME));
	};
	if (isWorthwhile()) {
		callback();
		return;
	}
	const waiting = new AbortController();
	signal.addEventListener('abort', () => waiting.abort());
	const look = () => {
		if (waiting.signal.aborted || !isWorthwhile()) return;
		waiting.abort();
		callback();
	};
	document.addEventListener('visibilitychange', look, { signal: waiting.signal });
	window.addEventListener('resize', look, { signal: waiting.signal });
	// A frame of another site may be told its first size after this script has run, and no event tells of a first size.
	const sizes = new ResizeObserver(look);
	sizes.observe(document.documentElement);
	waiting.signal.addEventListener('abort', () => sizes.disconnect());
}
