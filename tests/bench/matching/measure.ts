/** What is measured, the same in Node and in a browser. All times of one table come from one run, in turns. */
import { buildIndex, indexFromBytes, indexToBytes, spot } from '../../../matching/index.ts';
import { makeCorpus } from './corpus.ts';
import { makeForms } from './names.ts';
import { RIVALS } from './rivals.ts';

/** What to measure. */
export interface Plan {
	towns: string[];
	sizes: number[];
	/** Names of rivals to leave out, for the sizes from which on they take too long. */
	without: Record<string, number>;
	/** Code units of text for each language. */
	units: number;
	rounds: number;
}

/** A line of the result: a figure for each thing measured. */
export type Row = Record<string, string | number>;

/** Sum of code units: the least that anything that looks at a text does. */
function touch(texts: readonly string[]): number {
	let sum = 0;
	for (const text of texts) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
	return sum;
}

const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
/** Keeps results alive, so that no engine leaves the work out. */
let sink = 0;

/** A browser's clock ticks in tenths of a ms: a turn has to last many ticks. */
const TURN_MS = 4;

/** Times several ways in turns, so that what slows the machine slows all of them. Medians in ms. */
function inTurns(ways: Record<string, () => number>, rounds: number): Record<string, number> {
	const times: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
	for (let round = -3; round < rounds; round++) {
		for (const [name, way] of Object.entries(ways)) {
			const start = performance.now();
			let repeats = 0;
			do {
				sink += way();
				repeats++;
			} while (performance.now() - start < TURN_MS);
			const time = (performance.now() - start) / repeats;
			if (round >= 0) times[name]?.push(time);
		}
	}
	if (Number.isNaN(sink)) throw new Error('a way gave no number');
	return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function once<T>(work: () => T): { ms: number; result: T } {
	const start = performance.now();
	const result = work();
	return { ms: performance.now() - start, result };
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));

/** Scan times in touches, by number of forms. */
export function measureScans(plan: Plan, say: (row: Row) => void): void {
	for (const size of plan.sizes) {
		const { forms, names } = makeForms(plan.towns, size);
		const blocks = makeCorpus(names, plan.units);
		const texts = blocks.map((block) => block.text);
		const keywords = forms.map((form) => form.text);
		const index = buildIndex(forms, forms.length);
		const request = { blocks, established: [] };
		const ways: Record<string, () => number> = {
			touch: () => touch(texts),
			sidelight: () => spot(index, request).mentions.length,
		};
		const row: Row = { forms: forms.length, mentions: spot(index, request).mentions.length };
		const failed: Row = {};
		for (const [name, rival] of Object.entries(RIVALS)) {
			if (size >= (plan.without[name] ?? Infinity)) {
				failed[name] = '-';
				continue;
			}
			try {
				const { result: scan, ms } = once(() => rival(keywords));
				const all = () => texts.reduce((sum, text) => sum + scan(text), 0);
				// A rival that needs a second for a turn is timed in fewer turns of its own.
				const first = once(all).ms;
				if (first > 400) failed[name] = round(first / once(() => touch(texts)).ms);
				else ways[name] = all;
				row[`${name} builds in ms`] = round(ms, 0);
			} catch (error) {
				failed[name] = `fails: ${String(error).slice(0, 40)}`;
			}
		}
		const times = inTurns(ways, plan.rounds);
		const touchTime = times.touch ?? 1;
		row['touch, ns a unit'] = round((touchTime * 1e6) / texts.join('').length, 2);
		for (const [name, time] of Object.entries(times)) if (name !== 'touch') row[name] = round(time / touchTime);
		say({ ...row, ...failed });
	}
}

/** Scan times in touches by language, with one index of all scripts. */
export function measureLanguages(plan: Plan, say: (row: Row) => void): void {
	for (const size of plan.sizes) {
		const { forms, names } = makeForms(plan.towns, size);
		const index = buildIndex(forms, forms.length);
		const row: Row = { forms: forms.length };
		for (const lang of ['en', 'fr', 'de', 'ru', 'uk', 'ja', 'ko', 'zh']) {
			const blocks = makeCorpus(names, plan.units, [lang]);
			const texts = blocks.map((block) => block.text);
			const times = inTurns(
				{ touch: () => touch(texts), scan: () => spot(index, { blocks, established: [] }).mentions.length },
				plan.rounds,
			);
			row[lang] = round((times.scan ?? 0) / (times.touch ?? 1));
		}
		say(row);
	}
}

/** Building, storing and loading. */
export function measureIndex(plan: Plan, say: (row: Row) => void): void {
	for (const size of plan.sizes) {
		const { forms } = makeForms(plan.towns, size);
		const { ms, result: index } = once(() => buildIndex(forms, forms.length));
		const bytes = indexToBytes(index);
		const loads = inTurns({ load: () => indexFromBytes(bytes).entryCount }, 9);
		say({
			forms: forms.length,
			'build, ms': round(ms, 0),
			'bytes a form': round(bytes.length / forms.length),
			'of the forms’ JSON': round(bytes.length / new TextEncoder().encode(JSON.stringify(forms)).length, 2),
			'load, ms': round(loads.load ?? 0),
		});
	}
}
