/**
 * Chromium over CDP. The popup is opened by the toolbar button itself, the closed shadow root of the card is found in
 * the pierced DOM tree.
 */
import puppeteer, { type CDPSession, type Page, type WebWorker } from 'puppeteer-core';
import {
	killed,
	type LaunchOptions,
	type OpenOptions,
	type Sent,
	type Surface,
	type TestBrowser,
	VIEWPORT,
	type WayToGo,
} from './harness.ts';
import { until } from './until.ts';

/** What Chromium would otherwise do on its own, or cannot do in a container. */
const FLAGS = [
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-features=NetworkTimeServiceQuerying',
	'--disable-gpu',
	'--disable-quic',
	'--no-default-browser-check',
	'--no-pings',
];

/** The part of a CDP `DOM.Node` that is walked here. */
interface DomNode {
	backendNodeId: number;
	shadowRootType?: string;
	attributes?: string[];
	children?: DomNode[];
	shadowRoots?: DomNode[];
	contentDocument?: DomNode;
}

/** Starts Chromium with the extension loaded. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
	const browser = await puppeteer.launch({
		browser: 'chrome',
		executablePath: options.executable,
		headless: options.headless,
		pipe: true,
		enableExtensions: true,
		acceptInsecureCerts: true,
		...(options.profile !== undefined && { userDataDir: options.profile }),
		defaultViewport: options.headless ? { ...VIEWPORT, deviceScaleFactor: options.scale ?? 1 } : null,
		args: [
			...FLAGS,
			// Chromium's sandbox cannot be set up by root, and CI containers run as root.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			`--force-device-scale-factor=${options.scale ?? 1}`,
			`--proxy-server=127.0.0.1:${options.proxy.port}`,
			// Loopback addresses go through the proxy as well: nothing escapes the record.
			'--proxy-bypass-list=<-loopback>',
		],
	});
	const scheme = [{ name: 'prefers-color-scheme', value: options.dark ? 'dark' : 'light' }];
	const complaints: string[] = [];
	const id = await browser.installExtension(options.extension);
	const extension = await until('the extension to be listed', async () => (await browser.extensions()).get(id));
	// The first page opens by itself and takes the foreground, where the article has to be. It does so in a profile that has run
	// before, too: Chromium keeps no extension that came over its protocol, so each start installs it anew.
	const welcome = await until('the first page', async () =>
		(await browser.pages()).find((it) => it.url() === `chrome-extension://${id}/welcome.html`),
	);
	await welcome.close();
	const heard = new WeakSet<WebWorker>();

	/** The background worker, woken by a visit to a tab if it is not there yet. */
	const worker = async (): Promise<WebWorker> => {
		const found = await until('the background worker', async () => (await extension.workers())[0]);
		if (!heard.has(found)) {
			heard.add(found);
			await listen(found.client, complaints, undefined);
		}
		return found;
	};
	await worker();

	const resize = async (page: Page, { viewport, touch = false }: OpenOptions) => {
		if (!viewport) return;
		await page.setViewport({ ...viewport, deviceScaleFactor: options.scale ?? 1, hasTouch: touch, isMobile: touch });
	};

	return {
		name: 'chromium',
		version: await browser.version(),
		proxy: options.proxy,
		async open(url, size = {}) {
			const page = await browser.newPage();
			await listen(await page.createCDPSession(), complaints, id);
			await resize(page, size);
			await page.emulateMediaFeatures(scheme);
			await page.goto(url, { waitUntil: 'load' });
			return page;
		},
		inCard: (page, sent, ...args) => inCardRoot(page, sent, args),
		async command(page, name) {
			await page.bringToFront();
			// CDP key events go to the page and never reach the browser's shortcuts; this is the event they would cause.
			await (await worker()).evaluate((command) => {
				const { chrome } = globalThis as unknown as {
					chrome: { commands: { onCommand: { dispatch(name: string): void } } };
				};
				chrome.commands.onCommand.dispatch(command);
			}, name);
		},
		async chooseFromMenu(page, id) {
			await page.bringToFront();
			// CDP cannot open the browser's own menus; this is the event that choosing an entry causes.
			await (await worker()).evaluate(async (menuItemId) => {
				const { chrome } = globalThis as unknown as { chrome: MenuApi };
				const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
				chrome.contextMenus.onClicked.dispatch({ menuItemId, pageUrl: tab?.url, frameId: 0 }, tab);
			}, id);
		},
		async popup(page) {
			await page.bringToFront();
			const before = new Set(await extension.pages());
			await page.triggerExtensionAction(extension);
			const opened = await until('the popup', async () => (await extension.pages()).find((it) => !before.has(it)));
			await listen(await opened.createCDPSession(), complaints, undefined);
			await opened.emulateMediaFeatures(scheme);
			return surfaceOf(opened);
		},
		async extensionPage(path, size = {}) {
			const page = await browser.newPage();
			await resize(page, size);
			await listen(await page.createCDPSession(), complaints, undefined);
			await page.emulateMediaFeatures(scheme);
			await page.goto(`chrome-extension://${id}/${path}`);
			return surfaceOf(page);
		},
		inExtension: async (sent, ...args) => evaluate(await worker(), sent, args),
		emulatePrint: (page, isPrint) => page.emulateMediaType(isPrint ? 'print' : 'screen'),
		async stopBackground() {
			// A worker with a debugger attached waits for it when it starts again, and it would wait for ever.
			for (const { client } of await extension.workers()) await client.detach();
			const page = await browser.newPage();
			// A picture, which asks nothing of the background.
			await page.goto(`chrome-extension://${id}/icon/16.png`);
			const session = await page.createCDPSession();
			const stopped = new Promise<void>((resolve) => {
				session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
					if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
				});
			});
			await session.send('ServiceWorker.enable');
			await session.send('ServiceWorker.stopAllWorkers');
			await stopped;
			await page.close();
		},
		async takeAway(how) {
			if (how === 'removed') return browser.uninstallExtension(id);
			const page = await browser.newPage();
			await page.goto('chrome://extensions/');
			await page.evaluate(takeAwayFromExtensionsPage, id, how);
			await page.close();
		},
		async letIn(isLetIn) {
			const page = await browser.newPage();
			await page.goto('chrome://extensions/');
			await page.evaluate(setHostAccess, id, isLetIn ? 'ON_ALL_SITES' : 'ON_CLICK');
			await page.close();
		},
		isItsOwn: ({ url }) => /\.(?:google|googleapis|gvt1)\.com$/.test(new URL(url).hostname),
		complaints: () => [...complaints],
		ended: new Promise((resolve) => browser.once('disconnected', () => resolve())),
		close: () => browser.close(),
		kill: () => killed(browser),
	};
}

/** Runs on `chrome://extensions`: does what its buttons do. */
async function takeAwayFromExtensionsPage(id: string, how: Exclude<WayToGo, 'removed'>): Promise<void> {
	const { chrome } = globalThis as unknown as { chrome: ExtensionsPageApi };
	if (how === 'disabled') await chrome.management.setEnabled(id, false);
	else await chrome.developerPrivate.reload(id, { failQuietly: true });
}

/** Runs on `chrome://extensions`: does what its choice of site access does. */
async function setHostAccess(id: string, hostAccess: string): Promise<void> {
	const { chrome } = globalThis as unknown as { chrome: ExtensionsPageApi };
	await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess });
}

/** What `chrome://extensions` may call. */
interface ExtensionsPageApi {
	management: { setEnabled(id: string, enabled: boolean): Promise<void> };
	developerPrivate: {
		reload(id: string, options: object): Promise<void>;
		updateExtensionConfiguration(configuration: object): Promise<void>;
	};
}

/** The part of Chromium's extension API that {@link TestBrowser.chooseFromMenu} needs. */
interface MenuApi {
	tabs: { query(what: object): Promise<{ url?: string }[]> };
	contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
}

/** `evaluate` of Puppeteer, whose own types cannot follow a function that is handed through. */
function evaluate<Args extends unknown[], T>(where: Page | WebWorker, sent: Sent<Args, T>, args: Args): Promise<T> {
	return where.evaluate<unknown[], (...args: unknown[]) => unknown>(sent as never, ...args) as Promise<T>;
}

function surfaceOf(page: Page): Surface {
	return {
		run: (sent, ...args) => evaluate(page, sent, args),
		click: ({ x, y }) => page.mouse.click(x, y),
		show: () => page.bringToFront(),
		async keys(...names) {
			for (const name of names) {
				await page.keyboard.press(name).catch((error) => {
					// What the key did closed the surface before the key was let go.
					if (!page.isClosed()) throw error;
				});
			}
		},
		async screenshot() {
			const main = await page.waitForSelector('body > :first-child');
			if (!main) throw new Error(`${page.url()} is empty`);
			return main.screenshot();
		},
		close: () => page.close(),
	};
}

async function inCardRoot<Args extends unknown[], T>(
	page: Page,
	sent: (root: ShadowRoot, ...args: Args) => T,
	args: Args,
): Promise<T | undefined> {
	const session = await page.createCDPSession();
	try {
		const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
		const found = cardRoot(root as DomNode);
		if (found === undefined) return undefined;
		const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
		const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
			...(object.objectId === undefined ? {} : { objectId: object.objectId }),
			functionDeclaration: `function (...args) { return (${sent})(this, ...args); }`,
			arguments: args.map((value) => ({ value })),
			returnByValue: true,
			awaitPromise: true,
		});
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value as T;
	} finally {
		await session.detach();
	}
}

/** The card's root: a popover's closed shadow root, or the one nested in it, where the card itself is drawn. */
function cardRoot(node: DomNode, inPopover = false): DomNode | undefined {
	const closed = node.shadowRoots?.find((it) => it.shadowRootType === 'closed');
	if (closed && (inPopover || node.attributes?.includes('popover'))) return cardRoot(closed, true) ?? closed;
	for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
		const found = cardRoot(child, inPopover);
		if (found) return found;
	}
	return undefined;
}

/** Notes warnings and errors; with an extension id, only those that come from its scripts. */
async function listen(session: CDPSession, complaints: string[], id: string | undefined): Promise<void> {
	const note = (what: unknown) => {
		const text = JSON.stringify(what);
		if (id === undefined || text.includes(`chrome-extension://${id}`)) complaints.push(text);
	};
	session.on('Runtime.consoleAPICalled', (event) => {
		if (event.type === 'warning' || event.type === 'error' || event.type === 'assert') note(event);
	});
	session.on('Runtime.exceptionThrown', note);
	session.on('Log.entryAdded', ({ entry }) => {
		if (entry.level === 'warning' || entry.level === 'error') note(entry);
	});
	await session.send('Runtime.enable');
	await session.send('Log.enable');
}
