/** When things became known about several entities at once, for the small timeline of a page. */
import { publicDay } from './context.ts';
import { dateSpan } from './dates.ts';
import type { Knowledge } from './knowledge.ts';

/** The date of one statement, as ISO days. */
export interface OverviewDate {
	/** First and last day that the statement's date can mean. */
	first: string;
	last: string;
	/** True for what came to light after the article's day. */
	since: boolean;
}

/** One date for each statement, however many of the entities it is about; earliest first. */
export type Overview = readonly OverviewDate[];

/** The dates of all statements about some entities. Without an article's day none counts as newer. */
export function overviewOf(
	known: Knowledge,
	{ entities, articleDate }: { entities: readonly string[]; articleDate?: string },
): Overview {
	// By id: a packed dataset makes a new object each time it is asked.
	const statements = new Map(entities.flatMap((it) => known.about.get(it) ?? []).map((it) => [it.id, it]));
	return [...statements.values()].map((it) => {
		const { first, last } = dateSpan(it.date);
		return { first, last, since: articleDate !== undefined && publicDay(it) > articleDate };
	});
}
