/**
 * Runs axe on every specimen of the gallery, in both themes and languages, and looks for anything wider than its surface:
 *
 *     node tests/gallery/check.ts
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { openGallery } from './browse.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The gallery is one page of many surfaces; what asks for one of a kind on a page means nothing here. */
const PAGE_RULES = [
	'landmark-no-duplicate-main',
	'landmark-one-main',
	'landmark-unique',
	'page-has-heading-one',
	'region',
];

const gallery = await openGallery();
const found: string[] = [];
for (const theme of ['light', 'dark'] as const) {
	for (const lang of ['en', 'ja'] as const) {
		const page = await gallery.show({ theme, lang, tall: true });
		await page.evaluate(axeSource);
		const results = await page.evaluate((disabled: string[]): Promise<AxeResults> => {
			const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
			const options: RunOptions = { rules, resultTypes: ['violations'] };
			return (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, options);
		}, PAGE_RULES);
		for (const violation of results.violations) {
			for (const node of violation.nodes) {
				found.push(
					`${theme} ${lang} ${violation.id}: ${node.target.flat().join(' ')}\n    ${node.failureSummary ?? ''}`,
				);
			}
		}
		const wide = await page.$$eval('.specimen > div', (hosts) =>
			hosts.flatMap((host) => {
				const surface = host.shadowRoot?.querySelector('.card, .popup, .surface');
				if (!surface) return [`${host.id} is empty`];
				const right = surface.getBoundingClientRect().right + 1;
				return [...surface.querySelectorAll('*:not(.unseen):not(.unseen *)')]
					.filter((it) => it.getBoundingClientRect().right > right)
					.map((it) => `${host.id}: ${it.tagName} ${it.getAttribute('class')} stands out to the right`);
			}),
		);
		found.push(...wide.map((it) => `${theme} ${lang} ${it}`));
		await page.close();
	}
}
await gallery.close();
for (const line of found) console.error(line);
console.log(found.length === 0 ? 'No violation, nothing stands out.' : `${found.length} found.`);
process.exitCode = found.length === 0 ? 0 : 1;
