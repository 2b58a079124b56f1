import { describe, expect, test } from 'vitest';
import { type Choices, DEFAULT_CHOICES } from '../../../settings/choices.ts';
import { openChoices } from '../../../settings/store.ts';
import { memoryArea, SYNC_LIMITS } from './memory-area.ts';

const mute = (name: string) => (choices: Choices) => ({ ...choices, muted: [...choices.muted, name] });

/** The next choices that a store tells of. */
function next(store: ReturnType<typeof openChoices>): Promise<Choices> {
	const done = new AbortController();
	return new Promise((resolve) => {
		store.watch((choices) => {
			done.abort();
			resolve(choices);
		}, done.signal);
	});
}

/** Lets everything run that is waiting to run now. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('watch', () => {
	test('tells of changes made here and elsewhere', async () => {
		const area = memoryArea();
		const store = openChoices(area);
		const own = next(store);
		await store.change(mute('a/1'));
		expect((await own).muted).toEqual(['a/1']);

		const others = next(store);
		area.changeFromElsewhere({ choices: { version: 1, muted: ['a/2'] } });
		expect((await others).muted).toEqual(['a/2']);
	});

	test('tells of changes in the second area', async () => {
		const second = memoryArea();
		const store = openChoices(memoryArea(SYNC_LIMITS), { second });
		const told = next(store);
		second.changeFromElsewhere({ choices: { version: 1, muted: ['a/2'] } });
		expect((await told).muted).toEqual(['a/2']);
	});

	test('tells of further items that arrive late', async () => {
		const area = memoryArea();
		const store = openChoices(area);
		const told = next(store);
		area.changeFromElsewhere({ choices: { version: 1, further: 1 } });
		area.changeFromElsewhere({ 'choices.1': { sites: { 'a.example': 'on' }, muted: [] } });
		expect((await told).sites).toEqual({ 'a.example': 'on' });
	});

	test('tells of many changes in a row once, with the last', async () => {
		const area = memoryArea();
		const told: string[][] = [];
		openChoices(area).watch(({ muted }) => void told.push(muted), new AbortController().signal);
		for (const name of ['a/1', 'a/2', 'a/3']) area.changeFromElsewhere({ choices: { version: 1, muted: [name] } });
		await settled();
		expect(told).toEqual([['a/3']]);
	});

	test('says nothing of other items, nor of what is the same', async () => {
		const area = memoryArea();
		const told: Choices[] = [];
		openChoices(area).watch((choices) => void told.push(choices), new AbortController().signal);
		area.changeFromElsewhere({ theme: 'dark' });
		await settled();
		expect(told).toEqual([]);
		area.changeFromElsewhere({ choices: { version: 1, badge: false } });
		await settled();
		area.changeFromElsewhere({ choices: { badge: false, version: 1, density: 'section' } });
		await settled();
		expect(told).toEqual([{ ...DEFAULT_CHOICES, badge: false }]);
	});

	test('ends with its signal, even with an answer under way', async () => {
		const [area, second] = [memoryArea(), memoryArea()];
		const done = new AbortController();
		const told: Choices[] = [];
		openChoices(area, { second }).watch((choices) => void told.push(choices), done.signal);
		expect([area.listeners, second.listeners]).toEqual([1, 1]);
		area.changeFromElsewhere({ choices: { version: 1, badge: false } });
		done.abort();
		await settled();
		expect(told).toEqual([]);
		expect([area.listeners, second.listeners]).toEqual([0, 0]);
	});

	test('does not begin after its signal', () => {
		const area = memoryArea();
		openChoices(area).watch(() => {}, AbortSignal.abort());
		expect(area.listeners).toBe(0);
	});
});
