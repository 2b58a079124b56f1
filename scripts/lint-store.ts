/**
 * Runs the linter of addons.mozilla.org over the Firefox build. No error passes; a warning or notice passes only when
 * `store/linter.json` says why it is there, and what that list explains must still occur.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const root = fileURLToPath(new URL('../', import.meta.url));

const finding = v.object({
	code: v.string(),
	message: v.string(),
	file: v.optional(v.string()),
	line: v.optional(v.number()),
});
const report = v.object({ errors: v.array(finding), warnings: v.array(finding), notices: v.array(finding) });
const explained = v.array(
	v.strictObject({ code: v.string(), file: v.string(), why: v.pipe(v.string(), v.minLength(20)) }),
);

const known = v.parse(explained, JSON.parse(readFileSync(`${root}store/linter.json`, 'utf8')));
const ran = spawnSync(`${root}node_modules/.bin/addons-linter`, ['--output', 'json', '.output/firefox-mv3'], {
	cwd: root,
	encoding: 'utf8',
	maxBuffer: 64 * 1024 * 1024,
});
if (ran.stdout === '') throw new Error(`addons-linter said nothing: ${ran.stderr || ran.error}`);
const { errors, warnings, notices } = v.parse(report, JSON.parse(ran.stdout));

const explains = (entry: (typeof known)[number], it: v.InferOutput<typeof finding>) =>
	entry.code === it.code && new RegExp(entry.file).test(it.file ?? '');
const complaints = [
	...errors.map((it) => `error ${it.code} in ${it.file ?? 'the package'}: ${it.message}`),
	...[...warnings, ...notices]
		.filter((it) => !known.some((entry) => explains(entry, it)))
		.map(
			(it) =>
				`${it.code} in ${it.file ?? 'the package'}: ${it.message} (mend it, or say in store/linter.json why it stays)`,
		),
	...known
		.filter((entry) => ![...warnings, ...notices].some((it) => explains(entry, it)))
		.map((entry) => `store/linter.json explains ${entry.code}, which no longer occurs: remove it`),
];
for (const line of complaints) console.error(line);
console.log(
	`addons-linter: ${errors.length} errors; ${warnings.length} warnings and ${notices.length} notices, all explained: ${complaints.length === 0}`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;
