import { describe, expect, it } from 'vitest';
import { changesBetween, compareVersions } from '../../../../data/imported/changes.ts';
import type { Dataset } from '../../../../data/schema.ts';
import { validateDataset } from '../../../../data/validate.ts';
import { tinyFiles } from '../tiny-files.ts';

function tiny(change: (files: ReturnType<typeof tinyFiles>) => void = () => {}): Dataset {
	const files = tinyFiles();
	change(files);
	const result = validateDataset(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.dataset;
}

const NOTHING = { added: [], removed: [], changed: [] };

describe('changes between two versions', () => {
	it('are none for the same dataset, in whatever order its records and fields stand', () => {
		const other = tiny((files) => {
			files['entities.json'].reverse();
			files['entities.json'] = files['entities.json'].map((it: object) =>
				Object.fromEntries(Object.entries(it).reverse()),
			);
		});
		expect(changesBetween(tiny(), other)).toEqual({ entities: NOTHING, statements: NOTHING, sources: NOTHING });
	});

	it('name what came, went and is another now', () => {
		const other = tiny((files) => {
			files['entities.json'][0].roles[0].title.en = 'Mission commander';
			files['statements.json'].splice(1, 1);
			files['sources.json'].splice(1, 1);
			files['statements.json'].push({ ...files['statements.json'][0], id: '1969-07-20-again' });
		});
		expect(changesBetween(tiny(), other)).toEqual({
			entities: { ...NOTHING, changed: ['neil-armstrong'] },
			statements: { ...NOTHING, added: ['1969-07-20-again'], removed: ['1969-11-walks'] },
			sources: { ...NOTHING, removed: ['nasa-as12'] },
		});
	});
});

describe('versions', () => {
	it.each([
		['1.0.0', '1.0.0', 0],
		['1.9.0', '1.10.0', -1],
		['2.0.0', '1.99.99', 1],
		['1.0.1', '1.0.0', 1],
	])('%s beside %s', (a, b, sign) => {
		expect(Math.sign(compareVersions(a, b))).toBe(sign);
	});
});
