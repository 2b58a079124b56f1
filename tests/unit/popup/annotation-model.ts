/**
 * What the W3C's Web Annotation Data Model (Recommendation of 23 February 2017) demands of the parts that we write, by
 * section: exactly these keys, these counts, these kinds of value.
 */
import * as v from 'valibot';

/** An IRI: absolute, and without what no IRI may hold. */
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i));
/** xsd:dateTime with a time zone, as 3.3.1 demands. */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/));
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** 3.3.5: the motivations that the model defines. */
const motivation = v.picklist([
	'assessing',
	'bookmarking',
	'classifying',
	'commenting',
	'describing',
	'editing',
	'highlighting',
	'identifying',
	'linking',
	'moderating',
	'questioning',
	'replying',
	'tagging',
]);

/** 3.2.4, 3.2.5: a body that is text itself. */
const textualBody = v.strictObject({
	type: v.literal('TextualBody'),
	value: v.string(),
	format: v.literal('text/plain'),
	language: v.optional(languageTag),
	purpose: motivation,
});

/** 4.2.4: `exact` once, `prefix` and `suffix` once at most. */
const quoteSelector = v.strictObject({
	type: v.literal('TextQuoteSelector'),
	exact: v.pipe(v.string(), v.minLength(1)),
	prefix: v.optional(v.string()),
	suffix: v.optional(v.string()),
});

/** 4.2.5: both ends, not negative; the end is behind the last character. */
const positionSelector = v.pipe(
	v.strictObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
	v.check(({ start, end }) => start < end, 'a selection is not empty'),
);

/** 4: exactly one source; `purpose` of a body; selectors that all select the same. */
const target = v.strictObject({
	type: v.literal('SpecificResource'),
	source: iri,
	// 4.3.1: a time state has a date of its source.
	state: v.strictObject({ type: v.literal('TimeState'), sourceDate: dateTime }),
	selector: v.pipe(v.array(v.variant('type', [quoteSelector, positionSelector])), v.minLength(1)),
});

/** 3.1: an annotation has its IRI, its type, at least one target; the bodies are any number. */
const annotation = v.strictObject({
	id: iri,
	type: v.literal('Annotation'),
	motivation,
	created: dateTime,
	body: v.pipe(
		v.array(
			v.variant('type', [
				textualBody,
				v.strictObject({ type: v.literal('SpecificResource'), source: iri, purpose: motivation }),
			]),
		),
		v.minLength(1),
	),
	target,
});

/** 5.1, 5.2: a collection with its total and its first page, embedded, that belongs to it. */
export const collection = v.pipe(
	v.strictObject({
		'@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
		id: iri,
		type: v.literal('AnnotationCollection'),
		label: v.string(),
		created: dateTime,
		generator: v.strictObject({ type: v.literal('Software'), name: v.string() }),
		total: count,
		first: v.strictObject({
			id: iri,
			type: v.literal('AnnotationPage'),
			partOf: iri,
			startIndex: v.literal(0),
			items: v.array(annotation),
		}),
	}),
	v.check(({ total, first }) => total === first.items.length, 'the total is that of all pages'),
	v.check(({ id, first }) => first.partOf === id, 'the page belongs to the collection'),
	v.check(({ id, first }) => {
		const ids = [id, first.id, ...first.items.map((it) => it.id)];
		return new Set(ids).size === ids.length;
	}, 'no IRI stands for two things'),
);
