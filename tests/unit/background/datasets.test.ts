/** The datasets in use, where the browser's database does not give at once what is in it. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeForms } from '../../../data/compile.ts';
import { DatasetStore } from '../../../data/imported/dataset-store.ts';
import { packKnowledge } from '../../../data/imported/packed-knowledge.ts';
import { contextFrom, spotNames } from '../../../data/shelf.ts';
import { validateDataset } from '../../../data/validate.ts';
import { Datasets } from '../../../entrypoints/background/datasets.ts';
import { buildIndex, indexToBytes } from '../../../matching/index.ts';
import { tinyFiles } from '../data/tiny-files.ts';

vi.mock('virtual:bundled-datasets', () => ({ bundled: [] }));

beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	const validation = validateDataset(tinyFiles());
	if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
	const { dataset } = validation;
	const forms = makeForms(dataset).map(({ form }) => form);
	const index = indexToBytes(buildIndex(forms, dataset.entities.length));
	const store = await DatasetStore.open();
	await store.put({ knowledge: packKnowledge(dataset), index, forms });
	store.close();
});
afterEach(() => vi.restoreAllMocks());

const inUse = async (datasets: Datasets) => (await datasets.shelf()).map(({ faces }) => faces.manifest.id);
const notNow = () => Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError'));

describe('the datasets in use', () => {
	it('are asked for again when the database could not be opened', async () => {
		vi.spyOn(DatasetStore, 'open').mockImplementationOnce(notNow);
		const datasets = new Datasets(async () => []);
		const before = await datasets.key();
		expect(await inUse(datasets)).toEqual(['tiny']);
		// A page that was answered before asks again, as it is told another key.
		expect(await datasets.key()).not.toBe(before);
	});

	it('hold one that could not be read, as soon as it can be', async () => {
		vi.spyOn(DatasetStore.prototype, 'names').mockImplementationOnce(notNow);
		const datasets = new Datasets(async () => []);
		const before = await datasets.key();
		expect(await inUse(datasets)).toEqual([]);
		expect(await datasets.key()).not.toBe(before);
		expect(await inUse(datasets)).toEqual(['tiny']);
		expect((await datasets.infos()).map(({ id, damaged }) => ({ id, damaged }))).toEqual([
			{ id: 'tiny', damaged: false },
		]);
	});

	it('leave one out that can never be read, after a few attempts, until the datasets change', async () => {
		const reading = vi.spyOn(DatasetStore.prototype, 'names').mockImplementation(notNow);
		const datasets = new Datasets(async () => []);
		for (let i = 0; i < 10; i++) expect(await inUse(datasets)).toEqual([]);
		expect(reading).toHaveBeenCalledTimes(3);
		expect((await datasets.infos())[0]?.damaged).toBe(true);
		reading.mockRestore();
		datasets.changed();
		expect(await inUse(datasets)).toEqual(['tiny']);
	});

	it('read what cards tell only when one asks, and again when that failed', async () => {
		const reading = vi.spyOn(DatasetStore.prototype, 'knowledge');
		const datasets = new Datasets(async () => []);
		const shelf = await datasets.shelf();
		spotNames(shelf, { blocks: [{ id: 0, text: 'Neil Armstrong' }], established: [], language: 'en' });
		expect(reading).not.toHaveBeenCalled();
		const question = { ref: { dataset: 'tiny', entity: 'neil-armstrong' }, language: 'en' };
		reading.mockImplementationOnce(notNow);
		expect(await contextFrom(shelf, question)).toBeNull();
		expect((await datasets.infos())[0]?.damaged).toBe(true);
		expect((await contextFrom(shelf, question))?.label.text).toBe('Neil Armstrong');
		expect((await datasets.infos())[0]?.damaged).toBe(false);
		expect((await contextFrom(shelf, question))?.label.text).toBe('Neil Armstrong');
		expect(reading).toHaveBeenCalledTimes(2);
	});
});
