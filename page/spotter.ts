/**
 * Asks the background for the mentions in blocks: in requests of bounded size, one at a time, with what is known of the
 * page so far. The background keeps nothing between requests, so the page remembers which entities it has seen by
 * their full names, and asks again for blocks whose short names waited for one of those.
 */
import { MAX_REQUEST_TEXT, type PageRequest, type SpotAnswer } from '../messages/protocol.ts';
import { askPatiently } from './patient-asker.ts';
import type { EntityRef } from './protocol-types.ts';
import type { Block } from './read/blocks.ts';

/**
 * With a request for a few new blocks goes the beginning of the page, so that names which need certain words or
 * entities near them find them: the headline and the lead say what a page is about. In UTF-16 units.
 */
const LEAD_TEXT = 4000;

/** Asks the background for mentions; rejects when there is no answer. */
export type AskToSpot = (request: Extract<PageRequest, { type: 'spot' }>) => Promise<SpotAnswer>;

/** See {@link Spotter}. */
export interface SpotterOptions {
	spot: AskToSpot;
	signal: AbortSignal;
	/** A request was answered for these blocks. Mentions of other blocks are to be passed over. */
	onAnswer(blocks: Block[], answer: SpotAnswer): void;
	/** A request was not answered, nor the second try. */
	onUnanswered(blocks: Block[]): void;
	/** Blocks that wait for support, to be asked for again. */
	waiting(): Block[];
}

/** See the head of this file. */
export class Spotter {
	readonly #options: SpotterOptions;
	#queue: Block[] = [];
	#lead: Block[] = [];
	#established: EntityRef[] = [];
	#asking = false;

	constructor(options: SpotterOptions) {
		this.#options = options;
	}

	/** Forgets what it knew of the page: it is another article now. `lead` is the page's text from its beginning. */
	reset(lead: readonly Block[]): void {
		this.#queue = [];
		this.#established = [];
		this.#lead = [];
		let room = LEAD_TEXT;
		for (const block of lead) {
			if (block.text.length > room) break;
			room -= block.text.length;
			this.#lead.push(block);
		}
	}

	/** True until everything that was asked for is answered, or given up. */
	get isAsking(): boolean {
		return this.#asking;
	}

	/** Asks for these blocks, in document order, after those that are asked for already. */
	ask(blocks: readonly Block[]): void {
		for (const block of blocks) this.#queue.push(block);
		void this.#run();
	}

	async #run(): Promise<void> {
		if (this.#asking) return;
		this.#asking = true;
		const { spot, signal, onAnswer, onUnanswered, waiting } = this.#options;
		while (this.#queue.length > 0 && !signal.aborted) {
			const blocks = this.#take();
			const request = this.#withLead(blocks).map(({ id, text, lang }) => (lang ? { id, text, lang } : { id, text }));
			const established = this.#established;
			const outcome = await askPatiently(spot, { type: 'spot', blocks: request, established }, { signal });
			if (outcome.kind === 'aborted') break;
			if (outcome.kind === 'unanswered') {
				onUnanswered(blocks);
				continue;
			}
			onAnswer(blocks, outcome.answer);
			// After a reset the answer belongs to another article, and what it established does too.
			if (this.#established !== established) continue;
			const grown = outcome.answer.established.length > established.length;
			this.#established = outcome.answer.established;
			if (grown && this.#queue.length === 0) this.#queue.push(...waiting());
		}
		this.#asking = false;
	}

	#take(): Block[] {
		let room = LONGEST_BLOCK;
		let count = 0;
		for (const { text } of this.#queue) {
			room -= text.length;
			if (room < 0 && count > 0) break;
			count++;
		}
		return this.#queue.splice(0, count);
	}

	#withLead(blocks: Block[]): Block[] {
		const asked = new Set(blocks.map((it) => it.id));
		return [...this.#lead.filter((it) => !asked.has(it.id)), ...blocks];
	}
}

/** Longest block that a request has room for, in UTF-16 units. */
const LONGEST_BLOCK = MAX_REQUEST_TEXT - LEAD_TEXT;

/** A block longer than one request is asked for in parts, cut at white space, that share its text nodes. */
export function splitLong(block: Block, nextId: () => number, longest: number = LONGEST_BLOCK): Block[] {
	if (block.text.length <= longest) return [block];
	const cut = Math.max(block.text.lastIndexOf(' ', longest), block.text.lastIndexOf('\n', longest));
	const at = cut > 0 ? cut : longest;
	// Pieces that belong to an earlier part start before the text: offsets in their nodes come out right all the same.
	const pieces = block.pieces.map(({ node, start }) => ({ node, start: start - at }));
	const rest = { ...block, id: nextId(), text: block.text.slice(at), pieces };
	return [{ ...block, text: block.text.slice(0, at) }, ...splitLong(rest, nextId, longest)];
}
