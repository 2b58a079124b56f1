/** The reader's choices in a surface of the extension: as they are, and as they change here or elsewhere. */
import { useEffect, useState } from 'preact/hooks';
import type { PageSettings } from '../../messages/protocol.ts';
import type { Choices } from '../../settings/choices.ts';
import type { PolicedStore } from '../../settings/policed-store.ts';
import { languageOf } from './page-settings.ts';

/** The choices; undefined until they have been read. Keeps the document's language in step with the interface's. */
export function useChoices(store: PolicedStore): Choices | undefined {
	const [choices, setChoices] = useState<Choices>();
	useEffect(() => {
		const left = new AbortController();
		void store.read().then(setChoices);
		store.watch(setChoices, left.signal);
		return () => left.abort();
	}, [store]);
	const language: PageSettings['language'] | undefined = choices && languageOf(choices);
	useEffect(() => {
		if (language) document.documentElement.lang = language;
	}, [language]);
	return choices;
}
