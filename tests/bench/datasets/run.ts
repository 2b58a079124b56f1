/** Measures a very large imported dataset in the built extension: its import, what it weighs, and what it costs a page. */
import { findBrowser } from '../../../scripts/browsers.ts';
import { choose } from '../../browser/choices.ts';
import { BROWSER_NAMES, type BrowserName, launch, type Surface, type TestBrowser } from '../../browser/harness.ts';
import { press } from '../../browser/press.ts';
import { startProxy } from '../../browser/proxy.ts';
import { until } from '../../browser/until.ts';
import { benchExtension } from '../page/extension.ts';
import { BENCH_PAGES, benchSite } from '../page/pages.ts';
import { type Generated, generatePack, type Size } from './generate.ts';
import { newProcesses, type Weights, weigh } from './processes.ts';

const HELP = `node scripts/bench.ts datasets [chromium | firefox] [--small]
Measures the builds in .output: run \`npm run build\` and \`npm run build:firefox\` first.`;

const LARGE: Size = { entities: 100_000, forms: 300_000, statements: 50_000, sources: 1_000 };
/** To see in a few seconds that the benchmark itself works. */
const SMALL: Size = { entities: 1_000, forms: 3_000, statements: 500, sources: 10 };

/** Turns in which the large dataset is off and on, so that both are measured in the same weather. */
const TURNS = 5;
/** Pages opened with a warm background in each turn. */
const ROUNDS = 4;
/** UTF-16 units of the file that are handed to the page at once. */
const CHUNK = 4_000_000;

/** Runs the benchmark with command-line arguments. */
export async function run(args: readonly string[]): Promise<void> {
	if (args.includes('--help')) {
		console.log(HELP);
		return;
	}
	const generated = generatePack(args.includes('--small') ? SMALL : LARGE);
	console.log(`file of ${(generated.text.length / 1e6).toFixed(1)} million characters`);
	const names = BROWSER_NAMES.filter((it) => args.includes(it));
	for (const name of names.length > 0 ? names : BROWSER_NAMES) await inBrowser(name, generated);
}

const line = (name: string, ...rest: string[]) => console.log(`  ${name.padEnd(44)} ${rest.join('   ')}`);
const ms = (value: number) => `${value.toFixed(1)} ms`;
const mb = (value: number | undefined) => (value === undefined ? 'not measured' : `${(value / 1e6).toFixed(0)} MB`);
const middle = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

async function inBrowser(name: BrowserName, generated: Generated): Promise<void> {
	const executable = findBrowser(name);
	if (!executable) throw new Error(`no ${name} found`);
	const extension = await benchExtension(name);
	const proxy = await startProxy({ site: benchSite });
	const isOurs = newProcesses();
	const browser = await launch(name, { extension: extension.folder, executable, proxy, headless: true });
	try {
		console.log(`\n${browser.version}`);
		await importing(browser, generated);
		const alone: Turn[] = [];
		const together: Turn[] = [];
		for (let i = 0; i < TURNS; i++) {
			await choose(browser, { density: 'all', datasetsOff: [generated.id] });
			alone.push(await turn(browser, isOurs));
			await choose(browser, { density: 'all' });
			together.push(await turn(browser, isOurs));
		}
		const [before, after] = [report('bundled alone', alone), report('both', together)];
		line('page, ratio', `${(after / before).toFixed(2)}×`);
		const cards = [];
		for (let i = 0; i < TURNS; i++) cards.push(await cardsAfterWaking(browser, generated.id));
		line('both: first card after waking', ms(middle(cards.map((it) => it.first))));
		line('both: the next card', ms(middle(cards.map((it) => it.next))));
	} finally {
		await browser.close();
		await proxy.close();
		await extension.remove();
	}
}

interface Turn {
	/** From the content script's start to the last mark of a median page, warm background (ms). */
	warm: number[];
	marks: number;
	/** The same when the background was asleep (ms). */
	woken: number | undefined;
	weights: Weights | undefined;
}

/** Prints the medians of some turns; returns that of a page. */
function report(what: string, turns: readonly Turn[]): number {
	const page = middle(turns.flatMap((it) => it.warm));
	const woken = turns.flatMap((it) => it.woken ?? []);
	const weights = turns.flatMap((it) => it.weights ?? []);
	const heap = (part: keyof Weights) => (weights.length === 0 ? undefined : middle(weights.map((it) => it[part])));
	line(`${what}: page, warm`, ms(page), `${middle(turns.map((it) => it.marks))} marks`);
	line(`${what}: page, background asleep`, woken.length === 0 ? 'not measured' : ms(middle(woken)));
	line(`${what}: memory of the extension`, mb(heap('extension')));
	line(`${what}: memory of the page`, mb(heap('page')));
	return page;
}

async function turn(browser: TestBrowser, isOurs: (pid: number) => boolean): Promise<Turn> {
	await browser.stopBackground();
	const { took: woken } = await opened(browser);
	// Where the background cannot be put to sleep, the first page has it open what is now in use.
	const warm: number[] = [];
	let marks = 0;
	for (let i = 0; i < ROUNDS; i++) {
		const { took, count } = await opened(browser);
		warm.push(took);
		marks = count;
	}
	const weights = await whileOpen(browser, () => weigh(browser.name, isOurs));
	return { warm, marks, woken, weights };
}

/** How long the background takes to tell of an entity: the first time after it has woken and spotted a page's names, and then (ms). */
async function cardsAfterWaking(browser: TestBrowser, dataset: string): Promise<{ first: number; next: number }> {
	await browser.stopBackground();
	await opened(browser);
	const page = await browser.extensionPage('popup.html');
	const times = await page.run(async (id: string) => {
		const api = globalThis as unknown as Record<'browser' | 'chrome', Runtime | undefined>;
		const { runtime } = (api.browser ?? api.chrome) as Runtime;
		const asked = async (entity: string) => {
			const start = performance.now();
			const context = await runtime.sendMessage({ type: 'context', ref: { dataset: id, entity } });
			if (!context) throw new Error(`nothing is told of ${entity}`);
			return performance.now() - start;
		};
		return { first: await asked('town-7'), next: await asked('town-13') };
	}, dataset);
	await page.close();
	return times;
}

interface Runtime {
	runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Opens a median page until its marks come to rest. */
async function opened(browser: TestBrowser): Promise<{ took: number; count: number }> {
	return whileOpen(browser, async (noted) => noted);
}

async function whileOpen<T>(
	browser: TestBrowser,
	work: (noted: { took: number; count: number }) => Promise<T> | T,
): Promise<T> {
	const page = await browser.open(BENCH_PAGES.median);
	const noted = await until('the marks to come to rest', () =>
		page.evaluate(() => {
			const { started, complete, count } = document.documentElement.dataset;
			return complete !== undefined && { took: Number(complete) - Number(started), count: Number(count) };
		}),
	);
	const answer = await work(noted);
	await page.close();
	return answer;
}

/** Imports the file as a reader does, and tells how long that takes and how long the page was ever held up. */
async function importing(browser: TestBrowser, { text }: Generated): Promise<void> {
	const options = await browser.extensionPage('options.html');
	await until('the picker', () => options.run(() => document.querySelector('.dataset-file') !== null));
	for (let at = 0; at < text.length; at += CHUNK) {
		await options.run(
			(part: string) => {
				const held = globalThis as { parts?: string[] };
				held.parts = [...(held.parts ?? []), part];
			},
			text.slice(at, at + CHUNK),
		);
	}
	await options.run(() => {
		const held = globalThis as { parts?: string[]; steps?: [string, number][]; longest?: number };
		const files = new DataTransfer();
		files.items.add(new File(held.parts ?? [], 'many-towns.json', { type: 'application/json' }));
		held.parts = [];
		held.steps = [];
		held.longest = 0;
		let last = performance.now();
		setInterval(() => {
			const now = performance.now();
			held.longest = Math.max(held.longest ?? 0, now - last);
			last = now;
			const said = document.querySelector('.import-progress label, .review h3, .notice')?.textContent ?? '';
			if (held.steps?.at(-1)?.[0] !== said) held.steps?.push([said, now]);
		}, 5);
		const picker = document.querySelector<HTMLInputElement>('.dataset-file');
		if (!picker) throw new Error('there is no picker');
		picker.files = files.files;
		picker.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await long('the file to be checked', options, '.review');
	await press(options, 'Add it');
	await long('the dataset to be stored', options, '.notice');
	const { steps, longest } = await options.run(() => {
		const { steps, longest } = globalThis as { steps?: [string, number][]; longest?: number };
		return { steps: steps ?? [], longest: longest ?? 0 };
	});
	for (const [i, [said, at]] of steps.entries()) {
		const next = steps[i + 1];
		if (next && said !== '') line(`import: ${said}`, `${((next[1] - at) / 1000).toFixed(1)} s`);
	}
	line('import: longest time that the page was held up', ms(longest));
	await options.close();
}

/** Waits for a minute or two: longer than tests have patience. */
async function long(what: string, surface: Surface, selector: string): Promise<void> {
	for (let tries = 0; ; tries++) {
		try {
			await until(what, () => surface.run((it: string) => document.querySelector(it) !== null, selector));
			return;
		} catch (error) {
			if (tries === 8) throw error;
		}
	}
}
