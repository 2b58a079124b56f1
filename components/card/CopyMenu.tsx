/** Buttons that offer to copy with citation: as text or Markdown, or the cited sources alone as BibTeX. */
import type { StatementView } from '../../data/context-types.ts';
import type { CardKey } from '../../locales/card.ts';
import type { Translate } from '../../locales/translate.ts';
import { toBibtex } from '../format/bibtex.ts';
import { citeStatements } from '../format/citation.ts';
import { COPY_FORMATS, type CopyFormat } from '../format/copy-formats.ts';
import { ChoiceMenu } from '../parts/ChoiceMenu.tsx';
import { useCard } from './card-state.ts';

/** The button for whatever can be written in those formats. */
export function CopyFormats({
	label,
	words,
	t,
	onCopy,
}: {
	label: string;
	/** What stands on the button; without words it is a picture. */
	words?: string | undefined;
	t: Translate<CardKey>;
	/** Copies in a format. Resolves to whether it is on the clipboard. */
	onCopy(format: CopyFormat): Promise<boolean>;
}) {
	return (
		<ChoiceMenu
			icon="copy"
			label={label}
			words={words}
			groups={[{ choices: COPY_FORMATS.map(([format, key]) => [format, t(key)] as const) }]}
			onChoose={onCopy}
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
		<CopyFormats
			label={label}
			words={words ? (short ?? label) : undefined}
			t={t}
			onCopy={(format) => actions.copy(write(format))}
		/>
	);
}
