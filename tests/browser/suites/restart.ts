/**
 * Imported datasets outlive the browser: it is closed and started again, and it is killed while a dataset is being replaced.
 * The profile stays. Firefox keeps the extension in it as a reader's would; Chromium has it installed anew at each start, and keeps what
 * it has stored.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../data/schema.ts';
import { findBrowser, howToInstall } from '../../../scripts/browsers.ts';
import { type BrowserName, buildFolder, launch, type Surface, type TestBrowser } from '../harness.ts';
import { chooseFile, press, reads } from '../press.ts';
import { type LoopbackProxy, startProxy } from '../proxy.ts';
import { painted, paintedWith } from '../reader.ts';
import { until } from '../until.ts';
import { MOON, moonSite, tiny } from './moon.ts';

/**
 * The moments at which the browser is killed, in milliseconds after the reader has agreed to an update that takes some 100 to
 * store: before, within and after. Whichever it is that a moment meets, the dataset must be the old one or the new one.
 */
const MOMENTS = [0, 80, 200];

/** So many names more has the newer version: some 5 MB with their notes. */
const MORE_NAMES = 10_000;

/** See the head of this file. */
export function restartSuite(name: BrowserName): void {
	let proxy: LoopbackProxy;
	let profile: string;
	beforeAll(async () => {
		proxy = await startProxy({ site: moonSite });
		profile = join(await mkdtemp(join(tmpdir(), 'sidelight-profile-')), 'profile');
	});
	afterAll(async () => {
		await proxy.close();
		await rm(join(profile, '..'), { recursive: true, force: true, maxRetries: 5 });
	});

	const start = (): Promise<TestBrowser> => {
		const executable = findBrowser(name);
		if (executable === undefined) throw new Error(howToInstall([name]));
		return launch(name, { extension: buildFolder(name), executable, proxy, profile, headless: true });
	};
	const openOptions = async (browser: TestBrowser) => {
		const options = await browser.extensionPage('options.html');
		await reads(options, 'Datasets');
		return options;
	};
	const choose = (options: Surface, text: string) =>
		chooseFile(options, '.dataset-file', 'two-landings.sidelight.json', text);

	describe('imported datasets', () => {
		it('outlive the browser, closed or killed, and are whole whenever that happens', async () => {
			let browser = await start();
			let options = await openOptions(browser);
			await choose(options, await tiny());
			await press(options, 'Add it');
			await reads(options, 'is in use');
			// Chromium tells of no persistence, whatever it is asked; Firefox does once it has been asked.
			if (name === 'firefox') {
				await until('the database to be kept for good', () => options.run(() => navigator.storage.persisted()));
			}
			expect(browser.complaints()).toEqual([]);
			await browser.close();

			browser = await start();
			await expectWhole(browser, '1.0.0');

			let version = '1.0.0';
			for (const [i, moment] of MOMENTS.entries()) {
				const newer = `1.${i + 1}.0`;
				options = await openOptions(browser);
				await choose(options, await tiny((dataset) => grow(dataset, newer)));
				await reads(options, `Ready to replace version ${version}`);
				await press(options, 'Update');
				await new Promise((resolve) => setTimeout(resolve, moment));
				await browser.kill();

				browser = await start();
				const page = await openOptions(browser);
				const found = await storedVersion(page);
				expect([version, newer]).toContain(found);
				version = found;
				await page.close();
				await expectWhole(browser, version);
			}
			await browser.close();
		});
	});
}

/** The dataset marks its names, and options tell of it as the version that it is. */
async function expectWhole(browser: TestBrowser, version: string): Promise<void> {
	const page = await browser.open(MOON);
	await paintedWith(page, 'Neil Armstrong');
	const names = (await painted(page)).map((it) => it.text);
	// Only the newer ones know of coming back.
	expect(names).toEqual(['Neil Armstrong', ...(version === '1.0.0' ? [] : ['came back']), 'Apollo 11', 'Kim Jong Un']);
	await page.close();
	const options = await browser.extensionPage('options.html');
	await reads(options, `Version ${version}`);
	await options.close();
}

/** Makes the dataset a newer version, with many more names. */
function grow(dataset: Dataset, version: string): void {
	dataset.manifest.version = version;
	const note = 'What a crew does last, and is glad of. '.repeat(4).trim();
	for (let i = 0; i < MORE_NAMES; i++) {
		const name = i === 0 ? 'came back' : `crew${i} came back`;
		dataset.entities.push({
			id: `coming-back-${i}`,
			type: 'event',
			label: { en: name, ja: name },
			note: { en: note, ja: note },
			names: { en: [name], ja: [name] },
		});
	}
}

/** The version that the database tells, which must be that of the records beside it. */
async function storedVersion(page: Surface): Promise<string> {
	const [entry, beside] = await page.run(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const db = await asked(indexedDB.open('sidelight-datasets'));
		const stores = db.transaction(['entries', 'names', 'knowledge']);
		const [told, named, known] = await Promise.all([
			asked(stores.objectStore('entries').get('tiny')),
			asked(stores.objectStore('names').get('tiny')),
			asked(stores.objectStore('knowledge').get('tiny')),
		]);
		db.close();
		return [told.version, [named.manifest.version, known.manifest.version]] as [string, [string, string]];
	});
	expect(beside).toEqual([entry, entry]);
	return entry;
}
