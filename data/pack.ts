/**
 * A dataset in one file, for sharing: the four files as they are, and the forms made from its names, so that a browser
 * that imports it needs none of the declension rules.
 */
import * as v from 'valibot';
import type { Form } from '../matching/types.ts';
import { makeForms } from './compile.ts';
import type { Dataset } from './schema.ts';

/** Says what a packed file is, at its very beginning. */
export const PACK_KIND = 'sidelight-dataset';

/** The ending that packed files have. */
export const PACK_ENDING = '.sidelight.json';

/** Form of one packed form: see {@link Form}. */
export const packedForm = v.strictObject({
	text: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	entity: v.pipe(v.number(), v.integer(), v.minValue(-1)),
	langs: v.array(v.pipe(v.string(), v.maxLength(20))),
	exactCase: v.optional(v.boolean()),
	onlyAfterFull: v.optional(v.boolean()),
	onlyNear: v.optional(
		v.strictObject({
			entities: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))),
			words: v.optional(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80)))),
		}),
	),
});

/** What a packed file holds. */
export interface PackedDataset {
	kind: typeof PACK_KIND;
	dataset: Dataset;
	forms: Form[];
}

/** Packs a dataset that has been checked. The same dataset always gives the same bytes. */
export function packDataset(dataset: Dataset): string {
	const packed: PackedDataset = { kind: PACK_KIND, dataset, forms: makeForms(dataset).map(({ form }) => form) };
	return `${JSON.stringify(packed)}\n`;
}
