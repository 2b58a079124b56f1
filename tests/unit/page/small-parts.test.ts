// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { thinOut } from '../../../page/density.ts';
import { compareInPage, type KeptBlock, MentionStore } from '../../../page/mention-store.ts';
import { hasOptedOut } from '../../../page/opt-out.ts';
import { TextMap } from '../../../page/paint/text-map.ts';
import { type Asker, askPatiently, WHILE_STARTING_MS } from '../../../page/patient-asker.ts';
import type { Block } from '../../../page/read/blocks.ts';
import { splitLong } from '../../../page/spotter.ts';
import { isWanted } from '../../../page/visible.ts';

describe('density', () => {
	const article = {};
	const items = [
		{ heading: true, article: null, mentions: ['a1'] },
		{ heading: false, article: null, mentions: ['a2', 'b1', 'b2'] },
		{ heading: true, article: null, mentions: [] },
		{ heading: false, article: null, mentions: ['a3', 'b3'] },
		{ heading: false, article, mentions: ['a4'] },
		{ heading: false, article, mentions: ['a5'] },
	];
	const keyOf = (mention: string) => mention.slice(0, 1);
	test.each([
		['all', ['a1', 'a2', 'b1', 'b2', 'a3', 'b3', 'a4', 'a5']],
		['page', ['a1', 'b1']],
		['section', ['a1', 'b1', 'a3', 'b3', 'a4']],
	] as const)('%s', (density, kept) => {
		expect(thinOut(items, density, keyOf).flat()).toEqual(kept);
	});
});

describe('what is wanted', () => {
	const kursk = { dataset: 'war', entity: 'kursk', type: 'place', background: false } as const;
	const none = { hiddenKinds: [], background: false, muted: [] };
	test.each([
		['by default', kursk, none, true],
		['a hidden kind', kursk, { ...none, hiddenKinds: ['place' as const] }, false],
		['a muted name', kursk, { ...none, muted: ['war/kursk'] }, false],
		['another’s muted name', kursk, { ...none, muted: ['other/kursk'] }, true],
		['what everybody knows', { ...kursk, background: true }, none, false],
		['what everybody knows, wanted', { ...kursk, background: true }, { ...none, background: true }, true],
	])('%s', (_, entity, choices, wanted) => {
		expect(isWanted(entity, choices)).toBe(wanted);
	});
});

describe('asking', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});
	const { signal } = new AbortController();
	const asker = (...answers: (() => Promise<unknown>)[]): Asker & { times: () => number } => {
		let times = 0;
		const ask = () => (answers[times++] ?? (() => Promise.reject(new Error('asked too often'))))();
		return Object.assign(ask as Asker, { times: () => times });
	};
	const never = () => new Promise<unknown>(() => {});
	/** Lets all timers run that are set until it is over: there is a pause before the second question. */
	const toTheEnd = async (outcome: Promise<{ kind: string }>) => {
		await vi.runAllTimersAsync();
		return (await outcome).kind;
	};

	test('an answer', async () => {
		const ask = asker(async () => null);
		expect(await askPatiently(ask, { type: 'count', mentions: 1 }, { signal })).toEqual({
			kind: 'answered',
			answer: null,
		});
	});
	test('a failure, then an answer', async () => {
		const ask = asker(
			() => Promise.reject(new Error('asleep')),
			async () => null,
		);
		expect(await toTheEnd(askPatiently(ask, { type: 'count', mentions: 1 }, { signal }))).toBe('answered');
		expect(ask.times()).toBe(2);
	});
	test('nobody listens', async () => {
		const ask = asker(
			async () => undefined,
			async () => undefined,
		);
		expect(await toTheEnd(askPatiently(ask, { type: 'count', mentions: 1 }, { signal }))).toBe('unanswered');
	});
	test('an asker that throws at once', async () => {
		const ask = (() => {
			throw new Error('Extension context invalidated.');
		}) as Asker;
		expect(await toTheEnd(askPatiently(ask, { type: 'count', mentions: 1 }, { signal }))).toBe('unanswered');
	});
	test('a background that is long in starting', async () => {
		const refuse = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
		const ask = asker(
			refuse,
			refuse,
			async () => undefined,
			refuse,
			async () => null,
		);
		const outcome = askPatiently(ask, { type: 'count', mentions: 1 }, { signal, pausesMs: WHILE_STARTING_MS });
		expect(await toTheEnd(outcome)).toBe('answered');
		expect(ask.times()).toBe(5);
	});
	test('never answered: twice, however patient, and no more', async () => {
		const ask = asker(never, never);
		const patience = { timeoutMs: 100, pausesMs: WHILE_STARTING_MS };
		const outcome = askPatiently(ask, { type: 'count', mentions: 1 }, { signal, ...patience });
		expect(await toTheEnd(outcome)).toBe('unanswered');
		expect(ask.times()).toBe(2);
		expect(vi.getTimerCount()).toBe(0);
	});
	test('the page is left before the second question', async () => {
		const stop = new AbortController();
		const ask = asker(() => Promise.reject(new Error('asleep')));
		const outcome = askPatiently(ask, { type: 'count', mentions: 1 }, { signal: stop.signal });
		await vi.advanceTimersByTimeAsync(1);
		stop.abort();
		expect((await outcome).kind).toBe('aborted');
		expect(ask.times()).toBe(1);
		expect(vi.getTimerCount()).toBe(0);
	});
	test('the page is left meanwhile', async () => {
		const stop = new AbortController();
		const outcome = askPatiently(asker(never), { type: 'count', mentions: 1 }, { signal: stop.signal });
		await vi.advanceTimersByTimeAsync(1);
		stop.abort();
		expect((await outcome).kind).toBe('aborted');
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe('the text map', () => {
	const node = document.createTextNode('KurskKursk Kursk');
	const mention = (start: number, end: number) => ({
		stretches: [{ node, start, end }],
		kind: 'place' as const,
		family: 0,
		label: '',
	});
	const [a, b, c] = [mention(0, 5), mention(5, 10), mention(11, 16)];
	const map = new TextMap();
	for (const it of [c, a, b]) map.add(it);
	test.each([
		[0, [a]],
		[3, [a]],
		[5, [b, a]],
		[10, [b]],
		[11, [c]],
		[16, [c]],
	])('around the caret at %i', (offset, found) => {
		const tried: unknown[] = [];
		const none = map.around(node, offset, ({ mention }) => tried.push(mention) < 0);
		expect([tried, none]).toEqual([found, undefined]);
		expect(map.around(node, offset, () => true)).toBe(found[0]);
	});
	test('removes many at once', () => {
		const other = new TextMap();
		for (const it of [a, b, c]) other.add(it);
		other.remove(new Set([a, c]));
		expect(other.sharesOf(node).map((it) => it.mention)).toEqual([b]);
	});
});

describe('the store', () => {
	const kept = (element: Element): KeptBlock => ({
		block: { id: 1, text: '', pieces: [{ node: element.firstChild as Text, start: 0 }], element, heading: false },
		article: null,
		mentions: [],
		waiting: false,
		telling: false,
	});
	test('keeps document order, whatever the order of arrival', () => {
		document.body.innerHTML = '<p>1</p><p>2</p><p>3</p><p>4</p>';
		const all = [...document.querySelectorAll('p')];
		const store = new MentionStore();
		for (const i of [2, 0, 3, 1]) store.add(kept(all[i] as Element));
		expect(store.blocks.map((it) => it.block.element.textContent)).toEqual(['1', '2', '3', '4']);
		store.drop(store.of(all[1] as Element));
		all[2]?.remove();
		expect(store.sweep(document).map((it) => it.block.element)).toEqual([all[2]]);
		expect(store.sweep(document)).toEqual([]);
		expect(store.blocks.map((it) => it.block.element.textContent)).toEqual(['1', '4']);
		expect(store.has(all[2] as Element)).toBe(false);
	});
	test('what has gone into the document of a frame has left the page', () => {
		document.body.innerHTML = '<p>1</p><iframe></iframe>';
		const paragraph = document.querySelector('p') as Element;
		const store = new MentionStore();
		store.add(kept(paragraph));
		document.querySelector('iframe')?.contentDocument?.body.append(paragraph);
		expect(paragraph.isConnected).toBe(true);
		expect(store.sweep(document)).toHaveLength(1);
	});
	test('a shadow tree stands where its host stands', () => {
		document.body.innerHTML = '<p>1</p><div id="h"><b>light</b></div><p>3</p>';
		const [first, third] = document.querySelectorAll('p');
		const shadow = document.querySelector('#h')?.attachShadow({ mode: 'closed' });
		if (!shadow || !first || !third) throw new Error('no shadow');
		shadow.innerHTML = '<p>2</p><div><p>2b</p></div>';
		const [inner, inner2] = shadow.querySelectorAll('p');
		if (!inner || !inner2) throw new Error('no inner');
		const order = [third, inner2, inner, first].sort(compareInPage);
		expect(order.map((it) => it.textContent)).toEqual(['1', '2', '2b', '3']);
	});
});

test('a block longer than a request is cut at white space, and its parts lead to the same letters', () => {
	const node = document.createTextNode('one two three four');
	const block: Block = { id: 1, text: node.data, pieces: [{ node, start: 0 }], element: document.body, heading: false };
	let last = 1;
	const parts = splitLong(block, () => ++last, 8);
	expect(parts.map((it) => it.text).join('')).toBe(node.data);
	expect(parts.every((it) => it.text.length <= 8)).toBe(true);
	expect(new Set(parts.map((it) => it.id)).size).toBe(parts.length);
	for (const { text, pieces } of parts) {
		const start = pieces[0]?.start ?? 0;
		expect(node.data.slice(-start, -start + text.length)).toBe(text);
	}
});

test.each([
	['<meta name="sidelight" content="off">', true],
	['<meta name="Sidelight" content=" OFF ">', true],
	['<meta name="sidelight" content="on">', false],
	['<meta name="other" content="off">', false],
])('%s', (html, off) => {
	document.head.innerHTML = html;
	expect(hasOptedOut(document)).toBe(off);
	document.head.innerHTML = '';
});
