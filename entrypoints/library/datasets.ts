/** What the library's page asks of the background. */
import { browser } from 'wxt/browser';
import type { WorldScales } from '../../data/locator-map.ts';
import type { PageAnswers, PageRequest } from '../../messages/protocol.ts';

/** The outlines of the world, for maps. Throws where the background does not answer. */
export async function openOutlines(): Promise<WorldScales> {
	const outlines = await askBackground({ type: 'outlines' });
	if (outlines === null) throw new Error('The background gives the outlines to the library page alone.');
	return outlines;
}

/** Asks the background. Throws where it does not answer, as after an update. */
export async function askBackground<T extends 'library' | 'library-dataset' | 'context' | 'outlines' | 'search'>(
	request: Extract<PageRequest, { type: T }>,
): Promise<PageAnswers[T]> {
	const answer: PageAnswers[T] | undefined = await browser.runtime.sendMessage(request);
	if (answer === undefined) throw new Error('The background did not answer.');
	return answer;
}
