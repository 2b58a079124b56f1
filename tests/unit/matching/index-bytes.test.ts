import { describe, expect, it } from 'vitest';
import { buildIndex, describeReason, explain, indexFromBytes, indexToBytes } from '../../../matching/index.ts';
import type { Form, Reason } from '../../../matching/types.ts';

const forms: Form[] = [
	{ text: 'Kursk', entity: 0, langs: ['en'] },
	{ text: 'МИД', entity: 1, langs: [], exactCase: true },
	{ text: 'łódź Kaliber', entity: 1, langs: [], onlyNear: { words: ['ракета'] } },
];

describe('an index in bytes', () => {
	const index = buildIndex(forms, 2);
	const bytes = indexToBytes(index);

	it('keeps the spelling of every form', () => {
		const request = { blocks: [{ id: 0, text: 'Kursk, МИД, łódź Kaliber' }], established: [] };
		expect(explain(indexFromBytes(bytes), request).map((candidate) => candidate.form)).toEqual(
			forms.map((form) => form.text),
		);
	});

	it('is the same whenever it is made', () => {
		expect(indexToBytes(buildIndex(forms, 2))).toEqual(bytes);
		expect(indexToBytes(indexFromBytes(bytes))).toEqual(bytes);
	});

	it('can lie anywhere in a buffer', () => {
		const shifted = new Uint8Array(bytes.length + 3);
		shifted.set(bytes, 3);
		expect(indexFromBytes(shifted.subarray(3)).entryCount).toBe(index.entryCount);
	});

	it.each<[string, Uint8Array, RegExp]>([
		['empty', new Uint8Array(0), /not a name index: too short/],
		['something else', new TextEncoder().encode('{"forms":[]}'.repeat(40)), /not a name index/],
		['of another version', Uint8Array.from(bytes, (byte, at) => (at === 4 ? 99 : byte)), /version 99/],
		['cut short', bytes.subarray(0, bytes.length - 8), /bytes long/],
		['with more behind it', Uint8Array.from([...bytes, 0, 0, 0, 0]), /bytes long/],
	])('is refused when it is %s', (_, damaged, message) => {
		expect(() => indexFromBytes(damaged)).toThrow(message);
	});
});

describe('buildIndex', () => {
	it('refuses entities that are not there', () => {
		expect(() => buildIndex([{ text: 'Kursk', entity: 2, langs: [] }], 2)).toThrow(/entity 2 is not one of 2/);
		expect(() => buildIndex([{ text: 'Kursk', entity: -2, langs: [] }], 2)).toThrow(RangeError);
	});

	it('leaves out forms that fold to nothing', () => {
		expect(buildIndex([{ text: '\u00ad \u200b', entity: 0, langs: [] }], 1).entryCount).toBe(0);
	});
});

describe('describeReason', () => {
	it.each<[Reason, string]>([
		[{ kind: 'full-name' }, 'full name'],
		[{ kind: 'supported', by: { entity: 3 } }, 'supported by E3 on the page'],
		[{ kind: 'supported', by: { word: 'spy' } }, 'supported by the word "spy"'],
		[{ kind: 'in-phrase', phrase: 'Battle of Kursk' }, 'part of "Battle of Kursk"'],
		[{ kind: 'ambiguous', between: [1, 2] }, 'could be any of E1, E2'],
	])('%o', (reason, words) => {
		expect(describeReason(reason, (entity) => `E${entity}`)).toBe(words);
	});
});
