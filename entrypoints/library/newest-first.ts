/**
 * Questions to somebody who answers one at a time. Of those in one lane only the newest is worth an answer: while one is
 * being answered the next waits, and one that has waited when a newer one comes is dropped, and its promise never kept.
 */

/** One lane's question that waits for its turn. */
interface Waiting<Question, Reply> {
	question: Question;
	resolve(reply: Reply): void;
	reject(error: unknown): void;
}

/** See the head of this file. */
export class NewestFirst<Question, Reply> {
	readonly #answer: (question: Question) => Promise<Reply>;
	/** By lane, the one that was asked first in front. */
	readonly #waiting = new Map<string, Waiting<Question, Reply>>();
	#busy = false;

	/** `answer` is called again only when what it gave before has been settled. */
	constructor(answer: (question: Question) => Promise<Reply>) {
		this.#answer = answer;
	}

	/** Asks. Rejects where the question cannot be answered. */
	ask(lane: string, question: Question): Promise<Reply> {
		return new Promise((resolve, reject) => {
			this.#waiting.set(lane, { question, resolve, reject });
			void this.#go();
		});
	}

	async #go(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		for (const [lane, next] of this.#waiting) {
			this.#waiting.delete(lane);
			await this.#answer(next.question).then(next.resolve, next.reject);
		}
		this.#busy = false;
	}
}
