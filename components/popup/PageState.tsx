/** How things stand on the page where nothing is marked: in words, with what can be done about it. */
import { translator } from '../../locales/index.ts';
import type { ForbiddenReason } from '../../settings/sites.ts';
import type { PopupProps } from './popup-props.ts';

/** Reasons that have words of their own; of the others, one sentence says enough. */
const TOLD_APART = ['file', 'pdf', 'reading-view'] as const satisfies ForbiddenReason[];

/**
 * The words and the buttons. The words stand in a live region that is there from the start and outlasts every change, so
 * that screen readers say what a switch has done.
 */
export function PageState(props: PopupProps) {
	const { state, language, actions, denied } = props;
	const t = translator(language);
	return (
		<>
			<div class="state" role="status">
				<Words {...props} />
				{denied && <p class="problem">{t('popup.denied')}</p>}
			</div>
			{(state.kind === 'unlisted' || state.kind === 'revoked') && (
				<div class="state-actions">
					<button type="button" class="button" onClick={actions.once}>
						{t('popup.once')}
					</button>
					{(state.kind === 'revoked' || state.always) && (
						<button type="button" class="button primary" onClick={actions.always}>
							{state.kind === 'revoked' ? t('popup.allowAgain') : t('popup.always')}
						</button>
					)}
				</div>
			)}
			{state.kind === 'failed' && (
				<div class="state-actions">
					<button type="button" class="button" onClick={actions.reload}>
						{t('popup.reload')}
					</button>
				</div>
			)}
		</>
	);
}

function Words({ state, language, host }: PopupProps) {
	const t = translator(language);
	switch (state.kind) {
		case 'on':
			return null;
		case 'loading':
			return <p class="quiet">{t('popup.loading')}</p>;
		case 'off':
			return <p>{t(`popup.off.${state.because}`)}</p>;
		case 'unlisted':
			return (
				<>
					{host && <p class="state-host">{host}</p>}
					<p>{t('popup.unlisted')}</p>
					{!state.always && host && <p class="quiet small">{t('popup.unlistedPrivate')}</p>}
				</>
			);
		case 'revoked':
			return <p>{t('popup.revoked')}</p>;
		case 'forbidden': {
			const reason = TOLD_APART.find((it) => it === state.because);
			return (
				<>
					<p>{reason ? t(`popup.forbidden.${reason}`) : t('popup.forbidden')}</p>
					<p class="quiet small">{reason ? t(`popup.forbiddenHelp.${reason}`) : t('popup.forbiddenHelp')}</p>
				</>
			);
		}
		case 'failed':
			return (
				<>
					<p>{t('popup.failed')}</p>
					<p class="quiet small">{t('popup.failedHelp')}</p>
				</>
			);
	}
}
