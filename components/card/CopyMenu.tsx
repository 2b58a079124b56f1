/** Buttons that offer to copy with citation: as text or Markdown, or the cited sources alone as BibTeX. */
import type { StatementView } from '../../data/context-types.ts';
import type { CardKey } from '../../locales/card.ts';
import type { Translate } from '../../locales/translate.ts';
import { toBibtex } from '../format/bibtex.ts';
import { citeStatements } from '../format/citation.ts';
import { ChoiceMenu } from '../parts/ChoiceMenu.tsx';
import { useCard } from './card-state.ts';

const FORMATS = [
	['text', 'card.copyText'],
	['markdown', 'card.copyMarkdown'],
	['bibtex', 'card.copyBibtex'],
] as const;

/** What can be copied. */
export type CopyFormat = (typeof FORMATS)[number][0];

/** The button for whatever can be written in those formats. */
export function CopyFormats({
	label,
	words,
	t,
	write,
	copy,
}: {
	label: string;
	/** What stands on the button; without words it is a picture. */
	words?: string | undefined;
	t: Translate<CardKey>;
	/** What is copied, in a format. */
	write(format: CopyFormat): string;
	/** Puts text on the clipboard. Resolves to whether it got there. */
	copy(text: string): Promise<boolean>;
}) {
	return (
		<ChoiceMenu
			icon="copy"
			label={label}
			words={words}
			groups={[{ choices: FORMATS.map(([format, key]) => [format, t(key)] as const) }]}
			onChoose={(format) => copy(write(format))}
			done={t('card.copied')}
		/>
	);
}

/** The button for statements of the card, with their sources. With `words` it says its label, else it is a picture. */
export function CopyMenu({
	label,
	statements,
	words,
	short,
}: {
	label: string;
	statements: StatementView[];
	words?: boolean;
	/** Said in place of the label, where there is little room. */
	short?: string;
}) {
	const { context, language, t, actions } = useCard();
	const write = (format: CopyFormat) => {
		if (format !== 'bibtex') return citeStatements({ context, statements }, { language, t, format });
		const cited = new Set(statements.flatMap((it) => it.sources));
		const sources = context.sources.filter((it) => cited.has(it.number));
		return sources.map((it) => toBibtex(it.source)).join('\n\n');
	};
	return (
		<CopyFormats label={label} words={words ? (short ?? label) : undefined} t={t} write={write} copy={actions.copy} />
	);
}
