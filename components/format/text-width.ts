/**
 * About how wide a text is at a type size, in the unit of the size. To keep labels apart without measuring on screen: a
 * character of Japanese, Chinese or Korean is as wide as high, others a little more than half of that.
 */
export function textWidth(text: string, size: number): number {
	return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? size : size * 0.57), 0);
}
