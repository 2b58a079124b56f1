/**
 * How the card behaves beside the words, under the page's own dialogs, with keys and with a selection: on pages of the
 * playground that make each of these hard.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import { cardGone, cardOf, paintedWith, pointAt, pointIn, pressInCard } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Windows of an ordinary size, a small one, and one of 1280 by 720 at 200 % zoom. */
const WINDOWS = [
	{ width: 1280, height: 800 },
	{ width: 900, height: 500 },
	{ width: 640, height: 360 },
];

/** See the head of this file. */
export function mannersSuite(session: Session): void {
	const open = async (id: string, viewport = { width: 1280, height: 800 }): Promise<Page> => {
		session.serve(playgroundSite);
		return session.open(playgroundPage(id).url, { viewport });
	};
	const inCard = <Args extends unknown[], T>(page: Page, sent: (root: ShadowRoot, ...args: Args) => T, ...args: Args) =>
		session.browser().inCard(page, sent, ...args);
	const cardBox = (page: Page) =>
		inCard(page, (root): Box | undefined => {
			const dialog = root.querySelector('[role=dialog][aria-busy=false]');
			if (!dialog) return undefined;
			const { left, top, right, bottom } = dialog.getBoundingClientRect();
			return { left, top, right, bottom };
		});
	const focused = (page: Page) =>
		inCard(page, (root) => {
			const at = root.activeElement;
			return at && (at.getAttribute('role') ?? at.getAttribute('aria-label') ?? at.localName);
		});

	describe('the card', () => {
		beforeAll(async () => {
			session.keepChoices(true);
			await choose(session.browser(), { density: 'all' });
		});
		afterAll(async () => {
			session.keepChoices(false);
			await choose(session.browser(), {});
		});

		describe.each(WINDOWS)('in a window of $width by $height', (viewport) => {
			it.each(['edges', 'vertical', 'right-to-left'])('is never over the words nor outside: %s', async (id) => {
				const page = await open(id, viewport);
				await paintedWith(page, id === 'vertical' ? '金永福' : 'Kim Yong Bok');
				const count = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, it) => sum + it.size, 0));
				for (let index = 0; index < count; index++) {
					for (const block of ['start', 'end'] as const) {
						const words = await bringIntoView(page, index, block);
						const [first] = words;
						if (!first) throw new Error(`mention ${index} has no box`);
						await page.mouse.click((first.left + first.right) / 2, (first.top + first.bottom) / 2);
						const where = await until(`a card for mention ${index}`, () => cardBox(page));
						let box = where;
						await until(`the card of mention ${index}, ${block}, to stand clear`, async () => {
							box = (await cardBox(page)) ?? box;
							return words.every((it) => !overlap(it, box)) && isWithin(box, viewport);
						}).catch((error: Error) => {
							throw new Error(`${error.message}: words ${JSON.stringify(words)}, card ${JSON.stringify(box)}`);
						});
						await page.keyboard.press('Escape');
						await cardGone(session.browser(), page);
					}
				}
			});
		});

		it('can be seen and used in an open modal dialog, which one Escape leaves open', async () => {
			const page = await open('dialog');
			await paintedWith(page, 'Kursk');
			await page.click('#open');
			const at = await pointIn(page, '#modal h2');
			await page.mouse.click(at.x, at.y);
			await cardOf(session.browser(), page, 'Kursk');
			await pressInCard(session.browser(), page, 'Close');
			await cardGone(session.browser(), page);
			await page.mouse.click(at.x, at.y);
			await cardOf(session.browser(), page, 'Kursk');
			await page.keyboard.press('Escape');
			await cardGone(session.browser(), page);
			expect(await page.$eval('#modal', (it) => (it as HTMLDialogElement).open)).toBe(true);
		});

		it('can be seen and used in full screen', async () => {
			const page = await open('dialog');
			await paintedWith(page, 'Choe Son Hui');
			await page.bringToFront();
			await page.click('#full');
			await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
			const at = await pointIn(page, '#stage p');
			await page.mouse.click(at.x, at.y);
			await cardOf(session.browser(), page, 'Choe Son Hui');
			await pressInCard(session.browser(), page, 'Close');
			await cardGone(session.browser(), page);
			await page.evaluate(() => document.exitFullscreen());
		});

		it('leaves the page’s own popover open', async () => {
			const page = await open('dialog');
			await paintedWith(page, 'Kursk');
			await page.click('[popovertarget=own]');
			const at = await pointIn(page, '#own p');
			await page.mouse.move(at.x, at.y);
			await cardOf(session.browser(), page, 'Kursk');
			expect(await page.$eval('#own', (it) => it.matches(':popover-open'))).toBe(true);
		});

		it('opens over a name in a link by hover, and the link still follows', async () => {
			const page = await open('links');
			await paintedWith(page, 'Kursk');
			const at = await pointIn(page, '#link');
			await page.mouse.move(at.x, at.y);
			await cardOf(session.browser(), page, 'Kursk');
			await page.mouse.click(at.x, at.y);
			await until('the link to be followed', async () => page.url().endsWith('#followed'));
			await cardGone(session.browser(), page);
		});

		it('leaves a label its box', async () => {
			const page = await open('links');
			await paintedWith(page, 'Kursk');
			const at = await pointIn(page, 'label');
			await page.mouse.click(at.x, at.y);
			await until('the box to be ticked', () => page.$eval('#box', (it) => (it as HTMLInputElement).checked));
			expect(await cardBox(page)).toBeUndefined();
		});

		it('does not come while text is selected, and leaves the selection', async () => {
			const page = await open('links');
			await paintedWith(page, 'Kursk');
			const box = await page.$eval('#plain', (it) => {
				const range = document.createRange();
				range.selectNodeContents(it);
				const { left, right, top, height } = range.getBoundingClientRect();
				return { left, right, y: top + height / 2 };
			});
			const name = await pointIn(page, '#plain');
			await page.mouse.move(box.left + 1, box.y);
			await page.mouse.down();
			await page.mouse.move(name.x, name.y, { steps: 5 });
			const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
			const text = await until('some text to be selected', selected);
			await page.mouse.up();
			expect(await cardBox(page)).toBeUndefined();
			// Elsewhere, for as long as a frame, and back again: now the pointer means the name.
			await page.mouse.move(box.left + 1, box.y + 60);
			await frames(page);
			await page.mouse.move(name.x, name.y, { steps: 3 });
			await cardOf(session.browser(), page, 'Kursk');
			expect(await selected()).toBe(text);
			await page.keyboard.press('Escape');
			await cardGone(session.browser(), page);
			expect(await selected()).toBe(text);
		});

		it('takes the focus when it is asked for by key, and gives it back', async () => {
			const browser = session.browser();
			const page = await open('dialog');
			await paintedWith(page, 'Kursk');
			await page.focus('#open');
			await browser.command(page, 'next-mention');
			await cardOf(browser, page, 'Kursk');
			await until('the dialog to have the focus', async () => (await focused(page)) === 'dialog');
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe('Keep open');
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe('Close');
			await page.keyboard.press('Escape');
			await cardGone(browser, page);
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('open');
		});

		it('is a dialog with a name', async () => {
			const page = await open('dialog');
			const at = await pointAt(page, 'Kursk');
			await page.mouse.click(at.x, at.y);
			await cardOf(session.browser(), page, 'Kursk');
			const name = await inCard(page, (root) => {
				const dialog = root.querySelector('[role=dialog]');
				return root.querySelector(`[id="${dialog?.getAttribute('aria-labelledby')}"]`)?.textContent;
			});
			expect(name).toContain('Kursk');
		});

		it('looks the same whatever the page says of fonts, sizes and elements', async () => {
			const shapes: unknown[] = [];
			for (const id of ['print', 'bad-neighbours']) {
				// High enough for the whole card, wherever the page's own type puts the name.
				const page = await open(id, { width: 1280, height: 1600 });
				const at = await pointAt(page, 'Kursk');
				await page.mouse.click(at.x, at.y);
				await cardOf(session.browser(), page, 'Kursk');
				await until('the card to be placed', () => cardBox(page));
				shapes.push(
					await inCard(page, (root) =>
						[...root.querySelectorAll('[role=dialog], [role=dialog] *')].map((it) => {
							const { width, height } = it.getBoundingClientRect();
							const { fontSize, fontFamily, letterSpacing, color, opacity } = getComputedStyle(it);
							const size = [width, height].map((side) => Math.round(side));
							return [it.localName, ...size, fontSize, fontFamily, letterSpacing, color, opacity].join(' ');
						}),
					),
				);
			}
			expect(shapes[1]).toEqual(shapes[0]);
		});
	});
}

function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin({ left, top, right, bottom }: Box, { width, height }: { width: number; height: number }): boolean {
	return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

/** Scrolls to the nth marked stretch of text and gives the boxes of its lines. */
async function bringIntoView(page: Page, index: number, block: ScrollLogicalPosition): Promise<Box[]> {
	await page.evaluate(
		(nth, place) => {
			const marked = [...CSS.highlights.values()].flatMap((it) => [...it])[nth];
			marked?.startContainer.parentElement?.scrollIntoView({ block: place, behavior: 'instant' });
		},
		index,
		block,
	);
	// Scroll events come with the next frame; a pointer that moves before them would count as moved by the scrolling.
	await frames(page);
	return page.evaluate((nth) => {
		const marked = [...CSS.highlights.values()].flatMap((it) => [...it])[nth];
		if (!marked) return [];
		const range = document.createRange();
		range.setStart(marked.startContainer, marked.startOffset);
		range.setEnd(marked.endContainer, marked.endOffset);
		return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
	}, index);
}

/** Waits until the page has been drawn twice. */
async function frames(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		await frame();
		await frame();
	});
}
