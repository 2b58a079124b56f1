/** The datasets: which are there, which are in use, and how another one comes in. */
import { useState } from 'preact/hooks';
import type { DatasetInfo } from '../../data/imported/dataset-info.ts';
import { type MessageKey, type Translate, translator } from '../../locales/index.ts';
import { formatDay } from '../format/dates.ts';
import { FileButton } from '../parts/FileButton.tsx';
import { Switch } from '../parts/Switch.tsx';
import { DatasetImportState } from './DatasetImportState.tsx';
import type { DatasetLimits, DatasetSurface } from './dataset-import.ts';
import type { OptionsActions, OptionsProps } from './options-props.ts';
import { sampleFamilyClass } from './Sample.tsx';

/** The datasets, and the choices that say which are in use. */
type SettingsProps = DatasetSurface &
	Pick<OptionsProps, 'language' | 'choices' | 'locked'> & { change: OptionsActions['change'] };

/** The list, the way in, and how far an import has come. */
export function DatasetSettings(props: SettingsProps) {
	const { language, list, state, limits, isPrivate, actions } = props;
	const t = translator(language);
	const isBusy = state.kind === 'working' || state.kind === 'review';
	return (
		<>
			<p class="quiet">{t('options.datasetsHelp')}</p>
			<ul class="rows datasets">
				{list.map((it) => (
					<li key={it.id} class="dataset">
						<DatasetRow info={it} {...props} />
					</li>
				))}
			</ul>
			{!isBusy && !isPrivate && (
				<div class="state-actions">
					<FileButton label={t('options.dataset.add')} name="dataset-file" onFile={actions.importFile} />
				</div>
			)}
			<DatasetImportState state={state} language={language} actions={actions} />
			<p class="quiet small">
				{isPrivate ? t('options.dataset.private') : t('options.dataset.limits', limitWords(limits, language))}
			</p>
		</>
	);
}

function limitWords({ fileBytes, ...counts }: DatasetLimits, language: string) {
	const number = new Intl.NumberFormat(language);
	const { entities, statements, sources, forms } = counts;
	return {
		size: number.format(fileBytes / 1_000_000),
		entities: number.format(entities),
		statements: number.format(statements),
		sources: number.format(sources),
		forms: number.format(forms),
	};
}

function DatasetRow({ info, language, choices, locked, change, actions }: SettingsProps & { info: DatasetInfo }) {
	const t = translator(language);
	const [asking, setAsking] = useState(false);
	const { id, bundled, damaged, family, counts } = info;
	const { datasetsOff } = choices;
	const name = titleOf(info, language);
	return (
		<>
			<Switch
				label={name}
				help={facts(info, language, t)}
				checked={!datasetsOff.includes(id)}
				disabled={locked.includes('datasetsOff')}
				onChange={(on) => change({ datasetsOff: on ? datasetsOff.filter((it) => it !== id) : [...datasetsOff, id] })}
			/>
			<p class="dataset-foot quiet small">
				<span class={`family-sample ${sampleFamilyClass(family)}`} aria-hidden="true">
					Abc
				</span>
				<span class="row-words">{t('options.dataset.counts', { ...counts })}</span>
				{bundled ? (
					<span>{t('options.dataset.bundled')}</span>
				) : (
					<button
						type="button"
						class="text-button"
						aria-label={t('options.dataset.removeName', { name })}
						aria-expanded={asking}
						onClick={() => setAsking(!asking)}
					>
						{t('options.dataset.remove')}
					</button>
				)}
			</p>
			{damaged && <p class="problem">{t('options.dataset.damaged')}</p>}
			{asking && (
				<div class="question">
					<p>{t('options.dataset.removeQuestion', { name })}</p>
					<div class="state-actions">
						<button
							type="button"
							class="button primary"
							onClick={() => {
								setAsking(false);
								actions.remove(id);
							}}
						>
							{t('options.dataset.removeYes')}
						</button>
						<button type="button" class="button" onClick={() => setAsking(false)}>
							{t('options.dataset.removeNo')}
						</button>
					</div>
				</div>
			)}
		</>
	);
}

function titleOf({ title, languages, id }: DatasetInfo, language: string): string {
	return title[language] ?? title[languages[0] ?? ''] ?? id;
}

function facts(
	{ version, asOf, license }: DatasetInfo,
	language: OptionsProps['language'],
	t: Translate<MessageKey>,
): string {
	return t('options.dataset.facts', { version, date: formatDay(asOf, language), license });
}
