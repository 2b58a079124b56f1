/** Long work in short turns, so that the page goes on between them. */

/** No turn is meant to take longer, in milliseconds: half a frame. */
const TURN_MS = 8;

/** Begins a turn; tells whether it may go on. */
export function untilTurnEnds(): () => boolean {
	const end = performance.now() + TURN_MS;
	return () => performance.now() < end;
}

/** Resolves in a task of its own, after what the page has waiting. */
export function breath(document: Document): Promise<void> {
	const scheduler = (document.defaultView as { scheduler?: { yield?(): Promise<void> } } | null)?.scheduler;
	return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
