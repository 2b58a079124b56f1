/** Figures in words: "about 10,000", "1,000 to 4,000", "at least 300". */
import type { FigureView } from '../../data/context-types.ts';
import type { CardKey } from '../../locales/card.ts';
import { type Language, LOCALES, type Translate } from '../../locales/translate.ts';

/** The number or range itself, without its unit. */
export function formatFigure(
	figure: Pick<FigureView, 'value' | 'min' | 'max' | 'approximate'>,
	language: Language,
	t: Translate<CardKey>,
): string {
	const number = new Intl.NumberFormat(LOCALES[language]);
	const print = (value: number) => number.format(value);
	const { value, min, max } = figure;
	let text = '';
	if (value !== undefined) text = print(value);
	else if (min !== undefined && max !== undefined) text = t('card.figureRange', { min: print(min), max: print(max) });
	else if (min !== undefined) text = t('card.figureAtLeast', { value: print(min) });
	else if (max !== undefined) text = t('card.figureAtMost', { value: print(max) });
	return figure.approximate ? t('card.figureAbout', { value: text }) : text;
}
