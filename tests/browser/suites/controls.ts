/** The toolbar popup: what it lists, and that its switches take effect at once, without a reload. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import { isOn, press, reads } from '../press.ts';
import { cardOf, painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

/** What is pressed, and what takes it back. */
const SWITCHES = [
	{ off: 'This site', on: 'This site' },
	{ off: 'This page, until you leave it', on: 'This page, until you leave it' },
	{ off: 'Nowhere', on: 'On news sites' },
	{ off: 'Only on my sites', on: 'On news sites' },
];

const unpainted = (page: Page) => until('no name to be painted', async () => (await painted(page)).length === 0);

/** See the head of this file. */
export function controlsSuite(session: Session): void {
	describe('toolbar popup', () => {
		it('lists the names of the page and leads to one', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, 'Choe Son Hui');
			const popup = await session.browser().popup(page);
			const rows = await until('the list', () =>
				popup.run(() => {
					const found = [...document.querySelectorAll('.mention-row')];
					return found.length > 0 && found.map((it) => it.textContent ?? '');
				}),
			);
			expect(rows.filter((it) => it.startsWith('Choe Son Hui'))).toHaveLength(1);
			expect(await popup.run(() => document.querySelector('.published')?.textContent)).toContain('5 November 2024');
			// A popup's window is as wide as its content, so a width in terms of the window's would shrink.
			expect(await popup.run(() => document.querySelector('.popup')?.clientWidth)).toBeGreaterThan(300);
			await popup.run(() => {
				// Not in the same turn: the popup closes itself, and the answer has to come back first.
				setTimeout(() => {
					const rows = [...document.querySelectorAll<HTMLElement>('.mention-row')];
					rows.find((it) => it.textContent?.startsWith('Choe Son Hui'))?.click();
				});
			});
			await cardOf(session.browser(), page, 'Choe Son Hui');
		});

		it.each(SWITCHES)('“$off” takes the marks away, “$on” brings them back', async ({ off, on }) => {
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, 'Choe Son Hui');
			await page.evaluate(() => {
				(globalThis as { stillTheSame?: boolean }).stillTheSame = true;
			});
			const popup = await session.browser().popup(page);
			await until('the list', () => popup.run(() => document.querySelector('.mention-row') !== null));
			await press(popup, off);
			await unpainted(page);
			await press(popup, on);
			await paintedWith(page, 'Choe Son Hui');
			expect(await page.evaluate(() => (globalThis as { stillTheSame?: boolean }).stillTheSame)).toBe(true);
			await popup.close();
		});

		it('switches one site off and leaves the others on', async () => {
			const [reuters, bbc] = [
				await session.open(demoPage('en-kursk').url),
				await session.open(demoPage('en-rutte').url),
			];
			await paintedWith(reuters, 'Choe Son Hui');
			const popup = await session.browser().popup(bbc);
			await press(popup, 'This site');
			await unpainted(bbc);
			await popup.close();
			expect((await painted(reuters)).length).toBeGreaterThan(0);
		});

		it('adds a site to the reader’s own, and reads one page of another', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, 'Choe Son Hui');
			const popup = await session.browser().popup(page);
			await press(popup, 'Only on my sites');
			await reads(popup, 'You asked for your own sites only');
			await unpainted(page);
			await press(popup, 'This page, until you leave it');
			await paintedWith(page, 'Choe Son Hui');
			await until('the site to be shown as off', async () => (await isOn(popup, 'This site')) === false);
			await until('the page to be shown as on', () => isOn(popup, 'This page, until you leave it'));
			await press(popup, 'This page, until you leave it');
			await unpainted(page);
			await reads(popup, 'Switched off for this page');
			await press(popup, 'This page, until you leave it');
			await press(popup, 'This site');
			// Shown at once; closed in the same moment, the popup would take the change with it.
			await until('the site to be stored', () => session.browser().inExtension(hasOwnSite, 'reuters.com'));
			await until('the site to be shown as on', async () => (await isOn(popup, 'This site')) === true);
			await popup.close();
			const next = await session.open(demoPage('en-kursk').url);
			await paintedWith(next, 'Choe Son Hui');
		});

		it('fits into what browsers show of a popup, and the list alone scrolls', async () => {
			const page = await session.open(demoPage('en-rutte').url);
			await paintedWith(page, 'Rutte');
			const popup = await session.browser().popup(page);
			const sizes = await until('the list', () =>
				popup.run(() => {
					const list = document.querySelector('.mentions');
					return (
						document.querySelector('.page-timeline') !== null &&
						list !== null && {
							popup: document.querySelector('.popup')?.getBoundingClientRect().height ?? 0,
							list: list.clientHeight,
							isScrolling: document.documentElement.scrollHeight > Math.max(600, innerHeight),
						}
					);
				}),
			);
			expect(sizes.popup).toBeLessThanOrEqual(600);
			expect(sizes.list).toBeGreaterThanOrEqual(120);
			expect(sizes.isScrolling).toBe(false);
			await popup.close();
		});

		it('marks more and fewer names as the reader likes', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			const bySection = (await paintedWith(page, 'Choe Son Hui')).length;
			const popup = await session.browser().popup(page);
			await press(popup, 'All');
			await until('more to be painted', async () => (await painted(page)).length > bySection);
			await press(popup, 'First in page');
			await until('fewer to be painted', async () => {
				const now = (await painted(page)).map((it) => it.text);
				return now.length < bySection && now.filter((it) => it === 'Kursk region').length === 1;
			});
			await popup.close();
		});

		it('counts the mentions on the toolbar button', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, 'Choe Son Hui');
			await page.bringToFront();
			// Empty until the page has been counted.
			const badge = await until(
				'a count on the button',
				async () => (await session.browser().inExtension(badgeOfActiveTab)) || undefined,
			);
			expect(Number(badge)).toBeGreaterThan(0);
		});
	});
}

async function hasOwnSite(host: string): Promise<boolean> {
	const api = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
	const { choices } = await (api.browser ?? (api.chrome as StorageApi)).storage.sync.get('choices');
	return choices?.sites?.[host] === 'on';
}

interface StorageApi {
	storage: { sync: { get(key: string): Promise<{ choices?: { sites?: Record<string, string> } }> } };
}

async function badgeOfActiveTab(): Promise<string> {
	const api = globalThis as unknown as Record<'browser' | 'chrome', BadgeApi | undefined>;
	const { tabs, action } = (api.browser ?? api.chrome) as BadgeApi;
	const [tab] = await tabs.query({ active: true });
	return tab ? action.getBadgeText({ tabId: tab.id }) : '';
}

interface BadgeApi {
	tabs: { query(what: object): Promise<{ id: number }[]> };
	action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
