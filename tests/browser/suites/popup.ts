/** The toolbar popup beyond its switches: sites that are not listed, pages that stay closed, the page's time, keys. */
import { describe, expect, it } from 'vitest';
import { demoPage, demoSite } from '../../demo/pages.ts';
import { clickOn, press, reads } from '../press.ts';
import { cardGone, cardOf, painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const KURSK = demoPage('en-kursk');
/** A host that is on no list; the proxy answers for it with the same article. */
const UNLISTED = 'https://www.unlisted-paper.example/story/';

/** See the head of this file. */
export function popupSuite(session: Session): void {
	const serveUnlisted = (more = '') =>
		session.serve((url) => {
			if (url.hostname !== 'www.unlisted-paper.example') return undefined;
			const answer = demoSite(new URL(KURSK.url));
			if (!answer || !url.pathname.startsWith('/story')) return undefined;
			return { ...answer, body: String(answer.body).replace('<head>', `<head>${more}`) };
		});

	describe('the popup on a site that is not listed', () => {
		it('offers to work once, and does', async () => {
			serveUnlisted();
			const page = await session.open(UNLISTED);
			const popup = await session.browser().popup(page);
			await reads(popup, 'Sidelight does not know this site');
			expect(await painted(page)).toEqual([]);
			await press(popup, 'Once, on this page');
			await paintedWith(page, KURSK.shown);
			await popup.close();
			// Once is once: the same address in another tab is left alone.
			const other = await session.open(UNLISTED);
			const again = await session.browser().popup(other);
			await reads(again, 'Sidelight does not know this site');
			await again.close();
		});

		it('honours a page that asks to be left alone, and says so', async () => {
			serveUnlisted('<meta name="sidelight" content="off">');
			const page = await session.open(UNLISTED);
			const popup = await session.browser().popup(page);
			await press(popup, 'Once, on this page');
			await reads(popup, 'This page asks extensions like Sidelight to stay away');
			expect(await painted(page)).toEqual([]);
			await popup.close();
		});
	});

	// Chromium asks in a bubble of its own, which nothing can answer without a window. Firefox is told not to ask.
	it.runIf(session.name === 'firefox')('asks for a site for good, and works there from then on', async () => {
		serveUnlisted();
		const page = await session.open(UNLISTED);
		const popup = await session.browser().popup(page);
		await clickOn(popup, 'Always, on this site');
		await paintedWith(page, KURSK.shown);
		await popup.close();
		const other = await session.open(UNLISTED);
		await paintedWith(other, KURSK.shown);
	});

	describe('the popup', () => {
		it.each([
			{ url: 'about:blank', words: 'The browser allows no extension on this page.' },
			{ url: `${new URL(KURSK.url).origin}/report.pdf`, words: 'Sidelight reads web pages, not PDFs.' },
		])('says in plain words why nothing is read: $words', async ({ url, words }) => {
			const page = await session.open(url);
			const popup = await session.browser().popup(page);
			await reads(popup, words);
			expect(await popup.run(() => document.querySelectorAll('.switches input').length)).toBe(0);
			await popup.close();
		});

		it('is worked with keys alone', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, KURSK.shown);
			const popup = await session.browser().popup(page);
			await until('the list', () => popup.run(() => document.querySelector('.mention-row') !== null));
			const focused = () =>
				popup.run(() => {
					const at = document.activeElement as HTMLElement;
					return at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent ?? '';
				});
			const order: string[] = [];
			// One press of Tab at a time, until the first name of the list has the focus.
			while (!order.at(-1)?.startsWith(KURSK.shown) && order.length < 40) {
				await popup.keys('Tab');
				order.push(await focused());
			}
			expect(order.slice(0, 5)).toEqual([
				expect.stringMatching(/library/i),
				'Options',
				expect.stringContaining('This site'),
				expect.stringContaining('This page'),
				// Three radio buttons are one stop of Tab.
				'On news sites',
			]);
			expect(order.at(-1)).toMatch(/^Choe Son Hui/);
			// Firefox clicks nothing by key in a tab behind others, and the popup stands in one here.
			await popup.show();
			// It closes itself, and leads to the name.
			await popup.keys('Enter');
			await page.bringToFront();
			await cardOf(session.browser(), page, KURSK.shown);
		});

		it('tells what is newer than the article, and draws it', async () => {
			const page = await session.open(demoPage('en-rutte').url);
			await paintedWith(page, 'Rutte');
			const popup = await session.browser().popup(page);
			await reads(popup, 'about these names are newer.');
			const drawn = await until('the timeline', () =>
				popup.run(() => {
					const svg = document.querySelector('.page-timeline');
					const since = svg?.querySelectorAll('.is-since').length;
					return svg && { name: svg.getAttribute('aria-label'), since };
				}),
			);
			const told = await popup.run(() => Number(/\d+/.exec(document.querySelector('.newer')?.textContent ?? '')?.[0]));
			expect(drawn.since).toBe(told);
			expect(told).toBeGreaterThan(0);
			expect(drawn.name).toContain(`${told} of them newer`);
			await popup.close();
		});

		it('goes to the next and the previous mention', async () => {
			const page = await session.open(demoPage('en-rutte').url);
			const [first, second] = (await paintedWith(page, 'Rutte')).map((it) => it.text);
			const popup = await session.browser().popup(page);
			await press(popup, 'Next mention');
			await cardOf(session.browser(), page, first ?? '');
			await press(popup, 'Next mention');
			await cardOf(session.browser(), page, second ?? '');
			await press(popup, 'Previous mention');
			await cardOf(session.browser(), page, first ?? '');
			await popup.close();
		});

		it('reads the page again', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, KURSK.shown);
			await page.evaluate(() => CSS.highlights.clear());
			const popup = await session.browser().popup(page);
			await press(popup, 'Scan again');
			await paintedWith(page, KURSK.shown);
			await popup.close();
		});

		it('groups the names by kind, with a heading for each', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, KURSK.shown);
			const popup = await session.browser().popup(page);
			const groups = await until('groups', () =>
				popup.run(() => {
					const found = [...document.querySelectorAll('.mention-group')];
					return (
						found.length > 0 &&
						found.map((it) => [it.querySelector('h3')?.textContent, it.querySelectorAll('li').length])
					);
				}),
			);
			expect(groups[0]?.[0]).toBe('Person');
			expect(groups.length).toBeGreaterThan(2);
			await popup.close();
		});
	});

	describe('the context menu', () => {
		it('looks up the words that are selected', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, KURSK.shown);
			await select(page, 'Vladivostok');
			await session.browser().chooseFromMenu(page, 'look-up');
			await cardOf(session.browser(), page, 'Vladivostok');
		});

		it('says so when no dataset has the name', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, KURSK.shown);
			await select(page, 'firefight');
			await session.browser().chooseFromMenu(page, 'look-up');
			await until('the answer', () =>
				session.browser().inCard(page, (root) => root.textContent?.includes('No dataset has a name like this.')),
			);
			await page.keyboard.press('Escape');
			await cardGone(session.browser(), page);
		});

		it('leaves a name unmarked', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, 'Vladivostok');
			await select(page, 'Vladivostok');
			await session.browser().chooseFromMenu(page, 'mute');
			await until('it to be unmarked', async () => !(await painted(page)).some((it) => it.text === 'Vladivostok'));
		});

		it('switches the site off', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, KURSK.shown);
			await session.browser().chooseFromMenu(page, 'site-off');
			await until('no name to be painted', async () => (await painted(page)).length === 0);
		});
	});
}

/** Selects the first place where some words stand in the article. */
async function select(page: Awaited<ReturnType<Session['open']>>, words: string): Promise<void> {
	await page.evaluate((wanted) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent?.indexOf(wanted) ?? -1;
			if (at < 0) continue;
			node.parentElement?.scrollIntoView({ block: 'center' });
			document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
			return;
		}
	}, words);
}
