/**
 * The reader's choices in the browser's storage: synced where the browser has that, else on this device; under the
 * policy of whoever manages the browser, where there is one (docs/policy.md).
 */
import { browser } from 'wxt/browser';
import { type PolicedStore, withPolicy } from '../../settings/policed-store.ts';
import { openChoices } from '../../settings/store.ts';

/** Opens the choices; every surface of the extension opens its own and sees the others' changes. */
export function choicesStore(): PolicedStore {
	const store = openChoices(browser.storage.sync, {
		second: browser.storage.local,
		// Popup, options and background may change them at one time; content scripts have locks of the page's origin only.
		exclusive: (task) => navigator.locks.request('sidelight-choices', task) as ReturnType<typeof task>,
	});
	return withPolicy(store, browser.storage.managed);
}
