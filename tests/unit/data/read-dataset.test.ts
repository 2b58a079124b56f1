/** A dataset's folder as authors leave it: a file forgotten, one that is no JSON, one that is no text. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../../../data/problem.ts';
import { readDataset } from '../../../data/read-dataset.ts';

const TINY = fileURLToPath(new URL('tiny/', import.meta.url));

/** What can be wrong with a file, and how it is told. */
const BROKEN: { what: string; spoil: (file: string) => Promise<void>; told: RegExp }[] = [
	{
		what: 'is missing',
		spoil: (file) => rm(file),
		told: /^statements\.json: is missing: a dataset has all four files/,
	},
	{
		what: 'is no JSON',
		spoil: (file) => writeFile(file, '[\n\t{ "id": "x", }\n]'),
		told: /^statements\.json: is not JSON: .*line 2/,
	},
	{
		what: 'is cut off',
		spoil: (file) => writeFile(file, '[{ "id": "x"'),
		told: /^statements\.json: is not JSON: /,
	},
	{
		what: 'is no text',
		spoil: (file) => writeFile(file, Uint8Array.of(0xff, 0xfe, 0x00)),
		told: /^statements\.json: cannot be read as UTF-8 text/,
	},
	{
		what: 'is a folder',
		spoil: async (file) => {
			await rm(file);
			await mkdir(file);
		},
		told: /^statements\.json: is a folder: a file of this name is needed/,
	},
];

describe('a folder', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'sidelight-dataset-'));
		await cp(TINY, folder, { recursive: true });
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('with four sound files is read', async () => {
		expect(await readDataset(folder)).toMatchObject({ ok: true });
	});

	it.each(BROKEN)('one of whose files $what is refused', async ({ spoil, told }) => {
		await spoil(join(folder, 'statements.json'));
		const reading = await readDataset(folder);
		expect(reading.ok ? [] : reading.problems.map(describeProblem)).toEqual([expect.stringMatching(told)]);
	});

	it('one of whose files is no JSON has what is wrong in the others told as well', async () => {
		await writeFile(join(folder, 'statements.json'), '[');
		await writeFile(join(folder, 'dataset.json'), '{}');
		const reading = await readDataset(folder);
		const told = reading.ok ? [] : reading.problems.map(describeProblem);
		expect(told).toContainEqual(expect.stringMatching(/^statements\.json: is not JSON/));
		expect(told).toContainEqual(expect.stringMatching(/^dataset\.json: license: is missing/));
		// Sources that only the unread statements cite are not told of.
		expect(told.filter((it) => /^(entities|sources)\.json/.test(it))).toEqual([]);
	});
});
