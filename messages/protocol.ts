/**
 * Every message between the surfaces, declared once. One schema per message; types are inferred. A message is parsed
 * where it arrives: a page's content script is the least trusted part of the extension.
 *
 *     content script → background   `pageRequest`        (answered as `PageAnswers` says)
 *     options → background          `pageRequest`        (`datasets`, `context`)
 *     library → background          `pageRequest`        (`library`, `library-dataset`, `context`, `outlines`, `search`)
 *     popup → content script        `pageCommand`        (answered as `CommandAnswers` says)
 *     background → content script   `pageCommand`
 */
import * as v from 'valibot';
import type { EntityContext } from '../data/context-types.ts';
import type { DatasetInfo } from '../data/imported/dataset-info.ts';
import type { PackedKnowledge } from '../data/imported/packed-knowledge.ts';
import type { WorldScales } from '../data/locator-map.ts';
import type { Overview } from '../data/overview.ts';
import type { Dataset } from '../data/schema.ts';
import type { SpotAnswer, SpottedEntity } from '../data/shelf.ts';
import type { Choices } from '../settings/choices.ts';
import type { SiteState } from '../settings/sites.ts';

export type { EntityContext } from '../data/context-types.ts';
export type { DatasetInfo } from '../data/imported/dataset-info.ts';
export type { Overview } from '../data/overview.ts';
export type { SpotAnswer, SpottedEntity, SpottedMention } from '../data/shelf.ts';
export type { Why } from '../data/why.ts';
export type { SiteState } from '../settings/sites.ts';

// These two are schemas of our own in place of three each, as every page carries them.
const index = v.custom<number>((it) => Number.isSafeInteger(it) && (it as number) >= 0);
const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const id = v.custom<string>((it) => typeof it === 'string' && it.length <= 80);
const entityRef = v.strictObject({ dataset: id, entity: id });

/** One request's text may not be longer than this many UTF-16 units; a longer page is asked for in several. */
export const MAX_REQUEST_TEXT = 1_000_000;

/** No name is longer, in UTF-16 units; of a longer selection the beginning is looked up. */
export const MAX_LOOK_UP = 300;

const spotFields = {
	blocks: v.pipe(
		v.array(v.strictObject({ id: index, text: v.string(), lang: v.optional(v.string()) })),
		v.check(
			(blocks) => blocks.reduce((sum, it) => sum + it.text.length, 0) <= MAX_REQUEST_TEXT,
			`more than ${MAX_REQUEST_TEXT} characters`,
		),
	),
	established: v.array(entityRef),
	/** These are not all blocks of the page: what they have to say to the others is asked for too. */
	partial: v.optional(v.literal(true)),
};

/** What a content script asks of the background. */
export const pageRequest = v.variant('type', [
	/**
	 * A content script has started: may it work here, and how? The page's first text goes along, so that one message does for
	 * both; it is passed over where the answer is no. `fresh` when the page has been told that the answer is another now.
	 */
	v.strictObject({
		type: v.literal('hello'),
		fresh: v.optional(v.literal(true)),
		spot: v.optional(v.strictObject(spotFields)),
	}),
	/** Spot the names in these blocks. */
	v.strictObject({ type: v.literal('spot'), ...spotFields }),
	/** The context of an entity, seen from the article's day. */
	v.strictObject({ type: v.literal('context'), ref: entityRef, articleDate: v.optional(isoDay) }),
	/** The page's number of mentions, for the badge. */
	v.strictObject({ type: v.literal('count'), mentions: index }),
	/** Put the card's script into the frame that asks. */
	v.strictObject({ type: v.literal('load-parts') }),
	/** Leave a name unmarked from now on. */
	v.strictObject({ type: v.literal('mute'), ref: entityRef, where: v.picklist(['everywhere', 'site']) }),
	/** Which entity do these words stand for? The reader asks, so no condition has to hold. */
	v.strictObject({ type: v.literal('look-up'), text: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)) }),
	/** The dates of all that is known of these entities, seen from the article's day. */
	v.strictObject({
		type: v.literal('overview'),
		refs: v.pipe(v.array(entityRef), v.maxLength(1000)),
		articleDate: v.optional(isoDay),
	}),
	/** The datasets in use, for the library's page: those of the package in full; no page of the web gets them. */
	v.strictObject({ type: v.literal('library') }),
	/** A dataset that was imported, for a library that has no database to read it from; no page of the web gets it. */
	v.strictObject({ type: v.literal('library-dataset'), id: v.pipe(v.string(), v.maxLength(80)) }),
	/** What datasets there are, for the options page; no page of the web is told. */
	v.strictObject({ type: v.literal('datasets') }),
	/** Show an entity in the library, in a tab of its own. */
	v.strictObject({ type: v.literal('open-library'), ref: entityRef }),
	/** Search the web for a source's title. The source is named, not its title: no page can have other words searched for. */
	v.strictObject({
		type: v.literal('search'),
		dataset: v.pipe(v.string(), v.maxLength(80)),
		source: v.pipe(v.string(), v.maxLength(80)),
	}),
	/** The outlines of the world's countries, for the library's map; no page of the web gets them. */
	v.strictObject({ type: v.literal('outlines') }),
]);

/** See {@link pageRequest}. */
export type PageRequest = v.InferOutput<typeof pageRequest>;

/** What a content script needs to know to work. */
export interface PageSettings {
	state: SiteState;
	choices: Choices;
	/** Interface language, resolved: never `auto`. */
	language: 'en' | 'ja';
	/** Changes when other datasets are in use, or other versions of them: what was spotted before is out of date. */
	datasets: string;
	/** Whether the browser lets an extension search with the reader's search engine; Firefox for Android does not. */
	canSearch: boolean;
}

/** The datasets in use, as the library is told of them. */
export interface DatasetsInUse {
	bundled: Dataset[];
	/** Ids of those that were imported. */
	imported: string[];
}

/** What the background answers to each {@link PageRequest}. `null` for a request that it could not answer. */
export interface PageAnswers {
	/** With what was spotted in the text that went along, where the page may be read. */
	hello: PageSettings & { spotted?: SpotAnswer };
	spot: SpotAnswer;
	context: EntityContext | null;
	count: null;
	'load-parts': null;
	mute: null;
	'look-up': SpottedEntity | null;
	overview: Overview;
	library: DatasetsInUse | null;
	'library-dataset': PackedKnowledge | null;
	datasets: DatasetInfo[] | null;
	'open-library': null;
	search: null;
	outlines: WorldScales | null;
}

/**
 * Commands without a word more, in one schema, as every page carries it; lists of one stand for literals below, for the same
 * reason. `settings`: the reader's choices have changed. `list`: list the page's mentions. `published`: say when its article
 * was. `quote`: quote each of its mentions, for a file. `scan`: read the whole page again.
 */
const BARE_COMMANDS = ['settings', 'list', 'published', 'quote', 'scan'] as const;

/** What popup and background ask of a page's content script. A union, as it weighs less in every page than a `variant`. */
export const pageCommand = v.union([
	v.strictObject({ type: v.picklist(BARE_COMMANDS) }),
	/** Go to the next or previous mention and open its card. */
	v.strictObject({ type: v.picklist(['step']), direction: v.picklist([1, -1]) }),
	/** Scroll to the nth mention (counted from 0) of an entity and open its card. */
	v.strictObject({ type: v.picklist(['go-to']), ref: entityRef, nth: index }),
	/** Do what the context menu asks, with the mention under it or the words that are selected. */
	v.strictObject({ type: v.picklist(['menu']), action: v.picklist(['look-up', 'mute']) }),
]);

/** See {@link pageCommand}; one member for each command. */
export type PageCommand = EachType<v.InferOutput<typeof pageCommand>>;

type EachType<Command> = Command extends { type: infer Type extends string }
	? { [T in Type]: Omit<Command, 'type'> & { type: T } }[Type]
	: never;

/** The article's day (ISO, in the offset that the page writes) and where it was found. */
export interface Published {
	day: string;
	origin: 'json-ld' | 'meta' | 'time-element' | 'address' | 'reader';
}

/** The page's mentions as the popup lists them. */
export interface PageMentions {
	state: SiteState;
	entities: { entity: SpottedEntity; count: number; surface: string }[];
	/** Present when the background did not answer for some of the page's text, so that mentions may be missing. */
	unanswered?: true;
}

/** A mention as Web Annotations select text; see `page/quotes.ts`. */
export interface PageQuote {
	dataset: string;
	entity: string;
	exact: string;
	/** What stands before and after it. */
	prefix: string;
	suffix: string;
	/** In code points of the body's text; absent in a shadow tree. */
	start?: number;
	end?: number;
}

/** The page's mentions, quoted in order. */
export interface PageQuotes {
	/** Without what stands behind its `#`. */
	address: string;
	title: string;
	quotes: PageQuote[];
}

/** What a content script answers to each {@link PageCommand}. */
export interface CommandAnswers {
	settings: null;
	step: null;
	list: PageMentions;
	/** Null when the page does not say, or Sidelight does not work there. */
	published: Published | null;
	quote: PageQuotes;
	'go-to': null;
	scan: null;
	menu: null;
}
