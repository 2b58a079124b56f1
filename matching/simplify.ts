/**
 * Brings a raw text into a *simple* one, in which every unit folds by itself: ligatures and ß are spelled out, letters
 * composed, half-width katakana joined with their voicing marks, line breaks between Japanese or Chinese characters
 * removed. Most texts are simple as they stand and never come here; the others keep a short list of the places that
 * differ, so that offsets go back exactly.
 */
import { expandCharacter, KIND, kindOf } from './fold-table.ts';

/** A stretch of a simple text: copied unit by unit, or standing as a whole for a stretch of raw text. */
interface Stretch {
	simpleStart: number;
	rawStart: number;
	copied: boolean;
}

/** A simple text with the way back to the raw one. */
export interface SimpleText {
	text: string;
	/** In order; the first starts at 0, the last is an empty copied one at the end. Empty for a text that was simple. */
	stretches: Stretch[];
}

/** Simplifies a raw text; linear in its length. */
export function simplify(raw: string): SimpleText {
	const stretches: Stretch[] = [];
	let text = '';
	let copiedTo = 0;
	let at = 0;
	while (at < raw.length) {
		const end = clusterEnd(raw, at);
		if (end < 0) {
			at++;
			continue;
		}
		// A mark composes with what stands before it, unless that was replaced already.
		const composes = composesBackwards(raw.charCodeAt(at)) && at > copiedTo;
		const start = composes ? at - 1 : at;
		if (start > copiedTo) {
			stretches.push({ simpleStart: text.length, rawStart: copiedTo, copied: true });
			text += raw.slice(copiedTo, start);
		}
		stretches.push({ simpleStart: text.length, rawStart: start, copied: false });
		text += rewrite(raw.slice(start, end));
		copiedTo = end;
		at = end;
	}
	if (stretches.length === 0) return { text: raw, stretches };
	stretches.push({ simpleStart: text.length, rawStart: copiedTo, copied: true });
	text += raw.slice(copiedTo);
	stretches.push({ simpleStart: text.length, rawStart: raw.length, copied: true });
	return { text, stretches };
}

/**
 * The raw offset at which the unit at a simple offset starts, or -1 inside a replaced stretch: no mention may begin or
 * end in the middle of a ligature.
 */
export function rawOffset(stretches: readonly Stretch[], simple: number, side: 'start' | 'end'): number {
	if (stretches.length === 0) return simple;
	let low = 0;
	let high = stretches.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		const from = stretches[middle]?.simpleStart ?? 0;
		// At a joint an end belongs to the stretch before, a start to the one after: removed text lies between them.
		if (side === 'start' ? from <= simple : from < simple) low = middle;
		else high = middle - 1;
	}
	const stretch = stretches[low];
	const next = stretches[low + 1];
	if (!stretch) return -1;
	if (stretch.copied) return stretch.rawStart + simple - stretch.simpleStart;
	if (simple === stretch.simpleStart) return stretch.rawStart;
	return next && simple === next.simpleStart ? next.rawStart : -1;
}

/** True if a raw text is simple as it stands. */
export function isSimple(raw: string): boolean {
	for (let at = 0; at < raw.length; at++) {
		const unit = raw.charCodeAt(at);
		if (kindOf(unit) === KIND.complex || breaksUnspacedLine(raw, at)) return false;
	}
	return true;
}

/** The end of the stretch to be rewritten that begins at an offset, or -1 where the unit is simple. */
function clusterEnd(raw: string, at: number): number {
	const unit = raw.charCodeAt(at);
	if (unit === 0x0a || unit === 0x0d) return brokenLineEnd(raw, at);
	if (kindOf(unit) !== KIND.complex) return -1;
	if (!isJamo(unit)) return at + (unit === 0xd835 ? pairLength(raw, at) : 1);
	// Kana and Cyrillic compose by one mark, Hangul by a syllable: leading consonants, vowels, trailing consonants.
	let end = at + 1;
	while (end < raw.length && jamoPart(raw.charCodeAt(end)) >= jamoPart(raw.charCodeAt(end - 1))) end++;
	return end;
}

/** Part of the syllable that a conjoining letter is: 1 leading, 2 vowel, 3 trailing; 0 for anything else. */
function jamoPart(unit: number): number {
	if (!isJamo(unit)) return 0;
	if (unit < 0x1160 || (unit >= 0xa960 && unit <= 0xa97f)) return 1;
	return unit < 0x11a8 || (unit >= 0xd7b0 && unit <= 0xd7ca) ? 2 : 3;
}

/** A single line break (with indentation) between characters of scripts without spaces is no space. */
function brokenLineEnd(raw: string, at: number): number {
	let before = at - 1;
	// A mark goes into the letter before it, so it is that letter which ends the line.
	while (before >= 0 && (isBlank(raw.charCodeAt(before)) || composesBackwards(raw.charCodeAt(before)))) before--;
	let end = at + (raw.startsWith('\r\n', at) ? 2 : 1);
	while (end < raw.length && isBlank(raw.charCodeAt(end))) end++;
	if (before < 0 || end >= raw.length) return -1;
	return isUnspaced(raw.charCodeAt(before)) && isUnspaced(raw.charCodeAt(end)) ? end : -1;
}

/** True where a line break at this offset of a simple text ought to have been removed, so the text is not simple. */
export function breaksUnspacedLine(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return (unit === 0x0a || unit === 0x0d) && brokenLineEnd(text, at) > 0;
}

function rewrite(cluster: string): string {
	if (/^\s/.test(cluster)) return '';
	if (cluster.charCodeAt(0) === 0xd835) return cluster.normalize('NFKC');
	const composed = cluster.normalize('NFKC').normalize('NFC');
	if (isJamo(cluster.charCodeAt(0))) return composed.replace(/[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/g, '');
	const last = cluster.charCodeAt(cluster.length - 1);
	if (composesBackwards(last)) {
		if (cluster.length === 1) return '';
		const base = cluster.slice(0, -1);
		if (composed.length === 1 && kindOf(composed.charCodeAt(0)) > KIND.mark) return composed;
		return kindOf(base.charCodeAt(0)) === KIND.complex ? expandCharacter(base) : base;
	}
	return expandCharacter(cluster);
}

const isJamo = (unit: number) =>
	(unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0xa960 && unit <= 0xa97f) || (unit >= 0xd7b0 && unit <= 0xd7ff);
/** True for marks that make another letter of the one before. */
export const composesBackwards = (unit: number): boolean =>
	unit === 0x0306 || unit === 0x0308 || unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;
const isBlank = (unit: number) => unit === 0x20 || unit === 0x09 || unit === 0x3000;
const pairLength = (raw: string, at: number) => ((raw.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1);
const isUnspaced = (unit: number) => {
	const kind = kindOf(unit);
	return kind === KIND.han || kind === KIND.katakana || (kind === KIND.free && (unit & 0xf800) !== 0xd800);
};
