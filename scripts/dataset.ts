/**
 * `npm run -s dataset -- COMMAND DIR`: the authors' tools.
 *
 *     new DIR               four files that pass, to begin with
 *     check DIR             every rule of the format; exit status 1 when one is broken
 *     forms DIR [ENTITY]    the forms made from names, by language, with the rule that made them
 *     pack DIR -o FILE      one file for sharing
 *     stats DIR             what is in it, and what is missing
 */
import { stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeForms } from '../data/compile.ts';
import { packDataset } from '../data/pack.ts';
import { describeProblem } from '../data/problem.ts';
import { readDataset } from '../data/read-dataset.ts';
import type { Dataset } from '../data/schema.ts';
import { writeStarter } from './dataset/starter.ts';
import { statsOf } from './dataset/stats.ts';

const USAGE = `dataset new DIR
dataset check DIR
dataset forms DIR [ENTITY]
dataset pack DIR -o FILE
dataset stats DIR`;

/** Something the author has to put right before the command can do its work. */
class UsageError extends Error {}

async function load(dir: string): Promise<Dataset> {
	const there = await stat(dir).catch(() => undefined);
	if (!there?.isDirectory()) throw new UsageError(`${dir}: is no folder: name the folder that holds dataset.json`);
	const reading = await readDataset(dir);
	if (reading.ok) return reading.dataset;
	const count = reading.problems.length;
	throw new UsageError(
		`${reading.problems.map(describeProblem).join('\n')}\n${dir}: ${count} ${count === 1 ? 'problem' : 'problems'}`,
	);
}

async function begin(dir: string): Promise<void> {
	const id = await writeStarter(dir);
	console.log(`${dir}: a dataset "${id}" of four files that pass\nGo on with: npm run -s dataset -- check ${dir}`);
}

async function check(dir: string): Promise<void> {
	const { manifest, entities, statements, sources } = await load(dir);
	console.log(
		`${dir}: ${manifest.id} ${manifest.version} is sound: ${entities.length} entities, ${statements.length} statements, ${sources.length} sources`,
	);
}

async function forms(dir: string, entity: string | undefined): Promise<void> {
	const dataset = await load(dir);
	const number = entity === undefined ? undefined : dataset.entities.findIndex((it) => it.id === entity);
	if (number === -1)
		throw new UsageError(`${dir}: there is no entity "${entity}": name one by its id in entities.json`);
	const made = makeForms(dataset).filter(({ form }) => number === undefined || form.entity === number);
	let last = '';
	for (const { form, lang, name, rule } of made) {
		const head = `${dataset.entities[form.entity]?.id ?? '(never)'}  ${lang}  ${name}`;
		if (head !== last) console.log(head);
		last = head;
		console.log(`\t${form.text}\t${rule}`);
	}
}

async function pack(dir: string, output: string | undefined): Promise<void> {
	if (output === undefined) throw new UsageError('pack: say where to with -o FILE');
	const text = packDataset(await load(dir));
	await writeFile(output, text).catch((error: Error) => {
		throw new UsageError(`${output}: cannot be written (${error.message}): name a file in a folder that is there`);
	});
	console.log(`${output}: ${Buffer.byteLength(text)} bytes`);
}

/** Runs one command; returns the exit status. */
async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { output: { type: 'string', short: 'o' } },
	});
	const [command, dir, entity] = positionals;
	if (command === undefined || dir === undefined) throw new UsageError(USAGE);
	if (command === 'new') await begin(dir);
	else if (command === 'check') await check(dir);
	else if (command === 'forms') await forms(dir, entity);
	else if (command === 'pack') await pack(dir, values.output);
	else if (command === 'stats') console.log(statsOf(await load(dir)));
	else throw new UsageError(`there is no command "${command}"\n${USAGE}`);
	return 0;
}

try {
	process.exitCode = await main();
} catch (error) {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (!(error instanceof UsageError) && !code.startsWith('E')) throw error;
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
