/** How a test's Firefox is set up, and what it prints that the extension has to answer for. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Browser } from 'puppeteer-core';
import type { LaunchOptions } from './harness.ts';

/** Of the extension's pages: fixed, so that their address is known before it is installed. */
export const UUID = '5f0a7c1e-3b2d-4c6a-9e84-1d2f3a4b5c6d';

/** Firefox's colour scheme preference: 0 dark, 1 light. */
const COLOUR_SCHEME = 'layout.css.prefers-color-scheme.content-override';

/** The preferences that a test's Firefox starts with. */
export function preferences({ proxy, dark, scale }: LaunchOptions, id: string) {
	return {
		'network.proxy.type': 1,
		'network.proxy.http': '127.0.0.1',
		'network.proxy.http_port': proxy.port,
		'network.proxy.ssl': '127.0.0.1',
		'network.proxy.ssl_port': proxy.port,
		'network.proxy.no_proxies_on': '',
		'network.proxy.allow_hijacking_localhost': true,
		// News sites are on the list of hosts for which Firefox takes no unknown certificate.
		'network.stricttransportsecurity.preloadlist': false,
		'security.cert_pinning.enforcement_level': 0,
		'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
		'layout.css.devPixelsPerPx': String(scale ?? 1),
		[COLOUR_SCHEME]: dark ? 0 : 1,
		// Console calls of pages and extensions, and uncaught errors, go to the program's output, where they are heard.
		'browser.dom.window.dump.enabled': true,
		'devtools.console.stdout.content': true,
		'devtools.console.stdout.chrome': false,
		'nimbus.rollouts.enabled': false,
		// Whoever keeps an extension that no store has signed sets this, in the editions of Firefox that let them.
		'xpinstall.signatures.required': false,
		// The extension's pages stand in background tabs, so that the article stays in front; Firefox would let their
		// timers fire once a second, and a page that is drawn in four steps would take four.
		'dom.timeout.enable_budget_timer_throttling': false,
		'dom.min_background_timeout_value_without_budget_throttling': 4,
		// Grants what the extension asks for at run time without a question that nobody could answer.
		'extensions.webextOptionalPermissionPrompts': false,
	};
}

/**
 * Firefox prints what scripts log and throw. An uncaught error names its script's address. A console call of web content
 * prints its strings in quotation marks, where the browser's own consoles begin with the name of a part: so every quoted
 * warning and error counts, as the demonstration pages log nothing themselves.
 */
export function hearComplaints(browser: Browser): string[] {
	const complaints: string[] = [];
	const child = browser.process();
	for (const stream of [child?.stdout, child?.stderr]) {
		let rest = '';
		stream?.on('data', (chunk: Buffer) => {
			const lines = (rest + chunk.toString('utf8')).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) {
				const isLogged = /^console\.(?:warn|error|assert): /.test(line);
				const isOurs = line.includes('moz-extension://') || /^console\.\w+: "/.test(line);
				if (isOurs && (isLogged || line.startsWith('JavaScript error: '))) complaints.push(line);
			}
		});
	}
	return complaints;
}

/** Packs the built extension into one file beside the profile, as `npm run zip` does; gives its path. */
export async function packedBeside({ extension, profile }: LaunchOptions): Promise<string> {
	const files: Zippable = {};
	for (const entry of await readdir(extension, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		files[relative(extension, path)] = await readFile(path);
	}
	const packed = `${profile}.xpi`;
	await writeFile(packed, zipSync(files));
	return packed;
}

/**
 * A home folder in which an administrator has left a policy for the extension; gives its path. See
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#managed_storage_manifests
 */
export function homeWithPolicy(id: string, policy: object): string {
	const home = mkdtempSync(join(tmpdir(), 'sidelight-home-'));
	const folder = join(home, '.mozilla/managed-storage');
	mkdirSync(folder, { recursive: true });
	const manifest = { name: id, description: 'A policy', type: 'storage', data: policy };
	writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
	return home;
}
