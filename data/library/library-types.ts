/** What a search of the library finds, as lists show it: plain data in the reader's language. */
import type { DateSpan, EntityRef, Localized } from '../context-types.ts';
import type { EntityType, Source, Standing } from '../schema.ts';

/** Names a statement or a source across datasets. */
export interface ItemRef {
	dataset: string;
	id: string;
}

/** Part of a shown text that a search has hit. In UTF-16 units of the raw text. */
export interface HitRange {
	start: number;
	length: number;
}

/** A text with what was hit in it; no ranges where the search hit something else. */
export interface HitText extends Localized {
	hits: HitRange[];
}

/** An entity in a list. */
export interface EntityHit {
	ref: EntityRef;
	type: EntityType;
	label: HitText;
	note: HitText;
	/** A name, or a text in another language, by which it was found, where neither label nor note shows that. */
	found?: HitText;
	/** How many statements are about it. */
	statements: number;
}

/** A statement in a list. */
export interface StatementHit {
	ref: ItemRef;
	date: DateSpan;
	standing: Standing;
	text: HitText;
	/** Who says so. */
	by: HitText[];
	found?: HitText;
}

/** A source in a list. */
export interface SourceHit {
	ref: ItemRef;
	source: Source;
	title: HitText;
	/** Outlet and authors, as one line. */
	outlet?: HitText;
	/** How many statements cite it. */
	statements: number;
}

/** One value that a filter may take, and how many it would let through. */
export interface FacetValue {
	value: string;
	/** Absent where the view knows the word for it (kinds, standings, languages). */
	label?: Localized;
	count: number;
}

/** What a search finds. Each list holds as many as were asked for; the counts say how many there are. */
export interface SearchAnswer {
	entities: { total: number; hits: EntityHit[] };
	statements: { total: number; hits: StatementHit[] };
	sources: { total: number; hits: SourceHit[] };
	facets: Record<'kinds' | 'standings' | 'by' | 'languages' | 'outlets', FacetValue[]>;
}

/** How many of each list are wanted. */
export interface SearchLimits {
	entities: number;
	statements: number;
	sources: number;
}
