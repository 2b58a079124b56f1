/** Why the name is marked: a button, and once pressed the reason that the matcher went by, in a sentence. */
import type { Why } from '../../data/why.ts';
import { Icon } from '../parts/Icon.tsx';
import { type CardScope, useCard } from './card-state.ts';

/** The button. `id` is that of the sentence. */
export function WhyButton({ id, isOpen, onPress }: { id: string; isOpen: boolean; onPress(): void }) {
	const { t } = useCard();
	return (
		<button type="button" class="text-button" aria-expanded={isOpen} aria-controls={id} onClick={onPress}>
			<Icon name="info" />
			{t('card.why')}
		</button>
	);
}

/** The sentence. `surface` is the name as the page writes it. */
export function WhyText({ id, why, surface }: { id: string; why: Why; surface: string }) {
	return (
		<p id={id} class="why" role="status">
			{sentence(why, { surface, card: useCard() })}
		</p>
	);
}

function sentence(why: Why, { surface, card }: { surface: string; card: CardScope }): string {
	const { t, context, language } = card;
	const name = context.label.text;
	switch (why.kind) {
		case 'full-name':
		case 'after-full-name':
			return t(`card.why.${why.kind}`, { surface, name });
		case 'entity':
			return t('card.why.entity', { surface, other: why.entity.text });
		case 'word':
			return t('card.why.word', { surface, word: why.word });
		case 'decided': {
			const others = new Intl.ListFormat(language, { type: 'disjunction' }).format(why.against.map((it) => it.text));
			return t('card.why.decided', { surface, others, name });
		}
	}
}
