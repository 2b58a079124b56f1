/** Compiles the bundled datasets and puts them on a shelf, for commands and tests that run in Node. */
import { fileURLToPath } from 'node:url';
import { BUNDLED } from '../data/bundled-list.ts';
import { type CompiledDataset, compileDataset } from '../data/compile.ts';
import { describeProblem } from '../data/problem.ts';
import { readDataset } from '../data/read-dataset.ts';
import { openShelf, type Shelf } from '../data/shelf.ts';

/** The bundled datasets, compiled, and the shelf that answers questions about them. */
export interface Bundled {
	compiled: CompiledDataset[];
	shelf: Shelf;
}

/** Reads, checks and compiles all bundled datasets. Throws with every problem named when one breaks a rule. */
export async function openBundled(): Promise<Bundled> {
	const compiled = await Promise.all(
		BUNDLED.map(async (name) => {
			const reading = await readDataset(fileURLToPath(new URL(`../data/${name}/`, import.meta.url)));
			if (!reading.ok) throw new Error(`data/${name}:\n${reading.problems.map(describeProblem).join('\n')}`);
			return compileDataset(reading.dataset);
		}),
	);
	return { compiled, shelf: openShelf(compiled) };
}
