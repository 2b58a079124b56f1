import { describe, expect, it } from 'vitest';
import { foldText } from '../../../matching/fold.ts';
import { rawOffset, simplify } from '../../../matching/simplify.ts';

/** Spellings that have to meet. */
const SAME: [what: string, one: string, other: string][] = [
	['case', 'KURSK', 'kursk'],
	['full width', 'Ｍ－１９８９', 'M-1989'],
	['half-width katakana with voicing marks', 'ｳﾗｼﾞｰﾐﾙ･ﾌﾟｰﾁﾝ', 'ウラジーミル・プーチン'],
	['kana composed of two', 'フ\u309aーチン', 'プーチン'],
	['a letter and its accent', 'Zele\u0301', 'Zelé'],
	['accents left out', 'Orbán', 'Orban'],
	['umlauts left out', 'Zürich', 'Zurich'],
	['an umlaut written in two', 'Zu\u0308rich', 'Zürich'],
	['strokes through letters', 'Łódź', 'Lodz'],
	['ligatures', 'ﬁeld oﬃcer', 'field officer'],
	['sharp s', 'Weißrussland', 'WEISSRUSSLAND'],
	['æ and œ', 'Ærø', 'Aero'],
	['ё printed as е', 'Королёв', 'Королев'],
	['й written in two', 'Сергеи\u0306', 'Сергей'],
	['stress marks', 'Пу\u0301тин', 'Путин'],
	['hyphens and dashes', 'Jong‑un', 'Jong–un'],
	['minus sign', 'KN\u221223', 'KN-23'],
	['apostrophes', 'Слов’янськ', 'Словʼянськ'],
	['no-break and thin spaces', 'Kim\u00a0Jong\u2009Un', 'Kim Jong Un'],
	['a line break', 'Kim\n\t Jong', 'Kim Jong'],
	['soft hyphens', 'Kur\u00adsk', 'Kursk'],
	['zero-width characters', 'Kur\u200bs\ufeffk', 'Kursk'],
	['direction marks', '\u200fكيم\u200e', 'كيم'],
	['middle dots', '弗拉基米尔·普京', '弗拉基米尔・普京'],
	['double hyphen in katakana', 'チェ＝ソニ', 'チェ・ソニ'],
	['Hangul in conjoining letters', '\u1107\u116e\u11a8\u1112\u1161\u11ab', '북한'],
	['Hebrew points', 'שָׁלוֹם', 'שלום'],
	['Arabic vowels and alef', 'أُوكْرانيا', 'اوكرانيا'],
	['Greek accents and final sigma', 'Κίεβος', 'ΚΙΕΒΟΣ'],
	['mathematical letters', '𝐊𝐮𝐫𝐬𝐤', 'Kursk'],
	['compatibility ideographs', '金\uf914', '金樂'],
	['a broken line of Han', '金正\n　恩', '金正恩'],
];

/** Spellings that must stay apart. */
const DIFFERENT: [what: string, one: string, other: string][] = [
	['й is not и', 'Київ', 'Киів'],
	['ї is not і', 'Україна', 'Украіна'],
	['ґ is not г', 'Ґалаґан', 'Галаган'],
	['voiced kana', 'プーチン', 'フーチン'],
	['long vowels', 'ソニー', 'ソニ'],
	['hiragana is not katakana', 'ぷーちん', 'プーチン'],
	['alphabets', 'Курск', 'Kypck'],
	['a footnote figure is no letter', 'Kursk²', 'Kursk2'],
	['ö is not oe', 'Köln', 'Koeln'],
];

describe('foldText', () => {
	it.each(SAME)('joins %s', (_, one, other) => {
		expect(foldText(one)).toBe(foldText(other));
	});

	it.each(DIFFERENT)('keeps apart: %s', (_, one, other) => {
		expect(foldText(one)).not.toBe(foldText(other));
	});

	it.each(SAME)('folds a folded text to itself: %s', (_, one) => {
		expect(foldText(foldText(one))).toBe(foldText(one));
	});
});

describe('simplify', () => {
	it('leaves a simple text alone', () => {
		expect(simplify('Kursk — プーチン').stretches).toEqual([]);
	});

	it('leads back over a ligature, and not into it', () => {
		const { text, stretches } = simplify('a ﬁne day');
		expect(text).toBe('a fine day');
		expect(rawOffset(stretches, 2, 'start')).toBe(2);
		expect(rawOffset(stretches, 3, 'start')).toBe(-1);
		expect(rawOffset(stretches, 4, 'start')).toBe(3);
		expect(rawOffset(stretches, 4, 'end')).toBe(3);
		expect(rawOffset(stretches, text.length, 'end')).toBe(9);
	});
});
