/** Taking times, in any engine. */

/** Keeps results alive, so that no engine leaves the work out. */
let sink = 0;

/** A browser's clock ticks in tenths of a ms: a turn has to last many ticks. */
const TURN_MS = 10;
/**
 * Time in ms that counts. In Node it is the thread's own time on a processor, of which other work on the machine takes nothing;
 * it ticks every 4 ms, and a turn begins with a tick, as the turn before it ended with one.
 */
const now: () => number =
	globalThis.process?.threadCpuUsage === undefined
		? () => performance.now()
		: () => {
				const { user, system } = globalThis.process.threadCpuUsage();
				return (user + system) / 1000;
			};
/** Rounds in which the engine compiles what it will run. */
const WARMING_ROUNDS = 4;

const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Times several ways in turns, so that what slows the machine slows all of them. Medians in ms. */
export function inTurns(ways: Record<string, () => number>, rounds: number): Record<string, number> {
	const times: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
	for (let number = -WARMING_ROUNDS; number < rounds; number++) {
		for (const [name, way] of Object.entries(ways)) {
			const start = now();
			let repeats = 0;
			do {
				sink += way();
				repeats++;
			} while (now() - start < TURN_MS);
			const time = (now() - start) / repeats;
			if (number >= 0) times[name]?.push(time);
		}
	}
	if (Number.isNaN(sink)) throw new Error('a way gave no number');
	return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** Does a thing once. */
export function once<T>(work: () => T): { ms: number; result: T } {
	const start = performance.now();
	const result = work();
	return { ms: performance.now() - start, result };
}

/** For tables. */
export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
