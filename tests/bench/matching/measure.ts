/** What is measured, the same in Node and in a browser. All times of one table come from one run, in turns. */

import { FOLDED, kindOf } from '../../../matching/fold-table.ts';
import { buildIndex, indexFromBytes, indexToBytes, type NameIndex, spot } from '../../../matching/index.ts';
import { type BenchBlock, LANGUAGES, makeCorpus } from './corpus.ts';
import { makeForms } from './names.ts';
import { RIVALS } from './rivals.ts';
import { scanAlone } from './scan-alone.ts';
import { inTurns, once, round } from './turns.ts';

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

/** A line of a result: a figure for each thing measured. */
export type Row = Record<string, string | number>;

/** A line for each of the tables. */
export type Tables = Record<'scans' | 'languages' | 'index', Row>;

/**
 * Makes a function that sums code units, in 32 bits, which is quickest: the least that anything that looks at a text does. A
 * new one for each table, from its source: an engine that has compiled and inlined one before was measured to make code of it
 * that takes 1.1 to 1.9 ns a unit, as it happens, and a new one takes 1.1 to 1.2.
 */
export const makeTouch = (): ((texts: readonly string[]) => number) =>
	new Function(
		'texts',
		`let sum = 0;
		for (const text of texts) for (let i = 0, { length } = text; i < length; i++) sum = (sum + text.charCodeAt(i)) | 0;
		return sum;`,
	) as (texts: readonly string[]) => number;

/** The same of folded units, by the table. */
function foldUnits(texts: readonly string[]): number {
	let sum = 0;
	for (const text of texts) {
		const { length } = text;
		for (let i = 0; i < length; i++) sum = (sum + (FOLDED[text.charCodeAt(i)] as number)) | 0;
	}
	return sum;
}

const textsOf = (blocks: readonly BenchBlock[]) => blocks.map((block) => block.text);

/** The ways to scan that every table has. */
function ownWays(index: NameIndex, blocks: readonly BenchBlock[]) {
	const touch = makeTouch();
	const texts = textsOf(blocks);
	return {
		touch: () => touch(texts),
		scan: () => scanAlone(index, blocks),
		answer: () => spot(index, { blocks: [...blocks], established: [] }).mentions.length,
	};
}

/** All that is measured with so many forms. Times in touches, but where the name of a figure says otherwise. */
export function measure(plan: Plan, size: number): Tables {
	const { forms, names } = makeForms(plan.towns, size);
	const keywords = forms.map((form) => form.text);
	const { ms, result: index } = once(() => buildIndex(forms, forms.length));
	const bytes = indexToBytes(index);
	const loads = inTurns({ load: () => indexFromBytes(bytes).entryCount }, 9);
	return {
		index: {
			forms: forms.length,
			'build, ms': round(ms, 0),
			'bytes a form': round(bytes.length / forms.length),
			'of the forms’ JSON': round(bytes.length / new TextEncoder().encode(JSON.stringify(forms)).length, 2),
			'load, ms': round(loads.load ?? 0),
		},
		scans: measureScans(plan, { size, index, blocks: makeCorpus(names, plan.units), keywords }),
		languages: measureLanguages(plan, index, names),
	};
}

interface Subject {
	size: number;
	index: NameIndex;
	blocks: BenchBlock[];
	keywords: string[];
}

function measureScans(plan: Plan, { size, index, blocks, keywords }: Subject): Row {
	const texts = textsOf(blocks);
	for (let unit = 0; unit < 0x10000; unit += 0x100) kindOf(unit);
	const own = ownWays(index, blocks);
	const ways: Record<string, () => number> = { ...own, 'folding alone': () => foldUnits(texts) };
	const builds: Row = {};
	const slow: Record<string, number> = {};
	const failed: Row = {};
	for (const [name, rival] of Object.entries(RIVALS)) {
		if (size >= (plan.without[name] ?? Infinity)) {
			failed[name] = '-';
			continue;
		}
		try {
			const { result: scan, ms } = once(() => rival(keywords));
			const all = () => texts.reduce((sum, text) => sum + scan(text), 0);
			// A RegExp compiles itself at its first use.
			const first = once(all).ms;
			const second = once(all).ms;
			builds[`${name}: build, ms`] = round(ms + Math.max(0, first - second), 0);
			// A rival that needs most of a second for a turn is not asked to take many.
			if (second > 400) slow[name] = second / (inTurns({ touch: own.touch }, 5).touch ?? 1);
			else ways[name] = all;
		} catch (error) {
			failed[name] = `fails: ${String(error).slice(0, 40)}`;
		}
	}
	const { touch: touchTime = 1, ...times } = inTurns(ways, plan.rounds);
	const inTouches = Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time / touchTime]));
	const rivals = Object.keys(RIVALS).flatMap((name) => inTouches[name] ?? slow[name] ?? []);
	const best = Math.min(...rivals) / (inTouches.scan ?? 1);
	return {
		forms: keywords.length,
		'names found': scanAlone(index, blocks),
		'touch, ns a unit': round((touchTime * 1e6) / unitsOf(blocks), 2),
		...Object.fromEntries(Object.entries({ ...inTouches, ...slow }).map(([name, value]) => [name, round(value)])),
		...failed,
		...(rivals.length > 0 && { 'best other / scan': round(best) }),
		...builds,
	};
}

/**
 * By language, with one index of all scripts. The sentences say much the same in each and differ in length: figures by
 * sentence tell how long the same news takes.
 */
export function measureLanguages(
	plan: Pick<Plan, 'units' | 'rounds'>,
	index: NameIndex,
	names: Record<string, string[]>,
): Row {
	const row: Row = { forms: index.entryCount };
	let english = 0;
	for (const lang of LANGUAGES) {
		const blocks = makeCorpus(names, plan.units, [lang]);
		const { touch: touchTime = 1, ...times } = inTurns(ownWays(index, blocks), plan.rounds);
		for (const [way, time] of Object.entries(times)) row[`${lang}: ${way}`] = round(time / touchTime);
		const sentence = (((times.scan ?? 0) / touchTime) * unitsOf(blocks)) / countSentences(blocks);
		english ||= sentence;
		row[`${lang}: scan of a sentence / English`] = round(sentence / english, 2);
	}
	return row;
}

const unitsOf = (blocks: readonly BenchBlock[]): number => textsOf(blocks).join('').length;

/** Each ends with a full stop, in some with a quotation mark behind it. */
const countSentences = (blocks: readonly BenchBlock[]): number =>
	textsOf(blocks).reduce((sum, text) => sum + (text.match(/。|\.”?(?=\s|$)/g)?.length ?? 0), 0);
