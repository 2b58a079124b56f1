/** Made by `scripts/bundled-datasets.ts` when the extension is built. */
declare module 'virtual:bundled-datasets' {
	import type { Dataset } from '../../data/schema.ts';
	/** Checked datasets with the bytes of their name index in base64. */
	export const bundled: { dataset: Dataset; index: string }[];
	/** Outlines of the world's countries, as JSON of the type `WorldScales` in `data/locator-map.ts`; parsed when first needed. */
	export const world: string;
}
