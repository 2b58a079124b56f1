/** What can be wrong with a dataset, and how it is told: file, path in it, what is wrong and what to do. */

/** The four files of a dataset, by the name they have in its folder. */
export const FILES = ['dataset.json', 'entities.json', 'statements.json', 'sources.json'] as const;

/** One of {@link FILES}. */
export type FileName = (typeof FILES)[number];

/** Something wrong with a dataset. */
export interface Problem {
	file: FileName;
	/** Where in the file, as one would write it in JavaScript: `[3].names.en[0]`; empty for the whole file. */
	path: string;
	/** What is wrong and what to do about it. */
	message: string;
}

/** Prints a problem as `file: path: what is wrong, what to do`. */
export function describeProblem({ file, path, message }: Problem): string {
	return path === '' ? `${file}: ${message}` : `${file}: ${path}: ${message}`;
}

/** Writes a path as JavaScript would: `[3].names.en[0]`. Keys that are no identifiers are quoted. */
export function printPath(keys: readonly unknown[]): string {
	return keys
		.map((key) => {
			if (typeof key === 'number') return `[${key}]`;
			const text = String(key);
			return /^[A-Za-z_$][\w$]*$/.test(text) ? `.${text}` : `[${JSON.stringify(text)}]`;
		})
		.join('')
		.replace(/^\./, '');
}
