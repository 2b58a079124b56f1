/** Opening datasets in the library's worker. */
import { expect, it } from 'vitest';
import { packKnowledge } from '../../../data/imported/packed-knowledge.ts';
import { validateDataset } from '../../../data/validate.ts';
import { openAll } from '../../../entrypoints/library/opening.ts';
import { tinyFiles } from '../data/tiny-files.ts';

const result = validateDataset(tinyFiles());
if (!result.ok) throw new Error('the tiny dataset breaks a rule');
const { dataset } = result;
const others = { ...dataset, manifest: { ...dataset.manifest, id: 'others' } };

it('tells how far it has come, and never goes back', () => {
	const told: number[] = [];
	const { library } = openAll([dataset], [packKnowledge(others)], (share) => told.push(share));
	expect(library.homes.map((it) => it.dataset.manifest.id)).toEqual(['tiny', 'others']);
	expect(told).toEqual(told.toSorted((a, b) => a - b));
	expect(told.every((it) => it >= 0 && it <= 1)).toBe(true);
});

it('leaves out a dataset whose records are damaged, and uses the others', () => {
	const damaged = packKnowledge(others);
	damaged.statements.bytes.fill(0);
	const { library } = openAll([dataset], [damaged], () => {});
	expect(library.homes.map((it) => it.dataset.manifest.id)).toEqual(['tiny']);
});
