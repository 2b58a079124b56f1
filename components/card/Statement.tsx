/** One dated fact: when, what, who says so and how firmly, what denies it, and its sources, opened in place. */
import { useId, useState } from 'preact/hooks';
import type { SpeakerView, StatementView } from '../../data/context-types.ts';
import { formatSpan } from '../format/dates.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Text } from '../parts/Text.tsx';
import type { StatementGroup } from './arrange.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { useCard } from './card-state.ts';
import { SourceDetails } from './SourceDetails.tsx';

/** More entities than these and one are folded: links must not outweigh the statement. */
const ABOUT_SHOWN = 2;

/** A statement with the denials that stand beside it. */
export function Statement({ group }: { group: StatementGroup }) {
	return (
		<li>
			<StatementBody statement={group.statement} beside={group.denials.map((it) => it.id)} />
			{group.denials.map((denial) => (
				<div key={denial.id} class="denial">
					<StatementBody statement={denial} beside={[group.statement.id]} />
				</div>
			))}
		</li>
	);
}

/** `beside` are the statements shown with this one, to which no link is needed. */
function StatementBody({ statement, beside }: { statement: StatementView; beside: string[] }) {
	const { context, language, t, anchor, revealed, addressOf } = useCard();
	const [openSource, setOpenSource] = useState<number>();
	const id = useId();
	const source = context.sources.find((it) => it.number === openSource);
	return (
		<article
			class={revealed === statement.id ? 'statement revealed' : 'statement'}
			id={anchor(statement.id)}
			tabIndex={-1}
		>
			<div class="when">
				<time dateTime={statement.date.interval ? undefined : statement.date.edtf.replace(/[~?%]/g, '')}>
					{addressOf ? (
						<a href={addressOf(statement.id)}>{formatSpan(statement.date, language, t)}</a>
					) : (
						formatSpan(statement.date, language, t)
					)}
				</time>
				<span class={`standing ${statement.standing}`}>
					<StandingMark standing={statement.standing} />
					{t(`standing.${statement.standing}`)}
				</span>
			</div>
			<p class="text">
				<Text text={statement.text} />
			</p>
			<div class="who">
				<div class="credits">
					<span class="by">
						<Speakers speakers={statement.by} />
					</span>
					<ul class="cites" aria-label={t('card.sources')}>
						{statement.sources
							.toSorted((a, b) => a - b)
							.map((number) => (
								<li key={number}>
									<button
										type="button"
										class="cite"
										aria-label={t('card.source', { number })}
										aria-expanded={openSource === number}
										aria-controls={id}
										onClick={() => setOpenSource(openSource === number ? undefined : number)}
									>
										{number}
									</button>
								</li>
							))}
					</ul>
					<AboutOthers statement={statement} />
				</div>
				<CopyMenu label={t('card.copyStatement')} statements={[statement]} />
			</div>
			<div id={id} class="opened">
				{source && <SourceDetails source={source} />}
			</div>
			{statement.origin && statement.sources.length > 1 && (
				<p class="quiet small">{t('card.origin', { name: statement.origin.name.text })}</p>
			)}
			<Contradictions statement={statement} beside={beside} />
		</article>
	);
}

/** Links to the other entities of a statement, but for those who say it: they are links already. */
function AboutOthers({ statement }: { statement: StatementView }) {
	const { context, t, actions } = useCard();
	const [all, setAll] = useState(false);
	const linked = [context.ref.entity, ...statement.by.map((it) => it.entity)];
	const others = statement.about.filter((it) => !linked.includes(it.entity));
	const shown = all || others.length <= ABOUT_SHOWN + 1 ? others : others.slice(0, ABOUT_SHOWN);
	if (others.length === 0) return null;
	return (
		<ul class="about" aria-label={t('card.about')}>
			{shown.map((it) => (
				<li key={it.entity}>
					<button
						type="button"
						class="entity-chip"
						onClick={() => actions.openEntity({ dataset: context.ref.dataset, entity: it.entity })}
					>
						<Text text={it.label} />
					</button>
				</li>
			))}
			{shown.length < others.length && (
				<li>
					<button
						type="button"
						class="more"
						aria-label={t('card.moreEntities', { count: others.length - shown.length })}
						onClick={() => setAll(true)}
					>
						+{others.length - shown.length}
					</button>
				</li>
			)}
		</ul>
	);
}

/** Who says so; whoever has a card of their own can be opened. */
function Speakers({ speakers }: { speakers: SpeakerView[] }) {
	const { context, t, actions } = useCard();
	return (
		<>
			{speakers.map((it, index) => (
				<span key={it.name.text}>
					{index > 0 && t('common.listSeparator')}
					{it.entity && it.entity !== context.ref.entity ? (
						<button
							type="button"
							class="entity-link"
							onClick={() => actions.openEntity({ dataset: context.ref.dataset, entity: it.entity ?? '' })}
						>
							<Text text={it.name} />
						</button>
					) : (
						<Text text={it.name} />
					)}
				</span>
			))}
		</>
	);
}

/** Links to contradicting statements that stand elsewhere on the card. */
function Contradictions({ statement, beside }: { statement: StatementView; beside: string[] }) {
	const { context, language, t, reveal } = useCard();
	const all = [...context.onTheDay, ...context.since];
	const elsewhere = (ids: string[]) => all.filter((it) => ids.includes(it.id) && !beside.includes(it.id));
	const names = (it: StatementView) => it.by.map((who) => who.name.text).join(t('common.listSeparator'));
	const isLater = (it: StatementView) => context.since.includes(it) && context.onTheDay.includes(statement);
	const links = [
		...elsewhere(statement.deniedBy).map((it) => ({
			it,
			words: t(isLater(it) ? 'card.deniedSince' : 'card.deniedBy', { names: names(it) }),
		})),
		...elsewhere(statement.denies).map((it) => ({
			it,
			words: t('card.denies', { names: names(it), date: formatSpan(it.date, language, t) }),
		})),
	];
	if (links.length === 0) return null;
	return (
		<p class="contradictions">
			{links.map(({ it, words }) => (
				<button key={it.id} type="button" class="entity-link" onClick={() => reveal(it.id)}>
					{words}
				</button>
			))}
		</p>
	);
}
