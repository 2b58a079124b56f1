/** Sources as RIS records, which every reference manager reads. */
import type { Source } from '../../data/schema.ts';
import { outletOf, sourceAddress } from './citation.ts';

/** Types of record by CSL type; `GEN` for what RIS has no word for. */
const TYPES: Record<Source['type'], string> = {
	webpage: 'ELEC',
	'article-newspaper': 'NEWS',
	'article-magazine': 'MGZN',
	'article-journal': 'JOUR',
	speech: 'GEN',
	report: 'RPRT',
	book: 'BOOK',
	chapter: 'CHAP',
	broadcast: 'GEN',
	legislation: 'STAT',
	treaty: 'LEGAL',
};

/**
 * One record. Lines are not folded: the format knows no continuation that all readers agree on, and an address that is
 * cut in two is lost.
 */
export function toRis(source: Source): string {
	const outlet = outletOf(source);
	const issued = source.issued?.['date-parts'][0];
	const tags: [string, string | undefined][] = [
		['TY', TYPES[source.type]],
		['ID', source.id],
		...(source.author ?? []).map((it): [string, string] => ['AU', risName(it)]),
		['TI', source.title],
		['T2', outlet],
		['PB', source.publisher === outlet ? undefined : source.publisher],
		['PY', issued?.[0]?.toString().padStart(4, '0')],
		['DA', risDate(issued)],
		['Y2', risDate(source.accessed?.['date-parts'][0])],
		['M1', source.number],
		['DO', source.DOI],
		['UR', sourceAddress(source)],
		['LA', source.language],
	];
	const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
	return [...lines, 'ER  - '].join('\r\n');
}

function risName(name: NonNullable<Source['author']>[number]): string {
	if ('literal' in name) return name.literal;
	return name.given ? `${name.family}, ${name.given}` : name.family;
}

/** `YYYY/MM/DD/`, with nothing where the day or the month is not known. */
function risDate(parts: number[] | undefined): string | undefined {
	if (parts === undefined) return undefined;
	const [year = 0, month, day] = parts;
	const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
	return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
