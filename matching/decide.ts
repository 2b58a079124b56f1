/**
 * The page decides. Given all hits of a request, three walks over each block in reading order:
 *
 * 1. Full names: names without conditions that no phrase, no longer name and no other entity contests establish their
 *    entities.
 * 2. Support: conditional names whose conditions hold establish theirs, until nothing changes. Conditions only ever ask
 *    for something to be there, so the order does not matter.
 * 3. Verdicts: at the leftmost place the longest name that may stand is taken and covers what it overlaps.
 *
 * A longer name that is there but wants support keeps shorter names of other entities inside it from being taken: if
 * "Georgia Tech" cannot be told, "Georgia" in it is not the country.
 */
import type { Hit, Verdict, WordPlaces } from './candidates.ts';
import { DECOY } from './name-index.ts';
import type { Reason } from './types.ts';

/** What a page is known to have. */
export interface Page {
	/** Entities with a full name on the page; grows. */
	established: Set<number>;
	/** Where supporting words stand; asked only when a condition needs it. */
	words: () => WordPlaces;
	/** Spelling of a supporting word. */
	wordText: (word: number) => string;
	/** Spelling of a hit's form. */
	formText: (hit: Hit) => string;
}

/** All hits on one stretch of text. */
interface Place {
	block: number;
	start: number;
	end: number;
	hits: Hit[];
}

/** A name that is there but wants support. */
interface Shadow {
	end: number;
	start: number;
	entities: Set<number>;
}

/** Decides on all hits, giving each its verdict; refused ones keep their refusal. */
export function decide(hits: readonly Hit[], page: Page): void {
	const open: Hit[] = [];
	for (const hit of hits) {
		if (hit.refusal) hit.verdict = { taken: false, reason: hit.refusal };
		else open.push(hit);
	}
	const places = placesOf(open);
	const waiting: Hit[] = [];
	walk(places, (place) => {
		const own = namesAt(place);
		const only = own[0];
		if (only && own.length === 1 && !isConditional(only)) {
			page.established.add(only.entity);
			return 'take';
		}
		const entities = new Set(own.map((hit) => hit.entity));
		const full = own.find((hit) => !isConditional(hit));
		if (entities.size === 1 && full) {
			page.established.add(full.entity);
			return 'take';
		}
		if (entities.size === 1) waiting.push(...own);
		return 'want';
	});
	establishSupported(waiting, page);
	walk(
		places,
		(place) => judge(place, page),
		(hit, reason) => {
			hit.verdict = { taken: false, reason };
		},
		page.formText,
	);
}

/** Hits by place, in reading order, longer places first. */
function placesOf(hits: readonly Hit[]): Place[] {
	const sorted = [...hits].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end || a.entry - b.entry);
	const places: Place[] = [];
	for (const hit of sorted) {
		const last = places.at(-1);
		if (last && last.block === hit.block && last.start === hit.start && last.end === hit.end) last.hits.push(hit);
		else places.push({ block: hit.block, start: hit.start, end: hit.end, hits: [hit] });
	}
	return places;
}

function namesAt({ hits }: Place): readonly Hit[] {
	return hits.every((hit) => hit.entity !== DECOY) ? hits : hits.filter((hit) => hit.entity !== DECOY);
}
const isConditional = ({ conditions }: Hit) =>
	conditions.onlyAfterFull || conditions.near !== undefined || conditions.isShortHan;

/** Leftmost, then longest. `visit` says whether a place is taken or only wants to be; `refuse` hears of the rest. */
function walk(
	places: readonly Place[],
	visit: (place: Place) => 'take' | 'want',
	refuse: (hit: Hit, reason: Reason) => void = () => {},
	formText: (hit: Hit) => string = () => '',
): void {
	let block = -1;
	let coveredTo = 0;
	let cover: Reason = { kind: 'inside-word' };
	let shadows: Shadow[] = [];
	for (const place of places) {
		if (place.block !== block) {
			block = place.block;
			coveredTo = 0;
			shadows = [];
		}
		if (shadows.length > 0) shadows = shadows.filter((shadow) => shadow.end > place.start);
		const names = namesAt(place);
		if (place.start < coveredTo) {
			for (const hit of names) refuse(hit, cover);
			continue;
		}
		const decoy = place.hits.find((hit) => hit.entity === DECOY);
		if (decoy) {
			cover = { kind: 'in-phrase', phrase: formText(decoy) };
			coveredTo = place.end;
			for (const hit of names) refuse(hit, cover);
			continue;
		}
		const shadow = shadows.find((one) => one.end >= place.end && names.some((hit) => !one.entities.has(hit.entity)));
		if (shadow) {
			for (const hit of names) refuse(hit, { kind: 'covered', by: { start: shadow.start, end: shadow.end } });
			continue;
		}
		if (visit(place) === 'take') {
			cover = { kind: 'covered', by: { start: place.start, end: place.end } };
			coveredTo = place.end;
		} else {
			shadows.push({ start: place.start, end: place.end, entities: new Set(names.map((hit) => hit.entity)) });
		}
	}
}

/** Adds the entities of conditional names whose conditions hold, until nothing changes. */
function establishSupported(waiting: readonly Hit[], page: Page): void {
	const shortHan = new Set(waiting.filter((hit) => hit.conditions.isShortHan).map((hit) => hit.entity));
	// Two different short names on one page are no accident.
	if (shortHan.size > 1 || (shortHan.size === 1 && page.established.size > 0)) {
		for (const entity of shortHan) page.established.add(entity);
	}
	let left = waiting.filter((hit) => !hit.conditions.onlyAfterFull);
	for (let grew = true; grew; ) {
		grew = false;
		const still: Hit[] = [];
		for (const hit of left) {
			if (page.established.has(hit.entity)) continue;
			const supported = hit.conditions.isShortHan ? page.established.size > 0 : supportOf(hit, page) !== undefined;
			if (supported) {
				page.established.add(hit.entity);
				grew = true;
			} else still.push(hit);
		}
		left = still;
	}
}

/** What near a name supports it: an entity on the page, or a word that stands outside the name itself. */
function supportOf(hit: Hit, page: Page): { entity: number } | { word: string } | undefined {
	const { near } = hit.conditions;
	if (!near) return undefined;
	for (const entity of near.entities) {
		if (entity !== hit.entity && page.established.has(entity)) return { entity };
	}
	for (const word of near.words) {
		const places = page.words().get(word);
		if (places?.some((at) => at.block !== hit.block || at.end <= hit.start || at.start >= hit.end)) {
			return { word: page.wordText(word) };
		}
	}
	return undefined;
}

/** Whether a name's own conditions hold, before other entities are asked. */
function judgeConditions(hit: Hit, page: Page): Verdict {
	const { onlyAfterFull, near, isShortHan } = hit.conditions;
	const established = page.established.has(hit.entity);
	if (onlyAfterFull && !established) return { taken: false, reason: { kind: 'no-full-name' } };
	if (near) {
		const by = supportOf(hit, page);
		if (by) return { taken: true, reason: { kind: 'supported', by } };
		// The full name elsewhere is the best support, unless the dataset asks for both.
		if (!established || onlyAfterFull) return { taken: false, reason: { kind: 'no-support' } };
	}
	if (isShortHan && !established) return { taken: false, reason: { kind: 'no-support' } };
	return { taken: true, reason: { kind: onlyAfterFull || near || isShortHan ? 'after-full-name' : 'full-name' } };
}

/** Decides a place; among several entities, the one that the page speaks for. */
function judge(place: Place, page: Page): 'take' | 'want' {
	const only = place.hits[0];
	if (only && place.hits.length === 1) {
		const verdict = judgeConditions(only, page);
		only.verdict = verdict;
		return verdict.taken ? 'take' : 'want';
	}
	const byEntity = new Map<number, { hit: Hit; verdict: Verdict }>();
	for (const hit of namesAt(place)) {
		const verdict = judgeConditions(hit, page);
		hit.verdict = verdict;
		const known = byEntity.get(hit.entity);
		if (!known || (verdict.taken && (!known.verdict.taken || !isConditional(hit)))) {
			byEntity.set(hit.entity, { hit, verdict });
		}
	}
	const able = [...byEntity.values()].filter(({ verdict }) => verdict.taken);
	const between = [...byEntity.keys()];
	const spoken = able.filter(({ hit }) => page.established.has(hit.entity) || supportOf(hit, page) !== undefined);
	const chosen = spoken.length === 1 ? spoken[0] : spoken.length === 0 && able.length === 1 ? able[0] : undefined;
	for (const { hit, verdict } of able) {
		if (byEntity.size === 1) break;
		const against = between.filter((entity) => entity !== hit.entity);
		if (hit === chosen?.hit) verdict.reason = { kind: 'decided-by-page', against };
		else setRefused(verdict, between);
	}
	// One mention for a place: other forms of the chosen entity there are covered by it.
	for (const hit of namesAt(place)) {
		const verdict = hit.verdict;
		if (!verdict?.taken || hit === chosen?.hit) continue;
		if (hit.entity === chosen?.hit.entity) {
			hit.verdict = { taken: false, reason: { kind: 'covered', by: { start: hit.start, end: hit.end } } };
		} else setRefused(verdict, between);
	}
	return chosen ? 'take' : 'want';
}

function setRefused(verdict: Verdict, between: number[]): void {
	verdict.taken = false;
	verdict.reason = { kind: 'ambiguous', between };
}
