/**
 * How the card's script hands its parts to the content script. Both run in the extension's own world of the page, which
 * the page's scripts cannot see.
 */
import type { PageParts } from '../../page/parts.ts';

const KEY = Symbol.for('sidelight.parts');

type World = typeof globalThis & { [KEY]?: PageParts };

/** Leaves the parts where {@link takeParts} finds them. */
export function leaveParts(parts: PageParts): void {
	(globalThis as World)[KEY] = parts;
}

/** The parts, once the card's script has run here. */
export function takeParts(): PageParts | undefined {
	return (globalThis as World)[KEY];
}
