/** What can be done with a card: every control of it, pressed with the mouse on the built extension. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type DemoPage, demoPage } from '../../demo/pages.ts';
import { closeOtherTabs, closeOwnTab, tabIds } from '../own-tabs.ts';
import { cardGone, cardOf, clickInCard, painted, pointAt, pressInCard, readCard } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

/** See the head of this file. */
export function cardActionsSuite(session: Session): void {
	/** Opens a page and, by a click, the card of a name on it. */
	const openCard = async (id: DemoPage['id'], name: string, title: string): Promise<Page> => {
		const page = await session.open(demoPage(id).url);
		const at = await pointAt(page, name, 0.2);
		await page.mouse.click(at.x, at.y);
		await cardOf(session.browser(), page, title);
		return page;
	};
	const inCard = <T>(page: Page, sent: (root: ShadowRoot) => T) => session.browser().inCard(page, sent);
	/** Pastes into a field of the page and gives what stands there then. */
	const pasted = async (page: Page): Promise<string> => {
		await page.evaluate(() => {
			const field = document.createElement('textarea');
			field.id = 'paste-here';
			document.body.prepend(field);
			field.focus();
		});
		await page.keyboard.down('Control');
		await page.keyboard.press('v');
		await page.keyboard.up('Control');
		return until('something to be pasted', () =>
			page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste-here')?.value || undefined),
		);
	};
	/** Copying takes a moment, and the card says so when it is done. */
	const saysCopied = (page: Page) =>
		until('the card to say so', () =>
			inCard(page, (root) => [...root.querySelectorAll('[role=status]')].some((it) => it.textContent === 'Copied')),
		);

	describe('what can be done with a card', () => {
		it('opens the entity in the library', async () => {
			const page = await openCard('en-rutte', 'Rutte', 'Mark Rutte');
			await pressInCard(session.browser(), page, 'Open in the library');
			await closeOwnTab(session.browser(), '/library.html#/entity/north-korea-russia-ukraine/mark-rutte');
		});

		it('searches for the title of a source that has no address, and for nothing unasked', async () => {
			const browser = session.browser();
			const page = await openCard('en-rutte', 'Rutte', 'Mark Rutte');
			const before = await tabIds(browser);
			await clickInCard(browser, page, '.cite');
			const title = await until('a source without an address', () =>
				inCard(page, (root) => root.querySelector('.source-title')?.textContent),
			);
			const asks = () =>
				browser.proxy.requests.some((it) => decodeURIComponent(it.url.replaceAll('+', ' ')).includes(title));
			expect(asks()).toBe(false);
			await pressInCard(browser, page, 'Search for the title');
			await until('a search for the title', asks);
			await closeOtherTabs(browser, before);
		});

		it('copies a statement with its citation', async () => {
			const browser = session.browser();
			const page = await openCard('en-rutte', 'Rutte', 'Mark Rutte');
			const [first] = (await readCard(browser, page))?.onTheDay ?? [];
			await pressInCard(browser, page, 'Copy this statement with its sources');
			await pressInCard(browser, page, 'Markdown');
			await saysCopied(page);
			const text = await pasted(page);
			expect(text).toContain('**Mark Rutte**');
			expect(text).toContain(first?.text);
		});

		it('copies a name in another script', async () => {
			const browser = session.browser();
			const page = await openCard('en-rutte', 'Rutte', 'Mark Rutte');
			await clickInCard(browser, page, '.fold-section summary');
			await pressInCard(browser, page, 'Copy “マルク・ルッテ”');
			await saysCopied(page);
			expect(await pasted(page)).toBe('マルク・ルッテ');
		});

		it('leads to the card of another entity, and back', async () => {
			const browser = session.browser();
			const page = await openCard('en-kursk', 'Choe Son Hui', 'Choe Son Hui');
			await pressInCard(browser, page, 'Vladimir Putin');
			const other = await cardOf(browser, page, 'Vladimir Putin');
			expect(other.split).toBe('5 November 2024');
			expect(other.pinned).toBe(true);
			await pressInCard(browser, page, 'Back');
			await cardOf(browser, page, 'Choe Son Hui');
			expect(await inCard(page, (root) => root.querySelector('[aria-label=Back]') === null)).toBe(true);
		});

		it('takes another day for the article from the reader, and gives it back to the page', async () => {
			const browser = session.browser();
			const page = await openCard('en-kursk', 'Choe Son Hui', 'Choe Son Hui');
			await pressInCard(browser, page, 'Change the article’s date');
			expect(await inCard(page, (root) => root.querySelector('.date-origin')?.textContent)).toContain(
				'from the page’s metadata',
			);
			await inCard(page, (root) => {
				const field = root.querySelector<HTMLInputElement>('input[type=date]');
				if (!field) return;
				field.value = '2024-11-02';
				field.dispatchEvent(new Event('input', { bubbles: true }));
			});
			await pressInCard(browser, page, 'Use this date');
			const moved = await until('the card to split anew', async () => {
				const card = await readCard(browser, page);
				return card?.split === '2 November 2024' && card;
			});
			expect(moved.sinceCount).toBe('1 statement');
			await pressInCard(browser, page, 'Change the article’s date');
			await pressInCard(browser, page, 'Use the page’s own');
			await until('the page’s own day', async () => (await readCard(browser, page))?.split === '5 November 2024');
		});

		it('shows a statement that is pressed on the timeline, also one that is folded', async () => {
			const browser = session.browser();
			const page = await openCard('en-rutte', 'Rutte', 'Mark Rutte');
			expect((await readCard(browser, page))?.since).toEqual([]);
			await clickInCard(browser, page, '.point.later .point-target');
			const shown = await until('the later statement', () =>
				inCard(page, (root) => root.activeElement?.querySelector('time')?.getAttribute('datetime')),
			);
			expect(shown).toBe('2024-11-13');
		});

		it('shows a map near and far', async () => {
			const page = await openCard('en-rutte', 'Kursk region', 'Kursk Oblast');
			const drawn = () => inCard(page, (root) => root.querySelector('.map .land')?.getAttribute('d'));
			const near = await until('a map', drawn);
			await pressInCard(session.browser(), page, 'Far');
			await until('another map', async () => (await drawn()) !== near);
			expect(
				await inCard(page, (root) => root.querySelectorAll('.map .neighbour, .map .country').length),
			).toBeGreaterThan(0);
		});

		it('leaves a name unmarked from now on', async () => {
			const browser = session.browser();
			const page = await openCard('en-rutte', 'Rutte', 'Mark Rutte');
			await pressInCard(browser, page, 'Not this');
			await pressInCard(browser, page, 'On this site');
			await cardGone(browser, page);
			await until('the marks to go', async () => !(await painted(page)).some((it) => it.text.includes('Rutte')));
		});
	});
}
