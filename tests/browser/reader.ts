/**
 * What a reader sees and does: which names are painted, pointing at one, reading the card and the popup.
 */
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './harness.ts';
import { until } from './until.ts';

/** A painted mention. */
export interface Painted {
	/** Its text; what stands in `<rt>` and `<rp>` is no part of it. */
	text: string;
	/** Text of the element it begins in. */
	within: string;
}

/** The painted mentions of a page, in document order. Page scripts see the highlight registry, so this asks there. */
export function painted(page: Page): Promise<Painted[]> {
	return page.evaluate(() => {
		const pieces: { node: Node; start: number; end: number }[] = [];
		for (const highlight of CSS.highlights.values()) {
			for (const range of highlight) {
				const piece = { node: range.startContainer, start: range.startOffset, end: range.endOffset };
				// The mention whose card is open stands in two highlights.
				if (!pieces.some((it) => it.node === piece.node && it.start === piece.start)) pieces.push(piece);
			}
		}
		pieces.sort((a, b) =>
			a.node === b.node
				? a.start - b.start
				: a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING
					? -1
					: 1,
		);
		const found: { text: string; within: string; ruby: Element | null | undefined }[] = [];
		for (const { node, start, end } of pieces) {
			const text = (node.textContent ?? '').slice(start, end);
			const ruby = node.parentElement?.closest('ruby');
			const last = found.at(-1);
			if (ruby && last?.ruby === ruby) last.text += text;
			else found.push({ text, within: node.parentElement?.textContent ?? '', ruby });
		}
		// A name may stand on two lines of the page's source.
		return found.map(({ text, within }) => ({ text: text.replace(/\s+/g, ' '), within }));
	});
}

/** Waits until a name is painted, and gives all that is. */
export function paintedWith(page: Page, name: string): Promise<Painted[]> {
	return until(`"${name}" to be painted`, async () => {
		const all = await painted(page);
		return all.some((it) => it.text === name) && all;
	});
}

/**
 * Scrolls to the first painted mention of a name and gives the middle of its first line box (viewport). It then stands at
 * the given share of the window's height, or as near as the page can be scrolled.
 */
export async function pointAt(page: Page, name: string, share = 0.5): Promise<{ x: number; y: number }> {
	await paintedWith(page, name);
	return until(`"${name}" to be on screen`, () =>
		page.evaluate(
			async (wanted, height) => {
				const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
				const nodes = ranges.filter((it) => {
					const text = (it.startContainer.textContent ?? '').slice(it.startOffset, it.endOffset).replace(/\s+/g, ' ');
					// Of a name over ruby the first piece will do.
					return text === wanted || (it.startContainer.parentElement?.closest('ruby') && wanted.startsWith(text));
				});
				nodes.sort((a, b) =>
					a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
				);
				const first = nodes[0];
				if (!first) return undefined;
				const range = document.createRange();
				range.setStart(first.startContainer, first.startOffset);
				range.setEnd(first.endContainer, first.endOffset);
				scrollBy({ top: range.getBoundingClientRect().top - innerHeight * height, behavior: 'instant' });
				// Scroll events come with the next frame; a pointer that moves before them would count as moved by the scrolling.
				const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
				await frame();
				await frame();
				const box = range.getClientRects()[0];
				return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			},
			name,
			share,
		),
	);
}

/** The middle of the first marked name inside an element, in the viewport. */
export function pointIn(page: Page, selector: string): Promise<{ x: number; y: number }> {
	return until(`a name in ${selector}`, () =>
		page.evaluate((wanted) => {
			const element = document.querySelector(wanted);
			const marked = [...CSS.highlights.values()]
				.flatMap((it) => [...it])
				.find((it) => element?.contains(it.startContainer));
			if (!marked) return undefined;
			const range = document.createRange();
			range.setStart(marked.startContainer, marked.startOffset);
			range.setEnd(marked.endContainer, marked.endOffset);
			const box = range.getClientRects()[0];
			return box && box.width > 0 && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		}, selector),
	);
}

/** A card as it reads. */
export interface ReadCard {
	/** The whole heading: the name in the reader's language and, where it differs, as the page writes it. */
	title: string;
	/** The name in the reader's language alone. */
	label: string;
	pinned: boolean;
	/** The article's day that it splits at, as it prints it; undefined when it knows none. */
	split: string | undefined;
	/** Dates of the statements up to the article's day, in the order shown, with their text. */
	onTheDay: ReadStatement[];
	/** What has come to light since; empty while folded. */
	since: ReadStatement[];
	/** The words beside "since then": how many statements there are. */
	sinceCount: string | undefined;
}

/** A statement as the card shows it. */
interface ReadStatement {
	/** EDTF date, without marks of doubt; undefined for an interval. */
	date: string | undefined;
	text: string;
	/** Who says so. */
	by: string;
	/** How many sources are cited. */
	cites: number;
}

/** Reads the card that is open in a page; undefined when there is none, or none that is ready. */
export function readCard(browser: TestBrowser, page: Page): Promise<ReadCard | undefined> {
	return browser.inCard(page, (root) => {
		const dialog = root.querySelector('[role=dialog]');
		if (dialog === null || dialog.getAttribute('aria-busy') === 'true') return undefined;
		const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
		/** Who says so stands before the lists of sources and of what else it is about. */
		const speakers = (statement: Element) => {
			const credits = [...(statement.querySelector('.credits')?.childNodes ?? [])];
			const lists = credits.findIndex((it) => it.nodeName === 'UL');
			const before = credits.slice(0, lists < 0 ? credits.length : lists);
			return before
				.map((it) => it.textContent ?? '')
				.join('')
				.trim();
		};
		const statements = (list: Element | null | undefined) =>
			[...(list?.querySelectorAll('article') ?? [])].map((it) => ({
				date: it.querySelector('time')?.getAttribute('datetime') ?? undefined,
				text: text(it.querySelector('.text')),
				by: speakers(it),
				cites: it.querySelectorAll('.cite').length,
			}));
		const sections = [...dialog.querySelectorAll('section')].filter((it) => it.querySelector('ol.statements'));
		const since = sections.find((it) => it.classList.contains('since'));
		const day = sections.find((it) => it !== since);
		return {
			title: text(dialog.querySelector('h2')),
			label: text(dialog.querySelector('h2 bdi')),
			pinned: dialog.querySelector('[aria-pressed=true]') !== null,
			split: text(day?.querySelector('.heading-date')) || undefined,
			onTheDay: statements(day),
			since: statements(since),
			sinceCount: text(since?.querySelector('.count')) || undefined,
		};
	});
}

/** Waits for a card whose title holds some words, in whatever width of letters, and reads it. */
export function cardOf(browser: TestBrowser, page: Page, words: string): Promise<ReadCard> {
	return until(`the card of "${words}"`, async () => {
		const card = await readCard(browser, page);
		return card?.title.normalize('NFKC').includes(words.normalize('NFKC')) && card;
	});
}

/** Waits until no card is open. */
export async function cardGone(browser: TestBrowser, page: Page): Promise<void> {
	// Its host is in the page only while a card is open.
	await until('the card to close', async () => (await browser.inCard(page, () => true)) === undefined);
}

/** Clicks, with the mouse, what a selector finds in the card. */
export async function clickInCard(browser: TestBrowser, page: Page, selector: string): Promise<void> {
	const point = await until(`${selector} in the card`, () =>
		browser.inCard(
			page,
			(root, wanted) => {
				const element = root.querySelector(wanted);
				element?.scrollIntoView({ block: 'nearest' });
				const box = element?.getBoundingClientRect();
				return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			},
			selector,
		),
	);
	await page.mouse.click(point.x, point.y);
}

/** Clicks, with the mouse, the button or link in the card that is called so (its label, or its text). */
export async function pressInCard(browser: TestBrowser, page: Page, name: string): Promise<void> {
	const point = await until(`“${name}” in the card`, () =>
		browser.inCard(
			page,
			(root, wanted) => {
				const nameOf = (it: Element) => (it.getAttribute('aria-label') ?? it.textContent)?.replace(/\s+/g, ' ').trim();
				const found = [...root.querySelectorAll('button, a, summary, [role=button]')].find(
					(it) => nameOf(it) === wanted,
				);
				found?.scrollIntoView({ block: 'nearest' });
				const box = found?.getBoundingClientRect();
				return box && box.width > 0 && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			},
			name,
		),
	);
	await page.mouse.click(point.x, point.y);
}
