/**
 * Takes the pictures that the README shows, in both browsers, from the builds in .output:
 *
 *     npm run build && npm run build:firefox && npm run pictures
 */
import { join, relative, resolve } from 'node:path';
import { BROWSER_NAMES } from '../tests/browser/harness.ts';
import { SHOTS, takePictures } from '../tests/browser/shots.ts';
import { findBrowser, howToInstall } from './browsers.ts';

const root = resolve(import.meta.dirname, '..');

for (const name of BROWSER_NAMES) {
	const executable = findBrowser(name);
	if (executable === undefined) {
		process.stderr.write(`${howToInstall([name])}\n`);
		process.exit(1);
	}
	const folder = join(root, 'docs/pictures');
	// Twice as many pixels, so that they are sharp on today's screens.
	const files = await takePictures({ name, executable, shots: SHOTS, folder, scale: 2 });
	for (const file of files) process.stdout.write(`${relative(root, file)}\n`);
}
