/** What denies a statement, and what it denies, as far as that stands elsewhere on the card: links to there. */
import { useId, useState } from 'preact/hooks';
import type { StatementView } from '../../data/context-types.ts';
import { formatSpan } from '../format/dates.ts';
import { Text } from '../parts/Text.tsx';
import { useCard } from './card-state.ts';

/** Of more denied statements than these and one, the others are folded: links must not outweigh the denial. */
const DENIED_SHOWN = 3;

/** The links; `beside` are the statements shown with this one, to which none is needed. */
export function Contradictions({ statement, beside }: { statement: StatementView; beside: string[] }) {
	const { context, language, t } = useCard();
	const all = [...context.onTheDay, ...context.since];
	const elsewhere = (ids: string[]) => all.filter((it) => ids.includes(it.id) && !beside.includes(it.id));
	const names = (it: StatementView) => it.by.map((who) => who.name.text).join(t('common.listSeparator'));
	const isLater = (it: StatementView) => context.since.includes(it) && context.onTheDay.includes(statement);
	const deniedBy = elsewhere(statement.deniedBy);
	const denies = elsewhere(statement.denies);
	const [only, ...more] = denies;
	return (
		<>
			{deniedBy.length > 0 && (
				<p class="contradictions">
					{deniedBy.map((it) => (
						<StatementLink key={it.id} to={it.id}>
							{t(isLater(it) ? 'card.deniedSince' : 'card.deniedBy', { names: names(it) })}
						</StatementLink>
					))}
				</p>
			)}
			{only && more.length === 0 && (
				<p class="contradictions">
					<StatementLink to={only.id}>
						{t('card.denies', { names: names(only), date: formatSpan(only.date, language, t) })}
					</StatementLink>
				</p>
			)}
			{more.length > 0 && <Denied statements={denies} />}
		</>
	);
}

/** Several that one denial contradicts: those who said so may be the same, so each is known by its date and its words. */
function Denied({ statements }: { statements: readonly StatementView[] }) {
	const { language, t } = useCard();
	const [isUnfolded, setUnfolded] = useState(false);
	const headId = useId();
	const shown = isUnfolded || statements.length <= DENIED_SHOWN + 1 ? statements : statements.slice(0, DENIED_SHOWN);
	return (
		<div class="denied-list">
			<span id={headId}>{t('card.alsoDenies')}</span>
			<ul aria-labelledby={headId}>
				{shown.map((it) => (
					<li key={it.id} title={it.text.text}>
						<StatementLink to={it.id}>
							{formatSpan(it.date, language, t)}: <Text text={it.text} />
						</StatementLink>
					</li>
				))}
			</ul>
			{shown.length < statements.length && (
				<button type="button" class="more" onClick={() => setUnfolded(true)}>
					{t('card.moreDenied', { count: statements.length - shown.length })}
				</button>
			)}
		</div>
	);
}

/** Leads to a statement: on a card it stands further up or down, in the library it has an address. */
function StatementLink({ to, children }: { to: string; children: preact.ComponentChildren }) {
	const { reveal, addressOf } = useCard();
	if (addressOf) {
		return (
			<a class="entity-link" href={addressOf(to)}>
				{children}
			</a>
		);
	}
	return (
		<button type="button" class="entity-link" onClick={() => reveal(to)}>
			{children}
		</button>
	);
}
