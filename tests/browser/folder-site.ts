/** Files of a folder as a site. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Site, SiteAnswer } from './proxy.ts';

const TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.pdf': 'application/pdf',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.xhtml': 'application/xhtml+xml',
};

/** The answer that a file is; undefined where there is none, or none of a kind that pages are made of. */
export function fileAnswer(file: string): SiteAnswer | undefined {
	const type = TYPES[extname(file)];
	if (type === undefined || !existsSync(file) || !statSync(file).isFile()) return undefined;
	return { type, body: readFileSync(file) };
}

/** Serves a folder's files at `https://any.host/PREFIX/…`. */
export function folderSite({ prefix, folder }: { prefix: string; folder: string }): Site {
	return ({ pathname }) => {
		if (!pathname.startsWith(`/${prefix}/`)) return undefined;
		// URLs are free of `..` already; what stays within the folder after decoding is served.
		const path = normalize(decodeURIComponent(pathname.slice(prefix.length + 2)));
		return path.startsWith('..') ? undefined : fileAnswer(join(folder, path));
	};
}
