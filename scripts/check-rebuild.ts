/**
 * Rebuilds the packages from the source archive, as a reviewer at addons.mozilla.org does: the archive is unpacked in an
 * empty folder, its packages are installed, and what `npm run zip` makes there must be the same, byte for byte.
 *
 * Packs both extensions first, so that archive and packages are of the same moment. The browser tests load what the builds
 * hold (`.output/…-mv3`); that a package holds the very same files is checked here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = ['--include=dev', '--no-audit', '--no-fund'];

// Of an earlier version, perhaps.
for (const name of zipsIn(root)) rmSync(join(root, '.output', name));
run(root, 'npm', 'run', 'zip');
const packages = zipsIn(root);
const archive = packages.find((name) => name.endsWith('-sources.zip'));
if (archive === undefined) throw new Error('npm run zip made no source archive in .output');

const wrong = ['chrome', 'firefox'].flatMap(packedOtherwise);
for (const line of wrong) console.error(line);

const folder = mkdtempSync(join(tmpdir(), 'sidelight-rebuild-'));
try {
	unpack(join(root, '.output', archive), folder);
	// A lock made where the registry did not offer every system's packages is refused by `npm ci`; the versions are the same.
	if (!succeeds(folder, 'npm', 'ci', ...quiet)) run(folder, 'npm', 'install', '--no-save', ...quiet);
	run(folder, 'npm', 'run', 'zip');
	const differing = packages.filter((name) => !sameBytes(name));
	for (const name of packages) console.log(`${differing.includes(name) ? 'DIFFERS' : 'same   '} ${name}`);
	for (const name of differing) for (const line of differences(name)) console.error(line);
	process.exitCode = differing.length + wrong.length === 0 ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function zipsIn(at: string): string[] {
	const output = join(at, '.output');
	return existsSync(output) ? readdirSync(output).filter((name) => name.endsWith('.zip')) : [];
}

function unpack(zip: string, to: string): void {
	for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
		mkdirSync(dirname(join(to, name)), { recursive: true });
		writeFileSync(join(to, name), bytes);
	}
}

/** What a browser's package holds more, less or else than its build. */
function packedOtherwise(browser: string): string[] {
	const name = packages.find((it) => it.endsWith(`-${browser}.zip`));
	if (name === undefined) return [`npm run zip made no package for ${browser}`];
	const packed = unzipSync(bytesOf(root, name));
	const build = join(root, '.output', `${browser}-mv3`);
	const built = readdirSync(build, { recursive: true, withFileTypes: true })
		.filter((it) => it.isFile())
		.map((it) => relative(build, join(it.parentPath, it.name)).replaceAll('\\', '/'));
	return [...new Set([...built, ...Object.keys(packed).filter((it) => !it.endsWith('/'))])]
		.filter((file) => !built.includes(file) || !packed[file] || !readFileSync(join(build, file)).equals(packed[file]))
		.map((file) => `${name}: ${file} is not as in .output/${browser}-mv3, which the browser tests load`);
}

function bytesOf(at: string, name: string): Buffer {
	return readFileSync(join(at, '.output', name));
}

function sameBytes(name: string): boolean {
	return zipsIn(folder).includes(name) && bytesOf(root, name).equals(bytesOf(folder, name));
}

/** Which files inside a package differ. */
function differences(name: string): string[] {
	if (!zipsIn(folder).includes(name)) return [`${name}: not made from the source archive`];
	const [here, there] = [unzipSync(bytesOf(root, name)), unzipSync(bytesOf(folder, name))];
	return [...new Set([...Object.keys(here), ...Object.keys(there)])]
		.filter((file) => Buffer.compare(here[file] ?? new Uint8Array(), there[file] ?? new Uint8Array()) !== 0)
		.map((file) => `${name}: ${file} differs between this tree and the one rebuilt from the source archive`);
}

function succeeds(cwd: string, program: string, ...args: string[]): boolean {
	return start(cwd, program, args).status === 0;
}

function run(cwd: string, program: string, ...args: string[]): void {
	const { status, stdout, stderr } = start(cwd, program, args);
	if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Starts a program with the tools of that folder alone on its path: the archive has to bring its own. */
function start(cwd: string, program: string, args: string[]) {
	const others = (process.env.PATH ?? '').split(delimiter).filter((it) => !it.includes('node_modules'));
	const path = [join(cwd, 'node_modules', '.bin'), ...others].join(delimiter);
	const windows = process.platform === 'win32';
	return spawnSync(program, args, { cwd, encoding: 'utf8', shell: windows, env: { ...process.env, PATH: path } });
}
