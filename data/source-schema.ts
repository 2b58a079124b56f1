/** How a dataset describes the publications it cites: the part of CSL-JSON that it uses. */
import * as v from 'valibot';
import { described, httpsAddress, id, languageTag, line } from './schema-parts.ts';

const dateParts = v.strictObject({
	'date-parts': described(
		v.pipe(
			v.array(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(3))),
			v.minLength(1),
			v.maxLength(2),
		),
		'[[year, month, day]] as numbers; the day, or month and day, may be missing.',
	),
});

const cslName = v.union([
	v.strictObject({
		family: described(line(160), 'Family name.'),
		given: v.optional(described(line(160), 'Given name or initials.')),
	}),
	v.strictObject({ literal: described(line(200), 'The name of a body, or a name that has no parts.') }),
]);

/**
 * A cited publication: the part of CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html) that
 * datasets use. `custom` may hold a `publisher-domain`, where the source is known by its site alone.
 */
export const sourceSchema = v.strictObject({
	id: described(id, 'How statements cite it: usually the outlet and the day.'),
	type: described(
		v.picklist([
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
		'What kind of publication it is (CSL).',
	),
	title: described(line(400), 'The title in its own language, letter for letter.'),
	'container-title': v.optional(described(line(200), 'The outlet: newspaper, site, journal.')),
	author: v.optional(described(v.array(cslName), 'Who wrote it.')),
	issued: v.optional(described(dateParts, 'When it appeared.')),
	accessed: v.optional(described(dateParts, 'When it was read.')),
	number: v.optional(described(line(60), 'Number in a series.')),
	publisher: v.optional(described(line(200), 'Who publishes it.')),
	DOI: v.optional(
		described(
			v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI such as "10.1000/182"')),
			'Its DOI without an address before it: "10.1000/182".',
		),
	),
	URL: v.optional(described(httpsAddress, 'Its https address. Leave it out unless you have seen the page there.')),
	language: described(languageTag, 'The language it is written in.'),
	custom: v.optional(
		described(
			v.strictObject({
				'publisher-domain': v.optional(described(line(120), 'The site it is known by: "tagesschau.de".')),
			}),
			'What CSL has no field for.',
		),
	),
});
