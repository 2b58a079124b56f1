/** Answers the library's page. Runs in its worker; knows nothing of messages. */
import { sourceItem, statementItem } from '../../data/library/items.ts';
import type { WorldScales } from '../../data/locator-map.ts';
import { citeFound } from './citing.ts';
import { fileOf } from './files.ts';
import type { DrawnFrom, Question, Questions } from './questions.ts';
import { LastSearch, type OpenedLibrary } from './searching.ts';

/** Whatever the page may ask. */
type Answers = {
	[K in keyof Questions]: (asked: Questions[K]['asks']) => Questions[K]['gets'];
};

/** What answers questions about datasets that are open. */
export interface Answering {
	/** Hands over the world's outlines, without which no map is drawn. */
	bringOutlines(world: WorldScales): void;
	/** Answers one question. Throws for a map before the outlines are there. */
	answer(question: Question): Questions[keyof Questions]['gets'];
}

/** Gets ready to answer. */
export function answering(opened: OpenedLibrary): Answering {
	const { library } = opened;
	const last = new LastSearch(opened);
	let world: WorldScales | undefined;
	const mapOf = (of: Questions['map']['asks']['of']) => {
		if (world === undefined) throw new Error('The outlines of the world have not been brought yet.');
		return last.outcome(of).map(world);
	};
	const drawnFrom = ({ of, view }: Questions['search']['asks']): DrawnFrom => {
		switch (view) {
			case 'search':
				return { kind: view };
			case 'timeline':
				return { kind: view, extent: last.outcome(of).timeline().extent };
			case 'map':
				return { kind: view, total: world ? mapOf(of).total : 0 };
			case 'figures':
				return { kind: view, measures: last.figures(of) };
		}
	};
	const answers: Answers = {
		search: (asked) => ({ answer: last.outcome(asked.of).searched.answer, drawn: drawnFrom(asked) }),
		timeline({ of, period, limit }) {
			const source = last.outcome(of).timeline();
			return { slice: source.slice(period), hits: source.hits(period, limit) };
		},
		map({ of, spot, size, limit }) {
			const source = mapOf(of);
			const everything = source.everything(size);
			const here = spot ?? everything;
			return { spot: here, everything, drawing: source.draw(here, size), hits: source.hits(here, size, limit) };
		},
		closer: ({ of, ref, spot, size }) => mapOf(of).closerOn(ref, spot, size),
		statement({ ref, language }) {
			const item = statementItem(library, ref, language);
			return item && { about: item.about, denies: item.denies, deniedBy: item.deniedBy };
		},
		source: ({ ref, language }) => sourceItem(library, ref, language),
		cite: (asked) => citeFound(library, asked),
		file: (asked) => fileOf(asked, opened),
	};
	return {
		bringOutlines(outlines) {
			world = outlines;
		},
		answer: ({ kind, ...asked }) => (answers[kind] as (asked: unknown) => Questions[keyof Questions]['gets'])(asked),
	};
}
