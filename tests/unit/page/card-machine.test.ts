import { expect, test } from 'vitest';
import {
	type CardEvent,
	type CardMachineState,
	DWELL_MS,
	GRACE_MS,
	IDLE,
	next,
	shownIn,
	timerOf,
} from '../../../page/point/card-machine.ts';

type State = CardMachineState<string>;
type Event = CardEvent<string>;

const on = (mention: string): Event => ({ kind: 'pointer-on', mention });
const off: Event = { kind: 'pointer-off' };
const inCard: Event = { kind: 'pointer-in-card' };
const close: Event = { kind: 'close' };
/** The timer of the state runs out. */
const time = 'time';

/** What happens, one thing after another, and what there is to see in the end. */
const CASES: { what: string; events: (Event | typeof time)[]; ends: State['kind']; shows?: string }[] = [
	{ what: 'the pointer rests', events: [on('a'), time], ends: 'open', shows: 'a' },
	{ what: 'the pointer passes', events: [on('a'), off], ends: 'idle' },
	{ what: 'it moves within the word', events: [on('a'), on('a'), time], ends: 'open', shows: 'a' },
	{
		what: 'it goes on to another word before the dwell is over',
		events: [on('a'), on('b'), time],
		ends: 'open',
		shows: 'b',
	},
	{ what: 'the page scrolls under it', events: [on('a'), { kind: 'scroll' }], ends: 'idle' },
	{ what: 'text is being selected', events: [on('a'), { kind: 'selecting' }], ends: 'idle' },
	{ what: 'scrolling leaves an open card', events: [on('a'), time, { kind: 'scroll' }], ends: 'open', shows: 'a' },
	{ what: 'it leaves and the grace is over', events: [on('a'), time, off, time], ends: 'idle' },
	{ what: 'it leaves and is not gone yet', events: [on('a'), time, off], ends: 'leaving', shows: 'a' },
	{ what: 'it leaves and comes back', events: [on('a'), time, off, on('a')], ends: 'open', shows: 'a' },
	{ what: 'it enters the card', events: [on('a'), time, off, inCard], ends: 'open', shows: 'a' },
	{ what: 'it leaves the card', events: [on('a'), time, off, inCard, off, time], ends: 'idle' },
	{
		what: 'it crosses another word on the way to the card',
		events: [on('a'), time, on('b'), inCard],
		ends: 'open',
		shows: 'a',
	},
	{ what: 'it crosses another word and goes off', events: [on('a'), time, on('b'), off, time], ends: 'idle' },
	{ what: 'it rests on another word', events: [on('a'), time, on('b'), time], ends: 'open', shows: 'b' },
	{ what: 'a press pins', events: [{ kind: 'press', mention: 'a' }, off, on('b')], ends: 'pinned', shows: 'a' },
	{
		what: 'a press on the open card’s word pins it',
		events: [on('a'), time, { kind: 'press', mention: 'a' }, off],
		ends: 'pinned',
		shows: 'a',
	},
	{
		what: 'a second press lets go',
		events: [
			{ kind: 'press', mention: 'a' },
			{ kind: 'press', mention: 'a' },
		],
		ends: 'idle',
	},
	{
		what: 'a press on another word shows that one',
		events: [
			{ kind: 'press', mention: 'a' },
			{ kind: 'press', mention: 'b' },
		],
		ends: 'pinned',
		shows: 'b',
	},
	{
		what: 'a press elsewhere closes',
		events: [{ kind: 'press', mention: 'a' }, { kind: 'press-outside' }],
		ends: 'idle',
	},
	{ what: 'pinned by its button', events: [on('a'), time, inCard, { kind: 'pin' }, off], ends: 'pinned', shows: 'a' },
	{
		what: 'pinned and let go by its button',
		events: [on('a'), time, inCard, { kind: 'pin' }, { kind: 'pin' }, off, time],
		ends: 'idle',
	},
	{ what: 'nothing to pin', events: [{ kind: 'pin' }], ends: 'idle' },
	{ what: 'Esc closes', events: [on('a'), time, close], ends: 'idle' },
	{ what: 'Esc ends a dwell', events: [on('a'), close], ends: 'idle' },
	{ what: 'asked for by key', events: [{ kind: 'summon', mention: 'a' }], ends: 'pinned', shows: 'a' },
	{
		what: 'by key from one to the next',
		events: [
			{ kind: 'summon', mention: 'a' },
			{ kind: 'summon', mention: 'b' },
		],
		ends: 'pinned',
		shows: 'b',
	},
	{ what: 'entering a card without one open', events: [inCard], ends: 'idle' },
];

function run(events: (Event | typeof time)[]): State {
	let last = 0;
	let state: State = IDLE;
	for (const event of events) {
		const due: Event | undefined = event === time ? timerOf(state)?.event : event;
		if (!due) throw new Error(`no timer runs in ${state.kind}`);
		state = next(state, due, () => ++last);
	}
	return state;
}

test.each(CASES)('$what', ({ events, ends, shows }) => {
	const state = run(events);
	expect(state.kind).toBe(ends);
	expect(shownIn(state)).toBe(shows);
});

test('timers of an interaction that is over change nothing', () => {
	const dwelling = run([on('a')]);
	const stale = timerOf(dwelling)?.event;
	const other = run([on('x'), off, on('b')]);
	if (!stale) throw new Error('no timer');
	expect(next(other, stale, () => 99)).toBe(other);
	const leaving = run([on('a'), time, off]);
	const back = next(
		next(leaving, on('a'), () => 7),
		off,
		() => 8,
	);
	const staleGrace = timerOf(leaving)?.event;
	if (!staleGrace) throw new Error('no timer');
	expect(next(back, staleGrace, () => 9)).toBe(back);
});

test('only dwell and grace are timed', () => {
	expect(timerOf(run([on('a')]))?.ms).toBe(DWELL_MS);
	expect(timerOf(run([on('a'), time, off]))?.ms).toBe(GRACE_MS);
	expect(timerOf(run([on('a'), time]))).toBeUndefined();
	expect(timerOf(IDLE)).toBeUndefined();
});
