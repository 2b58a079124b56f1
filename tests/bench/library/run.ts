/** Measures the library's answers with a large made-up dataset, in Node: what a key press, a drag or a zoom has to wait for. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NO_FILTERS } from '../../../components/library/address.ts';
import { figuresOf } from '../../../data/library/figures.ts';
import type { LibraryFilters } from '../../../data/library/filters.ts';
import { mapOf } from '../../../data/library/map-source.ts';
import { openLibrary } from '../../../data/library/open-library.ts';
import { searchLibrary } from '../../../data/library/search.ts';
import { makeIndex } from '../../../data/library/search-index.ts';
import { timelineOf } from '../../../data/library/timeline.ts';
import type { World } from '../../../data/world.ts';
import { BROWSER_NAMES } from '../../browser/harness.ts';
import { inBrowser } from './browsers.ts';
import { makeDataset } from './dataset.ts';

const HELP = `node scripts/bench.ts library [chromium | firefox] [entities] [statements]
In a browser it measures the build in .output, which \`npm run build\` and \`npm run build:firefox\` make: how long the page is held
up by a key press, and when all is shown. Without one it measures the answers themselves, in Node.
100,000 of each unless told otherwise, and 5,000 sources. For each key press the least of five runs counts, as
whatever else the machine does only adds to it. Prints the median of all presses or runs, and the longest, in ms.`;

/** What readers type, a letter at a time. */
const QUERIES = ['kursk', 'the ministry', 'new york', 'ＭＯＳＣＯＷ', 'アイウ', 'shelling near san', 'e', 'qqqq'];

const FILTERS: Record<string, LibraryFilters> = {
	'no filter': NO_FILTERS,
	'a kind': { ...NO_FILTERS, kinds: ['person'] },
	'standing and time': { ...NO_FILTERS, standings: ['denied'], from: '2020-01-01', to: '2021-12-31' },
	'an outlet': { ...NO_FILTERS, outlets: ['The Shanghai Times'] },
};

/** A key press may take so long, in ms. */
const LIMIT = 50;

/** Runs the benchmark with command-line arguments. */
export async function run(args: readonly string[]): Promise<void> {
	if (args.includes('--help')) {
		console.log(HELP);
		return;
	}
	const browser = BROWSER_NAMES.find((it) => args.includes(it));
	const [entities = 100_000, statements = 100_000] = args.filter((it) => it !== browser).map(Number);
	if (browser !== undefined) {
		await inBrowser(browser, { entities, statements, sources: 5_000 });
		return;
	}
	const dataset = makeDataset({ entities, statements, sources: 5_000 });
	console.log(`${entities} entities, ${statements} statements, 5000 sources, Node ${process.version}\n`);

	const opening = time(() => openLibrary([dataset]));
	const library = opening.result;
	line('opening', [opening.ms]);
	const slices: number[] = [];
	const making = makeIndex(library);
	let step = time(() => making.next());
	while (!step.result.done) {
		slices.push(step.ms);
		step = time(() => making.next());
	}
	slices.push(step.ms);
	const index = step.result.value;
	line('index, a slice', slices, `${slices.reduce((sum, it) => sum + it, 0).toFixed(0)} in all`);

	const limits = { entities: 6, statements: 8, sources: 6 };
	const search = (query: string, filters: LibraryFilters) =>
		searchLibrary(library, index, { query, filters, limits, language: 'en' });
	for (const [name, filters] of Object.entries(FILTERS)) {
		const presses = QUERIES.flatMap((query) => [...query].map((_, i) => query.slice(0, i + 1)));
		// As somebody types it, five times over: the library keeps the last few terms, which others have driven out by then.
		const least = presses.map(() => Number.POSITIVE_INFINITY);
		for (let pass = 0; pass < 5; pass++) {
			for (const [i, query] of presses.entries()) {
				least[i] = Math.min(least[i] ?? 0, time(() => search(query, filters)).ms);
			}
		}
		const all = presses.map((query, i) => ({ query, ms: least[i] ?? Number.NaN }));
		const worst = all.reduce((most, it) => (it.ms > most.ms ? it : most));
		line(
			`key, ${name}`,
			all.map((it) => it.ms),
			`“${worst.query}”`,
		);
	}
	const everything = time(() => search('', NO_FILTERS));
	line(
		'no words',
		repeat(() => search('', NO_FILTERS)),
	);
	const { unsorted } = everything.result;

	// What a key press costs on top of the search in these views, at most: with everything found.
	const makeTimeline = () => timelineOf(library, index, { rows: unsorted('statements'), language: 'en' });
	line('timeline, made', repeat(makeTimeline));
	const timeline = makeTimeline();
	for (const [name, period] of Object.entries({
		all: { first: '2014-01-01', last: '2024-12-31' },
		'a year': { first: '2018-01-01', last: '2018-12-31' },
		'a day': { first: '2018-05-05', last: '2018-05-05' },
	})) {
		line(
			`timeline, ${name}`,
			repeat(() => timeline.slice(period)),
		);
	}
	const world = { near: await worldAt('50m'), far: await worldAt('110m') };
	const makeMap = () =>
		mapOf(library, world, { entities: unsorted('entities'), statements: unsorted('statements'), language: 'en' });
	line('map, made', repeat(makeMap));
	const map = makeMap();
	const size = { width: 776, height: 480 };
	for (const [name, spot] of Object.entries({
		everything: map.everything(size),
		continent: { lat: 50, lon: 20, km: 6_000 },
		country: { lat: 49, lon: 32, km: 1_200 },
	})) {
		line(
			`map, ${name}`,
			repeat(() => map.draw(spot, size)),
		);
	}
	line(
		'figures',
		repeat(() => figuresOf(library, { rows: unsorted('statements'), language: 'en' })),
	);
}

async function worldAt(scale: '50m' | '110m'): Promise<World> {
	const path = fileURLToPath(import.meta.resolve(`world-atlas/countries-${scale}.json`));
	const world = JSON.parse(await readFile(path, 'utf8'));
	for (const it of world.objects.countries.geometries) it.properties = { code: '' };
	return world;
}

function time<T>(task: () => T): { result: T; ms: number } {
	const from = performance.now();
	const result = task();
	return { result, ms: performance.now() - from };
}

const repeat = (task: () => unknown) => Array.from({ length: 9 }, () => time(task).ms);
const middle = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

function line(name: string, ms: readonly number[], more = ''): void {
	const longest = Math.max(...ms);
	const over = longest > LIMIT ? ` over ${LIMIT}` : '';
	console.log(
		`${name.padEnd(24)}${middle(ms).toFixed(1).padStart(9)}   longest${longest.toFixed(1).padStart(9)}${over}  ${more}`,
	);
}
