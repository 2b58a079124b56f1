/** Whose work is bundled, and under which licences. The texts are long and seldom read: they come when asked for. */

import { translator } from '../../locales/index.ts';
import type { Licence } from './licence.ts';
import type { OptionsProps } from './options-props.ts';

/** The list of licences, folded until the reader opens it. */
export function LicenceSettings({ language, licences, version, actions }: OptionsProps) {
	const t = translator(language);
	return (
		<>
			<p>{t('options.version', { version })}</p>
			<details class="licences" onToggle={({ currentTarget }) => currentTarget.open && actions.loadLicences()}>
				<summary>{t('options.licences')}</summary>
				<p class="quiet small">{t('options.licencesHelp')}</p>
				<ul class="rows">
					{licences?.map((it) => (
						<li key={it.name}>
							<PackageLicence {...it} />
						</li>
					))}
				</ul>
			</details>
		</>
	);
}

/** Licences are quoted in the language that they are written in. */
function PackageLicence({ name, version, licence, remark, text }: Licence) {
	return (
		<details>
			<summary>
				<bdi lang="en">{name}</bdi>{' '}
				<span class="quiet small">
					{version} · {licence}
				</span>
			</summary>
			{remark && <p lang="en">{remark}</p>}
			{text !== '' && (
				<pre lang="en" dir="ltr">
					{text}
				</pre>
			)}
		</details>
	);
}
