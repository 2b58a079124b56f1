/** The options page: one column, the most asked-for first. The live sample is coloured by the page that shows it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { translator } from '../../locales/index.ts';
import { LANGUAGES } from '../../locales/translate.ts';
import { Wordmark } from '../brand/Wordmark.tsx';
import { languageName } from '../format/languages.ts';
import { Icon } from '../parts/Icon.tsx';
import { Segments } from '../parts/Segments.tsx';
import { Switch } from '../parts/Switch.tsx';
import { DatasetSettings } from './DatasetSettings.tsx';
import { KindSettings } from './KindSettings.tsx';
import { LicenceSettings } from './LicenceSettings.tsx';
import { MarkSettings } from './MarkSettings.tsx';
import type { OptionsProps } from './options-props.ts';
import { SiteSettings } from './SiteSettings.tsx';
import { TransferSettings } from './TransferSettings.tsx';

/** The page in any state. */
export function Options(props: OptionsProps) {
	const { language, choices, locked, muted, shortcuts, datasets, actions } = props;
	const t = translator(language);
	return (
		<main class="surface options" lang={language}>
			<header class="page-head">
				<Wordmark size={28} />
				<h1>{t('options.title')}</h1>
			</header>
			{locked.length > 0 && (
				<p class="policy">
					<Icon name="info" />
					<span>{t('options.policy')}</span>
				</p>
			)}
			<Section title={t('options.sites')}>
				<SiteSettings {...props} />
			</Section>
			<Section title={t('options.marks')}>
				<MarkSettings {...props} />
			</Section>
			<Section title={t('options.kinds')}>
				<KindSettings {...props} />
			</Section>
			<Section title={t('options.muted')}>
				{muted.length === 0 && <p class="quiet">{t('options.noneMuted')}</p>}
				<ul class="rows">
					{muted.map(({ key, label, type, host }) => (
						<li key={key} class="row">
							<span class="row-words">
								<bdi lang={label.lang}>{label.text}</bdi>{' '}
								<span class="quiet small">
									{t(`kind.${type}`)}
									{host !== undefined && ` · ${t('options.mutedOn', { host })}`}
								</span>
							</span>
							<button
								type="button"
								class="text-button"
								aria-label={t('options.unmuteName', { name: label.text })}
								onClick={() => actions.unmute(key)}
							>
								{t('options.unmute')}
							</button>
						</li>
					))}
				</ul>
			</Section>
			<Section title={t('options.language')}>
				<Segments
					legend={t('options.languageHelp')}
					disabled={locked.includes('language')}
					options={[
						{ value: 'auto', label: t('options.languageAuto') },
						// A language is called as its own speakers call it, so that whoever lands in the wrong one finds out.
						...LANGUAGES.map((it) => ({ value: it, label: languageName(it, it), lang: it })),
					]}
					value={choices.language}
					onChange={(it) => actions.change({ language: it })}
				/>
			</Section>
			<Section title={t('options.toolbar')}>
				<Switch
					label={t('options.badge')}
					help={t('options.badgeHelp')}
					checked={choices.badge}
					disabled={locked.includes('badge')}
					onChange={(badge) => actions.change({ badge })}
				/>
				{shortcuts.length > 0 && <h3>{t('options.shortcuts')}</h3>}
				<dl class="shortcuts">
					{shortcuts.map(({ command, keys }) => (
						<div key={command} class="row">
							<dt class="row-words">{t(`options.command.${command}`)}</dt>
							<dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet">{t('options.noKeys')}</span>}</dd>
						</div>
					))}
				</dl>
				{shortcuts.length > 0 && (
					<button type="button" class="text-button" onClick={actions.openShortcuts}>
						{t('options.changeShortcuts')}
						<Icon name="external" />
					</button>
				)}
			</Section>
			{datasets && (
				<Section title={t('options.datasets')}>
					<DatasetSettings {...{ language, choices, locked, ...datasets }} change={actions.change} />
				</Section>
			)}
			<Section title={t('library.title')}>
				<p class="quiet">{t('library.openHelp')}</p>
				<div class="state-actions">
					<a class="button" href="/library.html">
						{t('library.openIt')}
					</a>
				</div>
			</Section>
			<Section title={t('options.transfer')}>
				<TransferSettings {...props} />
			</Section>
			<Section title={t('options.about')}>
				<LicenceSettings {...props} />
			</Section>
		</main>
	);
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
	const id = useId();
	return (
		<section class="settings" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{children}
		</section>
	);
}
