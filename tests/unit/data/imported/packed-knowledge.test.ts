import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, knowDataset } from '../../../../data/context.ts';
import { openKnowledge, packKnowledge } from '../../../../data/imported/packed-knowledge.ts';
import { listAt, packLists, packRecords, Records } from '../../../../data/imported/records.ts';
import { nearestPlaces } from '../../../../data/knowledge.ts';
import { overviewOf } from '../../../../data/overview.ts';
import { readDataset } from '../../../../data/read-dataset.ts';

const reading = await readDataset('data/north-korea-russia-ukraine');
if (!reading.ok) throw new Error('the bundled dataset does not pass');
const { dataset } = reading;

describe('records in bytes', () => {
	const anId = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
	const anItem = fc.record({ text: fc.string({ unit: 'grapheme' }), id: anId, list: fc.array(fc.integer()) });

	it('are found by number and by id, whatever is in them', () => {
		fc.assert(
			fc.property(fc.uniqueArray(anItem, { selector: (it) => it.id }), anId, (items, other) => {
				const records = new Records<(typeof items)[number]>(packRecords(items));
				expect(records.all()).toEqual(items);
				for (const [number, item] of items.entries()) {
					expect(records.numberOf(item.id)).toBe(number);
					expect(records.get(item.id)).toEqual(item);
				}
				expect(records.get(other)).toEqual(items.find((it) => it.id === other));
				expect(records.at(items.length)).toBeUndefined();
			}),
		);
	});

	it('have lists of numbers beside them', () => {
		fc.assert(
			fc.property(fc.array(fc.array(fc.nat(1000))), (lists) => {
				const packed = packLists(lists);
				expect(lists.map((_, i) => [...listAt(packed, i)])).toEqual(lists);
				expect([...listAt(packed, lists.length)]).toEqual([]);
			}),
		);
	});
});

describe('a packed dataset', () => {
	const [plain, packed] = [knowDataset(dataset), openKnowledge(packKnowledge(dataset))];

	it('answers every card as it does unpacked', () => {
		for (const { id } of dataset.entities) {
			for (const articleDate of ['2024-11-05', undefined]) {
				const question = { entity: id, language: 'ja', ...(articleDate !== undefined && { articleDate }) };
				expect(contextOf(packed, question)).toEqual(contextOf(plain, question));
			}
		}
		expect(contextOf(packed, { entity: 'nobody', language: 'en' })).toBeNull();
	});

	it('tells the dates of several entities once for each statement', () => {
		const entities = dataset.entities.map((it) => it.id);
		expect(overviewOf(packed, { entities })).toEqual(overviewOf(plain, { entities }));
	});

	it('names the same neighbours on a map', () => {
		for (const entity of dataset.entities) {
			expect(packed.nearestTo(entity, 5).map((it) => it.id)).toEqual(plain.nearestTo(entity, 5).map((it) => it.id));
		}
	});

	it('comes out whole', () => {
		expect(packed.whole()).toEqual(dataset);
		expect(packed.size).toBe(dataset.entities.length);
	});
});

describe('the nearest places', () => {
	const aPlace = fc.record({ lat: fc.integer({ min: -3, max: 3 }), lon: fc.integer({ min: -3, max: 3 }) });

	it('are those that come first when all are sorted, of equals the first', () => {
		fc.assert(
			fc.property(fc.array(aPlace, { maxLength: 40 }), aPlace, fc.nat(8), (places, here, count) => {
				const table = {
					numbers: Uint32Array.from(places.keys()),
					degrees: Float64Array.from(places.flatMap(({ lat, lon }) => [lat, lon])),
				};
				const scale = Math.cos((here.lat * Math.PI) / 180);
				const distance = (it: number) =>
					Math.hypot((places[it]?.lat ?? 0) - here.lat, ((places[it]?.lon ?? 0) - here.lon) * scale);
				const sorted = [...places.keys()].filter((it) => it !== 0).sort((a, b) => distance(a) - distance(b));
				expect(nearestPlaces(table, { here, self: 0, count })).toEqual(sorted.slice(0, count));
			}),
		);
	});
});
