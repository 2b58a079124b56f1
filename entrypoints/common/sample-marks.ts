/** Colours the marks of samples as the reader's choices colour those of pages: by the same rules. */
import { sampleFamilyClass, sampleMarkClass } from '../../components/options/Sample.tsx';
import { LIMITS } from '../../data/imported/limits.ts';
import { lookOfFamily, sheetText } from '../../page/paint/style-sheet.ts';
import type { Choices } from '../../settings/choices.ts';

const sheet = new CSSStyleSheet();

/** Every family that a dataset can have. */
const FAMILIES = Array.from({ length: LIMITS.datasets + 1 }, (_, family) => family);

/** Brings the samples of this document in line with the choices. */
export function styleSampleMarks(choices: Pick<Choices, 'mark' | 'colours'>): void {
	sheet.replaceSync(
		sheetText(
			choices,
			{ of: selectorOf, current: '.sample-mark-current', extra: '' },
			new Set(FAMILIES.map(lookOfFamily)),
		),
	);
	if (!document.adoptedStyleSheets.includes(sheet))
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** A person's mark stands for all of a dataset; sample paragraphs are of the first. */
function selectorOf(kind: Parameters<typeof sampleMarkClass>[0], look: number): string {
	const families = kind === 'person' ? FAMILIES.filter((it) => lookOfFamily(it) === look).map(sampleFamilyClass) : [];
	const classes = [...families, ...(look === 0 ? [sampleMarkClass(kind)] : [])];
	return classes.length === 0 ? '.sample-mark-none' : `:is(${classes.map((it) => `.${it}`).join(', ')})`;
}
