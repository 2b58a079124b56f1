/** Where the card stands: beside the words, never over them. */
import { computePosition, inline, offset, type Placement, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Distance from the words, and from the edges of the window, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** As wide as a card is (`card.css`), in CSS pixels. */
const WIDTH = 384;
/** Room under the words for a head, a timeline and a first statement: then it is not asked whether there is more above. */
const ENOUGH = 400;
/** With less room than this above and below, the card stands beside the words where it can. */
const LEAST = 240;

/** A card lower than this, in CSS pixels, cannot be read. */
const SMALLEST = 120;

/** A box in the viewport, in CSS pixels. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/**
 * On which side of the words the card stands: below or above; beside them in vertical text, where above and below is what is
 * read next, and in windows too low for either. Decided by where the words are alone: a card that has just been asked for is
 * small, and must not change sides once its text has come. `words` are the boxes of each line, the first first.
 */
export function sideOf(
	words: readonly Box[],
	window: { width: number; height: number },
	isVertical: boolean,
): Placement {
	const taken = GAP + EDGE;
	const below = window.height - (words.at(-1)?.bottom ?? 0) - taken;
	const above = (words[0]?.top ?? 0) - taken;
	const left = Math.min(...words.map((it) => it.left)) - taken;
	const right = window.width - Math.max(...words.map((it) => it.right)) - taken;
	const [upright, room] =
		below >= Math.min(above, ENOUGH) ? (['bottom-start', below] as const) : (['top-start', above] as const);
	const beside =
		left >= WIDTH && (isVertical || left > right) ? 'left-start' : right >= WIDTH ? 'right-start' : undefined;
	return (isVertical || room < LEAST ? beside : undefined) ?? upright;
}

/**
 * The place in the viewport, in CSS pixels, on the side that {@link sideOf} gives. Sets how high the card may be on its
 * frame, as `--room`.
 */
export async function placeCard(
	words: VirtualElement,
	frame: HTMLElement,
	placement: Placement,
): Promise<{ x: number; y: number }> {
	const { x, y } = await computePosition(words, frame, {
		strategy: 'fixed',
		placement,
		middleware: [
			// Words that wrap have several boxes: the card belongs to one of them, not to the paragraph between.
			inline(),
			offset(GAP),
			shift({ padding: EDGE }),
			size({
				padding: EDGE,
				apply({ availableHeight, elements }) {
					elements.floating.style.setProperty('--room', `${Math.max(SMALLEST, Math.floor(availableHeight))}px`);
				},
			}),
		],
	});
	// Where there is no room at all, the card is what was asked for: it then stands over the words, but in the window.
	const lowest = (frame.ownerDocument.defaultView?.innerHeight ?? 0) - frame.offsetHeight - EDGE;
	return { x, y: Math.max(EDGE, Math.min(y, lowest)) };
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
