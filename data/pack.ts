/**
 * A dataset in one file, for sharing: the four files as they are, and the forms made from its names, so that a browser
 * that imports it needs none of the declension rules.
 */
import type { Form } from '../matching/types.ts';
import { makeForms } from './compile.ts';
import type { Dataset } from './schema.ts';

/** Says what a packed file is, at its very beginning. */
export const PACK_KIND = 'sidelight-dataset';

/** What a packed file holds. */
interface PackedDataset {
	kind: typeof PACK_KIND;
	dataset: Dataset;
	forms: Form[];
}

/** Packs a dataset that has been checked. The same dataset always gives the same bytes. */
export function packDataset(dataset: Dataset): string {
	const packed: PackedDataset = { kind: PACK_KIND, dataset, forms: makeForms(dataset).map(({ form }) => form) };
	return `${JSON.stringify(packed)}\n`;
}
