/** The library of a very large imported dataset in a real browser: how long its page is held up while somebody opens it and types. */
import { findBrowser } from '../../../scripts/browsers.ts';
import { type BrowserName, buildFolder, launch, type Surface, type TestBrowser } from '../../browser/harness.ts';
import { press } from '../../browser/press.ts';
import { startProxy } from '../../browser/proxy.ts';
import { until } from '../../browser/until.ts';
import { demoSite } from '../../demo/pages.ts';
import { makePack } from './pack.ts';

/** What somebody types in each view, a letter at a time, and takes back at once: with nothing typed everything is found. */
const WORDS = ['kursk', 'shelling near san'];

/** The keys that move a drawing, as `KeyboardEvent.key`; with Shift where they are arrows. */
const MOVES = ['+', '+', 'ArrowRight', 'ArrowLeft', '+', '+', '+', '+', 'ArrowRight', '-', '-', '0'];

/** Each press is made so often, and the least counts: whatever else the machine does only adds to it. */
const PASSES = 3;

const VIEWS = ['search', 'timeline', 'map', 'figures'];

/** UTF-16 units of the file that are handed to the page at once. */
const CHUNK = 4_000_000;

interface Press {
	key: string;
	/** The longest time that the page was held up until all was shown, in ms. */
	held: number;
	/** From the key press until nothing changed on the page any more, in ms. */
	shown: number;
}

/** Measures one browser, with the build in .output. */
export async function inBrowser(name: BrowserName, size: Parameters<typeof makePack>[0]): Promise<void> {
	const executable = findBrowser(name);
	if (!executable) throw new Error(`no ${name} found`);
	const proxy = await startProxy({ site: demoSite });
	const browser = await launch(name, { extension: buildFolder(name), executable, proxy, headless: true });
	try {
		console.log(`\n${browser.version}`);
		await importing(browser, makePack(size).text);
		await opening(browser);
		for (const view of VIEWS) await using(browser, view);
	} finally {
		await browser.close();
		await proxy.close();
	}
}

const middle = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

/** Opens the library, and tells when it shows everything. */
async function opening(browser: TestBrowser): Promise<void> {
	const passes: { held: number; still: number; since: number }[] = [];
	for (let pass = 0; pass < PASSES; pass++) {
		const page = await browser.extensionPage('library.html#/');
		await page.show();
		await page.run(watchPage);
		await long('the lists', page, '.hit');
		passes.push(
			await page.run(() => {
				const { watched } = globalThis as unknown as Watching;
				return { held: watched.longest, still: watched.still, since: performance.now() };
			}),
		);
		await page.close();
	}
	const least = (of: 'held' | 'still' | 'since') => Math.min(...passes.map((it) => it[of]));
	console.log(
		`opening: ${(least('since') / 1000).toFixed(1)} s, page held up at most ${least('held').toFixed(0)} ms, ` +
			`its bar stands still for at most ${(least('still') / 1000).toFixed(1)} s`,
	);
}

async function using(browser: TestBrowser, view: string): Promise<void> {
	const page = await browser.extensionPage(`library.html#/${view}`);
	await page.show();
	await long(`the ${view}`, page, view === 'search' ? '.hit' : '.drawing svg');
	await page.run(watchPage);
	const typed = WORDS.flatMap((word) => [...[...word].map((_, i) => word.slice(0, i + 1)), '']);
	await measured(view, typed, (text) => page.run(typing, text));
	if (view === 'timeline' || view === 'map') {
		await measured(`${view}, moved`, MOVES, (key) => page.run(pressing, key));
	}
	await page.close();
}

async function measured(
	what: string,
	keys: readonly string[],
	press: (key: string) => Promise<Omit<Press, 'key'>>,
): Promise<void> {
	const least: Press[] = [];
	for (let pass = 0; pass < PASSES; pass++) {
		for (const [i, key] of keys.entries()) {
			const { held, shown } = await press(key);
			const before = least[i] ?? { held, shown };
			least[i] = { key, held: Math.min(held, before.held), shown: Math.min(shown, before.shown) };
		}
	}
	for (const measure of ['held', 'shown'] as const) {
		const worst = least.reduce((most, it) => (it[measure] > most[measure] ? it : most));
		const median = middle(least.map((it) => it[measure])).toFixed(0);
		console.log(
			`${what.padEnd(16)}${measure.padEnd(6)} median ${median}   longest ${worst[measure].toFixed(0)} (“${worst.key}”)`,
		);
	}
}

/** Types so that the search field holds a text. Runs in the page. */
function typing(text: string): Promise<Omit<Press, 'key'>> {
	const { watched } = globalThis as unknown as Watching;
	const field = document.querySelector<HTMLInputElement>('input[type=search]');
	if (!field) throw new Error('there is no search field');
	return watched.press(() => {
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
}

/** Presses a key in a drawing. Runs in the page. */
function pressing(key: string): Promise<Omit<Press, 'key'>> {
	const { watched } = globalThis as unknown as Watching;
	const mark = document.querySelector('.drawing svg [tabindex="0"]');
	if (!mark) throw new Error('there is no mark');
	const shiftKey = key.startsWith('Arrow');
	return watched.press(() => mark.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true })));
}

interface Watching {
	watched: {
		longest: number;
		changed: number;
		/** The longest time that nothing changed on the page, in ms. */
		still: number;
		/** Does something, and waits until all is shown. */
		press(act: () => void): Promise<Omit<Press, 'key'>>;
	};
}

/**
 * Notes how long the page's thread is held up (the time between two turns of a timer, less the 4 ms that browsers put between
 * them), and when anything in the page changed last. Runs in the page.
 */
function watchPage(): void {
	const watched: Watching['watched'] = {
		longest: 0,
		changed: performance.now(),
		still: 0,
		async press(act) {
			await new Promise((resume) => setTimeout(resume, 50));
			watched.longest = 0;
			const begun = performance.now();
			watched.changed = begun;
			act();
			// Nothing has changed for so long: all is shown.
			while (performance.now() - watched.changed < 400) await new Promise((resume) => setTimeout(resume, 20));
			return { held: watched.longest, shown: watched.changed - begun };
		},
	};
	(globalThis as unknown as Watching).watched = watched;
	let last = performance.now();
	const turn = () => {
		const now = performance.now();
		watched.longest = Math.max(watched.longest, now - last - 4);
		last = now;
		setTimeout(turn);
	};
	setTimeout(turn);
	new MutationObserver(() => {
		const now = performance.now();
		watched.still = Math.max(watched.still, now - watched.changed);
		watched.changed = now;
	}).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

async function importing(browser: TestBrowser, text: string): Promise<void> {
	const options = await browser.extensionPage('options.html');
	await long('the picker', options, '.dataset-file');
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
		const picker = document.querySelector<HTMLInputElement>('.dataset-file');
		if (!picker) throw new Error('there is no picker');
		const files = new DataTransfer();
		const { parts = [] } = globalThis as { parts?: string[] };
		files.items.add(new File(parts, 'many-towns.json', { type: 'application/json' }));
		picker.files = files.files;
		picker.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await long('the file to be checked', options, '.review, .import-problems, .notice');
	await press(options, 'Add it');
	await long('the dataset to be stored', options, '.notice');
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
