/**
 * Where the browsers are on this machine, and how to get them where they are not.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from '../tests/browser/harness.ts';

/** An environment variable that names the program comes first; then what is on the path; then the usual places. */
const PLACES: Record<BrowserName, { variable: string; commands: string[]; files: string[]; debian: string }> = {
	chromium: {
		variable: 'CHROME_PATH',
		commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome', 'google-chrome-stable'],
		files: [
			'/usr/lib/chromium/chromium',
			'/snap/bin/chromium',
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			'/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			...onWindows('Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'),
		],
		debian: 'chromium',
	},
	firefox: {
		variable: 'FIREFOX_PATH',
		commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
		files: [
			'/usr/lib/firefox-esr/firefox-esr',
			'/snap/bin/firefox',
			'/Applications/Firefox.app/Contents/MacOS/firefox',
			'/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
			...onWindows('Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'),
		],
		debian: 'firefox-esr',
	},
};

/** The program of a browser, or undefined where none is found. */
export function findBrowser(name: BrowserName): string | undefined {
	const { variable, commands, files } = PLACES[name];
	const chosen = process.env[variable];
	if (chosen) {
		if (!runs(chosen)) throw new Error(`${variable} is set to ${chosen}, which is not a program that can be run`);
		return chosen;
	}
	const folders = (process.env.PATH ?? '').split(delimiter).filter((it) => it !== '');
	const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
	return [...onPath, ...files].find(runs);
}

/** Packages of Debian and Ubuntu that hold the browsers, and the fonts that show what the pages are written in. */
export function debianPackages(missing: readonly BrowserName[]): string[] {
	return [...missing.map((name) => PLACES[name].debian), 'fonts-noto-cjk'];
}

/** What to tell somebody whose browser was not found. */
export function howToInstall(missing: readonly BrowserName[]): string {
	const variables = missing.map((name) => PLACES[name].variable).join(' and ');
	const command =
		process.platform === 'linux'
			? `sudo apt-get update && sudo apt-get install --yes ${debianPackages(missing).join(' ')}`
			: process.platform === 'darwin'
				? `brew install --cask ${missing.join(' ')}`
				: `install ${missing.join(' and ')} from the browser's own site`;
	return `No ${missing.join(' and no ')} found. Run\n    ${command}\nor set ${variables} to the program.`;
}

function runs(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		// Not there, or not ours to run: the next place is tried.
		return false;
	}
}

function onWindows(...paths: string[]): string[] {
	const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((it) => process.env[it]);
	return roots.flatMap((root) => (root ? paths.map((path) => `${root}\\${path}`) : []));
}
