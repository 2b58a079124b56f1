/** The reader's choices in a surface of the extension: as they are, and as they change here or elsewhere. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageSettings } from '../../messages/protocol.ts';
import type { Choices } from '../../settings/choices.ts';
import type { PolicedStore } from '../../settings/policed-store.ts';
import { languageOf } from './language-of.ts';

/** See {@link useChoices}. */
export interface UsedChoices {
	/** The choices; undefined until they have been read. */
	choices: Choices | undefined;
	/**
	 * Changes the choices, and shows the change before it is stored: a control never waits for the storage, nor jumps
	 * back while it does. Rejects as the store's own `change` does, with the choices shown as they are stored.
	 */
	change(patch: (choices: Choices) => Choices): Promise<Choices>;
}

/** The choices and how to change them. Keeps the document's language in step with the interface's. */
export function useChoices(store: PolicedStore): UsedChoices {
	const [choices, setChoices] = useState<Choices>();
	const underWay = useRef(0);
	useEffect(() => {
		const left = new AbortController();
		const show = (stored: Choices) => {
			// While a change of ours is on its way, what is stored is behind what is shown.
			if (underWay.current === 0) setChoices(stored);
		};
		void store.read().then(show);
		store.watch(show, left.signal);
		return () => left.abort();
	}, [store]);
	const change = useCallback(
		async (patch: (choices: Choices) => Choices) => {
			underWay.current += 1;
			setChoices((shown) => shown && patch(shown));
			try {
				return await store.change(patch);
			} finally {
				underWay.current -= 1;
				const stored = underWay.current === 0 && (await store.read());
				// Another change may have been made while that was read.
				if (stored && underWay.current === 0) setChoices(stored);
			}
		},
		[store],
	);
	const language: PageSettings['language'] | undefined = choices && languageOf(choices);
	useEffect(() => {
		if (language) document.documentElement.lang = language;
	}, [language]);
	return { choices, change };
}
