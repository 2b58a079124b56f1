/** A source, opened in place: its title in its own language, who published it, when, in which language, and a way there. */
import type { SourceView } from '../../data/context-types.ts';
import type { Source } from '../../data/schema.ts';
import { cardTranslator } from '../../locales/card.ts';
import type { Language } from '../../locales/translate.ts';
import { authorNames, outletOf, sourceAddress } from '../format/citation.ts';
import { formatDateParts } from '../format/dates.ts';
import { direction, languageName } from '../format/languages.ts';
import { Icon } from '../parts/Icon.tsx';
import { useCard } from './card-state.ts';

/** The details of one source of a card. */
export function SourceDetails({ source: { number, source } }: { source: SourceView }) {
	const { t, language, actions, context } = useCard();
	const { search } = actions;
	return (
		<section class="source" aria-label={t('card.source', { number })}>
			<cite class="source-title" lang={source.language} dir={direction(source.language)}>
				{source.title}
			</cite>
			<SourceLines
				source={source}
				language={language}
				search={search && (() => search({ dataset: context.ref.dataset, source: source.id }))}
			/>
		</section>
	);
}

/** All that is known of a source but its title. */
export function SourceLines({
	source,
	language,
	search,
}: {
	source: Source;
	language: Language;
	/** Searches the web for its title. */
	search?(): void;
}) {
	const t = cardTranslator(language);
	const address = sourceAddress(source);
	const authors = authorNames(source);
	const accessed = formatDateParts(source.accessed?.['date-parts'][0], language);
	const issued = formatDateParts(source.issued?.['date-parts'][0], language) ?? t('card.sourceUndated');
	return (
		<>
			<p class="source-line">
				{[outletOf(source), authors.join(', '), issued]
					.filter((part) => part)
					.map((part, index) => (
						<span key={part}>
							{index > 0 && <span aria-hidden="true"> · </span>}
							<bdi>{part}</bdi>
						</span>
					))}
			</p>
			<p class="source-line quiet">
				{t('card.sourceLanguage', { language: languageName(source.language, language) })}
				{accessed && (
					<>
						<span aria-hidden="true"> · </span>
						{t('card.sourceAccessed', { date: accessed })}
					</>
				)}
			</p>
			{address ? (
				<a class="source-link" href={address} target="_blank" rel="noopener noreferrer">
					{t('card.sourceOpen', { host: new URL(address).host.replace(/^www\./, '') })}
					<Icon name="external" />
				</a>
			) : (
				<p class="source-line quiet">
					{t('card.sourceNoAddress')}{' '}
					{search && (
						<button type="button" class="text-button" onClick={search}>
							{t('card.sourceSearch')}
						</button>
					)}
				</p>
			)}
		</>
	);
}
