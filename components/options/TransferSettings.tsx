/** All settings as a file, out and in, and back to where they began. */
import { useState } from 'preact/hooks';
import { translator } from '../../locales/index.ts';
import { FileButton } from '../parts/FileButton.tsx';
import type { OptionsProps } from './options-props.ts';

/** The buttons, what became of the last one pressed, and a second question before everything is reset. */
export function TransferSettings({ language, notice, actions }: OptionsProps) {
	const t = translator(language);
	const [asking, setAsking] = useState(false);
	return (
		<>
			<p class="quiet">{t('options.transferHelp')}</p>
			<div class="state-actions">
				<button type="button" class="button" onClick={actions.exportFile}>
					{t('options.export')}
				</button>
				<FileButton label={t('options.import')} name="settings-file" onFile={actions.importFile} />
				<button type="button" class="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
					{t('options.reset')}
				</button>
			</div>
			{asking && (
				<div class="question">
					<p>{t('options.resetQuestion')}</p>
					<div class="state-actions">
						<button
							type="button"
							class="button primary"
							onClick={() => {
								actions.reset();
								setAsking(false);
							}}
						>
							{t('options.resetYes')}
						</button>
						<button type="button" class="button" onClick={() => setAsking(false)}>
							{t('options.resetNo')}
						</button>
					</div>
				</div>
			)}
			<div role="status">
				{notice && notice.kind !== 'import-failed' && <p class="notice">{t(`options.notice.${notice.kind}`)}</p>}
				{notice?.kind === 'import-failed' && (
					<div class="problem">
						<p>{t('options.importFailed')}</p>
						<ul class="problems">
							{notice.problems.map(({ path, message }) => (
								<li key={`${path} ${message}`}>
									{path && <code>{path}</code>} <span lang="en">{message}</span>
								</li>
							))}
						</ul>
					</div>
				)}
			</div>
		</>
	);
}
