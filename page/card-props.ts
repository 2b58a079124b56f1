/**
 * What the page room hands to whoever draws the card. The page room knows where the card is and when it is open; how it
 * looks is the renderer's.
 */
import type { Published, Why } from '../messages/protocol.ts';
import type { Asker } from './patient-asker.ts';
import type { EntityContext, EntityRef, Language } from './protocol-types.ts';

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

/** What the card shows. `surface` is the name as the page writes it, with soft hyphens and line breaks taken out. */
export type CardState =
	/** The context has been asked for. */
	| ({ kind: 'loading' } & Said)
	/** No answer came. */
	| ({ kind: 'failed' } & Said)
	/** No dataset has a name like that; only where the reader asked for words of their own choice. */
	| ({ kind: 'unknown' } & Said)
	| ({
			kind: 'ready';
			context: EntityContext;
			/** Absent when the page does not say when it was published. */
			published?: Published;
			/** Why the name is marked; absent for words that the reader looked up. */
			why?: Why;
			/** True when the card was reached from another card, so that `actions.back` leads somewhere. */
			canGoBack: boolean;
	  } & Said);

/** What a reader can do in the card. All of them may be called at any time; one that makes no sense does nothing. */
export interface CardActions {
	/** Closes the card; focus returns to where it was. */
	close(): void;
	/** Keeps the card open when the pointer leaves; called again, lets it go. */
	pin(): void;
	/** Shows another entity in place. */
	openEntity(ref: EntityRef): void;
	/** Returns to the entity from which `openEntity` led away. */
	back(): void;
	/** Shows what the same words stand for in another dataset. Without several datasets it is never called. */
	showMeaning?(ref: EntityRef): void;
	/** Leaves the name unmarked from now on, everywhere or on this site, and closes the card. */
	mute(ref: EntityRef, where: 'everywhere' | 'site'): void;
	/** Sets the article's day by hand for as long as the page is open, or gives it back to the page. */
	setDate(day: string | undefined): void;
}

/** Properties of the card's root component. */
export interface CardProps {
	state: CardState;
	language: Language;
	/** True when the card stays until it is closed: it was clicked, or opened by key. */
	pinned: boolean;
	/** `sheet` on touch screens and narrow windows: full width at the bottom edge. */
	layout: 'popover' | 'sheet';
	actions: CardActions;
	/** Whether the browser can search the web for the reader. */
	canSearch: boolean;
	/** Sends a request to the background. */
	ask: Asker;
}

/**
 * Draws the card into `container`, and again whenever something changed: called many times with one container.
 * The container is a closed shadow root with no style but what the renderer adopts.
 */
export type RenderCard = (container: ShadowRoot, props: CardProps) => void;
