import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeForms } from '../../../../data/compile.ts';
import { DatasetStore, NotStored } from '../../../../data/imported/dataset-store.ts';
import { LIMITS } from '../../../../data/imported/limits.ts';
import { openKnowledge, packKnowledge } from '../../../../data/imported/packed-knowledge.ts';
import { openFaces } from '../../../../data/imported/packed-names.ts';
import type { Dataset } from '../../../../data/schema.ts';
import { validateDataset } from '../../../../data/validate.ts';
import { buildIndex, indexToBytes } from '../../../../matching/index.ts';
import { tinyFiles } from '../tiny-files.ts';

function tiny({ id = 'tiny', version = '1.0.0' } = {}): Dataset {
	const files = tinyFiles();
	Object.assign(files['dataset.json'], { id, version });
	const result = validateDataset(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.dataset;
}

function ready(dataset: Dataset) {
	const forms = makeForms(dataset).map(({ form }) => form);
	const index = indexToBytes(buildIndex(forms, dataset.entities.length));
	return { knowledge: packKnowledge(dataset), index, forms };
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const summary = async (store: DatasetStore) =>
	(await store.entries()).map(({ id, version, family }) => `${id} ${version} family ${family}`);

describe('the store of imported datasets', () => {
	it('keeps a dataset as it was, also for whoever opens it later', async () => {
		const dataset = tiny();
		const first = await DatasetStore.open();
		await first.put(ready(dataset));
		first.close();
		const store = await DatasetStore.open();
		expect(await summary(store)).toEqual(['tiny 1.0.0 family 1']);
		const knowledge = await store.knowledge('tiny');
		expect(knowledge && openKnowledge(knowledge).whole()).toEqual(dataset);
		const names = await store.names('tiny');
		expect(names && openFaces(names).entityAt(0)).toEqual({
			id: 'neil-armstrong',
			type: 'person',
			label: { en: 'Neil Armstrong', ja: 'ニール・アームストロング' },
		});
		expect(await store.forms('tiny')).toEqual(ready(dataset).forms);
		expect((await store.entries())[0]?.counts).toEqual({ entities: 2, statements: 2, sources: 2 });
	});

	it('takes a newer version in place of an older one, and no other', async () => {
		const store = await DatasetStore.open();
		await store.put(ready(tiny({ version: '1.9.0' })));
		await store.put(ready(tiny({ version: '1.10.0' })));
		for (const version of ['1.10.0', '1.9.9']) {
			await expect(store.put(ready(tiny({ version })))).rejects.toThrow(NotStored);
		}
		expect(await summary(store)).toEqual(['tiny 1.10.0 family 1']);
		expect((await store.names('tiny'))?.manifest.version).toBe('1.10.0');
	});

	it('gives each a family of marks, kept through updates and given on once it is free', async () => {
		const store = await DatasetStore.open();
		for (const id of ['a', 'b', 'c']) await store.put(ready(tiny({ id })));
		await store.put(ready(tiny({ id: 'b', version: '2.0.0' })));
		await store.remove('a');
		await store.put(ready(tiny({ id: 'd' })));
		expect(await summary(store)).toEqual(['d 1.0.0 family 1', 'b 2.0.0 family 2', 'c 1.0.0 family 3']);
		expect(await store.names('a')).toBeUndefined();
		expect(await store.knowledge('a')).toBeUndefined();
		expect(await store.forms('a')).toEqual([]);
	});

	it('takes no more than there is room for', async () => {
		const store = await DatasetStore.open();
		for (let i = 0; i < LIMITS.datasets; i++) await store.put(ready(tiny({ id: `number-${i}` })));
		await expect(store.put(ready(tiny({ id: 'one-too-many' })))).rejects.toThrow('remove one');
		expect(await store.entries()).toHaveLength(LIMITS.datasets);
	});

	it.each(['names', 'knowledge', 'forms', 'entries'])('is as before when the disk is full at %s', async (where) => {
		const store = await DatasetStore.open();
		await store.put(ready(tiny()));
		const spy = failingAt(where);
		await expect(store.put(ready(tiny({ version: '2.0.0' })))).rejects.toThrow('The disk is full.');
		spy.mockRestore();
		expect(await summary(store)).toEqual(['tiny 1.0.0 family 1']);
		expect((await store.names('tiny'))?.manifest.version).toBe('1.0.0');
		await store.put(ready(tiny({ version: '2.0.0' })));
		expect(await summary(store)).toEqual(['tiny 2.0.0 family 1']);
	});

	it('puts a new index where the old one cannot be read any more', async () => {
		const store = await DatasetStore.open();
		await store.put(ready(tiny()));
		await store.setIndex('tiny', new Uint8Array([1, 2, 3]));
		expect((await store.names('tiny'))?.index).toEqual(new Uint8Array([1, 2, 3]));
		await store.setIndex('gone', new Uint8Array([1]));
		expect(await store.names('gone')).toBeUndefined();
	});
});

/** Writes fail in one of the stores; in the others they go through. */
function failingAt(where: string) {
	const real = IDBObjectStore.prototype.put;
	return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args: Parameters<IDBObjectStore['put']>
	) {
		if (this.name === where) throw new DOMException('The disk is full.', 'QuotaExceededError');
		return real.apply(this, args);
	});
}
