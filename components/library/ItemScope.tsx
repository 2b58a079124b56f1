/** Lets the parts of a card stand in the library: their links lead to the library's own views. */
import { useMemo } from 'preact/hooks';
import type { EntityContext } from '../../data/context-types.ts';
import { translator } from '../../locales/index.ts';
import type { Language } from '../../locales/translate.ts';
import { type CardScope, CardScopeProvider } from '../card/card-state.ts';
import { writeAddress } from './address.ts';
import type { LibraryActions } from './library-props.ts';

/** What the parts need beside their own props. */
export function ItemScope({
	context,
	language,
	actions,
	children,
}: {
	context: EntityContext;
	language: Language;
	actions: LibraryActions;
	children: preact.ComponentChildren;
}) {
	const scope = useMemo<CardScope>(() => {
		const { dataset } = context.ref;
		const { searchTheWeb } = actions;
		return {
			context,
			language,
			t: translator(language),
			actions: {
				openEntity: actions.openEntity,
				copy: actions.copy,
				...(searchTheWeb && { search: ({ dataset: of, source }) => searchTheWeb({ dataset: of, id: source }) }),
			},
			reveal: (id) => actions.openStatement({ dataset, id }),
			anchor: (id) => `statement-${id}`,
			addressOf: (id) => writeAddress({ view: 'statement', dataset, id }),
		};
	}, [context, language, actions]);
	return <CardScopeProvider value={scope}>{children}</CardScopeProvider>;
}
