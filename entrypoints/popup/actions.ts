/** What the popup's controls do. */
import { browser } from 'wxt/browser';
import type { PopupActions } from '../../components/popup/popup-props.ts';
import { siteOf } from '../../settings/page-address.ts';
import { reachChange } from '../../settings/reach.ts';
import { originPatterns, switchSite } from '../../settings/sites.ts';
import { registerAddedSites, startInTab } from '../common/page-scripts.ts';
import { LISTED } from '../common/page-settings.ts';
import { forgetTab, type PageChoice, setChoiceForPage } from '../common/this-page.ts';
import type { UsedChoices } from '../common/use-choices.ts';
import { saveAnnotations } from './save-annotations.ts';
import type { Snapshot } from './snapshot.ts';
import { askTab } from './tab.ts';

/** What {@link actionsOf} works on. */
export interface Popup {
	/** What is shown; undefined until it has been read. */
	snapshot: Snapshot | undefined;
	change: UsedChoices['change'];
	/** Reads and shows everything anew. */
	refresh(): Promise<void>;
	/** Shows, or no longer shows, that the browser's question was answered with no. */
	setDenied(denied: boolean): void;
}

/** The actions for what is shown. */
export function actionsOf({ snapshot, change, refresh, setDenied }: Popup): PopupActions {
	const { tab, page: shown } = snapshot ?? {};
	const page = siteOf(tab?.url);
	const tell = (command: Parameters<typeof askTab>[1]) => {
		if (tab) void askTab(tab, command);
	};
	/** A page that was loaded while its site was off has no content script yet. The open popup is what lets us in. */
	const start = async () => {
		// Where the browser does not, the popup says that the page does not answer.
		if (tab && shown === undefined) await startInTab(tab.id).catch(() => undefined);
	};
	/** The page hears of changes by itself, but the list is to be read after it has. */
	const heard = async () => {
		if (tab) await askTab(tab, { type: 'settings' });
		await refresh();
	};
	const setPage = async (choice: PageChoice) => {
		if (tab?.url === undefined) return;
		await setChoiceForPage(tab.id, tab.url, choice);
		if (choice === 'on') await start();
		await heard();
	};
	const setSite = async (on: boolean) => {
		if (page.kind !== 'web') return undefined;
		// The last word counts: what was said of the page alone before is not to hold against it.
		if (tab && snapshot?.thisPage) await forgetTab(tab.id);
		return await change((it) => switchSite({ choices: it, listed: LISTED, page, on }));
	};
	const always = () => {
		if (tab === undefined || page.kind !== 'web') return;
		// First of all, as browsers ask for permissions only in the very turn of a click.
		void browser.permissions.request({ origins: originPatterns(page) }).then(async (granted) => {
			setDenied(!granted);
			if (!granted) return;
			const changed = await setSite(true);
			if (changed) await registerAddedSites(changed);
			await start();
			await heard();
		});
	};
	return {
		setReach: (reach) => void change((it) => ({ ...it, ...reachChange(reach) })).then(heard),
		setSite: (on) => {
			// A page that is read this once only: its site has yet to be asked for.
			if (on && snapshot?.granted === false) always();
			else
				void setSite(on)
					.then(on ? start : undefined)
					.then(heard);
		},
		setPage: (on) => void setPage(on ? 'on' : 'off'),
		once: () => void setPage('on'),
		always,
		goTo: (ref, nth) => {
			tell({ type: 'go-to', ref, nth });
			window.close();
		},
		step: (direction) => tell({ type: 'step', direction }),
		setDensity: (density) => void change((it) => ({ ...it, density })),
		scan: () => tell({ type: 'scan' }),
		saveAnnotations: () => {
			if (tab) void saveAnnotations(tab);
		},
		reload: () => {
			if (tab) void browser.tabs.reload(tab.id);
		},
		openOptions: () => void browser.runtime.openOptionsPage(),
		openLibrary: () => void browser.tabs.create({ url: '/library.html' }).then(() => window.close()),
	};
}
