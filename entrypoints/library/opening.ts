/** Opens datasets for the library, in its worker: reads those that were imported from the browser's database, and indexes all. */
import { DatasetStore } from '../../data/imported/dataset-store.ts';
import { openKnowledge, type PackedKnowledge } from '../../data/imported/packed-knowledge.ts';
import { openLibrary } from '../../data/library/open-library.ts';
import { makeIndex, ROW_KINDS } from '../../data/library/search-index.ts';
import type { Dataset } from '../../data/schema.ts';
import type { OpenedLibrary } from './searching.ts';

/** Which part of the opening has been done when the records are read, and when they are linked; the rest is the index. */
const READ = 0.3;
const LINKED = 0.4;

/** How many rows are indexed between two tidings. */
const SLICE = 2_000;

/** What the database has of some datasets, by their ids. It is empty in a private window of Firefox. */
export async function readStored(ids: readonly string[]): Promise<Map<string, PackedKnowledge>> {
	const found = new Map<string, PackedKnowledge>();
	if (ids.length === 0) return found;
	try {
		const store = await DatasetStore.open();
		try {
			for (const id of ids) {
				const knowledge = await store.knowledge(id);
				if (knowledge) found.set(id, knowledge);
			}
		} finally {
			store.close();
		}
	} catch {
		// No database here: whoever asks gets the datasets from the background, which may have one.
	}
	return found;
}

/** Opens datasets, without those that cannot be read, and tells how far it has come, from 0 to 1. */
export function openAll(
	bundled: readonly Dataset[],
	packed: readonly PackedKnowledge[],
	tell: (share: number) => void,
): OpenedLibrary {
	const imported = packed.flatMap((it, i) => {
		tell((READ * (i + 0.3)) / packed.length);
		try {
			return openKnowledge(it).whole();
		} catch {
			// The options page tells of it; the others are used all the same, as everywhere.
			return [];
		}
	});
	tell(READ);
	const library = openLibrary([...bundled, ...imported]);
	tell(LINKED);
	const slices = ROW_KINDS.reduce((sum, kind) => sum + library[kind].length / SLICE + 1, 1);
	const making = makeIndex(library, SLICE);
	for (let done = 0; ; done++) {
		const step = making.next();
		if (step.done) return { library, index: step.value };
		tell(LINKED + (1 - LINKED) * Math.min(1, done / slices));
	}
}
