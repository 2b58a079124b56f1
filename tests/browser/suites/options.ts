/** The options page: every control acts at once on a page that is open beside it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import { choose } from '../choices.ts';
import type { Surface } from '../harness.ts';
import { chooseFile, isOn, press, reads } from '../press.ts';
import { painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const KURSK = demoPage('en-kursk');

/** Words of the options, and the keys as both browsers write them. */
const SHORTCUTS = [
	['Switch on or off everywhere', 'Alt+Shift+S'],
	['Next mention', 'Alt+Shift+J'],
	['Previous mention', 'Alt+Shift+K'],
	['Open the popup', 'Alt+Shift+L'],
] as const;

/** How marks are styled: the rules for highlights in the style sheets that a page has been given. */
const highlightRules = (page: Page) =>
	page.evaluate(() =>
		document.adoptedStyleSheets
			.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
			.filter((text) => text.includes('::highlight('))
			.join('\n'),
	);

const gone = (page: Page, name: string) =>
	until(`"${name}" to be unmarked`, async () => !(await painted(page)).some((it) => it.text === name));

/** See the head of this file. */
export function optionsSuite(session: Session): void {
	/** An article with its names marked, and the options in another tab. */
	const both = async (): Promise<{ page: Page; options: Surface }> => {
		const page = await session.open(KURSK.url);
		await paintedWith(page, KURSK.shown);
		return { page, options: await session.browser().extensionPage('options.html') };
	};

	describe('options', () => {
		it('leave a kind of name unmarked, and mark what everybody knows', async () => {
			const { page, options } = await both();
			await press(options, 'People');
			await gone(page, KURSK.shown);
			expect((await painted(page)).map((it) => it.text)).toContain('Kursk region');
			await press(options, 'People');
			await paintedWith(page, KURSK.shown);
			const before = (await painted(page)).length;
			await press(options, 'What everybody knows, too');
			await until('countries to be marked', async () => (await painted(page)).length > before);
			await options.close();
		});

		it('change colours and the number of marks', async () => {
			const { page, options } = await both();
			const plain = await highlightRules(page);
			await press(options, 'One for each kind');
			await until('other colours', async () => (await highlightRules(page)) !== plain);
			const before = (await painted(page)).length;
			await press(options, 'All');
			await until('more marks', async () => (await painted(page)).length > before);
			await options.close();
		});

		it('change how the sample looks, on light and on dark', async () => {
			const options = await session.browser().extensionPage('options.html');
			await press(options, 'Tint');
			await until('a tint on the sample', () =>
				options.run(() =>
					[...document.adoptedStyleSheets, ...document.styleSheets].some((sheet) =>
						[...sheet.cssRules].some((rule) => /highlight.*background-color/s.test(rule.cssText)),
					),
				),
			);
			expect(await options.run(() => document.querySelectorAll('.samples > *').length)).toBe(2);
			await options.close();
		});

		it('make marks that the Tab key reaches, and take them back', async () => {
			const { page, options } = await both();
			const before = await page.evaluate(() => document.documentElement.outerHTML);
			await press(options, 'Marks that the Tab key and screen readers reach');
			await until('marks to be elements', () =>
				page.evaluate(() => document.querySelectorAll('[tabindex="0"]').length > 10),
			);
			expect(await painted(page)).toEqual([]);
			await press(options, 'Marks that the Tab key and screen readers reach');
			await paintedWith(page, KURSK.shown);
			expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
			await options.close();
		});

		it('mark a muted name again', async () => {
			await choose(session.browser(), { muted: ['north-korea-russia-ukraine/choe-son-hui'] });
			const page = await session.open(KURSK.url);
			await paintedWith(page, 'Kim Yong Bok');
			expect((await painted(page)).map((it) => it.text)).not.toContain(KURSK.shown);
			const options = await session.browser().extensionPage('options.html');
			await press(options, 'Mark again: Choe Son Hui');
			await paintedWith(page, KURSK.shown);
			await options.close();
		});

		it('speak another language', async () => {
			const options = await session.browser().extensionPage('options.html');
			await press(options, '日本語');
			await reads(options, 'ツールバー');
			expect(await options.run(() => document.querySelector('main')?.lang)).toBe('ja');
			await options.close();
		});

		it('take no count on the button', async () => {
			const { page, options } = await both();
			await page.bringToFront();
			await until('a count', async () => (await session.browser().inExtension(badgeOf, KURSK.url)) || undefined);
			await press(options, 'Count on the button');
			await until('no count', async () => (await session.browser().inExtension(badgeOf, KURSK.url)) === '');
			await options.close();
		});

		it('are taken from a file, and reset', async () => {
			const { page, options } = await both();
			const file = { format: 'sidelight-settings', version: 1, choices: { hiddenKinds: ['person'] } };
			await chooseFile(options, '.settings-file', 'settings.json', JSON.stringify(file));
			await reads(options, 'The settings of the file are in use.');
			await gone(page, KURSK.shown);
			await press(options, 'Reset everything…');
			await press(options, 'Reset everything');
			await paintedWith(page, KURSK.shown);
			await options.close();
		});

		it('stay as they are when a file is wrong, and say where', async () => {
			const { page, options } = await both();
			const file = { format: 'sidelight-settings', version: 1, choices: { density: 'some', hiddenKinds: ['person'] } };
			await chooseFile(options, '.settings-file', 'settings.json', JSON.stringify(file));
			await reads(options, 'Nothing was changed');
			await reads(options, 'choices.density');
			expect(await isOn(options, 'People')).toBe(true);
			expect((await painted(page)).map((it) => it.text)).toContain(KURSK.shown);
			await options.close();
		});

		it('are saved to a file that can be read again', async () => {
			const options = await session.browser().extensionPage('options.html');
			await options.run(() => {
				const holder = globalThis as { saved?: Promise<string> };
				const make = URL.createObjectURL;
				URL.createObjectURL = (blob: Blob) => {
					holder.saved = blob.text();
					return make.call(URL, blob);
				};
				// The file itself is not written: a browser without a window has nowhere to ask.
				HTMLAnchorElement.prototype.click = () => undefined;
			});
			await press(options, 'Save to a file');
			const text = await until('the file', () =>
				options.run(async () => (await (globalThis as { saved?: Promise<string> }).saved) ?? ''),
			);
			expect(JSON.parse(text)).toMatchObject({ format: 'sidelight-settings' });
			await chooseFile(options, '.settings-file', 'settings.json', text);
			await reads(options, 'The settings of the file are in use.');
			await options.close();
		});

		it('show shortcuts and licences', async () => {
			const options = await session.browser().extensionPage('options.html');
			// Every command has the key that the manifest suggests: the browser uses none of them itself.
			for (const [command, keys] of SHORTCUTS) {
				await until(`${command}: ${keys}`, () =>
					options.run(
						(name: string, wanted: string) => {
							const rows = [...document.querySelectorAll('.row, li, tr, dl > div')];
							return rows.some(
								(it) => it.textContent?.includes(name) && it.querySelector('kbd')?.textContent === wanted,
							);
						},
						command,
						keys,
					),
				);
			}
			await press(options, 'Change shortcuts');
			await until('the browser’s own page for shortcuts', () => session.browser().inExtension(hasShortcutsOpen));
			await press(options, 'The work of others in Sidelight');
			await reads(options, 'mark.js');
			await options.close();
		});
	});
}

async function badgeOf(url: string): Promise<string> {
	const api = globalThis as unknown as Record<'browser' | 'chrome', BadgeApi | undefined>;
	const { tabs, action } = (api.browser ?? api.chrome) as BadgeApi;
	const tab = (await tabs.query({})).find((it) => it.url === url);
	return tab ? action.getBadgeText({ tabId: tab.id }) : '';
}

interface BadgeApi {
	tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
	action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

async function hasShortcutsOpen(): Promise<boolean> {
	const api = globalThis as unknown as Record<'browser' | 'chrome', BadgeApi | undefined>;
	const tabs = await (api.browser ?? (api.chrome as BadgeApi)).tabs.query({});
	// Without the permission "tabs", the browser tells an address only of pages that it lets us into; Chromium tells none here.
	return tabs.some((it) => it.url === undefined || /shortcuts/.test(it.url));
}
