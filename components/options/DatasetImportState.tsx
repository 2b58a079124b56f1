/** How far an import has come: its steps, what it would change, what is wrong with the file, or that it is done. */
import { useId } from 'preact/hooks';
import type { Localized } from '../../data/context-types.ts';
import { type Language, translator } from '../../locales/index.ts';
import { formatDay } from '../format/dates.ts';
import { Text } from '../parts/Text.tsx';
import {
	type DatasetActions,
	type DatasetImport,
	IMPORT_STEPS,
	type ImportStep,
	type Listed,
	type Review,
	type ReviewedChanges,
} from './dataset-import.ts';

interface StateProps {
	state: DatasetImport;
	language: Language;
	actions: DatasetActions;
}

const PARTS = ['entities', 'statements', 'sources'] as const;
const WAYS = ['added', 'removed', 'changed'] as const;

/** The state in words; nothing while nothing is under way. */
export function DatasetImportState({ state, language, actions }: StateProps) {
	const t = translator(language);
	return (
		<>
			{state.kind === 'working' && (
				<div class="import-state">
					<Progress step={state.step} language={language} />
					<button type="button" class="button" onClick={actions.cancel}>
						{t('options.dataset.cancel')}
					</button>
				</div>
			)}
			{state.kind === 'review' && <ReviewOf review={state.review} language={language} actions={actions} />}
			<div role="status">
				{state.kind === 'done' && (
					<p class="notice">
						{t(`options.dataset.done.${state.what}`, { name: state.title.text, version: state.version })}
					</p>
				)}
				{state.kind === 'failed' && <p class="problem">{t(`options.dataset.failed.${state.because}`)}</p>}
				{state.kind === 'refused' && (
					<div class="problem">
						<p>{t('options.dataset.refused', { file: state.file })}</p>
						<ul class="problems dataset-problems">
							{state.problems.map(({ path, message }) => (
								<li key={`${path} ${message}`}>
									{path && <code>{path}</code>} <span lang="en">{message}</span>
								</li>
							))}
						</ul>
						{state.more > 0 && <p>{t('options.dataset.moreProblems', { count: state.more })}</p>}
					</div>
				)}
			</div>
		</>
	);
}

function Progress({ step, language }: { step: ImportStep; language: Language }) {
	const id = useId();
	return (
		<div class="import-progress">
			<label for={id}>{translator(language)(`options.dataset.step.${step}`)}</label>
			<progress id={id} max={IMPORT_STEPS.length} value={IMPORT_STEPS.indexOf(step) + 0.5} />
		</div>
	);
}

function ReviewOf({ review, language, actions }: { review: Review; language: Language; actions: DatasetActions }) {
	const t = translator(language);
	const { title, version, asOf, license, counts, changes } = review;
	const id = useId();
	return (
		<section class="review" aria-labelledby={id}>
			<h3 id={id}>
				{changes ? t('options.dataset.reviewUpdate', { version: changes.from }) : t('options.dataset.review')}
			</h3>
			<p>
				<strong>
					<Text text={title} />
				</strong>
			</p>
			<p class="quiet small">{t('options.dataset.facts', { version, date: formatDay(asOf, language), license })}</p>
			<p class="quiet small">{t('options.dataset.counts', { ...counts })}</p>
			{changes && <ChangesOf changes={changes} language={language} />}
			<div class="state-actions">
				<button type="button" class="button primary" onClick={actions.accept}>
					{t(changes ? 'options.dataset.updateYes' : 'options.dataset.addYes')}
				</button>
				<button type="button" class="button" onClick={actions.cancel}>
					{t('options.dataset.cancel')}
				</button>
			</div>
		</section>
	);
}

function ChangesOf({ changes, language }: { changes: ReviewedChanges; language: Language }) {
	const t = translator(language);
	return (
		<dl class="changes">
			{PARTS.map((part) => {
				const ways = WAYS.filter((way) => changes[part][way].count > 0);
				return (
					<div key={part}>
						<dt>{t(`options.dataset.changes.${part}`)}</dt>
						<dd>
							{ways.length === 0 && <span class="quiet">{t('options.dataset.unchanged')}</span>}
							{ways.map((way) => (
								<details key={way}>
									<summary>{t(`options.dataset.${way}`, { count: changes[part][way].count })}</summary>
									<ListedOf listed={changes[part][way]} language={language} />
								</details>
							))}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}

function ListedOf({ listed: { count, first }, language }: { listed: Listed; language: Language }) {
	const t = translator(language);
	return (
		<ul class="changed">
			{first.map((it: Localized) => (
				<li key={it.text}>
					<Text text={it} />
				</li>
			))}
			{count > first.length && <li class="quiet">{t('options.dataset.more', { count: count - first.length })}</li>}
		</ul>
	);
}
