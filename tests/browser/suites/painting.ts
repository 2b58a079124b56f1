/** Names are painted on the addresses of listed sites, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { DEMO_PAGES, demoPage } from '../../demo/pages.ts';
import { choose } from '../choices.ts';
import { listedAs } from '../marks.ts';
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

		it('of very many names paints those in view, wherever the page is scrolled', async () => {
			const url = 'https://www.theguardian.com/crowded';
			session.serve((asked) =>
				asked.href === url ? { type: 'text/html; charset=utf-8', body: crowdedPage(600) } : undefined,
			);
			await choose(session.browser(), { density: 'all' });
			const page = await session.open(url);
			await listedAs(session.browser(), page, 'kursk 600');
			const scrollAndLook = async (place: 'start' | 'middle' | 'end') => {
				await page.evaluate((to) => {
					const { scrollHeight } = document.documentElement;
					scrollTo({
						top: to === 'start' ? 0 : to === 'middle' ? scrollHeight / 2 : scrollHeight,
						behavior: 'instant',
					});
				}, place);
				await until(`all names in view to be painted at the ${place}, and few others`, async () => {
					const { unpainted, inView, all } = await page.evaluate(paintedInView);
					return inView > 10 && unpainted === 0 && all < 200;
				});
			};
			await scrollAndLook('start');
			// Changed while nothing is painted there.
			await page.evaluate(() => {
				(document.querySelectorAll('p')[300]?.firstChild as Text).data = 'Now, and not only near, Kursk.';
			});
			await scrollAndLook('middle');
			await scrollAndLook('end');
			await scrollAndLook('start');
			const letters = new Set((await painted(page)).map((it) => it.text));
			expect([...letters]).toEqual(['Kursk']);
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

/** Names in paragraphs, of which the last has no box of its own, and in a part that scrolls by itself. */
function crowdedPage(names: number): string {
	const paragraphs = Array.from({ length: names - 22 }, (_, i) => `<p>Day ${i}: seen near Kursk.</p>`);
	const inner = '<p>Also near Kursk.</p>'.repeat(20);
	return `<!doctype html><html lang="en"><title>Crowded</title><style>div { height: 150px; overflow: auto; }</style>
		<div>${inner}</div>${paragraphs.join('')}<p style="display: contents">Kursk</p>
		<p><span style="display: contents">Kursk</span></p></html>`;
}

/** Runs in the page: names whose letters are in view, those of them that are not painted, and all that are registered. */
function paintedInView(): { inView: number; unpainted: number; all: number } {
	const all = [...CSS.highlights.values()].flatMap((it) => [...it]);
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	let inView = 0;
	let unpainted = 0;
	const range = document.createRange();
	while (walker.nextNode()) {
		const text = walker.currentNode as Text;
		const start = text.data.indexOf('Kursk');
		if (start < 0) continue;
		range.setStart(text, start);
		range.setEnd(text, start + 5);
		const { top, bottom, left } = range.getBoundingClientRect();
		const parent = text.parentElement as Element;
		const hit = document.elementFromPoint(left + 2, (top + bottom) / 2);
		const isHit = getComputedStyle(parent).display === 'contents' ? hit?.contains(parent) : hit === parent;
		if (bottom <= 0 || top >= innerHeight || !isHit) continue;
		inView++;
		if (!all.some((it) => it.startContainer === text && it.startOffset === start)) unpainted++;
	}
	return { inView, unpainted, all: all.length };
}
