/** Draws the card where the page room wants it: in a closed shadow root, with no style but its own. */
import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import cardCss from '../../components/card/card.css?inline';
import type { CardProps, RenderCard } from '../../page/card-props.ts';

let sheet: CSSStyleSheet | undefined;

/** One sheet for all cards of a page; made when the first card opens, as most pages never open one. */
function cardSheet(): CSSStyleSheet {
	if (sheet === undefined) {
		sheet = new CSSStyleSheet();
		sheet.replaceSync(cardCss);
	}
	return sheet;
}

/** Copies text; the page's own policy may forbid the modern way, of which the reader would learn nothing. */
async function copy(text: string): Promise<void> {
	await navigator.clipboard.writeText(text);
}

/** See {@link RenderCard}. */
export const renderCard: RenderCard = (container: ShadowRoot, props: CardProps) => {
	if (!container.adoptedStyleSheets.includes(cardSheet())) container.adoptedStyleSheets = [cardSheet()];
	render(<Card {...props} actions={{ ...props.actions, copy: (text) => void copy(text) }} />, container);
};
