/** The library: everything that the datasets hold, to be searched, read and followed. Each view has an address. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { translator } from '../../locales/index.ts';
import { Wordmark } from '../brand/Wordmark.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Entity } from './Entity.tsx';
import type { LibraryProps } from './library-props.ts';
import { Search } from './Search.tsx';
import { SourceView } from './SourceView.tsx';
import { StatementView } from './StatementView.tsx';

/** The page in any state. */
export function Library(props: LibraryProps) {
	const { state, language } = props;
	const t = translator(language);
	return (
		<main class="surface library" lang={language}>
			<header class="library-head">
				<a class="home" href="#/" aria-label={t('library.home')}>
					<Wordmark size={22} />
				</a>
				<p class="library-title">{t('library.title')}</p>
				{state.kind !== 'search' && (
					<a class="text-button" href="#/" aria-label={t('library.search')}>
						<Icon name="search" />
						<span class="search-words">{t('library.search')}</span>
					</a>
				)}
			</header>
			<View {...props} />
		</main>
	);
}

function View({ state, language, actions }: LibraryProps) {
	const t = translator(language);
	switch (state.kind) {
		case 'loading':
			return (
				<div class="opening">
					<p class="quiet" role="status">
						{t('library.loading')}
					</p>
					{/* Until the first records are read, how far it is cannot be told: the bar moves by itself. */}
					<progress value={state.share || undefined} aria-label={t('library.loading')} />
				</div>
			);
		case 'failed':
			return (
				<Focused>
					<h1 tabIndex={-1}>{t('library.failed')}</h1>
					<p class="quiet">{t('library.failedHelp')}</p>
				</Focused>
			);
		case 'lost':
			return (
				<Focused>
					<h1 tabIndex={-1}>{t('library.lost')}</h1>
					<p class="quiet">{t('library.lostHelp')}</p>
				</Focused>
			);
		case 'search':
			return <Search search={state} language={language} actions={actions} />;
		case 'entity':
			return (
				<Focused key={`entity ${state.context.ref.dataset} ${state.context.ref.entity}`}>
					<Entity entity={state} language={language} actions={actions} />
				</Focused>
			);
		case 'statement':
			return (
				<Focused key={`statement ${state.ref.dataset} ${state.ref.id}`}>
					<StatementView statement={state} language={language} actions={actions} />
				</Focused>
			);
		case 'source':
			return (
				<Focused key={`source ${state.ref.dataset} ${state.ref.id}`}>
					<SourceView source={state} language={language} actions={actions} />
				</Focused>
			);
	}
}

/** A view that replaces another takes the focus to its heading, so that keys and screen readers go on from there. */
function Focused({ children }: { children: preact.ComponentChildren }) {
	const element = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => element.current?.querySelector('h1')?.focus({ preventScroll: true }), []);
	return <div ref={element}>{children}</div>;
}
