/** The page's side of the library's worker. */
import type { WorldScales } from '../../data/locator-map.ts';
import { askBackground } from './datasets.ts';
import { NewestFirst } from './newest-first.ts';
import type { AnyAnswer, LibraryNews, LibraryOrder, Question, Questions } from './questions.ts';

/** Datasets that are open in the worker. */
export class LibraryClient {
	readonly #worker: Worker;
	readonly #asked = new Map<number, { resolve(answer: AnyAnswer): void; reject(error: Error): void }>();
	readonly #turns = new NewestFirst((question: Question) => this.#send(question));
	#number = 0;

	private constructor(worker: Worker) {
		this.#worker = worker;
		worker.addEventListener('message', ({ data }: MessageEvent<LibraryNews>) => {
			if (data.kind !== 'answer' && data.kind !== 'refused') return;
			const asked = this.#asked.get(data.number);
			this.#asked.delete(data.number);
			if (data.kind === 'answer') asked?.resolve(data.answer);
			else asked?.reject(new Error('The library has no answer to this.'));
		});
	}

	/** Opens the datasets in use, and tells how far that has come, from 0 to 1. Rejects where they cannot be opened. */
	static async open(tell: (share: number) => void): Promise<LibraryClient> {
		const datasets = await askBackground({ type: 'library' });
		if (datasets === null) throw new Error('The background gives the datasets to the library page alone.');
		const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
		const order = (it: LibraryOrder) => worker.postMessage(it);
		await new Promise<void>((resolve, reject) => {
			worker.addEventListener('error', () => reject(new Error('The worker of the library does not start.')));
			worker.addEventListener('message', ({ data }: MessageEvent<LibraryNews>) => {
				if (data.kind === 'opening') tell(data.share);
				else if (data.kind === 'open') resolve();
				else if (data.kind === 'failed') reject(new Error('The datasets cannot be opened.'));
				else if (data.kind === 'lacking') bring(data.ids).then(order, reject);
			});
			order({ kind: 'open', ...datasets });
		});
		return new LibraryClient(worker);
	}

	/** Hands over the world's outlines, without which no map is drawn. */
	bringOutlines(world: WorldScales): void {
		this.#order({ kind: 'outlines', world });
	}

	/**
	 * Asks. Of several questions in one lane the newest alone is sure to be answered; without a lane of its own, a question
	 * shares that of its kind. Rejects where there is no answer.
	 */
	ask<K extends keyof Questions>(
		kind: K,
		asks: Questions[K]['asks'],
		lane: string = kind,
	): Promise<Questions[K]['gets']> {
		// The worker answers each question with what belongs to its kind.
		return this.#turns.ask(lane, { kind, ...asks } as Question) as Promise<Questions[K]['gets']>;
	}

	#send(question: Question): Promise<AnyAnswer> {
		return new Promise((resolve, reject) => {
			const number = ++this.#number;
			this.#asked.set(number, { resolve, reject });
			this.#order({ kind: 'ask', number, question });
		});
	}

	#order(order: LibraryOrder): void {
		this.#worker.postMessage(order);
	}
}

/** Imported datasets that the page cannot read by itself. */
async function bring(ids: readonly string[]): Promise<LibraryOrder> {
	const packed = await Promise.all(ids.map((id) => askBackground({ type: 'library-dataset', id })));
	return { kind: 'lacking', knowledge: packed.filter((it) => it !== null) };
}
