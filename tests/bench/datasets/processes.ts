/** What a browser's processes weigh, as Linux tells; elsewhere nothing is measured. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { BrowserName } from '../../browser/harness.ts';

/** Memory that a process has to itself or its share of what it has with others (PSS), in bytes. */
export interface Weights {
	/** The process of the extension: its background, with no page of its own open. */
	extension: number;
	/** The process of the page that is open, the heaviest where there are several. */
	page: number;
}

/** Tells apart the processes that begin from now on. */
export function newProcesses(): (pid: number) => boolean {
	const before = new Set(pids());
	return (pid) => !before.has(pid);
}

/** Weighs the processes of a browser. Undefined where they cannot be told apart. */
export function weigh(browser: BrowserName, isOurs: (pid: number) => boolean): Weights | undefined {
	// Firefox does not say in the command line which process is for what.
	if (browser !== 'chromium' || !existsSync('/proc/self/smaps_rollup')) return undefined;
	const renderers = pids()
		.filter(isOurs)
		.map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`) }))
		.filter(({ command }) => command.includes('--type=renderer'));
	const heaviest = (extension: boolean) =>
		Math.max(
			...renderers
				.filter(({ command }) => command.includes('--extension-process') === extension)
				.map(({ pid }) => share(pid)),
		);
	return { extension: heaviest(true), page: heaviest(false) };
}

function pids(): number[] {
	return existsSync('/proc') ? readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? Number(name) : [])) : [];
}

function share(pid: number): number {
	const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
	return Number(kilobytes) * 1024;
}

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// The process has ended since it was listed.
		return '';
	}
}
