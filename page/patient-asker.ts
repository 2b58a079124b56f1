/**
 * Asking the background so that nothing hangs on it: it may be asleep, killed in the middle of an answer, or gone with the
 * extension.
 */
import type { PageAnswers, PageRequest } from '../messages/protocol.ts';

/** The answer to a request, told by the request's type. */
export type AnswerTo<R extends PageRequest> = PageAnswers[R['type']];

/** Sends one request to the background; rejects when there is no background to answer. */
export type Asker = <R extends PageRequest>(request: R) => Promise<AnswerTo<R>>;

/**
 * A background that has been put to sleep reads its datasets again before it answers. Measured at well under a second;
 * a busy machine gets ten times that.
 */
const ANSWER_TIMEOUT_MS = 8000;

/** A background that is just being ended refuses at once, and would again: seen in Chromium, which takes some 200 ms over it. */
const PAUSES_MS = [500];

/**
 * For what a page asks first of all: in a browser that has just been started, or right after an update, nobody listens until
 * the background's script has run, and browsers then refuse at once. On a busy machine that takes seconds, and a page that had
 * given up would stay without marks for good. Together as long as an answer may take.
 */
export const WHILE_STARTING_MS = [500, 1000, 2000, 4000];

/** What became of a request. */
export type Outcome<T> =
	| { kind: 'answered'; answer: T }
	/** No request was answered. */
	| { kind: 'unanswered' }
	/** The page's owner has been destroyed meanwhile. */
	| { kind: 'aborted' };

/**
 * Asks, and asks again when the answer fails or does not come in time: after each of the pauses where it is refused, once
 * where nothing comes at all. Never rejects.
 */
export async function askPatiently<R extends PageRequest, A>(
	ask: (request: R) => Promise<A>,
	request: R,
	{
		signal,
		timeoutMs = ANSWER_TIMEOUT_MS,
		pausesMs = PAUSES_MS,
	}: { signal: AbortSignal; timeoutMs?: number; pausesMs?: readonly number[] },
): Promise<Outcome<A>> {
	let timeouts = 0;
	for (const pauseMs of [0, ...pausesMs]) {
		if (pauseMs > 0) await pause(pauseMs, signal);
		if (signal.aborted) return { kind: 'aborted' };
		const outcome = await once(ask, request, signal, timeoutMs);
		if (outcome.kind === 'answered' || outcome.kind === 'aborted') return outcome;
		if (outcome.kind === 'late' && ++timeouts > 1) break;
	}
	return { kind: 'unanswered' };
}

/** What became of one question: `late` when nothing came in time, `unanswered` when it was refused. */
type Once<T> = Outcome<T> | { kind: 'late' };

function once<R extends PageRequest, A>(
	ask: (request: R) => Promise<A>,
	request: R,
	signal: AbortSignal,
	timeoutMs: number,
): Promise<Once<A>> {
	return new Promise((resolve) => {
		const settle = (outcome: Once<A>) => {
			clearTimeout(timer);
			signal.removeEventListener('abort', onAbort);
			resolve(outcome);
		};
		const onAbort = () => settle({ kind: 'aborted' });
		const timer = setTimeout(() => settle({ kind: 'late' }), timeoutMs);
		signal.addEventListener('abort', onAbort, { once: true });
		// At once, not in a promise's turn: whoever asks may go on with work that takes longer than the answer. In a function, as
		// `ask` itself may throw: Firefox and Chrome do so when the extension has been removed.
		(async () => ask(request))().then(
			// No listener answered: browsers then resolve with nothing.
			(answer) => settle(answer === undefined ? { kind: 'unanswered' } : { kind: 'answered', answer }),
			() => settle({ kind: 'unanswered' }),
		);
	});
}

/** Over after a while, or when the page is left. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const over = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', over);
			resolve();
		};
		const timer = setTimeout(over, ms);
		signal.addEventListener('abort', over);
	});
}
