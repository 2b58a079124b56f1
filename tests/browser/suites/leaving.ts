/**
 * The extension goes while pages are open that it has worked on, or its background never answers. Each case has a browser of
 * its own, as there is no extension left to go on with.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, howToInstall } from '../../../scripts/browsers.ts';
import type { Choices } from '../../../settings/choices.ts';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import { type BrowserName, buildFolder, launch, type TestBrowser, type WayToGo } from '../harness.ts';
import { asThePageSays, listed, pieces } from '../marks.ts';
import { clickOn, fill, press, reads } from '../press.ts';
import { type LoopbackProxy, startProxy } from '../proxy.ts';
import { cardOf, pointAt } from '../reader.ts';
import { until } from '../until.ts';

/** On no list of news sites. */
const OWN = 'www.own-paper.example';

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
		proxy = await startProxy({
			site: (url) => playgroundSite(url.hostname === OWN ? new URL(playgroundPage('inline-tags').url) : url),
		});
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

	// Without the browser's own question, which nothing can answer in Chromium without a window, no site is added there.
	const ways = name === 'firefox' ? (['once', 'added'] as const) : (['once'] as const);
	it.each(ways)('a page of a site that is on no list, %s: nothing is seen after the extension is gone', (way) =>
		withBrowser(buildFolder(name), async (browser) => {
			const page = await browser.open(`https://${OWN}/`);
			const plain = await page.screenshot();
			if (way === 'once') {
				const popup = await browser.popup(page);
				await press(popup, 'Once, on this page');
			} else {
				const options = await browser.extensionPage('options.html');
				await options.show();
				await fill(options, 'Add a site', OWN);
				await clickOn(options, 'Add');
				await reads(options, OWN);
				await page.bringToFront();
			}
			await until('marks', async () => (await lettersOf(page)) !== '');
			await until('marks to be seen', async () => !Buffer.from(plain).equals(Buffer.from(await page.screenshot())));
			await browser.takeAway('disabled');
			await page.bringToFront();
			await until('the page to look as if it had never been marked', async () =>
				Buffer.from(plain).equals(Buffer.from(await page.screenshot())),
			);
		}),
	);

	it('a background that answers when the page has asked again: each mark once, and no word of silence', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'sidelight-late-'));
		try {
			await cp(buildFolder(name), folder, { recursive: true });
			const file = join(folder, 'background.js');
			await writeFile(file, LATE + (await readFile(file, 'utf8')));
			await withBrowser(folder, async (browser) => {
				const page = await browser.open(playgroundPage('away').url);
				const errors: string[] = [];
				page.on('pageerror', (error) => errors.push(String(error)));
				page.on('console', (message) => errors.push(message.text()));
				await until('the page to ask once more', async () => (await browser.inExtension(lateness, false)).held >= 2);
				await until('all answers to be given', async () => {
					const { held, given } = await browser.inExtension(lateness, true);
					return given === held;
				});
				await asThePageSays(browser, page);
				expect(await lettersOf(page)).toBe('Kursk');
				expect((await registeredIn(page)).sheets).toBe(1);
				expect((await listed(browser, page))?.unanswered).toBe(false);
				expect(errors).toEqual([]);
			});
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
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

/** Before a background: it answers no page until it is let. */
const LATE = `{
	const { onMessage } = (globalThis.browser ?? globalThis.chrome).runtime;
	const add = onMessage.addListener.bind(onMessage);
	const late = (globalThis.late = { held: 0, given: 0 });
	const gate = new Promise((resolve) => (late.open = resolve));
	gate.then(() => (late.isOpen = true));
	onMessage.addListener = (listener) => add((message, sender, respond) => {
		if (late.isOpen) return listener(message, sender, respond);
		late.held++;
		const give = (answer) => { respond(answer); late.given++; };
		void gate.then(() => Promise.resolve(listener(message, sender, give)).then((it) => it !== true && give(it)));
		return true;
	});
}
`;

interface Late {
	held: number;
	given: number;
	open(): void;
}

/** Runs in the extension: how many messages are held, and how many of those have been answered since it was let. */
async function lateness(isLet: boolean): Promise<{ held: number; given: number }> {
	const world = globalThis as unknown as { late?: Late; browser?: BackgroundApi };
	const late = world.late ?? (await world.browser?.runtime.getBackgroundPage())?.late;
	if (isLet) late?.open();
	return { held: late?.held ?? 0, given: late?.given ?? 0 };
}

interface BackgroundApi {
	runtime: { getBackgroundPage(): Promise<{ late?: Late }> };
}

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
