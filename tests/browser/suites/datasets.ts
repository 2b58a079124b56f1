/**
 * Datasets by others, in the built extension: imported from a file in options, marked in a page, shown in a card, switched
 * off and on, updated, removed; and files that are refused.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isOn, press, reads } from '../press.ts';
import { cardOf, painted, paintedWith, pointAt } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';
import {
	addDataset,
	chooseDataset,
	forgetDatasetsAfterEach,
	openDatasets,
	removeDataset,
	TINY_TITLE,
} from './dataset-options.ts';
import { MOON, moonSite, packed, starter, tiny } from './moon.ts';
import { violations } from './surfaces.ts';

/** What a careless page would run: as text it is as good as any other. */
const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

/** See the head of this file. */
export function datasetsSuite(session: Session): void {
	const serveMoon = () => session.serve(moonSite);
	const names = async (page: Page) => (await painted(page)).map((it) => it.text);
	/** The card of the entity that a name in the page stands for. */
	const pointed = async (page: Page, name: string, title: string) => {
		await page.bringToFront();
		const { x, y } = await pointAt(page, name);
		await page.mouse.move(x, y);
		return cardOf(session.browser(), page, title);
	};
	const unmarked = (page: Page, name: string) =>
		until(`"${name}" to be unmarked`, async () => !(await names(page)).includes(name));

	describe('datasets by others', () => {
		forgetDatasetsAfterEach(session);

		it('come in from a file, mark names at once in open pages, and tell of them in a card', async () => {
			serveMoon();
			const page = await session.open(MOON);
			await paintedWith(page, 'Kim Jong Un');
			expect(await names(page)).toEqual(['Kim Jong Un']);
			const options = await openDatasets(session);
			await chooseDataset(options, await packed('data/apollo-11'));
			await reads(options, 'Version 1.0.0, as of 28 April 2021, CC0-1.0');
			expect(await names(page)).toEqual(['Kim Jong Un']);
			await press(options, 'Add it');
			await paintedWith(page, 'Neil Armstrong');
			expect(await names(page)).toEqual(['Neil Armstrong', 'Apollo 11', 'Kim Jong Un']);
			const card = await pointed(page, 'Apollo 11', 'Apollo 11');
			expect(JSON.stringify(card)).toContain('taken aboard the aircraft carrier Hornet');
			const library = await session.browser().extensionPage('library.html#/entity/apollo-11/michael-collins');
			await reads(library, 'Command module pilot of Apollo 11, who stayed in orbit around the Moon.');
			await library.close();
			await page.bringToFront();
			// The words whose card is open stay marked.
			await page.keyboard.press('Escape');
			await removeDataset(options, 'Apollo 11');
			await until('the bundled dataset’s names alone', async () => (await names(page)).join() === 'Kim Jong Un');
			await options.close();
		});

		it('begin with the starter, which comes in as it is written', async () => {
			serveMoon();
			const page = await session.open(MOON);
			const options = await openDatasets(session);
			await addDataset(options, await starter());
			await paintedWith(page, 'Apollo 11');
			const card = await pointed(page, 'Apollo 11', 'Apollo 11');
			expect(JSON.stringify(card)).toContain('Apollo 11 landed on the Moon.');
			await options.close();
		});

		it('are switched off and on, the bundled one too', async () => {
			serveMoon();
			const page = await session.open(MOON);
			const options = await openDatasets(session);
			await addDataset(options, await tiny());
			await paintedWith(page, 'Neil Armstrong');
			await press(options, TINY_TITLE);
			await unmarked(page, 'Neil Armstrong');
			await press(options, TINY_TITLE);
			await paintedWith(page, 'Neil Armstrong');
			const bundled = 'North Korea in Russia’s war on Ukraine';
			expect(await isOn(options, bundled)).toBe(true);
			await press(options, bundled);
			await unmarked(page, 'Kim Jong Un');
			expect(await names(page)).toEqual(['Neil Armstrong', 'Apollo 11']);
			await options.close();
		});

		it('are updated by a newer version, which says what it changes, and by no older one', async () => {
			serveMoon();
			const page = await session.open(MOON);
			const options = await openDatasets(session);
			await addDataset(options, await tiny());
			await chooseDataset(options, await tiny());
			await reads(options, 'dataset.manifest.version is 1.0.0, but version 1.0.0 is here already');
			await chooseDataset(
				options,
				await tiny((dataset) => {
					dataset.manifest.version = '1.1.0';
					const [armstrong] = dataset.entities;
					if (armstrong) armstrong.note.en = 'First on the Moon.';
					dataset.entities.push({
						id: 'on-the-moon',
						type: 'event',
						label: { en: 'Coming back', ja: '帰還' },
						note: { en: 'What a crew does last.', ja: '最後の仕事。' },
						names: { en: ['came back'], ja: ['帰還'] },
					});
				}),
			);
			await reads(options, 'Ready to replace version 1.0.0');
			await reads(options, 'Names1 addedComing back1 changedNeil Armstrong');
			await reads(options, 'Statementsunchanged');
			await press(options, 'Update');
			await reads(options, '“Two landings” is now version 1.1.0.');
			await paintedWith(page, 'came back');
			await options.close();
		});

		it('change nothing when their file is bad, and say where and what to do', async () => {
			serveMoon();
			const page = await session.open(MOON);
			const options = await openDatasets(session);
			await addDataset(options, await tiny());
			await paintedWith(page, 'Neil Armstrong');
			const before = await names(page);
			const bad = JSON.parse(await tiny());
			bad.dataset.manifest.version = '2.0.0';
			bad.dataset.entities[0].type = 'astronaut';
			bad.dataset.statements[1].about = ['apollo-13'];
			await chooseDataset(options, JSON.stringify(bad), 'bad.json');
			await reads(options, '“bad.json” was not added');
			await reads(options, 'dataset.entities[0].type');
			await chooseDataset(options, 'PK\u0003\u0004', 'bad.zip');
			await reads(options, '“bad.zip” was not added');
			await reads(options, 'is not JSON, or was cut short');
			await chooseDataset(options, (await tiny()).replaceAll('"tiny"', '"north-korea-russia-ukraine"'), 'same.json');
			await reads(options, 'is the id of a dataset that is part of Sidelight');
			await press(options, TINY_TITLE);
			await unmarked(page, 'Neil Armstrong');
			await press(options, TINY_TITLE);
			await paintedWith(page, 'Neil Armstrong');
			expect(await names(page)).toEqual(before);
			await options.close();
		});

		it('are there again when the background wakes, and when their index was made by another version', async () => {
			serveMoon();
			const options = await openDatasets(session);
			await addDataset(options, await tiny());
			await session.browser().stopBackground();
			const page = await session.open(MOON);
			await paintedWith(page, 'Neil Armstrong');
			await options.run(async () => {
				const asked = <T>(request: IDBRequest<T>) =>
					new Promise<T>((resolve, reject) => {
						request.onsuccess = () => resolve(request.result);
						request.onerror = () => reject(request.error);
					});
				const db = await asked(indexedDB.open('sidelight-datasets'));
				const store = db.transaction('names', 'readwrite').objectStore('names');
				const names = await asked(store.get('tiny'));
				// Its second word is the version.
				names.index[4] = 99;
				await asked(store.put(names, 'tiny'));
				db.close();
				const api = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
				await (api.browser ?? api.chrome)?.storage.local.set({ 'datasets-changed': 'by a test' });
			});
			// The background lets go of what it has opened when something else is in use.
			await press(options, TINY_TITLE);
			await unmarked(page, 'Neil Armstrong');
			await press(options, TINY_TITLE);
			await paintedWith(page, 'Neil Armstrong');
			await options.close();
		});

		it('are there after an update of Sidelight that stores them in another way', async () => {
			serveMoon();
			const options = await openDatasets(session);
			await addDataset(options, await tiny());
			// As the first version stored them: all that there is of a dataset in one.
			await options.run(async () => {
				const asked = <T>(request: IDBRequest<T>) =>
					new Promise<T>((resolve, reject) => {
						request.onsuccess = () => resolve(request.result);
						request.onerror = () => reject(request.error);
					});
				const name = 'sidelight-datasets';
				const now = await asked(indexedDB.open(name));
				const read = now.transaction([...now.objectStoreNames]);
				const [entry, forms, names, knowledge] = await Promise.all(
					['entries', 'forms', 'names', 'knowledge'].map((it) => asked(read.objectStore(it).get('tiny'))),
				);
				now.close();
				await asked(indexedDB.deleteDatabase(name));
				const opening = indexedDB.open(name, 1);
				opening.onupgradeneeded = () => {
					const put = (store: string, value: unknown) => opening.result.createObjectStore(store).put(value, 'tiny');
					put('entries', entry);
					put('forms', forms);
					put('contents', { knowledge, index: names.index });
				};
				(await asked(opening)).close();
				const api = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
				await (api.browser ?? api.chrome)?.storage.local.set({ 'datasets-changed': 'by an update' });
			});
			await press(options, TINY_TITLE);
			const page = await session.open(MOON);
			await paintedWith(page, 'Kim Jong Un');
			await press(options, TINY_TITLE);
			await paintedWith(page, 'Neil Armstrong');
			expect(JSON.stringify(await pointed(page, 'Apollo 11', 'Apollo 11'))).toContain('landed on the Moon');
			await options.close();
		});

		it('share a name: one mark, and a card with both', async () => {
			serveMoon();
			const page = await session.open(MOON);
			const options = await openDatasets(session);
			await addDataset(
				options,
				await tiny((dataset) => {
					const [, apollo] = dataset.entities;
					if (apollo) apollo.names.en = ['Apollo 11', 'Kim Jong Un'];
				}),
			);
			await paintedWith(page, 'Apollo 11');
			expect((await names(page)).filter((it) => it === 'Kim Jong Un')).toHaveLength(1);
			await pointed(page, 'Kim Jong Un', 'Kim Jong Un');
			const pressed = () =>
				session
					.browser()
					.inCard(page, (root) =>
						[...root.querySelectorAll('.meanings button')].map(
							(it) => `${it.textContent}: ${it.getAttribute('aria-pressed')}`,
						),
					);
			const bundled = 'North Korea in Russia’s war on Ukraine';
			await until('a choice of datasets', async () => (await pressed())?.length === 2);
			expect(await pressed()).toEqual([`${bundled}: true`, `${TINY_TITLE}: false`]);
			await session.browser().inCard(page, (root) => {
				root.querySelectorAll<HTMLElement>('.meanings button')[1]?.click();
			});
			await cardOf(session.browser(), page, 'Apollo 11');
			expect(await pressed()).toEqual([`${bundled}: false`, `${TINY_TITLE}: true`]);
			await options.close();
		});

		it('are shown as text, whatever stands in them', async () => {
			serveMoon();
			const page = await session.open(MOON);
			const options = await openDatasets(session);
			await addDataset(
				options,
				await tiny((dataset) => {
					const { manifest, entities, statements, sources } = dataset;
					manifest.title = { en: MARKUP, ja: MARKUP };
					for (const it of entities)
						Object.assign(it, { label: { en: MARKUP, ja: MARKUP }, note: { en: MARKUP, ja: MARKUP } });
					for (const it of statements) it.text = { en: MARKUP, ja: MARKUP };
					for (const it of sources) Object.assign(it, { title: MARKUP, publisher: MARKUP });
				}),
			);
			await reads(options, MARKUP);
			const card = await pointed(page, 'Apollo 11', MARKUP);
			expect(card.onTheDay[0]?.text).toBe(MARKUP);
			expect(await session.browser().inCard(page, (root) => root.querySelectorAll('img, script').length)).toBe(0);
			expect(await options.run(() => document.querySelectorAll('img, script:not([src])').length)).toBe(0);
			expect(await page.title()).toBe('On the Moon');
			await options.close();
		});

		it('have a part of the options without accessibility violations, in each of its states', async () => {
			const options = await openDatasets(session);
			await chooseDataset(options, await tiny());
			await reads(options, 'Ready to be added');
			expect(await violations(options)).toEqual([]);
			await press(options, 'Add it');
			await reads(options, 'is in use');
			await press(options, `Remove: ${TINY_TITLE}`);
			expect(await violations(options)).toEqual([]);
			await chooseDataset(options, '{}', 'bad.json');
			await reads(options, '“bad.json” was not added');
			expect(await violations(options)).toEqual([]);
			await options.close();
		});
	});
}

interface StorageApi {
	storage: { local: { set(items: object): Promise<void> } };
}
