/**
 * What the reader said of one page alone. Kept in `storage.session`, which lives in memory: it outlasts a background that
 * falls asleep, and is gone when the browser closes. It holds for the tab while it shows that address.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** On or off, for one page. */
export type PageChoice = 'on' | 'off';

const KEY = 'pages';

const pagesSchema = v.fallback(
	v.record(v.string(), v.object({ address: v.string(), choice: v.picklist(['on', 'off']) })),
	{},
);

async function pages(): Promise<v.InferOutput<typeof pagesSchema>> {
	const stored = await browser.storage.session.get(KEY);
	return v.parse(pagesSchema, stored[KEY] ?? {});
}

/** A page is left when anything but the part after `#` changes. */
const addressOf = (url: string) => url.split('#', 1)[0] ?? url;

/** What the reader said of the page that a tab shows, if anything. */
export async function choiceForPage(
	tabId: number | undefined,
	url: string | undefined,
): Promise<PageChoice | undefined> {
	return (await pageChoices())(tabId, url);
}

/** Reads what the reader said of all pages; the answer tells it of the page that a tab shows. */
export async function pageChoices(): Promise<
	(tabId: number | undefined, url: string | undefined) => PageChoice | undefined
> {
	const all = await pages();
	return (tabId, url) => {
		if (tabId === undefined || url === undefined) return undefined;
		const page = all[String(tabId)];
		return page?.address === addressOf(url) ? page.choice : undefined;
	};
}

/** Remembers what the reader said of the page that a tab shows. */
export async function setChoiceForPage(tabId: number, url: string, choice: PageChoice): Promise<void> {
	await browser.storage.session.set({
		[KEY]: { ...(await pages()), [String(tabId)]: { address: addressOf(url), choice } },
	});
}

/** Forgets a tab that was closed. */
export async function forgetTab(tabId: number): Promise<void> {
	const { [String(tabId)]: closed, ...others } = await pages();
	// Nothing was said of nearly all tabs, and everybody who watches would be told of a change.
	if (closed === undefined) return;
	await browser.storage.session.set({ [KEY]: others });
}
