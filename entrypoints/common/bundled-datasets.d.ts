/** Made by `scripts/bundled-datasets.ts` when the extension is built. All strings are base64 of deflated bytes. */
declare module 'virtual:bundled-datasets' {
	/** Checked datasets: JSON of the type `Dataset`, and the bytes of its name index. */
	export const bundled: { dataset: string; index: string }[];
	/** Outlines of the world's countries: JSON of the type `WorldScales` in `data/locator-map.ts`. */
	export const world: string;
}
