/**
 * What runs in Firefox's own window, for which WebDriver BiDi has no command. Each function is sent there as its source
 * text: it may use its parameters and nothing from around it.
 */

/** The part of Firefox's `browser.xhtml` globals that is used in it. */
export interface BrowserWindow {
	gBrowser: {
		addTab(url: string, options: object): unknown;
		selectedTab: { linkedBrowser: { currentURI: { spec: string } } };
	};
	WebExtensionPolicy: {
		getByID(id: string): {
			extension: {
				principal: unknown;
				emit(event: string, info: object, tab: unknown): void;
				shortcuts: { onCommand(name: string): void };
				tabManager: { addActiveTabPermission(tab: unknown): void };
			};
		};
	};
}

/** More of what privileged windows have. */
interface PrivilegedWindow {
	ChromeUtils: {
		importESModule(address: string): {
			ExtensionPermissions: { add(id: string, more: { permissions: string[]; origins: string[] }): Promise<void> };
		};
	};
	OpenBrowserWindow(options: { private: boolean }): EventTarget & {
		delayedStartupPromise: Promise<void>;
		openTrustedLinkIn(url: string, where: string): void;
	};
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
