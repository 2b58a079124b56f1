/**
 * Pictures of the page, the card and the extension's own pages, as `npm start` saves them on a machine without a display and as the README
 * shows them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type DemoPage, demoPage, demoSite } from '../demo/pages.ts';
import { choose } from './choices.ts';
import { type BrowserName, buildFolder, builtManifest, launch, type TestBrowser } from './harness.ts';
import { startProxy } from './proxy.ts';
import { cardOf, paintedWith, pointAt, pressInCard } from './reader.ts';
import { until } from './until.ts';

/** One picture. */
export interface Shot {
	/** File name without its ending. */
	name: string;
	of: 'page' | 'card' | 'popup' | 'options' | 'welcome';
	page: DemoPage['id'];
	/** Title of the card, in the interface's language, where one is open. */
	title?: string;
	/** The name that is pointed at, where it is not the one that the page shows first. */
	shown?: string;
	/** A link in the card that is followed: the name of another entity, and that is the card that is shown. */
	follow?: string;
	/** Selector of what the card is scrolled to. */
	scrolledTo?: string;
	language: 'en' | 'ja';
	dark: boolean;
	viewport: { width: number; height: number };
}

const WIDE = { width: 1180, height: 820 };
const NARROW = { width: 400, height: 780 };

/** Everything worth seeing, once. */
export const SHOTS: readonly Shot[] = [
	{ name: 'page-light-en', of: 'page', page: 'en-kursk', language: 'en', dark: false, viewport: WIDE },
	{
		name: 'card-light-en',
		of: 'card',
		page: 'en-kursk',
		title: 'Choe Son Hui',
		language: 'en',
		dark: false,
		viewport: WIDE,
	},
	{
		name: 'card-narrow-en',
		of: 'card',
		page: 'en-rutte',
		title: 'Mark Rutte',
		language: 'en',
		dark: false,
		viewport: NARROW,
	},
	{
		name: 'card-light-uk',
		of: 'card',
		page: 'uk-moscow',
		title: 'Kim Yong Bok',
		language: 'en',
		dark: false,
		viewport: WIDE,
	},
	{
		name: 'card-place-en',
		of: 'card',
		page: 'en-kursk',
		shown: 'Kursk region',
		title: 'Kursk Oblast',
		language: 'en',
		dark: false,
		viewport: WIDE,
	},
	{
		name: 'card-place-dark-ja',
		of: 'card',
		page: 'ja-kursk',
		shown: 'クルスク州',
		title: 'クルスク州',
		language: 'ja',
		dark: true,
		viewport: WIDE,
	},
	{
		name: 'card-weapon-en',
		of: 'card',
		page: 'en-kursk',
		shown: 'Il-76',
		title: 'Il-76',
		language: 'en',
		dark: false,
		viewport: WIDE,
	},
	{
		name: 'card-figures-en',
		of: 'card',
		page: 'en-rutte',
		shown: 'Korean People’s Army',
		title: 'Korean People’s Army',
		scrolledTo: '.series',
		language: 'en',
		dark: false,
		viewport: WIDE,
	},
	{
		name: 'card-disputed-en',
		of: 'card',
		page: 'en-rutte',
		shown: 'Korean People’s Army',
		follow: 'North Korean deployment to Russia',
		title: 'North Korean deployment to Russia',
		scrolledTo: '.denial',
		language: 'en',
		dark: false,
		viewport: WIDE,
	},
	{
		name: 'card-narrow-ja',
		of: 'card',
		page: 'ja-kursk',
		shown: 'クルスク州',
		title: 'クルスク州',
		language: 'ja',
		dark: false,
		viewport: NARROW,
	},
	{ name: 'popup-light-en', of: 'popup', page: 'en-kursk', language: 'en', dark: false, viewport: WIDE },
	{ name: 'card-dark-ja', of: 'card', page: 'ja-kursk', title: '崔善姫', language: 'ja', dark: true, viewport: WIDE },
	{
		name: 'card-dark-en',
		of: 'card',
		page: 'en-rutte',
		title: 'Mark Rutte',
		language: 'en',
		dark: true,
		viewport: WIDE,
	},
	{ name: 'popup-dark-ja', of: 'popup', page: 'ja-kursk', language: 'ja', dark: true, viewport: WIDE },
	{ name: 'options-light-en', of: 'options', page: 'en-kursk', language: 'en', dark: false, viewport: WIDE },
	{ name: 'options-dark-narrow-ja', of: 'options', page: 'en-kursk', language: 'ja', dark: true, viewport: NARROW },
	{ name: 'welcome-light-en', of: 'welcome', page: 'en-kursk', language: 'en', dark: false, viewport: WIDE },
	{ name: 'welcome-dark-narrow-ja', of: 'welcome', page: 'en-kursk', language: 'ja', dark: true, viewport: NARROW },
];

/** What is there once a page of the extension is complete. */
const READY = { options: '.site-list .row', welcome: '.welcome h1' };

/** Where and how {@link takePictures} works. */
export interface PictureOptions {
	name: BrowserName;
	executable: string;
	shots: readonly Shot[];
	folder: string;
	/** Device pixels for a CSS pixel. */
	scale: number;
}

/** Takes pictures in one browser, launched once for light and once for dark ones. Gives the files it wrote. */
export async function takePictures({ name, executable, shots, folder, scale }: PictureOptions): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	const files: string[] = [];
	for (const dark of [false, true]) {
		const wanted = shots.filter((it) => it.dark === dark);
		if (wanted.length === 0) continue;
		const proxy = await startProxy({ site: demoSite });
		const browser = await launch(name, {
			extension: buildFolder(name),
			executable,
			proxy,
			headless: true,
			dark,
			scale,
		});
		try {
			for (const shot of wanted) {
				const file = join(folder, `${shot.name}${name === 'chromium' ? '' : `-${name}`}.png`);
				await writeFile(file, await picture(browser, shot));
				files.push(file);
			}
		} finally {
			await browser.close();
			await proxy.close();
		}
	}
	return files;
}

async function picture(
	browser: TestBrowser,
	{ of, page: id, title, language, viewport, ...shot }: Shot,
): Promise<Uint8Array> {
	const demo = demoPage(id);
	const shown = shot.shown ?? demo.shown;
	await choose(browser, { language });
	const page = await browser.open(demo.url, { viewport });
	try {
		await paintedWith(page, demo.shown);
		if (of === 'popup') {
			const popup = await browser.extensionPage(builtManifest(buildFolder(browser.name)).action.default_popup);
			await until('the list in the popup', () => popup.run(() => document.querySelector('.mention-row') !== null));
			const png = await popup.screenshot();
			await popup.close();
			return png;
		}
		if (of === 'options' || of === 'welcome') {
			const surface = await browser.extensionPage(`${of}.html`, { viewport });
			await surface.show();
			await until(`the page ${of}`, () => surface.run((it: string) => document.querySelector(it) !== null, READY[of]));
			if (of === 'welcome') await until('marks on its sample', () => surface.run(() => CSS.highlights.size > 0));
			const png = await surface.screenshot();
			await surface.close();
			return png;
		}
		if (of === 'card') {
			// High in the window, so that the card has room under it.
			const at = await pointAt(page, shown, 0.2);
			await page.mouse.click(at.x, at.y);
			if (shot.follow !== undefined) await pressInCard(browser, page, shot.follow);
			await cardOf(browser, page, title ?? shown);
			await page.mouse.move(3, 3);
			if (shot.scrolledTo !== undefined) await scrollCardTo(browser, page, shot.scrolledTo);
		}
		return await page.screenshot();
	} finally {
		await page.close();
	}
}

/** Unfolds what the card holds back, and brings what a selector finds to its top. */
async function scrollCardTo(browser: TestBrowser, page: Page, selector: string): Promise<void> {
	await until(`${selector} in the card`, () =>
		browser.inCard(
			page,
			(root, wanted) => {
				root.querySelector<HTMLElement>('.fold[aria-expanded=false]')?.click();
				const found = root.querySelector(wanted)?.closest('li, section');
				found?.scrollIntoView({ block: 'start' });
				return found !== null && found !== undefined;
			},
			selector,
		),
	);
}
