/** What a card needs deep down in its tree, and would otherwise hand through every level. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntityContext } from '../../data/context-types.ts';
import type { CardKey } from '../../locales/card.ts';
import type { Language, Translate } from '../../locales/translate.ts';
import type { CardActions } from './card-props.ts';

/** What can be done with the parts of a card, wherever they stand: the library has no page on which to mute. */
export type PartActions = Pick<CardActions, 'openEntity' | 'copy'> &
	Partial<Pick<CardActions, 'mute' | 'search' | 'setDate' | 'openInLibrary'>>;

/** Shared by all parts of a card that is ready, and by the library, which shows them too. */
export interface CardScope {
	context: EntityContext;
	language: Language;
	t: Translate<CardKey>;
	actions: PartActions;
	/** Brings a statement into view, unfolding what hides it, and moves the focus there. */
	reveal(statement: string): void;
	/** Id of the element that shows a statement. */
	anchor(statement: string): string;
	/** The statement that was last brought into view. */
	revealed?: string;
	/** Address of the view that shows a statement alone; its date leads there. Absent where there is no such view. */
	addressOf?(statement: string): string;
}

const Scope = createContext<CardScope | undefined>(undefined);

/** Hands the scope to the parts below. */
export const CardScopeProvider = Scope.Provider;

/** The scope of the card around a part. Throws outside a card. */
export function useCard(): CardScope {
	const scope = useContext(Scope);
	if (!scope) throw new Error('A part of the card was used outside a card.');
	return scope;
}
