/**
 * A Vite plugin that compiles the datasets of this repository into the module `virtual:bundled-datasets`. The data goes
 * into the package as code, not as files, so that the extension's policy can forbid every connection, even to itself.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { numericToAlpha2 } from 'i18n-iso-countries';
import type { Plugin } from 'vite';
import { BUNDLED } from '../data/bundled-list.ts';
import { compileDataset } from '../data/compile.ts';
import { describeProblem } from '../data/problem.ts';
import { readDataset } from '../data/read-dataset.ts';

const ID = 'virtual:bundled-datasets';
const RESOLVED = `\0${ID}`;

/** Makes the plugin. The build fails, naming every problem, when a bundled dataset breaks a rule of the format. */
export function bundledDatasets(): Plugin {
	let code: Promise<string> | undefined;
	return {
		name: 'sidelight:bundled-datasets',
		resolveId: (id) => (id === ID ? RESOLVED : undefined),
		load(id) {
			if (id !== RESOLVED) return undefined;
			code ??= generate();
			return code;
		},
	};
}

/** Natural Earth's countries with nothing but their outlines and ISO codes. */
async function prunedWorld(scale: '50m' | '110m'): Promise<unknown> {
	const path = fileURLToPath(import.meta.resolve(`world-atlas/countries-${scale}.json`));
	const atlas: Atlas = JSON.parse(await readFile(path, 'utf8'));
	const { arcs, transform, objects } = atlas;
	const geometries = objects.countries.geometries.map(({ id, properties: _names, ...shape }) => ({
		...shape,
		properties: { code: (id && numericToAlpha2(id)) || '' },
	}));
	return { type: 'Topology', transform, arcs, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** What we read of world-atlas; countries are numbered by ISO 3166-1. */
interface Atlas {
	arcs: unknown;
	transform: unknown;
	objects: { countries: { geometries: { id?: string; properties: unknown }[] } };
}

async function generate(): Promise<string> {
	const bundled = await Promise.all(
		BUNDLED.map(async (name) => {
			const folder = fileURLToPath(new URL(`../data/${name}/`, import.meta.url));
			const reading = await readDataset(folder);
			if (!reading.ok) throw new Error(`data/${name}:\n${reading.problems.map(describeProblem).join('\n')}`);
			const { dataset, index } = compileDataset(reading.dataset);
			return { dataset: packed(JSON.stringify(dataset)), index: packed(index) };
		}),
	);
	const world = packed(JSON.stringify({ near: await prunedWorld('50m'), far: await prunedWorld('110m') }));
	return `export const bundled = ${JSON.stringify(bundled)};\nexport const world = ${JSON.stringify(world)};`;
}

/** Deflated, in base64: a third of the size, which the browser reads at every waking of the background. */
function packed(data: string | Uint8Array): string {
	return deflateRawSync(data, { level: 9 }).toString('base64');
}
