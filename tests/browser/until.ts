/**
 * Waiting for the thing itself. Tests hold no fixed pauses: they ask again until what they wait for is there.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** How long a thing may take before the test fails, in milliseconds. Generous: CI machines have two slow cores. */
const PATIENCE = 15_000;

/** Time between two questions, in milliseconds: short beside what a test takes, long beside what a question costs. */
const INTERVAL = 30;

/**
 * Asks until the answer is something else than `undefined`, `null` or `false`, and gives it back.
 * Throws with `what` in its message when patience ends.
 */
export async function until<T>(
	what: string,
	ask: () => Promise<T | undefined | null | false> | T | undefined | null | false,
): Promise<T> {
	const deadline = performance.now() + PATIENCE;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== null && answer !== false) return answer;
		if (performance.now() > deadline) throw new Error(`waited ${PATIENCE / 1000} s in vain for: ${what}`);
		await pause(INTERVAL);
	}
}
