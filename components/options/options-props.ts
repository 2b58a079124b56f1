/** What the options page is given. */
import type { Localized } from '../../data/context-types.ts';
import type { EntityType } from '../../data/schema.ts';
import type { Language } from '../../locales/translate.ts';
import type { Choices } from '../../settings/choices.ts';
import type { Reach } from '../../settings/reach.ts';
import type { DatasetSurface } from './dataset-import.ts';
import type { Licence } from './licence.ts';

/** A site in the list. */
export interface OptionsSite {
	host: string;
	/** The outlet's name, where it is a listed one. */
	name?: string;
	/** The name in Latin letters, where it is in others; to be found by. */
	latin?: string;
	/** A word on what it is, in the reader's language. */
	about?: string;
	/** True if Sidelight works there, as the site rules see it. */
	on: boolean;
	/** Added by the reader: can be taken off the list. */
	added: boolean;
	/** Decided by the administrator's policy. */
	locked: boolean;
	/** The browser does not let the extension in any more: its permission was taken back. */
	revoked: boolean;
}

/** What became of the last export, import or reset. */
type OptionsNotice =
	| { kind: 'exported' }
	| { kind: 'imported' }
	| { kind: 'reset' }
	/** The file changed nothing. Each problem is a place in the file and a sentence. */
	| { kind: 'import-failed'; problems: { path: string; message: string }[] };

/** What a reader can do on the options page. All choices act at once. */
export interface OptionsActions {
	change(choices: Partial<Choices>): void;
	setReach(reach: Reach): void;
	setSite(host: string, on: boolean): void;
	/** Adds a site, given as a host or an address; the browser then asks for the permission. */
	addSite(address: string): void;
	removeSite(host: string): void;
	/** Asks the browser again for a permission that was taken back. */
	grantSite(host: string): void;
	unmute(key: string): void;
	exportFile(): void;
	importFile(file: File): void;
	reset(): void;
	/** Fetches the licences of what is bundled. */
	loadLicences(): void;
	/** Opens the browser's own page for shortcuts. */
	openShortcuts(): void;
}

/** See {@link OptionsActions}. */
export interface OptionsProps {
	/** Interface language, resolved. */
	language: Language;
	choices: Choices;
	/** Where Sidelight works as a whole, and what of that a policy leaves to the reader. */
	reach: { chosen: Reach; open: readonly Reach[] };
	/** Choices that the administrator's policy has fixed. */
	locked: (keyof Choices)[];
	sites: OptionsSite[];
	/** Why the last address could not be added. */
	addProblem?: 'not-an-address' | 'refused';
	/** Names that the reader does not want marked, what they are called, and on which site if it is on one alone. */
	muted: { key: string; label: Localized; type: EntityType; host?: string }[];
	/** The browser's shortcuts; `keys` is empty where none is set. */
	shortcuts: { command: 'toggle' | 'next-mention' | 'previous-mention' | 'popup'; keys: string }[];
	/** Absent until the background has told which datasets there are. */
	datasets?: DatasetSurface;
	notice?: OptionsNotice;
	version: string;
	/** Absent until the reader asks for them. */
	licences?: Licence[];
	actions: OptionsActions;
}
