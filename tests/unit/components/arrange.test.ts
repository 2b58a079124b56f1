import { describe, expect, test } from 'vitest';
import { groupDenials } from '../../../components/card/arrange.ts';
import { placeOfName } from '../../../components/card/map-label.ts';
import { layOutTimeline } from '../../../components/card/timeline-layout.ts';
import { fitLabels, stackRows, timelineScale } from '../../../components/card/timeline-scale.ts';
import type { StatementView } from '../../../data/context-types.ts';
import { span } from '../../gallery/fixtures/make.ts';

function statement(id: string, denies: string[] = []): StatementView {
	const date = span('2024-11-05');
	const text = { text: id, lang: 'en' };
	return { id, date, text, denies, standing: 'reported', by: [], sources: [], about: [], deniedBy: [], figures: [] };
}

const shape = (statements: StatementView[]) =>
	groupDenials(statements).map((it) => [it.statement.id, ...it.denials.map((denial) => denial.id)].join('+'));

describe('a denial stands beside what it denies', () => {
	test.each([
		['nothing is denied', [statement('a'), statement('b')], ['a', 'b']],
		['the denial is newer: both move up', [statement('no', ['a']), statement('b'), statement('a')], ['a+no', 'b']],
		['the denial is older: it moves up', [statement('a'), statement('b'), statement('no', ['a'])], ['a+no', 'b']],
		['it denies two: it joins the first', [statement('a'), statement('b'), statement('no', ['b', 'a'])], ['a+no', 'b']],
		['what it denies is not here', [statement('no', ['elsewhere']), statement('a')], ['no', 'a']],
		['two deny each other', [statement('a', ['b']), statement('b', ['a'])], ['b+a']],
		['a denial is denied', [statement('c', ['b']), statement('b', ['a']), statement('a')], ['b+c', 'a']],
		['it denies itself', [statement('a', ['a'])], ['a']],
	])('%s', (_case, statements, expected) => {
		expect(shape(statements)).toEqual(expected);
	});

	test('every statement is shown once', () => {
		const all = [statement('a', ['c']), statement('b', ['a']), statement('c', ['b']), statement('d', ['a', 'b'])];
		const shown = groupDenials(all).flatMap((it) => [it.statement.id, ...it.denials.map((denial) => denial.id)]);
		expect(shown.sort()).toEqual(['a', 'b', 'c', 'd']);
	});
});

describe('the timeline’s scale', () => {
	test('time runs evenly where something happens', () => {
		const { place, cuts } = timelineScale([
			{ first: 0, last: 0 },
			{ first: 100, last: 100 },
		]);
		expect([place(0), place(25), place(100)]).toEqual([0, 0.25, 1]);
		expect(cuts).toEqual([]);
	});

	test('years without news are cut short, and the cut is known', () => {
		const { place, cuts } = timelineScale([
			{ first: 0, last: 0 },
			{ first: 2000, last: 2000 },
			{ first: 2045, last: 2045 },
		]);
		// 45 days run evenly; what is cut takes a sixteenth of that.
		expect(place(2000)).toBeCloseTo(1 / 17);
		expect(cuts).toEqual([{ place: expect.closeTo(0.5 / 17), resumes: 2000 }]);
	});

	test('days outside stand at the ends, and a single day in the middle', () => {
		const { place } = timelineScale([{ first: 10, last: 20 }]);
		expect([place(0), place(99)]).toEqual([0, 1]);
		expect(timelineScale([{ first: 10, last: 10 }]).place(10)).toBe(0.5);
		expect(timelineScale([]).place(10)).toBe(0.5);
	});

	test('it never runs backwards', () => {
		const { place } = timelineScale([
			{ first: 0, last: 700 },
			{ first: 30, last: 30 },
			{ first: 650, last: 900 },
		]);
		const places = Array.from({ length: 100 }, (_, index) => place(index * 10 - 50));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

test('marks that would lie on each other are stacked', () => {
	const marks = [0, 5, 30, 32, 34].map((at) => ({ from: at, to: at }));
	expect(stackRows(marks, 11)).toEqual([0, 1, 0, 1, 2]);
});

describe('the timeline’s layout', () => {
	const days = (...at: number[]) => at.map((x) => ({ from: x, to: x }));

	test('an exact day stands at its place, days that lie close above each other', () => {
		const { marks, brackets } = layOutTimeline(days(10, 14, 200));
		expect(marks.map((it) => it.x)).toEqual([10, 14, 200]);
		expect(marks[1]?.y).toBeGreaterThan(marks[0]?.y ?? 0);
		expect(marks[2]?.y).toBe(marks[0]?.y);
		expect(brackets).toEqual([]);
	});

	test('statements of one month share its bracket, side by side and within it', () => {
		const month = { from: 100, to: 160 };
		const { marks, brackets } = layOutTimeline([month, month, month]);
		expect(brackets).toHaveLength(1);
		expect(marks.map((it) => it.x)).toEqual([119, 130, 141]);
	});

	test('however many share a range, none stands outside it', () => {
		const { marks } = layOutTimeline(Array.from({ length: 25 }, () => ({ from: 100, to: 160 })));
		for (const { x } of marks) expect(x >= 100 && x <= 160).toBe(true);
	});

	test('exact days stand above the ranges, and the strip does not grow without end', () => {
		const crowd = layOutTimeline([{ from: 0, to: 300 }, ...days(...Array.from({ length: 90 }, () => 150))]);
		expect(crowd.marks[1]?.y).toBeGreaterThan(crowd.marks[0]?.y ?? 0);
		expect(crowd.height).toBeLessThan(80);
		expect(layOutTimeline([]).marks).toEqual([]);
	});
});

test('labels give way to the more important ones and stay on the axis', () => {
	const label = (text: string, at: number) => ({ text, at, width: 40 });
	const fitted = fitLabels([label('article', 95), label('first', 0), label('last', 100)], { length: 100, gap: 8 });
	expect(fitted.map((it) => [it.text, it.at])).toEqual([
		['article', 80],
		['first', 20],
	]);
});

describe('the name of a place on its map', () => {
	const drawing = { land: '', borders: '', place: { x: 160, y: 90 } };
	const country = (x: number, y: number) => ({ x, y, text: 'Russia', lang: 'en', kind: 'country' }) as const;

	test('stands to the right of the dot', () => {
		expect(placeOfName('Kursk', { ...drawing, labels: [] }).anchor).toBe('start');
	});

	test('gives way to names that are there', () => {
		expect(placeOfName('Kursk', { ...drawing, labels: [country(185, 92)] }).anchor).toBe('end');
		expect(placeOfName('Kursk', { ...drawing, labels: [country(185, 92), country(135, 92)] }).y).toBeLessThan(0);
	});
});
