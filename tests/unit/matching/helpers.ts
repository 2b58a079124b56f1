import { buildIndex, explain, spot } from '../../../matching/index.ts';
import type { Form, Reason, SpotRequest, TextBlock } from '../../../matching/types.ts';

/** A form of an entity named by a letter; `-` is a decoy. */
export type Sketch = Partial<Omit<Form, 'entity'>> & { text: string; of?: string };

/** Builds an index of sketched forms: strings are names of entities of their own. */
export function indexOf(sketches: readonly (string | Sketch)[]) {
	const entities: string[] = [];
	const numberOf = (name: string) => {
		if (name === '-') return -1;
		if (!entities.includes(name)) entities.push(name);
		return entities.indexOf(name);
	};
	const forms = sketches.map((sketch): Form => {
		const { of, ...form } = typeof sketch === 'string' ? { text: sketch, of: sketch } : sketch;
		return { langs: [], ...form, entity: numberOf(of ?? form.text) };
	});
	const index = buildIndex(forms, Math.max(1, entities.length));
	const ask = (blocks: readonly (string | Omit<TextBlock, 'id'>)[], known: readonly string[]): SpotRequest => ({
		blocks: blocks.map((block, id) => (typeof block === 'string' ? { id, text: block } : { id, ...block })),
		established: known.map(numberOf),
	});
	return {
		/** Surfaces of the mentions in the blocks, with the entity where its letter differs from the surface. */
		surfaces: (blocks: readonly (string | Omit<TextBlock, 'id'>)[], known: readonly string[] = []): string[] => {
			const request = ask(blocks, known);
			return spot(index, request).mentions.map(({ block, start, end, entity }) => {
				const surface = request.blocks[block]?.text.slice(start, end) ?? '';
				return entities[entity]?.length === 1 ? `${surface}:${entities[entity]}` : surface;
			});
		},
		/** Kind of reason of each candidate, with its surface. */
		reasons: (blocks: readonly (string | Omit<TextBlock, 'id'>)[]): [string, Reason['kind']][] => {
			const request = ask(blocks, []);
			return explain(index, request).map(({ block, start, end, reason }) => [
				request.blocks[block]?.text.slice(start, end) ?? '',
				reason.kind,
			]);
		},
		spot: (blocks: readonly (string | Omit<TextBlock, 'id'>)[], known: readonly string[] = []) =>
			spot(index, ask(blocks, known)),
	};
}
