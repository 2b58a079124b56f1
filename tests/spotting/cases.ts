/**
 * Labelled sentences, read from `cases/LANGUAGE.txt`. A line is a case. `[[surface|entity]]` marks a mention that must be
 * found with these bounds; nothing else in the line may be marked. ¶ parts blocks (paragraphs) of one page, and spaces
 * around it are no part of them. `\n`, `\u00AD` and the like stand for the characters that they name. A line that begins
 * with `// rule:` names the group that follows, one with `#` is a remark.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** A mention that must be found. */
interface Expected {
	/** Number of the block in the case, from 0. */
	block: number;
	/** Offsets in the block, in UTF-16 code units. */
	start: number;
	end: number;
	/** Id of the entity. */
	entity: string;
}

/** A labelled sentence, or several that stand on one page. */
export interface Case {
	lang: string;
	/** Line in the file, from 1. */
	line: number;
	/** Name of the group it stands in. */
	rule: string;
	/** The line as the file has it. */
	source: string;
	blocks: string[];
	expected: Expected[];
}

const FOLDER = new URL('cases/', import.meta.url);

/** Languages that have cases. */
export function languages(): string[] {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.txt'))
		.map((file) => file.slice(0, -'.txt'.length))
		.sort();
}

/** The cases of a language, in the order of its file. Throws where a line breaks the format. */
export function readCases(lang: string): Case[] {
	const lines = readFileSync(new URL(`${lang}.txt`, FOLDER), 'utf8').split('\n');
	let rule = '';
	return lines.flatMap((source, index): Case[] => {
		if (source.startsWith('// rule:')) rule = source.slice('// rule:'.length).trim();
		if (source.trim() === '' || source.startsWith('#') || source.startsWith('//')) return [];
		return [readCase({ lang, line: index + 1, rule, source })];
	});
}

function readCase({ lang, line, rule, source }: Omit<Case, 'blocks' | 'expected'>): Case {
	const expected: Expected[] = [];
	const blocks = unescaped(source)
		.split('¶')
		.map((part, block) => {
			let text = '';
			let from = 0;
			const marked = part.trim();
			for (const match of marked.matchAll(/\[\[([^[|\]]+)\|([a-z0-9-]+)\]\]/g)) {
				text += marked.slice(from, match.index);
				const [all, surface = '', entity = ''] = match;
				expected.push({ block, start: text.length, end: text.length + surface.length, entity });
				text += surface;
				from = match.index + all.length;
			}
			text += marked.slice(from);
			if (/\[\[|\]\]/.test(text)) throw new Error(`cases/${lang}.txt:${line}: must be "[[surface|entity]]"`);
			return text;
		});
	return { lang, line, rule, source, blocks, expected };
}

function unescaped(text: string): string {
	return text
		.replaceAll('\\n', '\n')
		.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
