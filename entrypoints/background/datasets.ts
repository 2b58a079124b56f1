/**
 * The datasets in use: those inside the package and those that the reader has imported, without what is switched off. They
 * are opened when they are first asked for, and anew when others are in use. An imported dataset that cannot be read, or a
 * browser that gives no database, never keeps the others from being used.
 */
import { bundled } from 'virtual:bundled-datasets';
import type { DatasetInfo } from '../../data/imported/dataset-info.ts';
import { type DatasetEntry, DatasetStore, entryOf } from '../../data/imported/dataset-store.ts';
import { openKnowledge, type PackedKnowledge } from '../../data/imported/packed-knowledge.ts';
import { openFaces } from '../../data/imported/packed-names.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import type { Dataset } from '../../data/schema.ts';
import { openShelf, type Shelf } from '../../data/shelf.ts';
import { buildIndex, indexToBytes } from '../../matching/index.ts';
import type { DatasetsInUse } from '../../messages/protocol.ts';
import { unpack, unpackJson } from '../common/unpack.ts';
import { Remembered } from './remembered.ts';

/**
 * So often a dataset that could not be read is tried again, each time that somebody asks: the database of a browser that has
 * just been started, or was killed before, may need a moment. After that it counts as damaged until the datasets change.
 */
const ATTEMPTS = 3;

/** See the head of this file. */
export class Datasets {
	readonly #off: () => Promise<readonly string[]>;
	#opened: { key: string; shelf: Promise<Shelf> } | undefined;
	readonly #bundled = new Remembered(openBundled);
	readonly #entries = new Remembered(() => withStore((store) => store.entries()));
	/** Of imported datasets that could not be read: how often in a row. */
	readonly #failures = new Map<string, number>();
	/** Imported datasets of which a card could not be told, the last time that one asked. */
	readonly #untold = new Set<string>();

	/** `off` tells the ids of the datasets that the reader has switched off. */
	constructor(off: () => Promise<readonly string[]>) {
		this.#off = off;
	}

	/** Others have been imported or removed: what was read of them is out of date. */
	changed(): void {
		this.#entries.forget();
		if (this.#failures.size > 0) this.#opened = undefined;
		this.#failures.clear();
		this.#untold.clear();
	}

	/** The datasets in use. Those that are no longer are let go as soon as somebody asks. */
	async shelf(): Promise<Shelf> {
		const [entries, off] = await Promise.all([this.#imported(), this.#off()]);
		const key = keyOf(entries, off);
		if (this.#opened?.key === key) return this.#opened.shelf;
		const opened = { key, shelf: this.#open(new Set(off)) };
		this.#opened = opened;
		const forget = () => {
			if (this.#opened === opened) this.#opened = undefined;
		};
		opened.shelf.then(() => {
			if ([...this.#failures.values()].some((it) => it < ATTEMPTS)) forget();
		}, forget);
		return opened.shelf;
	}

	/** Changes whenever other datasets are in use, or other versions of them, and when one is found that cannot be read. */
	async key(): Promise<string> {
		const key = keyOf(...(await Promise.all([this.#imported(), this.#off()])));
		return JSON.stringify([key, [...this.#failures.keys()].sort()]);
	}

	/** All datasets, whether they are in use or not. */
	async infos(): Promise<DatasetInfo[]> {
		// Only opening a dataset tells whether it can be read.
		await this.shelf();
		const own = (await this.#bundled.get()).map(({ dataset: { manifest, entities, statements, sources } }) => ({
			...entryOf(manifest),
			counts: { entities: entities.length, statements: statements.length, sources: sources.length },
			family: 0,
			bundled: true,
			damaged: false,
		}));
		const others = (await this.#imported()).map(({ turn: _turn, ...entry }) => ({
			...entry,
			bundled: false,
			damaged: this.#failures.has(entry.id) || this.#untold.has(entry.id),
		}));
		return [...own, ...others];
	}

	/**
	 * The datasets in use for the library: its page reads the imported ones from the database itself, as a message that holds
	 * a large one is more than a browser takes. None is opened for that: in Firefox the page would stand still meanwhile, as it
	 * shares a thread with the background.
	 */
	async inUse(): Promise<DatasetsInUse> {
		const [own, imported, off] = await Promise.all([this.#bundled.get(), this.#imported(), this.#off()]);
		return {
			bundled: own.map((it) => it.dataset).filter((it) => !off.includes(it.manifest.id)),
			imported: imported.map((it) => it.id).filter((id) => !off.includes(id)),
		};
	}

	/**
	 * What is stored of an imported dataset, for a page in a private window of Firefox, whose database is another and empty. Its
	 * messages carry bytes as they are; Chromium's do not, but it shows no page of an extension in a private window.
	 */
	async packed(id: string): Promise<PackedKnowledge | null> {
		return withStore(async (store) => (await store.knowledge(id)) ?? null).catch(() => null);
	}

	async #open(off: ReadonlySet<string>): Promise<Shelf> {
		const imported = (await this.#imported()).filter((it) => !off.has(it.id));
		const [own, ...others] = await Promise.all([this.#bundled.get(), ...imported.map((it) => this.#openImported(it))]);
		return [...openShelf(own.filter(({ dataset }) => !off.has(dataset.manifest.id))), ...others.flat()];
	}

	/** Entries of the imported datasets; none as long as the browser gives no database, as in some private windows. */
	#imported(): Promise<DatasetEntry[]> {
		return this.#entries.get().catch(() => []);
	}

	async #openImported({ id, family }: DatasetEntry): Promise<Shelf> {
		try {
			const shelf = await withStore(async (store) => {
				const names = await store.names(id);
				if (names === undefined) throw new Error(`nothing is stored of ${id}`);
				const told = { faces: openFaces(names), family, known: this.#knowing(id) };
				try {
					return openShelf([{ ...told, index: names.index }]);
				} catch {
					// Made by a Sidelight whose index was another: made again once, from the forms that were kept for that.
					const index = indexToBytes(buildIndex(await store.forms(id), told.faces.size));
					await store.setIndex(id, index);
					return openShelf([{ ...told, index }]);
				}
			});
			this.#failures.delete(id);
			return shelf;
		} catch {
			this.#failures.set(id, (this.#failures.get(id) ?? 0) + 1);
			return [];
		}
	}

	/**
	 * Reads what cards tell of an imported dataset when the first one asks. What cannot be read is tried again by the next; the
	 * options page says so meanwhile.
	 */
	#knowing(id: string): () => Promise<Knowledge | undefined> {
		const known = new Remembered(async () => {
			const packed = await withStore((store) => store.knowledge(id));
			return packed && openKnowledge(packed);
		});
		return async () => {
			try {
				const found = await known.get();
				this.#untold.delete(id);
				return found;
			} catch {
				this.#untold.add(id);
				return undefined;
			}
		};
	}
}

/** The datasets inside the package, unpacked. */
function openBundled(): Promise<{ dataset: Dataset; index: Uint8Array }[]> {
	return Promise.all(
		bundled.map(async ({ dataset, index }) => ({
			dataset: await unpackJson<Dataset>(dataset),
			index: await unpack(index),
		})),
	);
}

function keyOf(entries: readonly DatasetEntry[], off: readonly string[]): string {
	return JSON.stringify([entries.map(({ id, version, turn }) => [id, version, turn]), [...off].sort()]);
}

async function withStore<T>(work: (store: DatasetStore) => Promise<T>): Promise<T> {
	const store = await DatasetStore.open();
	try {
		return await work(store);
	} finally {
		store.close();
	}
}
