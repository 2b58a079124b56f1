/** The datasets inside the package, opened when they are first asked for. */
import { bundled } from 'virtual:bundled-datasets';
import type { Dataset } from '../../data/schema.ts';
import { openShelf, type Shelf } from '../../data/shelf.ts';
import { unpack, unpackJson } from '../common/unpack.ts';

/** Opens them all. */
export async function openBundled(): Promise<Shelf> {
	return openShelf(
		await Promise.all(
			bundled.map(async ({ dataset, index }) => ({
				dataset: await unpackJson<Dataset>(dataset),
				index: await unpack(index),
			})),
		),
	);
}
