/**
 * Makes the pictures that the stores show, from the builds in .output: screenshots of 1280 × 800 pixels in each language, and
 * the promotional tile.
 *
 *     npm run zip && npm run store-pictures
 */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { signSvg } from '../components/brand/sign.ts';
import { type Shot, takePictures } from '../tests/browser/shots.ts';
import { findBrowser, howToInstall } from './browsers.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'store/pictures');
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** Pages of two languages that stand for each other. */
const PAGES = {
	en: { page: 'en-kursk', person: 'Choe Son Hui', place: { shown: 'Kursk region', title: 'Kursk Oblast' } },
	ja: { page: 'ja-kursk', person: '崔善姫', place: { shown: 'クルスク州', title: 'クルスク州' } },
} as const;

/** What is taken in each language, in the stores' order; what begins with `part-` is put into another picture. */
function shotsIn(language: 'en' | 'ja'): Shot[] {
	const { page, person, place } = PAGES[language];
	const common = { page, language, viewport: SCREENSHOT } as const;
	return [
		{ ...common, name: `screenshot-1-card-${language}`, of: 'card', title: person, dark: false },
		{ ...common, name: `screenshot-2-place-${language}`, of: 'card', ...place, dark: true },
		{ ...common, name: `part-page-${language}`, of: 'page', dark: false },
		{ ...common, name: `part-popup-${language}`, of: 'popup', dark: false },
	];
}

const executable = findBrowser('chromium');
if (executable === undefined) {
	process.stderr.write(`${howToInstall(['chromium'])}\n`);
	process.exit(1);
}
const taken = await mkdtemp(join(tmpdir(), 'sidelight-store-'));
const composer = await puppeteer.launch({ executablePath: executable, args: ['--no-sandbox'] });
try {
	const shots = [...shotsIn('en'), ...shotsIn('ja')];
	await takePictures({ name: 'chromium', executable, shots, folder: taken, scale: 1 });
	for (const { name } of shots) {
		if (!name.startsWith('part-')) await rename(join(taken, `${name}.png`), fileOf(name));
	}
	for (const language of ['en', 'ja']) {
		const [page, popup] = await Promise.all(
			['page', 'popup'].map(async (part) => await readFile(join(taken, `part-${part}-${language}.png`), 'base64')),
		);
		await compose(composer, { name: `screenshot-3-popup-${language}`, size: SCREENSHOT, html: popupOver(page, popup) });
	}
	await compose(composer, { name: 'tile', size: TILE, html: tile() });
} finally {
	await composer.close();
	await rm(taken, { recursive: true });
}

function fileOf(name: string): string {
	const file = join(folder, `${name}.png`);
	process.stdout.write(`${relative(root, file)}\n`);
	return file;
}

/** Draws a picture of exactly a size. */
async function compose(
	browser: Browser,
	{ name, size, html }: { name: string; size: { width: number; height: number }; html: string },
): Promise<void> {
	const page = await browser.newPage();
	await page.setViewport({ ...size, deviceScaleFactor: 1 });
	await page.setContent(html);
	await writeFile(fileOf(name), await page.screenshot());
	await page.close();
}

/** The popup where a browser would show it: under the toolbar, at the window's right edge. Both are pictures of the real thing. */
function popupOver(page = '', popup = ''): string {
	return `<style>
		body { margin: 0; background: url(data:image/png;base64,${page}) }
		img { position: fixed; top: 8px; right: 24px; max-height: 784px; border-radius: 10px; box-shadow: 0 0 0 1px #0002, 0 12px 36px #0004 }
	</style><img src="data:image/png;base64,${popup}">`;
}

/** The sign, the name, and the sentence that the whole is about, with the name in it marked as on a page. */
function tile(): string {
	return `<style>
		body { margin: 0; height: 280px; box-sizing: border-box; padding: 0 40px; background: #fdfcf9; color: #1d1b18;
			display: flex; flex-direction: column; justify-content: center; gap: 26px;
			font: 22px / 1.45 "Source Serif 4", Georgia, "Noto Serif", "Liberation Serif", serif }
		header { display: flex; align-items: center; gap: 14px; font-size: 34px; letter-spacing: -0.01em }
		svg { width: 46px; height: 46px }
		p { margin: 0; color: #4c4841 }
		u { color: #1d1b18; text-decoration: underline dotted #8a5200 2px; text-underline-offset: 5px }
	</style><header>${signSvg()}Sidelight</header><p>“<u>Kim Yong Bok</u> was seen in <u>Kursk</u>.”<br>Who, where, since when,<br>and who says so.</p>`;
}
