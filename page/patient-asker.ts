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
const PAUSE_MS = 500;

/** What became of a request. */
export type Outcome<T> =
	| { kind: 'answered'; answer: T }
	/** Neither the first request nor the second was answered. */
	| { kind: 'unanswered' }
	/** The page's owner has been destroyed meanwhile. */
	| { kind: 'aborted' };

/** Asks, and asks once more when the answer fails or does not come in time. Never rejects. */
export async function askPatiently<R extends PageRequest, A>(
	ask: (request: R) => Promise<A>,
	request: R,
	{ signal, timeoutMs = ANSWER_TIMEOUT_MS }: { signal: AbortSignal; timeoutMs?: number },
): Promise<Outcome<A>> {
	for (let attempt = 0; attempt < 2; attempt++) {
		if (attempt > 0) await pause(signal);
		if (signal.aborted) return { kind: 'aborted' };
		const outcome = await once(ask, request, signal, timeoutMs);
		if (outcome.kind !== 'unanswered') return outcome;
	}
	return { kind: 'unanswered' };
}

function once<R extends PageRequest, A>(
	ask: (request: R) => Promise<A>,
	request: R,
	signal: AbortSignal,
	timeoutMs: number,
): Promise<Outcome<A>> {
	return new Promise((resolve) => {
		const settle = (outcome: Outcome<A>) => {
			clearTimeout(timer);
			signal.removeEventListener('abort', onAbort);
			resolve(outcome);
		};
		const onAbort = () => settle({ kind: 'aborted' });
		const timer = setTimeout(() => settle({ kind: 'unanswered' }), timeoutMs);
		signal.addEventListener('abort', onAbort, { once: true });
		// `ask` itself may throw: Firefox and Chrome do so when the extension has been removed.
		Promise.resolve()
			.then(() => ask(request))
			.then(
				// No listener answered: browsers then resolve with nothing.
				(answer) => settle(answer === undefined ? { kind: 'unanswered' } : { kind: 'answered', answer }),
				() => settle({ kind: 'unanswered' }),
			);
	});
}

/** Over after a while, or when the page is left. */
function pause(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const over = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', over);
			resolve();
		};
		const timer = setTimeout(over, PAUSE_MS);
		signal.addEventListener('abort', over);
	});
}
