/**
 * The toolbar popup. The switches come first, because they are what a reader in a hurry looks for; then in plain words how
 * things stand here; then the page's names, for many readers the way in.
 */
import { translator } from '../../locales/index.ts';
import { Wordmark } from '../brand/Wordmark.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Segments } from '../parts/Segments.tsx';
import { Switch } from '../parts/Switch.tsx';
import { PageList } from './PageList.tsx';
import type { PopupDensity, PopupProps } from './popup-props.ts';

const DENSITIES = ['page', 'section', 'all'] as const satisfies PopupDensity[];

/** The popup in any state. */
export function Popup({ state, language, host, choices, actions }: PopupProps) {
	const t = translator(language);
	const { setPage } = actions;
	const hasSite = host !== undefined && state.kind !== 'forbidden' && state.kind !== 'unlisted';
	return (
		<main class="popup" lang={language}>
			<header class="popup-head">
				<h1>
					<Wordmark />
				</h1>
				<button
					type="button"
					class="icon-button"
					aria-label={t('library.open')}
					title={t('library.open')}
					onClick={actions.openLibrary}
				>
					<Icon name="book" />
				</button>
				<button
					type="button"
					class="icon-button"
					aria-label={t('popup.options')}
					title={t('popup.options')}
					onClick={actions.openOptions}
				>
					<Icon name="settings" />
				</button>
			</header>
			<div class="switches">
				<Switch label={t('popup.everywhere')} checked={choices.on} onChange={actions.setEverywhere} />
				{hasSite && (
					<Switch
						label={t('popup.thisSite')}
						help={host}
						checked={choices.siteOn}
						disabled={!choices.on}
						onChange={actions.setSite}
					/>
				)}
				{hasSite && setPage && (
					<Switch
						label={t('popup.thisPage')}
						help={t('popup.thisPageHelp')}
						checked={choices.pageOn ?? true}
						disabled={!choices.on || !choices.siteOn}
						onChange={setPage}
					/>
				)}
			</div>
			<State state={state} language={language} host={host} choices={choices} actions={actions} />
			{state.kind === 'on' && (
				<footer class="popup-foot">
					<Segments
						legend={t('popup.density')}
						options={DENSITIES.map((value) => ({ value, label: t(`popup.density.${value}`) }))}
						value={choices.density}
						onChange={actions.setDensity}
					/>
					<button type="button" class="text-button" onClick={actions.scan}>
						<Icon name="scan" />
						{t('popup.scan')}
					</button>
				</footer>
			)}
		</main>
	);
}

/** How things stand here, in words, with what can be done about it. */
function State({ state, language, host, actions }: PopupProps) {
	const t = translator(language);
	switch (state.kind) {
		case 'on':
			return <PageList page={state.page} language={language} actions={actions} />;
		case 'loading':
			return (
				<p class="state quiet" role="status">
					{t('popup.loading')}
				</p>
			);
		case 'off':
			return (
				<p class="state" role="status">
					{t(`popup.off.${state.because}`)}
				</p>
			);
		case 'unlisted':
			return (
				<div class="state" role="status">
					{host && <p class="state-host">{host}</p>}
					<p>{t('popup.unlisted')}</p>
					<div class="state-actions">
						<button type="button" class="button" onClick={actions.once}>
							{t('popup.once')}
						</button>
						<button type="button" class="button primary" onClick={actions.always}>
							{t('popup.always')}
						</button>
					</div>
				</div>
			);
		case 'forbidden':
			return (
				<div class="state" role="status">
					<p>{t('popup.forbidden')}</p>
					<p class="quiet small">{t('popup.forbiddenHelp')}</p>
				</div>
			);
		case 'failed':
			return (
				<div class="state" role="status">
					<p>{t('popup.failed')}</p>
					<p class="quiet small">{t('popup.failedHelp')}</p>
					<div class="state-actions">
						<button type="button" class="button" onClick={actions.reload}>
							{t('popup.reload')}
						</button>
					</div>
				</div>
			);
	}
}
