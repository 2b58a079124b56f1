/**
 * The extension goes while pages are open that it has worked on, or its background never answers. Each case has a browser of
 * its own, as there is no extension left to go on with.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, howToInstall } from '../../../scripts/browsers.ts';
import type { Choices } from '../../../settings/choices.ts';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import { type BrowserName, buildFolder, launch, type TestBrowser, type WayToGo } from '../harness.ts';
import { asThePageSays, pieces } from '../marks.ts';
import { press, reads } from '../press.ts';
import { type LoopbackProxy, startProxy } from '../proxy.ts';
import { cardOf, pointAt } from '../reader.ts';
import { until } from '../until.ts';

/** An update begins like a reload. The card is open where highlights are painted. */
const CASES: { how: WayToGo; painter: Choices['painter'] }[] = [
	{ how: 'reloaded', painter: 'element' },
	{ how: 'disabled', painter: 'highlight' },
	{ how: 'removed', painter: 'element' },
];

/** See the head of this file. */
export function leavingSuite(name: BrowserName): void {
	let proxy: LoopbackProxy;
	beforeAll(async () => {
		proxy = await startProxy({ site: playgroundSite });
	});
	afterAll(() => proxy.close());

	const withBrowser = async (extension: string, test: (browser: TestBrowser) => Promise<void>) => {
		const executable = findBrowser(name);
		if (executable === undefined) throw new Error(howToInstall([name]));
		const browser = await launch(name, { extension, executable, proxy, headless: true });
		try {
			await test(browser);
		} finally {
			await browser.close();
		}
		expect(browser.complaints()).toEqual([]);
	};

	describe('the extension goes while a page is open', () => {
		it.each(CASES)('$how, painter $painter: nothing of it is left', ({ how, painter }) =>
			withBrowser(buildFolder(name), async (browser) => {
				// What is seen and what stands in the HTML of a page that was never marked.
				await choose(browser, { on: false });
				const page = await browser.open(playgroundPage('inline-tags').url);
				const plain = { html: await htmlOf(page), picture: await page.screenshot() };
				const errors: string[] = [];
				page.on('pageerror', (error) => errors.push(String(error)));
				page.on('console', (message) => errors.push(message.text()));
				await choose(browser, { density: 'all', painter });
				await asThePageSays(browser, page);
				const [letters, registered] = [await lettersOf(page), await registeredIn(page)];
				if (painter === 'highlight') {
					const at = await pointAt(page, 'Kim');
					await page.mouse.click(at.x, at.y);
					await cardOf(browser, page, 'Kim Yong Bok');
					await page.mouse.move(1, 1);
					await page.evaluate(() => scrollTo(0, 0));
				}
				await browser.takeAway(how);
				if (how === 'reloaded' && name === 'firefox') {
					// Firefox starts the new copy in open pages: it puts away what the old one left, and marks anew.
					await until('the marks of one copy, and of no more', async () => {
						const now = await registeredIn(page);
						return (
							now.names === registered.names && now.sheets === registered.sheets && (await lettersOf(page)) === letters
						);
					});
					return;
				}
				await until('the page to look as if it had never been marked', async () =>
					Buffer.from(plain.picture).equals(Buffer.from(await page.screenshot())),
				);
				// What Firefox ends so suddenly can take no element out again; they look like nothing and hold no focus.
				if (name === 'chromium') expect(await htmlOf(page)).toBe(plain.html);
				else expect(await focusable(page)).toBe(0);
				expect(errors).toEqual([]);
			}),
		);
	});

	it('a background that never answers: the page gives up quietly, and the popup says so', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'sidelight-mute-'));
		try {
			await cp(buildFolder(name), folder, { recursive: true });
			await writeFile(join(folder, 'background.js'), MUTE);
			await withBrowser(folder, async (browser) => {
				const page = await browser.open(playgroundPage('away').url);
				const popup = await browser.popup(page);
				await reads(popup, 'Sidelight did not answer for all of this page');
				await press(popup, 'Scan again');
				await reads(popup, 'Sidelight did not answer for all of this page');
				await popup.close();
				expect(await lettersOf(page)).toBe('');
			});
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
}

/** A background that opens the first page, for which the harness waits, and hears nobody. */
const MUTE = `(globalThis.browser ?? globalThis.chrome).tabs.create({ url: '/welcome.html' });`;

function htmlOf(page: Page): Promise<string> {
	return page.evaluate(() => document.documentElement.outerHTML);
}

/** How many highlights and style sheets there are. */
function registeredIn(page: Page): Promise<{ names: number; sheets: number }> {
	return page.evaluate(() => ({ names: CSS.highlights.size, sheets: document.adoptedStyleSheets.length }));
}

async function lettersOf(page: Page): Promise<string> {
	const { highlights, elements } = await pieces(page);
	return [...highlights, ...elements].sort().join(' ');
}

/** How many marks take the focus. */
function focusable(page: Page): Promise<number> {
	return page.evaluate(() => {
		const marks = [...document.querySelectorAll<HTMLElement>('sidelight-mark')];
		return marks.filter((it) => {
			it.focus();
			return document.activeElement === it;
		}).length;
	});
}
