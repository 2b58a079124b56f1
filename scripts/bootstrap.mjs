/**
 * Runs one of our scripts on a machine that has nothing but Node 20 (or newer) and npm:
 *
 *     node scripts/bootstrap.mjs scripts/test.ts [arguments]
 *
 * It installs the packages where they are missing or not those of package-lock.json, makes sure that the pinned Node
 * (the `node` package) runs, and hands over to it: arguments, standard streams, signals and exit status pass through.
 *
 * Plain JavaScript without packages, because it runs before there are any. It prints to standard error only: the
 * script's own output may be data.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first major version of Node that runs our TypeScript and the tools as they are. */
const NEEDED_MAJOR = 24;

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) fail('Usage: node scripts/bootstrap.mjs SCRIPT [ARGUMENT…]');

if (!packagesAreCurrent()) {
	install();
}
handOver(pinnedNode(), [resolve(root, script), ...rest]);

/**
 * Whether each package of package-lock.json is installed in that version. npm leaves what it installed in
 * node_modules/.package-lock.json, written last: an interrupted install is seen as none.
 */
function packagesAreCurrent() {
	const installedFile = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installedFile)) return false;
	const wanted = readPackages(join(root, 'package-lock.json'));
	const installed = readPackages(installedFile);
	return Object.entries(wanted).every(([path, it]) => {
		if (path === '') return true;
		const found = installed[path];
		// Packages for other systems stay out of node_modules.
		if (found === undefined) return it.optional === true || it.devOptional === true || it.peer === true;
		return found.version === it.version;
	});
}

/**
 * Installs what package-lock.json says. `npm ci` refuses a lock that lacks optional packages of other systems (a
 * registry may not offer them all when a lock is written); `npm install` then takes the same versions of the rest.
 */
function install() {
	say('Installing packages…');
	const quiet = ['--include=dev', '--no-audit', '--no-fund'];
	const [program, args] = npm('ci', ...quiet);
	const exactly = spawnSync(program, args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 2, 'pipe'],
		shell: windows,
	});
	if (exactly.status === 0) return;
	if (!exactly.stderr?.includes('EUSAGE')) say(exactly.stderr || String(exactly.error));
	const [again, againArgs] = npm('install', '--no-save', ...quiet);
	const { status, error } = spawnSync(again, againArgs, { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
	if (error) fail(`${again}: ${error.message}`);
	if (status !== 0) process.exit(status ?? 1);
}

function readPackages(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** The pinned Node's program. npm may be set to run no install scripts; then the one that fetches it is run here. */
function pinnedNode() {
	const home = join(root, 'node_modules', 'node');
	const program = join(home, 'bin', windows ? 'node.exe' : 'node');
	if (isNewEnough(program)) return program;
	say('Fetching the pinned Node…');
	spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: home, stdio: ['ignore', 2, 2] });
	if (isNewEnough(program)) return program;
	if (isNewEnough(process.execPath)) return process.execPath;
	return fail(`Node ${NEEDED_MAJOR} or newer is needed, and the one in node_modules/node does not run on this machine.
Install Node ${NEEDED_MAJOR} and try again.`);
}

function isNewEnough(program) {
	const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
	return status === 0 && Number(/^v(\d+)\./.exec(stdout)?.[1]) >= NEEDED_MAJOR;
}

/** Program and arguments that run npm: the very one that runs us, where npm does. */
function npm(...args) {
	const own = process.env.npm_execpath;
	if (own?.endsWith('.js')) return [process.execPath, [own, ...args]];
	return [windows ? 'npm.cmd' : 'npm', args];
}

/** Runs the script in the program's Node; this process then only waits for it. */
function handOver(program, args) {
	const bin = join(root, 'node_modules', '.bin');
	const separator = windows ? ';' : ':';
	const child = spawn(program, args, {
		stdio: 'inherit',
		// The tools' own `node` in their first line is found on the path: it has to be the pinned one.
		env: { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}` },
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('error', (error) => fail(`${program}: ${error.message}`));
	child.on('exit', (code, signal) => {
		// The shell's convention for a process that a signal ended.
		process.exit(signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0));
	});
}

function say(text) {
	process.stderr.write(`${text}\n`);
}

function fail(text) {
	say(text);
	process.exit(1);
}
