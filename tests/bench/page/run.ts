/** Runs the page benchmark on the built extension in Chromium and Firefox, and prints tables of medians. */
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { choose } from '../../browser/choices.ts';
import { BROWSER_NAMES, type BrowserName, launch, type TestBrowser } from '../../browser/harness.ts';
import { startProxy } from '../../browser/proxy.ts';
import { until } from '../../browser/until.ts';
import { benchExtension } from './extension.ts';
import { BENCH_PAGES, benchSite } from './pages.ts';
import { updateOften } from './update.ts';

const HELP = `node scripts/bench.ts page [chromium | firefox] [reading | start | update | edits | pointing | memory | inserts]…
Measures the builds in .output: run \`npm run build\` and \`npm run build:firefox\` first.`;

type Measure = (browser: TestBrowser) => Promise<void>;

/** Runs the benchmark with command-line arguments. */
export async function run(args: readonly string[]): Promise<void> {
	if (args.includes('--help')) {
		console.log(HELP);
		return;
	}
	const names = BROWSER_NAMES.filter((it) => args.includes(it));
	const measures = Object.entries(MEASURES).filter(([it]) => args.includes(it));
	for (const name of names.length > 0 ? names : BROWSER_NAMES) {
		await inBrowser(name, measures.length > 0 ? measures : Object.entries(MEASURES));
	}
}

async function inBrowser(name: BrowserName, measures: readonly [string, Measure][]): Promise<void> {
	const executable = findBrowser(name);
	if (!executable) throw new Error(`no ${name} found`);
	const extension = await benchExtension(name);
	const proxy = await startProxy({ site: benchSite });
	const browser = await launch(name, { extension: extension.folder, executable, proxy, headless: true });
	try {
		console.log(`\n${browser.version}`);
		await choose(browser, { density: 'all' });
		for (const [title, measure] of measures) {
			console.log(`\n${title}`);
			await measure(browser);
		}
	} finally {
		await browser.close();
		await proxy.close();
		await extension.remove();
	}
}

/** Opens a page and waits until its marks no longer change; what the start script noted, in milliseconds. */
async function opened(browser: TestBrowser, url: string): Promise<{ page: Page; noted: Record<string, number> }> {
	const page = await browser.open(url);
	const noted = await until('the marks to come to rest', () =>
		page.evaluate(() => {
			const { started, marked, drawn, complete, count, longest } = document.documentElement.dataset;
			return complete && { started, marked, drawn, complete, count, longest };
		}),
	);
	return {
		page,
		noted: Object.fromEntries(Object.entries(noted).map(([key, value]) => [key, Number(value)])),
	};
}

/** Asks the script that stands beside the content script. */
async function asked(page: Page, what: string): Promise<Record<string, number>> {
	return page.evaluate((question) => {
		const { dataset } = document.documentElement;
		dataset.benchAsk = question;
		document.dispatchEvent(new Event('sidelight-bench'));
		return JSON.parse(dataset.benchAnswer ?? 'null');
	}, what);
}

/** What our content script has done so far by itself: its longest turn and all of it, in milliseconds. */
async function ownWork(page: Page): Promise<{ longest: number; sum: number }> {
	return page.evaluate(() => {
		document.dispatchEvent(new Event('sidelight-own'));
		return JSON.parse(document.documentElement.dataset.own ?? 'null');
	});
}

const line = (name: string, ...rest: string[]) => console.log(`  ${name.padEnd(14)} ${rest.join('   ')}`);
const ms = (value: number | undefined, digits = 1) => `${(value ?? Number.NaN).toFixed(digits)} ms`;
const times = (a: number | undefined, b: number | undefined) => `${((a ?? 0) / (b ?? 0)).toFixed(2)}×`;
const mb = (bytes: number | undefined) => (bytes === undefined ? 'not told' : `${(bytes / 1e6).toFixed(2)} MB`);
const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

const MEASURES: Record<string, Measure> = {
	/** Collecting the text against a bare pass over the nodes, warm. */
	async reading(browser) {
		for (const id of ['median', 'structures', 'crowded', 'manyInOne', 'long'] as const) {
			const { page } = await opened(browser, BENCH_PAGES[id]);
			const { nodes, bare, ours } = await asked(page, 'reading');
			line(id, `${nodes} nodes`, `bare ${ms(bare, 3)}`, `ours ${ms(ours, 3)}`, times(ours, bare));
			await page.close();
		}
	},

	/** From the content script's start to the first and the last mark, and the longest task. */
	async start(browser) {
		for (const [id, rounds] of [
			['medianCalm', 15],
			['drawnCalm', 15],
			['median', 7],
			['long', 3],
		] as const) {
			const all: Record<string, number>[] = [];
			for (let round = 0; round < rounds; round++) {
				const { page, noted } = await opened(browser, BENCH_PAGES[id]);
				all.push({ ...noted, own: (await ownWork(page)).longest });
				await page.close();
			}
			const of = (what: (it: Record<string, number>) => number) => middle(all.map(what));
			const since = (what: string) => ms(of((it) => (it[what] ?? 0) - (it.started ?? 0)));
			const isCalm = id.endsWith('Calm');
			line(
				id,
				`first mark ${since('marked')}`,
				`drawn ${since('drawn')}`,
				...(isCalm ? [] : [`last ${since('complete')}`, `longest task ${ms(of((it) => it.longest ?? 0))}`]),
				`of ours ${ms(of((it) => it.own ?? 0))}`,
				`${of((it) => it.count ?? 0)} marks`,
			);
		}
	},

	/** One paragraph changes: until its mark is there again. */
	async update(browser) {
		for (const id of ['median', 'long'] as const) {
			const { page } = await opened(browser, BENCH_PAGES[id]);
			const before = await ownWork(page);
			const { took, layout } = await page.evaluate(updateOften);
			const after = await ownWork(page);
			line(
				id,
				`until marked again ${ms(middle(took))}`,
				`the page’s layout ${ms(middle(layout))}`,
				`ours, each of 30 ${ms((after.sum - before.sum) / 30, 2)}`,
			);
			await page.close();
		}
	},

	/**
	 * The page's own edits with 5,000 marks and with none; and, with none of ours, beside an observer that does nothing and beside
	 * marks that nobody watches, which is what browsers ask for them.
	 */
	async edits(browser) {
		const { page, noted } = await opened(browser, BENCH_PAGES.crowded);
		const taken = { off: [] as Edits[], observer: [] as Edits[], marks: [] as Edits[], on: [] as Edits[] };
		for (let turn = 0; turn < 5; turn++) {
			taken.on.push(await page.evaluate(edit));
			await choose(browser, { on: false });
			await until('marks to go', () => page.evaluate(() => [...CSS.highlights.values()].every((it) => it.size === 0)));
			taken.off.push(await page.evaluate(edit));
			await asked(page, 'floor 1');
			taken.observer.push(await page.evaluate(edit));
			await asked(page, 'floor 2');
			taken.marks.push(await page.evaluate(edit));
			await asked(page, 'floor 0');
			await choose(browser, { density: 'all' });
			await until('the page to be marked', () =>
				page.evaluate(() => [...CSS.highlights.values()].some((it) => it.size > 0)),
			);
			await until('the marks to come to rest', () => page.evaluate(comeToRest));
		}
		for (const [what, title] of [
			['own', 'edits alone'],
			['told', 'until told'],
			['all', 'all that follows'],
		] as const) {
			const [off, observer, marks, on] = (['off', 'observer', 'marks', 'on'] as const).map((it) =>
				middle(taken[it].map((them) => them[what])),
			);
			line(
				title,
				`off ${ms(off)}`,
				`observer alone ${times(observer, off)}`,
				`and marks ${times(marks, off)}`,
				`ours, ${noted.count} marks ${ms(on)} ${times(on, off)}`,
			);
		}
		await page.close();
	},

	/** A mark under the pointer against the caret there. */
	async pointing(browser) {
		const { page } = await opened(browser, BENCH_PAGES.crowded);
		for (const marks of [100, 1000, 5000]) {
			const { hits, bare, ours } = await asked(page, `pointing ${marks}`);
			line(`${marks} marks`, `${hits} of 400 hit`, `caret ${ms(bare, 4)}`, `ours ${ms(ours, 4)}`, times(ours, bare));
		}
		await page.close();
	},

	/** What a tab costs: the page's heap with marks and without, after a collection. Only Chromium tells. */
	async memory(browser) {
		if (browser.name !== 'chromium') return line('not told');
		for (const id of ['median', 'crowded', 'long'] as const) {
			const heaps: (number | undefined)[] = [];
			for (const choices of [{ on: false }, { density: 'all' }] as const) {
				await choose(browser, choices);
				// A page of its own for each: one that is marked later is still at work when it looks as if it were at rest.
				const { page } = await opened(browser, BENCH_PAGES[id]);
				heaps.push(await heapOf(browser, page));
				await page.close();
			}
			const [off, on] = heaps;
			line(
				id,
				`off ${mb(off)}`,
				`on ${mb(on)}`,
				`ours ${mb(off !== undefined && on !== undefined ? on - off : undefined)}`,
			);
		}
	},

	/** As many inserts as five minutes of a busy page bring, as fast as the page can, in five parts; the heap after each. */
	async inserts(browser) {
		if (browser.name !== 'chromium') return line('not told');
		const { page } = await opened(browser, BENCH_PAGES.median);
		for (let part = 0; part <= 5; part++) {
			if (part > 0) await page.evaluate(insertMany, 10_000);
			line(`${part * 10},000 inserts`, mb(await heapOf(browser, page)));
		}
		await page.close();
	},
};

/** Milliseconds of 1,000 inserts and removals. */
interface Edits {
	/** Of the page's script itself. */
	own: number;
	/** Until observers have been told. */
	told: number;
	/** With the frames and the idle moments that follow: an average of many in a row. */
	all: number;
}

/** Runs in the page. */
async function edit(): Promise<Edits> {
	const place = document.querySelector('#edited') as Element;
	const task = () => new Promise<number>((resolve) => setTimeout(() => resolve(performance.now()), 0));
	const own: number[] = [];
	const told: number[] = [];
	const start = performance.now();
	for (let round = 0; round < 60; round++) {
		const from = performance.now();
		for (let i = 0; i < 1000; i++) {
			const p = document.createElement('p');
			p.textContent = 'Something else.';
			place.append(p);
			p.remove();
		}
		own.push(performance.now() - from);
		// Observers are told when the script has ended; a task later they have been.
		told.push((await task()) - from);
	}
	// What waits for an idle moment is done before it is over.
	await new Promise((resolve) => requestIdleCallback(resolve));
	const all = (performance.now() - start) / 60;
	const median = (times: number[]) => times.sort((a, b) => a - b)[30] ?? Number.NaN;
	return { own: median(own), told: median(told), all };
}

/** Runs in the page, until the number of registered marks is the same for a while. */
async function comeToRest(): Promise<true> {
	const count = () => [...CSS.highlights.values()].reduce((sum, it) => sum + it.size, 0);
	for (let before = -1; before !== count(); ) {
		before = count();
		for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
	}
	return true;
}

/** Runs in the page: inserts paragraphs with a name, a few in a task, and keeps the last hundred. */
async function insertMany(count: number): Promise<void> {
	const place = document.querySelector('article') as Element;
	const mine: Element[] = [];
	for (let i = 0; i < count; i++) {
		const p = document.createElement('p');
		p.textContent = `Message ${i} from Kursk.`;
		place.append(p);
		mine.push(p);
		if (mine.length > 100) mine.shift()?.remove();
		if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
	}
	for (const p of mine) p.remove();
	// Until our own work on the last of them is done.
	const marks = () =>
		[...CSS.highlights.values()].flatMap((it) => [...it]).filter((it) => place.contains(it.startContainer));
	while (marks().some((it) => it.startContainer.textContent?.startsWith('Message'))) {
		await new Promise((resolve) => setTimeout(resolve, 0));
	}
}

/** Bytes of scripts' objects in a page's process after a collection; undefined where the browser does not tell. */
async function heapOf(browser: TestBrowser, page: Page): Promise<number | undefined> {
	if (browser.name !== 'chromium') return undefined;
	const session = await page.createCDPSession();
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
}
