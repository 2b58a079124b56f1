import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/spotting/**/*.test.ts'],
		sequence: { shuffle: true },
		// Some tests run a command of the project, which takes a second or two on a slow machine.
		testTimeout: 60_000,
	},
});
