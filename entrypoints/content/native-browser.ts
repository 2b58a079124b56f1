/**
 * `wxt/browser` for the content script: the browser's own API, which in Firefox and in Chromium from 128 on answers with
 * promises for all that the content script calls. The polyfill, a sixth of the script's weight in every tab, stays with the
 * other surfaces; `wxt.config.ts` puts this in its place.
 */
import type { Browser } from 'webextension-polyfill';

const world = globalThis as unknown as { browser?: Browser; chrome: Browser };

/** The extension API as the browser has it. */
export const browser: Browser = world.browser ?? world.chrome;
