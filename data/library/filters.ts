/** What a reader may narrow the library down to. */

/** Names of the filters. */
const LIST_FILTERS = ['kinds', 'standings', 'by', 'languages', 'outlets'] as const;

/** See {@link LIST_FILTERS}. */
export type ListFilter = (typeof LIST_FILTERS)[number];

/**
 * Each filter lets through any of its values; an empty one lets all through. `kinds` of entity; `standings` of
 * statements; `by`, who says so, as keys that a library's speakers bear; `languages` (BCP 47) and `outlets` of sources.
 * Values come from addresses, so one that nothing has is no error: it finds nothing.
 */
export type LibraryFilters = Record<ListFilter, readonly string[]> & {
	/** First and last day (ISO) that a statement's date may touch; either alone leaves the other end open. */
	from?: string;
	to?: string;
};

/** Whether anything is held back. */
export function isFiltering(filters: LibraryFilters): boolean {
	return isTimed(filters) || LIST_FILTERS.some((list) => filters[list].length > 0);
}

/** Whether time is narrowed down. */
export function isTimed({ from, to }: LibraryFilters): boolean {
	return from !== undefined || to !== undefined;
}
