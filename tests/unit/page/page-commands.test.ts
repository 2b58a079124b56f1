// @vitest-environment jsdom
/** What popup, shortcuts and context menu have the page do, and the card that comes of it. */
import { describe, expect, test, vi } from 'vitest';
import { setStage } from './page-stage.ts';

const stage = setStage();
const { start, marked } = stage;

describe('commands', () => {
	test('next and previous, round the end, with their cards', async () => {
		start('<p>Kursk</p><p>M-1989</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(2));
		await stage.page.command({ type: 'step', direction: 1 });
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ kind: 'ready', surface: 'Kursk' }));
		expect(stage.card?.pinned).toBe(true);
		await stage.page.command({ type: 'step', direction: 1 });
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ kind: 'ready', surface: 'M-1989' }));
		await stage.page.command({ type: 'step', direction: 1 });
		expect(stage.card?.state.surface).toBe('Kursk');
		await stage.page.command({ type: 'step', direction: -1 });
		expect(stage.card?.state.surface).toBe('M-1989');
	});

	test('to the nth mention of an entity, marked or not', async () => {
		stage.background.setChoices({ density: 'page' });
		start('<p>Kursk, Ku\u00adrsk</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		await stage.page.command({ type: 'go-to', ref: { dataset: 'test', entity: 'kursk' }, nth: 1 });
		await vi.waitFor(() => expect(stage.card?.state.kind).toBe('ready'));
		expect(marked()).toEqual(['Kursk', 'Ku\u00adrsk'].sort());
	});

	test('through the card to another entity and back', async () => {
		start('<p>Kursk</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		await stage.page.command({ type: 'step', direction: 1 });
		await vi.waitFor(() => expect(stage.card?.state.kind).toBe('ready'));
		stage.card?.actions.openEntity({ dataset: 'test', entity: 'm-1989' });
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ kind: 'ready', canGoBack: true }));
		stage.card?.actions.back();
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ kind: 'ready', canGoBack: false }));
		stage.card?.actions.setDate('2024-10-20');
		await vi.waitFor(() =>
			expect(stage.card?.state).toMatchObject({ kind: 'ready', published: { day: '2024-10-20', origin: 'reader' } }),
		);
		stage.card?.actions.openEntity({ dataset: 'test', entity: 'unknown' });
		await vi.waitFor(() => expect(stage.card?.state.kind).toBe('unknown'));
		stage.card?.actions.close();
		expect(document.querySelector('[popover]')).toBeNull();
	});

	const select = (id: string) => document.getSelection()?.selectAllChildren(document.querySelector(id) as Element);

	test('the context menu looks up what is selected, marked or not', async () => {
		start('<p>Kursk</p><code id="a">Kursk</code>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		select('#a');
		await stage.page.command({ type: 'menu', action: 'look-up' });
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ kind: 'ready', surface: 'Kursk' }));
	});

	test('the context menu says so when no dataset has the name', async () => {
		start('<p>Kursk</p><p id="a">Atlantis</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		select('#a');
		await stage.page.command({ type: 'menu', action: 'look-up' });
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ kind: 'unknown', surface: 'Atlantis' }));
	});

	test('the context menu mutes what is selected, and nothing that no dataset has', async () => {
		start('<p id="a">Kursk</p><p id="b">Atlantis</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		select('#b');
		await stage.page.command({ type: 'menu', action: 'mute' });
		expect(stage.background.requests.filter((it) => it.type === 'mute')).toEqual([]);
		select('#a');
		await stage.page.command({ type: 'menu', action: 'mute' });
		await vi.waitFor(() =>
			expect(stage.background.requests).toContainEqual({
				type: 'mute',
				ref: { dataset: 'test', entity: 'kursk' },
				where: 'everywhere',
			}),
		);
	});

	test('the card goes when its words go', async () => {
		start('<p id="a">Kursk</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		await stage.page.command({ type: 'step', direction: 1 });
		expect(document.querySelector('[popover]')).not.toBeNull();
		document.querySelector('#a')?.remove();
		await vi.waitFor(() => expect(document.querySelector('[popover]')).toBeNull());
	});
});

describe('the article’s date', () => {
	const writeDate = (day: string) => {
		document.head.innerHTML = `<meta property="article:published_time" content="${day}T08:00:00+09:00">`;
	};
	const published = () => stage.page.command({ type: 'published' });

	test('is told as the page writes it by then, and as the reader has set it', async () => {
		start('<p>Kursk</p>');
		expect(await published()).toBeNull();
		writeDate('2024-11-05');
		expect(await published()).toEqual({ day: '2024-11-05', origin: 'meta' });
		await stage.page.command({ type: 'step', direction: 1 });
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ published: { day: '2024-11-05' } }));
		stage.card?.actions.setDate('2024-10-20');
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ published: { origin: 'reader' } }));
		expect(await published()).toEqual({ day: '2024-10-20', origin: 'reader' });
		stage.card?.actions.setDate(undefined);
		await vi.waitFor(() => expect(stage.card?.state).toMatchObject({ published: { origin: 'meta' } }));
	});

	test('that the reader has set ends with the article', async () => {
		writeDate('2024-11-05');
		start('<p>Kursk</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		await stage.page.command({ type: 'step', direction: 1 });
		await vi.waitFor(() => expect(stage.card?.state.kind).toBe('ready'));
		stage.card?.actions.setDate('2024-10-20');
		history.pushState(null, '', '/another');
		dispatchEvent(new PopStateEvent('popstate'));
		writeDate('2024-12-01');
		await vi.waitFor(async () => expect(await published()).toEqual({ day: '2024-12-01', origin: 'meta' }));
		history.replaceState(null, '', '/');
	});

	test('is not told of a page that is left alone', async () => {
		writeDate('2024-11-05');
		stage.background.settings = { ...stage.background.settings, state: { kind: 'off', because: 'everywhere' } };
		start('<p>Kursk</p>');
		expect(await published()).toBeNull();
	});
});
