/** Where the terms of a query stand in a text as it is shown, so that they can be marked there. */
import { FoldAhead, foldText } from '../../matching/fold.ts';
import { rawOffset, simplify } from '../../matching/simplify.ts';
import { qualityAt } from './corpus.ts';
import type { HitRange } from './library-types.ts';

/** The terms of a query: folded, apart, none twice. */
export function foldTerms(query: string): string[] {
	return [...new Set(foldText(query).split(' '))].filter((term) => term !== '');
}

/** The places of folded terms in a raw text, in order and without overlaps. */
export function hitRanges(raw: string, terms: readonly string[]): HitRange[] {
	if (terms.length === 0) return [];
	const { folded, starts, ends } = foldWithOffsets(raw);
	const ranges: HitRange[] = [];
	for (const term of terms) {
		for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
			if (qualityAt(folded, at, term.length) === undefined) continue;
			const start = starts[at] ?? -1;
			const end = ends[at + term.length - 1] ?? -1;
			if (start >= 0 && end > start) ranges.push({ start, length: end - start });
		}
	}
	return withoutOverlaps(ranges);
}

interface FoldedText {
	folded: string;
	/** Raw offsets at which each folded unit starts and ends; -1 inside a ligature that stands for several. */
	starts: number[];
	ends: number[];
}

function foldWithOffsets(raw: string): FoldedText {
	const { text, stretches } = simplify(raw);
	const ahead = new FoldAhead();
	ahead.begin(text, 0);
	while (ahead.has(ahead.count + 1));
	const units = [...ahead.units.subarray(0, ahead.count)];
	const simpleEnds = [...ahead.ends.subarray(0, ahead.count)];
	return {
		folded: units.map((unit) => String.fromCharCode(unit)).join(''),
		starts: units.map((_, i) => rawOffset(stretches, simpleEnds[i - 1] ?? 0, 'start')),
		ends: simpleEnds.map((end) => rawOffset(stretches, end, 'end')),
	};
}

/** Ranges that touch or overlap become one. */
function withoutOverlaps(ranges: HitRange[]): HitRange[] {
	const sorted = ranges.toSorted((a, b) => a.start - b.start || b.length - a.length);
	const joined: HitRange[] = [];
	for (const range of sorted) {
		const last = joined.at(-1);
		if (last === undefined || range.start > last.start + last.length) joined.push({ ...range });
		else last.length = Math.max(last.length, range.start + range.length - last.start);
	}
	return joined;
}
