import { defineConfig } from 'vite';

/** The gallery as a page: `vite --config tests/gallery/vite.config.ts` serves it, `vite build …` makes a folder of it. */
export default defineConfig({
	root: import.meta.dirname,
	base: './',
	build: { outDir: '../../.output/gallery', emptyOutDir: true, chunkSizeWarningLimit: 3000 },
	server: { port: 5199 },
});
