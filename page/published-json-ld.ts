/**
 * The publication date in a page's JSON-LD (schema.org). Pages write it in every way that there is: one object, a list, a
 * `@graph`, several scripts, some of them broken. A broken one is passed over.
 */

/** Types that stand for the page's article, best first; a page may describe a site, a video and an article. */
const ARTICLE = /(?:Article|BlogPosting|NewsPosting|Report|LiveBlogPosting|Review)$/;
/** Types that stand for the page when it describes no article. */
const PAGE = /^(?:WebPage|ItemPage|VideoObject|PodcastEpisode|CreativeWork)$/;
/** JSON-LD is nested a few levels deep; beyond that it is a mistake or mischief. */
const DEEPEST = 8;

/** Date as written (`2024-11-05T09:30:00+09:00`) in these JSON texts, or undefined. */
export function datePublishedIn(scripts: Iterable<string>): string | undefined {
	const articles: string[] = [];
	const pages: string[] = [];
	for (const script of scripts) {
		const data = parse(script);
		if (data !== undefined) collect(data, { articles, pages }, 0);
	}
	return articles[0] ?? pages[0];
}

function parse(script: string): unknown {
	try {
		// Some systems wrap it for XHTML, some leave a trailing comma or a raw line break: only the first is put right.
		return JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, ''));
	} catch {
		// A page's broken metadata is its own affair; the date is then sought elsewhere.
		return undefined;
	}
}

function collect(node: unknown, found: { articles: string[]; pages: string[] }, depth: number): void {
	if (depth > DEEPEST || typeof node !== 'object' || node === null) return;
	if (Array.isArray(node)) {
		for (const each of node) collect(each, found, depth + 1);
		return;
	}
	const record = node as Record<string, unknown>;
	const date = firstString(record.datePublished);
	const types = [record['@type']].flat().filter((it) => typeof it === 'string');
	if (date) {
		if (types.some((it) => ARTICLE.test(it))) found.articles.push(date);
		else if (types.some((it) => PAGE.test(it))) found.pages.push(date);
	}
	// Only where a page's main thing stands: "related articles" and comments have dates of their own.
	for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'item']) collect(record[key], found, depth + 1);
}

function firstString(value: unknown): string | undefined {
	const first = Array.isArray(value) ? value[0] : value;
	if (typeof first === 'string') return first;
	if (typeof first === 'object' && first !== null && '@value' in first) return firstString(first['@value']);
	return undefined;
}
