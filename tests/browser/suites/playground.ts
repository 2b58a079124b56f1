/**
 * Every page of the playground with marks on, off and on again, by both painters: what the page says of itself is marked, and
 * the page is as it was: its HTML, the place of its blocks, the console, the network.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choices } from '../../../settings/choices.ts';
import { PLAYGROUND_PAGES, type PlaygroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import type { TestBrowser } from '../harness.ts';
import { asThePageSays, countOf, hear, listed, looks, moved, pieces, switchPage } from '../marks.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const PAINTERS: readonly Choices['painter'][] = ['highlight', 'element'];
/** Where the element painter cannot be seen at work from the page: marks in closed shadow roots. */
const CLOSED = ['shadow-roots'];
/** The page of so many names, nearly all of them far from the view, that highlights are kept for those near it alone. */
const FAR = 'long';

/** See the head of this file. */
export function playgroundSuite(session: Session): void {
	it('the playground says of every page what must hold', () => {
		expect(PLAYGROUND_PAGES.filter((it) => it.holds === '').map((it) => it.id)).toEqual([]);
	});

	describe.each(PAINTERS)('the playground, painted by %ss', (painter) => {
		beforeAll(async () => {
			session.keepChoices(true);
			await choose(session.browser(), { density: 'all', painter });
		});
		afterAll(async () => {
			session.keepChoices(false);
			await choose(session.browser(), {});
		});

		it.each(PLAYGROUND_PAGES)('$id: on, off and on again', async (its) => {
			const browser = session.browser();
			session.serve(playgroundSite);
			const page = await session.open('about:blank');
			const heard = hear(page);
			const complaints = browser.complaints().length;
			await switchPage(browser, its.url, 'off');
			await page.goto(its.url, { waitUntil: 'load' });
			await until('the page to have built itself', () => page.evaluate(() => !('building' in document.body.dataset)));
			await until('our script to say that it is off', async () => {
				const state = (await listed(browser, page))?.state;
				return state !== undefined && state !== 'on';
			});
			expect(letters(await pieces(page))).toBe('');
			const before = await looks(page, its.living);
			const requests = browser.proxy.requests.length;
			await noteShifts(page);
			const marks: string[] = [];
			for (const turn of ['on', 'on again']) {
				await switchPage(browser, its.url, 'on');
				const wanted = await marked(browser, page, its);
				if (painter === 'highlight' && its.id === FAR) {
					await until('what is far from the view to be left out', async () => {
						const { highlights } = await pieces(page);
						await frames(page, 10);
						// The browser tells frame by frame what is far, as marks come part by part.
						return highlights.length < 100 && (await pieces(page)).highlights.length === highlights.length;
					});
				}
				const done = await pieces(page);
				const now = await looks(page, its.living);
				const count = done.highlights.length + done.elements.length;
				expect(count, `pieces marked, ${turn}`).toBeGreaterThanOrEqual(numberOf(wanted, its, painter));
				marks.push(letters(done));
				// An element cannot help being there; it moves nothing all the same.
				if (painter === 'highlight') expect(now.html, `HTML, ${turn}`).toBe(before.html);
				expect(moved(before, now), turn).toEqual([]);
				await switchPage(browser, its.url, 'off');
				await until('the marks to go', async () => letters(await pieces(page)) === '');
				const after = await looks(page, its.living);
				expect(after.html, `HTML after ${turn}`).toBe(before.html);
				expect(moved(before, after), `after ${turn}`).toEqual([]);
			}
			if (its.living === undefined) expect(marks[1]).toBe(marks[0]);
			expect(await noted(page, its)).toEqual([]);
			const asked = browser.proxy.requests.slice(requests).filter((it) => !browser.isItsOwn(it));
			expect(asked.map((it) => it.url)).toEqual([]);
			expect(heard).toEqual([]);
			expect(browser.complaints().slice(complaints)).toEqual([]);
		});
	});
}

/** Waits for what the page says; of one that says nothing, until Sidelight has looked at it. */
async function marked(browser: TestBrowser, page: Page, its: PlaygroundPage): Promise<string> {
	if (its.marks !== '') return asThePageSays(browser, page);
	await until('our script to be at work', async () => {
		const found = await listed(browser, page);
		if (its.id === 'opted-out') return found?.state === 'page-opted-out';
		return found?.state === 'on' && found.marks !== '';
	});
	return '';
}

/** How many pieces there must be at least. */
function numberOf(marks: string, its: PlaygroundPage, painter: string): number {
	if (painter === 'element' ? CLOSED.includes(its.id) : its.id === FAR) return 1;
	return countOf(marks);
}

/** All marked text, in no order of the page's. */
function letters({ highlights, elements }: { highlights: string[]; elements: string[] }): string {
	return [...highlights, ...elements].sort().join(' ');
}

/** Notes layout shifts and violations of the page's policy from now on, where the browser tells of them. */
async function noteShifts(page: Page): Promise<void> {
	await page.evaluate(() => {
		const noted: string[] = [];
		Object.assign(globalThis, { noted });
		document.addEventListener('securitypolicyviolation', (event) => {
			noted.push(`violation of ${event.violatedDirective}`);
		});
		if (!PerformanceObserver.supportedEntryTypes.some((it) => it === 'layout-shift')) return;
		const observer = new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) noted.push(`shift ${JSON.stringify(entry)}`);
		});
		observer.observe({ type: 'layout-shift' });
	});
}

/** What was noted. A page that moves its own blocks has shifts of its own. */
async function noted(page: Page, its: PlaygroundPage): Promise<string[]> {
	const all = await page.evaluate(() => (globalThis as unknown as { noted: string[] }).noted);
	return its.living === undefined ? all : all.filter((it) => !it.startsWith('shift'));
}

/** Waits until the page has drawn so many frames. */
async function frames(page: Page, count: number): Promise<void> {
	await page.evaluate(async (left) => {
		for (; left > 0; left--) await new Promise((resolve) => requestAnimationFrame(resolve));
	}, count);
}
