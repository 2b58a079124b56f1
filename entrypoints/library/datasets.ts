/** Brings the datasets from the background, which has them open, and makes them ready to be searched. */
import { browser } from 'wxt/browser';
import { type Library, openLibrary } from '../../data/library/open-library.ts';
import { makeIndex, type SearchIndex } from '../../data/library/search-index.ts';
import type { WorldScales } from '../../data/locator-map.ts';
import type { PageAnswers, PageRequest } from '../../messages/protocol.ts';

/** The datasets with their search index. */
export interface OpenedLibrary {
	library: Library;
	index: SearchIndex;
}

/** Opens the library. Throws where the background does not answer. */
export async function openDatasets(): Promise<OpenedLibrary> {
	const datasets = await askBackground({ type: 'library' });
	if (datasets === null) throw new Error('The background gives the datasets to the library page alone.');
	const library = openLibrary(datasets);
	const making = makeIndex(library);
	for (;;) {
		const { done, value: index } = making.next();
		if (done) return { library, index };
		// Large datasets take a while: the page stays alive between two slices.
		await new Promise((resume) => setTimeout(resume));
	}
}

/** The outlines of the world, for maps. Throws where the background does not answer. */
export async function openOutlines(): Promise<WorldScales> {
	const outlines = await askBackground({ type: 'outlines' });
	if (outlines === null) throw new Error('The background gives the outlines to the library page alone.');
	return outlines;
}

/** Asks the background. Throws where it does not answer, as after an update. */
export async function askBackground<T extends 'library' | 'context' | 'outlines'>(
	request: Extract<PageRequest, { type: T }>,
): Promise<PageAnswers[T]> {
	const answer: PageAnswers[T] | undefined = await browser.runtime.sendMessage(request);
	if (answer === undefined) throw new Error('The background did not answer.');
	return answer;
}
