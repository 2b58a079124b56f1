/**
 * What is worked out elsewhere, as by a worker: the last answer stays until the next one is there, and answers that come in
 * after a newer one are dropped. While the reader drags, each answer that arrives is shown, late as it may be.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer } from './library-props.ts';

/** The answer to a question, or to one before it; undefined before the first. Asks anew when the inputs are others. */
export function useAnswer<T>(ask: () => Answer<T>, inputs: readonly unknown[]): T | undefined {
	const turn = useRef(0);
	const shown = useRef<Shown<T> | undefined>(undefined);
	const [, redraw] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the caller lists them
	const asked = useMemo(() => ({ turn: ++turn.current, answer: ask() }), inputs);
	if (!(asked.answer instanceof Promise)) show(shown, { turn: asked.turn, value: asked.answer });
	useEffect(() => {
		const { turn: of, answer } = asked;
		if (!(answer instanceof Promise)) return;
		// What cannot be answered leaves what is shown as it is.
		answer.then(
			(value) => {
				show(shown, { turn: of, value });
				redraw(of);
			},
			() => undefined,
		);
	}, [asked]);
	return shown.current?.value;
}

/** An answer, and at which turn it was asked for. */
interface Shown<T> {
	turn: number;
	value: T;
}

function show<T>(shown: { current: Shown<T> | undefined }, next: Shown<T>): void {
	if (shown.current === undefined || next.turn > shown.current.turn) shown.current = next;
}
