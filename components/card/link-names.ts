/** Names of other entities in a statement's text, found by their labels, so that the words themselves lead on. */
import type { Localized, StatementView } from '../../data/context-types.ts';

/** Somebody or something that a statement is about. */
type Other = StatementView['about'][number];

/** A stretch of a text; with `entity` it names one. */
export interface TextPart {
	text: string;
	entity?: string;
}

const WORD = /[\p{L}\p{N}]/u;
/** Scripts that write no spaces between words: there a name may stand next to any letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/**
 * Takes a text apart at the names in it: each entity's label once, where it stands first; of two that overlap, the longer.
 * `rest` are the entities whose label is not in the text as a word of its own.
 */
export function linkNames(
	{ text, lang }: Localized,
	others: readonly Other[],
): { parts: TextPart[]; rest: readonly Other[] } {
	const found: { start: number; end: number; entity: string }[] = [];
	for (const { entity, label } of others.toSorted((a, b) => b.label.text.length - a.label.text.length)) {
		if (label.lang !== lang) continue;
		for (let start = text.indexOf(label.text); start >= 0; start = text.indexOf(label.text, start + 1)) {
			const end = start + label.text.length;
			const isTaken = found.some((it) => start < it.end && end > it.start);
			if (isTaken || isInWord(text, start) || isInWord(text, end)) continue;
			found.push({ start, end, entity });
			break;
		}
	}
	found.sort((a, b) => a.start - b.start);
	const parts: TextPart[] = [];
	let at = 0;
	for (const { start, end, entity } of found) {
		if (start > at) parts.push({ text: text.slice(at, start) });
		parts.push({ text: text.slice(start, end), entity });
		at = end;
	}
	if (at < text.length) parts.push({ text: text.slice(at) });
	const linked = new Set(found.map((it) => it.entity));
	return { parts, rest: others.filter((it) => !linked.has(it.entity)) };
}

/** True when a place between two characters is inside a word. */
function isInWord(text: string, place: number): boolean {
	const [before, after] = [text.slice(0, place).at(-1) ?? '', text[place] ?? ''];
	return WORD.test(before) && WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
}
