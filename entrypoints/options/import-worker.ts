/**
 * Reads, checks and prepares a dataset away from the page, which stays alive meanwhile, and stores it once the reader agrees.
 * Whoever has second thoughts ends the worker: until the one transaction at the end nothing has changed, and the browser
 * takes an unfinished transaction back.
 */
import { type Changes, changesBetween, compareVersions } from '../../data/imported/changes.ts';
import type { PackProblem } from '../../data/imported/check-limits.ts';
import { DatasetStore, NotStored, type ReadyDataset } from '../../data/imported/dataset-store.ts';
import { LIMITS } from '../../data/imported/limits.ts';
import { openKnowledge, packKnowledge } from '../../data/imported/packed-knowledge.ts';
import { readPack } from '../../data/imported/read-pack.ts';
import type { ByLanguage, Dataset, Source } from '../../data/schema.ts';
import { buildIndex, indexToBytes } from '../../matching/index.ts';
import type { Checked, ImportNews, ImportOrder } from './import-messages.ts';

/** Of the records that a newer version changes so many are named. */
const NAMED = 100;

const tell = (news: ImportNews) => self.postMessage(news);
const refuse = (...problems: PackProblem[]) => tell({ kind: 'refused', problems, more: 0 });

let ready: ReadyDataset | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
	void (data.kind === 'read' ? read(data) : store()).catch((error: unknown) =>
		tell({ kind: 'failed', because: why(error) }),
	);
});

async function read({ file, bundled }: Extract<ImportOrder, { kind: 'read' }>): Promise<void> {
	tell({ kind: 'step', step: 'read' });
	if (file.size > LIMITS.fileBytes) {
		refuse({
			path: '',
			message: `has ${file.size} bytes, but at most ${LIMITS.fileBytes} can be imported: leave some of it out`,
		});
		return;
	}
	const text = await file.text();
	tell({ kind: 'step', step: 'check' });
	const reading = readPack(text);
	if (!reading.ok) {
		tell({ kind: 'refused', problems: reading.problems, more: reading.more });
		return;
	}
	const { dataset, forms } = reading;
	const { id, version } = dataset.manifest;
	if (bundled.includes(id)) {
		const message = `"${id}" is the id of a dataset that is part of Sidelight: give this one an id of its own`;
		refuse({ path: 'dataset.manifest.id', message });
		return;
	}
	const before = await storedVersion(id);
	if (before !== undefined && compareVersions(version, before.manifest.version) <= 0) {
		const message = `is ${version}, but version ${before.manifest.version} is here already: ask for a newer one, or remove that one first`;
		refuse({ path: 'dataset.manifest.version', message });
		return;
	}
	tell({ kind: 'step', step: 'index' });
	const knowledge = packKnowledge(dataset);
	const index = indexToBytes(buildIndex(forms, dataset.entities.length));
	ready = { knowledge, index, forms };
	tell({ kind: 'checked', checked: checkedOf(dataset, before) });
}

async function store(): Promise<void> {
	if (ready === undefined) return;
	tell({ kind: 'step', step: 'store' });
	const database = await DatasetStore.open();
	try {
		await database.put(ready);
		tell({ kind: 'stored' });
	} catch (error) {
		if (!(error instanceof NotStored)) throw error;
		refuse({ path: '', message: error.message });
	} finally {
		database.close();
	}
}

async function storedVersion(id: string): Promise<Dataset | undefined> {
	const database = await DatasetStore.open();
	try {
		const knowledge = await database.knowledge(id);
		return knowledge && openKnowledge(knowledge).whole();
	} finally {
		database.close();
	}
}

function checkedOf(dataset: Dataset, before: Dataset | undefined): Checked {
	const { manifest, entities, statements, sources } = dataset;
	const counts = { entities: entities.length, statements: statements.length, sources: sources.length };
	if (before === undefined) return { manifest, counts };
	const changes = changesBetween(before, dataset);
	const words = (part: keyof Changes) => {
		const { added, removed, changed } = changes[part];
		const named = new Set([added, removed, changed].flatMap((ids) => ids.slice(0, NAMED)));
		// What is there now last: its words are the ones to show.
		const records: Dataset[keyof Changes][number][] = [...before[part], ...dataset[part]];
		return Object.fromEntries(records.flatMap((it) => (named.has(it.id) ? [[it.id, wordsOf(it)]] : [])));
	};
	return {
		manifest,
		counts,
		update: {
			from: before.manifest.version,
			changes,
			words: { entities: words('entities'), statements: words('statements'), sources: words('sources') },
		},
	};
}

/** By what a reader knows a record. */
function wordsOf(record: Dataset[keyof Changes][number]): ByLanguage {
	if ('label' in record) return record.label;
	if ('text' in record) return record.text;
	return titleOf(record);
}

function titleOf({ title, language, id }: Source): ByLanguage {
	return { [language ?? 'und']: title ?? id };
}

function why(error: unknown): Extract<ImportNews, { kind: 'failed' }>['because'] {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return 'full';
	// What browsers say where there is no database: blocked by a setting, or a private window.
	return name === 'InvalidStateError' || name === 'SecurityError' ? 'no-database' : 'broken';
}
