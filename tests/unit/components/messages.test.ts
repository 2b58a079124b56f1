import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import card from '../../../locales/compiled/card.json' with { type: 'json' };
import surfaces from '../../../locales/compiled/surfaces.json' with { type: 'json' };
import { translator } from '../../../locales/index.ts';
import { LANGUAGES } from '../../../locales/translate.ts';
import { compileAll, readMessages } from '../../../scripts/compile-messages.ts';

const english = readMessages('en');

/** How a compiled message says "#"; the other numbers are kinds of placeholders. */
const POUND = 0;

/** Placeholders of a compiled message, nested ones too: a node is `[name]` or `[name, type, options]`. */
function placeholders(node: unknown): string[] {
	if (!Array.isArray(node)) return [];
	if (typeof node[0] === 'string' && typeof node[1] === 'number' && node[1] !== POUND) {
		return [node[0], ...Object.values(node[2] ?? {}).flatMap(placeholders)];
	}
	if (node.length === 1 && typeof node[0] === 'string') return [node[0]];
	return node.flatMap((it) => (Array.isArray(it) ? placeholders(it) : []));
}

describe('messages', () => {
	test('the compiled messages are those of the languages’ files; else run `node scripts/compile-messages.ts`', () => {
		const compiled = JSON.parse(JSON.stringify(compileAll()));
		expect(card).toEqual(compiled.card);
		expect(surfaces).toEqual(compiled.surfaces);
	});

	test.each(LANGUAGES)('%s has a message for every key of English, and no other', (language) => {
		expect(Object.keys(readMessages(language)).sort()).toEqual(Object.keys(english).sort());
	});

	test.each(Object.entries({ ...card, ...surfaces }))(
		'%s has the same placeholders in all languages',
		(_key, messages) => {
			const [first, ...others] = messages.map((it) => [...new Set(placeholders(it))].sort());
			for (const other of others) expect(other).toEqual(first);
		},
	);

	test('no key is unused: delete it from all languages, or use it', () => {
		const sources = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']).map((path) =>
			readFileSync(path, 'utf8'),
		);
		const code = sources.join('\n');
		const isUsed = (key: string) => {
			if (code.includes(`'${key}'`)) return true;
			// Keys that end in a value of the data are put together: `kind.${type}`.
			const stem = key.slice(0, key.lastIndexOf('.') + 1);
			return code.includes(`\`${stem}\${`);
		};
		expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
	});

	test('counts are said in the singular and plural that a language has', () => {
		expect(translator('en')('card.sinceCount', { count: 1 })).toBe('1 statement');
		expect(translator('en')('card.sinceCount', { count: 12 })).toBe('12 statements');
		expect(translator('ja')('card.sinceCount', { count: 1 })).toBe('1件');
	});
});
