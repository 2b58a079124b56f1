/** A button that offers to copy statements with their sources as text or Markdown, or the sources alone as BibTeX. */
import { useId, useState } from 'preact/hooks';
import type { StatementView } from '../../data/context-types.ts';
import { toBibtex } from '../format/bibtex.ts';
import { citeStatements } from '../format/citation.ts';
import { Icon } from '../parts/Icon.tsx';
import { useCard } from './card-state.ts';

const FORMATS = [
	['text', 'card.copyText'],
	['markdown', 'card.copyMarkdown'],
	['bibtex', 'card.copyBibtex'],
] as const;

type Format = (typeof FORMATS)[number][0];

/** The button, and once pressed the formats beside it. With `words` it says its label, else it is a picture. */
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
	const [open, setOpen] = useState(false);
	const [copied, setCopied] = useState<Format>();
	const id = useId();
	const inFormat = (format: Format) => {
		if (format !== 'bibtex') return citeStatements({ context, statements }, { language, t, format });
		const cited = new Set(statements.flatMap((it) => it.sources));
		const sources = context.sources.filter((it) => cited.has(it.number));
		return sources.map((it) => toBibtex(it.source)).join('\n\n');
	};
	return (
		<span class="copy">
			<button
				type="button"
				class={words ? 'text-button' : 'icon-button small-icon'}
				aria-label={words && !short ? undefined : label}
				title={words && !short ? undefined : label}
				aria-expanded={open}
				aria-controls={id}
				onClick={() => {
					setOpen(!open);
					setCopied(undefined);
				}}
			>
				<Icon name="copy" />
				{words && (short ?? label)}
			</button>
			<span id={id} class="copy-choices" hidden={!open}>
				{FORMATS.map(([format, key]) => (
					<button
						key={format}
						type="button"
						class="chip"
						onClick={() => {
							void actions.copy(inFormat(format)).then((done) => setCopied(done ? format : undefined));
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
