// @vitest-environment jsdom
/** Drawings of very much: made a few at a time, the newest winning, and all of it in the end. */
import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '../../../components/library/address.ts';
import { FiguresView } from '../../../components/library/FiguresView.tsx';
import { PlaceMarks } from '../../../components/library/PlaceMarks.tsx';
import { StatementMarks } from '../../../components/library/StatementMarks.tsx';
import type { Estimate, MapMark, MeasureFigures, TimelinePoint } from '../../../data/library/library-types.ts';
import { stage } from './stage.ts';

const { place, all } = stage();
const text = (words: string) => ({ text: words, lang: 'en' });
const date = {
	edtf: '2024-10-05',
	first: '2024-10-05',
	last: '2024-10-05',
	precision: 'day',
	interval: false,
	approximate: false,
	uncertain: false,
} as const;
const count = <T,>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i));

describe('statements on the timeline', () => {
	const points = (name: string, length: number) =>
		count(
			length,
			(i): TimelinePoint => ({
				...{ ref: { dataset: 'd', id: `${name}${i}` }, date, standing: 'reported' },
				...{ text: text(`${name}${i}`), by: [] },
			}),
		);
	const show = (them: TimelinePoint[]) => {
		const layout = { marks: them.map((_, x) => ({ x, y: 9 })), brackets: [], height: 20, scale: 1 };
		const view = (
			<svg>
				<title>Marks</title>
				<StatementMarks points={them} layout={layout} axis={100} describe={(it) => it.text.text} onPeek={() => {}} />
			</svg>
		);
		render(view, place());
	};
	const labels = () => all('a').map((it) => it.getAttribute('aria-label'));

	test('few stand there at once', () => {
		show(points('a', 40));
		expect(labels()).toHaveLength(40);
	});

	test('very many come in their order, a part at a time', async () => {
		show(points('a', 300));
		const first = labels().length;
		expect(first).toBeLessThan(100);
		await vi.waitFor(() => expect(labels()).toEqual(count(300, (i) => `a${i}`)));
	});

	test('what is newer takes the place of what has not been drawn yet', async () => {
		show(points('a', 300));
		show(points('b', 200));
		expect(labels().every((it) => it?.startsWith('b'))).toBe(true);
		await vi.waitFor(() => expect(labels()).toEqual(count(200, (i) => `b${i}`)));
	});

	test('what stands there stays, with the focus, while others come', async () => {
		show(points('a', 100));
		await vi.waitFor(() => expect(labels()).toHaveLength(100));
		const last = all('a')[99];
		last?.focus();
		show([...points('b', 100), ...points('a', 100)]);
		expect(document.activeElement).toBe(last);
		await vi.waitFor(() => expect(labels()).toHaveLength(200));
		expect(document.activeElement).toBe(last);
	});
});

test('places on the map come a part at a time, those with the most statements first', async () => {
	const marks = count(
		250,
		(i): MapMark => ({
			...{ x: i, y: i, more: 0, count: 250 - i, radius: 4 },
			place: { ref: { dataset: 'd', entity: `e${i}` }, label: text(`Place ${i}`), lat: 0, lon: 0, count: 250 - i },
		}),
	);
	const view = (
		<svg>
			<title>Marks</title>
			<PlaceMarks marks={marks} language="en" onCluster={() => {}} />
		</svg>
	);
	render(view, place());
	expect(all('a').length).toBeLessThan(100);
	await vi.waitFor(() => expect(all('a')).toHaveLength(250));
	expect(all('a')[0]?.getAttribute('aria-label')).toContain('Place 0');
});

describe('figures', () => {
	const address = { view: 'figures' as const, query: '', filters: NO_FILTERS };
	const measure = (key: string, length: number): MeasureFigures => ({
		...{ key: `d/${key}`, label: text(`Measure ${key}`), unit: text('people'), total: length * 10 },
		estimates: count(
			length,
			(i): Estimate => ({
				...{ statement: { dataset: 'd', id: `${key}${i}` }, date, by: [], standing: 'reported', approximate: false },
				...(i % 3 === 0 ? { min: i, max: i + 10 } : { value: i }),
			}),
		),
	});
	const rows = () => all('tbody tr').length;

	test('of many measures the first of each are listed, and a link leads to the others', async () => {
		const measures = count(6, (i) => measure(`m${i}`, 60));
		render(<FiguresView measures={measures} address={address} language="en" />, place());
		expect(rows()).toBeLessThan(60);
		await vi.waitFor(() => expect(rows()).toBe(6 * 12));
		expect(all('a').filter((it) => it.textContent === 'More figures')).toHaveLength(6);
	});

	test('those further down stay as they were until those above are drawn, and none is lost', async () => {
		const show = (total: number) => {
			const measures = count(9, (i) => ({ ...measure(`m${i}`, 4), label: text(`Measure ${i} of ${total}`) }));
			render(<FiguresView measures={measures} address={address} language="en" />, place());
		};
		const labels = () => all('.measure').map((it) => it.getAttribute('aria-label'));
		show(1);
		await vi.waitFor(() => expect(labels()).toEqual(count(9, (i) => `Measure ${i} of 1`)));
		show(2);
		expect(labels().slice(0, 2)).toEqual(['Measure 0 of 2', 'Measure 1 of 2']);
		expect(labels()[8]).toBe('Measure 8 of 1');
		show(3);
		expect(labels()).toHaveLength(9);
		await vi.waitFor(() => expect(labels()).toEqual(count(9, (i) => `Measure ${i} of 3`)));
	});

	test('of one measure all are listed, and drawn as a dot or a range each', async () => {
		const measures = [measure('m0', 60), measure('m1', 3)];
		render(<FiguresView measures={measures} address={{ ...address, measure: 'd/m0' }} language="en" />, place());
		await vi.waitFor(() => expect(rows()).toBe(60));
		expect(place().textContent).toContain('The first 60 of 600');
		const drawn = (selector: string) => all(selector)[0]?.getAttribute('d')?.match(/M/g)?.length;
		expect(drawn('.dot')).toBe(40);
		expect(drawn('.range')).toBe(20);
	});
});
