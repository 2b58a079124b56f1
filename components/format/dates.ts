/** Dates as a reader reads them, no more precise than the dataset has them. */
import type { DateSpan } from '../../data/context-types.ts';
import type { CardKey } from '../../locales/card.ts';
import { type Language, LOCALES, type Translate } from '../../locales/translate.ts';

const DAY_MS = 86_400_000;

const FIELDS = {
	day: { day: 'numeric', month: 'long', year: 'numeric' },
	month: { month: 'long', year: 'numeric' },
	year: { year: 'numeric' },
} as const satisfies Record<DateSpan['precision'], Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are kept: making one costs about as much as a whole card's markup. */
function formatter(language: Language, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${language} ${JSON.stringify(fields)}`;
	const known = formatters.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(LOCALES[language], { ...fields, timeZone: 'UTC' });
	formatters.set(key, made);
	return made;
}

/** An ISO day (`2024-11-05`) as days since 1970-01-01, for plotting. Not a number for a string that is no day. */
export function dayNumber(isoDay: string): number {
	return Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS;
}

/** Prints an ISO day in full: "5 November 2024", 「2024年11月5日」. */
export function formatDay(isoDay: string, language: Language): string {
	return formatter(language, FIELDS.day).format(dayNumber(isoDay) * DAY_MS);
}

/** Prints an ISO day for a plot's axis, with no more than `precision` knows: "5 Nov 2024", "Nov 2024", "2024". */
export function formatDayShort(isoDay: string, precision: DateSpan['precision'], language: Language): string {
	const fields: Intl.DateTimeFormatOptions =
		precision === 'year' ? FIELDS.year : { ...FIELDS[precision], month: 'short' };
	return formatter(language, fields).format(dayNumber(isoDay) * DAY_MS);
}

/** Prints a date with its precision, range and doubts: "c. November 2024", "July – August 2022". */
export function formatSpan(span: DateSpan, language: Language, t: Translate<CardKey>): string {
	const date = plainSpan(span, language, t);
	const about = span.approximate ? t('date.approximate', { date }) : date;
	return span.uncertain ? t('date.uncertain', { date: about }) : about;
}

function plainSpan(span: DateSpan, language: Language, t: Translate<CardKey>): string {
	const print = formatter(language, FIELDS[span.precision]);
	const first = dayNumber(span.first) * DAY_MS;
	const last = dayNumber(span.last) * DAY_MS;
	if (!span.interval) return print.format(first);
	if (/\/(\.\.)?$/.test(span.edtf)) return t('date.from', { date: print.format(first) });
	if (/^(\.\.)?\//.test(span.edtf)) return t('date.until', { date: print.format(last) });
	// Japanese ranges come out of Intl in figures (2024/10/25～2024/11/05) whatever the fields.
	if (language === 'ja') return t('date.range', { first: print.format(first), last: sameYearEnd(span, language) });
	return print.formatRange(first, last);
}

/** The end of an interval without the year that its beginning already says. */
function sameYearEnd({ first, last, precision }: DateSpan, language: Language): string {
	const { year: _said, ...fields } = FIELDS[precision];
	const isSameYear = first.slice(0, 4) === last.slice(0, 4) && precision !== 'year';
	return formatter(language, isSameYear ? fields : FIELDS[precision]).format(dayNumber(last) * DAY_MS);
}

/** Prints CSL `date-parts` (`[2024, 11]`), as precise as they are. Undefined where there are none. */
export function formatDateParts(parts: number[] | undefined, language: Language): string | undefined {
	const [year, month, day] = parts ?? [];
	if (year === undefined) return undefined;
	const fields = day !== undefined ? FIELDS.day : month !== undefined ? FIELDS.month : FIELDS.year;
	return formatter(language, fields).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
