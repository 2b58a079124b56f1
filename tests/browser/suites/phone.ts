/**
 * A phone's screen and a finger: 360 CSS pixels wide. Firefox for Android and Chrome's own phones are not at hand; this is
 * Chromium's touch emulation and Firefox at that size, with touch as WebDriver sends it.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import { cardGone, cardOf, paintedWith, pointAt } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const PHONE = { width: 360, height: 740 };

/** Pages of the extension that a phone shows in a tab as wide as its screen. */
const SURFACES = ['popup.html', 'options.html', 'welcome.html', 'library.html'];

/** See the head of this file. */
export function phoneSuite(session: Session): void {
	const tap = async (page: Page, { x, y }: { x: number; y: number }) => await page.touchscreen.tap(x, y);

	describe('on a phone', () => {
		it('a tap opens the card as a sheet that leaves the words to be seen', async () => {
			const page = await session.open(demoPage('en-kursk').url, { viewport: PHONE, touch: true });
			const at = await pointAt(page, 'Kim Yong Bok');
			await tap(page, at);
			await cardOf(session.browser(), page, 'Kim Yong Bok');
			const box = await until('the sheet to lie at the bottom', () =>
				session.browser().inCard(page, (root) => {
					const { left, right, top, bottom } =
						root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
					return Math.abs(bottom - innerHeight) < 1 && { left, right, top };
				}),
			);
			expect(box.left).toBeCloseTo(0);
			// A scrollbar that takes room is the page's.
			expect(box.right).toBeCloseTo(await page.evaluate(() => document.documentElement.clientWidth));
			expect(box.top).toBeGreaterThan(at.y);
			const close = await session.browser().inCard(page, (root) => {
				const { x, y, width, height } =
					root.querySelector('button[aria-label="Close"]')?.getBoundingClientRect() ?? new DOMRect();
				return { x: x + width / 2, y: y + height / 2 };
			});
			await tap(page, close ?? { x: 0, y: 0 });
			await cardGone(session.browser(), page);
		});

		it('nothing in the sheet is wider than the screen', async () => {
			const page = await session.open(demoPage('ja-kursk').url, { viewport: PHONE, touch: true });
			await tap(page, await pointAt(page, 'クルスク州', 0.2));
			await cardOf(session.browser(), page, 'Kursk Oblast');
			const wider = await session
				.browser()
				.inCard(page, (root) =>
					[...root.querySelectorAll('[role=dialog], [role=dialog] *')]
						.filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
						.map((it) => `${it.tagName}.${it.getAttribute('class')}`),
				);
			expect(wider).toEqual([]);
		});

		it('a tap on a link follows it, though a name is marked in it', async () => {
			const page = await session.open(demoPage('en-kursk').url, { viewport: PHONE, touch: true });
			await paintedWith(page, 'Kim Yong Bok');
			await page.evaluate(() => {
				const link = document.createElement('a');
				link.href = '#followed';
				link.textContent = 'What António Guterres said';
				document.querySelector('article')?.prepend(link);
				scrollTo(0, 0);
			});
			await tap(page, await pointAt(page, 'António Guterres'));
			await until('the link to be followed', async () => page.url().endsWith('#followed'));
			expect(await session.browser().inCard(page, () => true)).toBeUndefined();
		});

		it.each(SURFACES)('%s fits the screen', async (path) => {
			const surface = await session.browser().extensionPage(path, { viewport: PHONE, touch: true });
			const wider = await until('it to be drawn', () =>
				surface.run(() => {
					if (document.querySelector('.popup, .surface') === null || innerWidth > 360) return undefined;
					const inScroller = (element: Element) => element.closest('pre, .site-list, [aria-hidden=true]') !== null;
					return [...document.querySelectorAll('body *')]
						.filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && !inScroller(it))
						.map((it) => `${it.tagName}.${it.getAttribute('class')}`);
				}),
			);
			expect(wider).toEqual([]);
			await surface.close();
		});
	});
}
