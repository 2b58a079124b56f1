/** Which painter does what the reader has chosen, as far as browser and page allow. */
import type { Choices } from '../protocol-types.ts';
import { HighlightPainter, hasHighlights } from './highlight-painter.ts';
import type { PaintedMention, Painter } from './painter.ts';

/** A painter, with the reader's look. Without one that makes elements, highlights are painted whatever the choice. */
export function painterFor<M extends PaintedMention>(
	choices: Choices,
	{ document, makeElementPainter }: { document: Document; makeElementPainter(): Painter<M> | undefined },
): Painter<M> {
	const window = document.defaultView;
	const wantsElements = choices.painter === 'element' || !window || !hasHighlights(window);
	const elements = wantsElements ? makeElementPainter() : undefined;
	const painter = elements ?? new HighlightPainter<M>(document);
	painter.setLook(choices);
	return painter;
}
