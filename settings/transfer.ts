/**
 * All settings as a file that the reader can keep or carry to another browser. Reading one is strict: a file with
 * anything wrong in it changes nothing, and every problem is named with its place.
 */
import * as v from 'valibot';
import { CHOICE_FIELDS, type Choices, isRecord, readChoices } from './choices.ts';
import { canonicalHost } from './page-address.ts';

/** Says of a JSON file that it is one of ours. */
const FORMAT = 'sidelight-settings';

/** The version that is written, and the newest that is read. */
const VERSION = 1;

/** No settings come near this many characters; a file that has more is something else. */
const MAX_LENGTH = 2_000_000;

/** Something wrong in a file. */
export interface TransferProblem {
	/** Where in the file, as `choices.hiddenKinds[0]`; empty for the file as a whole. */
	path: string;
	/** What is wrong, as a sentence in English. */
	message: string;
}

/** What reading a file came to. */
export type ImportResult = { ok: true; choices: Choices } | { ok: false; problems: TransferProblem[] };

// Valibot takes an array for an object.
const record = v.custom<Record<string, unknown>>(isRecord, 'must be an object');

/** Checked by hand, as `v.record` passes over keys such as `__proto__` without a word. */
const sites = v.pipe(
	record,
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const seen = new Set<string>();
		for (const [key, value] of Object.entries(dataset.value)) {
			const wrong = (message: string) =>
				addIssue({ message, path: [{ type: 'object', origin: 'key', input: dataset.value, key, value }] });
			const host = canonicalHost(key);
			if (host === undefined) wrong('is not a host such as "www.example.org"');
			else if (seen.has(host)) wrong('names a host that is already there');
			else seen.add(host);
			if (!v.is(CHOICE_FIELDS.sites.value, value)) wrong('must be "on" or "off"');
		}
	}),
	v.transform((hosts) => Object.fromEntries(Object.entries(hosts).map(([key, it]) => [canonicalHost(key) ?? key, it]))),
);

const mutedName = v.pipe(
	v.string(),
	v.regex(
		/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}(@[^\s/@]{1,253})?$/,
		'must be a dataset and an entity, as "dataset/entity", perhaps with a site, as "dataset/entity@www.example.org"',
	),
);

const datasetId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/, 'must be the id of a dataset, such as "my-story"'));

const file = v.strictObject({
	format: v.literal(FORMAT, `must be "${FORMAT}": is this a file of Sidelight's settings?`),
	version: v.pipe(
		v.number('must be a number'),
		v.integer('must be a whole number'),
		v.minValue(1, 'must be 1 or more'),
		v.maxValue(VERSION, `was written by a newer Sidelight: this one reads version ${VERSION}`),
	),
	/** The day of the export. Only for whoever opens the file. */
	exported: v.optional(v.pipe(v.string(), v.isoDate('must be a day such as "2025-02-11"'))),
	// What is left out is at its default, so that files from before a choice was there can be read.
	choices: v.pipe(
		record,
		v.strictObject({
			...v.partial(v.object(CHOICE_FIELDS)).entries,
			sites: v.optional(sites),
			muted: v.optional(v.array(mutedName)),
			datasetsOff: v.optional(v.array(datasetId)),
		}),
	),
});

/**
 * The text of a settings file. {@link importChoices} can read it, whatever storage held: hosts and names that are none
 * are left out.
 *
 * @param today the reader's day, `2025-02-11`
 */
export function exportChoices(choices: Choices, today: string): string {
	const hosts = Object.entries(choices.sites).flatMap(([written, choice]) => {
		const host = canonicalHost(written);
		return host === undefined ? [] : [[host, choice] as const];
	});
	const sound = {
		...choices,
		sites: Object.fromEntries(hosts),
		muted: choices.muted.filter((name) => v.is(mutedName, name)),
		datasetsOff: choices.datasetsOff.filter((id) => v.is(datasetId, id)),
	};
	return `${JSON.stringify({ format: FORMAT, version: VERSION, exported: today, choices: sound }, null, '\t')}\n`;
}

/** Reads the text of a settings file. Never throws. The choices are complete; apply them in place of the present ones. */
export function importChoices(text: string): ImportResult {
	if (text.length > MAX_LENGTH) return problem('is too large to be a settings file');
	let json: unknown;
	try {
		// Editors on Windows may put a byte order mark first; JSON has none.
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		return problem(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
	}
	if (!isRecord(json)) return problem('must be a JSON object');
	const parsed = v.safeParse(file, json);
	if (!parsed.success) return { ok: false, problems: parsed.issues.map(asProblem) };
	return { ok: true, choices: readChoices(parsed.output.choices) };
}

function problem(text: string): ImportResult {
	return { ok: false, problems: [{ path: '', message: text }] };
}

function asProblem(issue: v.BaseIssue<unknown>): TransferProblem {
	const path = (issue.path ?? []).reduce((before, { key }) => before + segment(key, before), '');
	return { path, message: issue.type === 'strict_object' ? strictMessage(issue) : plainMessage(issue) };
}

function segment(key: unknown, before: string): string {
	if (typeof key === 'number') return `[${key}]`;
	if (typeof key === 'string' && /^[a-z]\w*$/i.test(key)) return before === '' ? key : `.${key}`;
	return `[${JSON.stringify(key)}]`;
}

function strictMessage({ expected }: v.BaseIssue<unknown>): string {
	return expected === 'never' ? 'is not known to this version of Sidelight' : 'is missing';
}

/** Valibot's own messages ("Invalid type: Expected …") are for developers; ours given above are kept. */
function plainMessage(issue: v.BaseIssue<unknown>): string {
	if (!issue.message.startsWith('Invalid ')) return issue.message;
	return `must be ${issue.expected?.replace(/^\(|\)$/g, '').replaceAll(' | ', ' or ')}, not ${issue.received}`;
}
