/**
 * Firefox over WebDriver BiDi. What the protocol has no command for (a toolbar popup, a shortcut) is done in the
 * browser's own window, which `--remote-allow-system-access` opens to the test.
 */
import { readdirSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { hearComplaints, homeWithPolicy, packedBeside, preferences, UUID } from './firefox-profile.ts';
import {
	allowInPrivateWindows,
	type BrowserWindow,
	emulateMedium,
	grantActiveTab,
	installForGood,
	openPrivateWindow,
	pressMenu,
	pressShortcut,
	takeAway,
	terminateBackground,
} from './firefox-window.ts';
import {
	builtManifest,
	isFresh,
	type Key,
	killed,
	type LaunchOptions,
	type OpenOptions,
	type Surface,
	type TestBrowser,
	VIEWPORT,
} from './harness.ts';
import { until } from './until.ts';

/** The part of Puppeteer's BiDi connection that is used here; its own types leave out Mozilla's extensions. */
interface Bidi {
	send(method: string, params: object): Promise<{ result: unknown }>;
}

/** A node as BiDi serialises it, as far as it is walked here. */
interface RemoteNode {
	sharedId?: string;
	value?: {
		mode?: string;
		attributes?: Record<string, string>;
		children?: RemoteNode[];
		shadowRoot?: RemoteNode | null;
	};
}

/** Starts Firefox with the extension loaded. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
	const manifest = builtManifest(options.extension);
	const id = manifest.browser_specific_settings?.gecko?.id;
	if (id === undefined) throw new Error(`${options.extension}/manifest.json: no browser_specific_settings.gecko.id`);
	const isFirst = isFresh(options.profile);
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: options.executable,
		headless: options.headless,
		acceptInsecureCerts: true,
		defaultViewport: options.headless ? VIEWPORT : null,
		args: ['--remote-allow-system-access'],
		...(options.profile !== undefined && { userDataDir: options.profile }),
		...(options.policy && { env: { ...process.env, HOME: homeWithPolicy(id, options.policy) } }),
		extraPrefsFirefox: { ...preferences(options, id) },
	});
	const bidi = (browser as unknown as { connection: Bidi }).connection;
	const complaints = hearComplaints(browser);
	const chromeContext = await browserWindow(bidi);
	if (options.privateWindows) await call(bidi, chromeContext, allowInPrivateWindows, [id]);
	if (options.profile === undefined) await browser.installExtension(options.extension);
	// What BiDi installs is gone when the browser ends.
	else if (isFirst) await call(bidi, chromeContext, installForGood, [await packedBeside(options)]);
	if (isFirst) {
		// The first page opens by itself and takes the foreground, where the article has to be.
		const welcome = await until(
			'the first page',
			async () => (await contextsAt(bidi, `moz-extension://${UUID}/welcome.html`))[0],
		);
		await bidi.send('browsingContext.close', { context: welcome });
	}

	const openExtensionPage = async (path: string, { viewport }: OpenOptions = {}): Promise<Surface> => {
		const address = `moz-extension://${UUID}/${path}`;
		const before = new Set(await contextsAt(bidi, address));
		await call(
			bidi,
			chromeContext,
			(url: string, extensionId: string) => {
				const { gBrowser, WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
				const triggeringPrincipal = WebExtensionPolicy.getByID(extensionId).extension.principal;
				// In the background, so that the article stays the active tab: the popup asks which one that is.
				gBrowser.addTab(url, { triggeringPrincipal, inBackground: true });
			},
			[address, id],
		);
		const context = await until(`${address} to open`, async () =>
			(await contextsAt(bidi, address)).find((it) => !before.has(it)),
		);
		await until(`${address} to load`, () => call(bidi, context, () => document.readyState === 'complete', []));
		if (viewport) await bidi.send('browsingContext.setViewport', { context, viewport });
		return surfaceOf(bidi, context);
	};

	let inside: Promise<Surface> | undefined;
	return {
		name: 'firefox',
		version: await browser.version(),
		proxy: options.proxy,
		async open(url, { viewport } = {}) {
			const page = await browser.newPage();
			if (viewport) await page.setViewport(viewport);
			await page.goto(url, { waitUntil: 'load' });
			return page;
		},
		inCard: (page, sent, ...args) => inCardRoot(bidi, page, sent, args),
		async command(page, name) {
			await page.bringToFront();
			await call(bidi, chromeContext, pressShortcut, [id, name]);
		},
		async chooseFromMenu(page, entry) {
			await page.bringToFront();
			await call(bidi, chromeContext, pressMenu, [id, entry]);
		},
		async popup(page) {
			await page.bringToFront();
			await call(bidi, chromeContext, grantActiveTab, [id]);
			return openExtensionPage(manifest.action.default_popup);
		},
		async openPrivately(url) {
			await call(bidi, chromeContext, openPrivateWindow, [url]);
			const context = await until(`${url} to open`, async () => (await contextsAt(bidi, url))[0]);
			return surfaceOf(bidi, context);
		},
		extensionPage: openExtensionPage,
		async inExtension(sent, ...args) {
			// One page for all that is asked: opening one takes longer than most answers.
			inside ??= openExtensionPage(manifest.action.default_popup);
			return (await inside).run(sent, ...args);
		},
		async emulatePrint(page, isPrint) {
			await page.bringToFront();
			await call(bidi, chromeContext, emulateMedium, [isPrint ? 'print' : '']);
		},
		stopBackground: () => call(bidi, chromeContext, terminateBackground, [id]),
		takeAway: (how) => call(bidi, chromeContext, takeAway, [id, how]),
		isItsOwn: ({ url }) => /\.(?:mozilla\.(?:com|net|org)|firefox\.com)$/.test(new URL(url).hostname),
		complaints: () => [...complaints],
		ended: new Promise((resolve) => browser.once('disconnected', () => resolve())),
		close: () => browser.close(),
		async kill() {
			await killed(browser);
			const { profile } = options;
			if (profile === undefined) return;
			// Puppeteer puts the profile's own settings back when its browser has ended, and tells nobody when that is done.
			await until('the profile to be given back', () => !readdirSync(profile).some((it) => it.endsWith('.puppeteer')));
		},
	};
}

/** Context of the browser's own window. */
async function browserWindow(bidi: Bidi): Promise<string> {
	const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
	const { contexts } = result as { contexts: { context: string; url: string }[] };
	const found = contexts.find((it) => it.url === 'chrome://browser/content/browser.xhtml');
	if (!found) throw new Error('Firefox shows no browser window');
	return found.context;
}

async function contextsAt(bidi: Bidi, address: string): Promise<string[]> {
	const { result } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
	const { contexts } = result as { contexts: { context: string; url: string }[] };
	return contexts.filter((it) => it.url === address).map((it) => it.context);
}

/** Runs a function in a browsing context; arguments and answer travel as JSON, `this` may be a node. */
async function call<Args extends unknown[], T>(
	bidi: Bidi,
	context: string,
	sent: (...args: Args) => T | Promise<T>,
	args: Args,
	node?: { sharedId: string },
): Promise<T> {
	const { result } = await bidi.send('script.callFunction', {
		functionDeclaration: `async function (json${node ? ', node' : ''}) {
			const answer = await (${sent})(${node ? 'node, ' : ''}...JSON.parse(json));
			return answer === undefined ? undefined : JSON.stringify(answer);
		}`,
		arguments: [{ type: 'string', value: JSON.stringify(args) }, ...(node ? [node] : [])],
		target: { context },
		awaitPromise: true,
		userActivation: true,
	});
	const answer = result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
	if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the function failed in the browser');
	return (answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
}

/** Key values of WebDriver, see https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEY_VALUES: Record<Key, string> = { Tab: '\uE004', Enter: '\uE006', ' ': ' ' };

function surfaceOf(bidi: Bidi, context: string): Surface {
	return {
		run: (sent, ...args) => call(bidi, context, sent, args),
		async click({ x, y }) {
			await bidi.send('input.performActions', {
				context,
				actions: [
					{
						type: 'pointer',
						id: 'mouse',
						actions: [
							{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
							{ type: 'pointerDown', button: 0 },
							{ type: 'pointerUp', button: 0 },
						],
					},
				],
			});
		},
		async show() {
			await bidi.send('browsingContext.activate', { context });
		},
		async keys(...names) {
			const values = names.map((it) => KEY_VALUES[it]);
			const actions = values.flatMap((value) => [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value },
			]);
			const typed = { context, actions: [{ type: 'key', id: 'keys', actions }] };
			await bidi.send('input.performActions', typed).catch((error: Error) => {
				// What the key did closed the surface before the key was let go.
				if (!error.message.includes('no such frame')) throw error;
			});
		},
		async screenshot() {
			// The tab is as wide as the window; the popup's panel would be as wide as its content.
			const box = await call(
				bidi,
				context,
				() => {
					const main = (document.body.firstElementChild ?? document.body).getBoundingClientRect();
					return { x: main.x + scrollX, y: main.y + scrollY, width: main.width, height: main.height };
				},
				[],
			);
			const { result } = await bidi.send('browsingContext.captureScreenshot', {
				context,
				origin: 'document',
				clip: { type: 'box', ...box },
			});
			return Buffer.from((result as { data: string }).data, 'base64');
		},
		close: async () => {
			await bidi.send('browsingContext.close', { context });
		},
	};
}

async function inCardRoot<Args extends unknown[], T>(
	bidi: Bidi,
	page: Page,
	sent: (root: ShadowRoot, ...args: Args) => T,
	args: Args,
): Promise<T | undefined> {
	const context = (page.mainFrame() as unknown as { _id: string })._id;
	const { result } = await bidi.send('script.evaluate', {
		expression: 'document.documentElement',
		target: { context },
		awaitPromise: false,
		serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
	});
	const found = cardRoot((result as { result: RemoteNode }).result);
	if (found?.sharedId === undefined) return undefined;
	return call(bidi, context, sent as unknown as (...args: Args) => T, args, { sharedId: found.sharedId });
}

/** The card's root: a popover's closed shadow root, or the one nested in it, where the card itself is drawn. */
function cardRoot({ value }: RemoteNode, inPopover = false): RemoteNode | undefined {
	const shadow = value?.shadowRoot;
	if (shadow?.value?.mode === 'closed' && (inPopover || value?.attributes?.popover !== undefined)) {
		return cardRoot(shadow, true) ?? shadow;
	}
	for (const child of value?.children ?? []) {
		const found = cardRoot(child, inPopover);
		if (found) return found;
	}
	return undefined;
}
