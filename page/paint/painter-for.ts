/** Which painter does what the reader has chosen, as far as browser and page allow. */
import type { Choices } from '../protocol-types.ts';
import { HighlightPainter, hasHighlights } from './highlight-painter.ts';
import type { Look, PaintedMention, Painter } from './painter.ts';

/** How most readers have their marks: who has chosen nothing. Wrong for the others, it costs them a style sheet's reading. */
const USUAL: Look = { mark: 'underline', colours: 'one' };

/** What most readers will want painted with, made before it is known; nothing of it is in the page. Undefined where it cannot be. */
export function usualPainter<M extends PaintedMention>(document: Document): Painter<M> | undefined {
	if (!canHighlight(document)) return undefined;
	const painter = new HighlightPainter<M>(document);
	painter.setLook(USUAL);
	return painter;
}

/** A painter, with the reader's look. Without one that makes elements, highlights are painted whatever the choice. */
export function painterFor<M extends PaintedMention>(
	choices: Choices,
	{
		document,
		usual,
		makeElementPainter,
	}: { document: Document; usual: Painter<M> | undefined; makeElementPainter(): Painter<M> | undefined },
): Painter<M> {
	const wantsElements = choices.painter === 'element' || !canHighlight(document);
	const elements = wantsElements ? makeElementPainter() : undefined;
	const painter = elements ?? usual ?? new HighlightPainter<M>(document);
	painter.setLook(choices);
	return painter;
}

/** True where the document's window has highlights at all. */
export function canHighlight({ defaultView }: Document): boolean {
	return defaultView !== null && hasHighlights(defaultView);
}
