/**
 * A page's mentions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one collection with its single page
 * embedded, so that a file says all there is. Each annotation names what the words stand for (motivation `identifying`) and
 * selects them by quotation and by position; `page/quotes.ts` says in which text positions count.
 */
import type { EntityContext, PageQuotes } from '../../messages/protocol.ts';

/** What an annotation says of an entity. */
export type AnnotatedEntity = Pick<EntityContext, 'ref' | 'label' | 'note' | 'wikidata' | 'dataset'>;

/** What {@link webAnnotations} makes a file of. */
export interface AnnotationQuestion {
	page: PageQuotes;
	entities: readonly AnnotatedEntity[];
	/** Version of the extension, and the moment (ISO) at which the page was read. */
	version: string;
	created: string;
	/** Gives a new UUID. */
	uuid(): string;
}

/** The collection, as JSON-LD. Mentions of entities that are not given are left out. */
export function webAnnotations({ page, entities, version, created, uuid }: AnnotationQuestion): object {
	const known = new Map(entities.map((it) => [`${it.ref.dataset}/${it.ref.entity}`, it]));
	const id = () => `urn:uuid:${uuid()}`;
	const collection = id();
	const items = page.quotes.flatMap((quote) => {
		const entity = known.get(`${quote.dataset}/${quote.entity}`);
		return entity ? annotation({ quote, entity, page, created, id: id() }) : [];
	});
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: collection,
		type: 'AnnotationCollection',
		label: `Sidelight: ${page.title || page.address}`,
		created,
		generator: { type: 'Software', name: `Sidelight ${version}` },
		total: items.length,
		first: { id: id(), type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
	};
}

interface One {
	quote: PageQuotes['quotes'][number];
	entity: AnnotatedEntity;
	page: PageQuotes;
	created: string;
	id: string;
}

function annotation({ quote, entity, page, created, id }: One): object {
	const { exact, prefix, suffix, start, end } = quote;
	const text = (purpose: string, { text, lang }: { text: string; lang: string }) => ({
		...{ type: 'TextualBody', purpose, value: text, format: 'text/plain', language: lang },
	});
	return {
		id,
		type: 'Annotation',
		motivation: 'identifying',
		created,
		body: [
			...(entity.wikidata
				? [
						{
							type: 'SpecificResource',
							purpose: 'identifying',
							source: `http://www.wikidata.org/entity/${entity.wikidata}`,
						},
					]
				: []),
			{
				...{ type: 'TextualBody', purpose: 'identifying', format: 'text/plain' },
				value: `${quote.dataset}/${quote.entity}`,
			},
			text('tagging', entity.label),
			text('describing', entity.note),
		],
		target: {
			type: 'SpecificResource',
			source: page.address,
			state: { type: 'TimeState', sourceDate: created },
			selector: [
				{
					type: 'TextQuoteSelector',
					exact,
					...(prefix !== '' && { prefix }),
					...(suffix !== '' && { suffix }),
				},
				...(start !== undefined && end !== undefined ? [{ type: 'TextPositionSelector', start, end }] : []),
			],
		},
	};
}
