/** The two questions asked of an index: which names a page mentions, and why these. */
import { findHits, findWords, type Hit, type Verdict, type WordPlaces } from './candidates.ts';
import { decide } from './decide.ts';
import { isDecoy, type NameIndex, spellingOf } from './name-index.ts';
import { sortHits } from './places.ts';
import { tellingOf } from './telling.ts';
import type { Candidate, Mention, Reason, SpotRequest, SpotResult } from './types.ts';

/** Finds all mentions in the blocks of a page. The answer depends on the index and the request alone. */
export function spot(index: NameIndex, request: SpotRequest): SpotResult {
	const { hits, established, words } = examine(index, request, { thorough: false });
	const mentions: Mention[] = [];
	const reasons: Reason[] = [];
	const waiting = new Set<number>();
	for (const hit of hits) {
		const { verdict } = hit;
		if (verdict?.taken) {
			mentions.push(mentionOf(request, hit));
			reasons.push(verdict.reason);
		} else if (verdict && wantsSupport(verdict)) waiting.add(blockId(request, hit));
	}
	return {
		mentions,
		reasons,
		// As unsigned integers, which sort without a callback.
		established: [...Uint32Array.from(established).sort()],
		waiting: [...waiting],
		...(request.partial && { telling: tellingOf(request, hits, words()) }),
	};
}

/** Every place where a form stands, with the verdict on it: those taken are the mentions that {@link spot} gives. */
export function explain(index: NameIndex, request: SpotRequest): Candidate[] {
	const { hits } = examine(index, request, { thorough: true });
	const candidates = hits.flatMap((hit): Candidate[] => {
		const { verdict } = hit;
		if (!verdict || isDecoy(hit.entity)) return [];
		return [{ ...mentionOf(request, hit), ...verdict, form: spellingOf(index, hit.entry) }];
	});
	return withoutRepeats(candidates);
}

/**
 * A name may have several forms with the same letters (in capitals for headlines, of two languages): who asks why wants each
 * verdict once, and nothing of a form that
 * merely wants other capitals, or gave way to one with the same letters, where another form of the same name fits.
 */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
	const placeOf = ({ block, start, end, entity }: Mention) => `${block} ${start} ${end} ${entity}`;
	const hasOther = new Set(candidates.filter(({ reason }) => reason.kind !== 'wrong-case').map(placeOf));
	const taken = new Set(candidates.filter((candidate) => candidate.taken).map(placeOf));
	const told = new Set<string>();
	return candidates.filter((candidate) => {
		const place = placeOf(candidate);
		const { reason, start, end } = candidate;
		if (reason.kind === 'wrong-case' && hasOther.has(place)) return false;
		if (reason.kind === 'covered' && reason.by.start === start && reason.by.end === end && taken.has(place))
			return false;
		const verdict = `${place} ${JSON.stringify(reason)}`;
		if (told.has(verdict)) return false;
		told.add(verdict);
		return true;
	});
}

function examine(index: NameIndex, request: SpotRequest, options: { thorough: boolean }) {
	const hits = findHits(index, request.blocks, options);
	sortHits(hits);
	let found: WordPlaces | undefined;
	const words = () => (found ??= findWords(index, request.blocks));
	const established = new Set(request.established);
	decide(hits, {
		established,
		words,
		wordText: (word) => index.wordTexts[word] ?? '',
		formText: (hit) => spellingOf(index, hit.entry),
	});
	return { hits, established, words };
}

const blockId = (request: SpotRequest, hit: Hit) => request.blocks[hit.block]?.id ?? -1;

const mentionOf = (request: SpotRequest, hit: Hit): Mention => ({
	block: blockId(request, hit),
	start: hit.start,
	end: hit.end,
	entity: hit.entity,
});

const wantsSupport = ({ reason }: Verdict) =>
	reason.kind === 'no-full-name' ||
	reason.kind === 'no-support' ||
	reason.kind === 'other-sense' ||
	reason.kind === 'ambiguous';
