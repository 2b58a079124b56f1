/** What a search finds, in three lists: entities, statements, sources. */
import { useId } from 'preact/hooks';
import type { EntityHit, SourceHit, StatementHit } from '../../data/library/library-types.ts';
import { translator } from '../../locales/index.ts';
import type { Language } from '../../locales/translate.ts';
import { formatDateParts, formatSpan } from '../format/dates.ts';
import { languageName } from '../format/languages.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { writeAddress } from './address.ts';
import type { LibraryProps, LibraryState, ResultList } from './library-props.ts';
import { MarkedText } from './MarkedText.tsx';

/** The lists that are not empty, each with its count and a way to the rest of it. */
export function Results({
	answer,
	language,
	actions,
}: Omit<LibraryProps, 'state'> & { answer: Extract<LibraryState, { kind: 'search' }>['answer'] }) {
	const { entities, statements, sources } = answer;
	return (
		<>
			<List name="entities" {...count(entities)} language={language} actions={actions}>
				{entities.hits.map((hit) => (
					<EntityItem key={`${hit.ref.dataset}/${hit.ref.entity}`} hit={hit} language={language} />
				))}
			</List>
			<List name="statements" {...count(statements)} language={language} actions={actions}>
				{statements.hits.map((hit) => (
					<StatementItem key={`${hit.ref.dataset}/${hit.ref.id}`} hit={hit} language={language} />
				))}
			</List>
			<List name="sources" {...count(sources)} language={language} actions={actions}>
				{sources.hits.map((hit) => (
					<SourceItem key={`${hit.ref.dataset}/${hit.ref.id}`} hit={hit} language={language} />
				))}
			</List>
		</>
	);
}

const count = ({ total, hits }: { total: number; hits: readonly unknown[] }) => ({ total, shown: hits.length });

function List({
	name,
	total,
	shown,
	language,
	actions,
	children,
}: Omit<LibraryProps, 'state'> & {
	name: ResultList;
	total: number;
	shown: number;
	children: preact.ComponentChildren;
}) {
	const t = translator(language);
	const id = useId();
	if (total === 0) return null;
	return (
		<section class={`results ${name}`} aria-labelledby={id}>
			<h2 id={id}>
				{t(`library.${name}`)} <span class="total">{t('library.count', { count: total })}</span>
			</h2>
			<ol class="hits">{children}</ol>
			{shown < total && (
				<button type="button" class="button" onClick={() => actions.more(name)}>
					{t(`library.more.${name}`)}
				</button>
			)}
		</section>
	);
}

/** An entity: kind, label, note. */
export function EntityItem({ hit, language }: { hit: EntityHit; language: Language }) {
	const t = translator(language);
	const { dataset, entity } = hit.ref;
	return (
		<li class="hit">
			<p class="hit-side">{t(`kind.${hit.type}`)}</p>
			<div>
				<h3>
					<a href={writeAddress({ view: 'entity', dataset, id: entity })}>
						<MarkedText text={hit.label} />
					</a>
				</h3>
				<p class="hit-text">
					<MarkedText text={hit.note} />
				</p>
				<Found found={hit.found} language={language} />
				<p class="hit-foot">{t('library.statementCount', { count: hit.statements })}</p>
			</div>
		</li>
	);
}

/** A statement: its date, its text, who says so and how firmly. */
export function StatementItem({ hit, language }: { hit: StatementHit; language: Language }) {
	const t = translator(language);
	return (
		<li class="hit">
			<p class="hit-side">{formatSpan(hit.date, language, t)}</p>
			<div>
				<p class="hit-statement">
					<a href={writeAddress({ view: 'statement', ...hit.ref })}>
						<MarkedText text={hit.text} />
					</a>
				</p>
				<Found found={hit.found} language={language} />
				<p class="hit-foot">
					<span class={`standing ${hit.standing}`}>
						<StandingMark standing={hit.standing} />
						{t(`standing.${hit.standing}`)}
					</span>
					{hit.by.map((it) => (
						<MarkedText key={it.text} text={it} />
					))}
				</p>
			</div>
		</li>
	);
}

function SourceItem({ hit, language }: { hit: SourceHit; language: Language }) {
	const t = translator(language);
	const { issued, language: written } = hit.source;
	return (
		<li class="hit">
			<p class="hit-side">{formatDateParts(issued?.['date-parts'][0], language) ?? t('card.sourceUndated')}</p>
			<div>
				<h3>
					<a href={writeAddress({ view: 'source', ...hit.ref })}>
						<MarkedText text={hit.title} />
					</a>
				</h3>
				<p class="hit-foot">
					{hit.outlet && <MarkedText text={hit.outlet} />}
					<span>{languageName(written, language)}</span>
					<span>{t('library.citedBy', { count: hit.statements })}</span>
				</p>
			</div>
		</li>
	);
}

/** A name, or a text in another language, where the hit is when nothing else shows it. */
function Found({ found, language }: { found: EntityHit['found']; language: Language }) {
	if (!found) return null;
	return (
		<p class="hit-found">
			{languageName(found.lang, language)}: <MarkedText text={found} />
		</p>
	);
}
