import type { tinyFiles } from '../tiny-files.ts';

/** The four files of the tiny dataset, loosely typed. */
export type Files = ReturnType<typeof tinyFiles>;

/** A rule with the smallest thing that breaks it, and how the problem is told. */
export interface Fault {
	rule: string;
	/** Breaks the rule, and no other. */
	spoil: (files: Files) => void;
	/** How the problem begins: file, path, what is wrong. */
	told: string;
}

/** Something that looks like a fault and is none. */
export interface Kept {
	what: string;
	change: (files: Files) => void;
}
