/** A button that offers a source's citation as text, Markdown or BibTeX. */
import { useId, useState } from 'preact/hooks';
import type { Source } from '../../data/schema.ts';
import { type Language, translator } from '../../locales/index.ts';
import { toBibtex } from '../format/bibtex.ts';
import { citeSource } from '../format/citation.ts';
import { Icon } from '../parts/Icon.tsx';
import type { LibraryActions } from './library-props.ts';

const FORMATS = [
	['text', 'card.copyText'],
	['markdown', 'card.copyMarkdown'],
	['bibtex', 'card.copyBibtex'],
] as const;

/** The button, and once pressed the formats beside it. */
export function SourceCopy({
	source,
	language,
	actions,
}: {
	source: Source;
	language: Language;
	actions: Pick<LibraryActions, 'copy'>;
}) {
	const t = translator(language);
	const id = useId();
	const [open, setOpen] = useState(false);
	const [copied, setCopied] = useState<string>();
	return (
		<span class="copy">
			<button
				type="button"
				class="text-button"
				aria-expanded={open}
				aria-controls={id}
				onClick={() => {
					setOpen(!open);
					setCopied(undefined);
				}}
			>
				<Icon name="copy" />
				{t('library.copySource')}
			</button>
			<span id={id} class="copy-choices" hidden={!open}>
				{FORMATS.map(([format, key]) => (
					<button
						key={format}
						type="button"
						class="chip"
						onClick={() => {
							const text = format === 'bibtex' ? toBibtex(source) : citeSource(source, { language, t, format });
							void actions.copy(text).then((done) => setCopied(done ? format : undefined));
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
