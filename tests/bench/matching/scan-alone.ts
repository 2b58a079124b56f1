/**
 * The scan by itself: folding, boundaries, and at the leftmost place the longest name. What `spot` adds to it is the
 * judgement of the page (conditions, who is meant, why) and the objects of the answer.
 */
import { standsAlone } from '../../../matching/boundaries.ts';
import type { NameIndex } from '../../../matching/index.ts';
import { type Report, Scanner, scanRaw } from '../../../matching/scan.ts';
import { rawOffset, type SimpleText } from '../../../matching/simplify.ts';
import type { BenchBlock } from './corpus.ts';

/** Number of names in the blocks; raw offsets of each were at hand. */
export function scanAlone(index: NameIndex, blocks: readonly BenchBlock[]): number {
	const scanner = new Scanner(index.names);
	let count = 0;
	for (const { text: raw, lang } of blocks) {
		let inBlock = 0;
		let from = -1;
		let free = 0;
		const begin = ({ text, stretches }: SimpleText): Report => {
			inBlock = 0;
			from = -1;
			free = 0;
			// Places come from left to right.
			return (_, start, end) => {
				if (start === from ? end <= free : start < free) return;
				if (!standsAlone({ text, start, end, lang, isPartialName: false })) return;
				if (rawOffset(stretches, start, 'start') < 0 || rawOffset(stretches, end, 'end') < 0) return;
				if (start !== from) inBlock++;
				from = start;
				free = end;
			};
		};
		scanRaw(scanner, raw, { thorough: false }, begin);
		count += inBlock;
	}
	return count;
}
