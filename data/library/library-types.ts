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

/** A stretch of time, by its first and last day (ISO). */
export interface Period {
	first: string;
	last: string;
}

/** What a map shows: its middle in decimal degrees, and how many kilometres it is across. */
export interface MapSpot {
	lat: number;
	lon: number;
	km: number;
}

/** A statement as a mark on the timeline. */
export interface TimelinePoint {
	ref: ItemRef;
	date: DateSpan;
	standing: Standing;
	text: Localized;
	by: Localized[];
}

/** How many statements begin within some days, where there are too many for a mark each. */
export interface TimelineBin {
	period: Period;
	count: number;
}

/** What stands on a stretch of the timeline: marks, earliest first, or counts where they are too many. */
export type TimelineSlice = { total: number } & (
	| { kind: 'points'; points: TimelinePoint[] }
	| { kind: 'bins'; bins: TimelineBin[] }
);

/** What a timeline is drawn from. */
export interface TimelineSource {
	/** From the first statement's first day to the last one's last; undefined where nothing was found. */
	extent: Period | undefined;
	/** What touches a stretch of it. */
	slice(period: Period): TimelineSlice;
	/** The first statements that touch a stretch, as lists show them. */
	hits(period: Period, limit: number): StatementHit[];
}

/** What a reader sees of a timeline: marks or counts, and the first statements as lists show them. */
export interface TimelineLook {
	slice: TimelineSlice;
	hits: StatementHit[];
}

/** A mark on the map: a place, or several that would lie on each other. */
export interface MapMark {
	/** In px from the top left. */
	x: number;
	y: number;
	/** The place with the most statements, or the only one. */
	place: MapPlace;
	/** How many other places share it. */
	more: number;
	/** Statements about any of them, each counted once for each place. */
	count: number;
	/** In px: its area grows with the number of statements. */
	radius: number;
	/** Which side of the mark its name stands on; absent where there is no room for it. */
	label?: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
}

/** A place on the map. */
export interface MapPlace {
	ref: EntityRef;
	label: Localized;
	lat: number;
	lon: number;
	/** How many of the statements that were found are about it. */
	count: number;
}

/** A map drawn for one size and one spot. */
export interface MapDrawing {
	/** SVG path data: the round Earth where its edge is seen, the land, the borders on it. */
	globe: string;
	land: string;
	borders: string;
	countries: { x: number; y: number; text: string; lang: string }[];
	marks: MapMark[];
	/** How many places are in sight. */
	inSight: number;
}

/** Size of a drawing in px. */
export interface MapSize {
	width: number;
	height: number;
}

/** What a map is drawn from. */
export interface MapSource {
	/** Number of places. */
	total: number;
	/** Where all places are in sight. */
	everything(size: MapSize): MapSpot;
	draw(spot: MapSpot, size: MapSize): MapDrawing;
	/** A spot where those places stand apart that share a mark on a drawing; `ref` is the one whose name it bears. */
	closerOn(ref: EntityRef, spot: MapSpot, size: MapSize): MapSpot;
	/** Places in sight, those with the most statements first, as lists show them. */
	hits(spot: MapSpot, size: MapSize, limit: number): EntityHit[];
}

/** What a reader sees of a map: the drawing, for which spot it was made, and the first places as lists show them. */
export interface MapLook {
	spot: MapSpot;
	/** Where all places are in sight. */
	everything: MapSpot;
	drawing: MapDrawing;
	hits: EntityHit[];
}

/** One estimate of a measure. */
export interface Estimate {
	statement: ItemRef;
	date: DateSpan;
	by: Localized[];
	standing: Standing;
	value?: number;
	min?: number;
	max?: number;
	approximate: boolean;
}

/** The estimates of one measure that were found, earliest first; of very many only the first. */
export interface MeasureFigures {
	/** `DATASET/ID`, as addresses have it. */
	key: string;
	label: Localized;
	unit: Localized;
	/** How many there are. */
	total: number;
	estimates: Estimate[];
}
