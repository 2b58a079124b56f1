/** The first page after installing: its sample is the real thing, and its two choices act. */
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../demo/pages.ts';
import type { Surface } from '../harness.ts';
import { isOn, press, reads } from '../press.ts';
import { painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { until } from '../until.ts';

const KURSK = demoPage('en-kursk');

/** The marked texts of the sample. */
const marked = (welcome: Surface) =>
	welcome.run(() =>
		[...CSS.highlights.values()]
			.flatMap((it) => [...it])
			.map((range) => {
				const { startContainer, startOffset, endOffset } = range as AbstractRange;
				return (startContainer as Text).data.slice(startOffset, endOffset);
			}),
	);

/** See the head of this file. */
export function welcomeSuite(session: Session): void {
	const opened = async () => {
		const welcome = await session.browser().extensionPage('welcome.html');
		// A page behind others is left alone until it is shown.
		await welcome.show();
		return welcome;
	};

	describe('the first page', () => {
		it('marks the names of its sample as on a page', async () => {
			const welcome = await opened();
			await until('marks', async () => (await marked(welcome)).includes('Choe Son-hui'));
			await welcome.close();
		});

		it('tells where the toolbar button is, where the browser hides it', async () => {
			const welcome = await opened();
			await reads(welcome, 'Where it works');
			// Firefox shows it as the manifest asks; Chromium hides every extension's until it is pinned.
			if (session.name === 'chromium') await reads(welcome, 'behind the puzzle piece');
			else expect(await session.browser().inExtension(isOnToolbar)).toBe(true);
			await welcome.close();
		});

		it('changes its language, and that of everything else', async () => {
			const welcome = await opened();
			await press(welcome, '日本語');
			await until('Japanese', () => welcome.run(() => document.querySelector('main')?.lang === 'ja'));
			await until('marks', async () => (await marked(welcome)).includes('崔善姫'));
			const options = await session.browser().extensionPage('options.html');
			await until('Japanese options', () => options.run(() => document.querySelector('main')?.lang === 'ja'));
			await options.close();
			await welcome.close();
		});

		it('keeps to the reader’s own sites when asked', async () => {
			const page = await session.open(KURSK.url);
			await paintedWith(page, KURSK.shown);
			const welcome = await opened();
			await press(welcome, 'Only on my sites');
			await until('no mark', async () => (await painted(page)).length === 0);
			expect(await isOn(welcome, 'Only on my sites')).toBe(true);
			await welcome.close();
		});

		it('leads to the options', async () => {
			const welcome = await opened();
			await press(welcome, 'All options');
			await until('the options', () => session.browser().inExtension(hasOptionsOpen));
			await session.browser().inExtension(closeOptions);
			await reads(welcome, 'Sidelight');
			await welcome.close();
		});
	});
}

interface TabsApi {
	tabs: { query(what: object): Promise<{ id: number; url?: string }[]>; remove(id: number): Promise<void> };
}

async function isOnToolbar(): Promise<boolean> {
	const { action } = (globalThis as unknown as { browser: ActionApi }).browser;
	return (await action.getUserSettings()).isOnToolbar;
}

interface ActionApi {
	action: { getUserSettings(): Promise<{ isOnToolbar: boolean }> };
}

async function hasOptionsOpen(): Promise<boolean> {
	const api = globalThis as unknown as Record<'browser' | 'chrome', TabsApi | undefined>;
	const tabs = await (api.browser ?? (api.chrome as TabsApi)).tabs.query({});
	return tabs.some((it) => it.url?.endsWith('/options.html'));
}

async function closeOptions(): Promise<void> {
	const api = globalThis as unknown as Record<'browser' | 'chrome', TabsApi | undefined>;
	const { tabs } = api.browser ?? (api.chrome as TabsApi);
	for (const tab of await tabs.query({})) if (tab.url?.endsWith('/options.html')) await tabs.remove(tab.id);
}
