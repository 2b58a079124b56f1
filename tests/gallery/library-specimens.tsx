/** The library in its states, over the bundled dataset: every view of a search, counts where marks are too many, nothing found. */
import { type Look, NO_FILTERS, type SearchAddress } from '../../components/library/address.ts';
import { Library } from '../../components/library/Library.tsx';
import type {
	AskedMap,
	AskedTimeline,
	LibraryActions,
	LibraryState,
	SearchDrawing,
} from '../../components/library/library-props.ts';
import { figuresOf } from '../../data/library/figures.ts';
import { sourceItem } from '../../data/library/items.ts';
import type { MapSource, TimelineSource } from '../../data/library/library-types.ts';
import { movedSpot, placeOn } from '../../data/library/map.ts';
import { mapOf } from '../../data/library/map-source.ts';
import { type Library as OpenLibrary, openLibrary } from '../../data/library/open-library.ts';
import { searchLibrary } from '../../data/library/search.ts';
import { makeIndex, type SearchIndex } from '../../data/library/search-index.ts';
import { timelineOf } from '../../data/library/timeline.ts';
import type { Language } from '../../locales/translate.ts';
import { bundledDataset } from './fixtures/dataset.ts';
import { WORLDS } from './fixtures/map.ts';
import type { Specimen } from './specimens.tsx';

const nothing = () => {};
const actions: LibraryActions = {
	search: nothing,
	more: nothing,
	openEntity: nothing,
	openStatement: nothing,
	copy: async () => true,
	copyStatements: async () => true,
	save: nothing,
};

let opened: { library: OpenLibrary; index: SearchIndex } | undefined;

function open() {
	if (opened) return opened;
	const library = openLibrary([bundledDataset]);
	const making = makeIndex(library);
	let step = making.next();
	while (!step.done) step = making.next();
	opened = { library, index: step.value };
	return opened;
}

/** The specimens in one language. */
export function librarySpecimens(language: Language): Specimen[] {
	const { library, index } = open();
	const specimen = (id: string, state: LibraryState, press?: string[]): Specimen => ({
		...{ id: `library-${id}`, kind: 'library', press },
		view: <Library state={state} language={language} actions={actions} />,
	});
	const search = (view: Look, more: Partial<SearchAddress> = {}): LibraryState => {
		const address: SearchAddress = { view, query: '', filters: NO_FILTERS, ...more };
		const limits = { entities: 2, statements: 3, sources: 2 };
		const { query, filters } = address;
		const { answer, rows } = searchLibrary(library, index, { query, filters, limits, language });
		const statements = rows('statements');
		const drawings: Record<Look, () => SearchDrawing> = {
			search: () => ({ kind: 'lists' }),
			timeline: () => ({
				kind: 'timeline',
				source: askedTimeline(timelineOf(library, index, { rows: statements, language })),
			}),
			map: () => ({
				kind: 'map',
				source: askedMap(mapOf(library, WORLDS, { entities: rows('entities'), statements, language })),
			}),
			figures: () => ({ kind: 'figures', measures: figuresOf(library, { rows: statements, language }) }),
		};
		return { kind: 'search', address, answer, drawing: drawings[view]() };
	};
	const ref = { dataset: bundledDataset.manifest.id, id: bundledDataset.sources[0]?.id ?? '' };
	const source = sourceItem(library, ref, language);
	const tooMany = search('timeline');
	if (tooMany.kind === 'search' && tooMany.drawing.kind === 'timeline') {
		const all = timelineOf(library, index, { rows: library.statements.keys(), language });
		tooMany.drawing = { ...tooMany.drawing, source: askedTimeline(counted(all)) };
	}
	const drawn = search('map');
	return [
		specimen('lists', search('search', { query: 'kursk' }), [
			'.item-tools .menu > button',
			'.item-tools .menu + .menu > button',
		]),
		specimen('filtered', search('search', { filters: { ...NO_FILTERS, kinds: ['weapon'], from: '2024-10-01' } })),
		specimen('nothing', search('search', { query: 'zzzz' })),
		specimen('timeline', search('timeline')),
		specimen('timeline-near', search('timeline', { period: { first: '2024-10-15', last: '2024-11-20' } })),
		specimen('timeline-counts', tooMany),
		specimen('map', drawn),
		specimen('map-near', search('map', { spot: { lat: 49.5, lon: 35, km: 2_200 } })),
		specimen(
			'map-loading',
			drawn.kind === 'search' ? { ...drawn, drawing: { kind: 'map', source: undefined } } : drawn,
		),
		specimen('figures', search('figures')),
		specimen('figures-one', search('figures', { measure: `${ref.dataset}/troops-deployed` })),
		specimen('no-figures', search('figures', { query: 'kazan' })),
		...(source
			? [specimen('source', { kind: 'source', ref, ...source }, ['.menu > button', '.menu + .menu > button'])]
			: []),
		specimen('loading', { kind: 'loading', share: 0.4 }),
		specimen('failed', { kind: 'failed' }),
		specimen('lost', { kind: 'lost' }),
	];
}

/** Answers at once, where the extension asks its worker. */
const askedTimeline = (source: TimelineSource): AskedTimeline => ({
	extent: source.extent,
	look: (period, limit) => ({ slice: source.slice(period), hits: source.hits(period, limit) }),
});

/** The same for a map. */
const askedMap = (source: MapSource): AskedMap => ({
	total: source.total,
	look({ spot, size }, limit) {
		const everything = source.everything(size);
		const here = spot ?? everything;
		return { spot: here, everything, drawing: source.draw(here, size), hits: source.hits(here, size, limit) };
	},
	closerOn: ({ place: { ref } }, { spot, size }) => source.closerOn(ref, spot ?? source.everything(size), size),
	moved: movedSpot,
	place: placeOn,
});

/** As if the statements were too many for a mark each. */
function counted(source: TimelineSource): TimelineSource {
	return {
		...source,
		slice(period) {
			const slice = source.slice(period);
			if (slice.kind === 'bins') return slice;
			const counts = new Map<string, number>();
			for (const { date } of slice.points) {
				const month = date.first.slice(0, 7);
				counts.set(month, (counts.get(month) ?? 0) + 1);
			}
			const bins = [...counts].map(([month, count]) => ({
				period: { first: `${month}-01`, last: `${month}-28` },
				count: count * 40,
			}));
			return { kind: 'bins', total: slice.total * 40, bins };
		},
	};
}
