import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/compile.ts';
import { contextFrom, openShelf, spotNames } from '../../../data/shelf.ts';
import { validateDataset } from '../../../data/validate.ts';
import { tinyFiles } from './tiny-files.ts';

type Files = ReturnType<typeof tinyFiles>;

function compiled(change: (files: Files) => void = () => {}) {
	const files = tinyFiles();
	change(files);
	const result = validateDataset(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return compileDataset(result.dataset);
}

/** Another dataset that also knows Apollo 11, and the lander beside it. */
const other = () =>
	compiled((files) => {
		files['dataset.json'].id = 'other';
		files['entities.json'][1].names.en = ['Apollo 11', 'Apollo 11 Lunar Module'];
	});

const ask = (
	shelf: Parameters<typeof spotNames>[0],
	text: string,
	established: { dataset: string; entity: string }[] = [],
) => {
	const answer = spotNames(shelf, { blocks: [{ id: 7, text, lang: 'en' }], established, language: 'ja' });
	return answer.mentions.map(({ block, start, end, entity }) => {
		const { dataset, entity: id } = answer.entities[entity] ?? { dataset: '', entity: '' };
		return `${block}: ${text.slice(start, end)} = ${dataset}/${id}`;
	});
};

describe('a shelf of datasets', () => {
	it('names entities by dataset and id, with labels in the reader’s language', () => {
		const answer = spotNames(openShelf([compiled()]), {
			blocks: [{ id: 0, text: 'Apollo 11' }],
			established: [],
			language: 'ja',
		});
		expect(answer.entities).toEqual([
			{
				dataset: 'tiny',
				entity: 'apollo-11',
				type: 'event',
				background: false,
				label: { text: 'アポロ11号', lang: 'ja' },
				family: 0,
			},
		]);
	});

	it('says why a name was taken', () => {
		const why = (text: string) => {
			const shelf = openShelf([compiled()]);
			return spotNames(shelf, { blocks: [{ id: 0, text }], established: [], language: 'ja' }).mentions.map(
				(it) => `${text.slice(it.start, it.end)}: ${JSON.stringify(it.why)}`,
			);
		};
		expect(why('Neil Armstrong. Armstrong spoke.')).toEqual([
			'Neil Armstrong: {"kind":"full-name"}',
			'Armstrong: {"kind":"after-full-name"}',
		]);
	});

	it('marks words once where two datasets know them; the first dataset wins', () => {
		expect(ask(openShelf([compiled(), other()]), 'Apollo 11 landed.')).toEqual(['7: Apollo 11 = tiny/apollo-11']);
	});

	it('prefers the longer name, whichever dataset it is from', () => {
		expect(ask(openShelf([compiled(), other()]), 'The Apollo 11 Lunar Module.')).toEqual([
			'7: Apollo 11 Lunar Module = other/apollo-11',
		]);
	});

	it('remembers across requests who was named in full', () => {
		const shelf = openShelf([compiled()]);
		const first = spotNames(shelf, { blocks: [{ id: 0, text: 'Armstrong spoke.' }], established: [], language: 'en' });
		expect(first).toMatchObject({ mentions: [], waiting: [0] });
		const second = spotNames(shelf, { blocks: [{ id: 1, text: 'Neil Armstrong' }], established: [], language: 'en' });
		expect(second.established).toEqual([{ dataset: 'tiny', entity: 'neil-armstrong' }]);
		expect(ask(shelf, 'Armstrong spoke.', second.established)).toEqual(['7: Armstrong = tiny/neil-armstrong']);
	});

	it('does not take a phrase for the name inside it', () => {
		expect(ask(openShelf([compiled()]), 'Neil Armstrong met Louis Armstrong.')).toEqual([
			'7: Neil Armstrong = tiny/neil-armstrong',
		]);
	});

	it('asks the dataset that an entity belongs to', async () => {
		const shelf = openShelf([compiled(), other()]);
		const context = await contextFrom(shelf, { ref: { dataset: 'other', entity: 'apollo-11' }, language: 'en' });
		expect(context?.dataset.id).toBe('other');
		expect(await contextFrom(shelf, { ref: { dataset: 'gone', entity: 'apollo-11' }, language: 'en' })).toBeNull();
	});

	it('refuses bytes that are no index', () => {
		const { dataset } = compiled();
		expect(() => openShelf([{ dataset, index: new Uint8Array([1, 2, 3]) }])).toThrow();
	});
});
