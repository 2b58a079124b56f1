/** What stands at an address of the library. */
import { isSearch, type LibraryAddress } from '../../components/library/address.ts';
import type { LibraryState } from '../../components/library/library-props.ts';
import type { EntityContext, EntityRef, StatementView } from '../../data/context-types.ts';
import { sourceItem, statementItem } from '../../data/library/items.ts';
import { rowKey } from '../../data/library/open-library.ts';
import { askBackground } from './datasets.ts';
import type { LastSearch, ViewSetting } from './searching.ts';

/** The view of an address. A search answers at once; for an entity's context, with its map, the background is asked. */
export function viewAt(
	address: LibraryAddress,
	setting: ViewSetting & { last: LastSearch },
): LibraryState | Promise<LibraryState> {
	const {
		opened: { library },
		language,
	} = setting;
	if (isSearch(address)) return setting.last.state(address, setting);
	switch (address.view) {
		case 'entity': {
			if (!library.numbers.entities.has(rowKey(address.dataset, address.id))) return { kind: 'lost' };
			return contextOf({ dataset: address.dataset, entity: address.id }).then((context) =>
				context === null ? { kind: 'lost' } : { kind: 'entity', context },
			);
		}
		case 'statement': {
			const ref = { dataset: address.dataset, id: address.id };
			const item = statementItem(library, ref, language);
			const first = item?.about[0]?.ref;
			if (item === undefined || first === undefined) return { kind: 'lost' };
			return contextOf(first).then((context) => {
				const statement = context?.onTheDay.find((it) => it.id === ref.id);
				if (context === null || statement === undefined) return { kind: 'lost' };
				const { about, denies, deniedBy } = item;
				return { kind: 'statement', ref, ...alone(context, statement), about, denies, deniedBy };
			});
		}
		case 'source': {
			const ref = { dataset: address.dataset, id: address.id };
			const item = sourceItem(library, ref, language);
			return item === undefined ? { kind: 'lost' } : { kind: 'source', ref, ...item };
		}
		case 'lost':
			return { kind: 'lost' };
	}
}

/** A statement by itself has its sources numbered from 1, whatever their numbers on the page of its entity. */
function alone(context: EntityContext, statement: StatementView) {
	const cited = context.sources.filter((it) => statement.sources.includes(it.number));
	const sources = cited.map(({ source }, place) => ({ number: place + 1, source }));
	return { context: { ...context, sources }, statement: { ...statement, sources: sources.map((it) => it.number) } };
}

function contextOf(ref: EntityRef) {
	return askBackground<'context'>({ type: 'context', ref });
}
