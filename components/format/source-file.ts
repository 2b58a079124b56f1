/**
 * Many sources as one file. The writers are our own: citation-js, the library of this field, was tried and loses what
 * newspapers are cited by. Its BibTeX drops every letter that is not Latin and the outlet of a web page, its RIS breaks
 * addresses in two and drops the day of a newspaper, and its core brings code that connects. It reads back in the tests
 * what is written here.
 */
import type { Source } from '../../data/schema.ts';
import { toBibtex } from './bibtex.ts';
import { toRis } from './ris.ts';

/** Formats of reference managers. */
export const SOURCE_FORMATS = ['bibtex', 'ris', 'csl'] as const;

/** See {@link SOURCE_FORMATS}. */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file before it is saved. */
export interface TextFile {
	/** What comes after the name's dot. */
	ending: string;
	/** MIME type. */
	type: string;
	text: string;
}

/** Writes the sources, in their order, each once. */
export function sourceFile(sources: readonly Source[], format: SourceFormat): TextFile {
	switch (format) {
		case 'bibtex':
			return { ending: 'bib', type: 'application/x-bibtex', text: `${sources.map(toBibtex).join('\n\n')}\n` };
		case 'ris':
			return {
				ending: 'ris',
				type: 'application/x-research-info-systems',
				text: `${sources.map(toRis).join('\r\n\r\n')}\r\n`,
			};
		case 'csl':
			// Sources are kept as CSL-JSON, so that nothing has to be made of them.
			return {
				ending: 'json',
				type: 'application/vnd.citationstyles.csl+json',
				text: `${JSON.stringify(sources, undefined, '\t')}\n`,
			};
	}
}
