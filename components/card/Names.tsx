/** The entity's names in other languages and scripts, each ready to be copied. */
import { useState } from 'preact/hooks';
import { direction, languageName } from '../format/languages.ts';
import { Icon } from '../parts/Icon.tsx';
import { useCard } from './card-state.ts';

/** A folded list; absent where the dataset has a single name. */
export function Names() {
	const { context, language, t, actions } = useCard();
	const [copied, setCopied] = useState<string>();
	const names = context.names.filter((it) => it.lang !== context.label.lang);
	if (names.length === 0) return null;
	return (
		<details class="section fold-section">
			<summary class="heading">
				<Icon name="down" />
				{t('card.names')}
				<span class="count">{names.length}</span>
			</summary>
			<ul class="names">
				{names.map(({ lang, name }) => (
					<li key={lang} class="names-row">
						<span class="names-language">{languageName(lang, language)}</span>
						<bdi class="names-name" lang={lang} dir={direction(lang)}>
							{name}
						</bdi>
						<button
							type="button"
							class="icon-button small-icon"
							aria-label={t('card.copyName', { name })}
							title={t('card.copyName', { name })}
							onClick={() => {
								void actions.copy(name).then((done) => setCopied(done ? lang : undefined));
							}}
						>
							<Icon name={copied === lang ? 'check' : 'copy'} />
						</button>
					</li>
				))}
			</ul>
			<span class="unseen" role="status">
				{copied && t('card.copied')}
			</span>
		</details>
	);
}
