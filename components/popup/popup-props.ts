/** What the toolbar popup is given. */
import type { EntityRef, Localized } from '../../data/context-types.ts';
import type { Overview } from '../../data/overview.ts';
import type { EntityType } from '../../data/schema.ts';
import type { Language } from '../../locales/translate.ts';
import type { Reach } from '../../settings/reach.ts';
import type { ForbiddenReason } from '../../settings/sites.ts';

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
	/** The background has not answered for all of the page, so that names may be missing. */
	unanswered?: boolean;
}

/** How things stand on the page under the popup. */
export type PopupState =
	| { kind: 'loading' }
	| { kind: 'on'; page: PopupPage }
	| { kind: 'off'; because: PopupOffReason }
	/** The site is not among those that were granted at install. `always`: whether it can be added for good. */
	| { kind: 'unlisted'; always: boolean }
	/** The site is to be read, but the browser has taken its permission back. */
	| { kind: 'revoked' }
	/** The browser lets no extension work here. */
	| { kind: 'forbidden'; because: ForbiddenReason }
	/** The content script does not answer. */
	| { kind: 'failed' };

/** How much is marked. */
export type PopupDensity = 'page' | 'section' | 'all';

/** What a reader can do in the popup. */
export interface PopupActions {
	/** Where Sidelight works as a whole. */
	setReach(reach: Reach): void;
	/** This site on or off. */
	setSite(on: boolean): void;
	/** This page on or off, until it is left. */
	setPage(on: boolean): void;
	/** Works on this page once, without asking for the site. */
	once(): void;
	/** Asks the browser for the site, for good. */
	always(): void;
	/** Goes to the nth mention (counted from 0) of an entity. */
	goTo(ref: EntityRef, nth: number): void;
	step(direction: 1 | -1): void;
	setDensity(density: PopupDensity): void;
	scan(): void;
	/** Saves the page's mentions as a file of Web Annotations. */
	saveAnnotations(): void;
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
		reach: Reach;
		/** This site on or off, as the site rules see it. */
		siteOn: boolean;
		density: PopupDensity;
	};
	/** What an organisation's policy, or a private window, leaves to the reader. */
	open: {
		reaches: readonly Reach[];
		/** `decided`: a policy has a rule for this site. `private`: nothing is remembered here, so only the page is switched. */
		site: 'open' | 'decided' | 'private';
	};
	/** The browser's question was just answered with no. */
	denied?: boolean;
	actions: PopupActions;
}
