/**
 * Checks a dataset: first the shape of each file (`schema.ts`), then what must hold between them, as far as the shape
 * allows. All problems are found in one go; each names the file, the path in it, what is wrong and what to do.
 *
 * Nothing here knows where the files came from: the build, the command line, the importer and the tests use it alike.
 */
import * as v from 'valibot';
import { plainIssue } from './plain-issue.ts';
import { type FileName, type Problem, printPath } from './problem.ts';
import { type Dataset, type Entity, entitySchema, manifestSchema, statementSchema } from './schema.ts';
import { type LeftOut, soundPart } from './sound-part.ts';
import { sourceSchema } from './source-schema.ts';
import { checkDates } from './validate-dates.ts';
import { checkKeys } from './validate-keys.ts';
import { checkNames } from './validate-names.ts';
import { checkStandings } from './validate-standing.ts';

/** The outcome of {@link validateDataset}. */
export type Validation = { ok: true; dataset: Dataset } | { ok: false; problems: Problem[] };

/** Parses the four files (already decoded from JSON) and checks every rule of the format. */
export function validateDataset(files: Record<FileName, unknown>): Validation {
	const problems: Problem[] = [];
	const shape = <const S extends v.GenericSchema>(file: FileName, schema: S): v.InferOutput<S> | undefined => {
		problems.push(...checkKeys(file, files[file]));
		const result = v.safeParse(schema, files[file]);
		if (result.success) return result.output;
		for (const issue of result.issues) problems.push({ file, ...plainIssue(issue) });
		return undefined;
	};
	const leftOut: LeftOut = new Set();
	const list = <const S extends v.GenericSchema>(file: FileName, item: S): v.InferOutput<S>[] | undefined => {
		const whole = shape(file, v.array(item));
		const json = files[file];
		return whole ?? (Array.isArray(json) ? soundPart(json, item, leftOut) : undefined);
	};
	const manifest = shape('dataset.json', manifestSchema);
	const entities = list('entities.json', entitySchema);
	const statements = list('statements.json', statementSchema);
	const sources = list('sources.json', sourceSchema);
	if (!manifest || !entities || !statements || !sources) return { ok: false, problems };
	const dataset = { manifest, entities, statements, sources };
	problems.push(
		...checkIds(dataset),
		...checkReferences(dataset, leftOut),
		...checkDates(dataset),
		...checkStandings(dataset, leftOut),
		...checkTranslations(dataset),
		...checkNames(dataset),
	);
	return problems.length === 0 ? { ok: true, dataset } : { ok: false, problems };
}

/** Ids are unique within their file. */
function checkIds({ entities, statements, sources, manifest }: Dataset): Problem[] {
	const problems: Problem[] = [];
	const unique = (file: FileName, prefix: readonly unknown[], items: readonly { id: string }[]) => {
		const seen = new Map<string, number>();
		items.forEach((item, i) => {
			const before = seen.get(item.id);
			if (before === undefined) seen.set(item.id, i);
			else {
				const path = printPath([...prefix, i, 'id']);
				problems.push({ file, path, message: `"${item.id}" is already the id of item ${before}: give each its own` });
			}
		});
	};
	unique('entities.json', [], entities);
	unique('statements.json', [], statements);
	unique('sources.json', [], sources);
	unique('dataset.json', ['measures'], manifest.measures ?? []);
	return problems;
}

/** Every id that is pointed at exists; every source is cited, as far as all that could cite it is there to be read. */
function checkReferences({ manifest, entities, statements, sources }: Dataset, leftOut: LeftOut): Problem[] {
	const problems: Problem[] = [];
	const known = {
		entity: new Set(entities.map((it) => it.id)),
		statement: new Set(statements.map((it) => it.id)),
		source: new Set(sources.map((it) => it.id)),
		measure: new Set((manifest.measures ?? []).map((it) => it.id)),
	};
	const homes = {
		entity: 'entities.json',
		statement: 'statements.json',
		source: 'sources.json',
		measure: 'dataset.json',
	};
	const must = (file: FileName, keys: readonly unknown[], kind: keyof typeof known, id: string) => {
		if (known[kind].has(id) || leftOut.has(id)) return;
		problems.push({
			file,
			path: printPath(keys),
			message: `there is no ${kind} "${id}": correct it or add it to ${homes[kind]}`,
		});
	};
	manifest.topic?.forEach((id, i) => {
		must('dataset.json', ['topic', i], 'entity', id);
	});
	entities.forEach((entity, i) => {
		entity.roles?.forEach((role, r) => {
			role.sources.forEach((id, s) => {
				must('entities.json', [i, 'roles', r, 'sources', s], 'source', id);
			});
		});
		for (const [lang, names] of Object.entries(entity.names)) {
			names.forEach((name, n) => {
				if (typeof name === 'string') return;
				name.onlyNear?.entities?.forEach((id, e) => {
					must('entities.json', [i, 'names', lang, n, 'onlyNear', 'entities', e], 'entity', id);
				});
			});
		}
	});
	const cited = new Set<string>(entities.flatMap((it) => it.roles?.flatMap((role) => role.sources) ?? []));
	statements.forEach((statement, i) => {
		const file = 'statements.json';
		const refs = (key: 'about' | 'sources' | 'denies', kind: keyof typeof known) => {
			statement[key]?.forEach((id, j) => {
				must(file, [i, key, j], kind, id);
				if (statement[key]?.indexOf(id) === j) return;
				problems.push({
					file,
					path: printPath([i, key, j]),
					message: `"${id}" stands twice in this list: remove one`,
				});
			});
		};
		refs('about', 'entity');
		refs('sources', 'source');
		refs('denies', 'statement');
		for (const id of statement.sources) cited.add(id);
		statement.by.forEach((by, j) => {
			if ('entity' in by) must(file, [i, 'by', j, 'entity'], 'entity', by.entity);
		});
		if (statement.origin && 'entity' in statement.origin)
			must(file, [i, 'origin', 'entity'], 'entity', statement.origin.entity);
		statement.figures?.forEach((figure, j) => {
			must(file, [i, 'figures', j, 'measure'], 'measure', figure.measure);
		});
		if (statement.denies?.includes(statement.id)) {
			problems.push({
				file,
				path: printPath([i, 'denies']),
				message: 'a statement cannot deny itself: name the statement that it denies',
			});
		}
	});
	sources.forEach((source, i) => {
		if (cited.has(source.id) || leftOut.size > 0) return;
		problems.push({
			file: 'sources.json',
			path: printPath([i, 'id']),
			message: `no statement cites "${source.id}": cite it or remove it`,
		});
	});
	return problems;
}

/** Every text is there in every language of the dataset, and every entity has a name in each. */
function checkTranslations({ manifest, entities, statements }: Dataset): Problem[] {
	const problems: Problem[] = [];
	const owed = (file: FileName, keys: readonly unknown[], text: Record<string, unknown>, what = 'text is') => {
		for (const lang of manifest.languages) {
			if (text[lang] !== undefined) continue;
			const message = `the ${lang} ${what} missing: add it, as dataset.json promises ${manifest.languages.join(', ')}`;
			problems.push({ file, path: printPath(keys), message });
		}
	};
	owed('dataset.json', ['title'], manifest.title);
	owed('dataset.json', ['summary'], manifest.summary);
	manifest.measures?.forEach((measure, i) => {
		owed('dataset.json', ['measures', i, 'label'], measure.label);
		owed('dataset.json', ['measures', i, 'unit'], measure.unit);
	});
	entities.forEach((entity: Entity, i) => {
		owed('entities.json', [i, 'label'], entity.label);
		owed('entities.json', [i, 'note'], entity.note);
		owed('entities.json', [i, 'names'], entity.names, 'list of names is');
		entity.roles?.forEach((role, r) => {
			owed('entities.json', [i, 'roles', r, 'title'], role.title);
		});
	});
	statements.forEach((statement, i) => {
		owed('statements.json', [i, 'text'], statement.text);
		statement.by.forEach((by, j) => {
			if ('name' in by) owed('statements.json', [i, 'by', j, 'name'], by.name);
		});
		if (statement.origin && 'name' in statement.origin)
			owed('statements.json', [i, 'origin', 'name'], statement.origin.name);
	});
	return problems;
}
