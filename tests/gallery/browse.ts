/** Opens the built gallery in a browser: what the screenshots and the check have in common. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import { findBrowser, howToInstall } from '../../scripts/browsers.ts';
import type { BrowserName } from '../browser/harness.ts';

const config = new URL('vite.config.ts', import.meta.url).pathname;

/** How the gallery is looked at. */
export interface GalleryView {
	theme: 'light' | 'dark';
	lang: 'en' | 'ja';
	only?: string;
	/** The bundled dataset's entities as seen from that day, in place of the specimens. */
	dataset?: string;
	/** Cards in full height, without scrolling. */
	tall?: boolean;
}

/** An open gallery; `close` ends browser and server. */
export interface OpenGallery {
	browser: Browser;
	/** Opens a page that shows the gallery and waits until it is drawn. */
	show(view: GalleryView, viewport?: { width: number; height: number; deviceScaleFactor?: number }): Promise<Page>;
	close(): Promise<void>;
}

/** Builds the gallery, serves it on loopback and starts a browser. */
export async function openGallery(name: BrowserName = 'chromium'): Promise<OpenGallery> {
	await build({ configFile: config, logLevel: 'warn' });
	const server = await preview({ configFile: config, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } });
	const address = server.resolvedUrls?.local[0];
	if (!address) throw new Error('The gallery has no address: did another server take the port?');
	const executablePath = findBrowser(name);
	if (executablePath === undefined) throw new Error(howToInstall([name]));
	const browser = await puppeteer.launch(
		name === 'chromium'
			? { executablePath, args: ['--no-sandbox'] }
			: { browser: 'firefox', executablePath, extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 } },
	);
	return {
		browser,
		async show({ theme, lang, only, tall, dataset }, viewport = { width: 1320, height: 900 }) {
			const page = await browser.newPage();
			await page.setViewport(viewport);
			// Only one specimen is animated, and a picture must not depend on the moment.
			if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
			const query = new URLSearchParams({
				theme,
				lang,
				...(only ? { only } : {}),
				...(dataset === undefined ? {} : { dataset }),
				...(tall ? { tall: '' } : {}),
			});
			await page.goto(`${address}?${query}`);
			await page.waitForSelector('html[data-ready]');
			return page;
		},
		async close() {
			await browser.close();
			await server.close();
		},
	};
}
