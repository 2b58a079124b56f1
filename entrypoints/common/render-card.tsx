/**
 * Draws the card where the page room wants it: in a closed shadow root, with no style but its own. What the card can do beyond
 * the page (the clipboard, tabs of its own) is done here.
 */
import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import cardCss from '../../components/card/card.css?inline';
import type { CardActions } from '../../components/card/card-props.ts';
import type { PageRequest } from '../../messages/protocol.ts';
import type { CardProps, RenderCard } from '../../page/card-props.ts';
import type { Asker } from '../../page/patient-asker.ts';
import { copyText } from './copy-text.ts';

let sheet: CSSStyleSheet | undefined;

/** One sheet for all cards of a page; made when the first card opens, as most pages never open one. */
function cardSheet(): CSSStyleSheet {
	if (sheet === undefined) {
		sheet = new CSSStyleSheet();
		sheet.replaceSync(cardCss);
	}
	return sheet;
}

/** Has the background open a tab. Asked once only: two tabs would be worse than none. */
async function openTab(ask: Asker, request: Extract<PageRequest, { type: 'open-library' | 'search' }>): Promise<void> {
	try {
		await ask(request);
	} catch {
		// The extension is gone from under the page, which is being taken back.
	}
}

/** See {@link RenderCard}. */
export const renderCard: RenderCard = (container: ShadowRoot, { canSearch, ask, actions, ...props }: CardProps) => {
	if (!container.adoptedStyleSheets.includes(cardSheet())) container.adoptedStyleSheets = [cardSheet()];
	const all = {
		...actions,
		copy: copyText,
		openInLibrary: (ref) => void openTab(ask, { type: 'open-library', ref }),
		...(canSearch && { search: (source) => void openTab(ask, { type: 'search', ...source }) }),
	} satisfies CardActions;
	render(<Card {...props} actions={all} />, container);
};
