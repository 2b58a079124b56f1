/**
 * When the card opens, stays and closes: a state machine without clock or DOM. `next` takes a state and an event and
 * gives the new state; what follows from a state (a timer to run, a card to show) is read off it by the shell.
 *
 * Each interaction has a token. Timers and answers bring the token under which they were started; one that belongs to an
 * interaction that is over changes nothing.
 */

/** How long the pointer rests on a mention before its card opens. */
export const DWELL_MS = 300;
/** How long a card stays when the pointer has left mention and card, so that the way between them is safe. */
export const GRACE_MS = 300;

/** `M` is whatever tells mentions apart, by identity. */
export type CardMachineState<M> =
	| { kind: 'idle' }
	/** The pointer rests on a mention; the dwell timer runs. */
	| { kind: 'dwelling'; mention: M; token: number }
	/** The card is open because of the pointer. */
	| { kind: 'open'; mention: M; token: number }
	/** The card is open, the pointer has left; the grace timer runs. `next` is another mention that it rests on. */
	| { kind: 'leaving'; mention: M; token: number; timer: number; next?: M }
	/** The card stays until it is closed. With `focus` it was opened by key, and focus went into it. */
	| { kind: 'pinned'; mention: M; token: number; focus: boolean };

/** What can happen. */
export type CardEvent<M> =
	| { kind: 'pointer-on'; mention: M }
	/** On nothing of ours. */
	| { kind: 'pointer-off' }
	| { kind: 'pointer-in-card' }
	/** Pressed on a mention that is not a link. */
	| { kind: 'press'; mention: M }
	/** Pressed anywhere else outside the card. */
	| { kind: 'press-outside' }
	/** Asked for by key or from the popup. */
	| { kind: 'summon'; mention: M }
	/** The card's own button: keeps it open, or lets it go again. */
	| { kind: 'pin' }
	/** The reader goes on inside the card. */
	| { kind: 'keep' }
	/** Esc, the card's close button, the mention muted or gone. */
	| { kind: 'close' }
	/** The page scrolls under the pointer. */
	| { kind: 'scroll' }
	/** Text is being selected, or the pointer's button is down. */
	| { kind: 'selecting' }
	| { kind: 'dwelt'; token: number }
	| { kind: 'grace-over'; timer: number };

/** The state in which nothing is open. */
export const IDLE: { kind: 'idle' } = { kind: 'idle' };

/** The state after an event. `fresh` gives a number that no state has had. The same state when nothing changes. */
export function next<M>(state: CardMachineState<M>, event: CardEvent<M>, fresh: () => number): CardMachineState<M> {
	switch (event.kind) {
		case 'press':
			return pressed(state, event.mention, fresh);
		case 'summon':
			return { kind: 'pinned', mention: event.mention, token: fresh(), focus: true };
		case 'close':
			return state.kind === 'idle' ? state : IDLE;
		case 'press-outside':
			return state.kind === 'idle' ? state : IDLE;
		case 'pin':
			if (state.kind === 'pinned') return { kind: 'open', mention: state.mention, token: state.token };
			return state.kind === 'open' || state.kind === 'leaving'
				? { kind: 'pinned', mention: state.mention, token: state.token, focus: false }
				: state;
		case 'keep':
			return state.kind === 'pinned' ? state : next(state, { kind: 'pin' }, fresh);
		case 'scroll':
		case 'selecting':
			// An open card is not torn away; it closes by its grace once the pointer is seen elsewhere.
			return state.kind === 'dwelling' ? IDLE : state;
		case 'pointer-on':
			return pointerOn(state, event.mention, fresh);
		case 'pointer-off':
			if (state.kind === 'dwelling') return IDLE;
			if (state.kind === 'open') return { ...state, kind: 'leaving', timer: fresh() };
			if (state.kind === 'leaving' && state.next !== undefined) return { ...state, next: undefined };
			return state;
		case 'pointer-in-card':
			if (state.kind === 'dwelling') return IDLE;
			return state.kind === 'leaving' ? { kind: 'open', mention: state.mention, token: state.token } : state;
		case 'dwelt':
			return state.kind === 'dwelling' && state.token === event.token ? { ...state, kind: 'open' } : state;
		case 'grace-over':
			if (state.kind !== 'leaving' || state.timer !== event.timer) return state;
			return state.next === undefined ? IDLE : { kind: 'open', mention: state.next, token: fresh() };
	}
}

function pressed<M>(state: CardMachineState<M>, mention: M, fresh: () => number): CardMachineState<M> {
	if (state.kind === 'pinned' && state.mention === mention) return IDLE;
	const isOpen = state.kind === 'open' || state.kind === 'leaving';
	const token = isOpen && state.mention === mention ? state.token : fresh();
	return { kind: 'pinned', mention, token, focus: false };
}

function pointerOn<M>(state: CardMachineState<M>, mention: M, fresh: () => number): CardMachineState<M> {
	switch (state.kind) {
		case 'idle':
			return { kind: 'dwelling', mention, token: fresh() };
		case 'dwelling':
			return state.mention === mention ? state : { kind: 'dwelling', mention, token: fresh() };
		case 'open':
			// On the way to the card the pointer may cross other names; the card changes only if it rests there.
			return state.mention === mention ? state : { ...state, kind: 'leaving', timer: fresh(), next: mention };
		case 'leaving':
			if (state.mention === mention) return { kind: 'open', mention, token: state.token };
			return state.next === mention ? state : { ...state, timer: fresh(), next: mention };
		case 'pinned':
			return state;
	}
}

/** The mention whose card is to be seen in a state. */
export function shownIn<M>(state: CardMachineState<M>): M | undefined {
	return state.kind === 'idle' || state.kind === 'dwelling' ? undefined : state.mention;
}

/** The timer that a state asks for: its length and the event that ends it. */
export function timerOf<M>(state: CardMachineState<M>): { ms: number; event: CardEvent<M> } | undefined {
	if (state.kind === 'dwelling') return { ms: DWELL_MS, event: { kind: 'dwelt', token: state.token } };
	if (state.kind === 'leaving') return { ms: GRACE_MS, event: { kind: 'grace-over', timer: state.timer } };
	return undefined;
}
