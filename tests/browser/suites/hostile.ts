/** Readers' own doings across marks, pages that make pointing hard, and what else pages of the playground say of themselves. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choices } from '../../../settings/choices.ts';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import { asThePageSays, hear, listedAs, pieces, publishedOn } from '../marks.ts';
import { cardGone, cardOf, pointIn, readCard } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const PAINTERS: readonly Choices['painter'][] = ['highlight', 'element'];

/** See the head of this file. */
export function hostileSuite(session: Session): void {
	const browser = () => session.browser();
	const open = async (id: string, isMarked = true) => {
		session.serve(playgroundSite);
		const page = await session.open(playgroundPage(id).url);
		if (isMarked) await asThePageSays(browser(), page);
		return page;
	};

	describe.each(PAINTERS)('marks painted by %ss', (painter) => {
		beforeAll(async () => {
			session.keepChoices(true);
			await choose(browser(), { density: 'all', painter });
		});
		afterAll(async () => {
			session.keepChoices(false);
			await choose(browser(), {});
		});

		it('are no part of what is copied, and no end to what is searched', async () => {
			const page = await open('inline-tags');
			const errors = hear(page);
			const marked = { copied: await copied(page), found: await page.evaluate(find, 'Kim Yong Bok') };
			await choose(browser(), { on: false });
			const plain = { copied: await copied(page), found: await page.evaluate(find, 'Kim Yong Bok') };
			await choose(browser(), { density: 'all', painter });
			expect(marked).toEqual(plain);
			expect(marked.found).toBeGreaterThan(0);
			expect(marked.copied).toContain('Kim Yong Bok');
			expect(errors).toEqual([]);
		});

		it('leave a selection as it is when they come and when they go', async () => {
			await choose(browser(), { on: false });
			const page = await open('inline-tags', false);
			const text = await page.evaluate(() => {
				document.getSelection()?.selectAllChildren(document.querySelector('article') as Element);
				return document.getSelection()?.toString();
			});
			await choose(browser(), { density: 'all', painter });
			await asThePageSays(browser(), page);
			expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(text);
			await choose(browser(), { on: false });
			await until('the marks to go', async () => Object.values(await pieces(page)).flat().length === 0);
			expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(text);
			await choose(browser(), { density: 'all', painter });
		});

		it('leave a translation every word once, and the original as well', async () => {
			const page = await open('translated');
			const text = async () => (await page.$eval('main', (it) => it.textContent))?.trim();
			const original = await text();
			for (const turn of ['first', 'second']) {
				await page.click('#translate');
				await until('the translation to be marked', async () => {
					const { highlights, elements } = await pieces(page);
					return [...highlights, ...elements].sort().join() === 'Kim Yong-bok,Kursk,Kursk';
				});
				expect(await text(), turn).toBe('Soldaten of Kim Yong-bok are in Kursk heute.\nNiemand else is near Kursk.');
				await page.click('#original');
				await asThePageSays(browser(), page);
				expect(await text(), turn).toBe(original);
			}
		});

		it('are not where a reader writes, not while typing either', async () => {
			const page = await open('editable');
			await page.click('#editor');
			await page.keyboard.press('End');
			await page.keyboard.type(' Kim Yong Bok, too.');
			await page.click('input');
			await page.keyboard.type(' and M-1989');
			// A paragraph after it: what would have been marked has, by the time that it is.
			await page.evaluate(() => {
				document.body.append(Object.assign(document.createElement('p'), { textContent: 'Guns: M-1989.' }));
			});
			await listedAs(browser(), page, 'kursk 2, m-1989-koksan 1');
			expect(Object.values(await pieces(page)).flat()).toHaveLength(3);
			expect(await page.$eval('#editor', (it) => it.textContent)).toContain('Kim Yong Bok, too.');
		});
	});

	it('highlights come back whenever the page clears all, and its own are left alone', async () => {
		await choose(browser(), { density: 'all' });
		const page = await open('clears-highlights');
		for (const times of [2, 3]) {
			await until('the registry to be cleared', () =>
				page.evaluate((count) => Number(document.querySelector('output')?.value) >= count, times),
			);
			await until('the marks to come back', async () => (await pieces(page)).highlights.includes('Kursk'));
			const own = await page.evaluate(() => [...(CSS.highlights.get('own') ?? [])].map((it) => it.startOffset));
			expect(own).toEqual([7]);
		}
	});

	it('the first sound date counts on a page of broken ones', async () => {
		await choose(browser(), { density: 'all' });
		const page = await open('dates');
		expect(await publishedOn(browser(), page)).toBe('2024-11-05');
	});

	describe('pointing', () => {
		beforeAll(async () => {
			session.keepChoices(true);
			await choose(browser(), { density: 'all' });
		});
		afterAll(async () => {
			session.keepChoices(false);
			await choose(browser(), {});
		});

		it.each(['#fixed', '#drag', '#taken'])('finds the name in %s, where text cannot be selected', async (place) => {
			const page = await open('unselectable');
			const { x, y } = await pointIn(page, place);
			await page.mouse.move(x, y);
			await cardOf(browser(), page, 'Kursk');
			await page.keyboard.press('Escape');
			await cardGone(browser(), page);
			await page.mouse.click(x, y);
			await cardOf(browser(), page, 'Kursk');
		});

		it('finds the name after a press of whose end nobody is told, as when the browser’s menu took it', async () => {
			const page = await open('links');
			const { x, y } = await pointIn(page, '#plain');
			await page.mouse.move(1, 1);
			await page.evaluate(() => {
				document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 2, buttons: 2 }));
			});
			await page.mouse.move(x, y, { steps: 2 });
			await cardOf(browser(), page, 'Kursk');
		});

		it('finds the name under the strictest policy, which nothing violates', async () => {
			const page = await open('strict-csp');
			const errors = hear(page);
			const { x, y } = await pointIn(page, 'article');
			await page.mouse.click(x, y);
			await cardOf(browser(), page, 'Kursk');
			await page.keyboard.press('Escape');
			await cardGone(browser(), page);
			expect(errors).toEqual([]);
		});

		it('finds the name on a page that has written itself anew, and the card goes when it does so again', async () => {
			const page = await open('rewritten');
			const errors = hear(page);
			await page.click('#open');
			await asThePageSays(browser(), page);
			const { x, y } = await pointIn(page, 'body');
			await page.mouse.click(x, y);
			await until('a card', () => readCard(browser(), page));
			await page.evaluate(() => {
				document.open();
				document.write('<!doctype html><title>Nothing</title><body data-marks="kursk 1"><p>Kursk, at last.');
				document.close();
			});
			await cardGone(browser(), page);
			await asThePageSays(browser(), page);
			expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
			expect(errors).toEqual([]);
		});
	});
}

/** What selecting all and copying would take. */
function copied(page: Page): Promise<string> {
	return page.evaluate(() => {
		const selection = document.getSelection();
		selection?.selectAllChildren(document.body);
		const text = selection?.toString() ?? '';
		selection?.removeAllRanges();
		return text;
	});
}

/** Runs in the page: how often the browser's own search finds words. */
function find(words: string): number {
	const { find: search } = globalThis as unknown as { find(text: string): boolean };
	document.getSelection()?.removeAllRanges();
	let count = 0;
	while (search(words) && count < 50) count++;
	document.getSelection()?.removeAllRanges();
	return count;
}
