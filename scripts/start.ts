/**
 * `npm start`: builds the extension and shows it at work on demonstration news pages, in a browser that thinks it is on
 * the real sites. Without a display it prints what the cards say and saves pictures instead.
 *
 *     npm start                     the demonstration pages, in Chromium (or Firefox where there is no other)
 *     npm start -- firefox          the same in Firefox; "chromium" likewise
 *     npm start -- playground       pages that are hard to read and to paint
 *     npm start -- gallery          every state of every component, without the extension
 *     npm start -- build            nothing but the two builds, to be loaded by hand
 *     npm start -- headless         as on a machine without a display; goes with the others
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { choose } from '../tests/browser/choices.ts';
import { folderSite } from '../tests/browser/folder-site.ts';
import { BROWSER_NAMES, type BrowserName, buildFolder, launch, type TestBrowser } from '../tests/browser/harness.ts';
import { type Site, type SiteAnswer, startProxy } from '../tests/browser/proxy.ts';
import { cardOf, type Painted, painted, paintedWith, type ReadCard } from '../tests/browser/reader.ts';
import { SHOTS, takePictures } from '../tests/browser/shots.ts';
import { until } from '../tests/browser/until.ts';
import { DEMO_PAGES, type DemoPage, demoSite } from '../tests/demo/pages.ts';
import { findBrowser, howToInstall } from './browsers.ts';

const root = resolve(import.meta.dirname, '..');
const WHAT = ['demo', 'playground', 'gallery', 'build'] as const;
/** A listed site at whose address the playground is served, so that the content script runs there. */
const PLAYGROUND = { address: 'https://www.reuters.com/playground', folder: join(root, 'tests/playground') };

const playgroundFiles = folderSite({ prefix: 'playground', folder: PLAYGROUND.folder });

const words = process.argv.slice(2);
const unknown = words.find((it) => ![...WHAT, ...BROWSER_NAMES, 'headless'].includes(it));
if (unknown !== undefined)
	fail(`"${unknown}" is nothing that can be started: ${[...WHAT, ...BROWSER_NAMES].join(', ')}, headless.`);
const what = WHAT.find((it) => words.includes(it)) ?? 'demo';
const headless = words.includes('headless') || !hasDisplay();

if (what === 'build') {
	for (const name of BROWSER_NAMES) build(name);
	say(`Load ${BROWSER_NAMES.map((it) => relative(root, buildFolder(it))).join(' (Chromium) or ')} (Firefox).`);
} else if (what === 'gallery') await showGallery(chooseBrowser());
else await showExtension(chooseBrowser());

/** A browser and its program. */
interface Chosen {
	name: BrowserName;
	executable: string;
}

async function showExtension({ name, executable }: Chosen): Promise<void> {
	build(name);
	const playground = what === 'playground' ? playgroundPages() : [];
	const site: Site = what === 'demo' ? demoSite : (url) => playgroundSite(url, playground);
	const addresses = what === 'demo' ? DEMO_PAGES.map((it) => it.url) : playground;
	const proxy = await startProxy({ site });
	const browser = await launch(name, { extension: buildFolder(name), executable, proxy, headless });
	if (headless) {
		say('Without a window: every name that would be underlined, once for each page, and what its card says first.');
		if (what === 'demo') for (const demo of DEMO_PAGES) await printPage(browser, demo);
		else for (const address of addresses) await printMentions(browser, address);
		await browser.close();
		await proxy.close();
		if (what === 'demo') await savePictures({ name, executable });
		return;
	}
	// The playground has too many pages for as many tabs: its list of links is opened instead.
	const opened = what === 'demo' ? addresses : [`${PLAYGROUND.address}/`];
	const [first] = await Promise.all(opened.map((address) => browser.open(address)));
	await first?.bringToFront();
	say(`Sidelight runs in ${browser.version}. Point at an underlined name; the button is in the toolbar.`);
	say('Close the browser, or press Ctrl+C here, to end.');
	await browser.ended;
	await proxy.close();
}

/** Prints each name of a page once, with what its card says. */
async function printPage(browser: TestBrowser, demo: DemoPage): Promise<void> {
	await choose(browser, { density: 'page' });
	const page = await browser.open(demo.url);
	say(`\n${await page.title()}\n${demo.url}`);
	for (const { text } of await paintedWith(page, demo.shown)) {
		await browser.command(page, 'next-mention');
		printCard(text, await cardOf(browser, page, text));
	}
	await page.close();
}

function printCard(text: string, card: ReadCard): void {
	say(`\n  ${card.label.startsWith(text) ? text : `${text} — ${card.label}`}`);
	say(`    ${card.split === undefined ? 'known' : `known on ${card.split}`}:`);
	for (const { date, text: fact, by } of card.onTheDay)
		say(hanging(`      ${(date ?? '').padEnd(10)}  `, `${fact} (${by})`));
	if (card.onTheDay.length === 0) say('      nothing yet');
	if (card.sinceCount !== undefined) say(`    since then: ${card.sinceCount}`);
}

/** Breaks a text between words at the terminal's width; its further lines stand under the first, not under what leads it. */
function hanging(lead: string, text: string): string {
	const width = Math.max(40, (process.stdout.columns ?? 100) - lead.length);
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = `${lines.at(-1)} ${word}`;
		if (lines.length === 0 || longer.length > width) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lead + lines.join(`\n${' '.repeat(lead.length)}`);
}

/** Prints what is painted on a page that may have nothing to paint. */
async function printMentions(browser: TestBrowser, address: string): Promise<void> {
	const page = await browser.open(address);
	const popup = await browser.popup(page);
	await until('the page to be read', () =>
		popup.run(() => document.querySelector('.mentions, .state p:not(.quiet)') !== null),
	);
	await popup.close();
	const mentions: Painted[] = await painted(page);
	say(`\n${await page.title()}\n${address}`);
	say(`  ${mentions.map((it) => it.text).join(', ') || 'nothing is painted'}`);
	await page.close();
}

async function savePictures({ name, executable }: Chosen): Promise<void> {
	const files = await takePictures({ name, executable, shots: SHOTS, folder: join(root, 'screenshots'), scale: 1 });
	say(`\nPictures: ${files.map((it) => relative(root, it)).join('\n          ')}`);
}

async function showGallery({ name, executable }: Chosen): Promise<void> {
	if (headless) {
		runTool('node', ['tests/gallery/shoot.ts', 'screenshots/gallery']);
		say('Pictures of every state are in screenshots/gallery.');
		return;
	}
	const { createServer } = await import('vite');
	const server = await createServer({ configFile: join(root, 'tests/gallery/vite.config.ts'), logLevel: 'warn' });
	await server.listen();
	const address = server.resolvedUrls?.local[0];
	if (address === undefined) fail('The gallery has no address: is its port taken?');
	const browser = await puppeteer.launch({
		browser: name === 'chromium' ? 'chrome' : 'firefox',
		executablePath: executable,
		headless: false,
		defaultViewport: null,
		args: process.getuid?.() === 0 && name === 'chromium' ? ['--no-sandbox'] : [],
	});
	const page = await browser.newPage();
	await page.goto(address);
	say(`The gallery is at ${address}, and follows changes of the files.`);
	await new Promise<void>((done) => browser.once('disconnected', () => done()));
	await server.close();
}

/** The pages of the playground, and at its root a list of links to them. */
function playgroundSite(url: URL, pages: readonly string[]): SiteAnswer | undefined {
	if (url.pathname !== '/playground/') return playgroundFiles(url);
	const links = pages.map((it) => `<li><a href="${it}">${it.split('/').at(-1)}</a></li>`);
	return {
		type: 'text/html; charset=utf-8',
		body: `<!doctype html><html lang="en"><title>Playground</title><h1>Playground</h1><ul>${links.join('')}</ul></html>`,
	};
}

function playgroundPages(): string[] {
	const files = existsSync(PLAYGROUND.folder)
		? readdirSync(PLAYGROUND.folder).filter((it) => it.endsWith('.html'))
		: [];
	if (files.length === 0) fail('tests/playground holds no pages.');
	return files.sort().map((it) => `${PLAYGROUND.address}/${it}`);
}

function chooseBrowser(): Chosen {
	const wanted = BROWSER_NAMES.filter((it) => words.includes(it));
	const candidates = wanted.length > 0 ? wanted : BROWSER_NAMES;
	for (const candidate of candidates) {
		const found = findBrowser(candidate);
		if (found !== undefined) return { name: candidate, executable: found };
	}
	return fail(howToInstall(candidates));
}

function hasDisplay(): boolean {
	if (process.platform === 'darwin' || process.platform === 'win32') return process.env.CI === undefined;
	return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function build(target: BrowserName): void {
	say(`Building for ${target}…`);
	runTool('wxt', target === 'chromium' ? ['build'] : ['build', '-b', 'firefox', '--mv3']);
}

/** Runs a tool of node_modules to its end; prints what it said when it fails. */
function runTool(tool: string, args: string[]): void {
	const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
	const { status, stdout, stderr } = spawnSync(tool, args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
		env: { ...process.env, PATH: path },
	});
	if (status !== 0) fail(`${tool} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`);
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

function fail(text: string): never {
	process.stderr.write(`${text}\n`);
	process.exit(1);
}
