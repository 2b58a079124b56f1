/** Wires the popup: the reader's choices and the tab's page. What the controls do is in `actions.ts`. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps, PopupState } from '../../components/popup/popup-props.ts';
import { type Choices, DEFAULT_CHOICES } from '../../settings/choices.ts';
import { siteOf } from '../../settings/page-address.ts';
import { isRuled, NO_POLICY } from '../../settings/policy.ts';
import { reachesUnder, reachOf } from '../../settings/reach.ts';
import { type SiteState, stateOf } from '../../settings/sites.ts';
import { languageOf } from '../common/language-of.ts';
import { LISTED } from '../common/page-settings.ts';
import { useChoices } from '../common/use-choices.ts';
import { actionsOf } from './actions.ts';
import { type Snapshot, store, takeSnapshot } from './snapshot.ts';

/** The popup with its wiring. */
export function PopupContainer() {
	const { choices, change } = useChoices(store);
	const [snapshot, setSnapshot] = useState<Snapshot>();
	const [denied, setDenied] = useState(false);
	const refresh = useMemo(() => {
		let newest = 0;
		return async () => {
			newest += 1;
			const mine = newest;
			const taken = await takeSnapshot();
			// One that was asked for before a change must not be shown after it.
			if (mine === newest) setSnapshot(taken);
		};
	}, []);
	useEffect(() => {
		const closed = new AbortController();
		store.watch(() => void refresh(), closed.signal);
		// A page tells its count whenever it has painted: then the list is worth reading again.
		const onMessage = (message: unknown) => {
			if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'count')
				void refresh();
			return undefined;
		};
		// A page that was still loading, or is loaded again, answers once it is there.
		const onUpdated = (_tabId: number, { status }: { status?: string }) => {
			if (status !== undefined) void refresh();
		};
		browser.runtime.onMessage.addListener(onMessage);
		browser.tabs.onUpdated.addListener(onUpdated);
		void refresh();
		return () => {
			closed.abort();
			browser.runtime.onMessage.removeListener(onMessage);
			browser.tabs.onUpdated.removeListener(onUpdated);
		};
	}, [refresh]);
	return (
		<Popup
			{...propsOf(choices, snapshot)}
			denied={denied}
			actions={actionsOf({ snapshot, change, refresh, setDenied })}
		/>
	);
}

function propsOf(known: Choices | undefined, snapshot: Snapshot | undefined): Omit<PopupProps, 'denied' | 'actions'> {
	const choices = known ?? DEFAULT_CHOICES;
	const policy = snapshot?.policy ?? NO_POLICY;
	const page = siteOf(snapshot?.tab?.url);
	const isDecided = page.kind === 'web' && isRuled(policy, page.host);
	return {
		language: languageOf(choices),
		state: snapshot && known ? popupState(choices, snapshot) : { kind: 'loading' },
		...(page.kind === 'web' && { host: page.host }),
		choices: {
			reach: reachOf(choices),
			siteOn: snapshot !== undefined && isSiteOn(choices, snapshot),
			density: choices.density,
		},
		open: {
			reaches: reachesUnder(policy),
			site: isDecided ? 'decided' : snapshot?.tab?.private ? 'private' : 'open',
		},
	};
}

/** The site rules for the tab. A page that answers is one that the browser lets us into, if only this once. */
function siteState(choices: Choices, { tab, thisPage, page, granted }: Snapshot): SiteState {
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

/** What the rules say of the site by itself, whatever holds for this page or as a whole. */
function isSiteOn(choices: Choices, { tab }: Snapshot): boolean {
	const site = stateOf({
		url: tab?.url,
		choices: { ...choices, on: true },
		listed: LISTED,
		granted: true,
		private: tab?.private === true,
		optedOut: false,
	});
	return site.kind === 'on';
}

function popupState(choices: Choices, snapshot: Snapshot): PopupState {
	const { tab, page, published, overview } = snapshot;
	const site = siteState(choices, snapshot);
	if (site.kind === 'off') return { kind: 'off', because: site.because };
	if (site.kind === 'forbidden' || site.kind === 'unlisted') return site;
	if (site.kind === 'no-permission') return { kind: 'revoked' };
	if (page === undefined) return { kind: tab?.loading ? 'loading' : 'failed' };
	// When it was asked it had not heard yet that it may work.
	if (siteState(snapshot.choices, snapshot).kind !== 'on') return { kind: 'loading' };
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
			...(published && { published }),
			...(overview && { overview }),
			...(page.unanswered && { unanswered: true }),
		},
	};
}
