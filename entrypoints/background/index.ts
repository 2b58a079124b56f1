/**
 * The background: answers what pages ask. It keeps nothing between messages but the datasets, which it can open again at
 * any time, so the browser may put it to sleep whenever it likes.
 */

import { world } from 'virtual:bundled-datasets';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { EntityRef } from '../../data/context-types.ts';
import type { WorldScales } from '../../data/locator-map.ts';
import { contextFrom, hasPlace, lookUpName, overviewFrom, spotNames } from '../../data/shelf.ts';
import { type PageAnswers, type PageRequest, pageRequest } from '../../messages/protocol.ts';
import { muteKey } from '../../settings/muted.ts';
import { siteOf } from '../../settings/page-address.ts';
import { choicesStore } from '../common/choices-store.ts';
import { onDatasetsBell } from '../common/datasets-bell.ts';
import { languageOf } from '../common/language-of.ts';
import { loadCard, registerAddedSites } from '../common/page-scripts.ts';
import { pageSettings } from '../common/page-settings.ts';
import { mutePrivately, privateMuted } from '../common/private-muted.ts';
import { choiceForPage, forgetTab } from '../common/this-page.ts';
import { unpackJson } from '../common/unpack.ts';
import type { Asking } from './asking.ts';
import { keepCounts, showCount } from './badge.ts';
import { Datasets } from './datasets.ts';
import { keepGrants } from './grants.ts';
import { keepMenus } from './menus.ts';
import { openLibrary, searchTheWeb } from './new-tabs.ts';
import { tellActiveTab } from './tabs.ts';

/** One answer for each request. */
type Answers = {
	[T in PageRequest['type']]: (request: Extract<PageRequest, { type: T }>, asking: Asking) => Promise<PageAnswers[T]>;
};

export default defineBackground(() => {
	const store = choicesStore();
	const datasets = new Datasets(async () => (await store.read()).datasetsOff);
	const shelf = () => datasets.shelf();
	let outlines: Promise<WorldScales> | undefined;
	/** The world's outlines, read only once somebody asks for a place or the map. */
	const readOutlines = () => {
		outlines ??= unpackJson<WorldScales>(world);
		return outlines;
	};
	const worldFor = async (ref: EntityRef) => {
		return hasPlace(await shelf(), ref) ? readOutlines() : undefined;
	};
	const language = async () => languageOf(await store.read());

	const answers: Answers = {
		hello: async (_request, asking) => {
			const thisPage = await choiceForPage(asking.tabId, asking.url);
			const choices = await store.read();
			const muted = asking.private ? [...choices.muted, ...(await privateMuted())] : choices.muted;
			const key = await datasets.key();
			return pageSettings({ ...choices, muted }, { ...asking, thisPage, datasets: key });
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
		mute: async ({ ref, where }, { url, private: isPrivate }) => {
			const site = siteOf(url);
			const host = where === 'site' && site.kind === 'web' ? { host: site.host } : {};
			const key = muteKey({ ...ref, ...host });
			if (isPrivate && 'host' in host) await mutePrivately(key);
			else await store.change((choices) => ({ ...choices, muted: [...new Set([...choices.muted, key])] }));
			return null;
		},
		'look-up': async ({ text }) => lookUpName(await shelf(), { text, language: await language() }),
		overview: async ({ refs, articleDate }) =>
			overviewFrom(await shelf(), { refs, ...(articleDate !== undefined && { articleDate }) }),
		library: async (_request, { url }) => (isOurs(url) ? (await shelf()).map((it) => it.known.whole()) : null),
		datasets: async (_request, { url }) => {
			if (!isOurs(url)) return null;
			// Whoever has just imported or removed one asks before anybody else hears of it.
			datasets.changed();
			return datasets.infos();
		},
		'open-library': async ({ ref }) => {
			await openLibrary(ref);
			return null;
		},
		search: async ({ dataset, source }, { windowId }) => {
			const title = (await shelf()).find((it) => it.known.manifest.id === dataset)?.known.sources.get(source)?.title;
			if (title !== undefined) await searchTheWeb(title, windowId);
			return null;
		},
		outlines: async (_request, { url }) => (isOurs(url) ? readOutlines() : null),
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
			windowId: sender.tab?.windowId,
			frameId: sender.frameId,
			private: sender.tab?.incognito === true,
		});
	});

	onDatasetsBell(() => datasets.changed(), new AbortController().signal);
	keepMenus(store);
	keepCounts(store);
	browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
	store.watch((choices) => void registerAddedSites(choices), new AbortController().signal);
	keepGrants(store);

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

/** True for a page of the extension itself. */
const isOurs = (url: string | undefined) => url?.startsWith(`${location.origin}/`) === true;
