// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Published } from '../../../messages/protocol.ts';
import { CardController } from '../../../page/card/card-controller.ts';
import { cardState, type Shown } from '../../../page/card/shown.ts';
import type { PageMention } from '../../../page/mention-store.ts';
import type { PageParts } from '../../../page/parts.ts';
import type { Session } from '../../../page/session.ts';
import { fakeBackground } from './fake-background.ts';

const mention = {
	entity: { dataset: 'test', entity: 'kursk' },
	surface: 'Kursk',
	stretches: [],
} as unknown as PageMention;

let drawn: string[];
let drawnDays: (string | undefined)[];
/** What the page says of its date at the moment. */
let published: Published | undefined;
let stop: AbortController;
let background: ReturnType<typeof fakeBackground>;
let controller: CardController;
/** Held back by this many milliseconds. */
let delay: number;

beforeEach(() => {
	vi.useFakeTimers();
	drawn = [];
	drawnDays = [];
	published = { day: '2024-11-05', origin: 'meta' };
	delay = 5;
	stop = new AbortController();
	background = fakeBackground();
	const session = {
		page: { painter: { setCurrent() {}, rectsOf: () => [] } },
		published: async () => published,
		language: 'en',
	} as unknown as Session;
	const host = {
		show: (shown: Shown) => {
			const state = cardState(shown);
			drawn.push(state.kind);
			if (state.kind === 'ready') drawnDays.push(state.published?.day);
		},
		close() {},
	};
	controller = new CardController({
		document,
		session,
		ask: async (request) => {
			const answer = await background.ask(request);
			await new Promise((done) => setTimeout(done, delay));
			return answer;
		},
		loadParts: async () => ({ makeHost: () => host }) as unknown as PageParts,
		signal: stop.signal,
	});
});
afterEach(() => {
	stop.abort();
	vi.useRealTimers();
});

const asked = () => background.requests.filter((it) => it.type === 'context').length;

test('a pointer that rests has the text asked for, and the card drawn once with it when the dwell is over', async () => {
	controller.send({ kind: 'pointer-on', mention });
	await vi.advanceTimersByTimeAsync(200);
	expect([asked(), drawn]).toEqual([1, []]);
	await vi.advanceTimersByTimeAsync(150);
	expect([asked(), drawn]).toEqual([1, ['ready']]);
});

test('a pointer that passes asks for nothing', async () => {
	controller.send({ kind: 'pointer-on', mention });
	await vi.advanceTimersByTimeAsync(60);
	controller.send({ kind: 'pointer-off' });
	await vi.advanceTimersByTimeAsync(500);
	expect([asked(), drawn]).toEqual([0, []]);
});

test('an answer that is late is waited for, and not asked for again', async () => {
	delay = 400;
	controller.send({ kind: 'pointer-on', mention });
	await vi.advanceTimersByTimeAsync(350);
	expect([asked(), drawn]).toEqual([1, ['loading']]);
	await vi.advanceTimersByTimeAsync(300);
	expect([asked(), drawn]).toEqual([1, ['loading', 'ready']]);
});

test('a press before anything was asked for asks at once', async () => {
	controller.send({ kind: 'press', mention });
	await vi.advanceTimersByTimeAsync(20);
	expect([asked(), drawn.at(-1)]).toEqual([1, 'ready']);
});

test('what was asked for one name is not shown for another', async () => {
	controller.send({ kind: 'pointer-on', mention });
	await vi.advanceTimersByTimeAsync(150);
	controller.send({ kind: 'pointer-off' });
	controller.send({ kind: 'press', mention: { ...mention, entity: { ...mention.entity, entity: 'm-1989' } } });
	await vi.advanceTimersByTimeAsync(50);
	expect(background.requests.at(-1)).toMatchObject({ ref: { entity: 'm-1989' } });
	expect(drawn.at(-1)).toBe('ready');
});

test('a card is drawn with the day that its text was asked for, and asks what the page says by then for the next', async () => {
	delay = 100;
	controller.send({ kind: 'press', mention });
	await vi.advanceTimersByTimeAsync(20);
	published = { day: '2024-10-20', origin: 'meta' };
	await vi.advanceTimersByTimeAsync(100);
	controller.send({ kind: 'press', mention: { ...mention } });
	await vi.advanceTimersByTimeAsync(200);
	const days = background.requests.map((it) => it.type === 'context' && it.articleDate);
	expect(days).toEqual(['2024-11-05', '2024-10-20']);
	expect([drawnDays.at(0), drawnDays.at(-1)]).toEqual(days);
});
