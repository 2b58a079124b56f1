import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPack } from '../../../data/imported/read-pack.ts';
import { ROOT } from '../conventions/source-files.ts';
import { runScript } from './run-script.ts';

const TINY = 'tests/unit/data/tiny';
const BUNDLED = 'data/north-korea-russia-ukraine';
const APOLLO = 'data/apollo-11';

let dir = '';
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'dataset-'));
	cpSync(ROOT + TINY, join(dir, 'broken'), { recursive: true });
	writeFileSync(join(dir, 'broken', 'sources.json'), '[');
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('dataset new', () => {
	it('begins a dataset that passes and packs, called after its folder', () => {
		const folder = join(dir, 'Två berättelser (2)');
		expect(runScript('dataset', ['new', folder])).toMatchObject({ status: 0 });
		expect(runScript('dataset', ['check', folder]).stdout).toContain('tva-berattelser-2 1.0.0 is sound');
		const file = join(dir, 'new.sidelight.json');
		expect(runScript('dataset', ['pack', folder, '-o', file])).toMatchObject({ status: 0 });
		expect(readPack(readFileSync(file, 'utf8'))).toMatchObject({ ok: true });
	});

	it('writes over nothing', () => {
		const folder = join(dir, 'there-already');
		cpSync(ROOT + TINY, folder, { recursive: true });
		const before = readFileSync(join(folder, 'dataset.json'), 'utf8');
		const { stderr, status } = runScript('dataset', ['new', folder]);
		expect(status).toBe(1);
		expect(stderr).toContain('EEXIST');
		expect(readFileSync(join(folder, 'dataset.json'), 'utf8')).toBe(before);
	});
});

describe('dataset check', () => {
	it.each([TINY, BUNDLED, APOLLO])('finds %s sound', (folder) => {
		expect(runScript('dataset', ['check', folder])).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('is sound'),
		});
	});

	it('names file and fault, and fails', () => {
		const { stderr, status } = runScript('dataset', ['check', join(dir, 'broken')]);
		expect(status).toBe(1);
		expect(stderr).toContain('sources.json: is not JSON');
	});

	it.each(['nothing', 'broken/sources.json'])('says so when %s is no folder', (name) => {
		const { stderr, status } = runScript('dataset', ['check', join(dir, name)]);
		expect(status).toBe(1);
		expect(stderr).toContain(`${join(dir, name)}: is no folder: name the folder that holds dataset.json`);
	});

	it('tells every problem of every file as file, path, what is wrong, and counts them', () => {
		const spoiled = join(dir, 'spoiled');
		cpSync(ROOT + TINY, spoiled, { recursive: true });
		const statements = readFileSync(join(spoiled, 'statements.json'), 'utf8');
		writeFileSync(
			join(spoiled, 'statements.json'),
			statements.replace('"1969-11"', '"Nov 1969"').replace('"nasa-as11"', '"nasa"'),
		);
		const { stderr, status } = runScript('dataset', ['check', spoiled]);
		expect(status).toBe(1);
		expect(stderr.split('\n')).toEqual([
			'statements.json: [0].sources[0]: there is no source "nasa": correct it or add it to sources.json',
			expect.stringContaining('statements.json: [1].date: "Nov 1969" is no EDTF date: write '),
			`${spoiled}: 2 problems`,
			'',
		]);
	});
});

describe('dataset forms', () => {
	it('lists the forms of one entity with the rule that made them', () => {
		const { stdout, status } = runScript('dataset', ['forms', BUNDLED, 'kursk']);
		expect(status).toBe(0);
		expect(stdout).toContain('kursk  uk  Курськ');
		expect(stdout).toMatch(/\tКурська\tuk: .*genitive/);
	});

	it('says so when there is no such entity', () => {
		expect(runScript('dataset', ['forms', BUNDLED, 'atlantis'])).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('there is no entity "atlantis"'),
		});
	});
});

describe('dataset pack', () => {
	it('writes one file, the same each time', () => {
		const files = ['a', 'b'].map((name) => join(dir, name));
		for (const file of files) expect(runScript('dataset', ['pack', TINY, '-o', file]).status).toBe(0);
		const [a = '', b = ''] = files.map((file) => readFileSync(file, 'utf8'));
		expect(a).toBe(b);
		expect(JSON.parse(a)).toMatchObject({ kind: 'sidelight-dataset', dataset: { manifest: { id: 'tiny' } } });
	});

	it('says so when there is no folder to write to', () => {
		const file = join(dir, 'nowhere', 'packed.json');
		expect(runScript('dataset', ['pack', TINY, '-o', file])).toMatchObject({
			status: 1,
			stderr: expect.stringContaining(`${file}: cannot be written`),
		});
	});

	it('asks where to', () => {
		expect(runScript('dataset', ['pack', TINY])).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('-o FILE'),
		});
	});
});

describe('dataset stats', () => {
	it.each([
		['entities by type (2)', '     1  person'],
		['statements by year (2)', '     2  1969'],
		['names by language (5)', '     3  en'],
		['sources by outlet (2)', '     2  NASA'],
		['sources by language (2)', '     2  en'],
		['translations missing', '    none'],
	])('tell the %s', (title, row) => {
		const { stdout } = runScript('dataset', ['stats', TINY]);
		const section = stdout.split('\n\n').find((it) => it.startsWith(title));
		expect(section?.split('\n')).toContain(row);
	});

	it('tell a translator what is still to do', () => {
		const half = join(dir, 'half');
		cpSync(ROOT + TINY, half, { recursive: true });
		const file = join(half, 'statements.json');
		const german = '"Apollo 11 landed on the Moon.", "de": "Apollo 11 ist auf dem Mond gelandet.",';
		writeFileSync(file, readFileSync(file, 'utf8').replace('"Apollo 11 landed on the Moon.",', german));
		const { stdout } = runScript('dataset', ['stats', half]);
		expect(stdout).toContain('de: 1969-11-walks: text');
		expect(stdout).not.toContain('de: 1969-07-20-landing: text');
	});
});
