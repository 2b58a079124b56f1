/**
 * The context of an entity as a card shows it: everything already in the reader's language, split at the article's
 * date, with sources numbered. Plain data, so that it travels in a message; views need nothing else.
 */
import type { EntityType, Source, Standing } from './schema.ts';

/** Names an entity across datasets. */
export interface EntityRef {
	dataset: string;
	entity: string;
}

/** A text and the language it is really in, for `lang` attributes: the reader's where the dataset has it. */
export interface Localized {
	text: string;
	lang: string;
}

/** An EDTF date, taken apart once so that views can order, plot and print it without a parser. */
export interface DateSpan {
	/** The date as the dataset has it. */
	edtf: string;
	/** First and last day that it can mean, as ISO days (`2024-10-01`, `2024-10-31`). */
	first: string;
	last: string;
	/** How precisely it was given; an interval has that of its ends. */
	precision: 'day' | 'month' | 'year';
	/** True for an interval (`2022-07/2022-08`). */
	interval: boolean;
	/** Marked `~` (approximate), `?` (uncertain) or `%` (both). */
	approximate: boolean;
	uncertain: boolean;
}

/** Who says something; with an entity, the card can lead there. */
export interface SpeakerView {
	name: Localized;
	entity?: string;
}

/** One figure of a statement. */
export interface FigureView {
	measure: string;
	label: Localized;
	unit: Localized;
	value?: number;
	min?: number;
	max?: number;
	approximate: boolean;
}

/** One dated fact as a card shows it. */
export interface StatementView {
	id: string;
	date: DateSpan;
	text: Localized;
	standing: Standing;
	by: SpeakerView[];
	/** On whom all its sources rest, where the dataset says that they share one origin. */
	origin?: SpeakerView;
	/** Numbers of its sources in {@link EntityContext.sources}, counted from 1. */
	sources: number[];
	/** Other entities it is about, with their labels. */
	about: { entity: string; label: Localized }[];
	/** Statements that it contradicts, and those that contradict it. */
	denies: string[];
	deniedBy: string[];
	figures: FigureView[];
}

/** A cited source with its number. */
export interface SourceView {
	number: number;
	source: Source;
}

/** Estimates of one measure that statements about this entity give, oldest first. */
export interface FigureSeries {
	measure: string;
	label: Localized;
	unit: Localized;
	points: {
		statement: string;
		date: DateSpan;
		by: SpeakerView[];
		value?: number;
		min?: number;
		max?: number;
		approximate: boolean;
		since: boolean;
	}[];
}

/** A place with coordinates, for the locator map. */
export interface PlaceView {
	entity: string;
	label: Localized;
	lat: number;
	lon: number;
}

/** A locator map that is already drawn: paths and labels in the units of its view box. */
export interface LocatorMapView {
	width: number;
	height: number;
	/** The neighbourhood, and the wider world. */
	zooms: {
		/** SVG path data. */
		land: string;
		borders: string;
		place: { x: number; y: number };
		labels: { x: number; y: number; text: string; lang: string; kind: 'country' | 'neighbour' }[];
	}[];
}

/** What is known of an entity, seen from the day of an article. */
export interface EntityContext {
	ref: EntityRef;
	type: EntityType;
	label: Localized;
	note: Localized;
	/** Names by language, for the list of other scripts; the first of each language only. */
	names: { lang: string; name: string }[];
	wikidata?: string;
	/** What a person was on the article's day, and what they are at the dataset's date, as far as sources tell. */
	roleThen?: Localized;
	roleNow?: Localized;
	/** The article's day as ISO (`2024-11-05`), or undefined when the page does not say. */
	articleDate?: string;
	/** Up to and including the article's day, latest first. Everything, when there is no article date. */
	onTheDay: StatementView[];
	/** After the article's day, earliest first. */
	since: StatementView[];
	sources: SourceView[];
	figures: FigureSeries[];
	place?: PlaceView;
	/** Where it lies, drawn for the reader's language; absent where the asker has no outlines to draw from. */
	map?: LocatorMapView;
	dataset: {
		id: string;
		title: Localized;
		version: string;
		/** Day up to which the dataset was brought (ISO). */
		asOf: string;
		/** True when the article is newer than that. */
		articleIsNewer: boolean;
	};
}
