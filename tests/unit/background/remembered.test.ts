/** What the background remembers: never an older value than the one that was read last. */
import { expect, test } from 'vitest';
import { Remembered } from '../../../entrypoints/background/remembered.ts';

test('is read once, until it is forgotten', async () => {
	let reads = 0;
	const it = new Remembered(async () => ++reads);
	expect([await it.get(), await it.get()]).toEqual([1, 1]);
	it.forget();
	expect([await it.get(), await it.get()]).toEqual([2, 2]);
	expect(await it.renew()).toBe(3);
	expect(await it.get()).toBe(3);
});

test('a reading that was begun before a change is not remembered', async () => {
	let stored = 'old';
	const pending: (() => void)[] = [];
	const it = new Remembered(() => {
		const value = stored;
		return new Promise<string>((resolve) => pending.push(() => resolve(value)));
	});
	const first = it.get();
	stored = 'new';
	it.forget();
	const second = it.get();
	for (const resolve of pending.reverse()) resolve();
	expect(await first).toBe('old');
	expect(await second).toBe('new');
	expect(await it.get()).toBe('new');
});

test('what could not be read is read again', async () => {
	let fails = true;
	const it = new Remembered(async () => {
		if (fails) throw new Error('no storage');
		return 'here';
	});
	await expect(it.get()).rejects.toThrow('no storage');
	fails = false;
	expect(await it.get()).toBe('here');
});
