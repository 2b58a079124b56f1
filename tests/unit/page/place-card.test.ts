import { expect, test } from 'vitest';
import { sideOf } from '../../../page/card/place-card.ts';

/** A line of text in the viewport. */
const line = (left: number, top: number, right = left + 60, bottom = top + 20) => ({ left, top, right, bottom });
const DESK = { width: 1280, height: 800 };
/** A window of 1280 by 720 at 200 % zoom. */
const ZOOMED = { width: 640, height: 360 };

test.each([
	{ what: 'room under the words', words: [line(100, 200)], side: 'bottom-start' },
	{ what: 'more above, but enough below', words: [line(100, 370)], side: 'bottom-start' },
	{ what: 'little room below', words: [line(100, 600)], side: 'top-start' },
	{ what: 'a name over two lines', words: [line(900, 480), line(20, 500)], side: 'top-start' },
	{ what: 'a low window, words at the left', words: [line(20, 170)], window: ZOOMED, side: 'right-start' },
	{ what: 'a low window, words at the right', words: [line(560, 170)], window: ZOOMED, side: 'left-start' },
	{ what: 'a low window, no room beside', words: [line(300, 150)], window: ZOOMED, side: 'bottom-start' },
	{ what: 'vertical text', words: [line(900, 100, 920, 180)], isVertical: true, side: 'left-start' },
	{ what: 'vertical text at the left edge', words: [line(20, 100, 40, 180)], isVertical: true, side: 'right-start' },
	{
		what: 'vertical text in a narrow window',
		words: [line(300, 40, 320, 90)],
		window: { width: 620, height: 800 },
		isVertical: true,
		side: 'bottom-start',
	},
])('$what: $side', ({ words, window = DESK, isVertical = false, side }) => {
	expect(sideOf(words, window, isVertical)).toBe(side);
});
