/**
 * The news sites on which Sidelight works from the start, and for which the manifest asks at install. The list itself
 * is `news-sites.json`, sorted by host and checked by tests.
 */
import sites from './news-sites.json' with { type: 'json' };

/** A listed site. */
export interface NewsSite {
	/** Lower-case ASCII, without `www.`. Stands for itself and all its subdomains; no listed host covers another. */
	host: string;
	/** The outlet's name as it writes it itself. */
	name: string;
	/** The name in Latin letters, where {@link name} is in another script. */
	latin?: string;
	/** Languages it publishes in (ISO 639-1), its main one first; not always all of them. */
	languages: string[];
	/** The country it is published in or belongs to (ISO 3166-1 alpha-2). */
	country: string;
	/** A word on what it is, in the languages of the interface. */
	about: { en: string; ja: string };
	/** True if the bundled dataset's subject is documented with a publication of this outlet. */
	cited?: boolean;
}

/** All listed sites, in alphabetical order of host. */
export const NEWS_SITES: readonly NewsSite[] = sites;
