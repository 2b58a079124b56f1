import { describe, expect, it } from 'vitest';
import { filesLike, type SourceFile } from './source-files.ts';

const ROOMS = 'matching|data|messages|settings|page|components|locales|entrypoints';
const code = filesLike(/\.(?:ts|tsx|mjs)$/);
const shipped = code.filter(({ path }) => new RegExp(`^(?:${ROOMS})/`).test(path));
const written = filesLike(/\.(?:ts|tsx|mjs|json|md|html|css|yml)$|^\.ci\//).filter(
	({ path }) => path !== 'package-lock.json',
);

/** Lists `path:line: text` of every line that fits, so that a failure shows where to go. */
function linesLike(files: readonly SourceFile[], pattern: RegExp): string[] {
	return files.flatMap(({ path, text }) =>
		text
			.split('\n')
			.flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
	);
}

describe('rooms import only the types of', () => {
	const typesOnly: Record<string, string[]> = {
		messages: ['data', 'settings'],
		components: ['data', 'settings'],
		page: ['matching'],
	};
	for (const [room, others] of Object.entries(typesOnly)) {
		it(`${room}: ${others.join(', ')} (write "import type")`, () => {
			const files = shipped.filter(({ path }) => path.startsWith(`${room}/`));
			const importsCode = new RegExp(
				`^(?:import|export)\\s+(?!type\\b)(?:[^;]*?)from\\s+'(?:\\.\\./)+(?:${others.join('|')})/`,
				'm',
			);
			expect(files.filter(({ text }) => importsCode.test(text)).map(({ path }) => path)).toEqual([]);
		});
	}
});

describe('source files', () => {
	it('hold one idea: past 320 lines look for the second', () => {
		const long = code
			// Fixtures are data.
			.filter(({ path }) => !path.includes('/fixtures/'))
			.filter(({ text }) => text.split('\n').length > 320)
			.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`);
		expect(long).toEqual([]);
	});

	it('are named in kebab-case, components in PascalCase', () => {
		const name =
			/(?:^|\/)(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(?:\.(?:test|bench|config|d))*\.(?:ts|tsx|mjs)$/;
		const odd = code
			.map(({ path }) => path)
			.filter((path) => !name.test(path) && !/(?:^|\/)\.[a-z-]+\.mjs$/.test(path));
		expect(odd).toEqual([]);
	});

	it('explain every export in a comment that stands before it', () => {
		const bare = shipped
			.filter(({ path }) => !path.endsWith('.d.ts'))
			.flatMap(({ path, text }) => {
				const lines = text.split('\n');
				return lines.flatMap((line, i) => {
					if (!/^export (?:declare |async |abstract )*(?:function|const|class|interface|type|enum)\s+\w/.test(line))
						return [];
					// Overloads share the comment of the first.
					const before = (lines[i - 1] ?? '').trim();
					return before.endsWith('*/') || before.startsWith('export ') ? [] : [`${path}:${i + 1}: ${line}`];
				});
			});
		expect(bare).toEqual([]);
	});

	it('do not silence types or linters, and leave nothing for later', () => {
		const self = 'tests/unit/conventions/conventions.test.ts';
		const files = code.filter(({ path }) => path !== self);
		expect(
			linesLike(
				files,
				/@ts-(?:ignore|nocheck|expect-error)|\b(?:TODO|FIXME|XXX)\b|\b(?:it|test|describe)\.(?:skip|only|todo)\b/,
			),
		).toEqual([]);
	});
});

describe('what is shipped', () => {
	it('never turns text into markup', () => {
		expect(
			linesLike(
				shipped,
				/\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b\s*[=(]/,
			),
		).toEqual([]);
	});

	it('never connects to anything', () => {
		expect(
			linesLike(shipped, /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/),
		).toEqual([]);
	});

	it('says nothing in the console of a page', () => {
		const quiet = shipped.filter(({ path }) => /^(?:page|components|matching|settings|messages|locales)\//.test(path));
		expect(linesLike(quiet, /\bconsole\./)).toEqual([]);
	});

	it("leaves the page's own highlights alone", () => {
		expect(linesLike(shipped, /^(?!\s*\*).*highlights\.clear\(/)).toEqual([]);
	});
});

describe('every file', () => {
	it('stands alone: no path of a particular machine, no host of a registry', () => {
		const files = written.filter(({ path }) => !path.startsWith('tests/unit/conventions/'));
		expect(
			linesLike(files, /\.\.\/shared\b|["'( ]\/(?:work|root|home)\/|https?:\/\/[a-z.]*(?:npmjs|debian)\b/),
		).toEqual([]);
	});
});
