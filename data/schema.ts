/**
 * The dataset format: one schema for the build, the importer, the command line, the tests and the published JSON Schema.
 * Types are inferred from it, so that no second description of a dataset exists.
 *
 * This file says what shape each file has. What must hold between files (an id that leads nowhere, a date that is no
 * date) is checked in `validate.ts`.
 */
import * as v from 'valibot';
import { byLanguage, described, edtfDate, httpsAddress, id, languageTag, line, location } from './schema-parts.ts';
import { sourceSchema } from './source-schema.ts';

/** The version of the format that this code reads and writes (`format` in `dataset.json`). */
export const FORMAT = 1;

/** What an entity can be. */
export const ENTITY_TYPES = ['person', 'place', 'organisation', 'weapon', 'event', 'treaty'] as const;

/** How firmly a statement stands: who vouches for it, and whether somebody says otherwise. */
export const STANDINGS = ['claimed', 'reported', 'confirmed', 'denied', 'disputed'] as const;

/** What matching must know of a name beside its spelling. */
const nameRules = v.strictObject({
	name: described(line(120), 'The spelling, in its dictionary form.'),
	exactCase: v.optional(
		described(v.boolean(), 'The letters must stand just so: "NIS" is not "nis". Without it case is ignored.'),
	),
	alsoSmall: v.optional(
		described(
			v.boolean(),
			'Papers of the language also write it in small letters, as Ukrainian ones do "росія" and "путін": in their texts that counts too.',
		),
	),
	inflects: v.optional(
		described(
			v.union([
				v.literal(false),
				v.strictObject({
					gender: v.optional(
						described(v.picklist(['masculine', 'feminine', 'neuter']), 'Gender, where the ending does not show it.'),
					),
					plural: v.optional(described(v.boolean(), 'True for a name that stands in the plural.')),
				}),
			]),
			'How the name inflects where its language does: false if it never changes, else what the rules cannot see.',
		),
	),
	onlyAfterFull: v.optional(
		described(
			v.boolean(),
			'Counts only on a page that also has a fuller name of the same entity: "Austin" after "Lloyd Austin".',
		),
	),
	onlyNear: v.optional(
		described(
			v.strictObject({
				entities: v.optional(described(v.array(id), 'Entities, one of which must be marked on the page too.')),
				words: v.optional(described(v.array(line(80)), 'Words, one of which must stand on the page, in any case.')),
			}),
			'Counts only on a page that also has one of these entities or words.',
		),
	),
	onlyOnTopic: v.optional(
		described(
			v.boolean(),
			"Counts only on a page about the dataset's story: one that also has an entity of topic in dataset.json.",
		),
	),
	neverIn: v.optional(
		described(
			v.array(line(120)),
			'Longer phrases in which the name means something else: "Kursk submarine". They inflect like names.',
		),
	),
	notIn: v.optional(
		described(
			v.array(line(120)),
			'Longer phrases that are names of something else, on pages where the name alone still means this: "Battle of Kursk".',
		),
	),
	title: v.optional(
		described(
			line(40),
			'A title at the end of the name: it must stand there and is left outside the mention, as "氏" in "崔氏".',
		),
	),
});

/** A spelling by which pages may call an entity: a string, or an object that adds what matching must know. */
const name = v.union([line(120), nameRules]);

/** An office that somebody held, so that the card can say what they were on a given day. */
const role = v.strictObject({
	title: described(byLanguage(160), 'The office, by language.'),
	from: v.optional(described(edtfDate, 'First day in office (EDTF), where a source gives it.')),
	to: v.optional(described(edtfDate, 'Last day in office (EDTF), where a source gives it.')),
	seen: v.optional(
		described(edtfDate, 'A day (EDTF) on which a source shows them in office, where the ends are not known.'),
	),
	sources: described(
		v.pipe(v.array(id), v.minLength(1, 'must cite at least one source')),
		'Ids of the sources that show them in office.',
	),
});

/** Somebody or something that a page can mention. */
export const entitySchema = v.strictObject({
	id: described(id, 'How statements point at it. It never changes once the dataset is published.'),
	type: described(v.picklist(ENTITY_TYPES), 'What kind of thing it is. Units, peoples and bodies are organisations.'),
	background: v.optional(
		described(
			v.boolean(),
			'True for what everybody knows (countries, capitals): left unmarked unless the reader asks for it.',
		),
	),
	gender: v.optional(
		described(v.picklist(['masculine', 'feminine']), 'Of a person: needed to inflect the name in Slavic languages.'),
	),
	label: described(byLanguage(120), 'What the card calls it, by language.'),
	note: described(byLanguage(240), 'Who or what it is and what it has to do with the story, in one line, by language.'),
	names: described(
		v.record(languageTag, v.pipe(v.array(name), v.minLength(1))),
		'The spellings by which pages may call it, by language of the page.',
	),
	wikidata: v.optional(
		described(
			v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'must be a Wikidata item such as "Q42"')),
			'Its Wikidata item, such as "Q42".',
		),
	),
	location: v.optional(described(location, 'Where a place is, in decimal degrees (WGS 84).')),
	roles: v.optional(described(v.array(role), 'Offices held, so that the card can say what somebody was then.')),
});

/** Who says something: an entity of the dataset, or somebody named in words. */
const speaker = v.union([
	v.strictObject({ entity: described(id, 'Id of the entity that says so.') }),
	v.strictObject({ name: described(byLanguage(160), 'Who says so, by language, where it is no entity.') }),
]);

/** A number in a statement, so that estimates of one thing can be set side by side over time. */
const figure = v.pipe(
	v.strictObject({
		measure: described(id, 'Which measure of dataset.json this is a value of.'),
		value: v.optional(described(v.number(), 'The number, where one is given.')),
		min: v.optional(described(v.number(), 'Lower bound of a range; alone it means "at least".')),
		max: v.optional(described(v.number(), 'Upper bound of a range; alone it means "at most".')),
		approximate: v.optional(described(v.boolean(), 'True where the source says "about", "nearly" or the like.')),
	}),
	v.check(
		(it) => (it.value === undefined) !== (it.min === undefined && it.max === undefined),
		'must have either `value`, or `min` and `max` (or one of them)',
	),
	v.check((it) => it.min === undefined || it.max === undefined || it.min <= it.max, '`min` must not be above `max`'),
);

/** One dated fact. */
export const statementSchema = v.strictObject({
	id: described(id, 'Usually the date and a few words: "2024-11-04-choe-meets-putin".'),
	date: described(
		edtfDate,
		'When it happened, or when it was said, as precise as the source and no more (EDTF: 2024, 2024-10, 2024-11-05, 2022-07/2022-08, 2024-11~).',
	),
	known: v.optional(
		described(
			edtfDate,
			'Day on which it became public, where that is later than the date. It decides on which side of an article the statement stands.',
		),
	),
	about: described(
		v.pipe(v.array(id), v.minLength(1, 'must name at least one entity')),
		'Ids of the entities on whose cards it appears.',
	),
	text: described(byLanguage(400), 'The fact in your own words, by language: at most two sentences that stand alone.'),
	standing: described(
		v.picklist(STANDINGS),
		'claimed: a party to the matter says so and nobody else vouches for it; reported: a publication or an observer says so; confirmed: vouched for by the one whose act or words it is, or by a second body; denied: this is a denial, see denies; disputed: another statement contradicts it.',
	),
	by: described(v.pipe(v.array(speaker), v.minLength(1, 'must say who says so')), 'Who says so.'),
	sources: described(
		v.pipe(v.array(id), v.minLength(1, 'must cite at least one source')),
		'Ids of the sources in which it is written.',
	),
	denies: v.optional(described(v.array(id), 'Ids of the statements that this one contradicts: they stand together.')),
	origin: v.optional(
		described(speaker, 'On whom all the cited sources rest, where several of them report what one origin gave out.'),
	),
	figures: v.optional(described(v.array(figure), 'The numbers in the text, so that estimates line up over time.')),
});

/** Something that is counted or measured, of which statements give figures. */
const measure = v.strictObject({
	id: described(id, 'How figures point at it.'),
	label: described(byLanguage(120), 'What is measured, by language.'),
	unit: described(byLanguage(60), 'In what it is measured, by language.'),
});

/** `dataset.json`: what the dataset is, for whom, as of when. */
export const manifestSchema = v.strictObject({
	$schema: v.optional(described(v.string(), 'Where editors find this schema.')),
	format: described(
		v.literal(FORMAT, `must be ${FORMAT}: this version of Sidelight reads no other format`),
		'The version of the dataset format.',
	),
	id: described(id, 'By which datasets are told apart. A new version keeps it.'),
	version: described(
		v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version such as "1.0.0"')),
		'Version of the dataset; a higher one replaces a lower one.',
	),
	title: described(byLanguage(160), 'The story in a few words, by language.'),
	summary: described(byLanguage(600), 'What the dataset tells, by language.'),
	asOf: described(
		v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as "2025-02-11"')),
		'The day up to which the dataset was brought.',
	),
	languages: described(
		v.pipe(v.array(languageTag), v.minLength(1)),
		"Languages in which every text of the dataset is given; the first is shown where the reader's is missing.",
	),
	license: described(line(80), 'Under which licence it may be used, such as "CC-BY-SA-4.0".'),
	derivedFrom: v.optional(
		described(
			v.array(
				v.strictObject({
					title: described(line(200), 'Title of the work, in its own language.'),
					publisher: v.optional(described(line(200), 'Who publishes it.')),
					language: described(languageTag, 'The language it is written in.'),
					retrieved: v.optional(described(edtfDate, 'Day of the version that was used (EDTF).')),
					license: v.optional(described(line(80), 'Its licence.')),
					URL: v.optional(described(httpsAddress, 'Its https address.')),
				}),
			),
			'Works from which the facts were taken.',
		),
	),
	topic: v.optional(
		described(
			v.array(id),
			'Entities that show a page to be about this story; ambiguous names lean on them (onlyOnTopic).',
		),
	),
	measures: v.optional(described(v.array(measure), 'What the figures of statements measure.')),
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
/** A cited publication. */
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
