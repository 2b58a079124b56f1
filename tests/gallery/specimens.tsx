/** Every component in every state. Each has an id by which screenshots are named. */
import type { ComponentChild } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardState } from '../../components/card/card-props.ts';
import { Options } from '../../components/options/Options.tsx';
import type { OptionsActions, OptionsProps } from '../../components/options/options-props.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions, PopupProps } from '../../components/popup/popup-props.ts';
import { Welcome, type WelcomeProps } from '../../components/welcome/Welcome.tsx';
import type { EntityContext } from '../../data/context-types.ts';
import type { Why } from '../../data/why.ts';
import type { Language } from '../../locales/translate.ts';
import { DEFAULT_CHOICES } from '../../settings/choices.ts';
import { datasetSurfaces, twoMeanings } from './dataset-specimens.ts';
import { army, forty, koksan } from './fixtures/arms.ts';
import { datasetCards } from './fixtures/dataset.ts';
import { contextOf, type EntityNote } from './fixtures/make.ts';
import { kurskMap } from './fixtures/map.ts';
import { austin, choe } from './fixtures/persons.ts';
import { kursk, northKorea } from './fixtures/places.ts';
import { SOURCES } from './fixtures/sources.ts';
import { librarySpecimens } from './library-specimens.tsx';

/** One thing to look at. */
export interface Specimen {
	id: string;
	/** Which style sheet it needs. */
	kind: 'card' | 'popup' | 'options' | 'welcome' | 'library';
	/** Stands on a page whose style sheet attacks it. */
	hostile?: boolean;
	/** Is placed as a sheet at the bottom of a phone. */
	sheet?: boolean;
	/** CSS selectors of buttons that are pressed, one after the other, before anybody looks. */
	press?: string[];
	view: ComponentChild;
}

const nothing = () => {};
const cardActions: CardActions = {
	close: nothing,
	pin: nothing,
	openEntity: nothing,
	back: nothing,
	mute: nothing,
	copy: async () => true,
	search: nothing,
	openInLibrary: nothing,
	setDate: nothing,
};
/** A name of two words and more, so that the sentence runs over two lines. */
const WHY = {
	en: { kind: 'entity', entity: { text: 'South Korea’s National Intelligence Service', lang: 'en' } },
	ja: { kind: 'entity', entity: { text: '韓国国家情報院', lang: 'ja' } },
} satisfies Record<Language, Why>;
const popupActions: PopupActions = {
	setReach: nothing,
	setSite: nothing,
	setPage: nothing,
	once: nothing,
	always: nothing,
	goTo: nothing,
	step: nothing,
	setDensity: nothing,
	scan: nothing,
	saveAnnotations: nothing,
	reload: nothing,
	openOptions: nothing,
	openLibrary: nothing,
};

const optionsActions: OptionsActions = {
	change: nothing,
	setReach: nothing,
	setSite: nothing,
	addSite: nothing,
	removeSite: nothing,
	grantSite: nothing,
	unmute: nothing,
	exportFile: nothing,
	importFile: nothing,
	reset: nothing,
	loadLicences: nothing,
	openShortcuts: nothing,
};
const welcomeActions: WelcomeProps['actions'] = {
	setLanguage: nothing,
	setOnlyMySites: nothing,
	openOptions: nothing,
	done: nothing,
};

/** Cards of every entity of the bundled dataset, for its authors. */
export function datasetSpecimens(language: Language, articleDate: string | undefined): Specimen[] {
	return datasetCards(language, articleDate).map(({ id, state }) => ({
		id: `dataset-${id}`,
		kind: 'card',
		view: <Card state={state} language={language} pinned={false} actions={cardActions} />,
	}));
}

/** All specimens in one language. */
export function specimens(language: Language): Specimen[] {
	const card = (id: string, state: CardState, more: Partial<Specimen> & { pinned?: boolean } = {}): Specimen => ({
		...{ id: `card-${id}`, kind: 'card', ...more },
		view: (
			<Card
				state={state}
				language={language}
				pinned={more.pinned ?? false}
				layout={more.sheet ? 'sheet' : 'popover'}
				actions={cardActions}
			/>
		),
	});
	const ready = (entity: EntityNote, articleDate: string | undefined, surface: string, surfaceLang?: string) => {
		const context = contextOf(entity, { articleDate, language, sources: SOURCES });
		const published = articleDate ? ({ day: articleDate, origin: 'json-ld' } as const) : undefined;
		const why = { kind: 'full-name' } as const;
		return { kind: 'ready', surface, surfaceLang, context, published, why, canGoBack: false } satisfies CardState;
	};
	const change = (state: ReturnType<typeof ready>, context: Partial<EntityContext>): CardState => ({
		...state,
		context: { ...state.context, ...context },
	});
	return [
		card('person', ready(choe, '2024-11-03', 'Цой Сон Хи', 'ru')),
		card('two-datasets', { ...ready(choe, '2024-11-03', 'Choe Son Hui'), meanings: twoMeanings(language) }),
		card('why', { ...ready(choe, '2024-11-03', 'Choe'), why: WHY[language] }, { press: ['.actions > .text-button'] }),
		card('place-disputed', ready(kursk, '2024-11-05', 'Курської області', 'uk')),
		card('denial-source-open', ready(kursk, '2024-10-28', 'Курської області', 'uk'), { press: ['.cite'] }),
		card('since-unfolded', ready(kursk, '2024-11-05', 'Курщина', 'uk'), {
			press: [
				'.heading-fold',
				'.fold-section summary',
				'.fold',
				'.section-head .icon-button',
				'.who .menu .icon-button',
			],
		}),
		card('office-changed', ready(austin, '2024-11-13', 'Austin', 'en')),
		card('figures', ready(army, '2025-01-15', 'North Korean army', 'en'), { pinned: true }),
		card('weapon-one-source', ready(koksan, '2024-11-20', 'М-1989', 'uk')),
		card('long-names-cut-time', {
			...ready(northKorea, '2024-10-28', 'Корейської Народно-Демократичної Республіки', 'uk'),
			canGoBack: true,
		}),
		card('place-map', change(ready(kursk, '2024-10-25', 'クルスク', 'ja'), { map: kurskMap(language) })),
		card('no-date', ready(kursk, undefined, 'Kursk')),
		card('nothing-yet', ready(koksan, '2024-10-01', 'M-1989')),
		card('forty', ready(forty, '2024-11-15', 'North Korea')),
		card('newer-than-dataset', ready(choe, '2025-03-01', 'Choe Son-hui')),
		card('no-statements', change(ready(koksan, '2024-11-20', 'M-1989'), { onTheDay: [], sources: [] })),
		card(
			'right-to-left',
			change(ready(kursk, '2024-11-05', 'كورسك', 'ar'), { label: { text: 'أوبلاست كورسك', lang: 'ar' } }),
		),
		card('missing-translation', {
			...ready(choe, '2024-11-03', 'Choe Son-hui'),
			context: contextOf(choe, {
				articleDate: '2024-11-03',
				language: language === 'ja' ? 'en' : 'ja',
				sources: SOURCES,
			}),
		}),
		card('loading', { kind: 'loading', surface: 'Курськ', surfaceLang: 'uk' }),
		card('failed', { kind: 'failed', surface: 'Kursk', surfaceLang: 'en' }),
		card('hostile-page', ready(choe, '2024-11-03', 'Choe Son-hui'), { hostile: true }),
		card('sheet', ready(kursk, '2024-11-05', 'Kursk'), { sheet: true }),
		...popups(language),
		...optionPages(language),
		...librarySpecimens(language),
		{
			id: 'welcome',
			kind: 'welcome',
			view: <Welcome language={language} siteCount={426} onlyMySites={false} isButtonHidden actions={welcomeActions} />,
		},
	];
}

function popups(language: Language): Specimen[] {
	const choices = { reach: 'listed', siteOn: true, density: 'section' } as const;
	const open = { reaches: ['listed', 'mine', 'nowhere'], site: 'open' } as const;
	const popup = (id: string, props: Pick<PopupProps, 'state'> & Partial<PopupProps>): Specimen => ({
		...{ id: `popup-${id}`, kind: 'popup' },
		view: (
			<Popup
				language={language}
				host="www.kyivindependent.com"
				choices={choices}
				open={open}
				actions={popupActions}
				{...props}
			/>
		),
	});
	const entities = [choe, kursk, army, koksan, northKorea].map((it, index) => ({
		ref: { dataset: 'north-korea-russia-ukraine', entity: it.id },
		type: it.type,
		label: { text: it.label[language], lang: language },
		surface: it.names.at(-1)?.name ?? '',
		count: [3, 12, 1, 2, 27][index] ?? 1,
	}));
	const overview = ['2022-07-13', '2024-10-19', '2024-10-25', '2024-10-28', '2024-11-04', '2025-01-11'].map((day) => ({
		first: day,
		last: day,
		since: day > '2024-11-05',
	}));
	const page = { entities, published: { day: '2024-11-05', origin: 'json-ld' }, overview } as const;
	return [
		popup('mentions', { state: { kind: 'on', page: { ...page, entities } } }),
		popup('no-mentions', { state: { kind: 'on', page: { entities: [] } } }),
		popup('unanswered', {
			state: { kind: 'on', page: { ...page, entities: entities.slice(0, 1), unanswered: true } },
			open: { reaches: ['listed', 'mine'], site: 'decided' },
		}),
		popup('loading', { state: { kind: 'loading' } }),
		popup('off-everywhere', {
			state: { kind: 'off', because: 'everywhere' },
			choices: { ...choices, reach: 'nowhere' },
		}),
		popup('off-site', { state: { kind: 'off', because: 'this-site' }, choices: { ...choices, siteOn: false } }),
		popup('not-my-site', {
			state: { kind: 'off', because: 'not-my-site' },
			choices: { ...choices, reach: 'mine', siteOn: false },
		}),
		popup('opted-out', { state: { kind: 'off', because: 'page-opted-out' } }),
		popup('unlisted', {
			state: { kind: 'unlisted', always: true },
			host: 'a-very-long-name-of-a-local-newspaper.example.org',
			denied: true,
		}),
		popup('unlisted-private', { state: { kind: 'unlisted', always: false }, open: { ...open, site: 'private' } }),
		popup('revoked', { state: { kind: 'revoked' } }),
		popup('forbidden', { state: { kind: 'forbidden', because: 'browser' }, host: undefined }),
		popup('forbidden-pdf', { state: { kind: 'forbidden', because: 'pdf' } }),
		popup('failed', { state: { kind: 'failed' } }),
	];
}

function optionPages(language: Language): Specimen[] {
	const about = { en: 'Daily newspaper in Spain', ja: 'スペインの日刊紙' }[language];
	const site = { about, on: true, added: false, locked: false, revoked: false };
	const sites = [
		{ ...site, host: 'abc.es', name: 'ABC' },
		{ ...site, host: 'elpais.com', name: 'El País', on: false },
		{ ...site, host: 'a-local-paper.example.org', about: undefined, added: true, revoked: true },
		{ ...site, host: 'intranet.example.org', about: undefined, locked: true },
	];
	const props: OptionsProps = {
		language,
		choices: DEFAULT_CHOICES,
		reach: { chosen: 'listed', open: ['listed', 'mine', 'nowhere'] },
		locked: [],
		sites,
		muted: [],
		shortcuts: [
			{ command: 'toggle', keys: 'Alt+Shift+S' },
			{ command: 'next-mention', keys: 'Alt+Shift+J' },
			{ command: 'previous-mention', keys: '' },
		],
		version: '0.1.0',
		actions: optionsActions,
	};
	const page = (id: string, more: Partial<OptionsProps>, press?: string[]): Specimen => ({
		...{ id: `options-${id}`, kind: 'options', press },
		view: <Options {...props} {...more} />,
	});
	return [
		page('default', {}),
		page(
			'everything-said',
			{
				choices: { ...DEFAULT_CHOICES, mark: 'both', colours: 'kind', hiddenKinds: ['weapon'] },
				locked: ['painter', 'language'],
				addProblem: 'not-an-address',
				muted: [
					{
						key: 'north-korea-russia-ukraine/kursk-oblast',
						label: { text: kursk.label[language], lang: language },
						type: 'place',
					},
				],
				notice: {
					kind: 'import-failed',
					problems: [{ path: 'choices.density', message: 'must be "page" or "section" or "all", not "some"' }],
				},
				reach: { chosen: 'mine', open: ['mine', 'nowhere'] },
			},
			['.state-actions [aria-expanded]'],
		),
		...datasetSurfaces(language).map(([id, datasets]) =>
			page(
				`datasets-${id}`,
				{ datasets },
				id === 'list' ? ['.dataset [aria-expanded]'] : id === 'update' ? ['.changes summary'] : undefined,
			),
		),
	];
}
