/** Statements of a list with their sources, as text that can be pasted. */
import { toBibtex } from '../../components/format/bibtex.ts';
import { citeStatements } from '../../components/format/citation.ts';
import { type Library, rowKey, type StatementRow, speakerName, textOf } from '../../data/library/open-library.ts';
import { at } from '../../data/library/search-index.ts';
import { cardTranslator } from '../../locales/card.ts';
import type { Questions } from './questions.ts';

/** Writes them in their order; those of one dataset stand together, as each dataset has a day of its own. */
export function citeFound(library: Library, { refs, title, format, language }: Questions['cite']['asks']): string {
	const rows = refs.flatMap(({ dataset, id }) => {
		const number = library.numbers.statements.get(rowKey(dataset, id));
		return number === undefined ? [] : at(library.statements, number);
	});
	const sourcesOf = (of: readonly StatementRow[]) => [...new Set(of.flatMap((it) => it.sources))];
	if (format === 'bibtex') {
		return sourcesOf(rows)
			.map((number) => toBibtex(at(library.sources, number).source))
			.join('\n\n');
	}
	const writing = { language, t: cardTranslator(language), format };
	const homes = [...new Set(rows.map((it) => it.home))].map((home) => {
		const own = rows.filter((it) => it.home === home);
		const cited = sourcesOf(own);
		const { manifest } = home.dataset;
		const context = {
			label: { text: title, lang: language },
			dataset: { title: textOf(home, manifest.title, language), asOf: manifest.asOf },
			sources: cited.map((number, place) => ({ number: place + 1, source: at(library.sources, number).source })),
		};
		const statements = own.map(({ statement, span, by, sources }) => ({
			date: span,
			text: textOf(home, statement.text, language),
			standing: statement.standing,
			by: by.map((it) => ({ name: speakerName(at(library.speakers, it), language) })),
			sources: sources.map((it) => cited.indexOf(it) + 1),
		}));
		return citeStatements({ context, statements }, writing);
	});
	return homes.join('\n\n');
}
