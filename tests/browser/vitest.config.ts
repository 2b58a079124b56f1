import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: one file a browser, each with a browser of its own, side by side. */
export default defineConfig({
	test: {
		root: import.meta.dirname,
		include: ['*.test.ts'],
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 120_000,
		sequence: { shuffle: { files: false, tests: true } },
	},
});
