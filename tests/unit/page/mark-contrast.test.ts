/** Contrast of marks and of the text on them, by WCAG's formula, on white, black and middle grey. */
import { describe, expect, test } from 'vitest';
import type { Look } from '../../../page/paint/painter.ts';
import { sheetText } from '../../../page/paint/style-sheet.ts';

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const mix = (a: Rgb, b: Rgb, share: number): Rgb => a.map((it, i) => it * share + (b[i] ?? 0) * (1 - share)) as never;

function luminance(colour: Rgb): number {
	const [r = 0, g = 0, b = 0] = colour.map((it) => {
		const value = it / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

const PAGES = [
	{ name: 'white', paper: '#ffffff', ink: '#111111' },
	{ name: 'black', paper: '#111111', ink: '#eeeeee' },
	{ name: 'middle grey with black text', paper: '#808080', ink: '#000000' },
	{ name: 'middle grey with white text', paper: '#767676', ink: '#ffffff' },
];

/** What the sheet mixes: hues with shares, of the text's own colour for lines, of the hue for grounds. */
function mixed(look: Look, what: 'line' | 'ground'): { hue: Rgb; share: number }[] {
	const text = sheetText(look, { of: () => '.mark', current: '.current', extra: '' }, [0, 1, 2, 3]);
	const pattern =
		what === 'line'
			? /color-mix\(in srgb, currentColor (?<share>\d+)%, (?<hue>#\w{6})\)/g
			: /background-color: color-mix\(in srgb, (?<hue>#\w{6}) (?<share>\d+)%, transparent\)/g;
	return [...text.matchAll(pattern)].map(({ groups }) => ({
		hue: rgb(groups?.hue ?? ''),
		share: Number(groups?.share) / 100,
	}));
}

describe.each(PAGES)('on $name', ({ paper, ink }) => {
	test('the line of a mark stands out, in every dataset’s colour', () => {
		const lines = mixed({ mark: 'underline', colours: 'one' }, 'line');
		expect(lines.length).toBeGreaterThan(3);
		for (const { hue, share } of lines) {
			expect(contrast(mix(rgb(ink), hue, share), rgb(paper))).toBeGreaterThanOrEqual(3);
		}
	});

	test('text keeps its contrast on every tint', () => {
		// White on this grey has 4.5 : 1 with nothing behind it: whatever is put there takes some away.
		const least = contrast(rgb(ink), rgb(paper)) < 5 ? 3.6 : 4.5;
		const grounds = mixed({ mark: 'both', colours: 'kind' }, 'ground');
		expect(grounds.length).toBeGreaterThan(6);
		for (const { hue, share } of grounds) {
			expect(contrast(rgb(ink), mix(hue, rgb(paper), share))).toBeGreaterThanOrEqual(least);
		}
	});
});
