/** How long a card takes to open once the pointer has rested on a name, in the built extension in both browsers. */
import { join } from 'node:path';
import { DWELL_MS } from '../../../page/point/card-machine.ts';
import { findBrowser } from '../../../scripts/browsers.ts';
import { BROWSER_NAMES, type BrowserName, launch } from '../../browser/harness.ts';
import { startProxy } from '../../browser/proxy.ts';
import { cardGone, pointAt } from '../../browser/reader.ts';
import { until } from '../../browser/until.ts';
import { demoPage, demoSite } from '../../demo/pages.ts';
import { benchExtension } from '../page/extension.ts';

const HELP = `node scripts/bench.ts card [chromium | firefox]
Measures the builds in .output: run \`npm run build\` and \`npm run build:firefox\` first.`;

/** Names of each kind that stand in the page: a place has a map, a person a timeline only. */
const NAMES = ['Kursk region', 'Choe Son Hui', 'Vladivostok', 'Kim Yong Bok', 'National Intelligence Service'];
const ROUNDS = 8;

/** Runs the benchmark with command-line arguments. */
export async function run(args: readonly string[]): Promise<void> {
	if (args.includes('--help')) {
		console.log(HELP);
		return;
	}
	const names = BROWSER_NAMES.filter((it) => args.includes(it));
	for (const name of names.length > 0 ? names : BROWSER_NAMES) await inBrowser(name);
}

async function inBrowser(name: BrowserName): Promise<void> {
	const executable = findBrowser(name);
	if (!executable) throw new Error(`no ${name} found`);
	const extension = await benchExtension(name, join(import.meta.dirname, 'in-browser.ts'));
	const proxy = await startProxy({ site: demoSite });
	const browser = await launch(name, { extension: extension.folder, executable, proxy, headless: true });
	try {
		const page = await browser.open(demoPage('en-kursk').url);
		/** Milliseconds from the pointer's last move, less the dwell. */
		const opened = async (words: string): Promise<{ ready: number; drawn: number }> => {
			await page.mouse.move(3, 3);
			const at = await pointAt(page, words, 0.3);
			await page.evaluate(() => {
				delete document.documentElement.dataset.benchCard;
			});
			await page.mouse.move(at.x, at.y);
			const noted = await until(`the card of ${words}`, () =>
				page.evaluate(() => document.documentElement.dataset.benchCard),
			);
			await page.keyboard.press('Escape');
			await cardGone(browser, page);
			const { ready, drawn } = JSON.parse(noted) as { ready: number; drawn: number };
			return { ready: ready - DWELL_MS, drawn: drawn - DWELL_MS };
		};
		const first = await opened(NAMES[0] ?? '');
		const warm: { ready: number; drawn: number }[] = [];
		for (let round = 0; round < ROUNDS; round++) for (const it of NAMES) warm.push(await opened(it));
		console.log(`\n${browser.version}: milliseconds after the dwell's end`);
		line('first in a page', [first]);
		line(`warm, ${warm.length} times`, warm);
	} finally {
		await browser.close();
		await proxy.close();
		await extension.remove();
	}
}

function line(what: string, times: readonly { ready: number; drawn: number }[]): void {
	const at = (list: number[], share: number) =>
		list.sort((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? Number.NaN;
	const told = (['ready', 'drawn'] as const).map((key) => {
		const list = times.map((it) => it[key]);
		const [middle, late, last] = [0.5, 0.95, 1].map((share) => at(list, share).toFixed(0));
		return times.length === 1 ? `${key} ${middle}` : `${key}: median ${middle}, 95 % ${late}, longest ${last}`;
	});
	console.log(`  ${what.padEnd(16)} ${told.join('   ')}`);
}
