/** Files of sources, read back by citation-js, whose readers are not ours. */
import core from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sourceAddress } from '../../../components/format/citation.ts';
import { sourceFile } from '../../../components/format/source-file.ts';
import sources from '../../../data/north-korea-russia-ukraine/sources.json' with { type: 'json' };
import { type Source, sourcesSchema } from '../../../data/schema.ts';

const bundled = v.parse(sourcesSchema, sources);

/** What citation-js makes of a file, as far as is compared here. */
interface ReadBack {
	id?: string;
	'citation-key'?: string;
	title: string;
	'container-title'?: string;
	publisher?: string;
	author?: { family?: string; given?: string; literal?: string }[];
	issued?: { 'date-parts': number[][] };
	DOI?: string;
	URL?: string;
}

const readBack = (text: string) => core.plugins.input.chain(text, { generateGraph: false }) as ReadBack[];
const dateOf = ({ issued }: Pick<Source, 'issued'> | ReadBack) => issued?.['date-parts'][0];
const familyNames = (source: Source | ReadBack) =>
	(source.author ?? []).map((it) => ('family' in it && it.family) || ('literal' in it && it.literal));

describe.each(['bibtex', 'ris'] as const)('%s', (format) => {
	const { text } = sourceFile(bundled, format);
	const items = readBack(text);

	test('holds every source', () => {
		expect(items).toHaveLength(bundled.length);
		expect(items.map((it) => it['citation-key'] ?? it.id)).toEqual(bundled.map((it) => it.id));
	});

	test.each(bundled.map((source, i) => ({ source, item: items[i] })))(
		'is read back: $source.id',
		({ source, item }) => {
			expect(item?.title.replaceAll(/<\/?span[^>]*>/g, '')).toBe(source.title);
			expect(item?.URL).toBe(sourceAddress(source));
			expect(item?.DOI).toBe(source.DOI);
			// Its RIS knows neither author nor day of a newspaper; those lines are looked at below.
			if (format === 'ris' && source.type === 'article-newspaper') return;
			expect(dateOf(item ?? { title: '' })).toEqual(dateOf(source));
			expect(familyNames(item ?? { title: '' })).toEqual(familyNames(source));
		},
	);
});

test('RIS keeps an address on one line, whatever its length', () => {
	const lines = sourceFile(bundled, 'ris').text.split('\r\n');
	for (const line of lines) expect(line).toMatch(/^([A-Z][A-Z0-9] {2}- .*|ER {2}- )?$/);
});

test('RIS has authors and day of a newspaper', () => {
	const source = bundled.filter((it) => it.id === 'nyt-2024-11-05');
	expect(sourceFile(source, 'ris').text.split('\r\n')).toEqual(
		expect.arrayContaining(['AU  - Schwirtz, Michael', 'AU  - Barnes, Julian E.', 'DA  - 2024/11/05/']),
	);
});

test('CSL-JSON is the sources themselves', () => {
	expect(JSON.parse(sourceFile(bundled, 'csl').text)).toEqual(bundled);
	expect(readBack(sourceFile(bundled, 'csl').text)).toHaveLength(bundled.length);
});
