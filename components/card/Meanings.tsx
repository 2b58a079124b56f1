/** The datasets that know the words in the page, where there are several: one is shown, a press shows another. */
import { cardTranslator } from '../../locales/card.ts';
import { Text } from '../parts/Text.tsx';
import type { CardProps } from './card-props.ts';

/** The choice; nothing where one dataset alone knows the words. */
export function Meanings({ state, language, actions }: Pick<CardProps, 'state' | 'language' | 'actions'>) {
	const { meanings } = state;
	if (meanings === undefined) return null;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in a row
		<div class="meanings" role="group" aria-label={cardTranslator(language)('card.meanings')}>
			{meanings.map(({ dataset, entity, label, datasetTitle, isShown }) => (
				<button
					key={`${dataset}/${entity}`}
					type="button"
					class="segment"
					aria-pressed={isShown}
					onClick={() => !isShown && actions.showMeaning?.({ dataset, entity })}
				>
					<Text text={datasetTitle ?? label} />
				</button>
			))}
		</div>
	);
}
