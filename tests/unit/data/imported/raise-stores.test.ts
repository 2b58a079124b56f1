/** A database of an earlier Sidelight, opened by this one. */
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeForms } from '../../../../data/compile.ts';
import { DatasetStore, entryOf } from '../../../../data/imported/dataset-store.ts';
import { openKnowledge, packKnowledge } from '../../../../data/imported/packed-knowledge.ts';
import { openFaces } from '../../../../data/imported/packed-names.ts';
import { validateDataset } from '../../../../data/validate.ts';
import { buildIndex, indexToBytes } from '../../../../matching/index.ts';
import { tinyFiles } from '../tiny-files.ts';

const NAME = 'sidelight-datasets';
const IDS = ['first', 'second', 'third'];

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

function made(id: string) {
	const files = tinyFiles();
	files['dataset.json'].id = id;
	const result = validateDataset(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	const { dataset } = result;
	const forms = makeForms(dataset).map(({ form }) => form);
	return { dataset, forms, index: indexToBytes(buildIndex(forms, dataset.entities.length)) };
}

/** As version 1 stored them, of which one may be damaged. */
async function storeAsVersionOne({ damaged }: { damaged?: string } = {}): Promise<void> {
	const db = await openDB(NAME, 1, {
		upgrade: (fresh) => {
			for (const name of ['entries', 'contents', 'forms']) fresh.createObjectStore(name);
		},
	});
	for (const [i, id] of IDS.entries()) {
		const { dataset, forms, index } = made(id);
		const knowledge = packKnowledge(dataset);
		if (id === damaged) knowledge.entities.bytes.fill(0);
		const counts = { entities: 2, statements: 2, sources: 2 };
		await db.put('entries', { ...entryOf(dataset.manifest), counts, family: i + 1, turn: i + 1 }, id);
		await db.put('contents', { knowledge, index }, id);
		await db.put('forms', new TextEncoder().encode(JSON.stringify(forms)), id);
	}
	db.close();
}

/** What holds of each dataset after the upgrade. */
async function expectWhole(store: DatasetStore): Promise<void> {
	expect((await store.entries()).map((it) => it.id)).toEqual(IDS);
	for (const id of IDS) {
		const { dataset, forms, index } = made(id);
		const [knowledge, names] = [await store.knowledge(id), await store.names(id)];
		expect(knowledge && openKnowledge(knowledge).whole()).toEqual(dataset);
		expect(names?.index).toEqual(index);
		expect(names && openFaces(names).entityAt(1)?.label).toEqual(dataset.entities[1]?.label);
		expect(await store.forms(id)).toEqual(forms);
	}
}

describe('a database of version 1', () => {
	it('has its datasets as they were, names apart from the rest', async () => {
		await storeAsVersionOne();
		const store = await DatasetStore.open();
		await expectWhole(store);
		store.close();
		const db = await openDB(NAME);
		expect([...db.objectStoreNames]).toEqual(['entries', 'forms', 'knowledge', 'names']);
		db.close();
	});

	it.each(['names', 'knowledge'])(
		'is as before when its upgrade ends in the middle, at %s, and is raised the next time',
		async (where) => {
			await storeAsVersionOne();
			const real = IDBObjectStore.prototype.put;
			vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
				this: IDBObjectStore,
				...args: Parameters<IDBObjectStore['put']>
			) {
				if (this.name === where && args[1] === 'second')
					throw new DOMException('The disk is full.', 'QuotaExceededError');
				return real.apply(this, args);
			});
			await expect(DatasetStore.open()).rejects.toThrow();
			vi.restoreAllMocks();
			const old = await openDB(NAME);
			expect([old.version, ...old.objectStoreNames]).toEqual([1, 'contents', 'entries', 'forms']);
			expect(await old.getAllKeys('contents')).toEqual(IDS);
			old.close();
			const store = await DatasetStore.open();
			await expectWhole(store);
			store.close();
		},
	);

	it('leaves out the names of a dataset that is damaged, and of no other', async () => {
		await storeAsVersionOne({ damaged: 'second' });
		const store = await DatasetStore.open();
		expect(await store.names('second')).toBeUndefined();
		expect((await store.names('third'))?.manifest.id).toBe('third');
		expect((await store.entries()).map((it) => it.id)).toEqual(IDS);
		store.close();
	});
});
