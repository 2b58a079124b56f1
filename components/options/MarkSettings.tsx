/** How marks look, with a sample that shows it on a light and a dark page. */
import { translator } from '../../locales/index.ts';
import { Segments } from '../parts/Segments.tsx';
import { Switch } from '../parts/Switch.tsx';
import type { OptionsProps } from './options-props.ts';
import { Sample } from './Sample.tsx';

const MARKS = ['underline', 'tint', 'both'] as const;
const COLOURS = ['one', 'kind'] as const;
const DENSITIES = ['page', 'section', 'all'] as const;

/** The choices and the sample. */
export function MarkSettings({ language, choices, locked, actions }: OptionsProps) {
	const t = translator(language);
	return (
		<>
			<div class="samples">
				<Sample language={language} theme="light" />
				<Sample language={language} theme="dark" />
			</div>
			<Segments
				legend={t('options.mark')}
				disabled={locked.includes('mark')}
				options={MARKS.map((value) => ({ value, label: t(`options.mark.${value}`) }))}
				value={choices.mark}
				onChange={(mark) => actions.change({ mark })}
			/>
			<Segments
				legend={t('options.colours')}
				disabled={locked.includes('colours')}
				options={COLOURS.map((value) => ({ value, label: t(`options.colours.${value}`) }))}
				value={choices.colours}
				onChange={(colours) => actions.change({ colours })}
			/>
			<Segments
				legend={t('options.density')}
				disabled={locked.includes('density')}
				options={DENSITIES.map((value) => ({ value, label: t(`popup.density.${value}`) }))}
				value={choices.density}
				onChange={(density) => actions.change({ density })}
			/>
			<Switch
				label={t('options.painter')}
				help={t('options.painterHelp')}
				checked={choices.painter === 'element'}
				disabled={locked.includes('painter')}
				onChange={(on) => actions.change({ painter: on ? 'element' : 'highlight' })}
			/>
		</>
	);
}
