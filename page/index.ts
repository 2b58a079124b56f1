/** This room for whoever carries all of it in one script; `start.ts` says what is where. */
import type { RenderCard } from './card-props.ts';
import { makeParts } from './make-parts.ts';
import { type LeanPageOptions, type PageHandle, startLeanPage } from './start.ts';

export type { PageHandle };

/** What the page room cannot reach itself. */
export interface PageOptions extends Omit<LeanPageOptions, 'loadParts'> {
	renderCard: RenderCard;
}

/** See {@link startLeanPage}. */
export function startPage({ renderCard, ...options }: PageOptions): PageHandle {
	return startLeanPage({ ...options, loadParts: async () => makeParts(renderCard) });
}
