import { expect, test } from 'vitest';
import { placeSheet } from '../../../page/card/place-card.ts';

test.each([
	{ what: 'words at the top', words: { top: 20, bottom: 40 }, edge: 'bottom', room: 560 },
	{ what: 'words in the middle', words: { top: 390, bottom: 410 }, edge: 'bottom', room: 384 },
	{ what: 'words at the bottom', words: { top: 700, bottom: 720 }, edge: 'top', room: 560 },
	{ what: 'words over most of the window', words: { top: 100, bottom: 700 }, edge: 'bottom', room: 240 },
])('$what', ({ words, edge, room }) => {
	expect(placeSheet(words, 800)).toEqual({ edge, room });
});
