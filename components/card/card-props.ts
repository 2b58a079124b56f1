/** What a card is given: everything it shows, and everything that can be done with it. */
import type { EntityContext, EntityRef } from '../../data/context-types.ts';
import type { Why } from '../../data/why.ts';
import type { Language } from '../../locales/translate.ts';

/** Where a page's date was found. */
type CardDateOrigin = 'json-ld' | 'meta' | 'time-element' | 'address' | 'reader';

/** The article's day (ISO, `2024-11-05`) and where it was found. */
export interface CardPublished {
	day: string;
	origin: CardDateOrigin;
}

/** What words stand for in one of several datasets. */
export interface CardMeaning extends EntityRef {
	label: EntityContext['label'];
	/** What the dataset is called. */
	datasetTitle?: EntityContext['label'];
	isShown: boolean;
}

/** The words in the page that a card is about. */
interface Said {
	surface: string;
	/** Language of the surface, where the page says so. */
	surfaceLang?: string;
	/** Present where several datasets know the words: what they stand for in each, in the order of the datasets. */
	meanings?: CardMeaning[];
}

/** What a card shows. `surface` is the name as the page writes it, `surfaceLang` its language where the page says so. */
export type CardState =
	| ({ kind: 'loading' } & Said)
	| ({ kind: 'failed' } & Said)
	/** No dataset has a name like that; only where the reader asked for words of their own choice. */
	| ({ kind: 'unknown' } & Said)
	| ({
			kind: 'ready';
			context: EntityContext;
			published?: CardPublished;
			/** Why the name is marked; absent for words that the reader looked up. */
			why?: Why;
			/** True when the card was reached from another card. */
			canGoBack: boolean;
	  } & Said);

/** What a reader can do with a card. */
export interface CardActions {
	close(): void;
	/** Keeps the card open, or lets it go. */
	pin(): void;
	/** Shows another entity in this card. */
	openEntity(ref: EntityRef): void;
	back(): void;
	/** Shows what the same words stand for in another dataset. Without several datasets it is never called. */
	showMeaning?(ref: EntityRef): void;
	/** Leaves the entity unmarked from now on, everywhere or on this site. */
	mute(ref: EntityRef, where: 'everywhere' | 'site'): void;
	/** Puts text on the clipboard; resolves to whether it got there. */
	copy(text: string): Promise<boolean>;
	/** Searches for a source whose address is not recorded. Without it no such button is shown. */
	search?(source: { dataset: string; source: string }): void;
	/** Sets the article's day by hand, or gives it back to the page. Without it the date cannot be changed. */
	setDate?(day: string | undefined): void;
	/** Opens the entity in the library. Without it no such button is shown. */
	openInLibrary?(ref: EntityRef): void;
}

/** See {@link CardState} and {@link CardActions}. */
export interface CardProps {
	state: CardState;
	language: Language;
	pinned: boolean;
	/** `sheet` on touch screens and narrow windows: as wide as its host, which stands at the bottom edge. */
	layout?: 'popover' | 'sheet';
	actions: CardActions;
}
