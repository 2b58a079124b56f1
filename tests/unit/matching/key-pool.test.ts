import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyReader, KeyWriter, mostBytes } from '../../../matching/key-pool.ts';

function roundTrip(keys: readonly string[]): { read: string[]; size: number } {
	const writer = new KeyWriter(keys.reduce((sum, key) => sum + mostBytes(key), 0));
	const offsets = keys.map((key) => writer.write(key));
	const reader = new KeyReader(writer.bytes);
	return { read: offsets.map((offset) => reader.read(offset)), size: writer.size };
}

describe('keys in the pool', () => {
	it.each([
		['kursk', 1 + 5],
		['malmö', 1 + 5],
		['курська область', 2 + 15],
		['ウラジーミル・プーチン', 2 + 11],
		['北京', 1 + 4],
		['韓国 korea', 1 + 16],
		['a'.repeat(40), 2 + 40],
	])('%s takes %i bytes and comes back', (key, bytes) => {
		expect(roundTrip([key])).toEqual({ read: [key], size: bytes });
	});

	it('any keys come back, whatever stands before them', () => {
		const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.constantFrom(0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000));
		const key = fc.array(unit, { maxLength: 300 }).map((units) => String.fromCharCode(...units));
		fc.assert(
			fc.property(fc.array(key, { maxLength: 5 }), (keys) => {
				expect(roundTrip(keys).read).toEqual(keys);
			}),
		);
	});
});
