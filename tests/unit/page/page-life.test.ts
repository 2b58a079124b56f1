// @vitest-environment jsdom
/** The whole page room against a fake background: what is marked, when it changes, and that nothing is left behind. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageRequest } from '../../../messages/protocol.ts';
import { setStage } from './page-stage.ts';

const stage = setStage();
const { start, marked, list, counts } = stage;

describe('marking', () => {
	test('a page, in one request, with its number reported', async () => {
		start('<h1>Kursk</h1><p>Kim Yong Bok, then Kim, in Kursk; Russia.</p>');
		await vi.waitFor(() => expect(marked()).toEqual(['Kim', 'Kim Yong Bok', 'Kursk', 'Kursk']));
		expect(stage.background.requests.map((it) => it.type)).toEqual(['hello', 'count']);
		expect(stage.background.requests.at(-1)).toEqual({ type: 'count', mentions: 4 });
		expect(await counts()).toEqual(['Kursk 2', 'Kim Yong Bok 2']);
	});

	test('the first in each section, while the list counts all', async () => {
		stage.background.setChoices({ density: 'section' });
		start('<h1>Kursk</h1><p>Kursk</p><h2>More</h2><p>Kursk Kursk</p>');
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'Kursk']));
		expect(await counts()).toEqual(['Kursk 4']);
	});

	test('a short name waits for the full one', async () => {
		start('<p id="a">Kim said</p><p id="b">nothing</p>');
		await vi.waitFor(() => expect(stage.background.requests).toHaveLength(1));
		expect(marked()).toEqual([]);
		const b = document.querySelector('#b');
		if (b) b.textContent = 'Kim Yong Bok';
		await vi.waitFor(() => expect(marked()).toEqual(['Kim', 'Kim Yong Bok']));
	});

	test('where the reader wants no marks the page stays as it is, until they are wanted', async () => {
		stage.background.settings = { ...stage.background.settings, state: { kind: 'off', because: 'everywhere' } };
		const before = document.adoptedStyleSheets.length;
		start('<p>Kursk</p>');
		expect((await list()).state).toEqual({ kind: 'off', because: 'everywhere' });
		document.querySelector('p')?.append(' Kursk');
		expect([stage.registry.size, document.adoptedStyleSheets.length]).toEqual([0, before]);
		expect(stage.background.requests.map((it) => it.type)).toEqual(['hello']);
		stage.background.settings = { ...stage.background.settings, state: { kind: 'on' } };
		await stage.page.command({ type: 'settings' });
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'Kursk']));
	});

	test('a page without text, so far', async () => {
		start('');
		expect((await list()).state).toEqual({ kind: 'on' });
		document.body.innerHTML = '<p>Kursk</p>';
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk']));
	});

	test('a page that has opted out is not read', async () => {
		document.head.innerHTML = '<meta name="sidelight" content="off">';
		start('<p>Kursk</p>');
		await vi.waitFor(async () => expect((await list()).state).toEqual({ kind: 'off', because: 'page-opted-out' }));
		expect(stage.background.requests.map((it) => it.type)).toEqual(['hello']);
	});
});

describe('a page that changes', () => {
	beforeEach(async () => {
		start('<div id="feed"><p id="a">Kursk one</p></div><p id="b">Kursk <i>two</i></p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(2));
	});
	const at = (selector: string) => document.querySelector(selector) as Element;

	test('new paragraphs', async () => {
		at('#feed').insertAdjacentHTML('afterbegin', '<p>M-1989 in Kursk</p>');
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'Kursk', 'Kursk', 'M-1989']));
		const entities = await counts();
		expect(entities).toEqual(['M-1989 1', 'Kursk 3']);
	});

	test('only what changed is asked for again, beside the page’s beginning', async () => {
		stage.background.requests.length = 0;
		at('#a').insertAdjacentHTML('beforeend', ' and <b>M-1989</b>');
		await vi.waitFor(() => expect(marked()).toContain('M-1989'));
		expect(stage.background.requests.filter((it) => it.type === 'spot')).toHaveLength(1);
	});

	test('changed text loses its marks in the very callback', async () => {
		(at('#a').firstChild as Text).data = 'Now it says Kursk';
		// Observers are told before any task or frame.
		await Promise.resolve();
		expect(marked()).toEqual(['Kursk']);
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'Kursk']));
	});

	test('a name of which a part is removed loses all its marks in the very callback', async () => {
		at('#a').innerHTML = 'The M-<b>19</b>89';
		await vi.waitFor(() => expect(marked()).toEqual(['19', '89', 'Kursk', 'M-']));
		at('#a b').remove();
		await Promise.resolve();
		expect(marked()).toEqual(['Kursk']);
	});

	test('text that is changed out of the page, and put back before an idle moment', async () => {
		const paragraph = at('#a');
		paragraph.remove();
		await Promise.resolve();
		(paragraph.firstChild as Text).data = 'It says Kursk';
		at('#feed').append(paragraph);
		await Promise.resolve();
		expect(marked()).toEqual(['Kursk']);
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'Kursk']));
	});

	test('a hidden page that goes on changing: what is left of it is marked when it is shown', async () => {
		const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		for (let i = 0; i < 60; i++) {
			for (let j = 0; j < 100; j++) at('#feed').insertAdjacentHTML('beforeend', '<p class="new">Kursk</p>');
			for (const it of [...document.querySelectorAll('.new')].slice(i === 59 ? 1 : 0)) it.remove();
			await Promise.resolve();
		}
		expect(marked()).toEqual(['Kursk', 'Kursk']);
		hidden.mockRestore();
		document.dispatchEvent(new Event('visibilitychange'));
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'Kursk', 'Kursk']));
	});

	test('removed text', async () => {
		at('#feed').remove();
		await vi.waitFor(async () => expect(await counts()).toEqual(['Kursk 1']));
	});

	test('moved text', async () => {
		at('#feed').before(at('#b'));
		await vi.waitFor(() => expect(stage.background.requests.filter((it) => it.type === 'spot')).toHaveLength(1));
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'Kursk']));
		expect(await counts()).toEqual(['Kursk 2']);
	});

	test('a name that is completed by a new neighbour', async () => {
		at('#a').innerHTML = 'M-<b>19</b>';
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk']));
		at('#a').append('89');
		await vi.waitFor(() => expect(marked()).toEqual(['19', '89', 'Kursk', 'M-']));
	});

	test('text that becomes hidden, and is shown again', async () => {
		at('#feed').setAttribute('hidden', '');
		await vi.waitFor(async () => expect(await counts()).toEqual(['Kursk 1']));
		at('#feed').removeAttribute('hidden');
		await vi.waitFor(async () => expect(await counts()).toEqual(['Kursk 2']));
	});

	test('a shadow root with its host', async () => {
		const host = document.createElement('div');
		host.attachShadow({ mode: 'open' }).innerHTML = '<p>Kursk</p>';
		at('#feed').append(host);
		await vi.waitFor(() => expect(marked()).toHaveLength(3));
		host.shadowRoot?.querySelector('p')?.append(' Kursk');
		await vi.waitFor(() => expect(marked()).toHaveLength(4));
	});

	test('a cleared registry', async () => {
		const before = marked();
		stage.registry.clear();
		await vi.waitFor(() => expect(marked()).toEqual(before), { timeout: 3000 });
	});
});

describe('choices', () => {
	test('take effect at once, and off takes everything back', async () => {
		start('<p>Kursk and Russia</p>');
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk']));
		const html = document.documentElement.outerHTML;
		stage.background.setChoices({ background: true });
		await stage.page.command({ type: 'settings' });
		expect(marked()).toEqual(['Kursk', 'Russia']);
		stage.background.setChoices({ muted: ['test/kursk'] });
		await stage.page.command({ type: 'settings' });
		expect(marked()).toEqual(['Russia']);
		stage.background.settings = { ...stage.background.settings, state: { kind: 'off', because: 'this-site' } };
		await stage.page.command({ type: 'settings' });
		expect(stage.registry.size).toBe(0);
		expect(document.documentElement.outerHTML).toBe(html);
		expect((await list()).state).toEqual({ kind: 'off', because: 'this-site' });
		stage.background.settings = { ...stage.background.settings, state: { kind: 'on' } };
		await stage.page.command({ type: 'settings' });
		await vi.waitFor(() => expect(marked()).toEqual(['Russia']));
		// The reader has taken the site from their list.
		stage.background.settings = { ...stage.background.settings, state: { kind: 'unlisted', always: true } };
		await stage.page.command({ type: 'settings' });
		expect(stage.registry.size).toBe(0);
		stage.background.settings = { ...stage.background.settings, state: { kind: 'on' } };
		await stage.page.command({ type: 'settings' });
		await vi.waitFor(() => expect(marked()).toEqual(['Russia']));
	});

	test('from highlights to elements and back, the page unchanged', async () => {
		start('<p>Kursk and <b>Kur<i>sk</i></b></p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(3));
		const html = document.body.innerHTML;
		stage.background.setChoices({ painter: 'element' });
		await stage.page.command({ type: 'settings' });
		expect(document.querySelectorAll('sidelight-mark')).toHaveLength(3);
		document.querySelector('p')?.append(' M-1989');
		await vi.waitFor(() => expect(document.querySelectorAll('sidelight-mark')).toHaveLength(4));
		stage.background.setChoices({ painter: 'highlight' });
		await stage.page.command({ type: 'settings' });
		expect(document.body.innerHTML).toBe(html.replace('</p>', ' M-1989</p>'));
		expect(marked()).toHaveLength(4);
	});
});

describe('a page that writes itself anew', () => {
	const anew = '<!doctype html><html><body><p>M-1989</p>';
	const write = () => {
		document.open();
		document.write(anew);
		document.close();
	};
	const replace = () => {
		const { documentElement } = new DOMParser().parseFromString(anew, 'text/html');
		document.replaceChild(documentElement, document.documentElement);
	};
	test.each([
		['by document.open', write],
		['by another root', replace],
	])('%s has its new text marked, and goes on being watched', async (_, rewrite) => {
		start('<p>Kursk</p>');
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk']));
		rewrite();
		await vi.waitFor(() => expect(marked()).toEqual(['M-1989']));
		document.querySelector('p')?.append(' and Kursk');
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk', 'M-1989']));
		expect(await counts()).toEqual(['M-1989 1', 'Kursk 1']);
	});

	test('is left alone once the page has been let go', async () => {
		start('<p>Kursk</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		stage.page.destroy();
		stage.background.requests.length = 0;
		write();
		await new Promise((resolve) => setTimeout(resolve));
		expect(stage.background.requests).toEqual([]);
	});
});

describe('the end', () => {
	test.each([
		['by its owner', () => stage.stop.abort()],
		['by hand', () => stage.page.destroy()],
		['by a newer copy', () => void document.dispatchEvent(new Event('sidelight:newer-copy'))],
	])('%s leaves nothing behind', async (_, end) => {
		start('<p>Kursk</p>');
		const html = document.documentElement.outerHTML;
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		await stage.page.command({ type: 'step', direction: 1 });
		end();
		expect(stage.registry.size).toBe(0);
		expect(document.documentElement.outerHTML).toBe(html);
		expect(document.adoptedStyleSheets).toEqual([]);
		stage.background.requests.length = 0;
		document.querySelector('p')?.append(' Kursk');
		await Promise.resolve();
		await stage.page.command({ type: 'settings' });
		expect(stage.background.requests).toEqual([]);
	});

	test('when the extension is gone', async () => {
		start('<p>Kursk</p>');
		await vi.waitFor(() => expect(marked()).toHaveLength(1));
		stage.alive = false;
		await vi.waitFor(() => expect(stage.registry.size).toBe(0), { timeout: 4000 });
	});
});

describe('a background that does not answer', () => {
	const holdsText = (request: PageRequest) =>
		request.type === 'spot' || (request.type === 'hello' && request.spot !== undefined);
	/** What is asked first is asked again for as long as a background may be starting: 7.5 s. */
	const toldUnanswered = () =>
		vi.waitFor(async () => expect((await list()).unanswered).toBe(true), { timeout: 20_000 });

	test('is asked as long as one may be starting, then the popup is told', async () => {
		const { ask } = stage.background;
		let spots = 0;
		stage.background.ask = ((request) => {
			if (!holdsText(request)) return ask(request);
			spots++;
			return Promise.reject(new Error('The message port closed before a response was received.'));
		}) as typeof ask;
		start('<p>Kursk</p>');
		await toldUnanswered();
		expect(spots).toBe(5);
		stage.background.ask = ask;
	});

	test('and answers when the reader scans again', async () => {
		const { ask } = stage.background;
		let isAsleep = true;
		stage.background.ask = ((request) =>
			isAsleep && holdsText(request) ? Promise.reject(new Error('asleep')) : ask(request)) as typeof ask;
		start('<p>Kursk</p>');
		await toldUnanswered();
		isAsleep = false;
		await stage.page.command({ type: 'scan' });
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk']));
		expect((await list()).unanswered).toBeUndefined();
	});
});
