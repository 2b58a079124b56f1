/**
 * The card: who or what a name stands for, what was known on the article's day, what has come to light since, who says
 * so, and where it is written. From top to bottom: header, map, timeline, on the day, since then, figures, names, footer.
 *
 * The room that opens it owns the shadow root, the place on screen, the focus and the Escape key.
 */
import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cardTranslator } from '../../locales/card.ts';
import { CardFooter } from './CardFooter.tsx';
import { CardHeader } from './CardHeader.tsx';
import type { CardProps, CardState } from './card-props.ts';
import { type CardScope, CardScopeProvider } from './card-state.ts';
import { Figures } from './Figures.tsx';
import { LocatorMap } from './LocatorMap.tsx';
import { Meanings } from './Meanings.tsx';
import { Names } from './Names.tsx';
import { Statements } from './Statements.tsx';
import { Timeline } from './Timeline.tsx';

type Ready = Extract<CardState, { kind: 'ready' }>;

/** The card in any of its states, as a labelled, non-modal dialog. */
export function Card({ state, language, pinned, layout = 'popover', actions }: CardProps) {
	const titleId = useId();
	const t = cardTranslator(language);
	return (
		// No <dialog> element: it would bring its own place and focus, which the page's room owns.
		<div
			class={`card ${layout}`}
			role="dialog"
			aria-modal="false"
			aria-labelledby={titleId}
			aria-busy={state.kind === 'loading'}
			lang={language}
			dir="ltr"
			tabIndex={-1}
		>
			<CardHeader state={state} language={language} pinned={pinned} actions={actions} titleId={titleId} />
			<Meanings state={state} language={language} actions={actions} />
			{state.kind === 'loading' && (
				<div class="body quiet" role="status">
					<span class="unseen">{t('card.loading', { name: state.surface })}</span>
					<span class="skeleton" />
					<span class="skeleton" />
					<span class="skeleton" />
				</div>
			)}
			{state.kind === 'failed' && (
				<div class="body" role="status">
					<p class="text">{t('card.failed')}</p>
					<p class="quiet small">{t('card.failedHelp')}</p>
				</div>
			)}
			{state.kind === 'unknown' && (
				<div class="body" role="status">
					<p class="text">{t('card.unknown')}</p>
					<p class="quiet small">{t('card.unknownHelp')}</p>
				</div>
			)}
			{state.kind === 'ready' && (
				// A card that goes on to another entity starts afresh: nothing stays unfolded or scrolled.
				<ReadyCard
					key={`${state.context.ref.dataset}/${state.context.ref.entity}`}
					state={state}
					language={language}
					actions={actions}
				/>
			)}
		</div>
	);
}

function ReadyCard({ state, language, actions }: Omit<CardProps, 'state' | 'pinned'> & { state: Ready }) {
	const { context } = state;
	const prefix = useId();
	const bodyRef = useRef<HTMLDivElement>(null);
	const [unfolded, setUnfolded] = useState({ all: false, since: false });
	// Counted, so that revealing the same statement again scrolls again.
	const [revealed, setRevealed] = useState<{ statement: string; times: number }>();

	const anchor = useCallback((statement: string) => `${prefix}-${statement}`, [prefix]);
	useLayoutEffect(() => {
		if (!revealed) return;
		const target = bodyRef.current?.querySelector<HTMLElement>(`[id="${anchor(revealed.statement)}"]`);
		target?.focus({ preventScroll: true });
		target?.scrollIntoView({ block: 'nearest' });
	}, [revealed, anchor]);

	const scope = useMemo<CardScope>(
		() => ({
			context,
			language,
			t: cardTranslator(language),
			actions,
			anchor,
			revealed: revealed?.statement,
			reveal(statement) {
				const isSince = context.since.some((it) => it.id === statement);
				setUnfolded((now) => (isSince ? { ...now, since: true } : { ...now, all: true }));
				setRevealed((now) => ({ statement, times: (now?.times ?? 0) + 1 }));
			},
		}),
		[context, language, actions, revealed, anchor],
	);

	return (
		<CardScopeProvider value={scope}>
			{/* Focusable, so that the arrow keys scroll it in every browser. */}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with keys */}
			<div class="body ready" ref={bodyRef} tabIndex={0}>
				{context.map && <LocatorMap map={context.map} name={context.place?.label ?? context.label} />}
				<Timeline />
				<Statements published={state.published} unfolded={unfolded} onUnfold={setUnfolded} />
				<Figures />
				<Names />
			</div>
			<CardFooter surface={state.surface} why={state.canGoBack ? undefined : state.why} />
		</CardScopeProvider>
	);
}
