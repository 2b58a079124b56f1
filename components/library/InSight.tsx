/** What a drawing shows, once more as a list: for reading, for screen readers, and for paper. */
import { useId, useState } from 'preact/hooks';
import { type Language, translator } from '../../locales/index.ts';

/** How many stand there at first, and how many come with each press. */
const STEP = 20;

/** The list; `items` makes its first so many. */
export function InSight({
	total,
	title,
	more,
	language,
	items,
}: {
	total: number;
	title: string;
	/** What the button for the rest says. */
	more: string;
	language: Language;
	items(limit: number): preact.ComponentChildren;
}) {
	const t = translator(language);
	const id = useId();
	const [limit, setLimit] = useState(STEP);
	if (total === 0) return null;
	return (
		<section class="results" aria-labelledby={id}>
			<h2 id={id}>
				{title} <span class="total">{t('library.count', { count: total })}</span>
			</h2>
			<ol class="hits">{items(limit)}</ol>
			{limit < total && (
				<button type="button" class="button" onClick={() => setLimit(limit + 2 * STEP)}>
					{more}
				</button>
			)}
		</section>
	);
}
