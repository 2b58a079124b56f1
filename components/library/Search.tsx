/** The library's front page and its search: a field, the filters, and what is found. Without words it shows everything. */
import { useEffect, useId, useState } from 'preact/hooks';
import { translator } from '../../locales/index.ts';
import { CopyFormats } from '../card/CopyMenu.tsx';
import { FILTERS, LOOKS, type SearchAddress, writeAddress } from './address.ts';
import { FiguresView } from './FiguresView.tsx';
import { Filters } from './Filters.tsx';
import type { LibraryProps, LibraryState } from './library-props.ts';
import { MapView } from './MapView.tsx';
import { Results } from './Results.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { TimelineView } from './TimelineView.tsx';
import { useLater } from './use-later.ts';

/** The view of a search. */
export function Search({
	search,
	language,
	actions,
}: Omit<LibraryProps, 'state'> & { search: Extract<LibraryState, { kind: 'search' }> }) {
	const t = translator(language);
	const id = useId();
	const { address, answer, drawing } = search;
	const total = answer.entities.total + answer.statements.total + answer.sources.total;
	// What is found comes first, how much each filter would leave of it after that.
	const facets = useLater(answer.facets);
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
			<div class="found">
				<p class="quiet" role="status">
					{total === 0 ? t('library.nothing') : t('library.found', { count: total })}
				</p>
				<Looks address={address} language={language} />
			</div>
			<div class="columns">
				<details
					class="filters"
					open={isWide || unfolded}
					onToggle={(event) => {
						if (!isWide) setUnfolded(event.currentTarget.open);
					}}
				>
					<summary>{t('library.filters')}</summary>
					<Filters address={address} facets={facets} language={language} actions={actions} />
				</details>
				<div class="lists" id={id}>
					<View search={search} language={language} actions={actions} />
					{total > 0 && (
						<div class="item-tools">
							{drawing.kind === 'lists' && answer.statements.hits.length > 0 && (
								<CopyFormats
									label={t('library.copyStatements')}
									words={t('library.copyStatements')}
									t={t}
									onCopy={(format) => {
										const title = [t('library.statements'), address.query].filter((it) => it !== '').join(': ');
										return actions.copyStatements(
											answer.statements.hits.map((it) => it.ref),
											title,
											format,
										);
									}}
								/>
							)}
							<SaveMenu scope={{ of: 'search', address }} language={language} actions={actions} />
						</div>
					)}
				</div>
			</div>
		</>
	);
}

type SearchProps = Parameters<typeof Search>[0];

/** Links to the same search, looked at in other ways. */
function Looks({ address, language }: { address: SearchAddress; language: SearchProps['language'] }) {
	const t = translator(language);
	const { query, filters } = address;
	return (
		<nav class="looks" aria-label={t('library.looks')}>
			{LOOKS.map((view) => (
				<a
					key={view}
					href={writeAddress({ view, query, filters })}
					aria-current={view === address.view ? 'page' : undefined}
				>
					{t(`library.look.${view}`)}
				</a>
			))}
		</nav>
	);
}

function View({ search: { address, answer, drawing }, language, actions }: SearchProps) {
	switch (drawing.kind) {
		case 'lists':
			return <Results answer={answer} language={language} actions={actions} />;
		case 'timeline':
			return <TimelineView {...{ source: drawing.source, address, language, actions }} />;
		case 'map':
			return <MapView {...{ source: drawing.source, address, language, actions }} />;
		case 'figures':
			return <FiguresView {...{ measures: drawing.measures, address, language }} />;
	}
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
