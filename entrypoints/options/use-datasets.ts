/** The datasets in options: which there are, and one import at a time, done by a worker. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type {
	DatasetImport,
	DatasetSurface,
	Listed,
	Review,
	ReviewedChanges,
} from '../../components/options/dataset-import.ts';
import type { RecordChanges } from '../../data/imported/changes.ts';
import { DatasetStore } from '../../data/imported/dataset-store.ts';
import { LIMITS } from '../../data/imported/limits.ts';
import { localize } from '../../data/localize.ts';
import type { ByLanguage } from '../../data/schema.ts';
import type { DatasetInfo, PageAnswers, PageRequest } from '../../messages/protocol.ts';
import { onDatasetsBell, ringDatasetsBell } from '../common/datasets-bell.ts';
import type { Checked, ImportNews, ImportOrder } from './import-messages.ts';

/** Of the records that a newer version changes so many are shown by name. */
const SHOWN = 20;

/** What the datasets' part of the page shows; undefined until the background has told. */
export function useDatasets(language: string): DatasetSurface | undefined {
	const [list, setList] = useState<DatasetInfo[]>();
	const [state, setState] = useState<DatasetImport>({ kind: 'idle' });
	const worker = useRef<Worker | undefined>(undefined);
	const latest = useRef({ list, language });
	latest.current = { list, language };

	const refresh = useCallback(async () => {
		const request: PageRequest = { type: 'datasets' };
		const answer = (await browser.runtime.sendMessage(request)) as PageAnswers['datasets'] | undefined;
		if (answer) setList(answer);
	}, []);
	useEffect(() => {
		const left = new AbortController();
		void refresh();
		onDatasetsBell(() => void refresh(), left.signal);
		return () => {
			left.abort();
			worker.current?.terminate();
		};
	}, [refresh]);

	const actions = useMemo<DatasetSurface['actions']>(() => {
		let checked: Checked | undefined;
		const end = () => {
			worker.current?.terminate();
			worker.current = undefined;
		};
		/** The background first, so that pages which hear of it find it knowing. */
		const announce = async () => {
			await refresh();
			await ringDatasetsBell();
		};
		const text = (texts: ByLanguage, languages: readonly string[]) =>
			localize(texts, { reader: latest.current.language, dataset: languages });
		const stored = async () => {
			end();
			await announce();
			if (checked === undefined) return;
			const { manifest, update } = checked;
			const title = text(manifest.title, manifest.languages);
			setState({ kind: 'done', what: update ? 'updated' : 'added', title, version: manifest.version });
		};
		return {
			importFile(file) {
				end();
				const begun = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
				worker.current = begun;
				setState({ kind: 'working', step: 'read' });
				begun.addEventListener('message', ({ data }: MessageEvent<ImportNews>) => {
					if (worker.current !== begun) return;
					if (data.kind === 'step') setState({ kind: 'working', step: data.step });
					else if (data.kind === 'checked') {
						checked = data.checked;
						setState({ kind: 'review', review: reviewOf(checked, text) });
					} else if (data.kind === 'stored') void stored();
					else {
						end();
						setState(data.kind === 'refused' ? { ...data, file: file.name } : data);
					}
				});
				// Out of memory, or the script is gone with the extension.
				begun.addEventListener('error', () => {
					if (worker.current !== begun) return;
					end();
					setState({ kind: 'failed', because: 'broken' });
				});
				const bundled = (latest.current.list ?? []).filter((it) => it.bundled).map((it) => it.id);
				begun.postMessage({ kind: 'read', file, bundled } satisfies ImportOrder);
			},
			accept() {
				// Firefox keeps what it has not been asked to keep only as long as its disk has room. With `unlimitedStorage` it asks nobody.
				void navigator.storage.persist();
				worker.current?.postMessage({ kind: 'store' } satisfies ImportOrder);
				setState({ kind: 'working', step: 'store' });
			},
			cancel() {
				end();
				setState({ kind: 'idle' });
				// A transaction may just have ended when the worker was: what is there is shown.
				void announce();
			},
			remove(id) {
				const gone = latest.current.list?.find((it) => it.id === id);
				void removeStored(id)
					.then(announce)
					.then(
						() => {
							if (gone === undefined) return;
							const title = text(gone.title, gone.languages);
							setState({ kind: 'done', what: 'removed', title, version: gone.version });
						},
						() => setState({ kind: 'failed', because: 'broken' }),
					);
			},
		};
	}, [refresh]);

	if (list === undefined) return undefined;
	return { list, state, limits: LIMITS, isPrivate: browser.extension.inIncognitoContext, actions };
}

async function removeStored(id: string): Promise<void> {
	const store = await DatasetStore.open();
	try {
		await store.remove(id);
	} finally {
		store.close();
	}
}

type InWords = (texts: ByLanguage, languages: readonly string[]) => Review['title'];

function reviewOf({ manifest, counts, update }: Checked, text: InWords): Review {
	const { title, version, asOf, license, languages } = manifest;
	const listed = (ids: readonly string[], words: Record<string, ByLanguage>): Listed => ({
		count: ids.length,
		first: ids.slice(0, SHOWN).map((id) => text(words[id] ?? { und: id }, languages)),
	});
	const part = ({ added, removed, changed }: RecordChanges, words: Record<string, ByLanguage>) => ({
		added: listed(added, words),
		removed: listed(removed, words),
		changed: listed(changed, words),
	});
	const changes: ReviewedChanges | undefined = update && {
		from: update.from,
		entities: part(update.changes.entities, update.words.entities),
		statements: part(update.changes.statements, update.words.statements),
		sources: part(update.changes.sources, update.words.sources),
	};
	return { title: text(title, languages), version, asOf, license, counts, ...(changes && { changes }) };
}
