/** Lets the sample paragraph of the first page be spotted, marked and pointed at by the very code that reads pages. */
import { browser } from 'wxt/browser';
import type { PageAnswers, PageRequest, PageSettings } from '../../messages/protocol.ts';
import { startPage } from '../../page/index.ts';
import { renderCard } from '../common/render-card.tsx';
import { shadowRootOf } from '../common/shadow-root-of.ts';

/** Starts reading this document. The site rules say nothing of the extension's own pages, so the answer to "may I?" is ours. */
export function startLiveSample(): void {
	const ask = async (request: PageRequest): Promise<unknown> => {
		if (request.type === 'count') return null;
		const answer: unknown = await browser.runtime.sendMessage(request);
		if (request.type !== 'hello') return answer;
		const settings = answer as PageAnswers['hello'];
		return {
			...settings,
			state: { kind: 'on' },
			choices: { ...settings.choices, density: 'all' },
		} satisfies PageSettings;
	};
	const page = startPage({
		document,
		ask: ask as Parameters<typeof startPage>[0]['ask'],
		renderCard,
		shadowRootOf,
		isAlive: () => true,
		signal: new AbortController().signal,
	});
	browser.storage.onChanged.addListener(() => void page.command({ type: 'settings' }));
}
