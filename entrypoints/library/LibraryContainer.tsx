/** Wires the library: the address, the datasets, and the view that stands there. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type LibraryAddress, readAddress, writeAddress } from '../../components/library/address.ts';
import { Library } from '../../components/library/Library.tsx';
import type { LibraryActions, LibraryState } from '../../components/library/library-props.ts';
import type { WorldScales } from '../../data/locator-map.ts';
import { translator } from '../../locales/index.ts';
import { choicesStore } from '../common/choices-store.ts';
import { copyText } from '../common/copy-text.ts';
import { languageOf } from '../common/language-of.ts';
import { useChoices } from '../common/use-choices.ts';
import { type OpenedLibrary, openDatasets, openOutlines } from './datasets.ts';
import { save } from './files.ts';
import { LastSearch, type ViewSetting } from './searching.ts';
import { viewAt } from './view.ts';

const store = choicesStore();

/** How many of each list stand there at first, and how many come with each press of "more". */
const FIRST = { entities: 6, statements: 8, sources: 6 };
const MORE = 40;

type Opening = { kind: 'loading' } | { kind: 'failed' } | { kind: 'open'; opened: OpenedLibrary };

/** The page with its wiring. */
export function LibraryContainer() {
	const { choices } = useChoices(store);
	const language = choices && languageOf(choices);
	const [opening, setOpening] = useState<Opening>({ kind: 'loading' });
	const [address, setAddress] = useState(() => readAddress(location.hash));
	const [limits, setLimits] = useState(FIRST);
	const [world, setWorld] = useState<WorldScales>();
	const [last] = useState(() => new LastSearch());

	useEffect(() => {
		openDatasets().then(
			(opened) => setOpening({ kind: 'open', opened }),
			() => setOpening({ kind: 'failed' }),
		);
	}, []);
	useEffect(() => {
		const onHash = () => {
			setAddress(readAddress(location.hash));
			setLimits(FIRST);
		};
		addEventListener('hashchange', onHash);
		return () => removeEventListener('hashchange', onHash);
	}, []);
	const isMap = address.view === 'map';
	useEffect(() => {
		// Without them the map goes on saying that it is being drawn, as the page does when the background is gone.
		if (isMap) openOutlines().then(setWorld, () => undefined);
	}, [isMap]);
	const setting = useMemo<(ViewSetting & { last: LastSearch }) | undefined>(
		() =>
			opening.kind !== 'open' || language === undefined
				? undefined
				: { opened: opening.opened, limits, language, world, last },
		[opening, limits, language, world, last],
	);
	// At once where it can be: a field whose text lags behind its keys cannot be typed into with an input method.
	const view = useMemo(() => {
		if (setting === undefined) return { kind: opening.kind === 'failed' ? opening.kind : 'loading' } as const;
		return viewAt(address, setting);
	}, [opening, address, setting]);
	const state = useLatest(view);
	useEffect(() => {
		if (language) document.title = titleOf(state, translator(language)('library.title'));
	}, [state, language]);

	const actions = useMemo<LibraryActions>(() => {
		const go = (to: LibraryAddress) => {
			location.hash = writeAddress(to);
		};
		return {
			search: (to, { keepsLast }) => {
				// No event tells of either, so the state is set here.
				if (keepsLast) history.pushState(null, '', writeAddress(to));
				else history.replaceState(null, '', writeAddress(to));
				setAddress(to);
				setLimits(FIRST);
			},
			more: (list) => setLimits((now) => ({ ...now, [list]: now[list] + MORE })),
			openEntity: ({ dataset, entity }) => go({ view: 'entity', dataset, id: entity }),
			openStatement: (ref) => go({ view: 'statement', ...ref }),
			copy: copyText,
			save: (scope, format) => {
				if (setting) save(scope, format, setting);
			},
		};
	}, [setting]);
	return language === undefined ? null : <Library state={state} language={language} actions={actions} />;
}

/** The view, or while it is on its way the one before. */
function useLatest(view: LibraryState | Promise<LibraryState>): LibraryState {
	const [arrived, setArrived] = useState<{ of: Promise<LibraryState>; state: LibraryState }>();
	const last = useRef<LibraryState>({ kind: 'loading' });
	useEffect(() => {
		if (!(view instanceof Promise)) return;
		view.then(
			(state) => setArrived({ of: view, state }),
			() => setArrived({ of: view, state: { kind: 'failed' } }),
		);
	}, [view]);
	if (!(view instanceof Promise)) last.current = view;
	else if (arrived?.of === view) last.current = arrived.state;
	return last.current;
}

/** What stands on the tab, and in the list of bookmarks. */
function titleOf(state: LibraryState, library: string): string {
	const what = () => {
		switch (state.kind) {
			case 'entity':
				return state.context.label.text;
			case 'statement':
				return state.statement.text.text;
			case 'source':
				return state.source.title;
			case 'search':
				return state.address.query;
			default:
				return '';
		}
	};
	return [what(), library, 'Sidelight'].filter((part) => part !== '').join(' – ');
}
