/** Where the card stands: beside the words, never over them. */
import { computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Distance from the words, and from the edges of the window, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * The place in the viewport, in CSS pixels. Below the words or above them; beside them in vertical text, where above and
 * below is what is read next. Sets how high the card may be on its frame, as `--room`.
 */
export async function placeCard(
	words: VirtualElement,
	frame: HTMLElement,
	isVertical: boolean,
): Promise<{ x: number; y: number }> {
	return computePosition(words, frame, {
		strategy: 'fixed',
		placement: isVertical ? 'left-start' : 'bottom-start',
		middleware: [
			// Words that wrap have several boxes: the card belongs to one of them, not to the paragraph between.
			inline(),
			offset(GAP),
			flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
			shift({ padding: EDGE }),
			size({
				padding: EDGE,
				apply({ availableHeight, elements }) {
					elements.floating.style.setProperty('--room', `${Math.max(0, Math.floor(availableHeight))}px`);
				},
			}),
		],
	});
}
