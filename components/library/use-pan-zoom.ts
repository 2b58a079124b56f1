/**
 * Drag, pinch and wheel on a drawing that is wider than its frame. d3-zoom does the same, but comes with d3-selection, which
 * sets `innerHTML` and is refused by the stores' checkers.
 *
 * A plain wheel is left to the page, which the reader scrolls past the drawing; with Ctrl (as browsers tell of a pinch on a
 * trackpad) it zooms, sideways or with Shift it moves. In the same way one finger scrolls the page where the element's
 * `touch-action` lets it, and two are the drawing's.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What the reader does, in px of the element. */
export interface Gestures {
	/** Moved by so much. */
	pan(by: { x: number; y: number }): void;
	/** Zoomed in by a factor above 1, or out by one below, around a point. */
	zoom(factor: number, around: { x: number; y: number }): void;
	/** One finger scrolls the page in either direction (`touch-action: pan-x pan-y`), and moves nothing here. */
	leavesOneFinger?: boolean;
}

/** Before a press has moved so far, in px, it is a click. */
const DRAG_FROM = 4;

/** How much a wheel's px zoom. */
const WHEEL_ZOOM = 0.008;

interface Point {
	x: number;
	y: number;
}

/** Listens on an element as long as it stands there. */
export function usePanZoom(element: RefObject<Element | null>, gestures: Gestures): void {
	const latest = useRef(gestures);
	latest.current = gestures;
	useEffect(() => {
		const it = element.current;
		if (it === null) return;
		const stop = new AbortController();
		listen(it, latest, stop.signal);
		return () => stop.abort();
	}, [element]);
}

function listen(element: Element, gestures: { current: Gestures }, signal: AbortSignal): void {
	const pointers = new Map<number, Point>();
	let pressed: Point = { x: 0, y: 0 };
	let dragged = false;
	const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
		const { left, top } = element.getBoundingClientRect();
		return { x: clientX - left, y: clientY - top };
	};
	const on = <K extends keyof GlobalEventHandlersEventMap>(
		type: K,
		listener: (event: GlobalEventHandlersEventMap[K]) => void,
		options: AddEventListenerOptions = {},
	) => element.addEventListener(type, listener as EventListener, { ...options, signal });

	on('pointerdown', (event) => {
		if (event.button !== 0) return;
		pointers.set(event.pointerId, placeOf(event));
		if (pointers.size > 1) return;
		pressed = placeOf(event);
		dragged = false;
	});
	on('pointermove', (event) => {
		const before = pointers.get(event.pointerId);
		if (before === undefined) return;
		const now = placeOf(event);
		if (pointers.size === 1) {
			if (event.pointerType === 'touch' && gestures.current.leavesOneFinger) {
				pointers.set(event.pointerId, now);
				return;
			}
			if (!dragged && distance(pressed, now) < DRAG_FROM) return;
			// Only now: a click goes to whatever has captured the pointer, and is wanted by a link.
			if (!dragged) element.setPointerCapture(event.pointerId);
			dragged = true;
			gestures.current.pan({ x: now.x - before.x, y: now.y - before.y });
		} else {
			const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1] ?? before;
			const factor = distance(now, other) / Math.max(1, distance(before, other));
			dragged = true;
			gestures.current.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
			gestures.current.zoom(factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
		}
		pointers.set(event.pointerId, now);
	});
	for (const type of ['pointerup', 'pointercancel'] as const) on(type, (event) => pointers.delete(event.pointerId));
	on(
		'click',
		(event) => {
			if (!dragged) return;
			dragged = false;
			event.preventDefault();
			event.stopPropagation();
		},
		{ capture: true },
	);
	// With two fingers the browser would scroll as well, and tell of the fingers no more.
	for (const type of ['touchstart', 'touchmove'] as const) {
		on(type, (event) => void (event.touches.length > 1 && event.cancelable && event.preventDefault()), {
			passive: false,
		});
	}
	// A link would be dragged away as one.
	on('dragstart', (event) => event.preventDefault());
	on(
		'wheel',
		(event) => {
			const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
			if (event.ctrlKey) gestures.current.zoom(Math.exp(-event.deltaY * WHEEL_ZOOM), placeOf(event));
			else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
				gestures.current.pan({ x: -sideways, y: 0 });
			else return;
			event.preventDefault();
		},
		{ passive: false },
	);
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
