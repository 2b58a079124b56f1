import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, DEFAULT_CHOICES } from '../../../settings/choices.ts';
import { ChoicesNotSaved, type Exclusive, openChoices } from '../../../settings/store.ts';
import { anyChoices, manyChoices } from './any-choices.ts';
import { memoryArea, SYNC_LIMITS } from './memory-area.ts';

const mute = (name: string) => (choices: Choices) => ({ ...choices, muted: [...choices.muted, name] });

/** The same function, but for the first call. */
function failingOnce<Args extends unknown[], T>(run: (...args: Args) => Promise<T>): (...args: Args) => Promise<T> {
	let failed = false;
	return async (...args) => {
		if (failed) return run(...args);
		failed = true;
		throw new Error('busy');
	};
}

describe('read and change', () => {
	test('the defaults, where nothing is stored', async () => {
		expect(await openChoices(memoryArea()).read()).toEqual(DEFAULT_CHOICES);
	});

	test('what was changed is there for another page', async () => {
		await fc.assert(
			fc.asyncProperty(anyChoices, async (choices) => {
				const area = memoryArea(SYNC_LIMITS);
				expect(await openChoices(area).change(() => choices)).toEqual(choices);
				expect(await openChoices(area).read()).toEqual(choices);
			}),
		);
	});

	test('changes are made one upon the other', async () => {
		const store = openChoices(memoryArea());
		await Promise.all(['a/1', 'a/2', 'a/3'].map((name) => store.change(mute(name))));
		expect((await store.read()).muted).toEqual(['a/1', 'a/2', 'a/3']);
	});

	test('from several pages too, given a lock', async () => {
		let last: Promise<unknown> = Promise.resolve();
		const lock: Exclusive = (task) => {
			const result = last.then(task);
			last = result.catch(() => {});
			return result;
		};
		const area = memoryArea();
		const pages = [1, 2, 3].map(() => openChoices(area, { exclusive: lock }));
		await Promise.all(pages.map((page, index) => page.change(mute(`a/${index}`))));
		expect((await openChoices(area).read()).muted).toEqual(['a/0', 'a/1', 'a/2']);
	});

	test('a change that throws changes nothing and holds up no other', async () => {
		const store = openChoices(memoryArea());
		const failed = store.change(() => {
			throw new RangeError('no');
		});
		const changed = store.change(mute('a/1'));
		await expect(failed).rejects.toThrow(RangeError);
		expect((await changed).muted).toEqual(['a/1']);
	});

	test('no change, no write', async () => {
		const area = memoryArea();
		const store = openChoices(area);
		await store.change(mute('a/1'));
		const { writes } = area;
		await store.change((choices) => ({ ...choices }));
		await store.change(({ muted, ...rest }) => ({ muted, ...rest }));
		expect(area.writes).toBe(writes);
	});

	test('one change is one write', async () => {
		const area = memoryArea(SYNC_LIMITS);
		await openChoices(area, { second: memoryArea() }).change(mute('a/1'));
		expect(area.writes).toBe(1);
	});

	test('a damaged field is the default; the others, and fields not known, outlive the next change', async () => {
		const area = memoryArea(undefined, { choices: { version: 1, density: 'most', badge: false, fontSize: 12 } });
		const store = openChoices(area);
		expect(await store.read()).toEqual({ ...DEFAULT_CHOICES, badge: false });
		await store.change(mute('a/1'));
		expect(area.items.choices).toMatchObject({
			version: 1,
			density: 'section',
			badge: false,
			fontSize: 12,
			muted: ['a/1'],
		});
	});

	test('somebody else’s items are left alone', async () => {
		const area = memoryArea(undefined, { theme: 'dark', 'choices-old': 1 });
		const store = openChoices(area);
		await store.change((choices) => manyChoices(choices, { sites: 500, muted: 0 }));
		await store.change(() => DEFAULT_CHOICES);
		expect(Object.keys(area.items).sort()).toEqual(['choices', 'choices-old', 'theme']);
	});
});

describe('limits of the first area', () => {
	test('what is too large for one item is split, and put together again', async () => {
		const area = memoryArea(SYNC_LIMITS);
		const many = manyChoices(DEFAULT_CHOICES, { sites: 800, muted: 200 });
		const store = openChoices(area);
		await store.change(() => many);
		expect(await store.read()).toEqual(many);
		expect(Object.keys(area.items).length).toBeGreaterThan(3);
		await store.change(() => ({ ...DEFAULT_CHOICES, badge: false }));
		expect(Object.keys(area.items)).toEqual(['choices']);
	});

	test('items left over because they could not be removed do no harm', async () => {
		const area = memoryArea(SYNC_LIMITS);
		const store = openChoices(area);
		await store.change((choices) => manyChoices(choices, { sites: 800, muted: 0 }));
		area.fails = { remove: 'too many writes' };
		await store.change((choices) => ({ ...choices, sites: { 'a.example': 'on' } }));
		expect((await store.read()).sites).toEqual({ 'a.example': 'on' });
	});

	test('without a second area, what does not fit is refused and what was there stays', async () => {
		const area = memoryArea(SYNC_LIMITS);
		const store = openChoices(area);
		await store.change(mute('a/1'));
		const refused = store.change((choices) => manyChoices(choices, { sites: 9_000, muted: 0 }));
		await expect(refused).rejects.toThrow(ChoicesNotSaved);
		await expect(refused).rejects.toThrow('more sites and muted names than the storage holds');
		expect((await store.read()).muted).toEqual(['a/1']);
	});
});

describe('two areas', () => {
	const open = (initial: { first?: Record<string, unknown>; second?: Record<string, unknown> } = {}) => {
		const first = memoryArea(SYNC_LIMITS, initial.first);
		const second = memoryArea(undefined, initial.second);
		return { first, second, store: openChoices(first, { second }) };
	};

	test('the first is used while it takes everything', async () => {
		const { first, second, store } = open();
		await store.change(mute('a/1'));
		expect(await store.where()).toBe('first');
		expect(Object.keys(first.items)).toEqual(['choices']);
		expect(second.items).toEqual({});
	});

	test('what does not fit goes to the second, and comes back when it fits again', async () => {
		const { second, store } = open();
		const many = manyChoices(DEFAULT_CHOICES, { sites: 9_000, muted: 0 });
		await store.change(() => many);
		expect(await store.where()).toBe('second');
		expect(await store.read()).toEqual(many);

		await store.change((choices) => ({ ...choices, sites: { 'a.example': 'on' } }));
		expect(await store.where()).toBe('first');
		expect((await store.read()).sites).toEqual({ 'a.example': 'on' });
		expect(second.items).toEqual({});
	});

	test('a first area that takes no writes now: too many in a minute', async () => {
		const { first, store } = open();
		await store.change(mute('a/1'));
		first.fails = { set: 'MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded' };
		await store.change(mute('a/2'));
		expect(await store.where()).toBe('second');
		expect((await store.read()).muted).toEqual(['a/1', 'a/2']);

		first.fails = {};
		await store.change(mute('a/3'));
		expect(await store.where()).toBe('first');
		expect((await store.read()).muted).toEqual(['a/1', 'a/2', 'a/3']);
	});

	test('a first area that is switched off', async () => {
		const { first, store } = open();
		first.fails = { get: 'storage.sync is disabled', set: 'storage.sync is disabled' };
		expect(await store.read()).toEqual(DEFAULT_CHOICES);
		await store.change(mute('a/1'));
		await store.change(mute('a/2'));
		expect((await store.read()).muted).toEqual(['a/1', 'a/2']);
		expect(await store.where()).toBe('second');
	});

	test('a first area that comes back empty takes what was chosen meanwhile', async () => {
		const { first, store } = open();
		first.fails = { get: 'disabled', set: 'disabled' };
		await store.change(mute('a/1'));
		first.fails = {};
		await store.change(mute('a/2'));
		expect((await store.read()).muted).toEqual(['a/1', 'a/2']);
		expect(await store.where()).toBe('first');
	});

	test('a first area that comes back with choices keeps them: those made meanwhile knew nothing of them', async () => {
		const { first, second, store } = open({ first: { choices: { version: 1, sites: { 'a.example': 'off' } } } });
		first.fails = { get: 'busy', set: 'busy' };
		await store.change(mute('a/1'));
		first.fails = {};
		expect((await store.read()).sites).toEqual({ 'a.example': 'off' });
		await store.change(mute('a/2'));
		expect(await store.read()).toEqual({ ...DEFAULT_CHOICES, sites: { 'a.example': 'off' }, muted: ['a/2'] });
		expect(second.items).toEqual({});
	});

	test.each([
		['alone', undefined],
		['with a second', memoryArea()],
	])('a first area that fails to be read just once (%s) is not written over', async (_what, second) => {
		const kept = { version: 1, sites: { 'a.example': 'off' } };
		const first = memoryArea(SYNC_LIMITS, { choices: kept });
		const store = openChoices({ ...first, get: failingOnce(first.get) }, { second });
		await store.change(mute('a/1')).catch(() => {});
		expect(first.items).toEqual({ choices: kept });
		expect((await store.read()).sites).toEqual({ 'a.example': 'off' });
	});

	test('choices of a newer Sidelight are read as far as they go and never written over', async () => {
		const newer = { version: 2, badge: false, density: { every: 3 } };
		const { first, store } = open({ first: { choices: newer } });
		expect(await store.read()).toEqual({ ...DEFAULT_CHOICES, badge: false });
		await store.change(mute('a/1'));
		expect(first.items).toEqual({ choices: newer });
		expect(await store.read()).toEqual({ ...DEFAULT_CHOICES, badge: false, muted: ['a/1'] });
		expect(await store.where()).toBe('second');
	});

	test('no area at all: refused, with the reason, and the next change is tried anew', async () => {
		const { first, second, store } = open();
		first.fails = { set: 'full' };
		second.fails = { set: 'disk full' };
		const refused = await store.change(mute('a/1')).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(ChoicesNotSaved);
		expect(refused).toMatchObject({ cause: { message: 'disk full' } });
		expect(await store.read()).toEqual(DEFAULT_CHOICES);
		second.fails = {};
		expect((await store.change(mute('a/2'))).muted).toEqual(['a/2']);
	});
});
