/**
 * Checks a dataset: first the shape of each file (`schema.ts`), then what must hold between them, of all that can be read.
 * All problems are found in one go: what is wrong with one record, or one file, hides nothing that is wrong beside it. Each
 * names the file, the path in it, what is wrong and what to do.
 *
 * Nothing here knows where the files came from: the build, the command line, the importer and the tests use it alike.
 */
import * as v from 'valibot';
import { plainIssue } from './plain-issue.ts';
import { FILES, type FileName, type Problem, printPath } from './problem.ts';
import { type Dataset, entitiesSchema, manifestSchema, sourcesSchema, statementsSchema } from './schema.ts';
import { type Sound, type SoundDataset, soundPart } from './sound-part.ts';
import { checkDates } from './validate-dates.ts';
import { checkKeys } from './validate-keys.ts';
import { checkNames } from './validate-names.ts';
import { checkReferences } from './validate-references.ts';
import { checkStandings } from './validate-standing.ts';

/** The outcome of {@link validateDataset}. */
export type Validation = { ok: true; dataset: Dataset } | { ok: false; problems: Problem[] };

/**
 * Parses the four files (already decoded from JSON) and checks every rule of the format. A file that is left out could not be
 * decoded: whoever calls tells of it, and the others are checked as far as that goes.
 */
export function validateDataset(files: Partial<Record<FileName, unknown>>): Validation {
	const problems: Problem[] = [];
	const read = <const S extends v.GenericSchema>(file: FileName, schema: S) => {
		if (!Object.hasOwn(files, file)) return undefined;
		problems.push(...checkKeys(file, files[file]));
		const result = v.safeParse(schema, files[file]);
		if (result.success) return result.output as Sound<v.InferOutput<S>>;
		for (const issue of result.issues) problems.push({ file, ...plainIssue(issue) });
		return soundPart(schema, files[file]);
	};
	const sound: SoundDataset = {
		manifest: read('dataset.json', manifestSchema) ?? nothingOf(manifestSchema.entries),
		entities: read('entities.json', entitiesSchema),
		statements: read('statements.json', statementsSchema),
		sources: read('sources.json', sourcesSchema),
	};
	const isRead = problems.length === 0 && FILES.every((file) => Object.hasOwn(files, file));
	problems.push(
		...checkIds(sound),
		...checkReferences(sound),
		...checkDates(sound),
		...checkStandings(sound),
		...checkTranslations(sound),
		...checkNames(sound),
	);
	return isRead && problems.length === 0 ? { ok: true, dataset: sound as Dataset } : { ok: false, problems };
}

/** Every field unread. */
function nothingOf(entries: typeof manifestSchema.entries): SoundDataset['manifest'] {
	return Object.fromEntries(Object.keys(entries).map((key) => [key, undefined]));
}

/** Ids are unique within their file. */
function checkIds({ entities, statements, sources, manifest }: SoundDataset): Problem[] {
	const problems: Problem[] = [];
	const unique = (file: FileName, prefix: readonly unknown[], items: readonly { id?: string }[] | undefined) => {
		const seen = new Map<string, number>();
		items?.forEach(({ id }, i) => {
			if (id === undefined) return;
			const before = seen.get(id);
			if (before === undefined) seen.set(id, i);
			else {
				const path = printPath([...prefix, i, 'id']);
				problems.push({ file, path, message: `"${id}" is already the id of item ${before}: give each its own` });
			}
		});
	};
	unique('entities.json', [], entities);
	unique('statements.json', [], statements);
	unique('sources.json', [], sources);
	unique('dataset.json', ['measures'], manifest.measures);
	return problems;
}

/** Every text is there in every language of the dataset, and every entity has a name in each. */
function checkTranslations({ manifest, entities, statements }: SoundDataset): Problem[] {
	const problems: Problem[] = [];
	const promised = manifest.languages?.filter((it) => it !== undefined) ?? [];
	const owed = (file: FileName, keys: readonly unknown[], text: object | undefined, what = 'text is') => {
		if (text === undefined) return;
		for (const lang of promised) {
			if (Object.hasOwn(text, lang)) continue;
			const message = `the ${lang} ${what} missing: add it, as dataset.json promises ${promised.join(', ')}`;
			problems.push({ file, path: printPath(keys), message });
		}
	};
	owed('dataset.json', ['title'], manifest.title);
	owed('dataset.json', ['summary'], manifest.summary);
	manifest.measures?.forEach((measure, i) => {
		owed('dataset.json', ['measures', i, 'label'], measure.label);
		owed('dataset.json', ['measures', i, 'unit'], measure.unit);
	});
	entities?.forEach((entity, i) => {
		owed('entities.json', [i, 'label'], entity.label);
		owed('entities.json', [i, 'note'], entity.note);
		owed('entities.json', [i, 'names'], entity.names, 'list of names is');
		entity.roles?.forEach((role, r) => {
			owed('entities.json', [i, 'roles', r, 'title'], role.title);
		});
	});
	statements?.forEach((statement, i) => {
		owed('statements.json', [i, 'text'], statement.text);
		statement.by?.forEach((by, j) => {
			if ('name' in by) owed('statements.json', [i, 'by', j, 'name'], by.name);
		});
		if (statement.origin && 'name' in statement.origin)
			owed('statements.json', [i, 'origin', 'name'], statement.origin.name);
	});
	return problems;
}
