/**
 * Checks that no part of the built extension has grown past its budget, and tells what each weighs. A page pays for the
 * content script in every tab, so its budget is the tightest.
 */
import { glob, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a part may weigh, in bytes, and why. */
const BUDGETS: { part: string; files: string; budget: number; why: string }[] = [
	{
		part: 'content script',
		files: 'content-scripts/*.js',
		budget: 60_000,
		why: 'parsed in every tab of a listed site',
	},
	{
		part: 'card',
		files: 'card.js',
		budget: 130_000,
		why: 'parsed in a tab when its first card opens, within the time that the pointer rests',
	},
	{
		part: 'background with datasets',
		files: 'background.js',
		budget: 2_000_000,
		why: 'parsed when the background wakes; stores refuse files of 5 MB',
	},
	{ part: 'popup, options, welcome', files: 'chunks/*.js', budget: 300_000, why: 'open while the reader waits' },
	{ part: 'styles', files: 'assets/*.css', budget: 60_000, why: 'parsed with each surface' },
];

const outputs = ['chrome-mv3', 'firefox-mv3'];

/** Weighs every part; returns a line for each that is over its budget. */
async function weigh(output: string): Promise<string[]> {
	const cwd = fileURLToPath(new URL(`../.output/${output}/`, import.meta.url));
	const over: string[] = [];
	for (const { part, files, budget, why } of BUDGETS) {
		let bytes = 0;
		for await (const file of glob(files, { cwd })) bytes += (await stat(cwd + file)).size;
		if (bytes === 0)
			over.push(
				`${output}: ${part}: no file is called ${files}; build first, or correct the list in scripts/check-bundles.ts`,
			);
		if (bytes > budget)
			over.push(
				`${output}: ${part}: ${bytes} bytes, over its budget of ${budget} (${why}): see what came in, and move it out or say why it must stay`,
			);
		console.log(
			`${output.padEnd(12)} ${part.padEnd(26)} ${String(bytes).padStart(9)} of ${String(budget).padStart(9)}`,
		);
	}
	return over;
}

const over = (await Promise.all(outputs.map(weigh))).flat();
for (const line of over) console.error(line);
process.exitCode = over.length === 0 ? 0 : 1;
