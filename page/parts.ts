/**
 * The parts of this room that most pages never need, so that the content script can leave them out and fetch them when a
 * card opens for the first time: the card with all that draws and places it, the painter that makes elements, what looks
 * selected words up, what tells the article's date, the way from mention to mention by key, and what quotes the mentions.
 */

import type { PageQuotes, Published } from '../messages/protocol.ts';
import type { CardHost, CardHostOptions } from './card/card-host.ts';
import type { PageMention } from './mention-store.ts';
import type { Painter } from './paint/painter.ts';
import type { Asker } from './patient-asker.ts';
import type { StepOptions } from './step.ts';

/** See the head of this file; made by {@link import('./make-parts.ts').makeParts}. */
export interface PageParts {
	makeHost(document: Document, options: Omit<CardHostOptions, 'render'>): CardHost;
	makeElementPainter(document: Document): Painter<PageMention>;
	/** The selected words as a mention, whether or not they are marked. Undefined when no text is selected. */
	lookUpSelection(document: Document, options: { ask: Asker; signal: AbortSignal }): Promise<PageMention | undefined>;
	/** See `published.ts`. */
	publishedOf(document: Document, url: string): Published | undefined;
	/** See `step.ts`. */
	stepFrom(options: StepOptions): PageMention | undefined;
	bringIntoView(mention: PageMention): void;
	/** The mentions as Web Annotations quote them. */
	quotesOf(document: Document, mentions: readonly PageMention[]): PageQuotes;
}

/** Brings the parts; rejects when they cannot be had. */
export type LoadParts = () => Promise<PageParts>;
