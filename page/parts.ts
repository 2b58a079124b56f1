/**
 * The parts of this room that most pages never need, so that the content script can leave them out and fetch them when a
 * card opens for the first time: the card with all that draws and places it, and the painter that makes elements.
 */
import type { CardHost } from './card/card-host.ts';
import type { PageMention } from './mention-store.ts';
import type { Painter } from './paint/painter.ts';

/** See the head of this file; made by {@link import('./make-parts.ts').makeParts}. */
export interface PageParts {
	/** `onPointer` is told when the pointer enters and leaves the card. */
	makeHost(document: Document, options: { onPointer(isInside: boolean): void }): CardHost;
	makeElementPainter(document: Document): Painter<PageMention>;
}

/** Brings the parts; rejects when they cannot be had. */
export type LoadParts = () => Promise<PageParts>;
