/** What the library's page shows, and what can be done with it. */
import type { EntityContext, StatementView } from '../../data/context-types.ts';
import type {
	EntityHit,
	ItemRef,
	MapSource,
	MeasureFigures,
	SearchAnswer,
	StatementHit,
	TimelineSource,
} from '../../data/library/library-types.ts';
import type { Source } from '../../data/schema.ts';
import type { Language } from '../../locales/translate.ts';
import type { SourceFormat } from '../format/source-file.ts';
import type { SearchAddress } from './address.ts';

/** The three lists of a search. */
export type ResultList = 'entities' | 'statements' | 'sources';

/** What a search is shown as, beside its lists; `map` lacks its source while the outlines are on their way. */
export type SearchDrawing =
	| { kind: 'lists' }
	| { kind: 'timeline'; source: TimelineSource }
	| { kind: 'map'; source: MapSource | undefined }
	| { kind: 'figures'; measures: readonly MeasureFigures[] };

/** Of what a file is made: all that a search finds, or what one page shows. */
export type SaveScope =
	| { of: 'search'; address: SearchAddress }
	| { of: 'entity' | 'statement' | 'source'; ref: ItemRef };

/** A file's format: of statements the first two, of sources the others. */
export type SaveFormat = 'csv' | 'json' | SourceFormat;

/** What is shown. */
export type LibraryState =
	| { kind: 'loading' }
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
	/** Puts text on the clipboard. */
	/** Resolves to whether the text got there. */
	copy(text: string): Promise<boolean>;
	/** Hands a file to the reader. */
	save(scope: SaveScope, format: SaveFormat): void;
}

/** See {@link LibraryState} and {@link LibraryActions}. */
export interface LibraryProps {
	state: LibraryState;
	language: Language;
	actions: LibraryActions;
}
