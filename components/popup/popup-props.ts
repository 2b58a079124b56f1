/** What the toolbar popup is given. */
import type { EntityRef, Localized } from '../../data/context-types.ts';
import type { Overview } from '../../data/overview.ts';
import type { EntityType } from '../../data/schema.ts';
import type { Language } from '../../locales/translate.ts';

/** Why nothing is marked. */
type PopupOffReason = 'everywhere' | 'this-site' | 'not-my-site' | 'page-opted-out' | 'this-page';

/** An entity that the page mentions. */
export interface PopupEntity {
	ref: EntityRef;
	type: EntityType;
	label: Localized;
	/** The name as the page first writes it. */
	surface: string;
	/** How often the page mentions it. */
	count: number;
}

/** What Sidelight has found on the page. */
export interface PopupPage {
	/** In the order of the page. */
	entities: PopupEntity[];
	/** The article's day (ISO), and where it was found. */
	published?: { day: string; origin: 'json-ld' | 'meta' | 'time-element' | 'address' | 'reader' };
	/** The dates of all that is known of these entities, earliest first; absent until the background has answered. */
	overview?: Overview;
}

/** How things stand on the page under the popup. */
export type PopupState =
	| { kind: 'loading' }
	| { kind: 'on'; page: PopupPage }
	| { kind: 'off'; because: PopupOffReason }
	/** The site is not among those that were granted at install. */
	| { kind: 'unlisted' }
	/** The browser lets no extension work here. */
	| { kind: 'forbidden' }
	/** The content script does not answer. */
	| { kind: 'failed' };

/** How much is marked. */
export type PopupDensity = 'page' | 'section' | 'all';

/** What a reader can do in the popup. */
export interface PopupActions {
	/** All sites on or off. */
	setEverywhere(on: boolean): void;
	/** This site on or off. */
	setSite(on: boolean): void;
	/** This page on or off, until it is left. Without it the switch is not shown. */
	setPage?(on: boolean): void;
	/** Works on this page once, without asking for the site. */
	once(): void;
	/** Asks the browser for the site, for good. */
	always(): void;
	/** Goes to the nth mention (counted from 0) of an entity. */
	goTo(ref: EntityRef, nth: number): void;
	step(direction: 1 | -1): void;
	setDensity(density: PopupDensity): void;
	scan(): void;
	/** Reloads the page, where its content script is from before an update. */
	reload(): void;
	openOptions(): void;
	/** Opens the library in a tab. */
	openLibrary(): void;
}

/** See {@link PopupState} and {@link PopupActions}. */
export interface PopupProps {
	state: PopupState;
	language: Language;
	/** The page's host (`www.example.org`); undefined where there is none. */
	host?: string;
	choices: {
		/** Everything on or off. */
		on: boolean;
		/** This site on or off, as the site rules see it. */
		siteOn: boolean;
		/** This page on or off. */
		pageOn?: boolean;
		density: PopupDensity;
	};
	actions: PopupActions;
}
