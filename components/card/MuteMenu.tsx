/** A button that offers to leave the name unmarked: on this site, or everywhere. */
import { useId, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import { useCard } from './card-state.ts';

const SCOPES = [
	['site', 'card.muteHere'],
	['everywhere', 'card.muteEverywhere'],
] as const;

/** The button, and once pressed the choices beside it. */
export function MuteMenu() {
	const { context, t, actions } = useCard();
	const [open, setOpen] = useState(false);
	const id = useId();
	const { ref, label } = context;
	const { mute } = actions;
	if (!mute) return null;
	return (
		<span class="copy">
			<button
				type="button"
				class="text-button"
				title={t('card.muteHelp', { name: label.text })}
				aria-expanded={open}
				aria-controls={id}
				onClick={() => setOpen(!open)}
			>
				<Icon name="mute" />
				{t('card.mute')}
			</button>
			<span id={id} class="copy-choices" hidden={!open}>
				{SCOPES.map(([where, key]) => (
					<button key={where} type="button" class="chip" onClick={() => mute(ref, where)}>
						{t(key)}
					</button>
				))}
			</span>
		</span>
	);
}
