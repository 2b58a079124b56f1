/** A button that offers to copy statements with their sources, as text or Markdown. */
import { useId, useState } from 'preact/hooks';
import type { StatementView } from '../../data/context-types.ts';
import { type CitationFormat, citeStatements } from '../format/citation.ts';
import { Icon } from '../parts/Icon.tsx';
import { useCard } from './card-state.ts';

const FORMATS = [
	['text', 'card.copyText'],
	['markdown', 'card.copyMarkdown'],
] as const;

/** The button, and once pressed the two formats beside it. With `words` it says its label, else it is a picture. */
export function CopyMenu({
	label,
	statements,
	words,
}: {
	label: string;
	statements: StatementView[];
	words?: boolean;
}) {
	const { context, language, t, actions } = useCard();
	const [open, setOpen] = useState(false);
	const [copied, setCopied] = useState<CitationFormat>();
	const id = useId();
	return (
		<span class="copy">
			<button
				type="button"
				class={words ? 'text-button' : 'icon-button small-icon'}
				aria-label={words ? undefined : label}
				title={words ? undefined : label}
				aria-expanded={open}
				aria-controls={id}
				onClick={() => {
					setOpen(!open);
					setCopied(undefined);
				}}
			>
				<Icon name="copy" />
				{words && label}
			</button>
			<span id={id} class="copy-choices" hidden={!open}>
				{FORMATS.map(([format, key]) => (
					<button
						key={format}
						type="button"
						class="chip"
						onClick={() => {
							actions.copy(citeStatements({ context, statements }, { language, t, format }));
							setCopied(format);
						}}
					>
						{copied === format && <Icon name="check" />}
						{t(key)}
					</button>
				))}
			</span>
			<span class="unseen" role="status">
				{copied && t('card.copied')}
			</span>
		</span>
	);
}
