/**
 * The places of a page where names stand, and the walk over them in reading order that everything is decided by: at the
 * leftmost place the longest name that is taken covers what it overlaps. A name that is not taken covers nothing, so the
 * next shorter one has its turn.
 */
import type { Hit } from './candidates.ts';
import { decoyOwner, isDecoy } from './name-index.ts';
import type { Reason } from './types.ts';

/** All names on one stretch of text. */
export interface Place {
	/** Place of the block in the request. */
	block: number;
	/** Raw offsets. */
	start: number;
	end: number;
	/** Never empty. */
	hits: Hit[];
}

/** What becomes of a place: taken, left to shorter names, or a name for sure, though nobody can tell whose. */
export type Outcome = 'take' | 'pass' | 'shadow';

/** Told of each place and each refused hit. */
export interface Visitor {
	visit: (place: Place) => Outcome;
	/** Hears of hits that the walk itself rules out. */
	refuse?: (hit: Hit, reason: Reason) => void;
	/** Spelling of a hit's form. */
	formText: (hit: Hit) => string;
}

/** Puts hits in reading order, longer ones first. */
export function sortHits(hits: Hit[]): void {
	hits.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end || a.entry - b.entry);
}

/** Hits by place; both in the order of {@link sortHits}. Decoys are among them. */
export function placesOf(hits: readonly Hit[]): Place[] {
	const places: Place[] = [];
	for (const hit of hits) {
		const last = places.at(-1);
		if (last && last.block === hit.block && last.start === hit.start && last.end === hit.end) last.hits.push(hit);
		else places.push({ block: hit.block, start: hit.start, end: hit.end, hits: [hit] });
	}
	return places;
}

/** A phrase that is open at some place: names of its owner in it do not count. */
interface OpenPhrase {
	end: number;
	owner: number;
	decoy: Hit;
}

/** What covers the text up to its end: a mention, or a phrase in which no name counts. */
type Cover = { end: number } & ({ mention: Place } | { phrase: Hit });

/** A name for sure that nobody can tell: names of other entities in it are no names. */
interface Shadow {
	start: number;
	end: number;
	entities: ReadonlySet<number>;
}

/** Nothing begins before it. */
const NO_COVER: Cover = { end: 0, mention: { block: -1, start: 0, end: 0, hits: [] } };

/** Walks the places, leftmost first, at each the longest first. */
export function walk(places: readonly Place[], { visit, refuse = () => {}, formText }: Visitor): void {
	let block = -1;
	let cover = NO_COVER;
	let phrases: OpenPhrase[] = [];
	let shadows: Shadow[] = [];
	for (const place of places) {
		if (place.block !== block) {
			block = place.block;
			cover = NO_COVER;
			phrases = [];
			shadows = [];
		}
		if (phrases.length > 0) phrases = phrases.filter((phrase) => phrase.end > place.start);
		if (shadows.length > 0) shadows = shadows.filter((shadow) => shadow.end > place.start);
		const hasDecoy = place.hits.some(isOfDecoy);
		if (hasDecoy && place.start >= cover.end) {
			for (const hit of place.hits) {
				if (!isDecoy(hit.entity)) continue;
				const owner = decoyOwner(hit.entity);
				if (owner === undefined) cover = { end: place.end, phrase: hit };
				else if (!phrases.some((phrase) => phrase.owner === owner)) phrases.push({ end: place.end, owner, decoy: hit });
			}
		}
		// Nearly always nothing is in the way.
		let names: readonly Hit[] = hasDecoy ? place.hits.filter((hit) => !isOfDecoy(hit)) : place.hits;
		if (place.start < cover.end) {
			const reason = reasonOfCover(cover, formText);
			for (const hit of names) refuse(hit, reason);
			continue;
		}
		if (phrases.length > 0) {
			names = names.filter((hit) => {
				const phrase = phrases.find((one) => one.owner === hit.entity);
				if (phrase) refuse(hit, { kind: 'in-phrase', phrase: formText(phrase.decoy) });
				return phrase === undefined;
			});
		}
		if (names.length === 0) continue;
		const shadow =
			shadows.length === 0
				? undefined
				: shadows.find((one) => one.end >= place.end && names.some((hit) => !one.entities.has(hit.entity)));
		if (shadow) {
			for (const hit of names) refuse(hit, { kind: 'covered', by: { start: shadow.start, end: shadow.end } });
			continue;
		}
		const outcome = visit(names.length === place.hits.length ? place : { ...place, hits: [...names] });
		if (outcome === 'take') {
			cover = { end: place.end, mention: place };
		} else if (outcome === 'shadow') {
			shadows.push({ start: place.start, end: place.end, entities: new Set(names.map((hit) => hit.entity)) });
		}
	}
}

const isOfDecoy = ({ entity }: Hit) => isDecoy(entity);

function reasonOfCover(cover: Cover, formText: (hit: Hit) => string): Reason {
	if ('phrase' in cover) return { kind: 'in-phrase', phrase: formText(cover.phrase) };
	const { start, end } = cover.mention;
	return { kind: 'covered', by: { start, end } };
}
