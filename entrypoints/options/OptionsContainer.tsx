/** Wires the options page: what is chosen, what the browser grants, and what each control does. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/Options.tsx';
import type { OptionsActions, OptionsProps } from '../../components/options/options-props.ts';
import { type Choices, DEFAULT_CHOICES } from '../../settings/choices.ts';
import { isLocked, LOCKABLE, NO_POLICY, type Policy } from '../../settings/policy.ts';
import { reachChange, reachesUnder, reachOf } from '../../settings/reach.ts';
import { originPatterns, switchSite, withSiteChoice } from '../../settings/sites.ts';
import { exportChoices, importChoices } from '../../settings/transfer.ts';
import { choicesStore } from '../common/choices-store.ts';
import { languageOf } from '../common/language-of.ts';
import { registerAddedSites, startInOpenTabs } from '../common/page-scripts.ts';
import { LISTED } from '../common/page-settings.ts';
import { styleSampleMarks } from '../common/sample-marks.ts';
import { saveFile } from '../common/save-file.ts';
import { type UsedChoices, useChoices } from '../common/use-choices.ts';
import { nameMuted } from './muted.ts';
import { grantedPatterns, listSites, pageOfHost } from './sites.ts';
import { useDatasets } from './use-datasets.ts';

/** What the page knows beside the choices. */
interface Facts {
	policy: Policy;
	granted: string[];
	shortcuts: OptionsProps['shortcuts'];
	muted: OptionsProps['muted'];
	addProblem?: OptionsProps['addProblem'];
	notice?: OptionsProps['notice'];
	licences?: OptionsProps['licences'];
}

type AddFacts = (more: Partial<Facts>) => void;

const NOTHING: Facts = { policy: NO_POLICY, granted: [], shortcuts: [], muted: [] };
const COMMANDS = {
	toggle: 'toggle',
	'next-mention': 'next-mention',
	'previous-mention': 'previous-mention',
	_execute_action: 'popup',
} as const;

const store = choicesStore();

/** The options page with its wiring. */
export function OptionsContainer() {
	const { choices, change } = useChoices(store);
	const [facts, setFacts] = useState(NOTHING);
	const datasets = useDatasets(choices ? languageOf(choices) : 'en');
	const add: AddFacts = useCallback((more) => setFacts((before) => ({ ...before, ...more })), []);
	useEffect(() => {
		const refresh = async () => add({ granted: await grantedPatterns() });
		const onPermissions = () => void refresh();
		browser.permissions.onAdded.addListener(onPermissions);
		browser.permissions.onRemoved.addListener(onPermissions);
		void refresh();
		void shortcuts().then((them) => add({ shortcuts: them }));
		void store.policy().then(({ policy }) => add({ policy }));
		return () => {
			browser.permissions.onAdded.removeListener(onPermissions);
			browser.permissions.onRemoved.removeListener(onPermissions);
		};
	}, [add]);
	const mutedKeys = choices?.muted.join(' ') ?? '';
	const language = choices && languageOf(choices);
	useEffect(() => {
		if (language) void nameMuted(mutedKeys === '' ? [] : mutedKeys.split(' ')).then((muted) => add({ muted }));
	}, [mutedKeys, language, add]);
	useEffect(() => {
		if (choices) styleSampleMarks(choices);
	}, [choices]);
	if (choices === undefined || language === undefined) return null;
	const { policy, granted, shortcuts: keys, muted, addProblem, notice, licences } = facts;
	return (
		<Options
			language={language}
			choices={choices}
			reach={{ chosen: reachOf(choices), open: reachesUnder(policy) }}
			locked={LOCKABLE.filter((name) => isLocked(policy, name))}
			sites={listSites({ choices, language, policy, granted })}
			muted={muted}
			shortcuts={keys}
			version={browser.runtime.getManifest().version}
			actions={actionsOf({ choices, change, add })}
			{...(addProblem && { addProblem })}
			{...(notice && { notice })}
			{...(licences && { licences })}
			{...(datasets && { datasets })}
		/>
	);
}

async function shortcuts(): Promise<OptionsProps['shortcuts']> {
	// Firefox for Android knows no shortcuts.
	const all = await browser.commands?.getAll();
	if (all === undefined) return [];
	return Object.entries(COMMANDS).map(([name, command]) => ({
		command,
		keys: all.find((it) => it.name === name)?.shortcut ?? '',
	}));
}

function actionsOf({ choices, change, add }: UsedChoices & { choices: Choices; add: AddFacts }): OptionsActions {
	const setSite = (host: string, on: boolean) => {
		const page = pageOfHost(host);
		return page && change((it) => switchSite({ choices: it, listed: LISTED, page, on }));
	};
	/** Asks the browser for a site, in the very turn of the click, as browsers demand. */
	const ask = async (host: string, origins: string[]) => {
		const granted = await browser.permissions.request({ origins });
		if (granted) {
			const changed = await setSite(host, true);
			await registerAddedSites(changed ?? (await store.read()));
			await startInOpenTabs(origins);
		}
		return granted;
	};
	return {
		change: (changes) => void change((it) => ({ ...it, ...changes })),
		setReach: (reach) => void change((it) => ({ ...it, ...reachChange(reach) })),
		setSite: (host, on) => void setSite(host, on),
		addSite: (address) => {
			const page = pageOfHost(address);
			if (page === undefined) add({ addProblem: 'not-an-address' });
			else
				void ask(page.host, originPatterns(page)).then((granted) =>
					add({ addProblem: granted ? undefined : 'refused' }),
				);
		},
		removeSite: (host) => {
			void change((it) => withSiteChoice({ choices: it, listed: LISTED, host, to: 'default' }));
			// What was asked for this site alone is given back with it. Where it cannot be, it was never given.
			const page = pageOfHost(host);
			if (page) void browser.permissions.remove({ origins: originPatterns(page) }).catch(() => undefined);
		},
		grantSite: (host) => {
			const page = pageOfHost(host);
			if (page) void ask(host, [`https://*.${host}/*`]);
		},
		unmute: (key) => void change((it) => ({ ...it, muted: it.muted.filter((name) => name !== key) })),
		exportFile: () => {
			const text = exportChoices(choices, new Date().toISOString().slice(0, 10));
			saveFile({ name: 'sidelight-settings.json', type: 'application/json', text });
			add({ notice: { kind: 'exported' } });
		},
		importFile: (file) => {
			void file.text().then(async (text) => {
				const result = importChoices(text);
				if (!result.ok) {
					add({ notice: { kind: 'import-failed', problems: result.problems } });
					return;
				}
				await change(() => result.choices);
				add({ notice: { kind: 'imported' } });
			});
		},
		reset: () => {
			void change(() => DEFAULT_CHOICES).then(() => add({ notice: { kind: 'reset' } }));
		},
		openShortcuts: () => void openShortcuts(),
		loadLicences: () => void import('./licences.json').then((it) => add({ licences: it.default })),
	};
}

/** Opens the browser's own page for shortcuts. Chromium has no call for it, but lets extensions open its pages by address. */
async function openShortcuts(): Promise<void> {
	const { commands } = browser as { commands?: { openShortcutSettings?(): Promise<void> } };
	if (commands?.openShortcutSettings) await commands.openShortcutSettings();
	else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
