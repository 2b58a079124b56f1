/** A button that offers to leave the name unmarked: on this site, or everywhere. */
import { ChoiceMenu } from '../parts/ChoiceMenu.tsx';
import { useCard } from './card-state.ts';

const SCOPES = [
	['site', 'card.muteHere'],
	['everywhere', 'card.muteEverywhere'],
] as const;

/** The button, and once pressed the choices beside it. */
export function MuteMenu() {
	const { context, t, actions } = useCard();
	const { ref, label } = context;
	const { mute } = actions;
	if (!mute) return null;
	return (
		<ChoiceMenu
			icon="mute"
			label={t('card.mute')}
			words={t('card.mute')}
			title={t('card.muteHelp', { name: label.text })}
			groups={[{ choices: SCOPES.map(([where, key]) => [where, t(key)] as const) }]}
			onChoose={(where) => {
				mute(ref, where);
				return true;
			}}
		/>
	);
}
