/** Counts what each value of each filter would let through, if that filter were not set. */
import type { LibraryFilters } from './filters.ts';
import type { FacetValue, SearchAnswer } from './library-types.ts';
import { type Library, speakerName } from './open-library.ts';
import { BIT } from './passing.ts';
import { at, type RowKind } from './search-index.ts';

/** How many values a filter offers, but for those that are chosen already. */
const FACET_VALUES = 12;

/** The values that rows have, each by a number, so that counting a hundred thousand rows is adding in a table. */
class Values {
	readonly names: string[] = [];
	readonly #numbers = new Map<string, number>();
	readonly ofRow: Uint32Array;

	/** `nameOf` a row; undefined where it has none. */
	constructor(rows: number, nameOf: (row: number) => string | undefined) {
		this.ofRow = Uint32Array.from({ length: rows }, (_, row) => this.#number(nameOf(row)));
	}

	#number(name: string | undefined): number {
		const key = name ?? '';
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.names.length);
		return this.names.push(key) - 1;
	}
}

interface Tables {
	kinds: Values;
	standings: Values;
	languages: Values;
	outlets: Values;
}

const tables = new WeakMap<Library, Tables>();

function tablesOf(library: Library): Tables {
	const { entities, statements, sources } = library;
	const known = tables.get(library) ?? {
		kinds: new Values(entities.length, (row) => entities[row]?.entity.type),
		standings: new Values(statements.length, (row) => statements[row]?.statement.standing),
		languages: new Values(sources.length, (row) => sources[row]?.source.language),
		outlets: new Values(sources.length, (row) => sources[row]?.outlet),
	};
	tables.set(library, known);
	return known;
}

/** See the head of this file. */
export class FacetCounter {
	readonly #library: Library;
	readonly #tables: Tables;
	readonly #counts: Record<keyof Tables, Uint32Array>;
	readonly #by: Uint32Array;

	constructor(library: Library) {
		this.#library = library;
		this.#tables = tablesOf(library);
		const { kinds, standings, languages, outlets } = this.#tables;
		this.#counts = {
			kinds: new Uint32Array(kinds.names.length),
			standings: new Uint32Array(standings.names.length),
			languages: new Uint32Array(languages.names.length),
			outlets: new Uint32Array(outlets.names.length),
		};
		this.#by = new Uint32Array(library.speakers.length);
	}

	/** Counts a row that was found; `bits` are those of the filters that hold it back. */
	count(kind: RowKind, row: number, bits: number): void {
		if (kind === 'entities') {
			if ((bits & ~BIT.kinds) === 0) this.#add('kinds', row);
		} else if (kind === 'statements') {
			if ((bits & ~BIT.standings) === 0) this.#add('standings', row);
			if ((bits & ~BIT.by) === 0) {
				for (const speaker of this.#library.statements[row]?.by ?? []) this.#by[speaker] = (this.#by[speaker] ?? 0) + 1;
			}
		} else {
			if ((bits & ~BIT.languages) === 0) this.#add('languages', row);
			if ((bits & ~BIT.outlets) === 0) this.#add('outlets', row);
		}
	}

	#add(facet: keyof Tables, row: number): void {
		const counts = this.#counts[facet];
		const value = this.#tables[facet].ofRow[row] ?? 0;
		counts[value] = (counts[value] ?? 0) + 1;
	}

	/** The values with the highest counts, and whatever is chosen, which a reader must be able to take back. */
	facets(filters: LibraryFilters, language: string): SearchAnswer['facets'] {
		const { speakers } = this.#library;
		const chosenKeys = new Set(filters.by);
		const counted: [number, number][] = [];
		for (const [number, count] of this.#by.entries()) {
			if (count > 0 || (chosenKeys.size > 0 && chosenKeys.has(at(speakers, number).key))) counted.push([number, count]);
		}
		const most = counted.sort((a, b) => b[1] - a[1]);
		const by = most.filter(([number], i) => i < FACET_VALUES || chosenKeys.has(at(speakers, number).key));
		return {
			kinds: this.#values('kinds', filters.kinds),
			standings: this.#values('standings', filters.standings),
			by: by.map(([number, count]) => {
				const speaker = at(speakers, number);
				return { value: speaker.key, label: speakerName(speaker, language), count };
			}),
			languages: this.#values('languages', filters.languages),
			outlets: this.#values('outlets', filters.outlets),
		};
	}

	#values(facet: keyof Tables, chosen: readonly string[]): FacetValue[] {
		const all = new Map<string, number>(chosen.map((value) => [value, 0]));
		for (const [number, count] of this.#counts[facet].entries()) {
			const name = this.#tables[facet].names[number] ?? '';
			if (count > 0 && name !== '') all.set(name, count);
		}
		return [...all]
			.map(([value, count]) => ({ value, count }))
			.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
			.filter(({ value }, i) => i < FACET_VALUES || chosen.includes(value));
	}
}
