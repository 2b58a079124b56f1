/** Documents of other kinds than HTML are left alone; frames are read on their own. */
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import { asThePageSays, listed } from '../marks.ts';
import { painted } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const AT = 'https://www.reuters.com/playground/not-html';
const FRAMES = [
	{ title: 'srcdoc', marks: ['M-1989'] },
	{ title: 'same origin', marks: ['Kursk', 'Kursk', 'Kursk', 'Kursk', 'Kursk'] },
	{ title: 'sandboxed', marks: ['クルスク', '善姫', '崔', '永福', '金'] },
	{ title: 'another site', marks: ['クルスク', 'クルスク', '崔善姫', '金永福'] },
	{ title: 'small', marks: [] },
];

/** See the head of this file. */
export function documentsSuite(session: Session): void {
	describe('documents', () => {
		it.each(['page.xhtml', 'notes.txt', 'data.json', 'picture.svg', 'paper.pdf'])('%s is left alone', async (file) => {
			session.serve(playgroundSite);
			const browser = session.browser();
			const page = await session.open('about:blank');
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(String(error)));
			const complaints = browser.complaints().length;
			const from = browser.proxy.requests.length;
			// A browser that shows a file in a viewer of its own may call the navigation to it aborted.
			await page.goto(`${AT}/${file}`).catch(() => undefined);
			await until('the file to be fetched', () =>
				browser.proxy.requests.slice(from).some(({ url, status }) => url.endsWith(file) && status === 200),
			);
			if (browser.name === 'chromium' && file.endsWith('.pdf')) await viewerAtRest(page);
			// A page after it, in the same tab: what would have gone wrong has, by the time that it is marked.
			const before = await listed(browser, page);
			expect(before?.marks ?? '').toBe('');
			await page.goto(playgroundPage('away').url);
			await asThePageSays(browser, page);
			expect(errors).toEqual([]);
			expect(browser.complaints().slice(complaints)).toEqual([]);
		});

		it('frames are read on their own, and small ones not at all', async () => {
			await choose(session.browser(), { density: 'all' });
			session.serve(playgroundSite);
			const page = await session.open(playgroundPage('frames').url);
			await asThePageSays(session.browser(), page);
			for (const { title, marks } of FRAMES) {
				const frame = await frameOf(page, title);
				if (marks.length === 0) {
					expect(await lettersIn(frame)).toEqual([]);
					continue;
				}
				await until(`marks in the frame "${title}"`, async () => {
					const now = await lettersIn(frame);
					return JSON.stringify(now) === JSON.stringify(marks) || undefined;
				}).catch(async (error) => {
					throw new Error(`${error}; it has ${JSON.stringify(await lettersIn(frame))}`);
				});
			}
			expect((await painted(page)).map((it) => it.text)).toEqual(['Kursk']);
		});
	});
}

/**
 * Waits until Chromium's viewer shows a PDF, which takes it two frames of its own after the page has loaded. While Puppeteer asks
 * the inner one, a target of its own, for its frames, it keeps all that it is told of the tab's waiting. A navigation that takes
 * the viewer away in the middle of that leaves it waiting for ever: the tab goes to the next page, and Puppeteer never hears of it.
 */
async function viewerAtRest(page: Page): Promise<void> {
	await until('the viewer to show the file', () =>
		page.frames().some((it) => it.parentFrame()?.parentFrame() && it.url() === page.url()),
	);
}

async function frameOf(page: Page, title: string): Promise<Frame> {
	const element = await page.waitForSelector(`iframe[title="${title}"]`);
	const frame = await element?.contentFrame();
	if (!frame) throw new Error(`no frame "${title}"`);
	return frame;
}

/** All marked letters in a frame, sorted. */
function lettersIn(frame: Frame): Promise<string[]> {
	return frame.evaluate(() =>
		[...CSS.highlights.values()]
			.flatMap((ranges) => [...ranges])
			.map((it) => (it.startContainer as Text).data.slice(it.startOffset, it.endOffset))
			.sort(),
	);
}
