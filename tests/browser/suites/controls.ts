/** The toolbar popup: what it lists, and that its switches take effect at once, without a reload. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import { cardOf, flip, painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const SWITCHES = [
	{ name: 'everywhere', place: 0 },
	{ name: 'this site', place: 1 },
	{ name: 'this page', place: 2 },
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

		it.each(SWITCHES)('switches $name off and on again', async ({ place }) => {
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, 'Choe Son Hui');
			await page.evaluate(() => {
				(globalThis as { stillTheSame?: boolean }).stillTheSame = true;
			});
			const popup = await session.browser().popup(page);
			await flip(popup, place);
			await unpainted(page);
			await flip(popup, place);
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
			await flip(popup, 1);
			await unpainted(bbc);
			await popup.close();
			expect((await painted(reuters)).length).toBeGreaterThan(0);
		});

		it('marks more and fewer names as the reader likes', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			const bySection = (await paintedWith(page, 'Choe Son Hui')).length;
			const popup = await session.browser().popup(page);
			/** Presses one of: first in page, first in section, all. */
			const setDensity = (place: number) =>
				until(`density ${place}`, () =>
					popup.run((index) => {
						const input = document.querySelectorAll<HTMLInputElement>('input[type=radio]')[index];
						input?.click();
						return input !== undefined;
					}, place),
				);
			await setDensity(2);
			await until('more to be painted', async () => (await painted(page)).length > bySection);
			await setDensity(0);
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
