import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type AnnotationQuestion, webAnnotations } from '../../../entrypoints/popup/web-annotations.ts';
import { contextOf } from '../../gallery/fixtures/make.ts';
import { kursk } from '../../gallery/fixtures/places.ts';
import { SOURCES } from '../../gallery/fixtures/sources.ts';
import { collection } from './annotation-model.ts';

const context = contextOf(kursk, { language: 'en', sources: SOURCES });
const quote = { ...context.ref, exact: 'Kursk', prefix: 'Fighting in ', suffix: ', says', start: 12, end: 17 };
const page = { address: 'https://www.example.org/story', title: 'A story', quotes: [quote] };

function made(more: Partial<AnnotationQuestion> = {}) {
	let last = 0;
	return webAnnotations({
		...{ page, entities: [{ ...context, wikidata: 'Q3908' }], version: '1.0.0', created: '2025-01-02T03:04:05Z' },
		uuid: () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`,
		...more,
	});
}

describe('Web Annotations', () => {
	test('are what the model demands', () => {
		expect(() => v.parse(collection, made())).not.toThrow();
	});

	test('say what the words stand for, and select them by quotation and position', () => {
		const [annotation] = v.parse(collection, made()).first.items;
		expect(annotation?.target).toMatchObject({
			source: 'https://www.example.org/story',
			selector: [
				{ type: 'TextQuoteSelector', exact: 'Kursk', prefix: 'Fighting in ', suffix: ', says' },
				{ type: 'TextPositionSelector', start: 12, end: 17 },
			],
		});
		expect(annotation?.body).toEqual([
			{ type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q3908' },
			{
				...{ type: 'TextualBody', purpose: 'identifying', format: 'text/plain' },
				value: `${context.ref.dataset}/${context.ref.entity}`,
			},
			expect.objectContaining({ purpose: 'tagging', value: context.label.text, language: 'en' }),
			expect.objectContaining({ purpose: 'describing', value: context.note.text }),
		]);
	});

	test('leave out what is not known: no position, no words around, no Wikidata item', () => {
		const { start: _start, end: _end, ...bare } = { ...quote, prefix: '', suffix: '' };
		const { wikidata: _item, ...entity } = context;
		const file = v.parse(collection, made({ page: { ...page, quotes: [bare] }, entities: [entity] }));
		expect(file.first.items[0]?.target.selector).toEqual([{ type: 'TextQuoteSelector', exact: 'Kursk' }]);
		expect(file.first.items[0]?.body.map((it) => it.type)).not.toContain('SpecificResource');
	});

	test('of entities that no dataset has are left out', () => {
		expect(v.parse(collection, made({ entities: [] })).total).toBe(0);
	});
});
