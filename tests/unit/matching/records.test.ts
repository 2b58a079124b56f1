import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metaAt, mostBytes, type PooledEntry, RecordReader, RecordWriter, valueAt } from '../../../matching/records.ts';

function roundTrip(entries: readonly PooledEntry[]): { read: PooledEntry[]; size: number } {
	const writer = new RecordWriter(entries.reduce((sum, { key }) => sum + mostBytes(key), 0));
	const ids = entries.map((entry, i) => writer.write({ ...entry, isSame: entry.key === entries[i - 1]?.key }));
	const pool = writer.bytes.slice(0, writer.size);
	const reader = new RecordReader(pool);
	const read: PooledEntry[] = [];
	for (let at = 0; at < pool.length; at = reader.next) {
		reader.begin(at);
		expect(reader.entry).toBe(ids[read.length]);
		read.push({ key: reader.key, meta: metaAt(pool, reader.entry), value: valueAt(pool, reader.entry) });
	}
	return { read, size: writer.size };
}

describe('records in the pool', () => {
	it.each([
		['kursk', 1 + 5],
		['malmö', 1 + 5],
		['курська область', 2 + 15],
		['ウラジーミル・プーチン', 2 + 11],
		['北京', 1 + 4],
		['韓国 korea', 1 + 16],
		['a'.repeat(40), 2 + 40],
	])('the key %s takes %i bytes and comes back', (key, bytes) => {
		const entry = { key, meta: 0, value: 7 };
		expect(roundTrip([entry])).toEqual({ read: [entry], size: bytes + 2 });
	});

	it('a key that several entries share is written once', () => {
		const entries = [3, 5, 8].map((value) => ({ key: 'kursk', meta: 1, value }));
		expect(roundTrip(entries)).toEqual({ read: entries, size: 6 + 2 + 3 + 3 });
	});

	it('any entries come back, whatever stands before them', () => {
		const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.constantFrom(0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000));
		const entry = fc.record({
			key: fc.array(unit, { minLength: 1, maxLength: 300 }).map((units) => String.fromCharCode(...units)),
			meta: fc.nat(0xffff),
			value: fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 })),
		});
		fc.assert(
			fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
				expect(roundTrip(entries).read).toEqual(entries);
			}),
		);
	});
});
