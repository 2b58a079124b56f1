/**
 * Reads a dataset's folder from disk, for the build, the command line and the tests (Node only). Every way in which that
 * can go wrong becomes a problem like any other: nothing throws.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES, type FileName, type Problem } from './problem.ts';
import type { Dataset } from './schema.ts';
import { validateDataset } from './validate.ts';

/** A dataset, or everything that is wrong with it. */
export type Reading = { ok: true; dataset: Dataset } | { ok: false; problems: Problem[] };

/** Reads and checks the dataset in a folder. */
export async function readDataset(folder: string): Promise<Reading> {
	const problems: Problem[] = [];
	const contents = await Promise.all(
		FILES.map(async (file): Promise<[FileName, unknown][]> => {
			const read = await readJson(join(folder, file));
			if (read.ok) return [[file, read.json]];
			problems.push({ file, path: '', message: read.message });
			return [];
		}),
	);
	const validation = validateDataset(Object.fromEntries(contents.flat()));
	return validation.ok ? validation : { ok: false, problems: [...problems, ...validation.problems] };
}

async function readJson(path: string): Promise<{ ok: true; json: unknown } | { ok: false; message: string }> {
	let text: string;
	try {
		if ((await stat(path)).isDirectory()) return { ok: false, message: 'is a folder: a file of this name is needed' };
		text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return {
			ok: false,
			message: missing ? 'is missing: a dataset has all four files' : `cannot be read as UTF-8 text: ${message(error)}`,
		};
	}
	try {
		return { ok: true, json: JSON.parse(text) };
	} catch (error) {
		return { ok: false, message: `is not JSON: ${message(error)}` };
	}
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
