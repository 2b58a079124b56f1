/** A source by itself: all that is known of it, and every statement that rests on it. */
import { translator } from '../../locales/index.ts';
import { SourceLines } from '../card/SourceDetails.tsx';
import { direction } from '../format/languages.ts';
import type { LibraryProps, LibraryState } from './library-props.ts';
import { StatementItem } from './Results.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { SourceCopy } from './SourceCopy.tsx';

/** The view of a source. */
export function SourceView({
	source: { ref, source, statements },
	language,
	actions,
}: Omit<LibraryProps, 'state'> & { source: Extract<LibraryState, { kind: 'source' }> }) {
	const t = translator(language);
	const { searchTheWeb } = actions;
	return (
		<article class="item narrow">
			<header class="item-head">
				<p class="kind">{t('library.source')}</p>
				<h1 tabIndex={-1} lang={source.language} dir={direction(source.language)}>
					{source.title}
				</h1>
				<div class="source-facts">
					<SourceLines source={source} language={language} search={searchTheWeb && (() => searchTheWeb(ref))} />
				</div>
				<div class="item-tools">
					<SourceCopy source={source} language={language} actions={actions} />
					<SaveMenu scope={{ of: 'source', ref }} language={language} actions={actions} />
				</div>
			</header>
			<section class="section">
				<h2>
					{t('library.citing')} <span class="total">{t('library.count', { count: statements.length })}</span>
				</h2>
				<ol class="hits">
					{statements.map((hit) => (
						<StatementItem key={hit.ref.id} hit={hit} language={language} />
					))}
				</ol>
			</section>
		</article>
	);
}
