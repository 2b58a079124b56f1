/**
 * What the reader has chosen, from memory: for everything, for the pages of single tabs, and in private windows. Forgotten as
 * soon as the browser tells of a change in any of its storage areas, and lost when the background falls asleep.
 */
import { browser } from 'wxt/browser';
import type { Choices } from '../../settings/choices.ts';
import type { PolicedStore } from '../../settings/policed-store.ts';
import { privateMuted } from '../common/private-muted.ts';
import { type PageChoice, pageChoices } from '../common/this-page.ts';
import type { Asking } from './asking.ts';
import { Remembered } from './remembered.ts';

/** See the head of this file. */
export class ReaderMemory {
	readonly #choices: Remembered<Choices>;
	readonly #pages = new Remembered(pageChoices);
	readonly #privateMuted = new Remembered(privateMuted);

	constructor(store: PolicedStore) {
		this.#choices = new Remembered(() => store.read());
		browser.storage.onChanged.addListener((_changes, area) => {
			if (area !== 'session') this.#choices.forget();
			else this.#forgetSession();
		});
	}

	/** The reader's choices, with the policy's in their place. */
	choices(): Promise<Choices> {
		return this.#choices.get();
	}

	/**
	 * The choices as they count for who asks, and what was said of that page alone. `fresh` reads them anew: who has been told
	 * of a change may ask before the background has been told.
	 */
	async of(
		{ tabId, url, private: isPrivate }: Pick<Asking, 'tabId' | 'url' | 'private'>,
		{ fresh }: { fresh: boolean },
	): Promise<{ choices: Choices; thisPage: PageChoice | undefined }> {
		if (fresh) {
			this.#choices.forget();
			this.#forgetSession();
		}
		const [choices, thisPage, muted] = await Promise.all([
			this.#choices.get(),
			this.#pages.get().then((it) => it(tabId, url)),
			isPrivate ? this.#privateMuted.get() : [],
		]);
		return { choices: { ...choices, muted: [...choices.muted, ...muted] }, thisPage };
	}

	#forgetSession(): void {
		this.#pages.forget();
		this.#privateMuted.forget();
	}
}
