/** Sources as BibTeX entries, in the fields that both BibTeX and BibLaTeX styles read. */
import type { Source } from '../../data/schema.ts';
import { outletOf, sourceAddress } from './citation.ts';

/** Entry types by CSL type; whatever has no equal is `misc`, which every style knows. */
const TYPES: Partial<Record<Source['type'], string>> = {
	'article-journal': 'article',
	'article-magazine': 'article',
	'article-newspaper': 'article',
	book: 'book',
	chapter: 'incollection',
	report: 'techreport',
};

/** One entry. A field that the dataset does not have is left out. */
export function toBibtex(source: Source): string {
	const type = TYPES[source.type] ?? 'misc';
	const [year, month, day] = source.issued?.['date-parts'][0] ?? [];
	const outlet = outletOf(source);
	const fields: [string, string | undefined][] = [
		['author', source.author?.map(bibtexName).join(' and ')],
		// A second pair of braces keeps styles from changing capitals, which mean something in most languages.
		['title', `{${escaped(source.title)}}`],
		[
			type === 'article' ? 'journal' : type === 'incollection' ? 'booktitle' : 'howpublished',
			outlet && escaped(outlet),
		],
		['publisher', source.publisher === outlet ? undefined : source.publisher && escaped(source.publisher)],
		['number', source.number && escaped(source.number)],
		['year', year?.toString()],
		['month', month?.toString()],
		['day', day?.toString()],
		['doi', source.DOI],
		['url', sourceAddress(source)],
		['urldate', isoDate(source.accessed?.['date-parts'][0])],
		['language', source.language],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
	return [`@${type}{${source.id},`, ...lines, '}'].join('\n');
}

/** A body's name is braced, so that it is not taken apart into given and family names. */
function bibtexName(name: NonNullable<Source['author']>[number]): string {
	if ('literal' in name) return `{${escaped(name.literal)}}`;
	return name.given ? `${escaped(name.family)}, ${escaped(name.given)}` : escaped(name.family);
}

function isoDate(parts: number[] | undefined): string | undefined {
	return parts?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

const COMMANDS: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

function escaped(text: string): string {
	return text.replace(/[\\{}%&#_$~^]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}
