import { describe, expect, it } from 'vitest';
import { indexOf } from './helpers.ts';

describe('decoys', () => {
	const { surfaces, reasons } = indexOf([
		'Kursk',
		'Kursk Oblast',
		{ text: 'Battle of Kursk', of: '-' },
		{ text: 'Kursk submarine', of: '-' },
	]);
	it.each<[string, string[]]>([
		['the Battle of Kursk, the battle of Kursk and BATTLE OF KURSK', []],
		['the Kursk submarine', []],
		['Kursk submarines', ['Kursk']],
		['the Kursk submarine off Kursk', ['Kursk']],
		['the Battle of Kursk Oblast', []],
		['the Battle of Kursk-Belgorod', []],
		['Kursk Oblast', ['Kursk Oblast']],
	])('%s', (text, mentions) => {
		expect(surfaces([text])).toEqual(mentions);
	});

	it('say which phrase it was', () => {
		expect(reasons(['the Kursk submarine'])).toEqual([['Kursk', 'in-phrase']]);
	});

	it('hold in their languages', () => {
		const index = indexOf(['Mark', { text: 'Mark', of: '-', langs: ['de'] }]);
		expect(index.surfaces([{ text: 'Mark', lang: 'de' }])).toEqual([]);
		expect(index.surfaces([{ text: 'Mark', lang: 'sv' }])).toEqual(['Mark']);
	});
});

describe('decoys of one entity', () => {
	const { surfaces, reasons } = indexOf([
		{ text: 'Russia', of: 'R' },
		{ text: 'Security Council', of: 'S' },
		{ text: 'Council of Russia', of: 'C' },
		{ text: 'Security Council of Russia', of: '-', notFor: 1 },
	]);
	it.each<[string, string[]]>([
		['Security Council of Russia', ['Council of Russia:C']],
		['the Security Council and Russia', ['Security Council:S', 'Russia:R']],
		['Security Council of Russia, Russia', ['Council of Russia:C', 'Russia:R']],
	])('leave the names of others: %s', (text, mentions) => {
		expect(surfaces([text])).toEqual(mentions);
	});

	it('say which phrase it was', () => {
		expect(reasons(['Security Council of Russia'])).toEqual([
			['Security Council', 'in-phrase'],
			['Council of Russia', 'full-name'],
			['Russia', 'covered'],
		]);
	});
});

describe('phrases that spoil a name', () => {
	const { surfaces, reasons } = indexOf([
		{ text: 'Kursk', of: 'K' },
		{ text: 'Kursk submarine', of: '-', notFor: 0, spoils: true },
		{ text: 'Russia', of: 'R' },
		{ text: 'Ukraine', of: 'U' },
		{ text: 'Kursk Oblast', of: 'O' },
		{ text: 'Лавров', of: 'L' },
		{ text: 'театре Лаврова', of: '-', notFor: 4, spoils: true },
	]);
	it.each<[string[], string[]]>([
		[['The Kursk submarine sank.', 'All aboard the Kursk died.'], []],
		[['All aboard the Kursk died.', 'The Kursk submarine sank in Russia.'], ['Russia:R']],
		[
			['Kursk, Russia, near Ukraine', 'not the Kursk submarine'],
			['Kursk:K', 'Russia:R', 'Ukraine:U'],
		],
		[['Kursk Oblast; the Kursk submarine'], ['Kursk Oblast:O']],
		[['Kursk'], ['Kursk:K']],
		[['В театре Лаврова', 'Лавров вышел'], []],
	])('%s', (texts, mentions) => {
		expect(surfaces(texts)).toEqual(mentions);
	});

	it('give the reason', () => {
		expect(reasons(['Kursk', 'the Kursk submarine'])).toEqual([
			['Kursk', 'other-sense'],
			['Kursk', 'in-phrase'],
		]);
	});
});

describe('surnames beside the other half of a name', () => {
	const { surfaces, reasons } = indexOf([
		{ text: 'Vladimir Putin', of: 'P' },
		{ text: 'Putin', of: 'P', isSurname: true },
		{ text: 'Путина', of: 'P', isSurname: true },
		{ text: 'プーチン', of: 'P', isSurname: true },
		{ text: '푸틴', of: 'P', isSurname: true },
		{ text: '普京', of: 'P', isSurname: true, standsAlone: true },
		{ text: 'Kim Jong Un', of: 'K' },
		{ text: 'Kursk', of: 'U' },
		{ text: 'NATO', of: 'N' },
		{ text: 'Kim', of: 'K', isSurname: true, onlyAfterFull: true },
		{ text: 'Ким', of: 'K', isSurname: true, onlyAfterFull: true },
	]);
	it.each<[string, string[]]>([
		['Steve Putin, Vladimir Putin, President Putin, and Putin', ['Vladimir Putin:P', 'Putin:P', 'Putin:P']],
		['It was Steve. Putin knew. Steve, Putin; Steve-Putin', ['Putin:P', 'Putin:P', 'Putin:P']],
		['Will Putin come? Mark Putin steve Putin', ['Putin:P', 'Putin:P', 'Putin:P']],
		['Людмила Путина; слова Путина. Kim Jong Un, Kursk, NATO', ['Путина:P', 'Kim Jong Un:K', 'Kursk:U', 'NATO:N']],
		[
			'アンナ・プーチン、トランプ・プーチン、Kim Jong Un, Kursk, NATO',
			['プーチン:P', 'Kim Jong Un:K', 'Kursk:U', 'NATO:N'],
		],
		['류드밀라 푸틴 블라디미르 푸틴 Kim Jong Un, Kursk, NATO', ['푸틴:P', 'Kim Jong Un:K', 'Kursk:U', 'NATO:N']],
		['柳德米拉·普京，特朗普与普京，Kim Jong Un, Kursk, NATO', ['普京:P', 'Kim Jong Un:K', 'Kursk:U', 'NATO:N']],
		// Nothing else on the page is of the story: its Putin is the one whom it names.
		['Steve Putin sings. Putin won.', []],
		['Steve Putin sings in Kursk, for NATO. Putin won.', ['Kursk:U', 'NATO:N']],
		['Steve “Lu-Olo” Putin sings. Putin won.', []],
		['Kirill Putin sings. Putin won.', []],
		['Steve Putin sings. Vladimir Putin won. Putin smiled.', ['Vladimir Putin:P', 'Putin:P']],
		['Kim Jong Un, Kim Yo Jong, Kim Yo-jong and Kim', ['Kim Jong Un:K', 'Kim:K']],
		['Kim Jong Un. Kim Says No. Kim On Hand', ['Kim Jong Un:K', 'Kim:K', 'Kim:K']],
		['Kim Jong Un. Ким Ё Чжон. Ким сказал.', ['Kim Jong Un:K', 'Ким:K']],
	])('%s', (text, mentions) => {
		expect(surfaces([text])).toEqual(mentions);
	});

	it('stay somebody else’s in blocks of their own', () => {
		expect(surfaces(['Steve Putin sings.', 'Putin won.'])).toEqual([]);
	});

	it('say whose name it is', () => {
		expect(reasons(['Steve Putin'])).toEqual([['Putin', 'in-phrase']]);
	});
});
