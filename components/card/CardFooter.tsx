/** Foot of a card: which dataset, how old, and what can be done with the whole card. */
import { useId, useState } from 'preact/hooks';
import type { Why } from '../../data/why.ts';
import { formatDay, formatDayShort } from '../format/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { Text } from '../parts/Text.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import { useCard } from './card-state.ts';
import { MuteMenu } from './MuteMenu.tsx';
import { WhyButton, WhyText } from './WhyThisMark.tsx';

/** The footer of a card that is ready. `surface` is the name as the page writes it, `why` the reason for its mark. */
export function CardFooter({ surface, why }: { surface: string; why?: Why }) {
	const { context, language, t, actions } = useCard();
	const { dataset, ref } = context;
	const { openInLibrary } = actions;
	const whyId = useId();
	const [isOpen, setOpen] = useState(false);
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
				<CopyMenu words label={t('card.copy')} short={t('card.copyShort')} statements={context.onTheDay} />
				{openInLibrary && (
					<button
						type="button"
						class="text-button"
						aria-label={t('card.library')}
						title={t('card.library')}
						onClick={() => openInLibrary(ref)}
					>
						<Icon name="book" />
						{t('card.libraryShort')}
					</button>
				)}
				{why && <WhyButton id={whyId} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />}
				<MuteMenu />
			</div>
			{why && isOpen && <WhyText id={whyId} why={why} surface={surface} />}
			<p class="dataset">
				<Text text={dataset.title} />
				<span aria-hidden="true"> · </span>
				{t('card.asOf', { date: formatDayShort(dataset.asOf, 'day', language) })}
			</p>
		</footer>
	);
}
