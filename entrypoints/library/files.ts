/** What a reader can save of the library. */

import { sourceFile } from '../../components/format/source-file.ts';
import type { LibraryProps, SaveFormat, SaveScope } from '../../components/library/library-props.ts';
import { statementsAsCsv, statementsAsJson } from '../../data/library/export/statements.ts';
import { type Library, rowKey } from '../../data/library/open-library.ts';
import { at } from '../../data/library/search-index.ts';
import { saveFile } from '../common/save-file.ts';
import type { LastSearch, ViewSetting } from './searching.ts';

/** Row numbers of the statements and sources of a file. */
interface Rows {
	statements: readonly number[];
	sources: readonly number[];
}

/** Saves what is asked for. */
export function save(scope: SaveScope, format: SaveFormat, setting: ViewSetting & { last: LastSearch }): void {
	const { library } = setting.opened;
	const { statements, sources } = rowsOf(scope, setting);
	const name = (ending: string) => `${nameOf(scope)}.${ending}`;
	const question = { rows: statements, language: setting.language satisfies LibraryProps['language'] };
	if (format === 'csv') {
		saveFile({ name: name('csv'), type: 'text/csv;charset=utf-8', text: statementsAsCsv(library, question) });
	} else if (format === 'json') {
		saveFile({ name: name('json'), type: 'application/json', text: statementsAsJson(library, question) });
	} else {
		const file = sourceFile(
			sources.map((it) => at(library.sources, it).source),
			format,
		);
		saveFile({ ...file, name: name(format === 'csl' ? 'csl.json' : file.ending) });
	}
}

function rowsOf(scope: SaveScope, setting: ViewSetting & { last: LastSearch }): Rows {
	const { library } = setting.opened;
	if (scope.of === 'search') {
		const { rows } = setting.last.searched(scope.address, setting);
		return { statements: rows('statements'), sources: rows('sources') };
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
