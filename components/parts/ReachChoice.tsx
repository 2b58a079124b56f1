/** Where Sidelight works as a whole: one choice of three, the same in the popup and the options. */
import { type Language, translator } from '../../locales/index.ts';
import type { Reach } from '../../settings/reach.ts';
import { Segments } from './Segments.tsx';

const REACHES = ['listed', 'mine', 'nowhere'] as const satisfies Reach[];

/** The choice; `open` are the reaches that an organisation's policy leaves to the reader. */
export function ReachChoice({
	reach,
	open,
	language,
	isLarge,
	onChange,
}: {
	reach: Reach;
	open: readonly Reach[];
	language: Language;
	/** With its legend above and, below, what the chosen reach means. */
	isLarge?: boolean;
	onChange(reach: Reach): void;
}) {
	const t = translator(language);
	const isDecided = open.length < REACHES.length;
	const help = [isLarge ? t(`reachHelp.${reach}`) : '', isDecided ? t('options.byPolicy') : ''];
	return (
		<Segments
			legend={t('reach')}
			isLegendSilent={!isLarge}
			help={help.filter((it) => it).join(' · ') || undefined}
			options={REACHES.map((value) => ({ value, label: t(`reach.${value}`), disabled: !open.includes(value) }))}
			value={reach}
			onChange={onChange}
		/>
	);
}
