import { describe, expect, it } from 'vitest';
import { mutedOn, muteKey, parseMuteKey } from '../../../settings/muted.ts';

describe('muted names', () => {
	it.each([
		[{ dataset: 'war', entity: 'kursk' }, 'war/kursk'],
		[{ dataset: 'war', entity: 'kursk', host: 'www.example.org' }, 'war/kursk@www.example.org'],
	])('%j is kept as %s, and read again', (name, key) => {
		expect(muteKey(name)).toBe(key);
		expect(parseMuteKey(key)).toEqual(name);
	});

	it.each([
		['everywhere', ['war/kursk'], 'a.example', ['war/kursk']],
		['on this site', ['war/kursk@a.example'], 'a.example', ['war/kursk']],
		['on another site', ['war/kursk@a.example'], 'b.example', []],
		['on a site, in a page without one', ['war/kursk@a.example'], undefined, []],
	])('a name muted %s', (_where, muted, host, expected) => {
		expect(mutedOn(muted, host)).toEqual(expected);
	});
});
