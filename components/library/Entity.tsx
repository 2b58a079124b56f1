/** An entity in full: what its card shows, with nothing folded. */
import { translator } from '../../locales/index.ts';
import { groupDenials } from '../card/arrange.ts';
import { CopyMenu } from '../card/CopyMenu.tsx';
import { Figures } from '../card/Figures.tsx';
import { LocatorMap } from '../card/LocatorMap.tsx';
import { Names } from '../card/Names.tsx';
import { Statement } from '../card/Statement.tsx';
import { Timeline } from '../card/Timeline.tsx';
import { formatDay } from '../format/dates.ts';
import { Text } from '../parts/Text.tsx';
import { writeAddress } from './address.ts';
import { ItemScope } from './ItemScope.tsx';
import type { LibraryProps, LibraryState } from './library-props.ts';
import { SaveMenu } from './SaveMenu.tsx';

/** The view of an entity. */
export function Entity({
	entity: { context },
	language,
	actions,
}: Omit<LibraryProps, 'state'> & { entity: Extract<LibraryState, { kind: 'entity' }> }) {
	const t = translator(language);
	const { onTheDay: statements, sources, dataset, ref } = context;
	return (
		<ItemScope context={context} language={language} actions={actions}>
			<article class="item">
				<header class="item-head">
					<p class="kind">{t(`kind.${context.type}`)}</p>
					<h1 tabIndex={-1}>
						<Text text={context.label} />
					</h1>
					<p class="lead">
						<Text text={context.note} />
					</p>
					{context.roleNow && (
						<p class="role">
							<span class="quiet">{t('card.rolePlain')}</span> <Text text={context.roleNow} />
						</p>
					)}
				</header>
				<div class="item-columns">
					<div>
						<section class="section">
							<h2>
								{t('library.statements')} <span class="total">{t('library.count', { count: statements.length })}</span>
							</h2>
							<ol class="statements">
								{groupDenials(statements).map((group) => (
									<Statement key={group.statement.id} group={group} />
								))}
							</ol>
							{statements.length > 0 && (
								<div class="item-tools">
									<CopyMenu words label={t('card.copy')} statements={statements} />
									<SaveMenu
										scope={{ of: 'entity', ref: { dataset: ref.dataset, id: ref.entity } }}
										language={language}
										actions={actions}
									/>
								</div>
							)}
						</section>
						<section class="section">
							<h2>{t('library.sources')}</h2>
							<ol class="source-list">
								{sources.map(({ number, source }) => (
									<li key={number} value={number}>
										<a
											href={writeAddress({ view: 'source', dataset: ref.dataset, id: source.id })}
											lang={source.language}
										>
											{source.title}
										</a>
									</li>
								))}
							</ol>
						</section>
					</div>
					<aside class="beside" aria-label={t('library.beside')}>
						{context.map && <LocatorMap map={context.map} name={context.place?.label ?? context.label} />}
						<Timeline />
						<Figures />
						<Names />
					</aside>
				</div>
				<footer class="item-foot">
					<Text text={dataset.title} />
					<span>{t('card.asOf', { date: formatDay(dataset.asOf, language) })}</span>
				</footer>
			</article>
		</ItemScope>
	);
}
