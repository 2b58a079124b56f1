/**
 * `npm run -s annotate -- [--json] [--all] [--why] [--background] [--lang L] FILE…`: what Sidelight would mark in a file,
 * found by the same code as in the extension. A FILE is `.txt`, `.html`, or `-` for standard input.
 */
import { parseArgs } from 'node:util';
import { annotate } from './annotate/annotate.ts';
import { InputError, readInput } from './annotate/input.ts';
import { printJson, printText } from './annotate/print.ts';
import { openBundled } from './open-bundled.ts';

const USAGE = `annotate [--json] [--all] [--why] [--background] [--lang L] FILE…
  FILE          .txt, .html, or - for standard input (as text; as HTML when it begins with <)
  --json        one JSON object a file, on one line
  --all         every mention; otherwise the first of each entity
  --why         why each candidate was taken or refused
  --background  what everybody knows (countries and the like) as well
  --lang L      language of the text, where the file does not say (en, ja, ko, zh-Hans, uk, ru, de, …)`;

/** The command; its exit status says whether every file could be read. */
async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: 'boolean', default: false },
			all: { type: 'boolean', default: false },
			why: { type: 'boolean', default: false },
			background: { type: 'boolean', default: false },
			lang: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(USAGE);
		return 0;
	}
	if (positionals.length === 0) {
		console.error(`annotate: name at least one file\n${USAGE}`);
		return 2;
	}
	if (values.lang !== undefined && !isLanguageTag(values.lang)) {
		console.error(`annotate: --lang ${values.lang}: no language tag; write "en", "ja", "zh-Hans" or the like`);
		return 2;
	}
	const bundled = await openBundled();
	let status = 0;
	for (const file of positionals) {
		try {
			const input = await readInput(file, values.lang);
			const annotation = await annotate(bundled, input, values);
			console.log(values.json ? printJson(annotation) : printText(annotation));
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			console.error(`annotate: ${error.message}`);
			status = 1;
		}
	}
	return status;
}

function isLanguageTag(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}

try {
	process.exitCode = await main();
} catch (error) {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
	console.error(`annotate: ${error instanceof Error ? error.message : error}\n${USAGE}`);
	process.exitCode = 2;
}
