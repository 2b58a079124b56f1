/** A button that offers a source's citation as text, Markdown or BibTeX. */
import type { Source } from '../../data/schema.ts';
import { type Language, translator } from '../../locales/index.ts';
import { CopyFormats } from '../card/CopyMenu.tsx';
import { toBibtex } from '../format/bibtex.ts';
import { citeSource } from '../format/citation.ts';
import type { LibraryActions } from './library-props.ts';

/** The button, and once pressed the formats beside it. */
export function SourceCopy({
	source,
	language,
	actions,
}: {
	source: Source;
	language: Language;
	actions: Pick<LibraryActions, 'copy'>;
}) {
	const t = translator(language);
	return (
		<CopyFormats
			label={t('library.copySource')}
			words={t('library.copySource')}
			t={t}
			onCopy={(format) =>
				actions.copy(format === 'bibtex' ? toBibtex(source) : citeSource(source, { language, t, format }))
			}
		/>
	);
}
