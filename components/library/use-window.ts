/**
 * What part of a drawing is seen, while the reader moves it: at once on the screen, and in the address once they have
 * stopped. Browsers let a page write its address no more than a few times a second.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** How long after the last move, in ms, it counts as the place where the reader has stopped. */
const SETTLES_AFTER = 250;

/** See the head of this file. */
export interface SeenWindow<Window> {
	seen: Window;
	/** True between a move and its end. */
	moving: boolean;
	/** The same function as long as the drawing stands there. */
	move: (to: Window | ((now: Window) => Window)) => void;
}

/** `settled` is what the address says; `key` changes when it was written by somebody else, as by the back button. */
export function useWindow<Window>(
	settled: Window,
	{ key, onSettled }: { key: string; onSettled(window: Window): void },
): SeenWindow<Window> {
	const [moved, setMoved] = useState<{ from: string; to: Window }>();
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const settle = useRef(onSettled);
	settle.current = onSettled;
	useEffect(() => () => clearTimeout(timer.current), []);
	const latest = useRef(settled);
	const moving = moved !== undefined && moved.from === key;
	latest.current = moving ? moved.to : settled;
	const here = useRef(key);
	here.current = key;
	const move = useCallback((to: Window | ((now: Window) => Window)) => {
		const next = typeof to === 'function' ? (to as (now: Window) => Window)(latest.current) : to;
		latest.current = next;
		setMoved({ from: here.current, to: next });
		clearTimeout(timer.current);
		timer.current = setTimeout(() => settle.current(next), SETTLES_AFTER);
	}, []);
	return { seen: latest.current, moving, move };
}
