/** Which kinds of entity are marked. */
import { translator } from '../../locales/index.ts';
import type { Choices } from '../../settings/choices.ts';
import { Switch } from '../parts/Switch.tsx';
import type { OptionsProps } from './options-props.ts';

const KINDS = [
	'person',
	'place',
	'organisation',
	'weapon',
	'event',
	'treaty',
] as const satisfies Choices['hiddenKinds'];

/** A switch for each kind, and one for what everybody knows. */
export function KindSettings({ language, choices, locked, actions }: OptionsProps) {
	const t = translator(language);
	const { hiddenKinds } = choices;
	return (
		<>
			<div class="kinds">
				{KINDS.map((kind) => (
					<Switch
						key={kind}
						label={t(`options.kind.${kind}`)}
						checked={!hiddenKinds.includes(kind)}
						disabled={locked.includes('hiddenKinds')}
						onChange={(on) =>
							actions.change({ hiddenKinds: on ? hiddenKinds.filter((it) => it !== kind) : [...hiddenKinds, kind] })
						}
					/>
				))}
			</div>
			<Switch
				label={t('options.background')}
				help={t('options.backgroundHelp')}
				checked={choices.background}
				disabled={locked.includes('background')}
				onChange={(background) => actions.change({ background })}
			/>
		</>
	);
}
