/** The smallest dataset that passes, which every bad example differs from in one thing. */

import type { FileName } from '../../../data/problem.ts';
import dataset from './tiny/dataset.json' with { type: 'json' };
import entities from './tiny/entities.json' with { type: 'json' };
import sources from './tiny/sources.json' with { type: 'json' };
import statements from './tiny/statements.json' with { type: 'json' };

/** Anything that JSON can hold, loosely enough typed to be spoiled. */
// biome-ignore lint/suspicious/noExplicitAny: bad examples are made by breaking the types
type Loose = any;

/** A fresh copy of the four files, decoded. */
export function tinyFiles(): Record<FileName, Loose> {
	return structuredClone({
		'dataset.json': dataset,
		'entities.json': entities,
		'statements.json': statements,
		'sources.json': sources,
	});
}
