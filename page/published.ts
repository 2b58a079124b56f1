/**
 * When the page says that its article was published. Looked for where publishers put it, the most deliberate place
 * first. The day is the one that the page itself writes, in its own offset: a morning in Seoul stays that morning.
 */
import type { Published } from '../messages/protocol.ts';
import { datePublishedIn } from './published-json-ld.ts';

/** By `property`, `name` or `itemprop`, best first. Dates of modification are left out on purpose. */
const METAS = [
	'article:published_time',
	'og:article:published_time',
	'article:published',
	'datepublished',
	'date_published',
	'parsely-pub-date',
	'sailthru.date',
	'publishdate',
	'publish-date',
	'publish_date',
	'publication_date',
	'pubdate',
	'cxenseparse:recs:publishtime',
	'dc.date.issued',
	'dcterms.created',
	'dc.date',
	'dcterms.date',
	'article.created',
	'originalpublicationdate',
	'date',
];
/** Elements that say when, the most telling first. `time` alone may be anything, so only one in an article's head counts. */
const TIMES = [
	'time[itemprop~="datePublished"]',
	'[itemprop~="datePublished"][content]',
	'time[pubdate]',
	'article header time[datetime]',
	'header:has(h1) time[datetime]',
	'h1 ~ time[datetime], h1 ~ * time[datetime]',
	'article time[datetime]',
	'main time[datetime]',
];
/** No newspaper page is older than the web, and none is from the future (a day of grace for offsets). */
const FIRST_YEAR = 1990;

/** The day and where it was found, or undefined when the page does not say. `now` bounds it from above. */
export function publishedOf(document: Document, url: string, now: Date = new Date()): Published | undefined {
	const latest = new Date(now.getTime() + 24 * 3600 * 1000).toISOString().slice(0, 10);
	const dayOf = (written: string | null | undefined) => {
		const day = written ? dayIn(written) : undefined;
		return day && day <= latest ? day : undefined;
	};

	const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
		(it) => it.textContent ?? '',
	);
	const fromData = dayOf(datePublishedIn(scripts));
	if (fromData) return { day: fromData, origin: 'json-ld' };

	const metas = new Map<string, string>();
	for (const meta of document.querySelectorAll('meta[content]')) {
		const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
		const content = meta.getAttribute('content');
		if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
	}
	for (const name of METAS) {
		const day = dayOf(metas.get(name));
		if (day) return { day, origin: 'meta' };
	}

	for (const selector of TIMES) {
		const found = select(document, selector);
		const day = dayOf(found?.getAttribute('datetime') ?? found?.getAttribute('content'));
		if (day) return { day, origin: 'time-element' };
	}

	const fromAddress = dayOf(dayInAddress(url));
	return fromAddress ? { day: fromAddress, origin: 'address' } : undefined;
}

function select(document: Document, selector: string): Element | null {
	try {
		return document.querySelector(selector);
	} catch {
		// `:has` is younger than some engines that read files (jsdom's took years).
		return null;
	}
}

/**
 * The ISO day that a written date begins with, in the date's own offset: `2024-11-05T23:30:00-05:00` is the 5th. Also
 * `20241105`, `2024/11/05` and `2024年11月5日`. Anything that has no year, month and day in this order is not guessed at.
 */
export function dayIn(written: string): string | undefined {
	const match =
		/^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(written) ??
		/^\s*(\d{4})(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(written) ??
		/^\s*(\d{4})()(\d{2})(\d{2})(?!\d)/.exec(written);
	return match ? isoDay(match[1], match[3], match[4]) : undefined;
}

/** The day in an address: `/2024/11/05/`, `/2024-11-05`, `-20241105`, `/2024/nov/05/`. */
export function dayInAddress(url: string): string | undefined {
	const path = pathOf(url);
	const numbers =
		/(?<!\d)((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(path) ??
		/(?<!\d)((?:19|20)\d{2})[-_](\d{2})[-_](\d{2})(?!\d)/.exec(path) ??
		/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(path) ??
		/(?<!\d)((?:19|20)\d{2})\/(\d{2})(\d{2})(?!\d)/.exec(path);
	if (numbers) return isoDay(numbers[1], numbers[2], numbers[3]);
	const named = /(?<!\d)((?:19|20)\d{2})\/([a-z]{3})[a-z]*\/(\d{1,2})(?!\d)/i.exec(path);
	const month = named?.[2] ? MONTHS.indexOf(named[2].toLowerCase()) + 1 : 0;
	return named && month > 0 ? isoDay(named[1], String(month), named[3]) : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function pathOf(url: string): string {
	return URL.canParse(url) ? new URL(url).pathname : '';
}

/** Undefined for a day that no calendar has, or one before the web. */
function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
	const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined;
	return Number(year) < FIRST_YEAR ? undefined : iso;
}
