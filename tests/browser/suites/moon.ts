/** A page about the Moon, and the datasets of this repository that know of it, as their authors pack them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packDataset } from '../../../data/pack.ts';
import { readDataset } from '../../../data/read-dataset.ts';
import type { Dataset } from '../../../data/schema.ts';
import { writeStarter } from '../../../scripts/dataset/starter.ts';
import { demoSite } from '../../demo/pages.ts';
import type { Site } from '../proxy.ts';

/** Where the page stands. */
export const MOON = 'https://www.reuters.com/science/on-the-moon/';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>On the Moon</title>
<meta property="article:published_time" content="1969-12-01">
<main><h1>On the Moon</h1><p>Neil Armstrong came back with Apollo 11, long before Kim Jong Un was born.</p></main>`;

/** The demonstration pages, and the one about the Moon. */
export const moonSite: Site = (url) =>
	url.href === MOON ? { type: 'text/html; charset=utf-8', body: HTML } : demoSite(url);

/** A dataset of this repository as an author packs it, changed as a test needs it. */
export async function packed(folder: string, change: (dataset: Dataset) => void = () => {}): Promise<string> {
	const reading = await readDataset(fileURLToPath(new URL(`../../../${folder}`, import.meta.url)));
	if (!reading.ok) throw new Error(`${folder} does not pass`);
	const dataset = structuredClone(reading.dataset);
	change(dataset);
	return packDataset(dataset);
}

/** What `dataset new` writes, packed as it is; the folder's name becomes its id. */
export async function starter(): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'starter-'));
	try {
		const folder = join(dir, 'first-steps');
		await writeStarter(folder);
		const reading = await readDataset(folder);
		if (!reading.ok) throw new Error('the starter does not pass');
		return packDataset(reading.dataset);
	} finally {
		await rm(dir, { recursive: true });
	}
}

/** The smallest dataset, "Two landings", whose names the page has. */
export const tiny = (change?: (dataset: Dataset) => void) => packed('tests/unit/data/tiny', change);
