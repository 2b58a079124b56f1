/** What a reader can save of the library. Files are made by the worker: they may hold everything that there is. */
import { sourceFile } from '../../components/format/source-file.ts';
import type { SaveScope } from '../../components/library/library-props.ts';
import { statementsAsCsv, statementsAsJson } from '../../data/library/export/statements.ts';
import { type Library, rowKey } from '../../data/library/open-library.ts';
import { searchLibrary } from '../../data/library/search.ts';
import { at } from '../../data/library/search-index.ts';
import type { NamedFile, Questions } from './questions.ts';
import type { OpenedLibrary } from './searching.ts';

/** Row numbers of the statements and sources of a file. */
interface Rows {
	statements: readonly number[];
	sources: readonly number[];
}

/** Makes the file that is asked for. */
export function fileOf({ scope, format, language }: Questions['file']['asks'], opened: OpenedLibrary): NamedFile {
	const { library } = opened;
	const { statements, sources } = rowsOf(scope, { opened, language });
	const name = (ending: string) => `${nameOf(scope)}.${ending}`;
	const question = { rows: statements, language };
	if (format === 'csv') {
		return { name: name('csv'), type: 'text/csv;charset=utf-8', text: statementsAsCsv(library, question) };
	}
	if (format === 'json') {
		return { name: name('json'), type: 'application/json', text: statementsAsJson(library, question) };
	}
	const file = sourceFile(
		sources.map((it) => at(library.sources, it).source),
		format,
	);
	return { name: name(format === 'csl' ? 'csl.json' : file.ending), type: file.type, text: file.text };
}

/** A file holds all that was found, and none of it as lists show it. */
const NO_LISTS = { entities: 0, statements: 0, sources: 0 };

function rowsOf(scope: SaveScope, { opened, language }: { opened: OpenedLibrary; language: string }): Rows {
	const { library, index } = opened;
	if (scope.of === 'search') {
		const { query, filters } = scope.address;
		const { rows } = searchLibrary(library, index, { query, filters, language, limits: NO_LISTS });
		const statements = rows('statements');
		// Words of one language find statements whose sources are written in another: those belong to what was found.
		return { statements, sources: [...new Set([...rows('sources'), ...citedBy(library, statements)])] };
	}
	const key = rowKey(scope.ref.dataset, scope.ref.id);
	switch (scope.of) {
		case 'entity': {
			const number = library.numbers.entities.get(key);
			const { statements } = number === undefined ? { statements: [] } : at(library.entities, number);
			return { statements, sources: citedBy(library, statements) };
		}
		case 'statement': {
			const number = library.numbers.statements.get(key);
			const statements = number === undefined ? [] : [number];
			return { statements, sources: citedBy(library, statements) };
		}
		case 'source': {
			const number = library.numbers.sources.get(key);
			if (number === undefined) return { statements: [], sources: [] };
			return { statements: at(library.sources, number).statements, sources: [number] };
		}
	}
}

/** Each source once, in the order in which a reader meets them. */
function citedBy(library: Library, statements: readonly number[]): number[] {
	return [...new Set(statements.flatMap((it) => at(library.statements, it).sources))];
}

/** A file name that every system takes. */
function nameOf(scope: SaveScope): string {
	const words = scope.of === 'search' ? scope.address.query : scope.ref.id;
	const safe = words
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.slice(0, 60);
	return ['sidelight', safe.replace(/^-|-$/g, '')].filter((it) => it !== '').join('-');
}
