/** The parts of `parts.ts`, made. Whoever imports this file carries Floating UI and mark.js. */
import { CardHost } from './card/card-host.ts';
import type { RenderCard } from './card-props.ts';
import { lookUpSelection } from './look-up.ts';
import type { PageMention } from './mention-store.ts';
import { ElementPainter } from './paint/element-painter.ts';
import type { PageParts } from './parts.ts';
import { publishedOf } from './published.ts';
import { quotesOf } from './quotes.ts';
import { bringIntoView, stepFrom } from './step.ts';

/** See {@link PageParts}. */
export function makeParts(renderCard: RenderCard): PageParts {
	return {
		makeHost: (document, options) => new CardHost(document, { ...options, render: renderCard }),
		makeElementPainter: (document) => new ElementPainter<PageMention>(document),
		lookUpSelection,
		publishedOf,
		stepFrom,
		bringIntoView,
		quotesOf,
	};
}
