/**
 * Brings the database of imported datasets to what this Sidelight reads. It happens in the one transaction in which a database
 * is opened for the first time after an update: a browser that is killed in the middle, or whose disk is full, has the stores
 * as they were, and begins again the next time.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { PackedKnowledge } from './packed-knowledge.ts';
import { type PackedNames, packNames } from './packed-names.ts';

/** What version 1 had in place of `names` and `knowledge`: all in one. */
interface Contents {
	knowledge: PackedKnowledge;
	index: Uint8Array;
}

/** The transaction of an upgrade, whatever the stores: no schema knows those of two versions. */
export type Raising = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Makes the stores that are missing in a database of version `before`, 0 for a new one, and keeps what is in it. */
export function raiseStores(before: number, db: IDBPDatabase, raising: Raising): void {
	if (before === 0) {
		db.createObjectStore('entries');
		db.createObjectStore('forms');
	}
	db.createObjectStore('names');
	db.createObjectStore('knowledge');
	if (before === 1) {
		// Whoever opens the database is told, and nobody else needs to be.
		raising.done.catch(() => {});
		void divide(db, raising).catch(() => {
			try {
				raising.abort();
			} catch {
				// The browser has done so already.
			}
		});
	}
}

async function divide(db: IDBPDatabase, raising: Raising): Promise<void> {
	// One at a time, as each may be large. Nothing else is waited for, or the transaction would end.
	for (let at = await raising.objectStore('contents').openCursor(); at !== null; at = await at.continue()) {
		const { knowledge, index } = at.value as Contents;
		await raising.objectStore('knowledge').put(knowledge, at.key);
		const names = namesOf(knowledge, index);
		if (names) await raising.objectStore('names').put(names, at.key);
	}
	db.deleteObjectStore('contents');
}

/** Undefined where the records are damaged: that dataset cannot be used, which the options page tells; the others can. */
function namesOf(knowledge: PackedKnowledge, index: Uint8Array): PackedNames | undefined {
	try {
		return packNames(knowledge, index);
	} catch {
		return undefined;
	}
}
