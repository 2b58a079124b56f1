/**
 * The background: answers what pages ask. It keeps nothing between messages but the datasets, which it can open again at
 * any time, so the browser may put it to sleep whenever it likes.
 */

import { bundled, world } from 'virtual:bundled-datasets';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { EntityRef } from '../data/context-types.ts';
import type { WorldScales } from '../data/locator-map.ts';
import type { Dataset } from '../data/schema.ts';
import { contextFrom, hasPlace, openShelf, type Shelf, spotNames } from '../data/shelf.ts';
import { type PageAnswers, type PageCommand, type PageRequest, pageRequest } from '../messages/protocol.ts';
import { choicesStore } from './common/choices-store.ts';
import { loadCard, registerAddedSites } from './common/page-scripts.ts';
import { languageOf, pageSettings } from './common/page-settings.ts';
import { choiceForPage, forgetTab } from './common/this-page.ts';
import { unpack, unpackJson } from './common/unpack.ts';

/** What the browser tells of the page that asks. */
interface Asking {
	url: string | undefined;
	tabId: number | undefined;
	frameId: number | undefined;
	private: boolean;
}

/** One answer for each request. */
type Answers = {
	[T in PageRequest['type']]: (request: Extract<PageRequest, { type: T }>, asking: Asking) => Promise<PageAnswers[T]>;
};

export default defineBackground(() => {
	const store = choicesStore();
	let opened: Promise<Shelf> | undefined;
	const shelf = () => {
		opened ??= openBundled();
		return opened;
	};
	let outlines: Promise<WorldScales> | undefined;
	/** The world's outlines, read only once somebody asks for a place. */
	const worldFor = async (ref: EntityRef) => {
		if (!hasPlace(await shelf(), ref)) return undefined;
		outlines ??= unpackJson<WorldScales>(world);
		return outlines;
	};
	const language = async () => languageOf(await store.read());

	const answers: Answers = {
		hello: async (_request, asking) => {
			const thisPage = await choiceForPage(asking.tabId, asking.url);
			return pageSettings(await store.read(), { ...asking, thisPage });
		},
		spot: async ({ blocks, established }) =>
			spotNames(await shelf(), {
				blocks: blocks.map(({ id, text, lang }) => ({ id, text, ...(lang !== undefined && { lang }) })),
				established,
				language: await language(),
			}),
		context: async ({ ref, articleDate }) =>
			contextFrom(await shelf(), {
				ref,
				world: await worldFor(ref),
				language: await language(),
				...(articleDate !== undefined && { articleDate }),
			}),
		count: async ({ mentions }, asking) => {
			await showCount(mentions, asking, (await store.read()).badge);
			return null;
		},
		'load-parts': async (_request, { tabId, frameId }) => {
			if (tabId !== undefined) await loadCard(tabId, frameId ?? 0);
			return null;
		},
		mute: async ({ ref }) => {
			const key = `${ref.dataset}/${ref.entity}`;
			await store.change((choices) => ({ ...choices, muted: [...new Set([...choices.muted, key])] }));
			return null;
		},
	};

	const answer = <T extends PageRequest['type']>(request: Extract<PageRequest, { type: T }>, asking: Asking) =>
		(answers[request.type] as Answers[T])(request, asking);

	browser.runtime.onMessage.addListener((message: unknown, sender) => {
		if (sender.id !== browser.runtime.id) return undefined;
		const request = v.safeParse(pageRequest, message);
		// A message that is no request is somebody else's, or a page's that was updated under us: it gets no answer.
		if (!request.success) return undefined;
		return answer(request.output, {
			url: sender.tab?.url ?? sender.url,
			tabId: sender.tab?.id,
			frameId: sender.frameId,
			private: sender.tab?.incognito === true,
		});
	});

	browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
	store.watch((choices) => void registerAddedSites(choices), new AbortController().signal);

	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
	});

	// Absent in Firefox for Android.
	browser.commands?.onCommand.addListener((command) => {
		if (command === 'toggle') void store.change((choices) => ({ ...choices, on: !choices.on }));
		if (command === 'next-mention') void tellActiveTab({ type: 'step', direction: 1 });
		if (command === 'previous-mention') void tellActiveTab({ type: 'step', direction: -1 });
	});
});

async function tellActiveTab(command: PageCommand): Promise<void> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	if (tab?.id === undefined) return;
	try {
		await browser.tabs.sendMessage(tab.id, command, { frameId: 0 });
	} catch {
		// No content script there: the page is on no listed site, and there is nothing to step through.
	}
}

/** The badge counts the mentions of the page itself; frames are not added, as the popup does not list them either. */
async function showCount(
	mentions: number,
	{ tabId, frameId, private: isPrivate }: Asking,
	wanted: boolean,
): Promise<void> {
	if (tabId === undefined || frameId !== 0) return;
	const text = wanted && !isPrivate && mentions > 0 ? String(mentions) : '';
	try {
		await browser.action.setBadgeText({ tabId, text });
		await browser.action.setBadgeBackgroundColor({ tabId, color: '#5c6370' });
		await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
	} catch {
		// The tab was closed while the page was being read.
	}
}

async function openBundled(): Promise<Shelf> {
	return openShelf(
		await Promise.all(
			bundled.map(async ({ dataset, index }) => ({
				dataset: await unpackJson<Dataset>(dataset),
				index: await unpack(index),
			})),
		),
	);
}
