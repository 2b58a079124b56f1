/**
 * The dataset format: one schema for the build, the importer, the command line, the tests and the published JSON Schema.
 * Types are inferred from it, so that no second description of a dataset exists.
 *
 * This file says what shape each file has. What must hold between files (an id that leads nowhere, a date that is no
 * date) is checked in `validate.ts`.
 */
import * as v from 'valibot';

/** The version of the format that this code reads and writes (`format` in `dataset.json`). */
export const FORMAT = 1;

/** Lower-case words joined by hyphens: the form of every id, so that ids can stand in addresses and file names. */
const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens, such as "kim-jong-un"'),
	v.maxLength(80),
);

/** A BCP 47 language tag, as far as datasets use it: `en`, `zh-Hans`. */
const languageTag = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'must be a language tag such as "en" or "zh-Hans"'),
);

/** Text a reader sees: one line, trimmed, of bounded length. */
const line = (max: number) =>
	v.pipe(
		v.string(),
		v.minLength(1, 'must not be empty'),
		v.maxLength(max, `must be at most ${max} characters`),
		v.check((text) => text === text.trim(), 'must not begin or end with a space'),
		v.check((text) => !/[\n\r\t]/.test(text), 'must be one line'),
	);

/** A text in several languages. Which languages are owed is said by `languages` in `dataset.json`. */
const byLanguage = (max: number) => v.record(languageTag, line(max));

/** An EDTF date (ISO 8601-2 level 1, as https://www.loc.gov/standards/datetime/ describes it). Parsed in `dates.ts`. */
const edtfDate = v.pipe(v.string(), v.minLength(4), v.maxLength(40));

/** A place on Earth in decimal degrees, WGS 84. */
const location = v.strictObject({
	lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
	lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

/** What an entity can be. */
export const ENTITY_TYPES = ['person', 'place', 'organisation', 'weapon', 'event', 'treaty'] as const;

/** How firmly a statement stands: who vouches for it, and whether somebody says otherwise. */
export const STANDINGS = ['claimed', 'reported', 'confirmed', 'denied', 'disputed'] as const;

/** What matching must know of a name beside its spelling. */
const nameRules = v.strictObject({
	/** The spelling, in its dictionary form. */
	name: line(120),
	/** The letters must stand just so: "NIS" is not "nis". Without it case is ignored (acronyms need it). */
	exactCase: v.optional(v.boolean()),
	/**
	 * How the name inflects where its language does: `false` for a name that never changes; else what the rules cannot
	 * see for themselves.
	 */
	inflects: v.optional(
		v.union([
			v.literal(false),
			v.strictObject({
				gender: v.optional(v.picklist(['masculine', 'feminine', 'neuter'])),
				plural: v.optional(v.boolean()),
			}),
		]),
	),
	/** Counts only on a page that also has a fuller name of the same entity: "Austin" after "Lloyd Austin". */
	onlyAfterFull: v.optional(v.boolean()),
	/** Counts only on a page that also has one of these: other entities (marked there themselves), or words (in any case). */
	onlyNear: v.optional(
		v.strictObject({
			entities: v.optional(v.array(id)),
			words: v.optional(v.array(line(80))),
		}),
	),
	/** Counts only on a page about the dataset's story: one that also has an entity of `topic` in `dataset.json`. */
	onlyOnTopic: v.optional(v.boolean()),
	/** Longer phrases in which the name means something else: "Kursk submarine", "Battle of Kursk". They inflect like names. */
	neverIn: v.optional(v.array(line(120))),
});

/** A spelling by which pages may call an entity: a string, or an object that adds what matching must know. */
const name = v.union([line(120), nameRules]);

/** An office that somebody held, so that the card can say what they were on a given day. */
const role = v.strictObject({
	title: byLanguage(160),
	/** First day in office, where a source gives it. */
	from: v.optional(edtfDate),
	/** Last day in office, where a source gives it. */
	to: v.optional(edtfDate),
	/** A day on which a source shows them in office, where the ends are not known. */
	seen: v.optional(edtfDate),
	sources: v.pipe(v.array(id), v.minLength(1, 'must cite at least one source')),
});

/** Somebody or something that a page can mention. */
export const entitySchema = v.strictObject({
	id,
	type: v.picklist(ENTITY_TYPES),
	/** True for what everybody knows (countries, capitals): left unmarked unless the reader asks for it. */
	background: v.optional(v.boolean()),
	/** Of a person: needed to inflect the name in Slavic languages. */
	gender: v.optional(v.picklist(['masculine', 'feminine'])),
	label: byLanguage(120),
	note: byLanguage(240),
	names: v.record(languageTag, v.pipe(v.array(name), v.minLength(1))),
	wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'must be a Wikidata item such as "Q42"'))),
	location: v.optional(location),
	roles: v.optional(v.array(role)),
});

/** Who says something: an entity of the dataset, or somebody named in words. */
const speaker = v.union([v.strictObject({ entity: id }), v.strictObject({ name: byLanguage(160) })]);

/** A number in a statement, so that estimates of one thing can be set side by side over time. */
const figure = v.pipe(
	v.strictObject({
		/** Which measure of `dataset.json` this is a value of. */
		measure: id,
		value: v.optional(v.number()),
		/** Bounds of a range. Either may be missing: "at least 300" has only `min`. */
		min: v.optional(v.number()),
		max: v.optional(v.number()),
		/** True where the source says "about", "nearly" or the like. */
		approximate: v.optional(v.boolean()),
	}),
	v.check(
		(it) => (it.value === undefined) !== (it.min === undefined && it.max === undefined),
		'must have either `value`, or `min` and `max` (or one of them)',
	),
	v.check((it) => it.min === undefined || it.max === undefined || it.min <= it.max, '`min` must not be above `max`'),
);

/** One dated fact. */
export const statementSchema = v.strictObject({
	id,
	/** When it happened, or when it was said, as precise as the source and no more. */
	date: edtfDate,
	/** Day on which it became public, where that is later than `date`; this decides on which side of an article it stands. */
	known: v.optional(edtfDate),
	about: v.pipe(v.array(id), v.minLength(1, 'must name at least one entity')),
	text: byLanguage(400),
	standing: v.picklist(STANDINGS),
	by: v.pipe(v.array(speaker), v.minLength(1, 'must say who says so')),
	sources: v.pipe(v.array(id), v.minLength(1, 'must cite at least one source')),
	/** Statements that this one contradicts: a denial stands beside what it denies. */
	denies: v.optional(v.array(id)),
	/** On whom all the cited sources rest, where several of them report what one origin gave out. */
	origin: v.optional(speaker),
	figures: v.optional(v.array(figure)),
});

const dateParts = v.strictObject({
	'date-parts': v.pipe(
		v.array(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(3))),
		v.minLength(1),
		v.maxLength(2),
	),
});

const cslName = v.union([
	v.strictObject({ family: line(160), given: v.optional(line(160)) }),
	v.strictObject({ literal: line(200) }),
]);

/**
 * A cited publication: the part of CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html) that
 * datasets use. `custom` may hold a `publisher-domain`, where the source is known by its site alone.
 */
export const sourceSchema = v.strictObject({
	id,
	type: v.picklist([
		'webpage',
		'article-newspaper',
		'article-magazine',
		'article-journal',
		'speech',
		'report',
		'book',
		'chapter',
		'broadcast',
		'legislation',
		'treaty',
	]),
	title: line(400),
	'container-title': v.optional(line(200)),
	author: v.optional(v.array(cslName)),
	issued: v.optional(dateParts),
	accessed: v.optional(dateParts),
	number: v.optional(line(60)),
	publisher: v.optional(line(200)),
	DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI such as "10.1000/182"'))),
	URL: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/[^\s"'<>\\^`{|}]+$/, 'must be an https address'))),
	language: languageTag,
	custom: v.optional(v.strictObject({ 'publisher-domain': v.optional(line(120)) })),
});

/** Something that is counted or measured, of which statements give figures. */
const measure = v.strictObject({ id, label: byLanguage(120), unit: byLanguage(60) });

/** `dataset.json`: what the dataset is, for whom, as of when. */
export const manifestSchema = v.strictObject({
	$schema: v.optional(v.string()),
	format: v.literal(FORMAT, `must be ${FORMAT}: this version of Sidelight reads no other format`),
	id,
	version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version such as "1.0.0"')),
	title: byLanguage(160),
	summary: byLanguage(600),
	/** The day up to which the dataset was brought. */
	asOf: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as "2025-02-11"')),
	/** Languages in which every text of the dataset is given; the first is shown where the reader's is missing. */
	languages: v.pipe(v.array(languageTag), v.minLength(1)),
	license: line(80),
	/** Works from which the facts were taken. */
	derivedFrom: v.optional(
		v.array(
			v.strictObject({
				title: line(200),
				publisher: v.optional(line(200)),
				language: languageTag,
				retrieved: v.optional(edtfDate),
				license: v.optional(line(80)),
				URL: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/\S+$/))),
			}),
		),
	),
	/** Entities that show a page to be about this story; names that are ambiguous elsewhere lean on them (`onlyOnTopic`). */
	topic: v.optional(v.array(id)),
	measures: v.optional(v.array(measure)),
});

/** `entities.json`. */
export const entitiesSchema = v.array(entitySchema);
/** `statements.json`. */
export const statementsSchema = v.array(statementSchema);
/** `sources.json`. */
export const sourcesSchema = v.array(sourceSchema);

/** A text in several languages, by BCP 47 tag. */
export type ByLanguage = Record<string, string>;
/** The kinds of entity. */
export type EntityType = (typeof ENTITY_TYPES)[number];
/** How firmly a statement stands. */
export type Standing = (typeof STANDINGS)[number];
/** See {@link entitySchema}. */
export type Entity = v.InferOutput<typeof entitySchema>;
/** A name in its full form; see {@link entitySchema}. */
export type NameRules = v.InferOutput<typeof nameRules>;
/** An office somebody held. */
export type Role = v.InferOutput<typeof role>;
/** Who says something. */
export type Speaker = v.InferOutput<typeof speaker>;
/** A number in a statement. */
export type Figure = v.InferOutput<typeof figure>;
/** See {@link statementSchema}. */
export type Statement = v.InferOutput<typeof statementSchema>;
/** See {@link sourceSchema}. */
export type Source = v.InferOutput<typeof sourceSchema>;
/** See {@link manifestSchema}. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** A whole dataset as its authors write it: the four files. */
export interface Dataset {
	manifest: Manifest;
	entities: Entity[];
	statements: Statement[];
	sources: Source[];
}
