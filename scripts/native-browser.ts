/** Builds the content script without webextension-polyfill; `entrypoints/content/native-browser.ts` says why. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const POLYFILL = '@wxt-dev/webextension-polyfill/browser';
const NATIVE = fileURLToPath(new URL('../entrypoints/content/native-browser.ts', import.meta.url));

/** The plugin; WXT builds each script on its own, so that it sees from the entry which one is being built. */
export function nativeBrowserInContentScript(): Plugin {
	let isContentScript = false;
	return {
		name: 'sidelight:native-browser',
		enforce: 'pre',
		configResolved({ build }) {
			isContentScript = build.lib !== false && JSON.stringify(build.lib.entry).includes('entrypoints/content');
		},
		resolveId: (source) => (isContentScript && source === POLYFILL ? NATIVE : undefined),
	};
}
