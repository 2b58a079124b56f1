/** A statement by itself: what it says, what it is about, what it contradicts, and its sources in full. */
import type { StatementHit } from '../../data/library/library-types.ts';
import { translator } from '../../locales/index.ts';
import type { Language } from '../../locales/translate.ts';
import { CopyMenu } from '../card/CopyMenu.tsx';
import { SourceLines } from '../card/SourceDetails.tsx';
import { Statement } from '../card/Statement.tsx';
import { direction } from '../format/languages.ts';
import { writeAddress } from './address.ts';
import { ItemScope } from './ItemScope.tsx';
import type { LibraryProps, LibraryState } from './library-props.ts';
import { EntityItem, StatementItem } from './Results.tsx';
import { SaveMenu } from './SaveMenu.tsx';

/** The view of a statement. */
export function StatementView({
	statement: { context, statement, about, denies, deniedBy, ref },
	language,
	actions,
}: Omit<LibraryProps, 'state'> & { statement: Extract<LibraryState, { kind: 'statement' }> }) {
	const t = translator(language);
	const { searchTheWeb } = actions;
	const sources = context.sources.filter((it) => statement.sources.includes(it.number));
	// What it contradicts stands below, whichever entity it is about, so the statement itself need not link there.
	const alone = { ...statement, denies: [], deniedBy: [] };
	return (
		<ItemScope context={context} language={language} actions={actions}>
			<article class="item narrow">
				<header class="item-head">
					<h1 class="kind" tabIndex={-1}>
						{t('library.statement')}
					</h1>
				</header>
				<ol class="statements single">
					<Statement group={{ statement: alone, denials: [] }} />
				</ol>
				<div class="item-tools">
					<CopyMenu words label={t('card.copy')} statements={[alone]} />
					<SaveMenu scope={{ of: 'statement', ref }} language={language} actions={actions} />
				</div>
				<Others title={t('library.deniedBy')} hits={deniedBy} language={language} />
				<Others title={t('library.denies')} hits={denies} language={language} />
				<section class="section">
					<h2>{t('library.sources')}</h2>
					{sources.map(({ number, source }) => (
						<section key={number} class="source" aria-label={t('card.source', { number })}>
							<cite class="source-title">
								<a
									href={writeAddress({ view: 'source', dataset: ref.dataset, id: source.id })}
									lang={source.language}
									dir={direction(source.language)}
								>
									{source.title}
								</a>
							</cite>
							<SourceLines
								source={source}
								language={language}
								search={searchTheWeb && (() => searchTheWeb({ dataset: ref.dataset, id: source.id }))}
							/>
						</section>
					))}
				</section>
				<section class="section">
					<h2>{t('library.about')}</h2>
					<ol class="hits">
						{about.map((hit) => (
							<EntityItem key={hit.ref.entity} hit={hit} language={language} />
						))}
					</ol>
				</section>
			</article>
		</ItemScope>
	);
}

function Others({ title, hits, language }: { title: string; hits: StatementHit[]; language: Language }) {
	if (hits.length === 0) return null;
	return (
		<section class="section">
			<h2>{title}</h2>
			<ol class="hits">
				{hits.map((hit) => (
					<StatementItem key={hit.ref.id} hit={hit} language={language} />
				))}
			</ol>
		</section>
	);
}
