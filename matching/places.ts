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

/** Hits by place, in reading order, longer places first. Decoys are among them. */
export function placesOf(hits: readonly Hit[]): Place[] {
	const sorted = [...hits].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end || a.entry - b.entry);
	const places: Place[] = [];
	for (const hit of sorted) {
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

/** Something that covers the text up to its end, and why. */
interface Cover {
	end: number;
	reason: Reason;
}

/** A name for sure that nobody can tell: names of other entities in it are no names. */
interface Shadow {
	start: number;
	end: number;
	entities: ReadonlySet<number>;
}

const NO_COVER: Cover = { end: 0, reason: { kind: 'inside-word' } };

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
		if (place.start >= cover.end) {
			for (const hit of place.hits) {
				if (!isDecoy(hit.entity)) continue;
				const owner = decoyOwner(hit.entity);
				if (owner === undefined) cover = { end: place.end, reason: { kind: 'in-phrase', phrase: formText(hit) } };
				else if (!phrases.some((phrase) => phrase.owner === owner)) phrases.push({ end: place.end, owner, decoy: hit });
			}
		}
		const names = namesOf(place).filter((hit) => {
			const reason = place.start < cover.end ? cover.reason : reasonOf(hit, phrases, formText);
			if (reason) refuse(hit, reason);
			return reason === undefined;
		});
		if (names.length === 0) continue;
		const shadow = shadows.find((one) => one.end >= place.end && names.some((hit) => !one.entities.has(hit.entity)));
		if (shadow) {
			for (const hit of names) refuse(hit, { kind: 'covered', by: { start: shadow.start, end: shadow.end } });
			continue;
		}
		const outcome = visit(names.length === place.hits.length ? place : { ...place, hits: names });
		if (outcome === 'take') {
			cover = { end: place.end, reason: { kind: 'covered', by: { start: place.start, end: place.end } } };
		} else if (outcome === 'shadow') {
			shadows.push({ start: place.start, end: place.end, entities: new Set(names.map((hit) => hit.entity)) });
		}
	}
}

const namesOf = ({ hits }: Place): readonly Hit[] => hits.filter((hit) => !isDecoy(hit.entity));

function reasonOf(hit: Hit, phrases: readonly OpenPhrase[], formText: (hit: Hit) => string): Reason | undefined {
	if (phrases.length === 0) return undefined;
	const phrase = phrases.find((one) => one.owner === hit.entity);
	return phrase && { kind: 'in-phrase', phrase: formText(phrase.decoy) };
}
