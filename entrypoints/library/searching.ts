/** Searches for what an address asks, and keeps the last outcome: moving the timeline or the map asks for it many times a second. */
import type { SearchAddress } from '../../components/library/address.ts';
import type { LibraryState, SearchDrawing } from '../../components/library/library-props.ts';
import { figuresOf } from '../../data/library/figures.ts';
import type { SearchLimits } from '../../data/library/library-types.ts';
import { mapOf } from '../../data/library/map-source.ts';
import { type Searched, searchLibrary } from '../../data/library/search.ts';
import { timelineOf } from '../../data/library/timeline.ts';
import type { WorldScales } from '../../data/locator-map.ts';
import type { OpenedLibrary } from './datasets.ts';

/** What a view depends on beside its address. */
export interface ViewSetting {
	opened: OpenedLibrary;
	limits: SearchLimits;
	language: 'en' | 'ja';
	/** The world's outlines; undefined until a map has asked for them. */
	world?: WorldScales | undefined;
}

/** See the head of this file. */
export class LastSearch {
	#key: unknown[] = [];
	#searched: Searched | undefined;
	#drawn: { of: Searched; view: string; world: unknown; drawing: SearchDrawing } | undefined;

	/** What is found; the same object as long as nothing it depends on is another. */
	searched({ query, filters }: SearchAddress, { opened, limits, language }: ViewSetting): Searched {
		const key = [opened, JSON.stringify([query, filters, limits, language])];
		if (this.#searched === undefined || key.some((it, i) => it !== this.#key[i])) {
			const { library, index } = opened;
			this.#searched = searchLibrary(library, index, { query, filters, limits, language });
			this.#key = key;
		}
		return this.#searched;
	}

	/** The view of a search. */
	state(address: SearchAddress, setting: ViewSetting): LibraryState {
		const searched = this.searched(address, setting);
		const { view } = address;
		const { world } = setting;
		const last = this.#drawn;
		const isSame = last?.of === searched && last.view === view && last.world === world;
		const drawing = isSame ? last.drawing : drawingOf(view, searched, setting);
		this.#drawn = { of: searched, view, world, drawing };
		return { kind: 'search', address, answer: searched.answer, drawing };
	}
}

function drawingOf(
	view: SearchAddress['view'],
	{ unsorted }: Searched,
	{ opened: { library, index }, language, world }: ViewSetting,
): SearchDrawing {
	switch (view) {
		case 'search':
			return { kind: 'lists' };
		case 'timeline':
			return { kind: view, source: timelineOf(library, index, { rows: unsorted('statements'), language }) };
		case 'figures':
			return { kind: view, measures: figuresOf(library, { rows: unsorted('statements'), language }) };
		case 'map': {
			const found = { entities: unsorted('entities'), statements: unsorted('statements'), language };
			return { kind: view, source: world && mapOf(library, world, found) };
		}
	}
}
