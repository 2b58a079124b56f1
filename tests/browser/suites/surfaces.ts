/** The extension's own pages, checked by axe in both themes and both languages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import { choose } from '../choices.ts';
import type { Sent, Surface } from '../harness.ts';
import { paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Each page, and what stands in it once it is drawn. */
const PAGES = [
	{ path: 'popup.html', drawn: '.mention-row' },
	{ path: 'options.html', drawn: '.site-list .row' },
	{ path: 'welcome.html', drawn: '.welcome h1' },
	{ path: 'library.html', drawn: '.hit' },
];

/** What axe has to say, as short as it can be read. */
export async function violations(surface: Surface): Promise<string[]> {
	// A page's policy forbids scripts from outside; the debugger may bring one all the same.
	const bring = Object.assign(() => undefined, { toString: () => `function () { ${AXE} }` });
	await surface.run(bring as Sent<[], undefined>);
	return surface.run(async () => {
		const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
		const { violations } = await axe.run();
		return violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.html}`));
	});
}

interface Violation {
	id: string;
	nodes: { html: string }[];
}

/** See the head of this file. */
export function surfacesSuite(session: Session): void {
	describe.each(['en', 'ja'] as const)('in %s', (language) => {
		it.each(PAGES)('$path has no accessibility violation, light or dark', async ({ path, drawn }) => {
			await choose(session.browser(), { language });
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, demoPage('en-kursk').shown);
			const surface = await session.browser().extensionPage(path);
			await until(`${drawn} in ${path}`, () =>
				surface.run((selector: string) => document.querySelector(selector) !== null, drawn),
			);
			await until(`${path} in ${language}`, () =>
				surface.run((it: string) => document.querySelector('main')?.lang === it, language),
			);
			for (const theme of ['light', 'dark']) {
				await surface.run((it: string) => {
					document.documentElement.dataset.theme = it;
				}, theme);
				expect(await violations(surface), `${path} ${theme}`).toEqual([]);
			}
			await surface.close();
		});
	});
}
