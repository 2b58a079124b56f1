import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../conventions/source-files.ts';
import { runScript } from './run-script.ts';

const TINY = 'tests/unit/data/tiny';
const BUNDLED = 'data/north-korea-russia-ukraine';

let dir = '';
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'dataset-'));
	cpSync(ROOT + TINY, join(dir, 'broken'), { recursive: true });
	writeFileSync(join(dir, 'broken', 'sources.json'), '[');
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('dataset check', () => {
	it.each([TINY, BUNDLED])('finds %s sound', (folder) => {
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

	it('says so when there is no dataset', () => {
		const { stderr, status } = runScript('dataset', ['check', join(dir, 'nothing')]);
		expect(status).toBe(1);
		expect(stderr).toContain('dataset.json: is missing');
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

	it('asks where to', () => {
		expect(runScript('dataset', ['pack', TINY])).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('-o FILE'),
		});
	});
});

describe('dataset stats', () => {
	it('counts what is in it', () => {
		const { stdout } = runScript('dataset', ['stats', TINY]);
		expect(stdout).toContain('entities by type (2)');
		expect(stdout).toContain('statements by year (2)');
	});
});
