/** An organisation's policy: its rules go before the reader's, and the options show what is not the reader's to change. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, howToInstall } from '../../scripts/browsers.ts';
import { demoPage, demoSite } from '../demo/pages.ts';
import { buildFolder, launch, type TestBrowser } from './harness.ts';
import { reads } from './press.ts';
import { type LoopbackProxy, startProxy } from './proxy.ts';
import { painted, paintedWith } from './reader.ts';
import { until } from './until.ts';

const KURSK = demoPage('en-kursk');
const RUTTE = demoPage('en-rutte');

let proxy: LoopbackProxy;
let browser: TestBrowser;

beforeAll(async () => {
	const executable = findBrowser('firefox');
	if (executable === undefined) throw new Error(howToInstall(['firefox']));
	proxy = await startProxy({ site: demoSite });
	const extension = buildFolder('firefox');
	const policy = {
		sites: { [new URL(KURSK.url).hostname]: 'off' },
		locked: { badge: false, density: 'all' },
	};
	browser = await launch('firefox', { extension, executable, proxy, headless: true, policy });
});

afterAll(async () => {
	const complaints = browser?.complaints() ?? [];
	await browser?.close();
	await proxy?.close();
	expect(complaints).toEqual([]);
});

it('rules over sites and locks what it names, and the options say so', async () => {
	const ruled = await browser.open(KURSK.url);
	const popup = await browser.popup(ruled);
	await until('the site to be off', () =>
		popup.run(() => document.querySelectorAll<HTMLInputElement>('input[role=switch]')[1]?.checked === false),
	);
	await popup.close();
	expect(await painted(ruled)).toEqual([]);

	const free = await browser.open(RUTTE.url);
	await paintedWith(free, RUTTE.shown);

	const options = await browser.extensionPage('options.html');
	await reads(options, 'Some of these settings are decided by your organisation.');
	const controls = await options.run(() => {
		const named = (name: string) =>
			[...document.querySelectorAll<HTMLInputElement>('input')].find((it) =>
				it.closest('label')?.textContent?.startsWith(name),
			);
		const state = (name: string) => {
			const found = named(name);
			return { on: found?.checked, locked: found?.closest('fieldset:disabled') !== null || found?.disabled };
		};
		return { badge: state('Count on the button'), density: state('All'), look: state('Tint') };
	});
	expect(controls).toMatchObject({
		badge: { on: false, locked: true },
		density: { on: true, locked: true },
		look: { on: false, locked: false },
	});
	await options.close();
});
