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

/** Notes when the content scripts start, in the time of `performance.now()`, and what ours does; the page's own script notes the rest. */
const BEFORE = join(import.meta.dirname, 'own-work.js');
const AFTER = 'sidelightHasRun();';

/** Makes the copy with a benchmark's own script, that of the page's benchmark by default; {@link BenchExtension.remove} takes it away. */
export async function benchExtension(
	name: BrowserName,
	script = join(import.meta.dirname, 'in-browser.ts'),
): Promise<BenchExtension> {
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
				entry: script,
				formats: ['iife'],
				name: 'bundle',
				fileName: () => 'bench.js',
			},
		},
	});
	await cp(BEFORE, join(folder, 'bench-start.js'));
	await writeFile(join(folder, 'bench-after.js'), AFTER);
	const file = join(folder, 'manifest.json');
	const manifest = JSON.parse(await readFile(file, 'utf8')) as { content_scripts: { js: string[] }[] };
	for (const script of manifest.content_scripts)
		script.js = ['bench-start.js', ...script.js, 'bench-after.js', 'bench.js'];
	await writeFile(file, JSON.stringify(manifest));
	return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
