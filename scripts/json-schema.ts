/** `npm run schema`: writes the dataset format as JSON Schema, which editors use to complete and check the files. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { entitiesSchema, manifestSchema, sourcesSchema, statementsSchema } from '../data/schema.ts';

const SCHEMAS = {
	dataset: manifestSchema,
	entities: entitiesSchema,
	statements: statementsSchema,
	sources: sourcesSchema,
};

/**
 * The text of each JSON Schema file, by file name. Rules that JSON Schema cannot say (a minimum not above a maximum) are
 * left out; `dataset check` has them all.
 */
export function jsonSchemas(): Map<string, string> {
	return new Map(
		Object.entries(SCHEMAS).map(([name, schema]) => {
			const json = { title: `Sidelight ${name}.json`, ...toJsonSchema(schema, { errorMode: 'ignore' }) };
			return [`${name}.schema.json`, `${JSON.stringify(json, null, '\t')}\n`];
		}),
	);
}

if (import.meta.main) {
	for (const [name, text] of jsonSchemas()) {
		await writeFile(fileURLToPath(new URL(`../data/json-schema/${name}`, import.meta.url)), text);
	}
}
