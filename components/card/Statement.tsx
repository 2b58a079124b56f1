/** One dated fact: when, what, who says so and how firmly, what denies it, and its sources, opened in place. */
import { useId, useState } from 'preact/hooks';
import type { SpeakerView, StatementView } from '../../data/context-types.ts';
import { formatSpan } from '../format/dates.ts';
import { direction } from '../format/languages.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Text } from '../parts/Text.tsx';
import type { StatementGroup } from './arrange.ts';
import { Contradictions } from './Contradictions.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import { useCard } from './card-state.ts';
import { linkNames } from './link-names.ts';
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
	const { text } = statement;
	const linked = [context.ref.entity, ...statement.by.map((it) => it.entity)];
	const others = statement.about.filter((it) => !linked.includes(it.entity));
	const { parts, rest } = linkNames(text, others);
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
				<bdi lang={text.lang} dir={direction(text.lang)}>
					{parts.map((part) =>
						part.entity === undefined ? (
							part.text
						) : (
							<NameInText key={part.entity} entity={part.entity}>
								{part.text}
							</NameInText>
						),
					)}
				</bdi>
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
				</div>
				<CopyMenu label={t('card.copyStatement')} statements={[statement]} />
			</div>
			<AboutOthers others={rest} />
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

/** A name in the text that leads to its own card. A `<button>` would stand in the line as a block that cannot wrap. */
function NameInText({ entity, children }: { entity: string; children: string }) {
	const { context, actions } = useCard();
	const open = () => actions.openEntity({ dataset: context.ref.dataset, entity });
	return (
		// biome-ignore lint/a11y/useSemanticElements: see above
		<span
			class="entity-link in-text"
			role="button"
			tabIndex={0}
			onClick={open}
			onKeyDown={(event) => {
				if (event.key !== 'Enter' && event.key !== ' ') return;
				event.preventDefault();
				open();
			}}
		>
			{children}
		</span>
	);
}

/** Links to the entities of a statement that are links nowhere else in it. */
function AboutOthers({ others }: { others: readonly StatementView['about'][number][] }) {
	const { context, t, actions } = useCard();
	const [all, setAll] = useState(false);
	const headId = useId();
	const shown = all || others.length <= ABOUT_SHOWN + 1 ? others : others.slice(0, ABOUT_SHOWN);
	if (others.length === 0) return null;
	return (
		<div class="about">
			<span id={headId}>{t('card.about')}</span>
			<ul aria-labelledby={headId}>
				{shown.map((it) => (
					<li key={it.entity}>
						<button
							type="button"
							class="entity-link"
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
		</div>
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
