/**
 * What is inside the built scripts: a Vite plugin that notes, for each script, the modules it was made of. From these
 * notes come the report of what fills a bundle (`check-bundles.ts`) and the licences of what is bundled
 * (`licences.ts`). The notes stay out of the package, in `.cache/bundles/`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const noteOf = (browser: string) => join(root, '.cache', 'bundles', `${browser}.json`);

const contents = v.record(v.string(), v.record(v.string(), v.number()));

/** Of each script of a build (path in the package): its modules (path in this repository), with their bytes before minifying. */
export type BundleContents = v.InferOutput<typeof contents>;

/** Gathers the notes of one run of WXT, which builds several times: once for the pages, once for each single script. */
export class ContentsCollector {
	#contents: BundleContents = {};

	/** The plugin for one of the builds. */
	plugin(): Plugin {
		return {
			name: 'sidelight:bundle-contents',
			generateBundle: (_options, bundle) => {
				for (const [file, output] of Object.entries(bundle)) {
					if (output.type !== 'chunk') continue;
					const modules = Object.entries(output.modules)
						.filter(([, { renderedLength }]) => renderedLength > 0)
						.map(([id, { renderedLength }]): [string, number] => [pathOf(id), renderedLength]);
					this.#contents[file] = Object.fromEntries(modules);
				}
			},
		};
	}

	/** Writes down what was gathered for a browser. */
	async write(browser: string): Promise<void> {
		await mkdir(join(root, '.cache', 'bundles'), { recursive: true });
		await writeFile(noteOf(browser), `${JSON.stringify(this.#contents, null, '\t')}\n`);
		this.#contents = {};
	}
}

/** Reads what the last build for a browser was made of. Throws when there was none. */
export async function readContents(browser: 'chrome' | 'firefox'): Promise<BundleContents> {
	return v.parse(contents, JSON.parse(await readFile(noteOf(browser), 'utf8')));
}

/** A module's path in the repository; virtual modules keep their names. */
function pathOf(id: string): string {
	const file = id.replace(/^\0/, '').split('?')[0] ?? id;
	return file.startsWith('/') ? relative(root, file).replaceAll('\\', '/') : file;
}

/** Name of the npm package that a module belongs to, undefined for our own. */
export function packageOf(module: string): string | undefined {
	return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(module)?.[1];
}
