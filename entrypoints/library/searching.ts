/** Searches, and keeps the last outcome: moving the timeline or the map asks for it many times a second. */
import { figuresOf } from '../../data/library/figures.ts';
import type { MapSource, TimelineSource } from '../../data/library/library-types.ts';
import { mapOf } from '../../data/library/map-source.ts';
import type { Library } from '../../data/library/open-library.ts';
import { type Searched, type SearchQuestion, searchLibrary } from '../../data/library/search.ts';
import type { SearchIndex } from '../../data/library/search-index.ts';
import { timelineOf } from '../../data/library/timeline.ts';
import type { WorldScales } from '../../data/locator-map.ts';

/** The datasets with their search index. */
export interface OpenedLibrary {
	library: Library;
	index: SearchIndex;
}

/** What was found, and what it is drawn from once somebody looks. */
export interface Outcome {
	searched: Searched;
	timeline(): TimelineSource;
	map(world: WorldScales): MapSource;
}

/** See the head of this file. */
export class LastSearch {
	readonly #opened: OpenedLibrary;
	#last: { key: string; outcome: Outcome } | undefined;

	constructor(opened: OpenedLibrary) {
		this.#opened = opened;
	}

	/** What a search finds; the same object as long as the same is asked. */
	outcome(question: SearchQuestion): Outcome {
		const key = JSON.stringify(question);
		if (this.#last?.key !== key) this.#last = { key, outcome: outcomeOf(this.#opened, question) };
		return this.#last.outcome;
	}

	/** The figures of what was found. */
	figures(question: SearchQuestion) {
		const { unsorted } = this.outcome(question).searched;
		return figuresOf(this.#opened.library, { rows: unsorted('statements'), language: question.language });
	}
}

function outcomeOf({ library, index }: OpenedLibrary, question: SearchQuestion): Outcome {
	const { language } = question;
	const searched = searchLibrary(library, index, question);
	const { unsorted } = searched;
	let timeline: TimelineSource | undefined;
	let map: { world: WorldScales; source: MapSource } | undefined;
	return {
		searched,
		timeline() {
			timeline ??= timelineOf(library, index, { rows: unsorted('statements'), language });
			return timeline;
		},
		map(world) {
			if (map?.world !== world) {
				const found = { entities: unsorted('entities'), statements: unsorted('statements'), language };
				map = { world, source: mapOf(library, world, found) };
			}
			return map.source;
		},
	};
}
