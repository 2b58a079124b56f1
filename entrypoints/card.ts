/**
 * The parts of the page room that most pages never need (the card's look, its placement, the element painter). The
 * background puts this script into a page when its first card opens, beside the content script that asked.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeParts } from '../page/make-parts.ts';
import { leaveParts } from './common/parts-handover.ts';
import { renderCard } from './common/render-card.tsx';

export default defineUnlistedScript(() => {
	leaveParts(makeParts(renderCard));
});
