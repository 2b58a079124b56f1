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
import {
	contextFrom,
	hasPlace,
	knowledgeOf,
	lookUpName,
	overviewFrom,
	type SpotQuestion,
	spotNames,
} from '../../data/shelf.ts';
import { type PageAnswers, type PageRequest, type PageSettings, pageRequest } from '../../messages/protocol.ts';
import { muteKey } from '../../settings/muted.ts';
import { siteOf } from '../../settings/page-address.ts';
import { choicesStore } from '../common/choices-store.ts';
import { onDatasetsBell } from '../common/datasets-bell.ts';
import { languageOf } from '../common/language-of.ts';
import { loadCard, registerAddedSites } from '../common/page-scripts.ts';
import { pageSettings } from '../common/page-settings.ts';
import { mutePrivately } from '../common/private-muted.ts';
import { forgetTab } from '../common/this-page.ts';
import { unpackJson } from '../common/unpack.ts';
import type { Asking } from './asking.ts';
import { keepCounts, showCount } from './badge.ts';
import { Datasets } from './datasets.ts';
import { isStillGranted, keepGrants } from './grants.ts';
import { keepMenus } from './menus.ts';
import { openLibrary, searchTheWeb } from './new-tabs.ts';
import { ReaderMemory } from './reader-memory.ts';
import { tellActiveTab, tellFrame } from './tabs.ts';

/** One answer for each request. */
type Answers = {
	[T in PageRequest['type']]: (request: Extract<PageRequest, { type: T }>, asking: Asking) => Promise<PageAnswers[T]>;
};

/** So long after its start it is made sure that a page was told what holds, in milliseconds: out of the way of its text. */
const CHECK_MS = 1000;

export default defineBackground(() => {
	const store = choicesStore();
	const memory = new ReaderMemory(store);
	const datasets = new Datasets(async () => (await memory.choices()).datasetsOff);
	const shelf = () => datasets.shelf();
	let outlines: Promise<WorldScales> | undefined;
	/** The world's outlines, read only once somebody asks for a place or the map. */
	const readOutlines = () => {
		outlines ??= unpackJson<WorldScales>(world);
		return outlines;
	};
	const worldFor = async (ref: EntityRef) => {
		return (await hasPlace(await shelf(), ref)) ? readOutlines() : undefined;
	};
	const language = async () => languageOf(await memory.choices());
	const spotIn = async ({ blocks, established, partial }: Omit<SpotQuestion, 'language'>) =>
		spotNames(await shelf(), { blocks, established, partial, language: await language() });
	const settingsFor = async (asking: Asking, { fresh }: { fresh: boolean }) => {
		const { choices, thisPage } = await memory.of(asking, { fresh });
		// What started from memory was let in a moment ago; what the reader lets in once needs no more than that.
		const granted = !fresh || thisPage === 'on' || (await isStillGranted(asking.url));
		return pageSettings(choices, { ...asking, thisPage, granted, datasets: await datasets.key() });
	};

	/**
	 * A page that started in the very moment of a change may have been answered before the background had heard of it, and too
	 * late to hear of it itself.
	 */
	const checkLater = (told: PageSettings, asking: Asking) => {
		const { tabId, frameId = 0 } = asking;
		if (tabId === undefined) return;
		const check = async () => {
			const now = await settingsFor(asking, { fresh: true });
			if (JSON.stringify(now) !== JSON.stringify(told)) await tellFrame({ tabId, frameId }, { type: 'settings' });
		};
		setTimeout(() => void check().catch(nobodyIsLeft), CHECK_MS);
	};

	const answers: Answers = {
		hello: async ({ fresh = false, spot }, asking) => {
			const settings = await settingsFor(asking, { fresh });
			if (!fresh) checkLater(settings, asking);
			const isOn = settings.state.kind === 'on';
			return { ...settings, ...(isOn && spot && { spotted: await spotIn(spot) }) };
		},
		spot: spotIn,
		context: async ({ ref, articleDate }) =>
			contextFrom(await shelf(), {
				ref,
				world: await worldFor(ref),
				language: await language(),
				...(articleDate !== undefined && { articleDate }),
			}),
		count: async ({ mentions }, asking) => {
			await showCount(mentions, asking, (await memory.choices()).badge);
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
		library: async (_request, { url }) => (isOurs(url) ? datasets.inUse() : null),
		'library-dataset': async ({ id }, { url }) => (isOurs(url) ? datasets.packed(id) : null),
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
			const title = (await knowledgeOf(await shelf(), dataset))?.sources.get(source)?.title;
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
	browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(nobodyIsLeft));
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

/**
 * For work that nobody waits for. A browser that is being closed takes its tabs away first, and answers what is asked of it
 * then with "The browser is shutting down"; what is not done any more is gone with it.
 */
const nobodyIsLeft = () => {};

/** True for a page of the extension itself. */
const isOurs = (url: string | undefined) => url?.startsWith(`${location.origin}/`) === true;
