/** Pages that change under their marks: by script, by navigation, in the background, in print. Both painters. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choices } from '../../../settings/choices.ts';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';
import { choose } from '../choices.ts';
import { asThePageSays, countOf, hear, listed, listedAs, pieces, publishedOn } from '../marks.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const PAINTERS: readonly Choices['painter'][] = ['highlight', 'element'];

/** Pages that say anew what is to be found when their buttons are pressed, one after the other. */
const WITH_BUTTONS = [
	{ id: 'changed-text', buttons: ['#change'] },
	{ id: 'moved', buttons: ['#move'] },
	{ id: 'hidden', buttons: ['#show'] },
	{ id: 'rewritten', buttons: ['#open'] },
	{ id: 'rewritten', buttons: ['#root'] },
	{ id: 'rewritten', buttons: ['#body'] },
	{ id: 'translated', buttons: ['#translate', '#original', '#translate'] },
	{ id: 'recycled', buttons: ['#down', '#down', '#down'] },
	{ id: 'adopted', buttons: ['#go', '#back'] },
];

/** What React says must stand on the screen, whoever has split its text nodes. */
const REACT_PAGES = [
	{ id: 'react', button: '#root button', before: 'Kursk today updated story', after: 'updated story' },
	{ id: 'react-bare', button: '#update', before: 'Kursk today updated story', after: 'updated story' },
];

/** See the head of this file. */
export function changingSuite(session: Session): void {
	const open = async (id: string, query = '') => {
		session.serve(playgroundSite);
		const page = await session.open(playgroundPage(id).url + query);
		await until(`${id} to have built itself`, () => page.evaluate(() => !('building' in document.body.dataset)));
		return page;
	};
	const browser = () => session.browser();

	describe.each(PAINTERS)('a page that changes, painted by %ss', (painter) => {
		beforeAll(async () => {
			session.keepChoices(true);
			await choose(browser(), { density: 'all', painter });
		});
		afterAll(async () => {
			session.keepChoices(false);
			await choose(browser(), {});
		});

		it.each(WITH_BUTTONS)('$id, $buttons: marks follow', async ({ id, buttons }) => {
			const page = await open(id);
			const errors = hear(page);
			await asThePageSays(browser(), page);
			for (const button of buttons) {
				await page.click(button);
				const marks = await asThePageSays(browser(), page);
				await until('as many marks, and no more', async () => {
					const { highlights, elements } = await pieces(page);
					return highlights.length + elements.length === countOf(marks);
				});
				await namesOnly(page);
			}
			expect(errors).toEqual([]);
		});

		it.each(REACT_PAGES)('$id: what React says stands on the screen', async ({ id, button, before, after }) => {
			const page = await open(id);
			await asThePageSays(browser(), page);
			const reads = (text: string) =>
				until(`"${text}"`, () =>
					page.evaluate((said) => [...document.querySelectorAll('p')].some((it) => it.textContent === said), text),
				);
			await reads(before);
			await page.click(button);
			await reads(after);
			await page.waitForFunction((old) => !document.body.textContent.includes(old), {}, before);
			await namesOnly(page);
		});

		it('no frame shows a mark on other letters than a name’s', async () => {
			const page = await open('flicker');
			const seen = await until('every kind of change to have been seen', () =>
				page.evaluate(() => {
					const value = (id: string) => document.querySelector<HTMLOutputElement>(`#${id}`)?.value ?? '';
					return Number(value('frames')) > 270 && { marks: Number(value('seen')), names: value('names').split(', ') };
				}),
			);
			expect(seen.marks).toBeGreaterThan(100);
			expect(seen.names).toContain('Kursk');
			// Pieces of one name over two text nodes.
			expect(seen.names.filter((it) => !'Kursk'.includes(it))).toEqual([]);
		});

		it('a live blog: each post is marked within a second of its coming', async () => {
			const page = await open('live-blog');
			await until('five posts', () => page.evaluate(() => document.querySelectorAll('article').length >= 5));
			// Two of a post, and one where a correction has taken the second away; the youngest may still be waited for.
			const late = await until('all but the youngest to be marked', async () => {
				const { marks } = (await listed(browser(), page)) ?? {};
				const posts = await page.evaluate(() => document.querySelectorAll('article').length);
				const kursk = Number(/kursk (\d+)/.exec(marks ?? '')?.[1] ?? 0);
				return kursk >= posts - 1 && posts - kursk;
			});
			expect(late).toBeLessThanOrEqual(1);
			await namesOnly(page);
		});

		it('infinite scroll: what comes is marked, what goes is not counted', async () => {
			const page = await open('infinite-scroll');
			const articles = () => page.evaluate(() => document.querySelectorAll('article').length);
			for (let turn = 0; turn < 8; turn++) {
				const last = await page.evaluate(() => document.querySelector('article:last-of-type h2')?.textContent);
				await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
				await until('more', () =>
					page.evaluate((old) => document.querySelector('article:last-of-type h2')?.textContent !== old, last),
				);
			}
			await until('the rest', async () => {
				const count = await articles();
				return (await listed(browser(), page))?.marks === `kursk ${count}, m-1989-koksan ${count}`;
			});
			await namesOnly(page);
		});

		it('single-page navigation: the new article’s marks and date, and back', async () => {
			const page = await open('single-page');
			const days: (string | undefined)[] = [];
			const isListed = async (marks: string) => {
				await listedAs(browser(), page, marks);
				days.push(await publishedOn(browser(), page));
			};
			await isListed('kursk 1, lloyd-austin 2');
			await page.click('nav a:last-child');
			await isListed('m-1989-koksan 1');
			await go(page, -1);
			await isListed('kursk 1, lloyd-austin 2');
			expect(days).toEqual(['2024-10-20', '2024-11-05', '2024-10-20']);
		});

		it('away and back: the page out of the cache has its marks, and what was chosen meanwhile holds', async () => {
			const page = await open('away');
			await asThePageSays(browser(), page);
			await page.evaluate(() => {
				addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
			});
			/** Waits for an address out of the cache to show these marks. Asked of the page: Puppeteer may not hear of its return. */
			const shows = (wanted: string, file: string) =>
				until(`${file} to show ${wanted || 'no mark'}`, async () => {
					try {
						const [at, persisted] = await page.evaluate(() => [
							location.pathname,
							(globalThis as { persisted?: boolean }).persisted,
						]);
						return String(at).endsWith(file) && persisted !== false && (await letters(page)) === wanted;
					} catch {
						// Asked in the middle of going from one page to the other.
						return false;
					}
				});
			await page.click('a');
			await shows('Kursk M-1989', 'print.html');
			await go(page, -1);
			await shows('Kursk', 'away.html');
			expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
			await go(page, 1);
			await shows('Kursk M-1989', 'print.html');
			await choose(browser(), { density: 'all', painter, muted: ['north-korea-russia-ukraine/kursk'] });
			await shows('M-1989', 'print.html');
			await go(page, -1);
			await shows('', 'away.html');
			await choose(browser(), { density: 'all', painter });
			await shows('Kursk', 'away.html');
		});

		it('a tab in the background: no work until it is shown', async () => {
			const behind = await open('away');
			await asThePageSays(browser(), behind);
			const front = await session.open(playgroundPage('print').url);
			await until('the tab to be hidden', () => behind.evaluate(() => document.hidden));
			const add = (page: Page) =>
				page.evaluate(() => {
					const paragraph = document.createElement('p');
					paragraph.textContent = 'Later, from Kursk.';
					document.body.append(paragraph);
				});
			await add(behind);
			await add(front);
			await listedAs(browser(), front, 'kursk 2, m-1989-koksan 1');
			// The page in front was told later, and is done.
			expect((await pieces(behind)).highlights.length + (await pieces(behind)).elements.length).toBe(1);
			await behind.bringToFront();
			await listedAs(browser(), behind, 'kursk 2');
		});

		it('nothing of ours is printed', async () => {
			const page = await open('print');
			await asThePageSays(browser(), page);
			expect(await lines(page)).toEqual(['underline', 'underline']);
			await browser().emulatePrint(page, true);
			await until('the print style', async () => await page.evaluate(() => matchMedia('print').matches));
			expect(await lines(page)).toEqual(['none', 'none']);
			await browser().emulatePrint(page, false);
		});
	});
}

/** Back or forward, as the buttons do: Puppeteer would wait for a page out of the cache to load. */
function go(page: Page, by: 1 | -1): Promise<void> {
	return page.evaluate((steps) => {
		setTimeout(() => history.go(steps));
	}, by);
}

/** Marked text, in no order of the page's. */
async function letters(page: Page): Promise<string> {
	const { highlights, elements } = await pieces(page);
	return [...highlights, ...elements].sort().join(' ');
}

/** Every mark stands on the letters of a name, or on a part of one that lies in two text nodes. */
async function namesOnly(page: Page): Promise<void> {
	const { highlights, elements } = await pieces(page);
	const names = ['Kursk', 'Kim Yong Bok', 'Kim Yong-bok', 'M-1989', 'Choe Son Hui', 'Rustem Umerov'];
	expect([...highlights, ...elements].filter((it) => !names.some((name) => name.includes(it)))).toEqual([]);
}

/** How the marks are underlined, as the page computes it. */
function lines(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const ofElements = [...document.querySelectorAll('sidelight-mark')].map((it) => getComputedStyle(it));
		const ofHighlights = [...CSS.highlights].flatMap(([name, ranges]) =>
			[...ranges].map(({ startContainer }) =>
				getComputedStyle(startContainer.parentElement as Element, `::highlight(${name})`),
			),
		);
		return [...ofElements, ...ofHighlights].map((it) => it.textDecorationLine);
	});
}
