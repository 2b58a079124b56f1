/** What must hold of ids that point at something: it is there, stands once in its list, and every source is cited. */
import { type FileName, type Problem, printPath } from './problem.ts';
import { isUnread, isWhole, type SoundDataset } from './sound-part.ts';

/** Every rule about ids that point at something; see the head of this file. */
export function checkReferences({ manifest, entities, statements, sources }: SoundDataset): Problem[] {
	const problems: Problem[] = [];
	const known = {
		entity: idsOf(entities),
		statement: idsOf(statements),
		source: idsOf(sources),
		measure: isUnread(manifest, 'measures') ? undefined : idsOf(manifest.measures ?? []),
	};
	const homes = {
		entity: 'entities.json',
		statement: 'statements.json',
		source: 'sources.json',
		measure: 'dataset.json',
	};
	const must = (file: FileName, keys: readonly unknown[], kind: keyof typeof known, id: string | undefined) => {
		if (id === undefined || (known[kind]?.has(id) ?? true)) return;
		problems.push({
			file,
			path: printPath(keys),
			message: `there is no ${kind} "${id}": correct it or add it to ${homes[kind]}`,
		});
	};
	manifest.topic?.forEach((id, i) => {
		must('dataset.json', ['topic', i], 'entity', id);
	});
	entities?.forEach((entity, i) => {
		entity.roles?.forEach((role, r) => {
			role.sources?.forEach((id, s) => {
				must('entities.json', [i, 'roles', r, 'sources', s], 'source', id);
			});
		});
		for (const [lang, names] of Object.entries(entity.names ?? {})) {
			names?.forEach((name, n) => {
				if (typeof name === 'string') return;
				name.onlyNear?.entities?.forEach((id, e) => {
					must('entities.json', [i, 'names', lang, n, 'onlyNear', 'entities', e], 'entity', id);
				});
			});
		}
	});
	statements?.forEach((statement, i) => {
		const file = 'statements.json';
		const refs = (key: 'about' | 'sources' | 'denies', kind: keyof typeof known) => {
			statement[key]?.forEach((id, j) => {
				must(file, [i, key, j], kind, id);
				if (statement[key]?.indexOf(id) === j) return;
				problems.push({
					file,
					path: printPath([i, key, j]),
					message: `"${id}" stands twice in this list: remove one`,
				});
			});
		};
		refs('about', 'entity');
		refs('sources', 'source');
		refs('denies', 'statement');
		statement.by?.forEach((by, j) => {
			if ('entity' in by) must(file, [i, 'by', j, 'entity'], 'entity', by.entity);
		});
		if (statement.origin && 'entity' in statement.origin)
			must(file, [i, 'origin', 'entity'], 'entity', statement.origin.entity);
		statement.figures?.forEach((figure, j) => {
			must(file, [i, 'figures', j, 'measure'], 'measure', figure.measure);
		});
		if (statement.id !== undefined && statement.denies?.includes(statement.id)) {
			problems.push({
				file,
				path: printPath([i, 'denies']),
				message: 'a statement cannot deny itself: name the statement that it denies',
			});
		}
	});
	return [...problems, ...checkCited({ entities, statements, sources })];
}

/** Every source is cited; not asked where something that may cite it cannot be read. */
function checkCited({
	entities,
	statements,
	sources,
}: Pick<SoundDataset, 'entities' | 'statements' | 'sources'>): Problem[] {
	const roles = entities?.map((it) => it.roles ?? (isUnread(it, 'roles') ? undefined : []));
	const citing = [statements?.map((it) => it.sources), roles?.map((it) => it?.map((role) => role.sources))];
	if (!isWhole(citing)) return [];
	const cited = new Set(citing.flat(3));
	const problems: Problem[] = [];
	sources?.forEach(({ id }, i) => {
		if (id === undefined || cited.has(id)) return;
		const message = `no statement cites "${id}": cite it or remove it`;
		problems.push({ file: 'sources.json', path: printPath([i, 'id']), message });
	});
	return problems;
}

/** The ids that can be read; undefined where there is no list. */
function idsOf(items: readonly { id?: string }[] | undefined): Set<string | undefined> | undefined {
	return items && new Set(items.map((it) => it.id));
}
