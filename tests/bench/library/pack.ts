/** The large dataset as a file that can be imported: the towns and names of the benchmark of imports, with this one's statements. */
import { type Generated, generatePack } from '../datasets/generate.ts';
import { type DatasetSize, makeDataset } from './dataset.ts';

/** Three names for each entity, as in that benchmark. */
const NAMES = 3;

/** Makes it. Denials are left out: the format asks what each of them denies. */
export function makePack(size: DatasetSize): Generated {
	const { entities: count, sources } = size;
	const base = generatePack({ entities: count, forms: count * NAMES, statements: 1, sources });
	const pack = JSON.parse(base.text);
	const { manifest, statements, sources: cited } = makeDataset(size);
	const town = (id: string) => id.replace('e', 'town-');
	const isCited = new Set(statements.flatMap((it) => it.sources));
	const dataset = {
		manifest: { ...pack.dataset.manifest, measures: manifest.measures },
		entities: pack.dataset.entities,
		statements: statements.map(({ standing, about, by, sources: its, ...rest }) => ({
			...rest,
			about: [...new Set(about)].map(town),
			sources: [...new Set(its)],
			by: by.map((it) => ('entity' in it ? { entity: town(it.entity) } : it)),
			standing: standing === 'denied' || standing === 'disputed' ? 'reported' : standing,
		})),
		sources: cited.filter((it) => isCited.has(it.id)),
	};
	return { ...base, text: JSON.stringify({ ...pack, dataset }) };
}
