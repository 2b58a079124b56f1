/** The project's own source files, for tests that hold them to the house's habits. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the project, ending in a slash. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A file and its text. */
export interface SourceFile {
	/** Path from the root. */
	path: string;
	text: string;
}

/** Every file that git tracks or would track, whose path fits. */
export function filesLike(pattern: RegExp): SourceFile[] {
	const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
		cwd: ROOT,
		encoding: 'utf8',
	});
	return listed
		.split('\n')
		.filter((path) => pattern.test(path) && existsSync(ROOT + path))
		.map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}
