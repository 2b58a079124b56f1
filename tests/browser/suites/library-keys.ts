/** The library worked with keys alone, the way back through its views, and what it puts on the clipboard. */
import { describe, expect, it } from 'vitest';
import type { Surface } from '../harness.ts';
import { press } from '../press.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const DATASET = 'north-korea-russia-ukraine';

/** Each view, what stands in it once it is drawn, and a name that Tab must come to. */
const VIEWS = [
	{ address: '#/', drawn: '.hit', reaches: 'North Korea' },
	{ address: `#/entity/${DATASET}/choe-son-hui`, drawn: '.statement', reaches: 'Save as a file' },
	{
		address: `#/statement/${DATASET}/2024-10-russia-calls-reports-fake-news`,
		drawn: '.single .statement',
		reaches: 'Search for the title',
	},
	{ address: `#/source/${DATASET}/apa-2024-10-28`, drawn: '.source-facts', reaches: 'Copy the citation' },
	{ address: '#/timeline?at=2024-10-15%2F2024-10-17', drawn: '.story .point', reaches: 'Closer' },
	{ address: '#/map', drawn: '.place', reaches: 'Closer' },
	{ address: '#/figures', drawn: '.plot', reaches: 'North Korean soldiers killed' },
];

/** More presses of Tab than any of those names is away. */
const ENOUGH = 80;

/** See the head of this file. */
export function libraryKeysSuite(session: Session): void {
	const openAt = async (address: string, drawn: string) => {
		const surface = await session.browser().extensionPage(`library.html${address}`);
		// Firefox tells of no focus in a tab behind others.
		await surface.show();
		await until(`${drawn} at ${address}`, () =>
			surface.run((selector: string) => document.querySelector(selector) !== null, drawn),
		);
		return surface;
	};
	const hash = (surface: Surface) => surface.run(() => decodeURIComponent(location.hash));
	/** What has the focus: how it is called, and whether a reader sees that it has it. */
	const focus = (surface: Surface) =>
		surface.run(() => {
			const it = document.activeElement;
			if (it === null || it === document.body) return undefined;
			const labelled = it instanceof HTMLInputElement ? it.closest('label')?.textContent : it.textContent;
			const name = (it.getAttribute('aria-label') ?? labelled ?? '').trim();
			const { outlineStyle, outlineWidth } = getComputedStyle(it);
			const ring = it.querySelector('.point-target, .place-target');
			const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
			return { name, isSeen: isOutlined || (ring !== null && getComputedStyle(ring).stroke !== 'none') };
		});
	/** Presses Tab until something of a name has the focus; every stop on the way has a name and is seen. */
	const tabTo = async (surface: Surface, name: string) => {
		for (let pressed = 0; pressed < ENOUGH; pressed++) {
			await surface.keys('Tab');
			const stop = await focus(surface);
			if (stop === undefined) continue;
			expect(stop, `stop ${pressed + 1}`).toMatchObject({ name: expect.stringMatching(/./), isSeen: true });
			if (stop.name === name) return;
		}
		throw new Error(`Tab does not come to “${name}”`);
	};

	describe('the library by keys', () => {
		it.each(VIEWS)(
			'Tab comes to “$reaches” at $address, and every stop is seen',
			async ({ address, drawn, reaches }) => {
				const surface = await openAt(address, drawn);
				await tabTo(surface, reaches);
				await surface.close();
			},
		);

		it('Enter opens what has the focus, which goes to the heading', async () => {
			const surface = await openAt('#/', '.hit');
			await tabTo(surface, 'Kursk Oblast');
			await surface.keys('Enter');
			await until('the entity', () =>
				surface.run(() => document.querySelector('h1:focus')?.textContent === 'Kursk Oblast'),
			);
			await tabTo(surface, '12 January 2025');
			await surface.keys('Enter');
			await until('the statement', async () => (await hash(surface)).startsWith(`#/statement/${DATASET}/`));
			await until('the focus on its heading', () => surface.run(() => document.querySelector('h1:focus') !== null));
			await surface.close();
		});
	});

	it('the back button leads through every view of the library, one by one', async () => {
		const surface = await openAt('#/search?q=kursk', '.hit mark');
		const follow = (words: string, drawn: string) =>
			until(words, () =>
				surface.run(
					(name: string, selector: string) => {
						const link = [...document.querySelectorAll('a')].find((it) => it.textContent === name);
						if (document.querySelector(selector) === null) link?.click();
						return document.querySelector(selector) !== null;
					},
					words,
					drawn,
				),
			);
		await follow('Timeline', '.story');
		await follow('Map', '.world .place');
		await follow('Figures', '.measure');
		await follow('Lists', '.entities');
		await follow('Kursk Oblast', '.beside .map');
		await follow('12 January 2025', '.single .statement');
		await follow('Ukraine says 2 North Korean soldiers captured – DW – 01/12/2025', '.source-facts');
		for (const drawn of [
			'.single .statement',
			'.beside .map',
			'.entities',
			'.measure',
			'.world .place',
			'.story',
			'.entities',
		]) {
			await surface.run(() => history.back());
			await until(`${drawn} again`, () =>
				surface.run((selector: string) => document.querySelector(selector) !== null, drawn),
			);
		}
		expect(await hash(surface)).toBe('#/search?q=kursk');
		await surface.close();
	});

	it.each([
		['#/search?q=kursk', '.hit mark', 'Copy the statements shown', 'Text', /^Statements: kursk\n\n12 January 2025: /],
		['#/search?q=kursk', '.hit mark', 'Copy the statements shown', 'Markdown', /^\*\*Statements: kursk\*\*\n\n- /],
		['#/search?q=kursk', '.hit mark', 'Copy the statements shown', 'BibTeX', /^@\w+\{/],
		[`#/entity/${DATASET}/kursk-oblast`, '.beside .map', 'Copy with sources', 'Text', /^Kursk Oblast\n\n/],
		[
			`#/statement/${DATASET}/2024-10-russia-calls-reports-fake-news`,
			'.single .statement',
			'Copy with sources',
			'Text',
			/October 2024: Moscow dismissed .* \[1\]\[2\]\n\n\[1\] /,
		],
		[`#/source/${DATASET}/apa-2024-10-28`, '.source-facts', 'Copy the citation', 'Text', /^“NATO-General/],
	])('copies with citation at %s: “%s”, %s', async (address, drawn, button, format, copied) => {
		const surface = await openAt(address, drawn);
		await surface.run(() => {
			navigator.clipboard.writeText = async (text) => {
				(globalThis as { copied?: string }).copied = text;
			};
		});
		await press(surface, button);
		await press(surface, format);
		const text = await until('something copied', () => surface.run(() => (globalThis as { copied?: string }).copied));
		expect(text).toMatch(copied);
		await until('it to be said', () =>
			surface.run(() => [...document.querySelectorAll('[role=status]')].some((it) => it.textContent === 'Copied')),
		);
		await surface.close();
	});
}
