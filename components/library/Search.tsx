/** The library's front page and its search: a field, the filters, and what is found. Without words it shows everything. */
import { useEffect, useId, useState } from 'preact/hooks';
import { translator } from '../../locales/index.ts';
import { FILTERS } from './address.ts';
import { Filters } from './Filters.tsx';
import type { LibraryProps, LibraryState } from './library-props.ts';
import { Results } from './Results.tsx';

/** The view of a search. */
export function Search({
	search,
	language,
	actions,
}: Omit<LibraryProps, 'state'> & { search: Extract<LibraryState, { kind: 'search' }> }) {
	const t = translator(language);
	const id = useId();
	const { address, answer } = search;
	const total = answer.entities.total + answer.statements.total + answer.sources.total;
	const isWide = useIsWide();
	const [unfolded, setUnfolded] = useState(() => FILTERS.some((it) => address.filters[it].length > 0));
	return (
		<>
			<h1 class="unseen" tabIndex={-1}>
				{t('library.title')}
			</h1>
			<search>
				<label class="query">
					<span class="unseen">{t('library.search')}</span>
					<input
						type="search"
						value={address.query}
						placeholder={t('library.searchHint')}
						spellcheck={false}
						autocomplete="off"
						aria-controls={id}
						onInput={(event) => actions.search({ ...address, query: event.currentTarget.value }, { keepsLast: false })}
					/>
				</label>
			</search>
			<p class="found quiet" role="status">
				{total === 0 ? t('library.nothing') : t('library.found', { count: total })}
			</p>
			<div class="columns">
				<details
					class="filters"
					open={isWide || unfolded}
					onToggle={(event) => {
						if (!isWide) setUnfolded(event.currentTarget.open);
					}}
				>
					<summary>{t('library.filters')}</summary>
					<Filters search={search} language={language} actions={actions} />
				</details>
				<div class="lists" id={id}>
					<Results answer={answer} language={language} actions={actions} />
				</div>
			</div>
		</>
	);
}

/** Wide enough for the filters beside the lists, where they are never folded. Must agree with the style sheet. */
function useIsWide(): boolean {
	const [media] = useState(() => matchMedia('(min-width: 820px)'));
	const [isWide, setIsWide] = useState(media.matches);
	useEffect(() => {
		const onChange = () => setIsWide(media.matches);
		media.addEventListener('change', onChange);
		return () => media.removeEventListener('change', onChange);
	}, [media]);
	return isWide;
}
