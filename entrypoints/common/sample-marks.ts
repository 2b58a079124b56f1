/** Colours the marks of sample paragraphs as the reader's choices colour those of pages: by the same rules. */
import { sampleMarkClass } from '../../components/options/Sample.tsx';
import { sheetText } from '../../page/paint/style-sheet.ts';
import type { Choices } from '../../settings/choices.ts';

const sheet = new CSSStyleSheet();

/** Brings the samples of this document in line with the choices. */
export function styleSampleMarks(choices: Pick<Choices, 'mark' | 'colours'>): void {
	sheet.replaceSync(
		sheetText(choices, { of: (kind) => `.${sampleMarkClass(kind)}`, current: '.sample-mark-current', extra: '' }),
	);
	if (!document.adoptedStyleSheets.includes(sheet))
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
