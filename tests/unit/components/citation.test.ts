import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../components/format/bibtex.ts';
import { citeStatements, sourceAddress } from '../../../components/format/citation.ts';
import { cardTranslator } from '../../../locales/card.ts';
import { contextOf } from '../../gallery/fixtures/make.ts';
import { kursk, northKorea } from '../../gallery/fixtures/places.ts';
import { SOURCES } from '../../gallery/fixtures/sources.ts';

const t = cardTranslator('en');

describe('copied statements', () => {
	const context = contextOf(kursk, { articleDate: '2024-10-25', language: 'en', sources: SOURCES });
	const statements = context.onTheDay.filter((it) => it.id === 'arrival');

	test('as text: what, when, who says so, and where it is written', () => {
		expect(citeStatements({ context, statements }, { language: 'en', t, format: 'text' })).toBe(
			[
				'Kursk Oblast',
				'25 October 2024: The first North Korean soldiers have arrived in Kursk Oblast. (disputed, according to Ukraine’s military intelligence) [3][4]',
				'[3] “Erste nordkoreanische Soldaten offenbar in Kursk eingetroffen”, spiegel.de, 25 October 2024',
				'[4] Julia Chizhnyak, “Перша партія північнокорейських солдатів уже в Курській області”, 26 October 2024',
				'North Korea in Russia’s war on Ukraine, As of 11 February 2025',
			].join('\n\n'),
		);
	});

	test('as Markdown: marks in the text are escaped, addresses become links', () => {
		const all = contextOf(northKorea, { language: 'en', sources: SOURCES });
		const text = citeStatements(
			{ context: all, statements: all.onTheDay.filter((it) => it.id === 'crimea') },
			{ language: 'en', t, format: 'markdown' },
		);
		expect(text).toContain('**Democratic People’s Republic of Korea (North Korea)**');
		expect(text).toContain('[*Russian diplomats say');
		expect(text).toContain('](https://meduza.io/amp/en/news/2017/10/12/');
		expect(text).toContain('\\[1\\]');
	});
});

describe('BibTeX', () => {
	const entry = (id: string) =>
		toBibtex(SOURCES.find((it) => it.id === id) ?? { id, type: 'webpage', title: '', language: 'en' });

	test('has what the dataset has, and nothing else', () => {
		expect(entry('swp-2024-10-21')).toBe(
			[
				'@article{swp-2024-10-21,',
				'  author = {Suh, Elisabeth},',
				'  title = {{Nordkoreas Rüstungspolitik als indirekte Sicherheitsbedrohung für Europa}},',
				'  journal = {SWP-Aktuell},',
				'  year = {2024},',
				'  month = {10},',
				'  day = {21},',
				'  doi = {10.18449/2024A53},',
				'  url = {https://doi.org/10.18449/2024A53},',
				'  urldate = {2024-11-18},',
				'  language = {de},',
				'}',
			].join('\n'),
		);
	});

	test('keeps several authors apart and the names of bodies whole', () => {
		expect(entry('nyt-2024-11-05')).toContain('author = {Schwirtz, Michael and Barnes, Julian E.}');
		expect(entry('mfa-ukraine')).toContain('author = {{Ministry of Foreign Affairs of Ukraine}}');
	});

	test('lets no character of a title act as a command', () => {
		const source = { id: 'x', type: 'webpage', title: '50% & {more}_\\~', language: 'en' } as const;
		expect(toBibtex(source)).toContain('title = {{50\\% \\& \\{more\\}\\_\\textbackslash{}\\textasciitilde{}}}');
	});
});

test('a source is linked by https or DOI, and by nothing else', () => {
	const [first] = SOURCES;
	if (!first) throw new Error('the gallery has sources');
	const { URL: _address, ...bare } = first;
	expect(sourceAddress(bare)).toBeUndefined();
	expect(sourceAddress({ ...bare, URL: 'http://example.org/' })).toBeUndefined();
	expect(sourceAddress({ ...bare, URL: 'javascript:alert(1)' })).toBeUndefined();
	expect(sourceAddress({ ...bare, DOI: '10.18449/2024A53' })).toBe('https://doi.org/10.18449/2024A53');
});
