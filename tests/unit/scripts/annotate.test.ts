import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotatedMention } from '../../../scripts/annotate/annotate.ts';
import { runScript } from './run-script.ts';

const TEXT = '\uFEFFKim Yong Bok was seen in Kursk.\r\n\r\nLater, near Kursk, Kim Yong\nBok was not.\n';
const PAGE = `<!doctype html><html lang="ja"><head><title>t</title>
<meta property="article:published_time" content="2024-11-05T01:00:00+09:00"></head>
<body><nav>クルスク</nav><h1><ruby>崔<rt>チェ</rt>善姫<rt>ソンヒ</rt></ruby>外相</h1><p>露の<b>ラブ</b>ロフ外相と会談</p></body></html>`;

let dir = '';
const path = (name: string) => join(dir, name);

beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'annotate-'));
	writeFileSync(path('a.txt'), TEXT);
	writeFileSync(path('a.html'), PAGE);
	writeFileSync(path('a.pdf'), 'x');
	writeFileSync(path('bytes.txt'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
	writeFileSync(path('zero.txt'), 'a\0b');
	writeFileSync(path('empty.txt'), '');
});
afterAll(() => rmSync(dir, { recursive: true }));

/** The JSON objects that the command printed, a line each. */
function annotations(
	...args: string[]
): { lang: string | null; published: string | null; mentions: AnnotatedMention[] }[] {
	const { stdout, status } = runScript('annotate', ['--json', ...args]);
	expect(status).toBe(0);
	return stdout
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
}

describe('annotate', () => {
	it('gives offsets into the file as it is, byte-order mark and line ends included', () => {
		const [found] = annotations('--all', path('a.txt'));
		expect(found?.mentions.map((it) => [it.entity, it.surface, TEXT.slice(it.start, it.end)])).toEqual([
			['kim-yong-bok', 'Kim Yong Bok', 'Kim Yong Bok'],
			['kursk', 'Kursk', 'Kursk'],
			['kursk', 'Kursk', 'Kursk'],
			['kim-yong-bok', 'Kim Yong\nBok', 'Kim Yong\nBok'],
		]);
		expect(found?.mentions.every((it) => !('block' in it) && it.dataset === 'north-korea-russia-ukraine')).toBe(true);
	});

	it('lists the first of each entity unless all are wanted', () => {
		expect(annotations(path('a.txt'))[0]?.mentions.map((it) => it.entity)).toEqual(['kim-yong-bok', 'kursk']);
	});

	it('reads pages as the extension does: by block, ruby and navigation left out, names joined over tags', () => {
		const [found] = annotations(path('a.html'));
		expect(found).toMatchObject({ lang: 'ja', published: '2024-11-05' });
		expect(found?.mentions.map((it) => [it.entity, it.surface, it.start, it.end, it.block])).toEqual([
			['choe-son-hui', '崔善姫', 0, 3, 0],
			['sergey-lavrov', 'ラブロフ', 2, 6, 1],
		]);
	});

	it('takes several files, and standard input for -', () => {
		expect(annotations(path('a.txt'), path('empty.txt')).map((it) => it.mentions.length)).toEqual([2, 0]);
		const { stdout } = runScript('annotate', ['--json', '--lang', 'en', '-'], 'Putin spoke.');
		expect(JSON.parse(stdout)).toMatchObject({
			file: '-',
			lang: 'en',
			mentions: [{ entity: 'vladimir-putin', start: 0, end: 5 }],
		});
	});

	it('leaves what everybody knows unmarked unless asked', () => {
		const marked = (...args: string[]) => {
			const { stdout } = runScript('annotate', ['--json', ...args, '-'], 'North Korea said nothing.');
			return JSON.parse(stdout).mentions.map((it: AnnotatedMention) => it.entity);
		};
		expect(marked()).toEqual([]);
		expect(marked('--background')).toEqual(['north-korea']);
	});

	it('tells why each candidate was taken or refused', () => {
		const { stdout } = runScript(
			'annotate',
			['--why', '-'],
			'The Battle of Kursk. Vladimir Putin, Kim Jong Un, Kursk.',
		);
		expect(stdout).toMatch(/- Kursk {2}\[kursk\] {2}14–19: part of "Battle of Kursk"/);
		expect(stdout).toMatch(/\+ Kursk {2}\[kursk\] {2}50–55: .+/);
	});

	it('tells of a name that is the name of something else on this page', () => {
		const { stdout } = runScript('annotate', ['--why', '-'], 'The Kursk submarine. Later, the Kursk.');
		expect(stdout).toMatch(/- Kursk {2}\[kursk\] {2}32–37: the page speaks of "Kursk submarine" and not of the story/);
	});

	it.each([
		['a missing file', ['missing.txt'], 'no such file'],
		['a folder', ['.'], 'is a folder'],
		['bytes that are no text', ['bytes.txt'], 'is not UTF-8 text'],
		['text with zero bytes', ['zero.txt'], 'zero bytes'],
		['another kind of file', ['a.pdf'], 'neither .txt nor .html'],
	])('says what is wrong with %s, and goes on with the others', (_what, files, told) => {
		const { stdout, stderr, status } = runScript('annotate', ['--json', ...files.map(path), path('a.txt')]);
		expect(status).not.toBe(0);
		expect(stderr).toContain(told);
		expect(JSON.parse(stdout).mentions).toHaveLength(2);
	});

	it.each([
		['no file', [], 'name at least one file'],
		['an unknown option', ['--loud', 'x.txt'], '--loud'],
		['no language', ['--lang', 'not a tag', 'x.txt'], 'no language tag'],
	])('explains its use when given %s', (_what, args, told) => {
		const { stderr, status } = runScript('annotate', args);
		expect(status).not.toBe(0);
		expect(stderr).toContain(told);
	});
});
