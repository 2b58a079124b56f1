/**
 * Looks at every specimen of the gallery in both browsers, themes and languages: axe's rules; and what a comparison of pictures
 * would be for, asked of the layout itself, as pictures differ with every machine's fonts. Nothing stands out of its surface, no
 * text is cut off, no two controls lie over each other, and nothing
 * moves where less motion is asked for.
 *
 *     node tests/gallery/check.ts
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { BROWSER_NAMES } from '../browser/harness.ts';
import { openGallery } from './browse.ts';
import { layoutFaults } from './layout.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The gallery is one page of many surfaces; what asks for one of a kind on a page means nothing here. */
const PAGE_RULES = [
	'landmark-no-duplicate-main',
	'landmark-one-main',
	'landmark-unique',
	'page-has-heading-one',
	'region',
];

const found: string[] = [];
for (const name of BROWSER_NAMES) {
	const gallery = await openGallery(name);
	for (const theme of ['light', 'dark'] as const) {
		for (const lang of ['en', 'ja'] as const) {
			const where = `${name} ${theme} ${lang}`;
			const page = await gallery.show({ theme, lang, tall: true });
			await page.evaluate(axeSource);
			const results = await page.evaluate((disabled: string[]): Promise<AxeResults> => {
				const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
				const options: RunOptions = { rules, resultTypes: ['violations'] };
				return (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, options);
			}, PAGE_RULES);
			for (const violation of results.violations) {
				for (const node of violation.nodes) {
					found.push(`${where} ${violation.id}: ${node.target.flat().join(' ')}\n    ${node.failureSummary ?? ''}`);
				}
			}
			found.push(...(await page.evaluate(layoutFaults)).map((it) => `${where} ${it}`));
			await page.close();
		}
	}
	await gallery.close();
}
for (const line of found) console.error(line);
console.log(found.length === 0 ? 'No violation, and every layout holds.' : `${found.length} found.`);
process.exitCode = found.length === 0 ? 0 : 1;
