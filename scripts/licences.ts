/**
 * The licences of what is bundled, as options shows them. Which packages are bundled is read from what the last builds
 * were made of, so that the list is neither longer nor shorter than the truth:
 *
 *     npm run zip && npm run -s licences            writes entrypoints/options/licences.json
 *     npm run zip && npm run -s licences -- --check fails when that file is not what would be written
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Licence } from '../components/options/licence.ts';
import { packageOf, readContents } from './bundle-contents.ts';

/** Packages whose data, not code, is put into the package: the bundler does not see them. */
const DATA_PACKAGES = ['world-atlas'];

/** Said beside a package's licence, where what is bundled comes from elsewhere. */
const REMARKS: Record<string, string> = {
	'world-atlas': 'The outlines are Natural Earth’s, which are in the public domain.',
};

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'entrypoints/options/licences.json');

const manifest = v.object({
	name: v.string(),
	version: v.string(),
	license: v.string(),
});

const contents = [await readContents('chrome'), await readContents('firefox')];
const modules = contents.flatMap((it) => Object.values(it)).flatMap((it) => Object.keys(it));
const names = new Set([...modules.flatMap((it) => packageOf(it) ?? []), ...DATA_PACKAGES]);
const text = `${JSON.stringify([...names].sort().map(licenceOf), null, '\t')}\n`;

if (!process.argv.includes('--check')) {
	writeFileSync(file, text);
	console.log(`${names.size} packages`);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
	console.error('entrypoints/options/licences.json is not the list of what is bundled: npm run -s licences');
	process.exitCode = 1;
} else {
	console.log(`${names.size} packages, all listed`);
}

function licenceOf(name: string): Licence {
	const folder = join(root, 'node_modules', name);
	const { version, license } = v.parse(manifest, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
	return {
		name,
		version,
		licence: license,
		...(REMARKS[name] !== undefined && { remark: REMARKS[name] }),
		text: textIn(folder),
	};
}

/** The licence file of a package; '' where it ships none, and its name alone has to do. */
function textIn(folder: string): string {
	const found = readdirSync(folder).find((it) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(it));
	return found === undefined ? '' : readFileSync(join(folder, found), 'utf8').replaceAll('\r\n', '\n').trim();
}
