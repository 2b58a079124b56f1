/** The card opens by hover, click and shortcut, and splits what is known at the article's day. */
import { describe, expect, it } from 'vitest';
import { type DemoPage, demoPage } from '../../demo/pages.ts';
import { cardGone, cardOf, clickInCard, painted, paintedWith, pointAt, readCard } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

/** What a card has to hold: facts of the dataset's sources, looked up there by hand. */
const SPLITS: {
	page: DemoPage['id'];
	name: string;
	title: string;
	/** As the card prints the article's day. */
	split: string;
	/** Dates that stand among the statements up to the article's day, and after it. */
	onTheDay: string[];
	since: string[];
}[] = [
	{
		page: 'en-kursk',
		name: 'Choe Son Hui',
		title: 'Choe Son Hui',
		split: '5 November 2024',
		onTheDay: ['2024-11-04', '2024-11-01'],
		since: [],
	},
	{
		page: 'en-rutte',
		name: 'Rutte',
		title: 'Mark Rutte',
		split: '28 October 2024',
		onTheDay: ['2024-10-28'],
		since: ['2024-11-13'],
	},
	{
		page: 'en-rutte',
		name: 'Kursk region',
		title: 'Kursk Oblast',
		split: '28 October 2024',
		onTheDay: ['2024-10-28', '2024-10-25'],
		since: ['2024-11-05', '2025-01-11'],
	},
	{
		page: 'uk-moscow',
		name: 'Курської області',
		title: 'Kursk Oblast',
		split: '1 November 2024',
		onTheDay: ['2024-10-31', '2024-10-25'],
		since: ['2024-11-05', '2025-01-11'],
	},
	{
		page: 'ja-kursk',
		name: '崔善姫',
		title: 'Choe Son Hui',
		split: '6 November 2024',
		onTheDay: ['2024-11-04', '2024-11-01'],
		since: [],
	},
];

/** See the head of this file. */
export function cardSuite(session: Session): void {
	describe('card', () => {
		it('opens when the pointer rests on a name, stays while it is entered, closes when it leaves', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			const at = await pointAt(page, 'Kim Yong Bok');
			await page.mouse.move(at.x, at.y);
			const card = await cardOf(session.browser(), page, 'Kim Yong Bok');
			expect(card.pinned).toBe(false);
			const inside = await until('the card to have a place', () =>
				session.browser().inCard(page, (root) => {
					const box = root.querySelector('[role=dialog]')?.getBoundingClientRect();
					return box && { x: box.x + box.width / 2, y: box.y + 20 };
				}),
			);
			await page.mouse.move(inside.x, inside.y, { steps: 6 });
			await page.mouse.move(inside.x + 2, inside.y + 2);
			expect((await readCard(session.browser(), page))?.title).toContain('Kim Yong Bok');
			await page.mouse.move(3, 3, { steps: 4 });
			await cardGone(session.browser(), page);
		});

		it('is pinned by a click and closed by Escape', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			const at = await pointAt(page, 'Kim Yong Bok');
			await page.mouse.click(at.x, at.y);
			await until('a pinned card', async () => (await readCard(session.browser(), page))?.pinned);
			await page.mouse.move(3, 3, { steps: 4 });
			expect((await cardOf(session.browser(), page, 'Kim Yong Bok')).pinned).toBe(true);
			await page.keyboard.press('Escape');
			await cardGone(session.browser(), page);
		});

		it('opens for the next and the previous mention by shortcut', async () => {
			const page = await session.open(demoPage('en-rutte').url);
			const [first, second] = (await paintedWith(page, 'Rutte')).map((it) => it.text);
			const step = (name: string) => session.browser().command(page, name);
			// A card's title holds the name as the page writes it.
			await step('next-mention');
			await cardOf(session.browser(), page, first ?? '');
			await step('next-mention');
			await cardOf(session.browser(), page, second ?? '');
			await step('previous-mention');
			await cardOf(session.browser(), page, first ?? '');
		});

		it.each(SPLITS)('of $name in $page stands on the right sides of $split', async (expected) => {
			const demo = demoPage(expected.page);
			const page = await session.open(demo.url);
			const at = await pointAt(page, expected.name);
			await page.mouse.click(at.x, at.y);
			const card = await cardOf(session.browser(), page, expected.title);
			expect(card.split).toBe(expected.split);
			const browser = session.browser();
			if (await browser.inCard(page, (root) => root.querySelector('.fold') !== null)) {
				await clickInCard(browser, page, '.fold');
			}
			if (card.sinceCount !== undefined) {
				expect(card.since).toEqual([]);
				await clickInCard(browser, page, '.heading-fold');
				await until('what came since to unfold', async () => (await readCard(browser, page))?.since.length);
			}
			const { onTheDay, since } = await cardOf(browser, page, expected.title);
			const days = onTheDay.map((it) => it.date);
			const later = since.map((it) => it.date);
			expect(days).toEqual(expect.arrayContaining(expected.onTheDay));
			expect(later).toEqual(expect.arrayContaining(expected.since));
			for (const { date } of onTheDay) expect((date ?? '') <= demo.published, `${date} on the day`).toBe(true);
			for (const statement of [...onTheDay, ...since]) {
				expect(statement.by, statement.text).not.toBe('');
				expect(statement.cites, statement.text).toBeGreaterThan(0);
			}
		});

		it('stays within the window, and no name is marked in it', async () => {
			const page = await session.open(demoPage('en-rutte').url, { viewport: { width: 900, height: 500 } });
			const at = await pointAt(page, 'Kursk region');
			const before = (await painted(page)).length;
			await page.mouse.click(at.x, at.y);
			await cardOf(session.browser(), page, 'Kursk Oblast');
			const box = await until('the card to be placed', () =>
				session.browser().inCard(page, (root) => {
					const { left, top, right, bottom } =
						root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
					return right > 0 && { left, top, right, bottom };
				}),
			);
			expect(box.left).toBeGreaterThanOrEqual(0);
			expect(box.top).toBeGreaterThanOrEqual(0);
			expect(box.right).toBeLessThanOrEqual(900);
			expect(box.bottom).toBeLessThanOrEqual(500);
			// Text that comes late is read at idle: by then the card would have been, too.
			await page.evaluate(() => {
				const late = document.createElement('p');
				late.textContent = 'A word from Annalena Baerbock came late.';
				document.querySelector('article')?.append(late);
			});
			await paintedWith(page, 'Annalena Baerbock');
			expect((await painted(page)).length).toBe(before + 1);
		});

		it('says why a short name is marked, by the very reason that the matcher went by', async () => {
			const browser = session.browser();
			const page = await session.open(demoPage('en-rutte').url);
			const short = (await paintedWith(page, 'Rutte')).find((it) => it.text === 'Rutte');
			expect(short, 'a short name on the page').toBeDefined();
			const at = await pointAt(page, 'Rutte');
			await page.mouse.click(at.x, at.y);
			await cardOf(browser, page, 'Mark Rutte');
			await clickInCard(browser, page, '.actions > .text-button[aria-expanded]');
			const why = await until('the reason', () =>
				browser.inCard(page, (root) => root.querySelector('.why')?.textContent ?? undefined),
			);
			expect(why).toContain('Rutte');
		});

		it('opens a source in place', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			const at = await pointAt(page, 'Choe Son Hui');
			await page.mouse.click(at.x, at.y);
			await cardOf(session.browser(), page, 'Choe Son Hui');
			await clickInCard(session.browser(), page, '.cite');
			const cited = await until('the source to open', () =>
				session.browser().inCard(page, (root) => root.querySelector('.opened')?.textContent?.trim()),
			);
			expect(cited.length).toBeGreaterThan(10);
			expect(page.url()).toBe(demoPage('en-kursk').url);
		});
	});
}
