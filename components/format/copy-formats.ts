/** In which formats statements and sources are copied. */

/** Each with the key of its name. */
export const COPY_FORMATS = [
	['text', 'card.copyText'],
	['markdown', 'card.copyMarkdown'],
	['bibtex', 'card.copyBibtex'],
] as const;

/** See {@link COPY_FORMATS}. */
export type CopyFormat = (typeof COPY_FORMATS)[number][0];
