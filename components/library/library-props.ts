/** What the library's page shows, and what can be done with it. */
import type { EntityContext, StatementView } from '../../data/context-types.ts';
import type {
	EntityHit,
	ItemRef,
	MapLook,
	MapMark,
	MapSize,
	MapSpot,
	MeasureFigures,
	Period,
	SearchAnswer,
	StatementHit,
	TimelineLook,
} from '../../data/library/library-types.ts';
import type { Source } from '../../data/schema.ts';
import type { Language } from '../../locales/translate.ts';
import type { CopyFormat } from '../format/copy-formats.ts';
import type { SourceFormat } from '../format/source-file.ts';
import type { SearchAddress } from './address.ts';

/** The three lists of a search. */
export type ResultList = 'entities' | 'statements' | 'sources';

/** At once, or once it has been worked out elsewhere; never, where a newer question has overtaken this one. */
export type Answer<T> = T | Promise<T>;

/** The timeline of what was found, to be asked for the stretch that is seen. */
export interface AskedTimeline {
	/** From the first statement's first day to the last one's last; undefined where nothing was found. */
	extent: Period | undefined;
	/** With so many statements as lists show them. */
	look(period: Period, limit: number): Answer<TimelineLook>;
}

/** What part of a map is seen; without a spot all places. */
export interface MapView {
	spot?: MapSpot | undefined;
	size: MapSize;
}

/** The map of what was found, to be asked for the spot that is seen. */
export interface AskedMap {
	/** Number of places. */
	total: number;
	/** With so many places as lists show them. */
	look(view: MapView, limit: number): Answer<MapLook>;
	/** A spot where the places of a mark stand apart. */
	closerOn(mark: MapMark, view: Required<MapView>): Answer<MapSpot>;
	/** Where the middle of a map is after a drag by so many px. */
	moved(spot: MapSpot, size: MapSize, by: { x: number; y: number }): MapSpot;
	/** Where a map that was drawn for one spot has another's middle, in px; undefined where it does not show it. */
	place(of: MapSpot, on: MapSpot, size: MapSize): { x: number; y: number } | undefined;
}

/** What a search is shown as, beside its lists; `map` lacks its source while the outlines are on their way. */
export type SearchDrawing =
	| { kind: 'lists' }
	| { kind: 'timeline'; source: AskedTimeline }
	| { kind: 'map'; source: AskedMap | undefined }
	| { kind: 'figures'; measures: readonly MeasureFigures[] };

/** Of what a file is made: all that a search finds, or what one page shows. */
export type SaveScope =
	| { of: 'search'; address: SearchAddress }
	| { of: 'entity' | 'statement' | 'source'; ref: ItemRef };

/** A file's format: of statements the first two, of sources the others. */
export type SaveFormat = 'csv' | 'json' | SourceFormat;

/** What is shown. */
export type LibraryState =
	/** The datasets are being opened: what part of that is done, from 0 to 1. */
	| { kind: 'loading'; share: number }
	/** The background did not answer, as after an update. */
	| { kind: 'failed' }
	/** The address leads to nothing that any dataset has. */
	| { kind: 'lost' }
	| { kind: 'search'; address: SearchAddress; answer: SearchAnswer; drawing: SearchDrawing }
	| { kind: 'entity'; context: EntityContext }
	| {
			kind: 'statement';
			ref: ItemRef;
			/** Context of the first entity it is about, with the numbers of its sources. */
			context: EntityContext;
			statement: StatementView;
			about: EntityHit[];
			denies: StatementHit[];
			deniedBy: StatementHit[];
	  }
	| { kind: 'source'; ref: ItemRef; source: Source; statements: StatementHit[] };

/** What a reader can do. Links are addresses, which need no action. */
export interface LibraryActions {
	/** Shows another search at once; the address of the one before is not kept while the reader types. */
	search(address: SearchAddress, options: { keepsLast: boolean }): void;
	/** Shows more of one list. */
	more(list: ResultList): void;
	/** Shows an entity. */
	openEntity(ref: { dataset: string; entity: string }): void;
	/** Shows a statement. */
	openStatement(ref: ItemRef): void;
	/** Puts text on the clipboard. Resolves to whether it got there. */
	copy(text: string): Promise<boolean>;
	/** Copies statements with their sources, under a title. Resolves to whether they are on the clipboard. */
	copyStatements(statements: readonly ItemRef[], title: string, format: CopyFormat): Promise<boolean>;
	/** Searches the web for a source's title; absent where the browser cannot. */
	searchTheWeb?(source: ItemRef): void;
	/** Hands a file to the reader. */
	save(scope: SaveScope, format: SaveFormat): void;
}

/** See {@link LibraryState} and {@link LibraryActions}. */
export interface LibraryProps {
	state: LibraryState;
	language: Language;
	actions: LibraryActions;
}
