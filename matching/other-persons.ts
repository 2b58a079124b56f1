/**
 * Half of a person's name beside somebody else's other half: "Steve Putin", "Ким Ё Чжон", "简·奥斯汀". The person's own
 * full names are longer forms of the index, so whatever stands beside the half is not theirs.
 */
import { KIND, kindOf } from './fold-table.ts';
import { GIVEN_NAMES } from './given-names.ts';

/** Offsets of a name in a simple text. */
interface NamePlace {
	text: string;
	start: number;
	end: number;
	/** The surname needs the person's full name elsewhere, as all Korean ones do. */
	isPartialName: boolean;
}

/** The name of somebody else that the surname at a place is part of, or undefined. */
export function otherPersonAt(place: NamePlace): string | undefined {
	const first = kindOf(place.text.charCodeAt(place.start));
	if (first === KIND.han) return afterDot(place);
	return (
		afterGivenName(place) ?? (first >= KIND.word && place.isPartialName ? beforeKoreanGivenName(place) : undefined)
	);
}

/** Chinese sets a dot between the halves of a foreign name, and between nothing else that names persons. */
function afterDot({ text, start, end }: NamePlace): string | undefined {
	if (!/[·•‧・]/.test(text.charAt(start - 1)) || kindOf(text.charCodeAt(start - 2)) !== KIND.han) return undefined;
	let from = start - 1;
	while (from > 0 && start - from < LONGEST_NAME && kindOf(text.charCodeAt(from - 1)) === KIND.han) from--;
	return text.slice(from, end);
}

/** No given name looked at is longer. */
const LONGEST_NAME = 20;

/** Endings of the cases of given names in Ukrainian and Russian, and what the nominative has in their place. */
const ENDING = /(?:ові|еві|єві|ом|ем|ём|єм|ою|ею|єю|ой|ей|ию|ію|[аяуюеёіїыи])$/;
const NOMINATIVE = ['', 'й', 'ь', 'а', 'я', 'о'];

/** "Кирилла Лаврова", "Андрію Лаврову": a given name in another case is one, too. */
function isGivenName(word: string): boolean {
	if (GIVEN_NAMES.has(word)) return true;
	const ending = ENDING.exec(word)?.[0];
	if (ending === undefined) return false;
	const stem = word.slice(0, -ending.length);
	return NOMINATIVE.some((end) => GIVEN_NAMES.has(stem + end));
}

/** A given name, perhaps a double one ("Jean-Marc"), a nickname in quotation marks, and one space or middle dot. */
const BEFORE =
	/(?<![\p{L}\p{N}\p{M}.'’-])(\p{Lu}[\p{L}\p{M}]{1,9}-)?([\p{L}\p{M}]{2,15})[ \u00a0・](?:["'“”„«»‘’][\p{L}\p{M} -]{1,12}["'“”«»‘’] )?$/u;
/** No nickname looked at is longer, with its marks. */
const LONGEST_NICKNAME = 15;

function afterGivenName({ text, start, end }: NamePlace): string | undefined {
	const before = text.slice(Math.max(0, start - LONGEST_NAME - LONGEST_NICKNAME - 2), start);
	const match = BEFORE.exec(before);
	const word = match?.[2];
	if (word === undefined || !isGivenName(word.toLowerCase())) return undefined;
	// "will" and "mark" are given names with a capital only.
	const isCapital = kindOf(word.charCodeAt(0)) !== KIND.lower;
	return isCapital ? text.slice(start - (match?.[0].length ?? 0), end) : undefined;
}

/** A syllable of a Korean given name in Latin or Cyrillic letters: Yo, Jong, Hyun, Dzong, Чжон. */
const SYLLABLE =
	/^(?:(?:ch|cz|dz|kk|tt|pp|ss|sh|[kgndtrlmbpsjhyw])?[yw]?[aeiou]{1,3}(?:ng|[nklmpbgh])?|[а-яёіїєґ]{1,7})$/;
const GIVEN = /^[ \u00a0](\p{Lu}\p{L}{0,5})([- ])(\p{L}{1,8})(?![\p{L}\p{M}-])/u;

/** "Kim Yo Jong", "Choe Ryong-hae": family name first. The words of a sentence are no syllables of names, or begin small. */
function beforeKoreanGivenName({ text, start, end }: NamePlace): string | undefined {
	const match = GIVEN.exec(text.slice(end, end + LONGEST_NAME));
	const [all, first = '', joint, second = ''] = match ?? [];
	if (all === undefined || (joint === ' ' && !/^\p{Lu}/u.test(second))) return undefined;
	if (!SYLLABLE.test(first.toLowerCase()) || !SYLLABLE.test(second.toLowerCase())) return undefined;
	return text.slice(start, end) + all;
}
