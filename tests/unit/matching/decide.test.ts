import { describe, expect, it } from 'vitest';
import { indexOf } from './helpers.ts';

describe('languages', () => {
	const { surfaces, reasons } = indexOf([
		{ text: 'Kursks', langs: ['de'] },
		{ text: 'Курска', langs: ['ru'] },
		{ text: 'ウクライナ', langs: ['ja'] },
	]);
	it.each<[string, string | undefined, string[]]>([
		['Kursks', 'de', ['Kursks']],
		['Kursks', 'de-AT', ['Kursks']],
		['Kursks', 'en', []],
		['Kursks', undefined, ['Kursks']],
		['Kursks', 'und', ['Kursks']],
		['Kursks', 'ja', ['Kursks']],
		['Курска', 'uk', []],
		['Курска', 'RU_ru', ['Курска']],
		['Курска', 'en', ['Курска']],
		['ウクライナ', 'en', ['ウクライナ']],
	])('%s in a text of %s', (text, lang, mentions) => {
		expect(surfaces([{ text, lang }])).toEqual(mentions);
	});

	it('give the reason', () => {
		expect(reasons([{ text: 'Kursks', lang: 'en' }])).toEqual([['Kursks', 'other-language']]);
	});
});

describe('exact case', () => {
	const { surfaces, reasons } = indexOf([{ text: 'NIS', exactCase: true }, { text: 'iPhO', exactCase: true }, 'Putin']);
	it('asks for the letters just so', () => {
		expect(surfaces(['NIS nis Nis NIS’s ＮＩＳ iPhO IPHO PUTIN'])).toEqual(['NIS', 'NIS', 'ＮＩＳ', 'iPhO', 'PUTIN']);
		expect(reasons(['Nis'])).toEqual([['Nis', 'wrong-case']]);
	});
});

describe('only after the full name', () => {
	const { surfaces, reasons, spot } = indexOf([
		{ text: 'Lloyd Austin', of: 'A' },
		{ text: 'Austin', of: 'A', onlyAfterFull: true },
	]);
	it('anywhere on the page', () => {
		expect(surfaces(['Austin said', 'Lloyd Austin'])).toEqual(['Austin:A', 'Lloyd Austin:A']);
		expect(surfaces(['Austin said'])).toEqual([]);
		expect(surfaces(['Austin said'], ['A'])).toEqual(['Austin:A']);
		expect(reasons(['Austin'])).toEqual([['Austin', 'no-full-name']]);
	});

	it('tells which blocks wait and what became known', () => {
		expect(spot(['Austin said', 'nothing'])).toEqual({ mentions: [], reasons: [], established: [], waiting: [0] });
		expect(spot(['Lloyd Austin']).established).toEqual([0]);
	});

	it('is not half of a double name', () => {
		expect(surfaces(['Lloyd Austin', 'Smith-Austin', 'ex-Austin', 'US-Austin'])).toEqual([
			'Lloyd Austin:A',
			'Austin:A',
			'Austin:A',
		]);
	});
});

describe('only near', () => {
	const { surfaces, reasons } = indexOf([
		'Pyongyang',
		{ text: 'NIS', of: 'N', exactCase: true, onlyNear: { entities: [0], words: ['spy agency', '국정원'] } },
		{ text: 'National Intelligence Service', of: 'N' },
		{ text: 'Koksan', of: 'K', onlyNear: { entities: [1] } },
		{ text: 'Chief', of: 'N', onlyAfterFull: true, onlyNear: { words: ['NIS'] } },
	]);
	it.each<[string, string[], [string, string][] | undefined]>([
		['NIS', [], [['NIS', 'no-support']]],
		['NIS in Pyongyang', ['NIS:N', 'Pyongyang'], undefined],
		['NIS, the Spy  Agency', ['NIS:N'], [['NIS', 'supported']]],
		['NIS, the spy agencyes', [], undefined],
		['NIS 국정원은', ['NIS:N'], undefined],
		['National Intelligence Service (NIS)', ['National Intelligence Service:N', 'NIS:N'], undefined],
		['Koksan', [], undefined],
		['Koksan: NIS, Pyongyang', ['Koksan:K', 'NIS:N', 'Pyongyang'], undefined],
		['Chief', [], [['Chief', 'no-full-name']]],
		['National Intelligence Service Chief', ['National Intelligence Service:N'], undefined],
		['National Intelligence Service Chief of NIS', ['National Intelligence Service:N', 'Chief:N', 'NIS:N'], undefined],
	])('%s', (text, mentions, why) => {
		expect(surfaces([text])).toEqual(mentions);
		if (why) expect(reasons([text])).toEqual(why);
	});

	it('a word inside the name itself does not count', () => {
		const index = indexOf([{ text: 'Storm Shadow', of: 'S', onlyNear: { words: ['storm', 'missile'] } }]);
		expect(index.surfaces(['Storm Shadow'])).toEqual([]);
		expect(index.surfaces(['Storm Shadow missile'])).toEqual(['Storm Shadow:S']);
		expect(index.surfaces(['a storm', 'Storm Shadow'])).toEqual(['Storm Shadow:S']);
	});
});

describe('names that two entities share', () => {
	const { surfaces, reasons } = indexOf([
		{ text: 'Kim Yong Bok', of: 'G' },
		{ text: 'Kim Yong Bok', of: 'M' },
		{ text: 'General Kim', of: 'G' },
		{ text: 'Minister Kim', of: 'M' },
		{ text: 'Kim', of: 'G', onlyAfterFull: true },
		{ text: 'Kim', of: 'M', onlyAfterFull: true },
		{ text: 'Yong', of: 'Y' },
	]);
	it.each<[string, string[]]>([
		['Kim Yong Bok', []],
		['Kim Yong Bok, General Kim', ['Kim Yong Bok:G', 'General Kim:G']],
		['Minister Kim and Kim Yong Bok', ['Minister Kim:M', 'Kim Yong Bok:M']],
		['Minister Kim, General Kim, Kim Yong Bok, Kim', ['Minister Kim:M', 'General Kim:G']],
		['Kim said. General Kim left.', ['Kim:G', 'General Kim:G']],
	])('%s', (text, mentions) => {
		expect(surfaces([text])).toEqual(mentions);
	});

	it('say so, and keep names inside them unmarked', () => {
		expect(reasons(['Kim Yong Bok'])).toEqual([
			['Kim Yong Bok', 'ambiguous'],
			['Kim Yong Bok', 'ambiguous'],
			['Kim', 'no-full-name'],
			['Kim', 'no-full-name'],
			['Yong', 'covered'],
		]);
	});

	it('yield to the one that needs no support, unless the page speaks for the other', () => {
		const index = indexOf([
			{ text: 'Lloyd Austin', of: 'A' },
			{ text: 'Austin', of: 'A', onlyAfterFull: true },
			{ text: 'Austin', of: 'T' },
		]);
		expect(index.surfaces(['Austin'])).toEqual(['Austin:T']);
		expect(index.surfaces(['Lloyd Austin', 'Austin'])).toEqual(['Lloyd Austin:A', 'Austin:A']);
		expect(index.surfaces(['Lloyd Austin', 'Austin'], ['T'])).toEqual(['Lloyd Austin:A']);
	});
});

describe('names of two Han characters', () => {
	const { surfaces, reasons } = indexOf([
		{ text: '北約', of: 'N' },
		{ text: '普京', of: 'P' },
		{ text: 'プーチン', of: 'P' },
		{ text: '平壤', of: 'Y', standsAlone: true },
		{ text: '金正恩', of: 'K' },
	]);
	it.each<[string[], string[]]>([
		[['東北約二百公里'], []],
		[['普京表示'], []],
		[
			['普京表示', 'プーチン'],
			['普京:P', 'プーチン:P'],
		],
		[['普京与北約'], ['普京:P', '北約:N']],
		[['普京会见金正恩'], ['普京:P', '金正恩:K']],
		[['平壤'], ['平壤:Y']],
		[['平壤、普京'], ['平壤:Y', '普京:P']],
	])('%s', (texts, mentions) => {
		expect(surfaces(texts)).toEqual(mentions);
	});

	it('give the reason', () => {
		expect(reasons(['普京'])).toEqual([['普京', 'no-support']]);
	});
});

describe('longer names that are refused', () => {
	const { surfaces, reasons } = indexOf([
		'Seoul',
		{ text: 'Intelligence Service of Korea', of: 'N', onlyNear: { entities: [0] } },
		{ text: 'Service', of: 'V' },
		{ text: 'Korea', of: 'K' },
		{ text: 'Storm', of: 'S', onlyNear: { entities: [3] } },
	]);
	it.each<[string, string[]]>([
		['Intelligence Service of Korea', ['Service:V', 'Korea:K']],
		['Intelligence Service of Korea, Seoul', ['Intelligence Service of Korea:N', 'Seoul']],
		['Storm over the Intelligence Service of Korea', ['Storm:S', 'Service:V', 'Korea:K']],
		['Storm over the Intelligence Service of Korea in Seoul', ['Intelligence Service of Korea:N', 'Seoul']],
	])('leave the place to shorter ones: %s', (text, mentions) => {
		expect(surfaces([text])).toEqual(mentions);
	});

	it('say why', () => {
		expect(reasons(['Intelligence Service of Korea'])).toEqual([
			['Intelligence Service of Korea', 'no-support'],
			['Service', 'full-name'],
			['Korea', 'full-name'],
		]);
	});
});

describe('longer and shorter names', () => {
	const { surfaces, reasons } = indexOf(['Kim', 'Kim Jong', 'Kim Jong Un', 'Jong Un Park']);
	it.each<[string, string[]]>([
		['Kim Jong Un', ['Kim Jong Un']],
		['Kim Jong Unification', ['Kim Jong']],
		['Kim Jong Un Park', ['Kim Jong Un']],
		['Jong Un Park', ['Jong Un Park']],
	])('%s', (text, mentions) => {
		expect(surfaces([text])).toEqual(mentions);
	});

	it('explains what covers what', () => {
		expect(reasons(['Kim Jong Un'])).toEqual([
			['Kim Jong Un', 'full-name'],
			['Kim Jong', 'covered'],
			['Kim', 'covered'],
		]);
	});
});
