/** Names are painted on the addresses of listed sites, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { DEMO_PAGES, demoPage } from '../../demo/pages.ts';
import { choose } from '../choices.ts';
import { painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

/** See the head of this file. */
export function paintingSuite(session: Session): void {
	describe('painting', () => {
		it.each(DEMO_PAGES)('paints the names of $id and leaves look-alikes alone', async (demo) => {
			await choose(session.browser(), { density: 'all' });
			const page = await session.open(demo.url);
			const all = await paintedWith(page, demo.shown);
			// A longer name of the same thing is as good: "South Korea's National Intelligence Service".
			expect(demo.painted.filter((name) => !all.some((it) => it.text.includes(name)))).toEqual([]);
			const wrong = demo.unpainted.filter((trap) =>
				all.some((it) => it.text === trap.name && it.within.includes(trap.within)),
			);
			expect(wrong).toEqual([]);
		});

		it('paints stories that the page adds when it is scrolled', async () => {
			await choose(session.browser(), { density: 'all' });
			const page = await session.open(demoPage('en-kursk').url);
			await paintedWith(page, 'Choe Son Hui');
			expect((await painted(page)).some((it) => it.within === 'Choe Son Hui at the Kremlin')).toBe(false);
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			await until('the added headline to be painted', async () =>
				(await painted(page)).some((it) => it.within === 'Choe Son Hui at the Kremlin'),
			);
		});

		it('paints under a content security policy that forbids all', async () => {
			const url = 'https://www.theguardian.com/strict-policy';
			session.serve((asked) =>
				asked.href === url
					? {
							type: 'text/html; charset=utf-8',
							headers: { 'Content-Security-Policy': "default-src 'none'; require-trusted-types-for 'script'" },
							body: '<!doctype html><html lang="en"><title>Strict</title><p>Talks with Choe Son Hui went on.</p></html>',
						}
					: undefined,
			);
			const page = await session.open(url);
			expect((await paintedWith(page, 'Choe Son Hui')).map((it) => it.text)).toEqual(['Choe Son Hui']);
		});

		it('leaves a page alone that asks for it', async () => {
			const url = 'https://www.theguardian.com/opted-out';
			session.serve((asked) =>
				asked.href === url
					? {
							type: 'text/html; charset=utf-8',
							body: `<!doctype html><html lang="en"><meta name="sidelight" content="off"><title>Off</title>
								<p>Talks with Choe Son Hui went on.</p></html>`,
						}
					: undefined,
			);
			const page = await session.open(url);
			const popup = await session.browser().popup(page);
			await until('the popup to say so', () =>
				popup.run(() => document.body.textContent?.includes('asks extensions like Sidelight to stay away')),
			);
			await popup.close();
			expect(await painted(page)).toEqual([]);
		});

		it('does not run on a site that is not listed', async () => {
			const url = 'https://unlisted.example/';
			session.serve((asked) =>
				asked.href === url
					? {
							type: 'text/html; charset=utf-8',
							body: '<!doctype html><html lang="en"><title>Unlisted</title><p>Talks with Choe Son Hui went on.</p></html>',
						}
					: undefined,
			);
			const page = await session.open(url);
			const popup = await session.browser().popup(page);
			await until('the popup to offer this site', () =>
				popup.run(() => document.body.textContent?.includes('Once, on this page')),
			);
			await popup.close();
			expect(await painted(page)).toEqual([]);
		});
	});
}
