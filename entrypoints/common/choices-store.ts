/** The reader's choices in the browser's storage: synced where the browser has that, else on this device. */
import { browser } from 'wxt/browser';
import { type ChoicesStore, openChoices } from '../../settings/store.ts';

/** Opens the choices; every surface of the extension opens its own and sees the others' changes. */
export function choicesStore(): ChoicesStore {
	return openChoices(browser.storage.sync, {
		second: browser.storage.local,
		// Popup, options and background may change them at one time; content scripts have locks of the page's origin only.
		exclusive: (task) => navigator.locks.request('sidelight-choices', task) as ReturnType<typeof task>,
	});
}
