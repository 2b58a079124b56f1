/** The page's names grouped by kind, with the article's date above; a click goes to the first mention. */
import { useId, useState } from 'preact/hooks';
import type { EntityType } from '../../data/schema.ts';
import { type Language, translator } from '../../locales/index.ts';
import { formatDay } from '../format/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { Text } from '../parts/Text.tsx';
import { PageTimeline } from './PageTimeline.tsx';
import type { PopupActions, PopupEntity, PopupPage } from './popup-props.ts';

/** In this order: who, where, which bodies, with what, what happened, what was signed. */
const KINDS = ['person', 'place', 'organisation', 'weapon', 'event', 'treaty'] as const satisfies EntityType[];

/** The list with its heading, date and buttons. */
export function PageList({ page, language, actions }: { page: PopupPage; language: Language; actions: PopupActions }) {
	const t = translator(language);
	const id = useId();
	const mentions = page.entities.reduce((sum, it) => sum + it.count, 0);
	const newer = page.overview?.filter((it) => it.since).length;
	const groups = KINDS.map((kind) => ({ kind, entities: page.entities.filter((it) => it.type === kind) })).filter(
		(it) => it.entities.length > 0,
	);
	return (
		<>
			<div class="published">
				{page.published ? (
					<>
						<span>{t('card.published', { date: formatDay(page.published.day, language) })}</span>
						<span class="quiet">{t(`card.origin.${page.published.origin}`)}</span>
					</>
				) : (
					<span class="quiet">{t('popup.noDate')}</span>
				)}
				{page.published && newer !== undefined && (
					<span class={newer > 0 ? 'newer' : 'quiet'}>{t('popup.newer', { count: newer })}</span>
				)}
				{page.overview && <PageTimeline overview={page.overview} day={page.published?.day} language={language} />}
			</div>
			<section class="mentions" aria-labelledby={id}>
				<div class="mentions-head">
					<h2 id={id}>
						{t('popup.mentions')}
						<span class="quiet" role="status">
							{mentions > 0 && t('popup.count', { entities: page.entities.length, mentions })}
						</span>
					</h2>
					{mentions > 0 && (
						<div class="steps">
							<StepButton label={t('popup.previous')} icon="up" onClick={() => actions.step(-1)} />
							<StepButton label={t('popup.next')} icon="down" onClick={() => actions.step(1)} />
						</div>
					)}
				</div>
				{page.unanswered && (
					<p class="unanswered" role="status">
						{t('popup.unanswered')}
					</p>
				)}
				{mentions === 0 && !page.unanswered && <p class="quiet">{t('popup.none')}</p>}
				{groups.map(({ kind, entities }) => (
					<div key={kind} class="mention-group">
						<h3>{t(`kind.${kind}`)}</h3>
						<ul>
							{entities.map((it) => (
								<MentionRow
									key={`${it.ref.dataset}/${it.ref.entity}`}
									entity={it}
									language={language}
									goTo={actions.goTo}
								/>
							))}
						</ul>
					</div>
				))}
				{mentions > 0 && (
					<p class="mentions-foot">
						<button type="button" class="text-button" title={t('popup.saveHelp')} onClick={actions.saveAnnotations}>
							<Icon name="save" />
							{t('popup.save')}
						</button>
					</p>
				)}
			</section>
		</>
	);
}

function StepButton({ label, icon, onClick }: { label: string; icon: 'up' | 'down'; onClick(): void }) {
	return (
		<button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
			<Icon name={icon} />
		</button>
	);
}

/** One entity. Pressed again, it goes on to the entity's next mention. */
function MentionRow({
	entity,
	language,
	goTo,
}: {
	entity: PopupEntity;
	language: Language;
	goTo: PopupActions['goTo'];
}) {
	const t = translator(language);
	const [next, setNext] = useState(0);
	const { label, surface, count, ref } = entity;
	return (
		<li>
			<button
				type="button"
				class="mention-row"
				onClick={() => {
					goTo(ref, next);
					setNext((next + 1) % count);
				}}
			>
				<span class="mention-words">
					<Text text={label} />
					{surface !== label.text && (
						<>
							{' '}
							<bdi class="mention-surface" dir="auto">
								{surface}
							</bdi>
						</>
					)}
				</span>
				<span class="mention-count" aria-hidden="true">
					{count}
				</span>
				<span class="unseen">, {t('popup.mentionCount', { count })}</span>
			</button>
		</li>
	);
}
