/** What the extension must not do: change the page, ask the network, complain. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { DEMO_PAGES, demoPage } from '../../demo/pages.ts';
import { choose } from '../choices.ts';
import { cardGone, cardOf, painted, paintedWith, pointAt } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** See the head of this file. */
export function untouchedSuite(session: Session): void {
	describe('the page is not ours', () => {
		it.each(DEMO_PAGES)('the HTML of $id is the same with highlights on and off', async (demo) => {
			const browser = session.browser();
			await choose(browser, { on: false });
			const page = await session.open(demo.url);
			const off = await htmlOf(page);
			expect(await painted(page)).toEqual([]);
			await choose(browser, { on: true, density: 'all' });
			await paintedWith(page, demo.shown);
			expect(await htmlOf(page)).toBe(off);
			await choose(browser, { on: false });
			await until('highlights to go', async () => (await painted(page)).length === 0);
			expect(await htmlOf(page)).toBe(off);
		});

		it('takes the card out of the page when it is switched off', async () => {
			const browser = session.browser();
			const page = await session.open(demoPage('en-rutte').url, { viewport: { width: 1280, height: 2000 } });
			await paintedWith(page, 'Rutte');
			await page.waitForFunction(() => document.querySelectorAll('.stories li').length === 7);
			const before = await htmlOf(page);
			const at = await pointAt(page, 'Rutte');
			await page.mouse.click(at.x, at.y);
			await cardOf(browser, page, 'Mark Rutte');
			await choose(browser, { on: false });
			await cardGone(browser, page);
			expect(await htmlOf(page)).toBe(before);
		});

		it('asks nothing of the network, whatever the reader does', async () => {
			const browser = session.browser();
			const demo = demoPage('en-kursk');
			const from = browser.proxy.requests.length;
			const page = await session.open(demo.url);
			const at = await pointAt(page, 'Choe Son Hui');
			await page.mouse.click(at.x, at.y);
			await cardOf(browser, page, 'Choe Son Hui');
			const popup = await browser.popup(page);
			await until('the popup', () => popup.run(() => document.querySelector('.mention-row') !== null));
			await popup.close();
			const { origin } = new URL(demo.url);
			const asked = browser.proxy.requests.slice(from).filter((it) => !browser.isItsOwn(it));
			const expected = [demo.url, `${origin}:443/`, `${origin}/meridian/news.css`, `${origin}/meridian/news.js`];
			const unexpected = asked
				.map((it) => it.url)
				.filter((it) => !expected.includes(it) && !it.startsWith(`${origin}/meridian/more.en.json?from=`));
			expect(asked.map((it) => it.url)).toContain(demo.url);
			expect(unexpected).toEqual([]);
		});
	});
}
