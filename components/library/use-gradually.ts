/**
 * Draws large things anew a few at a time: when all of them change at once, those further down stay as they were until the browser
 * has painted those above. What is newer than that takes their place.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The things as they are drawn now: at most `most` in a newer state than in the turn before, the others in their last. */
export function useGradually<Thing extends { key: string }>(things: readonly Thing[], most: number): Thing[] {
	const drawn = useRef<ReadonlyMap<string, Thing>>(new Map());
	const [, redraw] = useState(0);
	let left = most;
	const now = things.flatMap((it) => {
		const before = drawn.current.get(it.key);
		return before === it || left-- > 0 ? it : (before ?? []);
	});
	const isComplete = now.length === things.length && now.every((it, place) => it === things[place]);
	useLayoutEffect(() => {
		drawn.current = new Map(now.map((it) => [it.key, it]));
	});
	useEffect(() => {
		if (!isComplete) redraw((turn) => turn + 1);
	});
	return now;
}
