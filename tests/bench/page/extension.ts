/** The built extension with the benchmark's own content script beside it, in a folder of its own. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type BrowserName, buildFolder } from '../../browser/harness.ts';

/** A copy to load. */
export interface BenchExtension {
	folder: string;
	remove(): Promise<void>;
}

/**
 * Notes when the content scripts start (`data-started`), when the first mark is there (`data-marked`) and how many
 * (`data-count`), in the time of `performance.now()`; and the longest that anything kept the page from its next task
 * (`data-longest`) until marks no longer change.
 */
const START = `(() => {
	const started = performance.now();
	const root = document.documentElement;
	let last = started, longest = 0, count = 0, changed = started, marked;
	const beat = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		let sum = 0;
		for (const highlight of CSS.highlights.values()) sum += highlight.size;
		if (sum !== count) { count = sum; changed = now; marked ??= now; }
		last = performance.now();
		if (now - changed < 1500) setTimeout(beat, 0);
		else Object.assign(root.dataset, { started, marked: marked ?? '', complete: changed, count, longest });
	};
	beat();
})();`;

/** Makes the copy; {@link BenchExtension.remove} takes it away. */
export async function benchExtension(name: BrowserName): Promise<BenchExtension> {
	const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
	await cp(buildFolder(name), folder, { recursive: true });
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			outDir: folder,
			emptyOutDir: false,
			target: 'es2023',
			lib: {
				entry: join(import.meta.dirname, 'in-browser.ts'),
				formats: ['iife'],
				name: 'bundle',
				fileName: () => 'bench.js',
			},
		},
	});
	await writeFile(join(folder, 'bench-start.js'), START);
	const file = join(folder, 'manifest.json');
	const manifest = JSON.parse(await readFile(file, 'utf8')) as { content_scripts: { js: string[] }[] };
	for (const script of manifest.content_scripts) script.js = ['bench-start.js', ...script.js, 'bench.js'];
	await writeFile(file, JSON.stringify(manifest));
	return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
