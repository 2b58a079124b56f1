import { defineConfig } from 'wxt';
import { ContentsCollector } from './scripts/bundle-contents.ts';
import { bundledDatasets } from './scripts/bundled-datasets.ts';
import { nativeBrowserInContentScript } from './scripts/native-browser.ts';
import newsSites from './settings/news-sites.json' with { type: 'json' };
import { matchPatterns } from './settings/sites.ts';

/** The add-on's own address at addons.mozilla.org; it never changes, as settings are kept under it. */
const GECKO_ID = '{52c38108-6991-4313-8148-9330cdac3c91}';

/** In `public/`; `page/paint/while-here.ts` says what it is for. */
const HERE_SHEET = 'here.css';

const contents = new ContentsCollector();

export default defineConfig({
	modules: ['@wxt-dev/webextension-polyfill'],
	// Imports are explicit: what a file uses is written at its head.
	imports: false,
	manifestVersion: 3,
	targetBrowsers: ['chrome', 'firefox'],
	vite: () => ({
		// A page's settings need no more of the news sites than their hosts.
		define: { LISTED_HOSTS: JSON.stringify(newsSites.map((it) => it.host)) },
		plugins: [bundledDatasets(), nativeBrowserInContentScript(), contents.plugin()],
		oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
		build: { target: ['chrome128', 'firefox146'] },
	}),
	zip: {
		// What is needed to build, so that a reviewer reads no more than that. A test builds from it.
		excludeSources: ['tests/**', 'docs/pictures/**', 'store/pictures/**', 'screenshots/**', 'coverage/**', '*.log'],
	},
	manifest: ({ browser }) => ({
		name: '__MSG_extensionName__',
		short_name: '__MSG_extensionShortName__',
		description: '__MSG_extensionDescription__',
		default_locale: 'en',
		// `search` asks the reader's own search engine for the title of a source without an address, when a button is pressed.
		// `unlimitedStorage` asks the browser to keep imported datasets when its disk runs low; no reader is asked for it.
		permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'search'],
		// The same sites as the content script's: they let the card's code be loaded only where a card is opened.
		host_permissions: matchPatterns(newsSites),
		// Asked for one site at a time, when the reader adds it.
		optional_host_permissions: ['*://*/*'],
		icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 96: 'icon/96.png', 128: 'icon/128.png' },
		// Firefox would put the button behind the puzzle piece; Chromium leaves it to the reader to pin it (see the first page).
		action: { default_title: 'Sidelight', ...(browser === 'firefox' && { default_area: 'navbar' }) },
		// Four at most may suggest keys. Chromium takes none that it uses itself, such as N and P for groups of tabs.
		commands: {
			_execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
			toggle: { description: '__MSG_commandToggle__', suggested_key: { default: 'Alt+Shift+S' } },
			'next-mention': { description: '__MSG_commandNext__', suggested_key: { default: 'Alt+Shift+J' } },
			'previous-mention': { description: '__MSG_commandPrevious__', suggested_key: { default: 'Alt+Shift+K' } },
		},
		storage: { managed_schema: 'managed-schema.json' },
		content_security_policy: {
			// Nothing may be loaded or connected to but the package's own scripts, styles and pictures.
			extension_pages:
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
		},
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: GECKO_ID,
							// ::highlight() with underlines came with 146; before it marks would be invisible.
							strict_min_version: '146.0',
							data_collection_permissions: { required: ['none'] },
						},
						// The same engine as on the desktop, and the same reason.
						gecko_android: { strict_min_version: '146.0' },
					},
				}
			: {
					// caretPositionFromPoint, by which a mention is found under the pointer, came with 128.
					minimum_chrome_version: '128',
				}),
	}),
	hooks: {
		'entrypoints:resolved': (_wxt, entrypoints) => {
			for (const entrypoint of entrypoints) {
				if (entrypoint.type === 'content-script') entrypoint.options.matches = matchPatterns(newsSites);
			}
		},
		// Both keys, so that one manifest's shape serves both browsers: each takes the one it knows.
		'build:manifestGenerated': (wxt, manifest) => {
			const background = manifest.background as { service_worker?: string; scripts?: string[] } | undefined;
			if (!background) return;
			const script = background.service_worker ?? background.scripts?.[0] ?? 'background.js';
			background.service_worker = script;
			background.scripts = [script];
			if (wxt.config.browser === 'firefox') for (const it of manifest.content_scripts ?? []) it.css = [HERE_SHEET];
		},
		'build:done': (wxt) => contents.write(wxt.config.browser),
	},
});
