/**
 * Compiles the messages (ICU MessageFormat in `en.json`, `ja.json`, …) into what the formatter reads, so that no parser
 * is shipped: icu-minify's formatter is 2 kB where the next smallest with a parser of its own (Lingui) is 20 kB and
 * intl-messageformat 34 kB. Run after every change to a message:
 *
 *     node scripts/compile-messages.ts
 *
 * A unit test fails when that was forgotten. Two files come out: what the card on a page needs, which every page pays
 * for, and the rest, which only the extension's own pages load.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compileMessage from 'icu-minify/compile';
import { LANGUAGES } from '../locales/translate.ts';

/** Compiled messages by key, in the order of {@link LANGUAGES}; `null` where a language lacks one. */
export type CompiledMessages = Record<string, unknown[]>;

/** Key prefixes of the messages that the card needs. */
const CARD_PREFIXES = ['card.', 'common.', 'date.', 'kind.', 'standing.'];

const here = (path: string) => fileURLToPath(new URL(`../locales/${path}`, import.meta.url));

/** Reads a language's messages as their translators write them. */
export function readMessages(language: string): Record<string, string> {
	return JSON.parse(readFileSync(here(`${language}.json`), 'utf8'));
}

/** Compiles all messages, split in those of the card and the others. Throws on a message that is no ICU MessageFormat. */
export function compileAll(): { card: CompiledMessages; surfaces: CompiledMessages } {
	const card: CompiledMessages = {};
	const surfaces: CompiledMessages = {};
	const messages = LANGUAGES.map(readMessages);
	for (const key of Object.keys(messages[0] ?? {})) {
		const part = CARD_PREFIXES.some((prefix) => key.startsWith(prefix)) ? card : surfaces;
		part[key] = messages.map((it) => (it[key] === undefined ? null : compileMessage(it[key])));
	}
	return { card, surfaces };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { card, surfaces } = compileAll();
	const paths = [here('compiled/card.json'), here('compiled/surfaces.json')] as const;
	writeFileSync(paths[0], JSON.stringify(card));
	writeFileSync(paths[1], JSON.stringify(surfaces));
	spawnSync('biome', ['format', '--write', ...paths], { stdio: 'inherit' });
}
