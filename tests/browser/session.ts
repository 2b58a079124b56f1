/**
 * One browser for all tests of a file: launched before the first, closed after the last. Tests come in random order, so
 * each opens its own page and leaves the reader's choices as it found them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findBrowser, howToInstall } from '../../scripts/browsers.ts';
import { demoSite } from '../demo/pages.ts';
import { type BrowserName, buildFolder, launch, type OpenOptions, type TestBrowser } from './harness.ts';
import { type LoopbackProxy, type Site, startProxy } from './proxy.ts';

/** What tests of one browser share. */
export interface Session {
	name: BrowserName;
	/** The running browser. */
	browser(): TestBrowser;
	/** Opens a page and closes it after the test. */
	open(url: string, options?: OpenOptions): Promise<Page>;
	/** Lets an address be answered for, besides the demonstration pages, until the test ends. */
	serve(site: Site): void;
	/** Leaves choices stored between tests until it is called with false: browsers take no more than two writes a second. */
	keepChoices(kept: boolean): void;
}

/** Prepares a session; call it once at the head of a test file. */
export function sharedSession(name: BrowserName): Session {
	let proxy: LoopbackProxy | undefined;
	let browser: TestBrowser | undefined;
	const pages = new Set<Page>();
	let extra: Site | undefined;
	let keeps = false;

	const running = () => {
		if (!browser) throw new Error('the browser has not been launched');
		return browser;
	};

	beforeAll(async () => {
		const extension = buildFolder(name);
		if (!existsSync(join(extension, 'manifest.json'))) {
			throw new Error(`${extension} holds no build: run \`npm run build\` and \`npm run build:firefox\` first`);
		}
		const executable = findBrowser(name);
		if (executable === undefined) throw new Error(howToInstall([name]));
		proxy = await startProxy({ site: (url) => extra?.(url) ?? demoSite(url) });
		browser = await launch(name, { extension, executable, proxy, headless: true });
	});

	afterEach(async () => {
		extra = undefined;
		for (const page of pages) await page.close();
		pages.clear();
		if (!keeps) await running().inExtension(forgetChoices);
	});

	afterAll(async () => {
		// Checked here as well, so that a complaint from any test, or from between them, fails the file.
		const complaints = browser?.complaints() ?? [];
		await browser?.close();
		await proxy?.close();
		expect(complaints).toEqual([]);
	});

	return {
		name,
		browser: running,
		async open(url, options) {
			const page = await running().open(url, options);
			pages.add(page);
			return page;
		},
		serve: (site) => {
			extra = site;
		},
		keepChoices: (kept) => {
			keeps = kept;
		},
	};
}

/** Runs in the extension: takes everybody back to the default choices. */
async function forgetChoices(): Promise<void> {
	const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
	const { storage } = browser ?? (chrome as StorageApi);
	await Promise.all([storage.sync.clear(), storage.local.clear(), storage.session.clear()]);
}

interface StorageApi {
	storage: Record<'sync' | 'local' | 'session', { clear(): Promise<void> }>;
}
