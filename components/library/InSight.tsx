/** What a drawing shows, once more as a list: for reading, for screen readers, and for paper. */
import { useCallback, useId, useState } from 'preact/hooks';
import { type Language, translator } from '../../locales/index.ts';

/** How many stand there at first, and how many come with each press. */
const STEP = 20;

/** How many are wanted of what is seen; another `key` begins with few again. */
export function useLimit(key: string): { limit: number; more(): void } {
	const [wanted, setWanted] = useState({ key, limit: STEP });
	const limit = wanted.key === key ? wanted.limit : STEP;
	const more = useCallback(() => setWanted({ key, limit: limit + 2 * STEP }), [key, limit]);
	return { limit, more };
}

/** The list. */
export function InSight({
	total,
	shown,
	title,
	more,
	language,
	onMore,
	children,
}: {
	total: number;
	/** How many of them are in the list. */
	shown: number;
	title: string;
	/** What the button for the rest says. */
	more: string;
	language: Language;
	onMore(): void;
	children: preact.ComponentChildren;
}) {
	const t = translator(language);
	const id = useId();
	if (total === 0) return null;
	return (
		<section class="results" aria-labelledby={id}>
			<h2 id={id}>
				{title} <span class="total">{t('library.count', { count: total })}</span>
			</h2>
			<ol class="hits">{children}</ol>
			{shown < total && (
				<button type="button" class="button" onClick={onMore}>
					{more}
				</button>
			)}
		</section>
	);
}
