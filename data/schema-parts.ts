/** The small parts that the dataset format is built of: ids, language tags, texts, dates, places. See `schema.ts`. */
import * as v from 'valibot';

/**
 * A schema with the sentence that editors show beside it. It stands in the published JSON Schema, and is the only
 * description a field has, so that no second one can grow stale.
 */
export const described = <const S extends v.GenericSchema>(schema: S, description: string) =>
	v.pipe(schema, v.description(description));

/** Lower-case words joined by hyphens: the form of every id, so that ids can stand in addresses and file names. */
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens, such as "kim-jong-un"'),
	v.maxLength(80),
);

/** A BCP 47 language tag, as far as datasets use it: `en`, `zh-Hans`. */
export const languageTag = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'must be a language tag such as "en" or "zh-Hans"'),
);

/** Text a reader sees: one line, trimmed, of bounded length. */
export const line = (max: number) =>
	v.pipe(
		v.string(),
		v.minLength(1, 'must not be empty'),
		v.maxLength(max, `must be at most ${max} characters`),
		v.check((text) => text === text.trim(), 'must not begin or end with a space'),
		v.check((text) => !/[\n\r\t]/.test(text), 'must be one line'),
	);

/** A text in several languages. Which languages are owed is said by `languages` in `dataset.json`. */
export const byLanguage = (max: number) => v.record(languageTag, line(max));

/** An EDTF date (ISO 8601-2 level 1, as https://www.loc.gov/standards/datetime/ describes it). Parsed in `dates.ts`. */
export const edtfDate = v.pipe(v.string(), v.maxLength(40));

/** A place on Earth in decimal degrees, WGS 84. */
export const location = v.strictObject({
	lat: described(
		v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
		'Degrees north of the equator; south is negative.',
	),
	lon: described(v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), 'Degrees east of Greenwich; west is negative.'),
});

/** An address on the web, encrypted, and without the characters that would end it in running text or markup. */
export const httpsAddress = v.pipe(v.string(), v.regex(/^https:\/\/[^\s"'<>\\^`{|}]+$/, 'must be an https address'));
