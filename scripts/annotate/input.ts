/** Reads a file for `annotate` into blocks, with the way back from a block to the file. */
import { readFile, stat } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { publishedOf } from '../../page/published.ts';
import { readBlocks } from '../../page/read/blocks.ts';

/** A file that cannot be annotated; the message names it and says what to do. */
export class InputError extends Error {}

/** A block of a file. */
export interface InputBlock {
	/** Raw text of the block. */
	text: string;
	lang?: string;
	/** Offset of the block in the file's text, in UTF-16 units; 0 for HTML, where offsets count within the block. */
	offset: number;
}

/** A file as `annotate` sees it. */
export interface Input {
	file: string;
	/** Text files are told by offsets in the file, pages by block number and offsets in the block. */
	kind: 'text' | 'html';
	lang: string | null;
	/** The article's day, where a page gives one. */
	published: string | null;
	blocks: InputBlock[];
}

/** Reads a `.txt` or `.html` file, or standard input for `-`. Throws an {@link InputError} for anything else. */
export async function readInput(file: string, lang: string | undefined): Promise<Input> {
	const text = decode(file, await readBytes(file));
	const isHtml = file === '-' ? text.trimStart().startsWith('<') : /\.x?html?$/i.test(file);
	if (isHtml) return readPage(file, text, lang);
	if (file !== '-' && !/\.txt$/i.test(file))
		throw new InputError(`${file}: neither .txt nor .html; rename it, or pass it to standard input with -`);
	return { file, kind: 'text', lang: lang ?? null, published: null, blocks: paragraphs(text, lang) };
}

async function readBytes(file: string): Promise<Uint8Array> {
	if (file === '-') {
		const chunks: Buffer[] = [];
		for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
		return Buffer.concat(chunks);
	}
	try {
		if ((await stat(file)).isDirectory()) throw new InputError(`${file}: is a folder; name the files in it`);
		return await readFile(file);
	} catch (error) {
		if (error instanceof InputError) throw error;
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		throw new InputError(missing ? `${file}: no such file` : `${file}: cannot be read: ${String(error)}`);
	}
}

/** Keeps a byte-order mark in the text, so that offsets are those of the file as it is. */
function decode(file: string, bytes: Uint8Array): string {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		if (text.includes('\0')) throw new InputError(`${file}: holds zero bytes, so it is no text; convert it to UTF-8`);
		return text;
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(`${file}: is not UTF-8 text; convert it to UTF-8`);
	}
}

/** A text file's blocks are its paragraphs: lines between blank ones. */
function paragraphs(text: string, lang: string | undefined): InputBlock[] {
	const blocks: InputBlock[] = [];
	for (const match of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)) {
		blocks.push({ text: match[0], offset: match.index, ...(lang !== undefined && { lang }) });
	}
	return blocks;
}

function readPage(file: string, html: string, lang: string | undefined): Input {
	const { document } = new JSDOM(html).window;
	// In a browser that is asked of mentions alone, by what is rendered, for which jsdom has no answer.
	for (const it of document.querySelectorAll<HTMLElement>('[style]')) it.hidden ||= it.style.display === 'none';
	let next = 0;
	const blocks = readBlocks(document.documentElement, {
		nextId: () => next++,
		shadowRootOf: (element) => element.shadowRoot,
		...(lang !== undefined && { fallbackLang: lang }),
	}).map(
		(block): InputBlock => ({ text: block.text, offset: 0, ...(block.lang !== undefined && { lang: block.lang }) }),
	);
	const pageLang = document.documentElement.lang || lang;
	return {
		file,
		kind: 'html',
		lang: pageLang ?? null,
		published: publishedOf(document, document.URL)?.day ?? null,
		blocks,
	};
}
