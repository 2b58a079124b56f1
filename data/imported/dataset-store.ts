/**
 * Imported datasets in the browser's own database (IndexedDB). A dataset comes, changes or goes in one transaction: what
 * goes wrong in the middle (a crash, a full disk) leaves everything as it was.
 *
 * Four stores, by the dataset's id: `entries` is small and read often, `names` is what a background that wakes needs,
 * `knowledge` what a card or the library does, and `forms` is what an index is made from again when a later Sidelight cannot
 * read the one that is stored.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Form } from '../../matching/types.ts';
import type { ByLanguage, Manifest } from '../schema.ts';
import { compareVersions } from './changes.ts';
import { LIMITS } from './limits.ts';
import type { PackedKnowledge } from './packed-knowledge.ts';
import { type PackedNames, packNames } from './packed-names.ts';
import { type Raising, raiseStores } from './raise-stores.ts';

/** What a list of datasets shows. */
export interface DatasetEntry {
	id: string;
	version: string;
	title: ByLanguage;
	languages: string[];
	/** The day up to which it was brought (ISO). */
	asOf: string;
	license: string;
	counts: DatasetCounts;
	/** Which family of marks it has, from 1; it keeps it through updates. */
	family: number;
	/** Grows with every import, whatever the dataset: tells two imports of one version apart, and gives the order. */
	turn: number;
}

/** How many records of each kind a dataset has. */
export interface DatasetCounts {
	entities: number;
	statements: number;
	sources: number;
}

/** A dataset that is ready to be stored. */
export interface ReadyDataset {
	knowledge: PackedKnowledge;
	/** Bytes of the name index. */
	index: Uint8Array;
	/** The forms that the index was made from. */
	forms: readonly Form[];
}

/** Why a dataset was not stored, as somebody may have stored another since it was checked. */
export class NotStored extends Error {
	override name = 'NotStored';
}

interface Schema extends DBSchema {
	entries: { key: string; value: DatasetEntry };
	names: { key: string; value: PackedNames };
	knowledge: { key: string; value: PackedKnowledge };
	forms: { key: string; value: Uint8Array };
}

const NAME = 'sidelight-datasets';
const VERSION = 2;
const STORES = ['entries', 'names', 'knowledge', 'forms'] as const;

/** The open database. */
export class DatasetStore {
	readonly #db: IDBPDatabase<Schema>;

	private constructor(db: IDBPDatabase<Schema>) {
		this.#db = db;
	}

	/** Opens it; rejects where the browser gives no database. */
	static async open(): Promise<DatasetStore> {
		const db = await openDB<Schema>(NAME, VERSION, {
			upgrade: (db, before, _now, transaction) =>
				raiseStores(before, db as unknown as IDBPDatabase, transaction as unknown as Raising),
			// Another page of a newer Sidelight wants to change the stores: whoever asks next opens them anew.
			blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
		});
		return new DatasetStore(db);
	}

	/** Entries in the order in which the datasets were first imported. */
	async entries(): Promise<DatasetEntry[]> {
		return (await this.#db.getAll('entries')).sort((a, b) => a.family - b.family);
	}

	/** What marks need of a dataset. */
	async names(id: string): Promise<PackedNames | undefined> {
		return this.#db.get('names', id);
	}

	/** Everything that its authors wrote. */
	async knowledge(id: string): Promise<PackedKnowledge | undefined> {
		return this.#db.get('knowledge', id);
	}

	/** The forms that the dataset's names were packed with. */
	async forms(id: string): Promise<Form[]> {
		const bytes = await this.#db.get('forms', id);
		return bytes === undefined ? [] : JSON.parse(new TextDecoder().decode(bytes));
	}

	/**
	 * Stores a dataset, in place of an older version of it. Rejects with {@link NotStored} where a version that is as new is
	 * there, or no room for another dataset, and with the browser's `QuotaExceededError` where the disk is full.
	 */
	async put({ knowledge, index, forms }: ReadyDataset): Promise<DatasetEntry> {
		const { manifest } = knowledge;
		const names = packNames(knowledge, index);
		const formBytes = new TextEncoder().encode(JSON.stringify(forms));
		const transaction = this.#db.transaction(STORES, 'readwrite', { durability: 'strict' });
		// Observed at once, so that a failure is never left unheard while something else is waited for.
		const done = transaction.done.then(
			() => undefined,
			(error: unknown) => ({ error }),
		);
		try {
			const entries = await transaction.objectStore('entries').getAll();
			const before = entries.find((it) => it.id === manifest.id);
			if (before !== undefined && compareVersions(manifest.version, before.version) <= 0) {
				throw new NotStored(`version ${before.version} of "${manifest.id}" is stored, which is not older`);
			}
			if (before === undefined && entries.length >= LIMITS.datasets) {
				throw new NotStored(`${LIMITS.datasets} datasets are stored: remove one`);
			}
			const counts = {
				entities: knowledge.entities.order.length,
				statements: knowledge.statements.order.length,
				sources: knowledge.sources.order.length,
			};
			const entry = {
				...entryOf(manifest),
				counts,
				family: before?.family ?? firstFree(entries.map((it) => it.family)),
				turn: Math.max(0, ...entries.map((it) => it.turn)) + 1,
			};
			await transaction.objectStore('names').put(names, manifest.id);
			await transaction.objectStore('knowledge').put(knowledge, manifest.id);
			await transaction.objectStore('forms').put(formBytes, manifest.id);
			await transaction.objectStore('entries').put(entry, manifest.id);
			const failed = await done;
			if (failed) throw failed.error;
			return entry;
		} catch (error) {
			try {
				transaction.abort();
			} catch {
				// It has ended already.
			}
			const failed = await done;
			// A request that was taken along by its transaction does not know why; the transaction does.
			const isTakenAlong = error instanceof DOMException && error.name === 'AbortError';
			throw isTakenAlong && failed ? failed.error : error;
		}
	}

	/** Puts a new index in the place of one that could not be read, if the dataset is still there. */
	async setIndex(id: string, index: Uint8Array): Promise<void> {
		const transaction = this.#db.transaction('names', 'readwrite');
		const names = await transaction.store.get(id);
		if (names) await transaction.store.put({ ...names, index }, id);
		await transaction.done;
	}

	/** Removes a dataset with all that is stored of it. */
	async remove(id: string): Promise<void> {
		const transaction = this.#db.transaction(STORES, 'readwrite', { durability: 'strict' });
		await Promise.all([...STORES.map((name) => transaction.objectStore(name).delete(id)), transaction.done]);
	}

	close(): void {
		this.#db.close();
	}
}

/** What a list shows of a dataset, from its manifest. */
export function entryOf(manifest: Manifest): Omit<DatasetEntry, 'counts' | 'family' | 'turn'> {
	const { id, version, title, languages, asOf, license } = manifest;
	return { id, version, title, languages, asOf, license };
}

function firstFree(taken: readonly number[]): number {
	let family = 1;
	while (taken.includes(family)) family++;
	return family;
}
