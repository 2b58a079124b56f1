/** What stands at an address of the library. */
import { isSearch, type LibraryAddress, type SearchAddress } from '../../components/library/address.ts';
import type { AskedMap, AskedTimeline, LibraryState, SearchDrawing } from '../../components/library/library-props.ts';
import type { EntityContext, EntityRef, StatementView } from '../../data/context-types.ts';
import type { SearchLimits } from '../../data/library/library-types.ts';
import { movedSpot, placeOn } from '../../data/library/map.ts';
import type { SearchQuestion } from '../../data/library/search.ts';
import { askBackground } from './datasets.ts';
import type { LibraryClient } from './library-client.ts';
import type { DrawnFrom } from './questions.ts';

/** What a view depends on beside its address. */
export interface ViewSetting {
	client: LibraryClient;
	limits: SearchLimits;
	language: 'en' | 'ja';
	/** Whether the worker has the world's outlines, which a map waits for. */
	outlined: boolean;
}

/** The view of an address; without a setting, as long as the datasets are being opened, undefined for what needs them. */
export function viewAt(
	address: LibraryAddress,
	{ language, setting }: { language: string; setting: ViewSetting | undefined },
): Promise<LibraryState> | undefined {
	if (address.view === 'lost') return Promise.resolve({ kind: 'lost' });
	if (address.view === 'entity') {
		// The background has it at hand, whatever the size of the datasets.
		return contextOf({ dataset: address.dataset, entity: address.id }).then((context) =>
			context === null ? { kind: 'lost' } : { kind: 'entity', context },
		);
	}
	if (setting === undefined) return undefined;
	if (isSearch(address)) return searchAt(address, setting);
	const ref = { dataset: address.dataset, id: address.id };
	return address.view === 'statement'
		? statementAt(ref, setting)
		: setting.client
				.ask('source', { ref, language })
				.then((item) => (item === undefined ? { kind: 'lost' } : { kind: 'source', ref, ...item }));
}

async function searchAt(address: SearchAddress, setting: ViewSetting): Promise<LibraryState> {
	const { client, limits, language } = setting;
	const of: SearchQuestion = { query: address.query, filters: address.filters, limits, language };
	const { answer, drawn } = await client.ask('search', { of, view: address.view });
	return { kind: 'search', address, answer, drawing: drawingOf(drawn, of, setting) };
}

function drawingOf(drawn: DrawnFrom, of: SearchQuestion, { client, outlined }: ViewSetting): SearchDrawing {
	switch (drawn.kind) {
		case 'search':
			return { kind: 'lists' };
		case 'timeline': {
			const source: AskedTimeline = {
				extent: drawn.extent,
				look: (period, limit) => client.ask('timeline', { of, period, limit }),
			};
			return { kind: 'timeline', source };
		}
		case 'map': {
			const source: AskedMap = {
				total: drawn.total,
				look: ({ spot, size }, limit) => client.ask('map', { of, spot, size, limit }),
				closerOn: ({ place: { ref } }, { spot, size }) => client.ask('closer', { of, ref, spot, size }),
				moved: movedSpot,
				place: placeOn,
			};
			return { kind: 'map', source: outlined ? source : undefined };
		}
		case 'figures':
			return { kind: 'figures', measures: drawn.measures };
	}
}

async function statementAt(
	ref: { dataset: string; id: string },
	{ client, language }: ViewSetting,
): Promise<LibraryState> {
	const item = await client.ask('statement', { ref, language });
	const first = item?.about[0]?.ref;
	const context = first && (await contextOf(first));
	const statement = context?.onTheDay.find((it) => it.id === ref.id);
	if (!item || !context || statement === undefined) return { kind: 'lost' };
	return { kind: 'statement', ref, ...alone(context, statement), ...item };
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
