/** Wires the popup: the reader's choices, the tab's page, and what each switch does. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions, PopupProps, PopupState } from '../../components/popup/popup-props.ts';
import type { Overview, PageAnswers, PageMentions, PageRequest } from '../../messages/protocol.ts';
import { type Choices, DEFAULT_CHOICES } from '../../settings/choices.ts';
import { siteOf } from '../../settings/page-address.ts';
import { originPatterns, type SiteState, stateOf, switchSite } from '../../settings/sites.ts';
import { choicesStore } from '../common/choices-store.ts';
import { registerAddedSites, startInTab } from '../common/page-scripts.ts';
import { LISTED, languageOf } from '../common/page-settings.ts';
import { choiceForPage, type PageChoice, setChoiceForPage } from '../common/this-page.ts';
import { askTab, type PopupTab, tabOfPopup } from './tab.ts';

/** All that the popup shows, read anew whenever something changes. */
interface Snapshot {
	choices: Choices;
	tab: PopupTab | undefined;
	thisPage: PageChoice | undefined;
	/** Undefined where no content script answers. */
	page: PageMentions | undefined;
	/** The dates of what is known of the page's names; undefined where there are none. */
	overview: Overview | undefined;
	/** Whether the browser lets us into the site at all times. */
	granted: boolean;
}

const store = choicesStore();

async function isGranted(tab: PopupTab | undefined): Promise<boolean> {
	const page = siteOf(tab?.url);
	return page.kind === 'web' && (await browser.permissions.contains({ origins: [originPatterns(page)[0] ?? ''] }));
}

async function takeSnapshot(): Promise<Snapshot> {
	const tab = await tabOfPopup();
	const [choices, thisPage, page, granted] = await Promise.all([
		store.read(),
		choiceForPage(tab?.id, tab?.url),
		tab ? askTab(tab, { type: 'list' }) : undefined,
		isGranted(tab),
	]);
	return { choices, tab, thisPage, page, granted, overview: page && (await askOverview(page)) };
}

/** Asks the background, which alone holds the datasets; undefined where the page has no names, or no answer comes. */
async function askOverview({ entities, published }: PageMentions): Promise<Overview | undefined> {
	if (entities.length === 0) return undefined;
	const refs = entities.map(({ entity: { dataset, entity } }) => ({ dataset, entity }));
	const request: PageRequest = { type: 'overview', refs, ...(published && { articleDate: published.day }) };
	return (await browser.runtime.sendMessage(request)) as PageAnswers['overview'] | undefined;
}

/** The popup with its wiring. */
export function PopupContainer() {
	const [snapshot, setSnapshot] = useState<Snapshot>();
	const refresh = useMemo(() => async () => setSnapshot(await takeSnapshot()), []);
	useEffect(() => {
		const closed = new AbortController();
		store.watch(() => void refresh(), closed.signal);
		// A page tells its count whenever it has painted: then the list is worth reading again.
		const onMessage = (message: unknown) => {
			if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'count')
				void refresh();
			return undefined;
		};
		browser.runtime.onMessage.addListener(onMessage);
		void refresh();
		return () => {
			closed.abort();
			browser.runtime.onMessage.removeListener(onMessage);
		};
	}, [refresh]);
	const language = languageOf(snapshot?.choices ?? DEFAULT_CHOICES);
	useEffect(() => {
		document.documentElement.lang = language;
	}, [language]);
	return <Popup {...propsOf(snapshot, refresh)} language={language} />;
}

function propsOf(snapshot: Snapshot | undefined, refresh: () => Promise<void>): Omit<PopupProps, 'language'> {
	const choices = snapshot?.choices ?? DEFAULT_CHOICES;
	const site = snapshot && siteState(snapshot);
	const page = siteOf(snapshot?.tab?.url);
	return {
		state: popupState(snapshot, site),
		...(page.kind === 'web' && { host: page.host }),
		choices: {
			on: choices.on,
			siteOn:
				site !== undefined &&
				!(site.kind === 'off' && (site.because === 'this-site' || site.because === 'not-my-site')),
			pageOn: snapshot?.thisPage !== 'off',
			density: choices.density,
		},
		actions: actionsOf(snapshot, refresh),
	};
}

/** The site rules for the tab. A page that answers is one that the browser lets us into, if only this once. */
function siteState({ choices, tab, thisPage, page, granted }: Snapshot): SiteState {
	const optedOut = page?.state.kind === 'off' && page.state.because === 'page-opted-out';
	return stateOf({
		url: tab?.url,
		choices,
		listed: LISTED,
		granted: granted || page !== undefined,
		private: tab?.private === true,
		optedOut,
		...(thisPage && { thisPage }),
	});
}

function popupState(snapshot: Snapshot | undefined, site: SiteState | undefined): PopupState {
	if (snapshot === undefined || site === undefined) return { kind: 'loading' };
	if (site.kind === 'off') return { kind: 'off', because: site.because };
	if (site.kind === 'forbidden') return { kind: 'forbidden' };
	// A listed site whose permission the reader took away is asked for like any other.
	if (site.kind === 'unlisted' || site.kind === 'no-permission') return { kind: 'unlisted' };
	const { page, overview } = snapshot;
	if (page === undefined) return { kind: 'failed' };
	return {
		kind: 'on',
		page: {
			entities: page.entities.map(({ entity, count, surface }) => ({
				ref: { dataset: entity.dataset, entity: entity.entity },
				type: entity.type,
				label: entity.label,
				surface,
				count,
			})),
			...(page.published && { published: page.published }),
			...(overview && { overview }),
		},
	};
}

function actionsOf(snapshot: Snapshot | undefined, refresh: () => Promise<void>): PopupActions {
	const { tab, choices } = snapshot ?? {};
	const page = siteOf(tab?.url);
	const tell = (command: Parameters<typeof askTab>[1]) => {
		if (tab) void askTab(tab, command);
	};
	const setPage = async (choice: PageChoice) => {
		if (tab?.url === undefined) return;
		await setChoiceForPage(tab.id, tab.url, choice);
		await askTab(tab, { type: 'settings' });
		await refresh();
	};
	return {
		setEverywhere: (on) => void store.change((it) => ({ ...it, on })),
		setSite: (on) => {
			if (page.kind !== 'web') return;
			// Nothing is remembered of a private window: there the switch holds for the page alone.
			if (tab?.private) void setPage(on ? 'on' : 'off');
			else void store.change((it) => switchSite({ choices: it, listed: LISTED, page, on }));
		},
		setPage: (on) => void setPage(on ? 'on' : 'off'),
		once: () => {
			if (tab === undefined) return;
			void setPage('on')
				.then(() => startInTab(tab.id))
				.then(refresh);
		},
		always: () => {
			if (tab === undefined || page.kind !== 'web' || choices === undefined) return;
			// First of all, as browsers ask for permissions only in the very turn of a click.
			void browser.permissions.request({ origins: originPatterns(page) }).then(async (granted) => {
				if (!granted) return;
				const changed = await store.change((it) => switchSite({ choices: it, listed: LISTED, page, on: true }));
				await registerAddedSites(changed);
				await startInTab(tab.id);
				await refresh();
			});
		},
		goTo: (ref, nth) => {
			tell({ type: 'go-to', ref, nth });
			window.close();
		},
		step: (direction) => tell({ type: 'step', direction }),
		setDensity: (density) => void store.change((it) => ({ ...it, density })),
		scan: () => tell({ type: 'scan' }),
		reload: () => {
			if (tab) void browser.tabs.reload(tab.id);
		},
		openOptions: () => void browser.runtime.openOptionsPage(),
		openLibrary: () => void browser.tabs.create({ url: '/library.html' }).then(() => window.close()),
	};
}
