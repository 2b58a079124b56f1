/**
 * What runs in Firefox's own window, for which WebDriver BiDi has no command. Each function is sent there as its source
 * text: it may use its parameters and nothing from around it.
 */
import type { WayToGo } from './harness.ts';

/** The part of Firefox's `browser.xhtml` globals that is used in it. */
export interface BrowserWindow {
	gBrowser: {
		addTab(url: string, options: object): unknown;
		selectedTab: { linkedBrowser: { currentURI: { spec: string }; browsingContext: { mediumOverride: string } } };
	};
	WebExtensionPolicy: {
		getByID(id: string): {
			extension: {
				principal: unknown;
				emit(event: string, info: object, tab: unknown): void;
				shortcuts: { onCommand(name: string): void };
				tabManager: { addActiveTabPermission(tab: unknown): void };
				terminateBackground(): Promise<void>;
			};
		};
	};
}

/** More of what privileged windows have. */
interface PrivilegedWindow {
	ChromeUtils: {
		importESModule(address: string): {
			ExtensionPermissions: { add(id: string, more: { permissions: string[]; origins: string[] }): Promise<void> };
			AddonManager: {
				getAddonByID(id: string): Promise<Addon>;
				getInstallForFile(file: unknown): Promise<{ install(): Promise<void> }>;
			};
			FileUtils: { File: new (path: string) => unknown };
		};
	};
	OpenBrowserWindow(options: { private: boolean }): EventTarget & {
		delayedStartupPromise: Promise<void>;
		openTrustedLinkIn(url: string, where: string): void;
	};
}

interface Addon {
	reload(): Promise<void>;
	disable(): Promise<void>;
	uninstall(): Promise<void>;
}

/** Runs in the browser's window: shows the page in front as on another medium; the empty name is its own. */
export function emulateMedium(medium: string): void {
	const { gBrowser } = globalThis as unknown as BrowserWindow;
	gBrowser.selectedTab.linkedBrowser.browsingContext.mediumOverride = medium;
}

/** Runs in the browser's window: ends the background as idleness does. */
export async function terminateBackground(id: string): Promise<void> {
	const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
	await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

/** Runs in the browser's window: does what the buttons of the add-on manager do. */
export async function takeAway(id: string, how: WayToGo): Promise<void> {
	const { ChromeUtils } = globalThis as unknown as PrivilegedWindow;
	const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
	const addon = await AddonManager.getAddonByID(id);
	if (how === 'reloaded') await addon.reload();
	else if (how === 'disabled') await addon.disable();
	else await addon.uninstall();
}

/** Runs in the browser's window: what _Install Add-on From File_ of the add-on manager does. It stays installed. */
export async function installForGood(path: string): Promise<void> {
	const { ChromeUtils } = globalThis as unknown as PrivilegedWindow;
	const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
	const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
	await (await AddonManager.getInstallForFile(new FileUtils.File(path))).install();
}

/** Runs in the browser's window: gives what a click on the toolbar button gives, `activeTab` for the tab in front. */
export function grantActiveTab(id: string): void {
	const { WebExtensionPolicy, gBrowser } = globalThis as unknown as BrowserWindow;
	WebExtensionPolicy.getByID(id).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
}

/** Runs in the browser's window: what the switch _Run in Private Windows_ of the add-on manager writes down. */
export async function allowInPrivateWindows(id: string): Promise<void> {
	const { ChromeUtils } = globalThis as unknown as PrivilegedWindow;
	const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
	await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
}

/** Runs in the browser's window: opens another, private one. */
export async function openPrivateWindow(url: string): Promise<void> {
	const { OpenBrowserWindow } = globalThis as unknown as PrivilegedWindow;
	const opened = OpenBrowserWindow({ private: true });
	await new Promise((done) => opened.addEventListener('load', done, { once: true }));
	await opened.delayedStartupPromise;
	opened.openTrustedLinkIn(url, 'current');
}

/** Runs in the browser's window: emits the command as its `<key>` element does. */
export function pressShortcut(id: string, name: string): void {
	const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
	WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(name);
}

/** Runs in the browser's window: emits the click as the menu's own element does. */
export function pressMenu(id: string, menuItemId: string): void {
	const { WebExtensionPolicy, gBrowser } = globalThis as unknown as BrowserWindow;
	const { extension } = WebExtensionPolicy.getByID(id);
	const tab = gBrowser.selectedTab;
	const info = { menuItemId, pageUrl: tab.linkedBrowser.currentURI.spec, frameId: 0, editable: false, modifiers: [] };
	extension.emit('webext-menu-menuitem-click', info, tab);
}
