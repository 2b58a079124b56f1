/**
 * The matcher written plainly: every start, every end, every form, one comparison each. Slow and easy to believe; it
 * shares the tables and the checks of a single place with the real one, and nothing of the way there.
 */
import { standsAlone } from '../../../matching/boundaries.ts';
import { foldSimple, foldText } from '../../../matching/fold.ts';
import { KIND, kindOf } from '../../../matching/fold-table.ts';
import { rawOffset, simplify } from '../../../matching/simplify.ts';
import type { Form, Mention, TextBlock } from '../../../matching/types.ts';
import { keyVariants } from '../../../matching/variants.ts';

interface Found {
	start: number;
	end: number;
	entity: number;
}

/** Mentions of forms without conditions and languages, where no two entities share a key. */
export function spotPlainly(forms: readonly Form[], block: TextBlock): Mention[] {
	const { text, stretches } = simplify(block.text);
	const found: Found[] = [];
	for (const form of forms) {
		const keys = keyVariants(foldText(form.text));
		for (let start = 0; start < text.length; start++) {
			if (kindOf(text.charCodeAt(start)) <= KIND.space) continue;
			for (let end = start + 1; end <= text.length; end++) {
				if (!endsALetter(text, end) || !keys.includes(foldKeepingParagraphs(text.slice(start, end)))) continue;
				const raw = { start: rawOffset(stretches, start, 'start'), end: rawOffset(stretches, end, 'end') };
				if (raw.start < 0 || raw.end < 0) continue;
				if (!standsAlone({ text, start, end, lang: '', isPartialName: false })) continue;
				if (form.entity >= 0 && startsSmall(text, start) && !startsSmall(simplify(form.text).text, 0)) continue;
				found.push({ ...raw, entity: form.entity });
			}
		}
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end || a.entity - b.entity);
	const mentions: Mention[] = [];
	let free = 0;
	for (const { start, end, entity } of found) {
		if (start < free) continue;
		free = end;
		if (entity >= 0) mentions.push({ block: block.id, start, end, entity });
	}
	return mentions;
}

/** A blank line is no space: it joins no name. */
const foldKeepingParagraphs = (text: string) => (/\n[\s\u00ad\u200b]*\n/.test(text) ? '' : foldSimple(text));

/** The unit before is a letter or a mark on one, and no mark follows, not even behind a soft hyphen. */
function endsALetter(text: string, end: number): boolean {
	const last = kindOf(text.charCodeAt(end - 1));
	if (last === KIND.dropped) return false;
	let base = end - 1;
	while (base >= 0 && kindOf(text.charCodeAt(base)) <= KIND.mark) base--;
	if (base < 0 || kindOf(text.charCodeAt(base)) === KIND.space) return false;
	let next = end;
	while (next < text.length && kindOf(text.charCodeAt(next)) === KIND.dropped) next++;
	return next >= text.length || kindOf(text.charCodeAt(next)) !== KIND.mark;
}

function startsSmall(text: string, from: number): boolean {
	for (let at = from; at < text.length; at++) {
		const kind = kindOf(text.charCodeAt(at));
		if (kind > KIND.space) return kind === KIND.lower;
	}
	return false;
}
