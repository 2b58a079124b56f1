/**
 * Imported datasets in the browser's own database (IndexedDB). A dataset comes, changes or goes in one transaction: what
 * goes wrong in the middle (a crash, a full disk) leaves everything as it was.
 *
 * Three stores, by the dataset's id: `entries` is small and read often, `contents` is what a background that wakes needs,
 * and `forms` is what an index is made from again when a later Sidelight cannot read the one that is stored.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Form } from '../../matching/types.ts';
import type { ByLanguage, Manifest } from '../schema.ts';
import { compareVersions } from './changes.ts';
import { LIMITS } from './limits.ts';
import type { PackedKnowledge } from './packed-knowledge.ts';

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

/** What is stored of a dataset beside its entry. */
export interface DatasetContents {
	knowledge: PackedKnowledge;
	/** Bytes of the name index. */
	index: Uint8Array;
}

/** Why a dataset was not stored, as somebody may have stored another since it was checked. */
export class NotStored extends Error {
	override name = 'NotStored';
}

interface Schema extends DBSchema {
	entries: { key: string; value: DatasetEntry };
	contents: { key: string; value: DatasetContents };
	forms: { key: string; value: Uint8Array };
}

const NAME = 'sidelight-datasets';
const STORES = ['entries', 'contents', 'forms'] as const;

/** The open database. */
export class DatasetStore {
	readonly #db: IDBPDatabase<Schema>;

	private constructor(db: IDBPDatabase<Schema>) {
		this.#db = db;
	}

	/** Opens it; rejects where the browser gives no database. */
	static async open(): Promise<DatasetStore> {
		const db = await openDB<Schema>(NAME, 1, {
			upgrade(fresh) {
				for (const name of STORES) fresh.createObjectStore(name);
			},
			// Another page of a newer Sidelight wants to change the stores: whoever asks next opens them anew.
			blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
		});
		return new DatasetStore(db);
	}

	/** Entries in the order in which the datasets were first imported. */
	async entries(): Promise<DatasetEntry[]> {
		return (await this.#db.getAll('entries')).sort((a, b) => a.family - b.family);
	}

	async contents(id: string): Promise<DatasetContents | undefined> {
		return this.#db.get('contents', id);
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
	async put({ contents, forms }: { contents: DatasetContents; forms: readonly Form[] }): Promise<DatasetEntry> {
		const { knowledge } = contents;
		const { manifest } = knowledge;
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
			await transaction.objectStore('contents').put(contents, manifest.id);
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
		const transaction = this.#db.transaction('contents', 'readwrite');
		const contents = await transaction.store.get(id);
		if (contents) await transaction.store.put({ ...contents, index }, id);
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
