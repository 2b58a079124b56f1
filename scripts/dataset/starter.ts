/** A dataset to begin with: four files that pass, with one entity, one statement and one source to put others in place of. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILES } from '../../data/problem.ts';

/** The id that the starter's files have. */
const PLACEHOLDER = 'my-story';

/**
 * Writes the starter into a folder, which is made where it is missing; its name becomes the dataset's id, which is given
 * back. Rejects with `EEXIST` where one of the files is there already: nothing is ever written over.
 */
export async function writeStarter(folder: string): Promise<string> {
	const id = idOf(basename(resolve(folder)));
	await mkdir(folder, { recursive: true });
	for (const file of FILES) {
		const text = await readFile(fileURLToPath(new URL(`starter/${file}`, import.meta.url)), 'utf8');
		await writeFile(join(folder, file), text.replace(`"id": "${PLACEHOLDER}"`, `"id": "${id}"`), { flag: 'wx' });
	}
	return id;
}

/** A folder's name in the form that ids have: `My Story (2)` becomes `my-story-2`. */
function idOf(name: string): string {
	const id = name
		.normalize('NFKD')
		.replaceAll(/\p{M}+/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 80);
	return id === '' ? PLACEHOLDER : id;
}
