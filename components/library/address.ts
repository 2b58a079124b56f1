/**
 * The library's addresses: what stands behind the `#`. Every view has one, so that it can be bookmarked and the browser's
 * back button works. `#/entity/DATASET/ID`, `#/statement/DATASET/ID`, `#/source/DATASET/ID`, and a search, looked at in
 * one of four ways: `#/search?q=WORDS&kinds=place&kinds=person&from=2024-10-01` with every filter by its name,
 * `#/timeline?…&at=2024-10-01/2024-12-31`, `#/map?…&at=51.5,36.2,800` (latitude, longitude, kilometres across),
 * `#/figures?…&measure=DATASET/ID`. Nothing at all is a search for everything. What an old bookmark says and no version
 * understands is left out; an address never fails for it.
 */
import type { LibraryFilters, ListFilter } from '../../data/library/filters.ts';
import type { MapSpot, Period } from '../../data/library/library-types.ts';

/** A view that shows one thing. */
export const ITEM_VIEWS = ['entity', 'statement', 'source'] as const;

/** The ways to look at what a search finds. */
export const LOOKS = ['search', 'timeline', 'map', 'figures'] as const;

/** See {@link LOOKS}. */
export type Look = (typeof LOOKS)[number];

/** A search, and what part of a view of it is seen; each part belongs to one of the views. */
export interface SearchAddress {
	view: Look;
	query: string;
	filters: LibraryFilters;
	/** The stretch of the timeline that is seen; all of it without. */
	period?: Period;
	/** What is seen of the map; all places without. */
	spot?: MapSpot;
	/** Which measure's figures are seen (`DATASET/ID`); all without. */
	measure?: string;
}

/** See the head of this file. `lost` is what leads nowhere. */
export type LibraryAddress =
	| SearchAddress
	| { view: (typeof ITEM_VIEWS)[number]; dataset: string; id: string }
	| { view: 'lost' };

/** Filters in the order in which they are offered and stand in an address. */
export const FILTERS: readonly ListFilter[] = ['kinds', 'standings', 'by', 'languages', 'outlets'];

/** Lets everything through. */
export const NO_FILTERS: LibraryFilters = { kinds: [], standings: [], by: [], languages: [], outlets: [] };

/** Whether an address is that of a search, in any of its views. */
export function isSearch(address: LibraryAddress): address is SearchAddress {
	return LOOKS.some((it) => it === address.view);
}

/** Reads what stands behind the `#`, with it or without. */
export function readAddress(hash: string): LibraryAddress {
	const [path = '', parameters = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
	const [view = 'search', ...rest] = path.split('/').filter((part) => part !== '');
	const look = LOOKS.find((it) => it === view);
	if (look !== undefined && rest.length === 0) return readSearch(look, new URLSearchParams(parameters));
	const item = ITEM_VIEWS.find((it) => it === view);
	const [dataset, id, ...more] = rest.map(decoded);
	if (item === undefined || !dataset || !id || more.length > 0) return { view: 'lost' };
	return { view: item, dataset, id };
}

/** Writes an address with its `#`. Reading it again gives the same view, but for `lost`, which has no address. */
export function writeAddress(address: LibraryAddress): string {
	if (isSearch(address)) return writeSearch(address);
	if (address.view === 'lost') return '#/';
	return `#/${address.view}/${encodeURIComponent(address.dataset)}/${encodeURIComponent(address.id)}`;
}

function writeSearch({ view, query, filters, period, spot, measure }: SearchAddress): string {
	const parameters = new URLSearchParams(query === '' ? [] : [['q', query]]);
	for (const filter of FILTERS) for (const value of filters[filter]) parameters.append(filter, value);
	if (filters.from !== undefined) parameters.set('from', filters.from);
	if (filters.to !== undefined) parameters.set('to', filters.to);
	if (view === 'timeline' && period) parameters.set('at', `${period.first}/${period.last}`);
	if (view === 'map' && spot) parameters.set('at', `${spot.lat},${spot.lon},${spot.km}`);
	if (view === 'figures' && measure) parameters.set('measure', measure);
	if (parameters.size > 0) return `#/${view}?${parameters}`;
	return view === 'search' ? '#/' : `#/${view}`;
}

function readSearch(view: Look, parameters: URLSearchParams): SearchAddress {
	const filters = { ...NO_FILTERS };
	for (const filter of FILTERS) filters[filter] = [...new Set(parameters.getAll(filter))];
	for (const end of ['from', 'to'] as const) {
		const day = parameters.get(end);
		if (day !== null && isDay(day)) filters[end] = day;
	}
	const at = parameters.get('at') ?? '';
	const period = view === 'timeline' ? readPeriod(at) : undefined;
	const spot = view === 'map' ? readSpot(at) : undefined;
	const measure = view === 'figures' ? parameters.get('measure') : undefined;
	return {
		view,
		query: parameters.get('q') ?? '',
		filters,
		...(period && { period }),
		...(spot && { spot }),
		...(measure && { measure }),
	};
}

function readPeriod(text: string): Period | undefined {
	const [first = '', last = ''] = text.split('/');
	return isDay(first) && isDay(last) && first <= last ? { first, last } : undefined;
}

function readSpot(text: string): MapSpot | undefined {
	const [lat = Number.NaN, lon = Number.NaN, km = Number.NaN] = text.split(',').map(Number);
	return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 && km <= 40_000 ? { lat, lon, km } : undefined;
}

/** Whether a text is an ISO day that the calendar has. */
function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A part of a path that is no proper percent encoding leads nowhere. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return '';
	}
}
