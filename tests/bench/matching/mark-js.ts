/** mark.js on a page, which has no scan without marking: it looks for one name after the other in every text node. */
import Mark from 'mark.js/dist/mark.es6.js';
import { buildIndex } from '../../../matching/index.ts';
import { makeCorpus } from './corpus.ts';
import { makeTouch, type Plan, type Row } from './measure.ts';
import { makeForms } from './names.ts';
import { scanAlone } from './scan-alone.ts';
import { inTurns, once, round } from './turns.ts';

/** Code units of a median news page. */
const PAGE_UNITS = 7_000;
/** Longer is not waited for. */
const PATIENCE_MS = 20_000;

/** For growing numbers of names, until mark.js throws or would take too long. In a browser only. */
export function measureMarkJs({ towns, rounds }: Plan, counts: readonly number[]): Row[] {
	const rows: Row[] = [];
	let expected = 0;
	let previous = counts[0] ?? 1;
	for (const count of counts) {
		const { forms, names } = makeForms(towns, count);
		const blocks = makeCorpus(names, PAGE_UNITS / 8);
		const texts = blocks.map((block) => block.text);
		const index = buildIndex(forms, forms.length);
		const touch = makeTouch();
		const { touch: touchTime = 1, scan = 0 } = inTurns(
			{ touch: () => touch(texts), scan: () => scanAlone(index, blocks) },
			rounds,
		);
		const row: Row = {
			names: forms.length,
			units: texts.join('').length,
			'scan, ms': round(scan, 2),
			'scan, touches': round(scan / touchTime),
		};
		rows.push(row);
		if ((expected * count) / previous > PATIENCE_MS) {
			row['mark.js, ms'] = '-';
			continue;
		}
		try {
			const ms = markOnce(
				texts,
				forms.map((form) => form.text),
			);
			row['mark.js, ms'] = round(ms, 0);
			row['mark.js, touches'] = round(ms / touchTime, 0);
			expected = ms;
			previous = count;
		} catch (error) {
			row['mark.js, ms'] = `throws ${(error as Error).message.match(/[^:]*$/)?.[0].trim()}`;
		}
	}
	return rows;
}

/** What the project's own declaration leaves out, as no reader's page may wait for it. */
interface Marker {
	mark: (names: string[], options: { separateWordSearch: boolean; diacritics: boolean }) => void;
}

function markOnce(texts: readonly string[], names: string[]): number {
	const root = document.createElement('main');
	for (const text of texts) root.append(Object.assign(document.createElement('p'), { textContent: text }));
	document.body.append(root);
	try {
		const marker = new Mark(root) as unknown as Marker;
		return once(() => marker.mark(names, { separateWordSearch: false, diacritics: false })).ms;
	} finally {
		root.remove();
	}
}
