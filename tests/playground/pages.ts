/** The pages of the playground, as they say of themselves what they are for and what is to be found in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderSite } from '../browser/folder-site.ts';
import type { Site } from '../browser/proxy.ts';

/** One page; see `README.md`. */
export interface PlaygroundPage {
	/** Its file name without the ending. */
	id: string;
	/** Where it is served: an address of a listed site, so that the content script runs there. */
	url: string;
	/** What must hold, in a sentence. */
	holds: string;
	/** Entity ids and numbers of mentions, as `data-marks` has them at first; empty where nothing is to be counted. */
	marks: string;
	/** Selector of what the page itself changes all the time; undefined for a page that comes to rest. */
	living: string | undefined;
}

const FOLDER = import.meta.dirname;
const ADDRESS = 'https://www.reuters.com/playground';

/** Every page, by name. */
export const PLAYGROUND_PAGES: readonly PlaygroundPage[] = readdirSync(FOLDER)
	.filter((it) => it.endsWith('.html'))
	.sort()
	.map((file) => {
		const html = readFileSync(join(FOLDER, file), 'utf8');
		const body = /<body\b([^>]*)>/.exec(html)?.[1] ?? '';
		return {
			id: file.replace(/\.html$/, ''),
			url: `${ADDRESS}/${file}`,
			holds: /<!-- (.+?) -->/.exec(html)?.[1] ?? '',
			marks: /data-marks="([^"]*)"/.exec(body)?.[1] ?? '',
			living: /data-living="([^"]*)"/.exec(body)?.[1],
		};
	});

/** A page by its file name; throws for a name that no file has. */
export function playgroundPage(id: string): PlaygroundPage {
	const found = PLAYGROUND_PAGES.find((it) => it.id === id);
	if (!found) throw new Error(`tests/playground holds no ${id}.html`);
	return found;
}

const files = folderSite({ prefix: 'playground', folder: FOLDER });

/** Serves the pages, at any host: frames from another origin are the same files. A browser may keep them for going back. */
export const playgroundSite: Site = (url) => {
	const answer = files(url);
	// `no-store` would keep a page out of the cache from which a browser takes the page it goes back to.
	return answer && { ...answer, headers: { 'Cache-Control': 'max-age=60' } };
};
