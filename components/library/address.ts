/**
 * The library's addresses: what stands behind the `#`. Every view has one, so that it can be bookmarked and the browser's
 * back button works. `#/entity/DATASET/ID`, `#/statement/DATASET/ID`, `#/source/DATASET/ID`, and
 * `#/search?q=WORDS&kinds=place&kinds=person` with every filter by its name; nothing at all is a search for everything.
 */
import type { LibraryFilters, ListFilter } from '../../data/library/filters.ts';

/** A view that shows one thing. */
export const ITEM_VIEWS = ['entity', 'statement', 'source'] as const;

/** See the head of this file. `lost` is what leads nowhere. */
export type LibraryAddress =
	| { view: 'search'; query: string; filters: LibraryFilters }
	| { view: (typeof ITEM_VIEWS)[number]; dataset: string; id: string }
	| { view: 'lost' };

/** Filters in the order in which they are offered and stand in an address. */
export const FILTERS: readonly ListFilter[] = ['kinds', 'standings', 'by', 'languages', 'outlets'];

/** Lets everything through. */
export const NO_FILTERS: LibraryFilters = { kinds: [], standings: [], by: [], languages: [], outlets: [] };

/** Reads what stands behind the `#`, with it or without. */
export function readAddress(hash: string): LibraryAddress {
	const [path = '', parameters = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
	const [view = '', ...rest] = path.split('/').filter((part) => part !== '');
	if (view === '' || (view === 'search' && rest.length === 0)) return readSearch(new URLSearchParams(parameters));
	const item = ITEM_VIEWS.find((it) => it === view);
	const [dataset, id, ...more] = rest.map(decoded);
	if (item === undefined || !dataset || !id || more.length > 0) return { view: 'lost' };
	return { view: item, dataset, id };
}

/** Writes an address with its `#`. Reading it again gives the same view, but for `lost`, which has no address. */
export function writeAddress(address: LibraryAddress): string {
	switch (address.view) {
		case 'search': {
			const parameters = new URLSearchParams(address.query === '' ? [] : [['q', address.query]]);
			for (const filter of FILTERS) for (const value of address.filters[filter]) parameters.append(filter, value);
			return parameters.size === 0 ? '#/' : `#/search?${parameters}`;
		}
		case 'lost':
			return '#/';
		default:
			return `#/${address.view}/${encodeURIComponent(address.dataset)}/${encodeURIComponent(address.id)}`;
	}
}

function readSearch(parameters: URLSearchParams): LibraryAddress {
	const filters = { ...NO_FILTERS };
	for (const filter of FILTERS) filters[filter] = [...new Set(parameters.getAll(filter))];
	return { view: 'search', query: parameters.get('q') ?? '', filters };
}

/** A part of a path that is no proper percent encoding leads nowhere. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return '';
	}
}
