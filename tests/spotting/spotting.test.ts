import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../data/compile.ts';
import { readDataset } from '../../data/read-dataset.ts';
import { describeReason, explain, indexFromBytes, spot } from '../../matching/index.ts';
import { type Case, languages, readCases } from './cases.ts';

const reading = await readDataset(fileURLToPath(new URL('../../data/north-korea-russia-ukraine', import.meta.url)));
if (!reading.ok) {
	const first = reading.problems.slice(0, 5).map(({ file, path, message }) => `${file}: ${path}: ${message}`);
	throw new Error(`The bundled dataset does not pass its checks (${reading.problems.length}):\n${first.join('\n')}`);
}
const { entities } = reading.dataset;
const index = indexFromBytes(compileDataset(reading.dataset).index);
const idOf = (entity: number): string => entities[entity]?.id ?? `(${entity})`;

/** The case with the mentions that were found written into it, in the format of the file. */
function written(blocks: string[], mentions: { block: number; start: number; end: number; id: string }[]): string {
	return blocks
		.map((text, block) => {
			let out = '';
			let from = 0;
			for (const { start, end, id } of mentions.filter((mention) => mention.block === block)) {
				out += `${text.slice(from, start)}[[${text.slice(start, end)}|${id}]]`;
				from = end;
			}
			return out + text.slice(from);
		})
		.join(' ¶ ');
}

/** What must be found in a case, what was found, and the request that found it. */
function judge({ lang, blocks, expected }: Case) {
	const request = { blocks: blocks.map((text, id) => ({ id, text, lang })), established: [] };
	const got = spot(index, request).mentions.map(({ entity, ...place }) => ({ ...place, id: idOf(entity) }));
	const wanted = expected.map(({ entity, ...place }) => ({ ...place, id: entity }));
	return { request, got, wanted };
}

function check(it: Case): void {
	const { lang, line, rule, blocks } = it;
	const { request, got, wanted } = judge(it);
	if (written(blocks, got) === written(blocks, wanted)) return;
	const reasons = explain(index, request).map((candidate) => {
		const surface = blocks[candidate.block]?.slice(candidate.start, candidate.end);
		const verdict = candidate.taken ? 'taken' : 'refused';
		return `  ${candidate.block}:${candidate.start} "${surface}" ${idOf(candidate.entity)}: ${verdict}, ${describeReason(candidate.reason, idOf)}`;
	});
	expect.fail(
		[
			`cases/${lang}.txt:${line} (${rule})`,
			`wanted ${written(blocks, wanted)}`,
			`got    ${written(blocks, got)}`,
			...(reasons.length > 0 ? reasons : ['  no candidate']),
		].join('\n'),
	);
}

describe.each(languages())('%s', (lang) => {
	const cases = readCases(lang);

	it('has at least 45 cases, a third of them traps', () => {
		expect(cases.length).toBeGreaterThanOrEqual(45);
		expect(cases.filter((it) => it.expected.length === 0).length).toBeGreaterThanOrEqual(cases.length / 3);
	});

	it('names entities that the dataset has', () => {
		const ids = new Set(entities.map((entity) => entity.id));
		const unknown = cases.flatMap((it) => it.expected.filter(({ entity }) => !ids.has(entity)));
		expect(unknown).toEqual([]);
	});

	it('finds 97 of 100 mentions, and 1 mark in 100 is wrong at most', () => {
		let all = 0;
		let found = 0;
		let marked = 0;
		for (const { got, wanted } of cases.map(judge)) {
			const places = new Set(wanted.map((mention) => JSON.stringify(mention, ['block', 'start', 'end', 'id'])));
			all += wanted.length;
			marked += got.length;
			found += got.filter((mention) => places.has(JSON.stringify(mention, ['block', 'start', 'end', 'id']))).length;
		}
		expect(found / all).toBeGreaterThanOrEqual(0.97);
		expect((marked - found) / marked).toBeLessThanOrEqual(0.01);
	});

	it.each(cases)('$line: $source', (it) => check(it));
});
