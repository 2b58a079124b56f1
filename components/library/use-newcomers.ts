/**
 * Draws very many things a few at a time: what stands there already is moved at once, and of what is new only so much is made in one
 * turn as leaves a key press its frame. The rest follows after each paint, unless something newer has come by then.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const NONE: ReadonlySet<string> = new Set();

/** Which of some things, by their keys, are drawn now: those that were drawn before, and the first `most` of the others. */
export function useNewcomers(keys: readonly string[], most: number): ReadonlySet<string> {
	const drawn = useRef(NONE);
	const [, redraw] = useState(0);
	const now = new Set<string>();
	let left = most;
	for (const key of keys) if (drawn.current.has(key) || left-- > 0) now.add(key);
	const isComplete = now.size === new Set(keys).size;
	useLayoutEffect(() => {
		drawn.current = now;
	});
	// Effects run after the browser has painted, and in a tab that it does not paint soon all the same.
	useEffect(() => {
		if (!isComplete) redraw((turn) => turn + 1);
	});
	return now;
}
