/**
 * Reads a packed dataset that somebody else has made (`pack.ts`). Nothing in it is trusted: it is held to the limits first,
 * then to every rule of the format, and the forms are checked against the entities that they point at. Everything that is
 * wrong is told at once, with its place in the file. Never throws for what the file holds.
 */
import * as v from 'valibot';
import type { Form } from '../../matching/types.ts';
import { PACK_KIND } from '../pack.ts';
import { FILES, type FileName, type Problem, printPath } from '../problem.ts';
import type { Dataset } from '../schema.ts';
import { validateDataset } from '../validate.ts';
import { checkLimits, type PackProblem } from './check-limits.ts';
import { PROBLEMS_TOLD } from './limits.ts';

/** A packed file that can be used, or all that is wrong with it. */
export type PackReading =
	| { ok: true; dataset: Dataset; forms: Form[] }
	/** `more` problems were found besides. */
	| { ok: false; problems: PackProblem[]; more: number };

/** The parts of a packed dataset, and the files that they were made from. */
const PARTS: Record<FileName, string> = {
	'dataset.json': 'manifest',
	'entities.json': 'entities',
	'statements.json': 'statements',
	'sources.json': 'sources',
};

const number = v.pipe(v.number(), v.integer());

/** As `Form` in `matching/types.ts` says; a field that is missing here is a mistake that the compiler finds. */
const formSchema = v.strictObject({
	text: v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(300, 'must be at most 300 characters')),
	entity: number,
	notFor: v.optional(number),
	spoils: v.optional(v.boolean()),
	langs: v.array(v.pipe(v.string(), v.maxLength(20))),
	exactCase: v.optional(v.boolean()),
	standsAlone: v.optional(v.boolean()),
	title: v.optional(v.pipe(v.string(), v.minLength(1, 'must not be empty'))),
	isSurname: v.optional(v.boolean()),
	onlyAfterFull: v.optional(v.boolean()),
	onlyNear: v.optional(
		v.strictObject({ entities: v.optional(v.array(number)), words: v.optional(v.array(v.string())) }),
	),
} satisfies Record<keyof Form, v.GenericSchema>);

/** Reads the text of a packed file. */
export function readPack(text: string): PackReading {
	let json: unknown;
	try {
		// Editors on Windows may put a byte order mark first; JSON has none.
		json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return refuse([
			{ path: '', message: `is not JSON, or was cut short (${why}): ask its publisher for a whole file` },
		]);
	}
	const outside = checkOutside(json);
	if (outside.length > 0) return refuse(outside);
	const { dataset, forms } = json as { dataset: Record<string, unknown>; forms: unknown[] };
	const tooMuch = checkLimits({ dataset, forms });
	if (tooMuch.length > 0) return refuse(tooMuch);
	const files = Object.fromEntries(FILES.map((file) => [file, dataset[PARTS[file]]])) as Record<FileName, unknown>;
	const validation = validateDataset(files);
	const problems = validation.ok ? [] : validation.problems.map(inPack);
	const entities = Array.isArray(dataset.entities) ? dataset.entities.length : 0;
	const { checked, wrong } = checkForms(forms, entities);
	problems.push(...wrong);
	if (!validation.ok || problems.length > 0) return refuse(problems);
	return { ok: true, dataset: validation.dataset, forms: checked };
}

function refuse(found: readonly PackProblem[]): PackReading {
	// Two rules may say the same of one place.
	const problems = [...new Map(found.map((it) => [`${it.path} ${it.message}`, it])).values()];
	return {
		ok: false,
		problems: problems.slice(0, PROBLEMS_TOLD),
		more: Math.max(0, problems.length - PROBLEMS_TOLD),
	};
}

/** The outermost shape: is this a packed dataset at all? */
function checkOutside(json: unknown): PackProblem[] {
	if (!isObject(json) || json.kind !== PACK_KIND) {
		const message = `is no packed dataset: it must be an object whose "kind" is "${PACK_KIND}", as "npm run dataset -- pack" writes it`;
		return [{ path: '', message }];
	}
	const problems = unknownKeys(json, ['kind', 'dataset', 'forms'], '');
	if (!Array.isArray(json.forms)) problems.push({ path: 'forms', message: 'must be a list: pack the dataset again' });
	if (!isObject(json.dataset)) {
		problems.push({ path: 'dataset', message: 'must be an object: pack the dataset again' });
		return problems;
	}
	return [...problems, ...unknownKeys(json.dataset, Object.values(PARTS), 'dataset')];
}

function unknownKeys(object: Record<string, unknown>, known: readonly string[], at: string): PackProblem[] {
	return Object.keys(object)
		.filter((key) => !known.includes(key))
		.map((key) => ({
			path: printPath(at === '' ? [short(key)] : [at, short(key)]),
			message: 'is no field of a packed dataset: remove it',
		}));
}

/** Enough of a key to find it by. */
const short = (key: string) => (key.length > 60 ? `${key.slice(0, 60)}…` : key);

/** A problem of one of the four files, with its place in the packed one. */
function inPack({ file, path, message }: Problem): PackProblem {
	const separator = path === '' || path.startsWith('[') ? '' : '.';
	return { path: `dataset.${PARTS[file]}${separator}${path}`, message };
}

/** Forms have their shape, and point at entities that are there. */
function checkForms(forms: readonly unknown[], entities: number): { checked: Form[]; wrong: PackProblem[] } {
	const checked: Form[] = [];
	const wrong: PackProblem[] = [];
	for (const [i, form] of forms.entries()) {
		const result = v.safeParse(formSchema, form);
		if (!result.success) {
			for (const issue of result.issues) {
				const path = printPath(['forms', i, ...(issue.path ?? []).map((it) => it.key)]);
				wrong.push({ path, message: `${messageOf(issue)}: pack the dataset again` });
			}
			continue;
		}
		const { text, title, entity, notFor, onlyNear } = result.output;
		const stray = [
			...(entity < -1 || entity >= entities ? [['entity']] : []),
			...(notFor !== undefined && (notFor < 0 || notFor >= entities) ? [['notFor']] : []),
			...(onlyNear?.entities ?? []).flatMap((it, n) => (it < 0 || it >= entities ? [['onlyNear', 'entities', n]] : [])),
		];
		if (title !== undefined && !text.endsWith(title)) {
			const path = printPath(['forms', i, 'title']);
			wrong.push({ path, message: 'must be the end of the text: pack the dataset again' });
		}
		for (const keys of stray) {
			const path = printPath(['forms', i, ...keys]);
			wrong.push({
				path,
				message: `there is no entity of that number (${entities} are there): pack the dataset again`,
			});
		}
		checked.push(result.output as Form);
	}
	return { checked, wrong };
}

function messageOf(issue: v.BaseIssue<unknown>): string {
	if (issue.type === 'strict_object' && issue.expected === 'never') return 'is no field of a form';
	return issue.message.startsWith('Invalid') ? `must be ${issue.expected}, but is ${issue.received}` : issue.message;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
