/**
 * The toolbar popup. This site and this page come first, because they are what a reader in a hurry looks for, with how things
 * stand here in plain words; then where Sidelight works as a whole; then the page's names, for many readers the way in.
 */
import { translator } from '../../locales/index.ts';
import { Wordmark } from '../brand/Wordmark.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ReachChoice } from '../parts/ReachChoice.tsx';
import { Segments } from '../parts/Segments.tsx';
import { Switch } from '../parts/Switch.tsx';
import { PageList } from './PageList.tsx';
import { PageState } from './PageState.tsx';
import type { PopupDensity, PopupProps } from './popup-props.ts';

const DENSITIES = ['page', 'section', 'all'] as const satisfies PopupDensity[];

/** The popup in any state. */
export function Popup(props: PopupProps) {
	const { state, language, choices, open, actions } = props;
	const t = translator(language);
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
			<div class="here">
				<HereSwitches {...props} />
				<PageState {...props} />
				<div class="reach">
					<ReachChoice reach={choices.reach} open={open.reaches} language={language} onChange={actions.setReach} />
				</div>
			</div>
			{state.kind === 'on' && (
				<>
					<PageList page={state.page} language={language} actions={actions} />
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
				</>
			)}
		</main>
	);
}

/** This site and this page, where there is one that can be switched. */
function HereSwitches({ state, language, host, choices, open, actions }: PopupProps) {
	const t = translator(language);
	if (host === undefined || !['on', 'off', 'failed', 'revoked'].includes(state.kind)) return null;
	const isNowhere = choices.reach === 'nowhere';
	// What a page asks for, and what a browser withholds, no switch of ours can change.
	const isPageOpen = state.kind === 'on' || (state.kind === 'off' && state.because !== 'page-opted-out');
	const remark = { open: '', decided: t('options.byPolicy'), private: t('popup.sitePrivate') }[open.site];
	return (
		<div class="switches">
			<Switch
				label={t('popup.thisSite')}
				help={remark === '' ? host : `${host} · ${remark}`}
				checked={choices.siteOn && !isNowhere}
				disabled={isNowhere || open.site !== 'open'}
				onChange={actions.setSite}
			/>
			<Switch
				label={t('popup.thisPage')}
				checked={state.kind === 'on'}
				disabled={isNowhere || !isPageOpen}
				onChange={actions.setPage}
			/>
		</div>
	);
}
