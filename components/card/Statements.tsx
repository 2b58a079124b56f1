/** What was known on the article's day, latest first, and what has come to light since, folded. */
import { useId } from 'preact/hooks';
import { formatDay } from '../format/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { groupDenials } from './arrange.ts';
import type { CardPublished } from './card-props.ts';
import { useCard } from './card-state.ts';
import { PublishedOn } from './PublishedOn.tsx';
import { Statement } from './Statement.tsx';

/** How many statements stand there before the reader asks for all: what fits on a card without scrolling far. */
const FIRST_SHOWN = 3;

/** Which lists the reader has unfolded. */
export interface Unfolded {
	all: boolean;
	since: boolean;
}

/** Both lists with their headings. */
export function Statements({
	published,
	unfolded,
	onUnfold,
}: {
	published?: CardPublished;
	unfolded: Unfolded;
	onUnfold(change: (now: Unfolded) => Unfolded): void;
}) {
	const { context, language, t } = useCard();
	const ids = useId();
	const { articleDate, onTheDay, since } = context;
	const groups = groupDenials(onTheDay);
	const shown = unfolded.all ? groups : groups.slice(0, FIRST_SHOWN);
	return (
		<>
			<section class="section" aria-labelledby={`${ids}-day`}>
				<div class="section-head">
					<h3 class="heading" id={`${ids}-day`}>
						{articleDate ? t('card.onTheDay') : t('card.known')}
						{articleDate && <span class="heading-date">{formatDay(articleDate, language)}</span>}
					</h3>
					<PublishedOn published={published} />
				</div>
				{!articleDate && <p class="quiet small">{t('card.noDate')}</p>}
				{articleDate && onTheDay.length === 0 && <p class="quiet small">{t('card.nothingOnTheDay')}</p>}
				<ol class="statements" id={`${ids}-list`}>
					{shown.map((group) => (
						<Statement key={group.statement.id} group={group} />
					))}
				</ol>
				{groups.length > FIRST_SHOWN && (
					<button
						type="button"
						class="fold"
						aria-expanded={unfolded.all}
						aria-controls={`${ids}-list`}
						onClick={() => onUnfold((now) => ({ ...now, all: !now.all }))}
					>
						<Icon name={unfolded.all ? 'up' : 'down'} />
						{unfolded.all ? t('card.showFewer') : t('card.showAll', { count: onTheDay.length })}
					</button>
				)}
			</section>
			{since.length > 0 && (
				<section class="section since" aria-labelledby={`${ids}-since`}>
					<h3 class="heading" id={`${ids}-since`}>
						<button
							type="button"
							class="heading-fold"
							aria-expanded={unfolded.since}
							aria-controls={`${ids}-since-list`}
							onClick={() => onUnfold((now) => ({ ...now, since: !now.since }))}
						>
							<Icon name={unfolded.since ? 'up' : 'down'} />
							<span>{t('card.since')}</span>
							<span class="count">{t('card.sinceCount', { count: since.length })}</span>
						</button>
					</h3>
					<ol class="statements" id={`${ids}-since-list`} hidden={!unfolded.since}>
						{unfolded.since && groupDenials(since).map((group) => <Statement key={group.statement.id} group={group} />)}
					</ol>
				</section>
			)}
		</>
	);
}
