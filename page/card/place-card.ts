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

/** A sheet takes at most this share of the window, and is content with the smaller one, so that words stay to be seen. */
const SHEET_SHARE = 0.7;
const SHEET_ENOUGH = 0.4;

/** Where a sheet lies, and how high it may be in CSS pixels. */
export interface SheetPlace {
	edge: 'bottom' | 'top';
	room: number;
}

/**
 * The place of a sheet: at the bottom, as high as it may be without covering the words, or at the top where there is too
 * little room under them. `words` in the viewport.
 */
export function placeSheet(words: { top: number; bottom: number }, windowHeight: number): SheetPlace {
	const most = windowHeight * SHEET_SHARE;
	const below = windowHeight - words.bottom - GAP;
	const above = words.top - GAP;
	const isBelow = below >= windowHeight * SHEET_ENOUGH || below >= above;
	const room = Math.min(most, isBelow ? below : above);
	// Words higher than the window (in vertical text) cannot be kept clear: then the card is what was asked for.
	return { edge: isBelow ? 'bottom' : 'top', room: Math.max(Math.floor(room), windowHeight * 0.3) };
}
