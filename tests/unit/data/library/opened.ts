/** The tiny dataset, or a changed one, opened as a library with its search index. */
import { openLibrary } from '../../../../data/library/open-library.ts';
import { makeIndex } from '../../../../data/library/search-index.ts';
import { validateDataset } from '../../../../data/validate.ts';
import { tinyFiles } from '../tiny-files.ts';

/** Opens the dataset after `change` has been done to its files. Throws where that breaks a rule. */
export function opened(change: (files: ReturnType<typeof tinyFiles>) => void = () => {}) {
	const files = tinyFiles();
	change(files);
	const result = validateDataset(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	const library = openLibrary([result.dataset]);
	const making = makeIndex(library, 1);
	let step = making.next();
	while (!step.done) step = making.next();
	return { library, index: step.value };
}
