/** The options' list of sites: what is switched, added and taken back there acts at once on pages that are open. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { demoPage, demoSite } from '../../demo/pages.ts';
import type { Surface } from '../harness.ts';
import { clickOn, fill, isOn, press, reads } from '../press.ts';
import { painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const KURSK = demoPage('en-kursk');
const RUTTE = demoPage('en-rutte');
/** On no list; the proxy answers for it with an article. */
const OWN = 'www.own-paper.example';

const unpainted = (page: Page) => until('no name to be painted', async () => (await painted(page)).length === 0);

/** See the head of this file. */
export function sitesSuite(session: Session): void {
	/** An article with its names marked, and the options in another tab. */
	const both = async (): Promise<{ page: Page; options: Surface }> => {
		const page = await session.open(KURSK.url);
		await paintedWith(page, KURSK.shown);
		return { page, options: await session.browser().extensionPage('options.html') };
	};
	const serveOwn = () => session.serve((url) => (url.hostname === OWN ? demoSite(new URL(KURSK.url)) : undefined));

	describe('sites in the options', () => {
		it('switch one site of the list off and on again', async () => {
			const { page, options } = await both();
			await fill(options, await searchLabel(options), 'reuters');
			await press(options, 'Reuters');
			await unpainted(page);
			await press(options, 'Reuters');
			await paintedWith(page, KURSK.shown);
			await options.close();
		});

		it('switch everything off, and keep to the reader’s own sites, in all open tabs', async () => {
			const { page, options } = await both();
			const other = await session.open(RUTTE.url);
			await paintedWith(other, RUTTE.shown);
			// Neither page may be loaded again for it.
			for (const it of [page, other]) await it.evaluate(remember);
			await press(options, 'Nowhere');
			for (const it of [page, other]) await unpainted(it);
			await press(options, 'On news sites');
			// A page in a tab behind is left alone until it is shown.
			await other.bringToFront();
			await paintedWith(other, RUTTE.shown);
			await page.bringToFront();
			await paintedWith(page, KURSK.shown);
			await press(options, 'Only on my sites');
			for (const it of [page, other]) await unpainted(it);
			await fill(options, await searchLabel(options), 'reuters');
			await until('the site to be off', async () => (await isOn(options, 'Reuters')) === false);
			await press(options, 'Reuters');
			await paintedWith(page, KURSK.shown);
			expect(await painted(other)).toEqual([]);
			for (const it of [page, other]) expect(await it.evaluate(isRemembered)).toBe(true);
			await options.close();
		});

		it('refuse an address that is none', async () => {
			const options = await session.browser().extensionPage('options.html');
			await fill(options, 'Add a site', 'not a site');
			await press(options, 'Add');
			await reads(options, 'That is not the address of a site.');
			await options.close();
		});

		// Chromium asks in a bubble of its own, which nothing can answer without a window.
		it.runIf(session.name === 'firefox')('add a site of the reader’s own, and remove it', async () => {
			serveOwn();
			const page = await session.open(`https://${OWN}/`);
			const options = await session.browser().extensionPage('options.html');
			await options.show();
			await fill(options, 'Add a site', OWN);
			await clickOn(options, 'Add');
			await reads(options, OWN);
			await page.bringToFront();
			await paintedWith(page, KURSK.shown);
			const origin = `https://${OWN}/*`;
			expect(await session.browser().inExtension(isAllowed, origin)).toBe(true);
			await press(options, `Remove ${OWN}`);
			await unpainted(page);
			expect(await session.browser().inExtension(isAllowed, origin)).toBe(false);
			await options.close();
		});

		// Chromium lets only the reader take back what the manifest asks for.
		it.runIf(session.name === 'firefox')('tell when the browser takes a site back, and ask for it again', async () => {
			const { page, options } = await both();
			await fill(options, await searchLabel(options), 'reuters');
			const origin = 'https://*.reuters.com/*';
			expect(new URL(page.url()).hostname).toBe('www.reuters.com');
			await session.browser().inExtension(giveBack, origin);
			await reads(options, 'The browser no longer lets Sidelight in here.');
			await page.evaluate(remember);
			await unpainted(page);
			await options.show();
			await clickOn(options, 'Allow again');
			await until('nothing to be missing', () =>
				options.run(() => !document.body.textContent?.includes('no longer lets Sidelight in')),
			);
			expect(await session.browser().inExtension(isAllowed, origin)).toBe(true);
			await page.bringToFront();
			await paintedWith(page, KURSK.shown);
			expect(await page.evaluate(isRemembered)).toBe(true);
			await options.close();
		});

		it.runIf(session.name === 'chromium')(
			'lose their marks at once when the browser takes them back, and get them again',
			async () => {
				const page = await session.open(KURSK.url);
				await paintedWith(page, KURSK.shown);
				await page.evaluate(remember);
				const { letIn } = session.browser();
				await letIn?.(false);
				await page.bringToFront();
				await unpainted(page);
				await letIn?.(true);
				await page.bringToFront();
				await paintedWith(page, KURSK.shown);
				expect(await page.evaluate(isRemembered)).toBe(true);
			},
		);

		// What the browser's own menus do. Chromium's cannot be worked without a window.
		it.runIf(session.name === 'firefox')('are added when the browser grants one by itself', async () => {
			serveOwn();
			const page = await session.open(`https://${OWN}/`);
			const options = await session.browser().extensionPage('options.html');
			await options.show();
			await options.run(grantUponClick, `https://${OWN}/*`);
			await options.click({ x: 5, y: 5 });
			await reads(options, OWN);
			await page.bringToFront();
			await paintedWith(page, KURSK.shown);
			await press(options, `Remove ${OWN}`);
			await unpainted(page);
			await options.close();
		});
	});
}

function remember(): void {
	(globalThis as { stillTheSame?: boolean }).stillTheSame = true;
}

function isRemembered(): boolean {
	return (globalThis as { stillTheSame?: boolean }).stillTheSame === true;
}

/** The search field says how many sites there are. */
async function searchLabel(options: Surface): Promise<string> {
	return until('the search field', () =>
		options.run(() => document.querySelector('input[type=search]')?.closest('label')?.textContent?.trim()),
	);
}

async function giveBack(origin: string): Promise<boolean> {
	return (globalThis as unknown as { browser: PermissionsApi }).browser.permissions.remove({ origins: [origin] });
}

async function isAllowed(origin: string): Promise<boolean> {
	return (globalThis as unknown as { browser: PermissionsApi }).browser.permissions.contains({ origins: [origin] });
}

/** Browsers grant nothing but in the turn of a click. */
function grantUponClick(origin: string): void {
	const { permissions } = (globalThis as unknown as { browser: PermissionsApi }).browser;
	document.addEventListener('click', () => void permissions.request({ origins: [origin] }), { once: true });
}

interface PermissionsApi {
	permissions: Record<'remove' | 'contains' | 'request', (what: { origins: string[] }) => Promise<boolean>>;
}
