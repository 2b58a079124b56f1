/**
 * What every UTF-16 code unit is to the matcher: its kind (which decides where words begin and end) and the unit it folds
 * to. Two flat tables, filled a page of 256 units at a time when a text first needs it: asking ICU for all 65,536 units
 * would cost a waking background 20 ms, the pages of one article cost well under one.
 */

/** Kinds of code unit, ordered so that the scan can ask with one comparison. */
export const KIND = {
	/** The table page is not filled yet. */
	unknown: 0,
	/** Does not fold to one unit by itself; `simplify` replaces it before the scan. */
	complex: 1,
	/** Dropped: soft hyphen, zero-width characters, direction marks. */
	dropped: 2,
	/** Dropped, but belongs to the letter before it: accents written apart, vowel points. */
	mark: 3,
	/** Any white space; a run of it folds to one U+0020. */
	space: 4,
	/** Punctuation and symbols. */
	separator: 5,
	/** Letters of scripts that write no spaces (hiragana, Thai, …), and surrogates: no boundaries. Folds to itself. */
	free: 6,
	/** Han characters: no boundaries. Folds to itself. */
	han: 7,
	/** Katakana with the prolonged sound mark: bounded by the run. */
	katakana: 8,
	/** Hangul: bounded by the word, with particles after the name. Folds to itself. */
	hangul: 9,
	/** Capital and caseless letters of scripts that write spaces, and digits: bounded by the word. */
	word: 10,
	/** Small letters of such scripts. */
	lower: 11,
} as const;

/** Kind of each code unit; read through {@link kindOf} unless `unknown` is handled. */
export const KINDS = new Uint8Array(0x10000);
/** Folded unit of each code unit, for kinds from `space` up; 0 for letters in {@link SPELLED_OUT}. */
export const FOLDED = new Uint16Array(0x10000);

/** Kind of a code unit of a text that went through `simplify`. */
export function kindOf(unit: number): number {
	const kind = KINDS[unit] ?? 0;
	if (kind !== KIND.unknown) return kind;
	fillPage(unit >> 8);
	return KINDS[unit] ?? 0;
}

/** The joint between parts of a name in katakana or Han, whichever dot a page writes. */
export const MIDDLE_DOT = 0x30fb;

/** Characters that all stand for one: dashes, quotes, apostrophes, middle dots. Values outside the sets fold by NFKC. */
const ALIKE: [fold: string, characters: string][] = [
	['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\u05be\ufe58\ufe63\uff0d'],
	[
		"'",
		"'\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u0060\u00b4\ua78c\uff07\u05f3",
	],
	['"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02\u05f4'],
	['・', '\u00b7\u0387\u2022\u2027\u2219\u22c5\u30a0\uff65=\uff1d'],
];
const PUNCTUATION = new Map(ALIKE.flatMap(([fold, characters]) => [...characters].map((one) => [one, fold] as const)));

/** Letters with strokes or without dots, which no Unicode decomposition takes apart but newspapers simplify. */
const BARE_LETTERS = new Map([
	...Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ɨ: 'i', ƒ: 'f' }),
	// ё is е with dots that print leaves out; й, ї, ґ, ў are letters of their own.
	...Object.entries({ ё: 'е', ѐ: 'е', ѝ: 'и', ѓ: 'г', ќ: 'к' }),
	...Object.entries({ ς: 'σ' }),
	// Arabic: alef with hamza or madda, alef maqsura, Persian yeh and keheh vary by country and keyboard.
	...Object.entries({ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك' }),
]);

/** Pairs of first and last unit, from hexadecimal. */
const ranges = (list: string) =>
	list.split(' ').map((range) => {
		const [first = '', last = first] = range.split('-');
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
	});
const isIn = (list: ReturnType<typeof ranges>, character: string) => {
	const unit = character.charCodeAt(0);
	return list.some(([first, last]) => unit >= first && unit <= last);
};

/** NFKC would turn these into letters that glue to a word: footnote figures, trade marks, units, numbers in circles. */
const KEPT_APART = ranges('00aa 00b2 00b3 00b9 00ba 00bc-00be 2070-209f 2100-2129 212c-215f 2189 2460-24ff 3200-33ff');
/** Vowel points, stress marks and accents: they vary between newspapers and are left out of the folded text. */
const MARKS = ranges(
	'0300-036f 0483-0487 0591-05bd 05bf 05c1 05c2 05c4 05c5 05c7 0610-061a 064b-065f 0670 06d6-06dc 06df-06e8 06ea-06ed 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f',
);
/** Marks that make another letter of the one before: и + breve is й, か + voicing mark is が; and conjoining Hangul. */
const COMPOSING = ranges('0306 0308 3099 309a ff9e ff9f 1100-11ff a960-a97f d7b0-d7ff');
const DROPPED = ranges('00ad 034f 0640 061c 180e 200b-200f 202a-202e 2060-2064 2066-206f fe00-fe0f feff');
const SPACES = /[\s\u0085\u2800\u3164]/;
/** Scripts that write no spaces between words. */
const FREE_SCRIPTS =
	/[\p{Script=Hiragana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

function fillPage(page: number): void {
	for (let unit = page << 8; unit < (page + 1) << 8; unit++) {
		const { kind, fold } = describeUnit(unit);
		KINDS[unit] = kind;
		FOLDED[unit] = fold;
	}
}

function describeUnit(unit: number): { kind: number; fold: number } {
	// High surrogate of the mathematical letters, which some pages use for emphasis; other pairs are letters by themselves.
	if (unit === 0xd835) return { kind: KIND.complex, fold: unit };
	if (unit >= 0xd800 && unit <= 0xdfff) return { kind: KIND.free, fold: unit };
	const character = String.fromCharCode(unit);
	if (EXPANSIONS.has(character)) return { kind: isSmall(character) ? KIND.lower : KIND.word, fold: 0 };
	const punctuation = PUNCTUATION.get(character);
	if (punctuation) return { kind: KIND.separator, fold: punctuation.charCodeAt(0) };
	if (isIn(DROPPED, character)) return { kind: KIND.dropped, fold: unit };
	if (SPACES.test(character)) return { kind: KIND.space, fold: 0x20 };
	if (isIn(COMPOSING, character)) return { kind: KIND.complex, fold: unit };
	if (isIn(MARKS, character)) return { kind: KIND.mark, fold: unit };
	if (character === '・') return { kind: KIND.separator, fold: MIDDLE_DOT };
	const fold = foldCharacter(character);
	// Accents that stand by themselves (´ ¨ ᾽) are a space with a mark on it: no letter.
	if (isIn(MARKS, fold)) return { kind: KIND.separator, fold: unit };
	if (fold.length !== 1) return { kind: /[\p{L}\p{N}]/u.test(character) ? KIND.complex : KIND.separator, fold: unit };
	const kind = kindOfLetter(character, fold);
	// So that the scan need not look up what Han and Hangul fold to; few but the compatibility ideographs are caught.
	if ((kind === KIND.han || kind === KIND.hangul || kind === KIND.free) && fold !== character) {
		return { kind: KIND.complex, fold: unit };
	}
	return { kind, fold: fold.charCodeAt(0) };
}

function kindOfLetter(character: string, fold: string): number {
	if (isIn(KEPT_APART, character)) return KIND.separator;
	if (/[\p{Script=Katakana}ー]/u.test(fold)) return KIND.katakana;
	if (/\p{Script=Hangul}/u.test(fold)) return KIND.hangul;
	if (/[\p{Script=Han}々〆〇ヶ]/u.test(fold)) return KIND.han;
	if (FREE_SCRIPTS.test(fold)) return KIND.free;
	// The underscore joins words in file names, handles and hashtags.
	if (!/[\p{L}\p{M}\p{N}_]/u.test(character)) return KIND.separator;
	return isSmall(character) ? KIND.lower : KIND.word;
}

const isSmall = (letter: string) => letter !== letter.toUpperCase();

function foldCharacter(character: string): string {
	if (isKept(character)) return character;
	const lower = expandCharacter(character).toLowerCase();
	const bare = BARE_LETTERS.get(lower) ?? lower;
	if (/[\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(bare)) return bare;
	const stripped = [...bare.normalize('NFD')].filter((one) => !isIn(MARKS, one)).join('');
	return stripped === '' ? bare : (BARE_LETTERS.get(stripped) ?? stripped.normalize('NFC'));
}

/** Single Hangul letters, whole and half width, stand as they are: NFKC would make conjoining ones of them. */
const isKept = (character: string) => isIn(KEPT_APART, character) || /[\u3131-\u318e\uffa0-\uffdc]/.test(character);

/** Letters that newspapers write as two where a keyboard lacks them. */
const EXPANSIONS = new Map(Object.entries({ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', þ: 'th', Þ: 'TH' }));

/**
 * For the letters that are spelled out as two, the folded units of these, the second in the high 16 bits: a German text
 * is simple with its ß in place.
 */
export const SPELLED_OUT: ReadonlyMap<number, number> = new Map(
	[...EXPANSIONS].map(([letter, pair]) => {
		const folded = pair.toLowerCase();
		return [letter.charCodeAt(0), folded.charCodeAt(0) | (folded.charCodeAt(1) << 16)];
	}),
);

/** The characters that one stands for (ligatures, full width, ß), case kept. */
export function expandCharacter(character: string): string {
	if (isKept(character)) return character;
	if (character === 'İ') return 'I';
	const expanded = EXPANSIONS.get(character) ?? character.normalize('NFKC');
	return expanded === character || expanded.length === 1 ? expanded : [...expanded].map(expandTail).join('');
}

/** Units that an expansion may not bring in: spaces and marks would move word boundaries, other complex units recur. */
function expandTail(character: string): string {
	return EXPANSIONS.get(character) ?? (isIn(COMPOSING, character) || SPACES.test(character) ? '' : character);
}
