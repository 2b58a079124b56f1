/** A background that the browser puts to sleep or kills, and two copies of the content script in one page. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import { asThePageSays, listedAs, pieces } from '../marks.ts';
import { cardOf, pointAt } from '../reader.ts';
import type { Session } from '../session.ts';

/** See the head of this file. */
export function backgroundSuite(session: Session): void {
	const open = async () => {
		session.serve(playgroundSite);
		await choose(session.browser(), { density: 'all' });
		const page = await session.open(playgroundPage('away').url);
		await asThePageSays(session.browser(), page);
		return page;
	};

	describe('the background', () => {
		it('asleep: new text is marked and the card opens', async () => {
			const page = await open();
			await session.browser().stopBackground();
			await add(page);
			await listedAs(session.browser(), page, 'kursk 2');
			await session.browser().stopBackground();
			const at = await pointAt(page, 'Kursk');
			await page.mouse.click(at.x, at.y);
			await cardOf(session.browser(), page, 'Kursk');
		});

		it('killed in the middle of an answer: the page asks again', async () => {
			const page = await open();
			for (let turn = 0; turn < 3; turn++) {
				await Promise.all([add(page), session.browser().stopBackground()]);
				await listedAs(session.browser(), page, `kursk ${turn + 2}`);
			}
		});
	});

	it('of two copies of the content script the newer wins', async () => {
		const page = await open();
		const html = await page.evaluate(() => document.documentElement.outerHTML);
		const asked = await session.browser().inExtension(startAgain, page.url());
		expect(asked).toBe(true);
		await add(page);
		await listedAs(session.browser(), page, 'kursk 2');
		expect((await pieces(page)).highlights).toEqual(['Kursk', 'Kursk']);
		expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
		await page.evaluate(() => document.body.lastElementChild?.remove());
		expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
	});
}

function add(page: Page): Promise<void> {
	return page.evaluate(() => {
		const paragraph = document.createElement('p');
		paragraph.textContent = 'More from Kursk.';
		document.body.append(paragraph);
	});
}

interface Api {
	tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
	scripting: { executeScript(script: object): Promise<unknown> };
}

/** Runs in the extension: starts the content script once more in the tab that shows an address. */
async function startAgain(url: string): Promise<boolean> {
	const world = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
	const api = world.browser ?? world.chrome;
	const tab = (await api?.tabs.query({}))?.find((it) => it.url === url);
	if (!api || tab?.id === undefined) return false;
	await api.scripting.executeScript({ target: { tabId: tab.id }, files: ['content-scripts/content.js'] });
	return true;
}
