/** The first page after installing: what it does on a living sample, where, what it never does. Half a minute. */
import { translator } from '../../locales/index.ts';
import { LANGUAGES, type Language } from '../../locales/translate.ts';
import { Wordmark } from '../brand/Wordmark.tsx';
import { languageName } from '../format/languages.ts';
import { Sample } from '../options/Sample.tsx';
import { Segments } from '../parts/Segments.tsx';
import { Switch } from '../parts/Switch.tsx';

/** What the page shows and does. */
export interface WelcomeProps {
	/** Interface language, resolved. */
	language: Language;
	/** How many sites are listed from the start. */
	siteCount: number;
	onlyMySites: boolean;
	/** The toolbar button is not in sight: the browser keeps it behind its puzzle piece. */
	isButtonHidden: boolean;
	actions: {
		setLanguage(language: Language): void;
		setOnlyMySites(on: boolean): void;
		openOptions(): void;
		/** Closes the page. */
		done(): void;
	};
}

const NEVER = ['network', 'record', 'change'] as const;

/** The page. The names in its sample are marked and can be pointed at once the wiring has done so. */
export function Welcome({ language, siteCount, onlyMySites, isButtonHidden, actions }: WelcomeProps) {
	const t = translator(language);
	return (
		<main class="surface welcome" lang={language}>
			<header class="page-head">
				<Wordmark size={28} />
				<Segments
					legend={t('welcome.language')}
					isLegendSilent
					options={LANGUAGES.map((it) => ({ value: it, label: languageName(it, it), lang: it }))}
					value={language}
					onChange={actions.setLanguage}
				/>
			</header>
			<h1>{t('welcome.title')}</h1>
			<p class="lead">{t('welcome.lead')}</p>
			<section>
				<h2>{t('welcome.try')}</h2>
				<Sample language={language} theme="page" />
			</section>
			<section>
				<h2>{t('welcome.where')}</h2>
				<p>{t('welcome.whereText', { count: siteCount })}</p>
				{isButtonHidden && <p class="pin">{t('welcome.pin')}</p>}
				<Switch
					label={t('welcome.onlyMine')}
					help={t('welcome.onlyMineHelp')}
					checked={onlyMySites}
					onChange={actions.setOnlyMySites}
				/>
			</section>
			<section>
				<h2>{t('welcome.never')}</h2>
				<ul class="never">
					{NEVER.map((it) => (
						<li key={it}>{t(`welcome.never.${it}`)}</li>
					))}
				</ul>
			</section>
			<div class="state-actions">
				<button type="button" class="button primary" onClick={actions.done}>
					{t('welcome.done')}
				</button>
				<button type="button" class="button" onClick={actions.openOptions}>
					{t('welcome.options')}
				</button>
			</div>
		</main>
	);
}
