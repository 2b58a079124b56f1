/** The library: opened from the popup and by address, searched in several scripts, filtered, read, and gone back in. */
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import { choose } from '../choices.ts';
import type { OpenOptions, Surface } from '../harness.ts';
import { closeOwnTab } from '../own-tabs.ts';
import { press, reads } from '../press.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';
import { violations } from './surfaces.ts';

const DATASET = 'north-korea-russia-ukraine';

/** Each view, and what stands in it once it is drawn. */
const VIEWS = [
	{ address: '', drawn: '.hit' },
	{ address: '#/search?q=kyiv&kinds=place', drawn: '.hit mark' },
	{ address: `#/entity/${DATASET}/kursk-oblast`, drawn: '.beside .map' },
	{ address: `#/statement/${DATASET}/2024-10-russia-calls-reports-fake-news`, drawn: '.single .statement' },
	{ address: `#/source/${DATASET}/apa-2024-10-28`, drawn: '.source-facts' },
	{ address: '#/timeline?at=2024-10-15%2F2024-11-20', drawn: '.story .point' },
	{ address: '#/map', drawn: '.place' },
	{ address: '#/figures', drawn: '.plot' },
	{ address: '#/entity/nowhere/nobody', drawn: 'h1' },
];

/** See the head of this file. */
export function librarySuite(session: Session): void {
	const openAt = async (address: string, drawn = '.hit', options: OpenOptions = {}) => {
		const surface = await session.browser().extensionPage(`library.html${address}`, options);
		await until(`${drawn} at ${address}`, () =>
			surface.run((selector: string) => document.querySelector(selector) !== null, drawn),
		);
		return surface;
	};
	const hash = (surface: Surface) => surface.run(() => decodeURIComponent(location.hash));
	const heading = (surface: Surface) => surface.run(() => document.querySelector('h1')?.textContent);
	const follow = (surface: Surface, words: string) =>
		until(`a link “${words}”`, () =>
			surface.run((wanted: string) => {
				const link = [...document.querySelectorAll('a')].find((it) => it.textContent === wanted);
				link?.click();
				return link !== undefined;
			}, words),
		);
	/** Types as a browser tells of it: the value, then the event. */
	const type = (surface: Surface, words: string) =>
		surface.run((text: string) => {
			const field = document.querySelector<HTMLInputElement>('input[type=search]');
			if (!field) throw new Error('there is no search field');
			field.value = text;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}, words);

	describe('the library', () => {
		it('opens from the popup', async () => {
			const page = await session.open(demoPage('en-kursk').url);
			const popup = await session.browser().popup(page);
			await press(popup, 'Library');
			await closeOwnTab(session.browser(), '/library.html');
		});

		it.each(['Kursk Oblast', 'ＫＵＲＳＫ', 'Курська область', 'クルスク州', '쿠르스크'])(
			'finds Kursk as %s',
			async (query) => {
				const surface = await openAt('');
				await type(surface, query);
				await until('Kursk Oblast among what is found', () =>
					surface.run(() => [...document.querySelectorAll('h3')].some((it) => it.textContent === 'Kursk Oblast')),
				);
				await until('a mark', () => surface.run(() => document.querySelector('mark') !== null));
				expect(await hash(surface)).toContain(new URLSearchParams({ q: query }).get('q')?.split(' ')[0]);
				await surface.close();
			},
		);

		it('moves its marks as the query grows, and takes them back', async () => {
			const surface = await openAt('#/search?q=kyiv', 'mark');
			const texts = () => surface.run(() => [...document.querySelectorAll('h3 bdi')].map((it) => it.textContent));
			const marks = () => surface.run(() => [...document.querySelectorAll('mark')].map((it) => it.textContent));
			expect(new Set(await marks())).toEqual(new Set(['Kyiv']));
			await type(surface, 'kyiv indep');
			await until('other marks', async () => (await marks()).includes('Indep'));
			await type(surface, '');
			await until('no mark', async () => (await marks()).length === 0);
			expect(await texts()).toContain('North Korea');
			await surface.close();
		});

		it('filters by kind and standing, and the back button undoes it', async () => {
			const surface = await openAt('');
			const check = (words: string) =>
				surface.run((wanted: string) => {
					const labels = [...document.querySelectorAll<HTMLElement>('.filter-value')];
					labels.find((it) => it.textContent?.startsWith(wanted))?.click();
				}, words);
			const kinds = () =>
				surface.run(() => [
					...new Set([...document.querySelectorAll('.entities .hit-side')].map((it) => it.textContent)),
				]);
			await check('Treaty');
			await until('treaties alone', async () => (await kinds()).join() === 'Treaty');
			await check('Confirmed');
			await until('both in the address', async () =>
				(await hash(surface)).includes('kinds=treaty&standings=confirmed'),
			);
			await surface.run(() => history.back());
			await until('one filter fewer', async () => (await hash(surface)) === '#/search?kinds=treaty');
			await surface.run(() => history.back());
			await until('all kinds', async () => (await kinds()).length > 1);
			await surface.close();
		});

		it('leads from an entity to its statements and sources, with the focus, and back', async () => {
			const surface = await openAt(`#/entity/${DATASET}/kursk-oblast`, '.beside .map');
			expect(await heading(surface)).toBe('Kursk Oblast');
			await until('its name on the tab', () => surface.run(() => document.title.startsWith('Kursk Oblast')));
			await follow(surface, '12 January 2025');
			await until('the statement', async () => (await heading(surface)) === 'Statement');
			expect(await surface.run(() => document.activeElement?.tagName)).toBe('H1');
			await follow(surface, 'Ukraine says 2 North Korean soldiers captured – DW – 01/12/2025');
			await until('the source', async () => (await heading(surface))?.startsWith('Ukraine says 2'));
			await reads(surface, 'Statements that cite it');
			await surface.run(() => history.go(-2));
			await until('Kursk again', async () => (await heading(surface)) === 'Kursk Oblast');
			await surface.close();
		});

		it('shows more of a list when asked', async () => {
			const surface = await openAt('');
			const count = () => surface.run(() => document.querySelectorAll('.statements .hit').length);
			const before = await count();
			await press(surface, 'More statements');
			await until('more statements', async () => (await count()) > before);
			await surface.close();
		});

		it('says so when an address leads nowhere', async () => {
			const surface = await openAt('#/statement/nowhere/nothing', 'h1');
			expect(await heading(surface)).toBe('Nothing is kept at this address.');
			await surface.close();
		});

		it.each(VIEWS)('“$address” has no accessibility violation and fits a phone', async ({ address, drawn }) => {
			for (const language of ['en', 'ja'] as const) {
				await choose(session.browser(), { language });
				const surface = await openAt(address, drawn, { viewport: { width: 360, height: 740 } });
				await until(`it in ${language}`, () =>
					surface.run((it: string) => document.querySelector('main')?.lang === it, language),
				);
				for (const theme of ['light', 'dark']) {
					await surface.run((it: string) => {
						document.documentElement.dataset.theme = it;
					}, theme);
					expect(await violations(surface), `${address} ${language} ${theme}`).toEqual([]);
				}
				const wider = await surface.run(() =>
					[...document.querySelectorAll('body *')]
						.filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
						.map((it) => `${it.tagName}.${it.getAttribute('class')}`),
				);
				expect(wider).toEqual([]);
				await surface.close();
			}
		});
	});
}
