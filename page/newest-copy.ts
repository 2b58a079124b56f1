/**
 * Two copies of the content script in one page (after an update, or a script injected twice): the newer wins. A copy
 * announces itself by an event that carries nothing; older ones, which may have lost their extension, hear it and take
 * everything back.
 */

/** Same in all versions, so that copies of different versions understand each other. */
const EVENT = 'sidelight:newer-copy';

/** Announces this copy and calls back when a newer one announces itself. */
export function yieldToNewerCopy(
	document: Document,
	{ signal, onNewer }: { signal: AbortSignal; onNewer(): void },
): void {
	document.dispatchEvent(new Event(EVENT));
	document.addEventListener(EVENT, onNewer, { once: true, signal });
}
