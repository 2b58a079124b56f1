/**
 * Private windows: the same marks, no count on the button, nothing written down. Only Firefox lets a test say what the
 * reader would say in the browser's add-on manager.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, howToInstall } from '../../scripts/browsers.ts';
import { demoPage, demoSite } from '../demo/pages.ts';
import { choose } from './choices.ts';
import { buildFolder, launch, type TestBrowser } from './harness.ts';
import { type LoopbackProxy, startProxy } from './proxy.ts';
import { paintedWith } from './reader.ts';
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
	browser = await launch('firefox', { extension, executable, proxy, headless: true, privateWindows: true });
});

afterAll(async () => {
	const complaints = browser?.complaints() ?? [];
	await browser?.close();
	await proxy?.close();
	expect(complaints).toEqual([]);
});

it('marks names, counts nothing on the button and writes nothing down', async () => {
	// In a window that is not private the count is there, so that its absence says something.
	const open = await browser.open(RUTTE.url);
	await paintedWith(open, RUTTE.shown);
	await until('a count', async () => (await browser.inExtension(badgeOf, RUTTE.url)) || undefined);
	const before = await browser.inExtension(everythingStored);

	if (!browser.openPrivately) throw new Error('no private windows');
	const hidden = await browser.openPrivately(KURSK.url);
	await until('marks', () => hidden.run(() => CSS.highlights.size > 0));
	expect(await browser.inExtension(isPrivate, KURSK.url)).toBe(true);
	expect(await browser.inExtension(everythingStored)).toEqual(before);

	// Counts are taken back and shown anew in every tab: by the time that the open window has its own, this one would.
	await choose(browser, { badge: false });
	await until('no count', async () => (await browser.inExtension(badgeOf, RUTTE.url)) === '');
	await choose(browser, { badge: true });
	await until('a count', async () => (await browser.inExtension(badgeOf, RUTTE.url)) || undefined);
	expect(await browser.inExtension(badgeOf, KURSK.url)).toBe('');
	await hidden.close();
});

interface Api {
	tabs: { query(what: object): Promise<{ id: number; url?: string; incognito: boolean }[]> };
	action: { getBadgeText(of: { tabId: number }): Promise<string> };
	storage: Record<'sync' | 'local' | 'session', { get(): Promise<object> }>;
}

async function badgeOf(url: string): Promise<string | undefined> {
	const { tabs, action } = (globalThis as unknown as { browser: Api }).browser;
	const tab = (await tabs.query({})).find((it) => it.url === url);
	return tab && action.getBadgeText({ tabId: tab.id });
}

async function isPrivate(url: string): Promise<boolean | undefined> {
	const { tabs } = (globalThis as unknown as { browser: Api }).browser;
	return (await tabs.query({})).find((it) => it.url === url)?.incognito;
}

async function everythingStored(): Promise<object[]> {
	const { storage } = (globalThis as unknown as { browser: Api }).browser;
	return Promise.all([storage.sync.get(), storage.local.get(), storage.session.get()]);
}
