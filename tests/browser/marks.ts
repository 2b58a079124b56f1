/** The marks of a page, whichever painter made them, and what the page looks like without and with them. */
import type { ConsoleMessage, Page } from 'puppeteer-core';
import type { TestBrowser } from './harness.ts';
import { until } from './until.ts';

/** What the popup would show of a page's mentions. */
export interface Listed {
	/** `on`, or why Sidelight does not work here. */
	state: string;
	/** As `data-marks` of the playground's pages: entity ids with numbers of mentions, sorted. */
	marks: string;
	/** True when the background did not answer. */
	unanswered: boolean;
}

interface Answer {
	state: { kind: string; because?: string };
	entities: { entity: { entity: string }; count: number }[];
	unanswered?: true;
}

interface Api {
	storage: { session: { set(items: object): Promise<void> } };
	tabs: {
		query(filter: object): Promise<{ id?: number; url?: string }[]>;
		sendMessage(tab: number, message: object, options: object): Promise<unknown>;
	};
}

/**
 * Switches one page on or off as the popup's third switch does. Choices for all pages are in storage that takes no more than
 * two writes a second; what is said of one page is not. Holds for whatever tab shows the address, and takes effect when it is
 * opened, or at once.
 */
export async function switchPage(browser: TestBrowser, url: string, choice: 'on' | 'off'): Promise<void> {
	await browser.inExtension(
		async (address: string, said: string) => {
			const world = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
			const api = world.browser ?? world.chrome;
			const tabs = (await api?.tabs.query({})) ?? [];
			const pages = Object.fromEntries(tabs.map((it) => [String(it.id), { address, choice: said }]));
			await api?.storage.session.set({ pages });
			for (const { id, url: shown } of tabs) {
				if (shown !== address || id === undefined) continue;
				try {
					await api?.tabs.sendMessage(id, { type: 'settings' }, {});
				} catch {
					// No content script there yet: it will ask.
				}
			}
		},
		url,
		choice,
	);
}

/** Asks a page's content script what the popup asks; undefined while there is none to answer. */
export async function listed(browser: TestBrowser, page: Page): Promise<Listed | undefined> {
	const answer = (await askPage(browser, page, 'list')) as Answer | null;
	if (!answer) return undefined;
	return {
		state: answer.state.because ?? answer.state.kind,
		marks: sortedMarks(answer.entities.map(({ entity, count }) => `${entity.entity} ${count}`)),
		unanswered: answer.unanswered === true,
	};
}

/** The day that a page gives for its article; undefined when it gives none. */
export async function publishedOn(browser: TestBrowser, page: Page): Promise<string | undefined> {
	return ((await askPage(browser, page, 'published')) as { day: string } | null)?.day;
}

/** Sends a page's content script a command without a word more; null while there is none to answer. */
function askPage(browser: TestBrowser, page: Page, type: string): Promise<unknown> {
	return browser.inExtension(
		async (url: string, command: string) => {
			const world = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
			const tabs = (world.browser ?? world.chrome)?.tabs;
			const tab = (await tabs?.query({}))?.find((it) => it.url === url);
			if (tab?.id === undefined) return null;
			try {
				return ((await tabs?.sendMessage(tab.id, { type: command }, { frameId: 0 })) ?? null) as never;
			} catch {
				// No content script there, or not yet.
				return null;
			}
		},
		page.url(),
		type,
	);
}

/** `data-marks` in a canonical order. */
export function sortedMarks(marks: string | readonly string[]): string {
	const list = typeof marks === 'string' ? marks.split(',').map((it) => it.trim()) : [...marks];
	return list
		.filter((it) => it !== '')
		.sort()
		.join(', ');
}

/** Waits until exactly these mentions are listed. */
export async function listedAs(browser: TestBrowser, page: Page, marks: string): Promise<Listed> {
	let last: Listed | undefined;
	try {
		return await until(`the marks ${marks}`, async () => {
			last = await listed(browser, page);
			return last?.marks === sortedMarks(marks) ? last : undefined;
		});
	} catch (error) {
		throw new Error(`${(error as Error).message}; listed are ${last?.marks ?? 'none, nobody answers'}`);
	}
}

/** Waits until exactly what the page says of itself in `data-marks` is listed. */
export async function asThePageSays(browser: TestBrowser, page: Page): Promise<string> {
	const marks = await page.evaluate(() => document.body.dataset.marks ?? '');
	await listedAs(browser, page, marks);
	return marks;
}

/** How many mentions `data-marks` counts. */
export function countOf(marks: string): number {
	return marks.split(',').reduce((sum, it) => sum + Number(it.trim().split(' ')[1] ?? 0), 0);
}

/** What the page's console is told from now on: warnings, errors, uncaught exceptions. */
export function hear(page: Page): string[] {
	const heard: string[] = [];
	page.on('console', (message: ConsoleMessage) => {
		if (['error', 'warn', 'assert'].includes(message.type())) heard.push(message.text());
	});
	page.on('pageerror', (error) => heard.push(String(error)));
	return heard;
}

/** The marked pieces of text in a page and its open shadow roots: of highlights, and of elements. */
export function pieces(page: Page): Promise<{ highlights: string[]; elements: string[] }> {
	return page.evaluate(() => {
		const highlights: string[] = [];
		for (const [name, highlight] of CSS.highlights) {
			// The playground's own highlight.
			if (name === 'own') continue;
			for (const { startContainer, startOffset, endOffset } of highlight) {
				if (startContainer.isConnected) highlights.push((startContainer as Text).data.slice(startOffset, endOffset));
			}
		}
		const elements: string[] = [];
		const collect = (root: Document | ShadowRoot) => {
			for (const element of root.querySelectorAll('*')) {
				if (element.localName === 'sidelight-mark') elements.push(element.textContent ?? '');
				if (element.shadowRoot) collect(element.shadowRoot);
			}
		};
		collect(document);
		return { highlights: highlights.sort(), elements: elements.sort() };
	});
}

/** What must stay as it is. */
export interface Looks {
	/** The document's HTML, and that of open shadow roots. */
	html: string;
	/** Name, left, top, width and height of the elements, in CSS pixels. */
	boxes: [name: string, ...box: number[]][];
}

/** How a page looks, but for what it changes all the time by itself. */
export function looks(page: Page, living: string | undefined): Promise<Looks> {
	return page.evaluate((selector) => {
		const boxes: [string, ...number[]][] = [];
		const html: string[] = [];
		const see = (root: Document | ShadowRoot) => {
			if (root instanceof ShadowRoot) {
				html.push(root.innerHTML);
			} else if (selector === undefined) {
				html.push(root.documentElement.outerHTML);
			} else {
				const copy = root.documentElement.cloneNode(true) as Element;
				for (const it of copy.querySelectorAll(selector)) it.textContent = '';
				html.push(copy.outerHTML);
			}
			for (const element of root.querySelectorAll('*')) {
				if (element.localName === 'sidelight-mark') continue;
				if (element.shadowRoot) see(element.shadowRoot);
				// Enough to see any shift; 50,000 boxes would take the test's time.
				if (boxes.length > 2000) continue;
				if (selector !== undefined && (element.closest(selector) || element.querySelector(selector))) continue;
				const { x, y, width, height } = element.getBoundingClientRect();
				boxes.push([element.localName, x, y, width, height]);
			}
		};
		see(document);
		return { html: html.join('\n'), boxes };
	}, living);
}

/** Elements that do not stand where they stood, or are of another size, by more than half a pixel (rounding). */
export function moved(before: Looks, now: Looks): string[] {
	if (before.boxes.length !== now.boxes.length) return [`${before.boxes.length} elements are ${now.boxes.length} now`];
	return before.boxes.flatMap((was, i) => {
		const is = now.boxes[i] ?? [''];
		const same = was.every((it, j) => (typeof it === 'number' ? Math.abs(it - Number(is[j])) <= 0.5 : it === is[j]));
		return same ? [] : [`${was.join(' ')} is now ${is.join(' ')}`];
	});
}
