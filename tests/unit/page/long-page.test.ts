// @vitest-environment jsdom
/** A long page is read in short turns, between which it may change: in the end it is marked as if it had been read at once. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setStage } from './page-stage.ts';

const stage = setStage();

describe('a page read in turns', () => {
	let breaths = 0;
	/** Done to the page between the first turns. */
	let change: ((box: Element) => void) | undefined;

	beforeEach(() => {
		breaths = 0;
		change = undefined;
		let now = 0;
		// No turn is over before it has begun, and none goes on.
		vi.spyOn(performance, 'now').mockImplementation(() => {
			now += 5;
			return now;
		});
		Object.assign(window, {
			scheduler: {
				yield: async () => {
					breaths++;
					const box = document.querySelector('#box');
					if (breaths === 2 && box) change?.(box);
				},
			},
		});
	});
	afterEach(() => {
		vi.restoreAllMocks();
		Object.assign(window, { scheduler: undefined });
	});

	/** Three hundred paragraphs with a name in each, and lines around them. */
	const PAGE = `first Kursk<div id="box">Kursk before${'<p>In <b>Kursk</b> on the day</p>'.repeat(300)}after: Kursk</div>Kursk last`;

	const paragraph = (box: Element, index: number) => box.querySelectorAll('p')[index] as Element;

	test.each<{ what: string; change?: (box: Element) => void; marks: number }>([
		{ what: 'that stays as it is', marks: 304 },
		{ what: 'that gets text where it has been read', change: (it) => paragraph(it, 2).append(' Kursk'), marks: 305 },
		{ what: 'that gets text where it will be read', change: (it) => paragraph(it, 280).append(' Kursk'), marks: 305 },
		{ what: 'that loses text', change: (it) => paragraph(it, 280).remove(), marks: 303 },
		{
			what: 'of which a part is hidden',
			change: (it) => paragraph(it, 280).setAttribute('hidden', ''),
			marks: 303,
		},
		{
			what: 'that gets a part that is not to be read',
			change: (it) => {
				it.insertAdjacentHTML('beforeend', '<p role="navigation">Kursk</p>');
			},
			marks: 304,
		},
		{ what: 'whose line around it changes', change: (it) => it.prepend('Kursk and '), marks: 305 },
		{
			what: 'that is put together anew',
			change: (it) => {
				// Not what stands there again, which would be the place where the reading broke off.
				const html = it.innerHTML;
				it.innerHTML = html;
			},
			marks: 304,
		},
		{
			what: 'that is turned round',
			change: (it) => {
				for (const child of it.querySelectorAll('p')) it.prepend(child);
			},
			marks: 304,
		},
	])('$what', async ({ change: done, marks }) => {
		change = done;
		stage.start(PAGE);
		await vi.waitFor(() => expect(stage.marked()).toHaveLength(marks));
		expect(breaths).toBeGreaterThan(2);
		expect(await stage.counts()).toEqual([`Kursk ${marks}`]);
	});
});
