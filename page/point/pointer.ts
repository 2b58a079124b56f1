/**
 * Pointer and keys on the page, turned into the card machine's events. Thin: what they mean is the machine's.
 *
 * The page's own events are never stopped, but for Esc while a card is open. A press on a link follows the link.
 */
import type { CardController } from '../card/card-controller.ts';
import type { PageMention } from '../mention-store.ts';
import type { ViewportPoint } from '../paint/painter.ts';
import type { Session } from '../session.ts';

/** A pointer that has been pressed and moved farther than this, in CSS pixels, was dragging, not clicking. */
const DRAG_DISTANCE = 5;
/** What follows a press on anything in it, even on a mark that is a button itself. */
const LINK = ':any-link, button, summary, label, [role="link"]';
/** What a press belongs to when it is there: a mention inside does not open a card. */
const INTERACTIVE = `${LINK}, input, select, textarea, [role="button"]`;

/** See the head of this file. */
export function listenToPointer(options: {
	document: Document;
	session: Session;
	controller: CardController;
	/** Ends the listening. */
	signal: AbortSignal;
}): void {
	const { document, session, controller, signal } = options;
	const window = document.defaultView;
	if (!window) return;
	let moved: ViewportPoint | undefined;
	let pressed: ViewportPoint | undefined;
	/** Text has just been selected, and the pointer rests where it ended: no card until it has been elsewhere. */
	let hasSelected = false;

	const isInCard = (event: Event) => controller.element !== undefined && event.composedPath()[0] === controller.element;
	const mentionAt = (point: ViewportPoint): PageMention | undefined => session.page?.mentionAt(point);

	const look = () => {
		const point = moved;
		moved = undefined;
		if (!point || signal.aborted) return;
		if (pressed) {
			controller.send({ kind: 'selecting' });
			return;
		}
		const mention = mentionAt(point);
		if (!mention) hasSelected = false;
		if (mention && !hasSelected) controller.send({ kind: 'pointer-on', mention });
		else controller.send({ kind: 'pointer-off' });
	};

	const listen = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
		document.addEventListener(type, listener, { signal, capture: true, passive: type !== 'keydown' });

	listen('pointermove', (event) => {
		if (event.pointerType === 'touch' || !session.page) return;
		// The release may have gone to the browser: to its own menu, or to what was dragged.
		if (event.buttons === 0) pressed = undefined;
		if (isInCard(event)) {
			moved = undefined;
			controller.send({ kind: 'pointer-in-card' });
			return;
		}
		// Once a frame, whatever the mouse sends.
		if (!moved) window.requestAnimationFrame(look);
		moved = { x: event.clientX, y: event.clientY };
	});
	listen('pointerdown', (event) => {
		if (isInCard(event)) return;
		pressed = { x: event.clientX, y: event.clientY };
		controller.send({ kind: 'selecting' });
	});
	listen('pointerup', () => {
		hasSelected = pressed !== undefined && document.getSelection()?.isCollapsed === false;
		pressed = undefined;
	});
	listen('pointercancel', () => {
		pressed = undefined;
	});
	let downAt: ViewportPoint | undefined;
	listen('mousedown', (event) => {
		downAt = { x: event.clientX, y: event.clientY };
	});
	listen('click', (event) => {
		if (isInCard(event) || !session.page) return;
		// A click by key (Enter on a mark of the element painter) has no place.
		const target = event.composedPath()[0];
		const element = target instanceof Element ? target : null;
		const point = { x: event.clientX, y: event.clientY };
		const marked = element ? session.page.mentionOf(element) : undefined;
		const mention = marked ?? (event.detail > 0 || event.isTrusted ? mentionAt(point) : undefined);
		const isDrag = downAt !== undefined && Math.hypot(point.x - downAt.x, point.y - downAt.y) > DRAG_DISTANCE;
		const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
		const isTaken = element?.closest(marked ? LINK : INTERACTIVE) != null;
		if (mention && !isDrag && !hasModifier && !isTaken) {
			controller.send({ kind: 'press', mention });
		} else {
			controller.send({ kind: 'press-outside' });
		}
	});
	listen('keydown', (event) => {
		if (event.key === 'Escape' && controller.element) {
			// One Esc closes one thing: not the page's dialog as well.
			event.preventDefault();
			event.stopPropagation();
			controller.send({ kind: 'close' });
			return;
		}
		const target = event.composedPath()[0];
		if (event.key !== 'Enter' && event.key !== ' ') return;
		const mention = target instanceof Element ? session.page?.mentionOf(target) : undefined;
		if (!mention) return;
		event.preventDefault();
		controller.send({ kind: 'summon', mention });
	});
	// A page that keeps all keys to itself rarely thinks of their release.
	listen('keyup', (event) => {
		if (event.key === 'Escape' && controller.element) controller.send({ kind: 'close' });
	});
	listen('scroll', () => {
		moved = undefined;
		controller.send({ kind: 'scroll' });
	});
	// Leaving the window leaves the mention.
	document.documentElement.addEventListener(
		'mouseleave',
		() => {
			moved = undefined;
			controller.send({ kind: 'pointer-off' });
		},
		{ signal, passive: true },
	);
}
