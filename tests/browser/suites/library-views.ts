/** What a search of the library is drawn as, and the files that are made of it: timeline, map, figures, downloads. */
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import type { OpenOptions, Surface } from '../harness.ts';
import { press, reads } from '../press.ts';
import { paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const DATASET = 'north-korea-russia-ukraine';

/** See the head of this file. */
export function libraryViewsSuite(session: Session): void {
	const openAt = async (address: string, drawn: string, options: OpenOptions = {}) => {
		const surface = await session.browser().extensionPage(`library.html${address}`, options);
		await until(`${drawn} at ${address}`, () =>
			surface.run((selector: string) => document.querySelector(selector) !== null, drawn),
		);
		await keepFiles(surface);
		return surface;
	};
	const hash = (surface: Surface) => surface.run(() => decodeURIComponent(location.hash));
	const count = (surface: Surface, selector: string) =>
		surface.run((it: string) => document.querySelectorAll(it).length, selector);
	/** Sends a key to the element that a selector finds, as a keyboard would. */
	const key = (surface: Surface, selector: string, name: string, shiftKey = false) =>
		surface.run(
			(it: string, pressed: string, shift: boolean) => {
				const element = document.querySelector<HTMLElement>(it);
				element?.focus();
				element?.dispatchEvent(
					new KeyboardEvent('keydown', { key: pressed, shiftKey: shift, bubbles: true, cancelable: true }),
				);
			},
			selector,
			name,
			shiftKey,
		);
	const follow = (surface: Surface, words: string) =>
		until(`a link “${words}”`, () =>
			surface.run((wanted: string) => {
				const link = [...document.querySelectorAll('a')].find((it) => it.textContent === wanted);
				link?.click();
				return link !== undefined;
			}, words),
		);
	const lit = (surface: Surface) => surface.run(() => document.activeElement?.getAttribute('aria-label') ?? '');

	describe('the timeline', () => {
		it('zooms and moves by buttons and keys, writes that in the address, and goes back to everything', async () => {
			const surface = await openAt('#/timeline', '.story .point');
			const all = await surface.run(() =>
				Number.parseInt(document.querySelector('.drawing-said')?.textContent ?? '', 10),
			);
			const allAreThere = async () => (await count(surface, '.story .point')) === all;
			await until('a mark for each statement', allAreThere);
			await press(surface, 'Closer');
			await until('its stretch in the address', async () => (await hash(surface)).startsWith('#/timeline?at='));
			await until('fewer marks', async () => (await count(surface, '.story .point')) < all);
			const near = await hash(surface);
			await press(surface, 'Later');
			await until('another stretch', async () => (await hash(surface)) !== near);
			await key(surface, '.story .point', '0');
			await until('everything', async () => (await hash(surface)) === '#/timeline');
			await until('all marks again', allAreThere);
			await key(surface, '.story .point', '+');
			await until('closer again', async () => (await hash(surface)) !== '#/timeline');
			await surface.close();
		});

		it('goes from mark to mark, tells each, and leads to its statement and back', async () => {
			const surface = await openAt('#/timeline?at=2024-10-15%2F2024-11-20', '.story .point');
			// Firefox tells of no focus in a tab behind others.
			await surface.show();
			await key(surface, '.story .point[tabindex="0"]', 'Home');
			const first = await lit(surface);
			await key(surface, '.story .point[tabindex="0"]', 'ArrowRight');
			await until('the next mark', async () => (await lit(surface)) !== first);
			await until('what it says', () => surface.run(() => document.querySelector('.peek-text') !== null));
			await surface.run(() =>
				document
					.querySelector<SVGAElement>('.story .point[tabindex="0"]')
					?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
			);
			await until('the statement', async () => (await hash(surface)).startsWith(`#/statement/${DATASET}/`));
			await surface.run(() => history.back());
			await until('the same stretch', async () => (await hash(surface)).endsWith('at=2024-10-15/2024-11-20'));
			await surface.close();
		});

		it('takes its stretch as a filter that the other views keep', async () => {
			const surface = await openAt('#/timeline?at=2024-10-15%2F2024-10-20', '.story .point');
			await press(surface, 'Only this time');
			await until('the filter', async () => (await hash(surface)) === '#/timeline?from=2024-10-15&to=2024-10-20');
			await follow(surface, 'Lists');
			await until('the lists', async () => (await hash(surface)) === '#/search?from=2024-10-15&to=2024-10-20');
			expect(await surface.run(() => document.querySelector<HTMLInputElement>('input[type=date]')?.value)).toBe(
				'2024-10-15',
			);
			await surface.close();
		});
	});

	describe('the map', () => {
		it('shows the places that were found, zooms, and goes back to everything', async () => {
			const surface = await openAt('#/map', '.place');
			await press(surface, 'Closer');
			await until('its spot in the address', async () => (await hash(surface)).startsWith('#/map?at='));
			await key(surface, '.place[tabindex="0"]', 'ArrowLeft', true);
			await press(surface, 'Show everything');
			await until('everything', async () => (await hash(surface)) === '#/map');
			await surface.close();
		});

		it('lets marks that lie on each other come apart, and leads to a place', async () => {
			const surface = await openAt('#/map?at=49.5%2C35%2C2200', '.place');
			await surface.run(() => {
				const cluster = document.querySelector('.place.cluster');
				cluster?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
			});
			await until('nearer', async () => Number((await hash(surface)).split(',')[2]) < 1_200);
			await surface.close();
			const near = await openAt('#/map?at=50.45%2C30.52%2C300', 'a.place');
			expect(await near.run(() => document.querySelector('a.place')?.getAttribute('aria-label'))).toMatch(/^Kyiv, /);
			await near.close();
		});
	});

	it('figures stand side by side, each measure with an address of its own', async () => {
		const surface = await openAt('#/figures', '.plot');
		await follow(surface, 'North Korean soldiers in Russia');
		await until('one measure', async () => (await count(surface, '.measure')) === 1);
		expect(await hash(surface)).toBe(`#/figures?measure=${DATASET}/troops-deployed`);
		await reads(surface, 'about 1,500');
		await surface.close();
	});

	describe('files', () => {
		it.each([
			['CSV', 'sidelight-kursk.csv', '"dataset","id","date"'],
			['JSON', 'sidelight-kursk.json', '"statements": ['],
			['BibTeX', 'sidelight-kursk.bib', '@article{'],
			['RIS', 'sidelight-kursk.ris', 'TY  - NEWS'],
			['CSL-JSON', 'sidelight-kursk.csl.json', '"type": "article-newspaper"'],
		])('of what was found, as %s', async (format, name, holds) => {
			const surface = await openAt('#/search?q=kursk', '.hit mark');
			await press(surface, 'Save as a file');
			await press(surface, format);
			const file = await until('a file', async () => (await files(surface))[0]);
			expect(file.name).toBe(name);
			expect(file.text).toContain(holds);
			await surface.close();
		});

		it.each([
			[`#/entity/${DATASET}/kursk-oblast`, '.beside .map', 'sidelight-kursk-oblast.ris'],
			[`#/source/${DATASET}/apa-2024-10-28`, '.source-facts', 'sidelight-apa-2024-10-28.ris'],
		])('of what stands at %s', async (address, drawn, name) => {
			const surface = await openAt(address, drawn);
			await press(surface, 'Save as a file');
			await press(surface, 'RIS');
			const file = await until('a file', async () => (await files(surface))[0]);
			expect(file.name).toBe(name);
			expect(file.text.split('\r\n')[0]).toMatch(/^TY {2}- /);
			await surface.close();
		});

		it('of a page’s mentions: each selects its words in the page’s text', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, demoPage('en-kursk').shown);
			const popup = await session.browser().popup(page);
			await keepFiles(popup);
			await press(popup, 'Save these mentions');
			const file = await until('a file', async () => (await files(popup))[0]);
			await popup.close();
			const { total, first } = JSON.parse(file.text) as Collection;
			expect(total).toBeGreaterThan(10);
			const text = await page.evaluate(() => document.body.textContent ?? '');
			for (const { target } of first.items) {
				const [quote, position] = target.selector;
				expect([...text].slice(position?.start, position?.end).join('')).toBe(quote?.exact);
				expect(target.source).toBe(demoPage('en-kursk').url);
			}
			expect(JSON.stringify(first.items)).toContain('http://www.wikidata.org/entity/');
		});
	});
}

interface Collection {
	total: number;
	first: {
		items: { target: { source: string; selector: { exact?: string; start?: number; end?: number }[] } }[];
	};
}

type Kept = typeof globalThis & { keptFiles: { name: string; text: string }[] };

/** Keeps the files that the page saves instead of having them put on the disk. */
async function keepFiles(surface: Surface): Promise<void> {
	await surface.run(() => {
		const kept: Kept['keptFiles'] = [];
		(globalThis as Kept).keptFiles = kept;
		const blobs = new Map<string, Blob>();
		const make = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (blob) => {
			const address = make(blob);
			if (blob instanceof Blob) blobs.set(address, blob);
			return address;
		};
		const click = HTMLAnchorElement.prototype.click;
		HTMLAnchorElement.prototype.click = function () {
			const blob = blobs.get(this.href);
			if (!blob) click.call(this);
			else void blob.text().then((text) => kept.push({ name: this.download, text }));
		};
	});
}

function files(surface: Surface): Promise<Kept['keptFiles']> {
	return surface.run(() => (globalThis as Kept).keptFiles);
}
