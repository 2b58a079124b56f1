/** How wide a drawing may be: its type must not shrink with it, so it is drawn anew for every width. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Before anything was measured. */
const FIRST = 720;

/** The width of an element's content in px. */
export function useWidth(element: RefObject<Element | null>): number {
	const [width, setWidth] = useState(FIRST);
	useLayoutEffect(() => {
		const it = element.current;
		if (it === null || typeof ResizeObserver === 'undefined') return;
		const measure = (measured: number) => measured > 0 && setWidth(Math.round(measured));
		measure(it.clientWidth);
		const observer = new ResizeObserver(([entry]) => measure(entry?.contentRect.width ?? 0));
		observer.observe(it);
		return () => observer.disconnect();
	}, [element]);
	return width;
}
