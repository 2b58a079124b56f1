/**
 * The sign of Sidelight: three lines of text, a lit pane beside them as a sidelight stands beside a door, and the line
 * that it lights. Drawn on 16 units with whole-numbered edges, so that the toolbar's 16 px show it sharp. The ground is
 * dark and the rest light, so that it reads on light and dark toolbars alike.
 */

/** A rectangle of the sign, with rounded corners where `r` is given. */
export interface SignShape {
	x: number;
	y: number;
	width: number;
	height: number;
	r?: number;
	colour: 'ground' | 'text' | 'light';
}

/** Side of the square that the shapes stand on. */
export const SIGN_SIZE = 16;

/** Colours of the sign; they do not change with the theme. */
export const SIGN_COLOURS: Record<SignShape['colour'], string> = {
	ground: '#23211e',
	text: '#efe9dc',
	light: '#f5b548',
};

/** From back to front. */
export const SIGN_SHAPES: readonly SignShape[] = [
	{ x: 0, y: 0, width: 16, height: 16, r: 3.5, colour: 'ground' },
	{ x: 3, y: 4, width: 6, height: 2, colour: 'text' },
	{ x: 3, y: 7, width: 6, height: 2, colour: 'light' },
	{ x: 3, y: 10, width: 4, height: 2, colour: 'text' },
	{ x: 11, y: 3, width: 2, height: 10, colour: 'light' },
];

/** The sign as an SVG file. */
export function signSvg(): string {
	const shapes = SIGN_SHAPES.map(({ x, y, width, height, r, colour }) => {
		const corners = r === undefined ? '' : ` rx="${r}"`;
		return `\t<rect x="${x}" y="${y}" width="${width}" height="${height}"${corners} fill="${SIGN_COLOURS[colour]}"/>\n`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIGN_SIZE} ${SIGN_SIZE}">\n${shapes.join('')}</svg>\n`;
}
