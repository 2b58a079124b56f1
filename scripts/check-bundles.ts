/**
 * Checks that no part of the built extension has grown past its budget, and tells what each weighs and what fills it. A
 * page pays for the content script in every tab, so its budget is the tightest. `--all` lists everything inside.
 */
import { glob, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BundleContents, packageOf, readContents } from './bundle-contents.ts';

/** A part of the extension and what it may weigh. */
interface Part {
	part: string;
	/** A script (perhaps with a `*`), or a page, which weighs as much as the scripts and styles that it loads. */
	file: string;
	/** Bytes, minified. */
	budget: number;
	why: string;
}

const PARTS: readonly Part[] = [
	{
		part: 'content script',
		file: 'content-scripts/content.js',
		budget: 60_000,
		why: 'parsed in every tab of a listed site',
	},
	{
		part: 'card',
		file: 'card.js',
		budget: 130_000,
		why: 'parsed in a tab when its first card opens, within the time that the pointer rests',
	},
	{
		part: 'background',
		file: 'background.js',
		budget: 2_000_000,
		why: 'parsed when the background wakes; stores refuse files of 5 MB',
	},
	{ part: 'popup', file: 'popup.html', budget: 200_000, why: 'opens while the reader waits' },
	{ part: 'options', file: 'options.html', budget: 250_000, why: 'opens while the reader waits' },
	{
		part: 'licences',
		file: 'chunks/licences-*.js',
		budget: 60_000,
		why: 'loaded by options when the reader asks for them',
	},
	{
		part: 'import worker',
		file: 'assets/import-worker-*.js',
		budget: 180_000,
		why: 'started by options when the reader adds a dataset',
	},
	{ part: 'library', file: 'library.html', budget: 300_000, why: 'opens while the reader waits' },
	{
		part: 'library worker',
		file: 'assets/library-worker-*.js',
		budget: 200_000,
		why: 'started by the library, which shows nothing that was searched for without it',
	},
	{ part: 'first page', file: 'welcome.html', budget: 320_000, why: 'opens by itself, with a card in it' },
];

/** What the datasets and the world's outlines may weigh inside the background, deflated and in base64. */
const DATASETS = { module: 'virtual:bundled-datasets', budget: 1_500_000 };

/** How much of what fills a part is told. */
const LARGEST = process.argv.includes('--all') ? Number.POSITIVE_INFINITY : 3;

const over = [...(await weigh('chrome')), ...(await weigh('firefox'))];
for (const line of over) console.error(line);
process.exitCode = over.length === 0 ? 0 : 1;

/** Weighs every part of a build; returns a line for each that is over its budget. */
async function weigh(browser: 'chrome' | 'firefox'): Promise<string[]> {
	const folder = fileURLToPath(new URL(`../.output/${browser}-mv3/`, import.meta.url));
	const contents = await readContents(browser);
	const over: string[] = [];
	for (const { part, file, budget, why } of PARTS) {
		const files = await filesOf(folder, file);
		let bytes = 0;
		for (const it of files) bytes += (await stat(folder + it)).size;
		if (bytes === 0) over.push(`${browser}: ${part}: no file is called ${file}: correct the list in check-bundles.ts`);
		if (bytes > budget)
			over.push(
				`${browser}: ${part}: ${bytes} bytes, over its budget of ${budget} (${why}): see what came in (npm run -s sizes -- --all), and move it out or say why it must stay`,
			);
		console.log(`${browser.padEnd(8)}${part.padEnd(16)}${String(bytes).padStart(9)} of ${String(budget).padStart(9)}`);
		for (const line of largest(contents, files)) console.log(line);
	}
	const datasets = contents['background.js']?.[DATASETS.module];
	if (datasets === undefined)
		over.push(`${browser}: background.js holds no ${DATASETS.module}: correct check-bundles.ts`);
	else if (datasets > DATASETS.budget)
		over.push(`${browser}: bundled datasets: ${datasets} bytes, over their budget of ${DATASETS.budget}`);
	over.push(...(await unweighed(folder, browser)));
	return over;
}

/** The scripts and styles of a part: of a page, all that it loads before it shows anything. */
async function filesOf(folder: string, file: string): Promise<string[]> {
	if (!file.endsWith('.html')) {
		const files: string[] = [];
		for await (const it of glob(file, { cwd: folder })) files.push(it.replaceAll('\\', '/'));
		return files;
	}
	const html = await readFile(folder + file, 'utf8');
	return [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
}

/** What fills some scripts, largest first: packages by name, our own code by folder. Bytes are those before minifying. */
function largest(contents: BundleContents, files: readonly string[]): string[] {
	const sizes = new Map<string, number>();
	for (const file of files) {
		for (const [module, bytes] of Object.entries(contents[file] ?? {})) {
			const owner = packageOf(module) ?? (module.includes(':') ? module : module.split('/').slice(0, 2).join('/'));
			sizes.set(owner, (sizes.get(owner) ?? 0) + bytes);
		}
	}
	const sorted = [...sizes].sort((a, b) => b[1] - a[1]);
	return sorted.slice(0, LARGEST).map(([owner, bytes]) => `${' '.repeat(10)}${String(bytes).padStart(9)}  ${owner}`);
}

/** A script that no part accounts for would grow unseen. */
async function unweighed(folder: string, browser: string): Promise<string[]> {
	const weighed = new Set<string>();
	for (const { file } of PARTS) {
		for (const it of await filesOf(folder, file)) weighed.add(it);
	}
	const missing: string[] = [];
	for await (const file of glob('**/*.js', { cwd: folder })) {
		if (!weighed.has(file.replaceAll('\\', '/')))
			missing.push(
				`${browser}: ${file} belongs to no part that scripts/check-bundles.ts weighs: give it a budget there`,
			);
	}
	return missing;
}
