/** How far the import of a dataset has come, and what a reader can do with datasets. */
import type { Localized } from '../../data/context-types.ts';
import type { DatasetInfo } from '../../data/imported/dataset-info.ts';

/** What is being done with a file, in this order. */
export const IMPORT_STEPS = ['read', 'check', 'index', 'store'] as const;

/** See {@link IMPORT_STEPS}. */
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** Some of many things: their number, and the first of them by name. */
export interface Listed {
	count: number;
	first: Localized[];
}

/** What a newer version changes. */
export interface ReviewedChanges {
	/** The version that is replaced. */
	from: string;
	entities: Record<'added' | 'removed' | 'changed', Listed>;
	statements: Record<'added' | 'removed' | 'changed', Listed>;
	sources: Record<'added' | 'removed' | 'changed', Listed>;
}

/** A dataset that was checked and waits for the reader's word. */
export interface Review {
	title: Localized;
	version: string;
	asOf: string;
	license: string;
	counts: { entities: number; statements: number; sources: number };
	/** Present where it is a newer version of one that is there. */
	changes?: ReviewedChanges;
}

/** State of the import, one at a time. */
export type DatasetImport =
	| { kind: 'idle' }
	| { kind: 'working'; step: ImportStep }
	| { kind: 'review'; review: Review }
	/** The file changed nothing. Each problem is a place in it and a sentence; `more` were found besides. */
	| { kind: 'refused'; file: string; problems: { path: string; message: string }[]; more: number }
	| { kind: 'failed'; because: 'full' | 'no-database' | 'broken' }
	| { kind: 'done'; what: 'added' | 'updated' | 'removed'; title: Localized; version: string };

/** What a reader can do with datasets. */
export interface DatasetActions {
	/** Reads and checks a file; nothing changes before {@link DatasetActions.accept}. */
	importFile(file: File): void;
	/** Takes in what was checked. */
	accept(): void;
	/** Gives up what is under way, or puts away what is shown of it. */
	cancel(): void;
	remove(id: string): void;
}

/** What can be imported at most. */
export type DatasetLimits = Record<'fileBytes' | 'entities' | 'statements' | 'sources' | 'forms', number>;

/** What the datasets' part of the options page is given. */
export interface DatasetSurface {
	list: DatasetInfo[];
	state: DatasetImport;
	limits: DatasetLimits;
	/** The page is in a private window, where nothing could be kept. */
	isPrivate: boolean;
	actions: DatasetActions;
}
