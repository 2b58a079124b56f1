/**
 * Draws the extension's icons from the sign, as SVG and as PNG in the sizes that browsers and stores ask for:
 *
 *     node scripts/make-icons.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { signSvg } from '../components/brand/sign.ts';

const SIZES = [16, 32, 48, 96, 128] as const;
const folder = new URL('../public/icon/', import.meta.url);

mkdirSync(folder, { recursive: true });
const svg = signSvg();
writeFileSync(new URL('icon.svg', folder), svg);

const browser = await puppeteer.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
	await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
	await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
	writeFileSync(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
