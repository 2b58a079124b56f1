/** A button that offers what is shown as files: statements for spreadsheets and programs, sources for reference managers. */
import { useId, useState } from 'preact/hooks';
import { type Language, translator } from '../../locales/index.ts';
import { Icon } from '../parts/Icon.tsx';
import type { LibraryActions, SaveFormat, SaveScope } from './library-props.ts';

const STATEMENTS = [
	['csv', 'CSV'],
	['json', 'JSON'],
] as const satisfies [SaveFormat, string][];
const SOURCES = [
	['bibtex', 'BibTeX'],
	['ris', 'RIS'],
	['csl', 'CSL-JSON'],
] as const satisfies [SaveFormat, string][];

/** The button, and once pressed the formats below it. */
export function SaveMenu({
	scope,
	language,
	actions,
}: {
	scope: SaveScope;
	language: Language;
	actions: LibraryActions;
}) {
	const t = translator(language);
	const id = useId();
	const [open, setOpen] = useState(false);
	const [saved, setSaved] = useState<SaveFormat>();
	const group = (title: string, formats: readonly (readonly [SaveFormat, string])[]) => (
		<fieldset class="save-group">
			<legend>{title}</legend>
			{formats.map(([format, name]) => (
				<button
					key={format}
					type="button"
					class="chip"
					onClick={() => {
						actions.save(scope, format);
						setSaved(format);
					}}
				>
					{saved === format && <Icon name="check" />}
					{name}
				</button>
			))}
		</fieldset>
	);
	return (
		<div class="save">
			<button
				type="button"
				class="text-button"
				aria-expanded={open}
				aria-controls={id}
				onClick={() => {
					setOpen(!open);
					setSaved(undefined);
				}}
			>
				<Icon name="save" />
				{t('library.save')}
			</button>
			<div id={id} class="save-formats" hidden={!open}>
				{group(t('library.statements'), STATEMENTS)}
				{group(t('library.sources'), SOURCES)}
			</div>
			<span class="unseen" role="status">
				{saved && t('library.saved')}
			</span>
		</div>
	);
}
