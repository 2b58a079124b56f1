/** Wires the library: the address, the datasets, and the view that stands there. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isSearch, type LibraryAddress, readAddress, writeAddress } from '../../components/library/address.ts';
import { Library } from '../../components/library/Library.tsx';
import type { LibraryActions, LibraryState } from '../../components/library/library-props.ts';
import type { ItemRef } from '../../data/library/library-types.ts';
import { translator } from '../../locales/index.ts';
import { choicesStore } from '../common/choices-store.ts';
import { copyText } from '../common/copy-text.ts';
import { languageOf } from '../common/language-of.ts';
import { saveFile } from '../common/save-file.ts';
import { useChoices } from '../common/use-choices.ts';
import { askBackground, openOutlines } from './datasets.ts';
import { LibraryClient } from './library-client.ts';
import { type ViewSetting, viewAt } from './view.ts';

const store = choicesStore();

/** How many of each list stand there at first, and how many come with each press of "more". */
const FIRST = { entities: 6, statements: 8, sources: 6 };
const MORE = 40;

type Opening = { kind: 'loading'; share: number } | { kind: 'failed' } | { kind: 'open'; client: LibraryClient };

/** The page with its wiring. */
export function LibraryContainer() {
	const { choices } = useChoices(store);
	const language = choices && languageOf(choices);
	const { opening, opened } = useOpening();
	const [address, setAddress] = useState(() => readAddress(location.hash));
	const [limits, setLimits] = useState(FIRST);

	useEffect(() => {
		const onHash = () => {
			setAddress(readAddress(location.hash));
			setLimits(FIRST);
		};
		addEventListener('hashchange', onHash);
		return () => removeEventListener('hashchange', onHash);
	}, []);
	const client = opening.kind === 'open' ? opening.client : undefined;
	const outlined = useOutlines(address.view === 'map' ? client : undefined);
	const setting = useMemo<ViewSetting | undefined>(
		() => (client === undefined || language === undefined ? undefined : { client, limits, language, outlined }),
		[client, limits, language, outlined],
	);
	const asked = useMemo(
		() => (language === undefined ? undefined : viewAt(address, { language, setting })),
		[address, language, setting],
	);
	const state = useLatest(asked, address, opening);
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
			async copyStatements(refs, title, format) {
				if (language === undefined) return false;
				const client = await opened;
				return copyText(await client.ask('cite', { refs: [...refs], title, format, language }));
			},
			...(canSearch && {
				searchTheWeb({ dataset, id }: ItemRef) {
					// Where the background is gone, so are the pages that it would open.
					askBackground<'search'>({ type: 'search', dataset, source: id }).catch(() => undefined);
				},
			}),
			save(scope, format) {
				if (language === undefined) return;
				// Every file that somebody asked for is made, so none shares a lane with another. The page of an entity stands there
				// before the datasets are open, and its file waits for them.
				const lane = `file ${nextFile++}`;
				void opened
					.then((client) => client.ask('file', { scope, format, language }, lane))
					// Where nothing could be opened the page says so itself.
					.then(saveFile, () => undefined);
			},
		};
	}, [language, opened]);
	return language === undefined ? null : <Library state={state} language={language} actions={actions} />;
}

let nextFile = 0;

/** Firefox for Android has no search engines for extensions. */
const canSearch = browser.search?.query !== undefined;

function useOpening(): { opening: Opening; opened: Promise<LibraryClient> } {
	const [opening, setOpening] = useState<Opening>({ kind: 'loading', share: 0 });
	const [opened] = useState(() => LibraryClient.open((share) => setOpening({ kind: 'loading', share })));
	useEffect(() => {
		opened.then(
			(client) => setOpening({ kind: 'open', client }),
			() => setOpening({ kind: 'failed' }),
		);
	}, [opened]);
	return { opening, opened };
}

/** Whether the worker has the world's outlines, which are brought once somebody looks at a map. */
function useOutlines(client: LibraryClient | undefined): boolean {
	const [outlined, setOutlined] = useState(false);
	const asked = useRef(false);
	useEffect(() => {
		if (client === undefined || asked.current) return;
		asked.current = true;
		// Without them the map goes on saying that it is being drawn, as the page does when the background is gone.
		openOutlines().then(
			(world) => {
				client.bringOutlines(world);
				setOutlined(true);
			},
			() => undefined,
		);
	}, [client]);
	return outlined;
}

/** The view, or while it is on its way the one before; of a search the words and filters are always the latest. */
function useLatest(asked: Promise<LibraryState> | undefined, address: LibraryAddress, opening: Opening): LibraryState {
	const [arrived, setArrived] = useState<{ turn: number; state: LibraryState }>();
	const turn = useRef(0);
	const here = useRef(address);
	here.current = address;
	useEffect(() => {
		if (asked === undefined) return;
		const own = ++turn.current;
		const arrive = (state: LibraryState) => {
			// Somebody who types sees what was found for the keys before; but a page that was left does not come back.
			if (own === turn.current || (state.kind === 'search' && isSearch(here.current))) {
				setArrived((last) => (last !== undefined && last.turn > own ? last : { turn: own, state }));
			}
		};
		asked.then(arrive, () => arrive({ kind: 'failed' }));
	}, [asked]);
	if (opening.kind === 'failed') return opening;
	if (arrived === undefined) return opening.kind === 'loading' ? opening : { kind: 'loading', share: 1 };
	const { state } = arrived;
	return state.kind === 'search' && isSearch(address) ? { ...state, address } : state;
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
