/** What the popup shows beside the reader's choices, read at one moment. */
import { browser } from 'wxt/browser';
import type { Overview, PageAnswers, PageMentions, PageRequest, Published } from '../../messages/protocol.ts';
import type { Choices } from '../../settings/choices.ts';
import { siteOf } from '../../settings/page-address.ts';
import type { Policy } from '../../settings/policy.ts';
import { originPatterns } from '../../settings/sites.ts';
import { choicesStore } from '../common/choices-store.ts';
import { choiceForPage, type PageChoice } from '../common/this-page.ts';
import { askTab, type PopupTab, tabOfPopup } from './tab.ts';

/** See the head of this file. */
export interface Snapshot {
	/** The choices at that moment. Those that are shown may be newer: a control shows a change before the page hears of it. */
	choices: Choices;
	policy: Policy;
	tab: PopupTab | undefined;
	thisPage: PageChoice | undefined;
	/** Undefined where no content script answers. */
	page: PageMentions | undefined;
	/** When its article was published; undefined where it does not say. */
	published: Published | undefined;
	/** The dates of what is known of the page's names; undefined where there are none. */
	overview: Overview | undefined;
	/** Whether the browser lets us into the site at all times. */
	granted: boolean;
}

/** The reader's choices, and the policy that they are under. */
export const store = choicesStore();

/** Reads everything anew. */
export async function takeSnapshot(): Promise<Snapshot> {
	const tab = await tabOfPopup();
	const [choices, { policy }, thisPage, page, published, granted] = await Promise.all([
		store.read(),
		store.policy(),
		choiceForPage(tab?.id, tab?.url),
		tab && askTab(tab, { type: 'list' }),
		tab && askTab(tab, { type: 'published' }).then((it) => it ?? undefined),
		isGranted(tab),
	]);
	const overview = page && (await askOverview(page, published));
	return { choices, policy, tab, thisPage, page, published, granted, overview };
}

async function isGranted(tab: PopupTab | undefined): Promise<boolean> {
	const page = siteOf(tab?.url);
	return page.kind === 'web' && (await browser.permissions.contains({ origins: [originPatterns(page)[0] ?? ''] }));
}

/** Asks the background, which alone holds the datasets; undefined where the page has no names, or no answer comes. */
async function askOverview({ entities }: PageMentions, published?: Published): Promise<Overview | undefined> {
	if (entities.length === 0) return undefined;
	const refs = entities.map(({ entity: { dataset, entity } }) => ({ dataset, entity }));
	const request: PageRequest = { type: 'overview', refs, ...(published && { articleDate: published.day }) };
	try {
		return (await browser.runtime.sendMessage(request)) as PageAnswers['overview'] | undefined;
	} catch {
		// The background was ended in the middle. The list is worth showing without the drawing.
		return undefined;
	}
}
