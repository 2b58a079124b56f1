/**
 * Asks the background for the mentions in blocks, in requests of bounded size, one at a time. The background keeps nothing
 * between requests, so the page remembers which entities it has seen by their full names, and asks again for blocks whose
 * short names waited for one of those.
 *
 * A long page is asked for part by part: its beginning first, then what is in view, then the rest. What a part says may hang
 * on others (the full name that a short one needs, a phrase in which it means something else), so when all are answered, the
 * blocks that bear on each other are asked for once more, together and in the order of the page: in the end it is decided as
 * one, whatever the parts and their order were.
 */
import { MAX_REQUEST_TEXT, type PageRequest, type SpotAnswer } from '../messages/protocol.ts';
import { askPatiently, WHILE_STARTING_MS } from './patient-asker.ts';
import type { EntityRef } from './protocol-types.ts';
import type { Block } from './read/blocks.ts';

/**
 * With a request for a few new blocks goes the beginning of the page, so that names which need certain words or
 * entities near them find them: the headline and the lead say what a page is about. In UTF-16 units.
 */
const LEAD_TEXT = 4000;
/** Text of a page that is asked for in one, and of the first part of a longer one: several screens. In UTF-16 units. */
const FIRST_PART = 60_000;
/** Text of each further part: the background answers in some 5 ms. */
const NEXT_PART = 200_000;

/** Asks the background for mentions; rejects when there is no answer. */
export type AskToSpot = (request: Extract<PageRequest, { type: 'spot' }>) => Promise<SpotAnswer>;

/** See {@link Spotter}. */
export interface SpotterOptions {
	spot: AskToSpot;
	signal: AbortSignal;
	/**
	 * A request was answered for these blocks; over when the answer has been worked in. Mentions of other blocks are to be
	 * passed over.
	 */
	onAnswer(blocks: Block[], answer: SpotAnswer): Promise<void>;
	/** A request was not answered, nor the second try. */
	onUnanswered(blocks: Block[]): void;
	/** Index of the first of these blocks that is in view. */
	firstInView(blocks: readonly Block[]): number;
	/** True when any block waits for support. */
	isWaiting(): boolean;
	/** The blocks that bear on others, in document order, to be asked for again. */
	telling(): Block[];
}

/** See the head of this file. */
export class Spotter {
	readonly #options: SpotterOptions;
	#queue: Block[] = [];
	/** Blocks that bear on each other, to be asked for together. */
	#deciding: Block[] = [];
	#lead: Block[] = [];
	#established: EntityRef[] = [];
	#asking = false;
	/** While a page is asked for as a whole: how many of its parts have been, and whether any hangs on another. */
	#parts: { asked: number; isOpen: boolean } | undefined;
	/** Where in the queue the next part begins. */
	#inView = 0;
	/** An entity has been named in full for which a short name may have waited. */
	#hasGrown = false;
	/** The rest of the page is still being read. */
	#isReading = false;
	/** As much text as may still go into the lead. */
	#room = 0;

	constructor(options: SpotterOptions) {
		this.#options = options;
	}

	/** True until everything that was asked for is answered, or given up. */
	get isAsking(): boolean {
		return this.#asking || this.#isReading;
	}

	/**
	 * Asks for a page, in document order. Forgets what it knew before: it may be another article now. Until the last blocks have
	 * come by {@link Spotter.askOn}, nothing is decided.
	 */
	askAll(blocks: readonly Block[], { isLast = true }: { isLast?: boolean } = {}): void {
		this.#queue = [];
		this.#deciding = [];
		this.#established = [];
		this.#hasGrown = false;
		this.#parts = { asked: 0, isOpen: false };
		this.#inView = 0;
		this.#lead = [];
		this.#room = LEAD_TEXT;
		this.askOn(blocks, { isLast });
	}

	/** Asks for the next blocks of the page. */
	askOn(blocks: readonly Block[], { isLast }: { isLast: boolean }): void {
		this.#isReading = !isLast;
		for (const block of blocks) {
			if (block.text.length > this.#room) {
				this.#room = 0;
				break;
			}
			this.#room -= block.text.length;
			this.#lead.push(block);
		}
		this.ask(blocks);
	}

	/** Asks for these blocks, in document order, after those that are asked for already. */
	ask(blocks: readonly Block[]): void {
		for (const block of blocks) this.#queue.push(block);
		void this.#run();
	}

	async #run(): Promise<void> {
		if (this.#asking) return;
		this.#asking = true;
		const { spot, signal, onAnswer, onUnanswered, firstInView } = this.#options;
		while (!signal.aborted && this.#hasMore()) {
			const isDeciding = this.#deciding.length > 0;
			const blocks = isDeciding ? take(this.#deciding, { room: LONGEST_BLOCK }) : this.#takePart();
			const [parts, established] = [this.#parts, this.#established];
			const asked = isDeciding ? blocks : this.#withLead(blocks);
			const request = {
				type: 'spot' as const,
				blocks: asked.map(({ id, text, lang }) => (lang ? { id, text, lang } : { id, text })),
				established,
				...(!isDeciding && { partial: true as const }),
			};
			const outcome = await askPatiently(spot, request, { signal, pausesMs: WHILE_STARTING_MS });
			if (outcome.kind === 'aborted') break;
			if (outcome.kind === 'unanswered') {
				onUnanswered(blocks);
				continue;
			}
			const { answer } = outcome;
			// Before it is painted: after that, whoever asks where something is waits until the browser has looked at it all anew.
			this.#inView = parts && this.#queue.length > 0 ? firstInView(this.#queue) : 0;
			await onAnswer(blocks, answer);
			// After a new beginning the answer belongs to another article, and what it established does too.
			if (this.#established !== established) continue;
			this.#established = answer.established;
			if (parts) {
				parts.asked++;
				if (answer.telling?.isOpen) parts.isOpen = true;
			} else if (!isDeciding && answer.established.length > established.length) this.#hasGrown = true;
		}
		this.#asking = false;
	}

	/** True while there is anything to ask for. When all else is answered, what bears on each other may have to be decided. */
	#hasMore(): boolean {
		if (this.#queue.length + this.#deciding.length > 0) return true;
		if (this.#isReading) return false;
		const parts = this.#parts;
		const isUndecided = parts ? parts.asked > 1 && parts.isOpen : this.#hasGrown && this.#options.isWaiting();
		this.#parts = undefined;
		this.#hasGrown = false;
		if (!isUndecided) return false;
		this.#deciding = this.#options.telling();
		this.#established = [];
		return this.#deciding.length > 0;
	}

	#takePart(): Block[] {
		// Nothing is asked of the page's layout before the first part is on its way.
		const from = this.#inView < this.#queue.length ? this.#inView : 0;
		return take(this.#queue, { from, room: this.#parts?.asked === 0 ? FIRST_PART : NEXT_PART });
	}

	#withLead(blocks: Block[]): Block[] {
		const asked = new Set(blocks.map((it) => it.id));
		return [...this.#lead.filter((it) => !asked.has(it.id)), ...blocks];
	}
}

/** Takes blocks out of a queue, one at least and no more than there is room for. */
function take(queue: Block[], { from = 0, room }: { from?: number; room: number }): Block[] {
	let left = room;
	let to = from;
	for (let block = queue[to]; block; block = queue[++to]) {
		left -= block.text.length;
		if (left < 0 && to > from) break;
	}
	return queue.splice(from, to - from);
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
