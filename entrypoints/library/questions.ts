/** What the library's page asks of its worker, which has the datasets open, and what the two tell each other beside that. */

import type { CopyFormat } from '../../components/format/copy-formats.ts';
import type { Look } from '../../components/library/address.ts';
import type { SaveFormat, SaveScope } from '../../components/library/library-props.ts';
import type { EntityRef } from '../../data/context-types.ts';
import type { PackedKnowledge } from '../../data/imported/packed-knowledge.ts';
import type {
	EntityHit,
	ItemRef,
	MapLook,
	MapSize,
	MapSpot,
	MeasureFigures,
	Period,
	SearchAnswer,
	StatementHit,
	TimelineLook,
} from '../../data/library/library-types.ts';
import type { SearchQuestion } from '../../data/library/search.ts';
import type { WorldScales } from '../../data/locator-map.ts';
import type { Dataset, Source } from '../../data/schema.ts';
import type { Language } from '../../locales/translate.ts';

/** What each view of a search is drawn from, as far as that does not hang on what part of it is seen. */
export type DrawnFrom =
	| { kind: 'search' }
	| { kind: 'timeline'; extent: Period | undefined }
	| { kind: 'map'; total: number }
	| { kind: 'figures'; measures: MeasureFigures[] };

/** A statement's neighbours; see `data/library/items.ts`. */
export interface StatementNeighbours {
	about: EntityHit[];
	denies: StatementHit[];
	deniedBy: StatementHit[];
}

/** A file to be saved. */
export interface NamedFile {
	name: string;
	/** MIME type. */
	type: string;
	text: string;
}

/** Every question, and what answers it. `of` is the search whose outcome is looked at. */
export interface Questions {
	search: { asks: { of: SearchQuestion; view: Look }; gets: { answer: SearchAnswer; drawn: DrawnFrom } };
	timeline: { asks: { of: SearchQuestion; period: Period; limit: number }; gets: TimelineLook };
	map: { asks: { of: SearchQuestion; spot?: MapSpot | undefined; size: MapSize; limit: number }; gets: MapLook };
	closer: { asks: { of: SearchQuestion; ref: EntityRef; spot: MapSpot; size: MapSize }; gets: MapSpot };
	statement: { asks: { ref: ItemRef; language: string }; gets: StatementNeighbours | undefined };
	source: {
		asks: { ref: ItemRef; language: string };
		gets: { source: Source; statements: StatementHit[] } | undefined;
	};
	/** Statements with their sources, under a title. */
	cite: { asks: { refs: ItemRef[]; title: string; format: CopyFormat; language: Language }; gets: string };
	file: { asks: { scope: SaveScope; format: SaveFormat; language: string }; gets: NamedFile };
}

/** A question with its kind. */
export type Question = { [K in keyof Questions]: { kind: K } & Questions[K]['asks'] }[keyof Questions];

/** Any answer. */
export type AnyAnswer = Questions[keyof Questions]['gets'];

/** From the page. Those of the datasets that the database lacks come after `open`, as answer to `lacking`. */
export type LibraryOrder =
	| { kind: 'open'; bundled: Dataset[]; imported: string[] }
	| { kind: 'lacking'; knowledge: PackedKnowledge[] }
	| { kind: 'outlines'; world: WorldScales }
	| { kind: 'ask'; number: number; question: Question };

/** From the worker. `share` of the opening is done, from 0 to 1. */
export type LibraryNews =
	| { kind: 'opening'; share: number }
	| { kind: 'lacking'; ids: string[] }
	| { kind: 'open' }
	| { kind: 'failed' }
	| { kind: 'answer'; number: number; answer: AnyAnswer }
	| { kind: 'refused'; number: number };
