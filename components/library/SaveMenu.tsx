/** A button that offers what is shown as files: statements for spreadsheets and programs, sources for reference managers. */
import { type Language, translator } from '../../locales/index.ts';
import { ChoiceMenu } from '../parts/ChoiceMenu.tsx';
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

/** The button, and once pressed the formats beside it. */
export function SaveMenu({
	scope,
	language,
	actions,
}: {
	scope: SaveScope;
	language: Language;
	actions: Pick<LibraryActions, 'save'>;
}) {
	const t = translator(language);
	return (
		<ChoiceMenu<SaveFormat>
			icon="save"
			label={t('library.save')}
			words={t('library.save')}
			groups={[
				{ title: t('library.statements'), choices: STATEMENTS },
				{ title: t('library.sources'), choices: SOURCES },
			]}
			onChoose={(format) => {
				actions.save(scope, format);
				return true;
			}}
			done={t('library.saved')}
		/>
	);
}
