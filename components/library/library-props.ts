/** What the library's page shows, and what can be done with it. */
import type { EntityContext, StatementView } from '../../data/context-types.ts';
import type { EntityHit, ItemRef, SearchAnswer, StatementHit } from '../../data/library/library-types.ts';
import type { Source } from '../../data/schema.ts';
import type { Language } from '../../locales/translate.ts';
import type { LibraryAddress } from './address.ts';

/** A search as its address has it. */
export type SearchAddress = Extract<LibraryAddress, { view: 'search' }>;

/** The three lists of a search. */
export type ResultList = 'entities' | 'statements' | 'sources';

/** What is shown. */
export type LibraryState =
	| { kind: 'loading' }
	/** The background did not answer, as after an update. */
	| { kind: 'failed' }
	/** The address leads to nothing that any dataset has. */
	| { kind: 'lost' }
	| { kind: 'search'; address: SearchAddress; answer: SearchAnswer }
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
}

/** See {@link LibraryState} and {@link LibraryActions}. */
export interface LibraryProps {
	state: LibraryState;
	language: Language;
	actions: LibraryActions;
}
