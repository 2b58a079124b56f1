/**
 * Whether a name at a place of a simple text stands by itself. What counts is the script on each side of each end: a
 * Latin name may touch kana, a katakana name may touch Han, but neither may go on in its own script.
 */
import { FOLDED, KIND, kindOf } from './fold-table.ts';
import { mayEndKoreanName } from './korean-particles.ts';

/** A place in a simple text, with what the checks need of the name that stands there. */
export interface Place {
	text: string;
	start: number;
	end: number;
	/** Primary language subtag of the block, or ''. */
	lang: string;
	/** The name counts only after a fuller one: half of a double name is somebody else. */
	isPartialName: boolean;
}

/** True where the name may stand. */
export function standsAlone(place: Place): boolean {
	return (
		mayStart(place) && mayEnd(place) && !isInAbbreviation(place) && !isRussianAdjective(place) && !isInAddress(place)
	);
}

const FULL_STOP = 0x2e;

/** "U.N." in "U.N.C.L.E.", and in "F.U.N.". */
function isInAbbreviation({ text, start, end }: Place): boolean {
	if (text.charCodeAt(end - 1) !== FULL_STOP) return false;
	const isLetter = (at: number) => kindOf(text.charCodeAt(at)) >= KIND.word;
	const isFollowed = isLetter(end) && text.charCodeAt(end + 1) === FULL_STOP;
	return isFollowed || (text.charCodeAt(start - 1) === FULL_STOP && isLetter(start - 2));
}

/** Prepositions that ask for the case which towns in -ск form in -ске, and their adjectives in -ском. */
const WITH_LOCATIVE = /(?:^|[^\p{L}])(?:во?|на|об?|при) $/iu;

/** "В Курском университете": after "под" the town's own case is meant, here it is the adjective. */
function isRussianAdjective({ text, start, end }: Place): boolean {
	// The last letter is asked first, as this is asked of every name.
	if (text.charCodeAt(end - 1) !== 0x43c || end - start > WORD_REACH) return false;
	return /^\S+[сц]ком$/.test(text.slice(start, end)) && WITH_LOCATIVE.test(text.slice(Math.max(0, start - 5), start));
}

function mayStart(place: Place): boolean {
	const { text, start } = place;
	const first = kindOf(text.charCodeAt(start));
	const before = previousLetter(text, start);
	if (before < 0) return true;
	const kind = kindOf(text.charCodeAt(before));
	if (first === KIND.katakana) return kind !== KIND.katakana;
	if (first === KIND.hangul) return kind !== KIND.hangul && kind < KIND.word;
	if (first < KIND.word) return true;
	if (kind >= KIND.word) return false;
	const unit = text.charCodeAt(before);
	if (kind !== KIND.separator) return true;
	if (isDigit(text.charCodeAt(start)) && (unit === 0x2e || unit === 0x2c) && isDigit(text.charCodeAt(before - 1))) {
		return false;
	}
	if (isApostrophe(unit)) return mayStartAfterApostrophe(text, before);
	if (isHyphen(unit)) return mayStartAfterHyphen(place, before);
	return true;
}

/** What French, Italian and the like elide before a name; anything else before an apostrophe is part of the word. */
const ELIDED =
	/^(?:[dlmnstcjv]|gl|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|all|sull|dall|coll|quell|quest|un|sant|anch|dev)$/i;

function mayStartAfterApostrophe(text: string, apostrophe: number): boolean {
	const word = wordBefore(text, apostrophe);
	return word === '' || ELIDED.test(word);
}

/**
 * A hyphen before a name joins it to a prefix ("Anti-Putin", "pro-Kursk"), an abbreviation ("US-NATO") or another name
 * ("Trump-Putin"). Single letters and figures make a code of it ("K-Kursk"), and before half a name it is a double name.
 */
function mayStartAfterHyphen({ text, start, isPartialName }: Place, hyphen: number): boolean {
	const word = wordBefore(text, hyphen);
	if (word === '') return true;
	const last = word.charCodeAt(word.length - 1);
	if (isDigit(text.charCodeAt(start))) return false;
	if (word.length === 1 && !isDigit(last)) return false;
	const beginsWithCapital = kindOf(word.charCodeAt(0)) === KIND.word && !isDigit(word.charCodeAt(0));
	const isAbbreviation = beginsWithCapital && word === word.toUpperCase();
	return !(isPartialName && beginsWithCapital && !isAbbreviation && !PREFIXES.test(word));
}

/** Capitalised at the start of a sentence or in German, and still no name of a family. */
const PREFIXES =
	/^(?:anti|pro|ex|post|neo|mid|non|nicht|trans|pan|ultra|euro|nord|süd|ost|west|zentral|mittel|north|south|east|west|central|анти|про|экс|екс|пост|контр|не)$/i;

function mayEnd(place: Place): boolean {
	const { text, end, lang } = place;
	const last = kindOf(text.charCodeAt(lastLetter(text, end)));
	const after = nextLetter(text, end);
	if (after >= text.length) return true;
	const unit = text.charCodeAt(after);
	const kind = kindOf(unit);
	if (last === KIND.katakana) return kind !== KIND.katakana;
	if (last === KIND.hangul) return kind !== KIND.hangul || mayEndKoreanName(text, end);
	if (last < KIND.word) return true;
	if (kind >= KIND.word) return false;
	if (isDigit(text.charCodeAt(end - 1)) && (unit === 0x2e || unit === 0x2c))
		return !isDigit(text.charCodeAt(after + 1));
	if (isApostrophe(unit)) return mayEndBeforeApostrophe({ text, apostrophe: after, end, lang });
	return true;
}

/** English possessives and short forms of verbs. */
const ENGLISH_TAIL = /^(?:s|d|ll|re|ve)$/i;
/** Languages that write endings of foreign names after an apostrophe. */
const APOSTROPHE_ENDINGS = new Map([
	['tr', 9],
	['az', 9],
	['crh', 9],
	['fi', 6],
	['pl', 5],
	['et', 6],
]);

function mayEndBeforeApostrophe(at: { text: string; apostrophe: number; end: number; lang: string }): boolean {
	const { text, apostrophe } = at;
	const word = wordAfter(text, apostrophe);
	if (word === '') return true;
	if (ENGLISH_TAIL.test(word)) return true;
	// In Ukrainian the apostrophe is a letter of the word: Лук'янівка.
	return word.length <= (APOSTROPHE_ENDINGS.get(at.lang) ?? 0);
}

/** Longest piece of an address looked at on each side. */
const ADDRESS_REACH = 200;
/** ASCII that may stand in an address, so that Japanese text around one ends it. */
const ADDRESS_UNIT = /[\w.~:/?#[\]@!$&'()*+,;=%\\-]/;
/** The same by code unit: asked of each unit of an address. */
const ADDRESS_UNITS = Array.from({ length: 0x80 }, (_, unit) => ADDRESS_UNIT.test(String.fromCharCode(unit)));
const isAddressUnit = (unit: number) => unit < 0x80 && ADDRESS_UNITS[unit] === true;
const BACKSLASH = 0x5c;

/** Inside an e-mail address, a URL, a handle or a file name. */
function isInAddress({ text, start, end }: Place): boolean {
	const before = text.charCodeAt(start - 1);
	const after = text.charCodeAt(end);
	// Most names stand between spaces, commas and full stops at the end of a sentence: nothing to look at.
	if (!isAddressJoint(before) && !isAddressJoint(after)) return false;
	let from = start;
	while (from > 0 && start - from < ADDRESS_REACH && isAddressUnit(text.charCodeAt(from - 1))) from--;
	let to = end;
	while (to < text.length && to - end < ADDRESS_REACH && isAddressUnit(text.charCodeAt(to))) to++;
	// A full stop at the end of a sentence.
	if (from === start && to === end + 1 && after !== BACKSLASH) return false;
	const left = text.slice(from, start);
	const right = text.slice(end, to);
	if (/@$|@\w[\w.-]*$|:\/\/|^\W*www\.|(?:^|[(["'])[~/]\w*|\\$|[?&]\w*=$|[\w/.=][?&][\w=&%]*$/i.test(left)) {
		// Han and kana are set close to such marks: "俄罗斯/乌克兰", "谁?金正恩".
		return !/^[/~]$/.test(left) || isAddressUnit(text.charCodeAt(start));
	}
	if (/\w\.[a-z]{2,6}\/\S*$/.test(left)) return true;
	if (/^=\w/.test(right)) return isAddressUnit(text.charCodeAt(end - 1));
	// "Kursk.jpg", "kursk.com/…", "kursk@…"; a sentence that lacks the space goes on with a capital.
	return /^\.[a-z0-9]|^[\w.+-]*@\w|^[\w/-]*\.(?:[a-z]{2,4}\b)(?=\/|$|[\s,;:)?'"])|^\\/.test(right);
}

const isAddressJoint = (unit: number) =>
	unit === 0x40 ||
	unit === 0x2e ||
	unit === 0x2f ||
	unit === 0x5c ||
	unit === 0x3d ||
	unit === 0x26 ||
	unit === 0x25 ||
	unit === 0x3f ||
	unit === 0x2d ||
	unit === 0x3a;

/** Offset of the nearest unit before, past invisible characters and marks; -1 at the start. */
function previousLetter(text: string, at: number): number {
	at--;
	while (at >= 0 && kindOf(text.charCodeAt(at)) <= KIND.mark) at--;
	return at;
}

/** Offset of the nearest unit from an offset on that is not invisible. */
function nextLetter(text: string, at: number): number {
	while (at < text.length && kindOf(text.charCodeAt(at)) <= KIND.mark) at++;
	return at;
}

/** Offset of the last letter of a place that ends at an offset, which may be followed by marks. */
const lastLetter = (text: string, end: number) => previousLetter(text, end);

/** No word looked at beside a name is longer; bounds the time on text without spaces. */
const WORD_REACH = 24;

function wordBefore(text: string, at: number): string {
	let from = at;
	while (from > 0 && at - from < WORD_REACH && isWordUnit(text.charCodeAt(from - 1))) from--;
	return text.slice(from, at);
}

function wordAfter(text: string, at: number): string {
	let to = at + 1;
	while (to < text.length && to - at < WORD_REACH && isWordUnit(text.charCodeAt(to))) to++;
	return text.slice(at + 1, to);
}

const isWordUnit = (unit: number) => {
	const kind = kindOf(unit);
	return kind >= KIND.word || kind === KIND.mark || kind === KIND.dropped;
};
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const APOSTROPHES = /['\u2018\u2019\u02bc\u2032\u02b9\u00b4\u0060\uff07\u201b\u02bb]/;
const isApostrophe = (unit: number) => FOLDED[unit] === 0x27 && APOSTROPHES.test(String.fromCharCode(unit));
/** Dashes longer than a hyphen set words apart. */
const isHyphen = (unit: number) => unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0xff0d;
