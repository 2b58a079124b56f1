/** The datasets' part of the options page, worked as a reader does. */
import { afterEach } from 'vitest';
import type { Surface } from '../harness.ts';
import { chooseFile, press, reads } from '../press.ts';
import type { Session } from '../session.ts';

/** What the smallest dataset is called. */
export const TINY_TITLE = 'Two landings';

/** Opens options; the datasets are listed. */
export async function openDatasets(session: Session): Promise<Surface> {
	const options = await session.browser().extensionPage('options.html');
	await reads(options, 'Datasets');
	return options;
}

/** Hands a packed dataset to the picker. */
export function chooseDataset(options: Surface, text: string, name = 'two-landings.sidelight.json'): Promise<void> {
	return chooseFile(options, '.dataset-file', name, text);
}

/** Chooses a packed dataset and adds it. */
export async function addDataset(options: Surface, text: string): Promise<void> {
	await chooseDataset(options, text);
	await press(options, 'Add it');
	await reads(options, 'is in use');
}

/** Removes an imported dataset. */
export async function removeDataset(options: Surface, name = TINY_TITLE): Promise<void> {
	await press(options, `Remove: ${name}`);
	await press(options, 'Remove it');
	await reads(options, `“${name}” was removed.`);
}

/** Call it where tests are described: each of them leaves no imported dataset behind. */
export function forgetDatasetsAfterEach(session: Session): void {
	afterEach(async () => {
		const options = await session.browser().extensionPage('options.html');
		await options.run(async () => {
			await new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase('sidelight-datasets');
				request.onsuccess = resolve;
				request.onerror = reject;
			});
		});
		await options.close();
	});
}

/** Everything in the database of imported datasets, as one text that can be compared. */
export function storedDatasets(options: Surface): Promise<string> {
	return options.run(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const db = await asked(indexedDB.open('sidelight-datasets'));
		const names = [...db.objectStoreNames];
		const stores = db.transaction(names);
		const all = await Promise.all(names.map((name) => asked(stores.objectStore(name).getAll())));
		db.close();
		return JSON.stringify(Object.fromEntries(names.map((name, i) => [name, all[i]])));
	});
}
