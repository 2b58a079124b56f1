/**
 * `npm test`: every check there is, one after the other, with a line for each and the count of tests at the end.
 * A step that fails prints what it said; the others still run, so that one run tells all.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { BROWSER_NAMES } from '../tests/browser/harness.ts';
import { debianPackages, findBrowser, howToInstall } from './browsers.ts';

/** One check: a command of a package in node_modules, or a script of ours for Node. */
interface Step {
	name: string;
	command: [program: string, ...args: string[]];
	/** For a test runner: it leaves its counts here as JSON. Every other step counts as a test only when it fails. */
	report?: string;
}

/** How a step went. */
interface Outcome {
	ok: boolean;
	passed: number;
	failed: number;
	output: string;
}

/** A step that hangs is ended after this many milliseconds. The longest takes a third of it on two cores that do nothing else. */
const TIME_LIMIT = 15 * 60 * 1000;

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.cache', 'test');

const vitest = (name: string, config: string): Step => ({
	name,
	command: [
		'vitest',
		'run',
		`--config=${config}`,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${join(reports, `${name.replaceAll(' ', '-')}.json`)}`,
	],
	report: join(reports, `${name.replaceAll(' ', '-')}.json`),
});

const STEPS: Step[] = [
	{ name: 'types', command: ['tsc', '--noEmit'] },
	{ name: 'lint and format', command: ['biome', 'check', '.'] },
	{ name: 'imports between rooms', command: ['npm', 'run', '--silent', 'rooms'] },
	{ name: 'unused code', command: ['knip'] },
	vitest('unit tests', 'vitest.config.ts'),
	// Packs, which builds: what is tested below is what is in the packages.
	{ name: 'rebuild from sources', command: ['node', 'scripts/check-rebuild.ts'] },
	{ name: 'size of the builds', command: ['node', 'scripts/check-bundles.ts'] },
	{ name: 'licences', command: ['node', 'scripts/licences.ts', '--check'] },
	{ name: 'store texts', command: ['node', 'scripts/check-store.ts'] },
	{ name: 'store linter', command: ['node', 'scripts/lint-store.ts'] },
	{ name: 'gallery', command: ['node', 'tests/gallery/check.ts'] },
	vitest('browser tests', 'tests/browser/vitest.config.ts'),
];

/** The tools of node_modules are found without npm, too. */
const toolsFirst = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;

const only = process.argv.slice(2);
const chosen = only.length === 0 ? STEPS : STEPS.filter((step) => only.some((word) => step.name.includes(word)));
if (chosen.length === 0) {
	process.stderr.write(`No step is called ${only.join(' or ')}. Steps: ${STEPS.map((it) => it.name).join(', ')}\n`);
	process.exit(2);
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

let passed = 0;
let failed = 0;
const withBrowsers = chosen.some((it) => it.name === 'browser tests');
if (withBrowsers) failed += await count('browsers', installBrowsers);
for (const step of chosen) failed += await count(step.name, () => perform(step));

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

/** Runs one check and prints its line; returns how much it adds to what failed. */
async function count(name: string, check: () => Promise<Outcome>): Promise<number> {
	const from = performance.now();
	const outcome = await check();
	const seconds = ((performance.now() - from) / 1000).toFixed(1);
	const tests = outcome.passed + outcome.failed > 0 ? `  ${outcome.passed} passed, ${outcome.failed} failed` : '';
	process.stdout.write(`${outcome.ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(22)} ${seconds.padStart(6)} s${tests}\n`);
	if (!outcome.ok) process.stdout.write(`${outcome.output.trimEnd().replace(/^/gm, '      ')}\n`);
	passed += outcome.passed;
	// A check that is no test runner, or a runner that fell over, still has to show in the sum.
	return outcome.ok ? 0 : Math.max(1, outcome.failed);
}

async function perform({ command, report }: Step): Promise<Outcome> {
	const { status, output } = await runToEnd(command);
	const counts = report === undefined ? { passed: 0, failed: 0 } : await readCounts(report);
	return { ok: status === 0 && counts.failed === 0, ...counts, output };
}

/** The counts that vitest left; none when it did not come so far. */
async function readCounts(report: string): Promise<{ passed: number; failed: number }> {
	try {
		const json: unknown = JSON.parse(await readFile(report, 'utf8'));
		const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number };
		return { passed: numPassedTests, failed: numFailedTests };
	} catch {
		// No report: the runner ended early, and its exit status says that it failed.
		return { passed: 0, failed: 0 };
	}
}

/** Runs a command without input; its output comes back in one piece. */
function runToEnd([program, ...args]: [string, ...string[]]): Promise<{ status: number; output: string }> {
	return new Promise((done) => {
		const windows = process.platform === 'win32';
		const child = spawn(program, args, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: windows,
			// A group of its own on Unix, so that a step that hangs is ended with all that it started.
			detached: !windows,
			env: { ...process.env, PATH: toolsFirst, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' },
		});
		const end = (signal: NodeJS.Signals) => {
			if (child.pid === undefined) return;
			if (windows) child.kill(signal);
			else process.kill(-child.pid, signal);
		};
		let output = '';
		let late = false;
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (chunk: string) => {
				output += chunk;
			});
		}
		const timer = setTimeout(() => {
			late = true;
			end('SIGKILL');
		}, TIME_LIMIT);
		const interrupted = () => {
			end('SIGTERM');
			process.exit(130);
		};
		process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
		const finish = (status: number, more = '') => {
			clearTimeout(timer);
			process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
			done({ status, output: `${output}${more}` });
		};
		child.on('error', (error) => finish(127, `${program}: ${error.message}\n`));
		child.on('close', (code) => {
			finish(code ?? 1, late ? `\nended after ${TIME_LIMIT / 60_000} minutes without an end of its own\n` : '');
		});
	});
}

/** Installs the browsers that are missing where that is possible without asking: as root on Debian and its kin. */
async function installBrowsers(): Promise<Outcome> {
	const missing = () => BROWSER_NAMES.filter((name) => findBrowser(name) === undefined);
	const outcome = (output: string): Outcome => ({ ok: missing().length === 0, passed: 0, failed: 0, output });
	if (missing().length === 0) return outcome('');
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return outcome(howToInstall(missing()));
	const update = await runToEnd(['apt-get', 'update']);
	const install = await runToEnd([
		'apt-get',
		'install',
		'--yes',
		'--no-install-recommends',
		...debianPackages(missing()),
	]);
	await writeFile(join(reports, 'apt-get.log'), update.output + install.output);
	return outcome(missing().length === 0 ? '' : `${install.output}\n${howToInstall(missing())}`);
}
