/** Foot of a card: which dataset, how old, and what can be done with the whole card. */
import { formatDay } from '../format/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { Text } from '../parts/Text.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import { useCard } from './card-state.ts';
import { MuteMenu } from './MuteMenu.tsx';

/** The footer of a card that is ready. */
export function CardFooter() {
	const { context, language, t, actions } = useCard();
	const { dataset, ref } = context;
	const { openInLibrary } = actions;
	const asOf = formatDay(dataset.asOf, language);
	return (
		<footer class="footer">
			{dataset.articleIsNewer && (
				<p class="warning">
					<Icon name="warning" />
					<span>{t('card.articleNewer', { date: asOf })}</span>
				</p>
			)}
			<div class="actions">
				<CopyMenu words label={t('card.copy')} statements={context.onTheDay} />
				{openInLibrary && (
					<button type="button" class="text-button" onClick={() => openInLibrary(ref)}>
						<Icon name="book" />
						{t('card.library')}
					</button>
				)}
				<MuteMenu />
			</div>
			<p class="dataset">
				<Text text={dataset.title} />
				<span aria-hidden="true"> · </span>
				{t('card.asOf', { date: asOf })}
			</p>
		</footer>
	);
}
