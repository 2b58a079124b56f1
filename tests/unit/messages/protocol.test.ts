import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MAX_REQUEST_TEXT, pageCommand, pageRequest } from '../../../messages/protocol.ts';

const ref = { dataset: 'd', entity: 'e' };

/** Messages as they are sent, and the same with one thing wrong. */
const GOOD: [string, unknown][] = [
	['hello', { type: 'hello' }],
	['hello once more', { type: 'hello', fresh: true }],
	['spot', { type: 'spot', blocks: [{ id: 0, text: 'Kursk', lang: 'en' }], established: [ref] }],
	['spot without language', { type: 'spot', blocks: [{ id: 0, text: '' }], established: [] }],
	['context', { type: 'context', ref, articleDate: '2024-11-05' }],
	['context without a date', { type: 'context', ref }],
	['count', { type: 'count', mentions: 3 }],
	['mute', { type: 'mute', ref, where: 'site' }],
	['look-up', { type: 'look-up', text: 'Kursk' }],
	['overview', { type: 'overview', refs: [ref], articleDate: '2024-11-05' }],
];
const BAD: [string, unknown][] = [
	['nothing', undefined],
	['a string', 'hello'],
	['an unknown type', { type: 'eval', code: '1' }],
	['a field too many', { type: 'hello', more: true }],
	['text that is none', { type: 'spot', blocks: [{ id: 0, text: 5 }], established: [] }],
	['a negative block number', { type: 'spot', blocks: [{ id: -1, text: '' }], established: [] }],
	['too much text', { type: 'spot', blocks: [{ id: 0, text: 'a'.repeat(MAX_REQUEST_TEXT + 1) }], established: [] }],
	['a date that is none', { type: 'context', ref, articleDate: 'today' }],
	['an entity without a dataset', { type: 'mute', ref: { entity: 'e' }, where: 'site' }],
	['a place to mute that nobody knows', { type: 'mute', ref, where: 'here' }],
	['words too long to look up', { type: 'look-up', text: 'x'.repeat(301) }],
	['a count that is none', { type: 'count', mentions: Number.NaN }],
];

describe('a request of a page', () => {
	it.each(GOOD)('is taken: %s', (_what, message) => {
		expect(v.safeParse(pageRequest, message).success).toBe(true);
	});
	it.each(BAD)('is refused: %s', (_what, message) => {
		expect(v.safeParse(pageRequest, message).success).toBe(false);
	});
});

describe('a command to a page', () => {
	it.each([
		{ type: 'settings' },
		{ type: 'step', direction: -1 },
		{ type: 'list' },
		{ type: 'go-to', ref, nth: 0 },
		{ type: 'scan' },
	])('is taken: $type', (message) => {
		expect(v.safeParse(pageCommand, message).success).toBe(true);
	});
	it.each([{ type: 'step', direction: 2 }, { type: 'go-to', ref, nth: -1 }, { type: 'close-tab' }, null])(
		'is refused: %j',
		(message) => {
			expect(v.safeParse(pageCommand, message).success).toBe(false);
		},
	);
});
