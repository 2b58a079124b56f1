/**
 * What a test may do with a real browser that has the built extension loaded. Chromium speaks CDP and Firefox WebDriver
 * BiDi; all that differs between them is behind {@link TestBrowser}, so that one suite runs in both.
 *
 * The card lives in a closed shadow root, which page scripts cannot enter. The debugging protocols can, so the tests
 * read the card that ships; nothing is added to the extension for them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { LoopbackProxy, RecordedRequest } from './proxy.ts';

/** Browsers the extension is made for. */
export const BROWSER_NAMES = ['chromium', 'firefox'] as const;

/** See {@link BROWSER_NAMES}. */
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** A function that is sent to the browser as its source text: it may use its parameters and nothing from around it. */
export type Sent<Args extends unknown[], T> = (...args: Args) => T | Promise<T>;

/** Keys that tests press, by their names in `KeyboardEvent.key`. */
export type Key = 'Tab' | 'Enter' | ' ';

/** A page of the extension (the popup), or anything else that is not a web page's tab. */
export interface Surface {
	/** Runs a function in it; arguments and answer travel as JSON. */
	run<Args extends unknown[], T>(sent: Sent<Args, T>, ...args: Args): Promise<T>;
	/** Clicks with the mouse, at a point of the page's viewport, as browsers ask for before they grant anything. */
	click(at: { x: number; y: number }): Promise<void>;
	/** Brings its tab to the front. */
	show(): Promise<void>;
	/** Presses keys one after the other, in the element that has the focus. The surface may close upon the last. */
	keys(...names: Key[]): Promise<void>;
	/** PNG of its main element; of a page in a tab, that is (see {@link TestBrowser.extensionPage}). */
	screenshot(): Promise<Uint8Array>;
	close(): Promise<void>;
}

/** Choices for {@link TestBrowser.open}. */
export interface OpenOptions {
	/** Viewport in CSS pixels. */
	viewport?: { width: number; height: number };
	/** A finger points instead of a mouse, where the browser can act as if. */
	touch?: boolean;
}

/** A running browser with the built extension, behind its own proxy. */
export interface TestBrowser {
	name: BrowserName;
	/** Name and version as the browser gives them. */
	version: string;
	proxy: LoopbackProxy;
	/** Opens an address in a new foreground tab and waits until it has loaded. */
	open(url: string, options?: OpenOptions): Promise<Page>;
	/** Runs a function on the card's shadow root in a page; undefined when the page has no card. */
	inCard<Args extends unknown[], T>(
		page: Page,
		sent: (root: ShadowRoot, ...args: Args) => T,
		...args: Args
	): Promise<T | undefined>;
	/** Does what pressing the shortcut of a manifest command does. */
	command(page: Page, name: string): Promise<void>;
	/** Does what choosing an entry of the context menu does, by the entry's id. */
	chooseFromMenu(page: Page, id: string): Promise<void>;
	/** Opens the toolbar popup for the page in the foreground. */
	popup(page: Page): Promise<Surface>;
	/** Opens an address in a new private window; only in Firefox. */
	openPrivately?(url: string): Promise<Surface>;
	/** Opens a page of the extension in a tab: the popup too, which then speaks of the tab that was in front before. */
	extensionPage(path: string, options?: OpenOptions): Promise<Surface>;
	/** Runs a function where the extension's API is (background worker or an extension page). */
	inExtension<Args extends unknown[], T>(sent: Sent<Args, T>, ...args: Args): Promise<T>;
	/** Shows a page as it would be printed, or as on a screen again. */
	emulatePrint(page: Page, isPrint: boolean): Promise<void>;
	/** Ends the background in the middle of whatever it does; the next message wakes it. */
	stopBackground(): Promise<void>;
	/** Takes the extension away under the open pages, as a {@link WayToGo}. Afterwards only pages can be asked. */
	takeAway(how: WayToGo): Promise<void>;
	/** Lets the extension into all its sites or into none, as the browser's own page of extensions does; only in Chromium. */
	letIn?(isLetIn: boolean): Promise<void>;
	/** Whether a request is the browser's own: update checks, time and sign-in services that no flag turns off. */
	isItsOwn(request: RecordedRequest): boolean;
	/** Warnings, errors and uncaught exceptions of the extension's own scripts so far, wherever they ran. */
	complaints(): string[];
	/** Resolves when the browser has ended, also when the reader closes its window. */
	ended: Promise<void>;
	close(): Promise<void>;
	/** Ends it at once with everything that it was about to write, as a crash or a cut of the current does. */
	kill(): Promise<void>;
}

/** How a browser takes an extension away under its pages. An update begins like a reload. */
export type WayToGo = 'reloaded' | 'disabled' | 'removed';

/** Choices for launching a browser. */
export interface LaunchOptions {
	/** Folder of the built extension. */
	extension: string;
	/** The browser's program. */
	executable: string;
	proxy: LoopbackProxy;
	/** Without a window. */
	headless: boolean;
	/** Dark colour scheme, for pages and the extension's own surfaces. */
	dark?: boolean;
	/** Device pixels for a CSS pixel. */
	scale?: number;
	/** The reader has let the extension into private windows. Only Firefox can be started so. */
	privateWindows?: boolean;
	/** What an administrator has laid down (`storage.managed`). Only Firefox reads it from a folder that a test may write. */
	policy?: object;
	/**
	 * Folder of a profile that outlives the browser. In Firefox the extension is installed in it as a reader installs it. Without
	 * one, all that was stored goes with the browser.
	 */
	profile?: string;
}

/** Size of a page in CSS pixels, where a test does not say otherwise. */
export const VIEWPORT = { width: 1280, height: 800 };

/** What {@link builtManifest} reads of a manifest. */
export interface BuiltManifest {
	version: string;
	action: { default_popup: string };
	commands?: Record<string, unknown>;
	content_scripts: { matches: string[] }[];
	browser_specific_settings?: { gecko?: { id?: string } };
}

/** Folder that `wxt build` writes for a browser. */
export function buildFolder(name: BrowserName): string {
	return resolve(import.meta.dirname, '../../.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** The manifest of a built extension. */
export function builtManifest(folder: string): BuiltManifest {
	return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BuiltManifest;
}

/** Whether no browser has run in this profile yet, so that the extension will open its first page. */
export function isFresh(profile: string | undefined): boolean {
	return profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0;
}

/** Kills a browser that Puppeteer has started, and all of its processes: they are a group of their own. */
export async function killed(browser: Browser): Promise<void> {
	const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
	const { pid } = browser.process() ?? {};
	if (pid === undefined) throw new Error('the browser has no process');
	process.kill(-pid, 'SIGKILL');
	await gone;
}

/** Starts a browser with the extension loaded. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
	if (name === 'chromium') {
		const { launchChromium } = await import('./chromium.ts');
		return launchChromium(options);
	}
	const { launchFirefox } = await import('./firefox.ts');
	return launchFirefox(options);
}
