import { describe, expect, it } from 'vitest';
import { indexOf } from './helpers.ts';

const names = [
	...['Kursk', 'Putin', 'NATO', 'M-1989', 'Kim Jong Un', 'Shahed-136', 'Trump', 'la Massana'],
	...[
		'Курськ',
		'Об',
		'Путин',
		'Лук’янівка',
		'クルスク',
		'プーチン',
		'ウラジーミル・プーチン',
		'金正恩',
		'北朝鮮',
		'弗拉基米尔·普京',
	],
	...['북한', '푸틴', '쿠르스크', '러시아', '김정은', 'Κίεβο', 'كورسك', 'פוטין', 'さいたま'],
];
const { surfaces } = indexOf(names);

/** Text, mentions in it, and the language where it matters. */
type Case = [text: string, mentions: string[], lang?: string];

const LATIN: Case[] = [
	['In Kursk.', ['Kursk']],
	['Kursker Kurskij Pre\u00adKursk Kursk2024 24Kursk _Kursk Kursk_', []],
	['kursk putin nato', []],
	['KURSK: PUTIN SAYS', ['KURSK', 'PUTIN']],
	["Putin’s and Putin's, NATO’s", ['Putin', 'Putin', 'NATO']],
	['Putin’d Putin’ll', ['Putin', 'Putin']],
	[
		'‘Kursk’ "Kursk" «Kursk» (Kursk) [Kursk] Kursk/Putin',
		['Kursk', 'Kursk', 'Kursk', 'Kursk', 'Kursk', 'Kursk', 'Putin'],
	],
	["Putin'in Kursk'ta", ['Putin', 'Kursk'], 'tr'],
	["Putin'in", [], 'en'],
	["Putin'a", ['Putin'], 'pl'],
	["d'Kursk l’OTAN qu’NATO dell'NATO", ['Kursk', 'NATO', 'NATO']],
	["O'Kursk Shi'Kursk", []],
	['Kursk-Offensive NATO-Generalsekretär Putin-naher', ['Kursk', 'NATO', 'Putin']],
	[
		'Nord-Kursk Anti-Putin pro-Putin US-NATO Pro-Kursk Trump-Putin',
		['Kursk', 'Putin', 'Putin', 'NATO', 'Kursk', 'Trump', 'Putin'],
	],
	['K-Kursk T-NATO', []],
	['Kursk–Putin Kursk—Putin', ['Kursk', 'Putin', 'Kursk', 'Putin']],
	['NATO:n NATO:s', ['NATO', 'NATO']],
	['Putin. Kursk, Kursk; Kursk! Kursk?', ['Putin', 'Kursk', 'Kursk', 'Kursk', 'Kursk']],
	['V.Putin and W.Putin', ['Putin', 'Putin']],
	['He left.Putin stayed.', ['Putin']],
	['Kim\nJong\u00a0 Un', ['Kim\nJong\u00a0 Un']],
	['Kim\n\nJong Un', []],
	['Kim\r\nJong Un', ['Kim\r\nJong Un']],
	['Kursk™ Kursk¹ Kursk²', ['Kursk', 'Kursk', 'Kursk']],
	['Ku\u00adrsk', ['Ku\u00adrsk']],
	['die Straße, Kursk und Großkursk', ['Kursk']],
	['La Massana, la Massana', ['La Massana', 'la Massana']],
	['Kursk\u0301 is still Kursk', ['Kursk\u0301', 'Kursk']],
];

const ADDRESSES: Case[] = [
	['kursk@example.org Kursk@example.org j.Kursk@example.org', []],
	['www.Kursk.com https://example.org/Kursk/Putin.html', []],
	['Kursk.com Kursk.jpg Kursk.ru/', []],
	['@Putin @NATO', []],
	['#Putin #Kursk', ['Putin', 'Kursk']],
	['#KurskOffensive #PutinOut #Kursk_2024', []],
	['example.org/Kursk ?q=Kursk', []],
	['誰?クルスク/クルスク【クルスク=AFP】', ['クルスク', 'クルスク', 'クルスク']],
	['Kursk/Putin', ['Kursk', 'Putin']],
];

const DESIGNATIONS: Case[] = [
	[
		'M-1989 M1989 M 1989 М-1989 М1989 Ｍ－１９８９ M–1989 M‑1989',
		['M-1989', 'M1989', 'M 1989', 'М-1989', 'М1989', 'Ｍ－１９８９', 'M–1989', 'M‑1989'],
	],
	['M-19890 AM-1989 M-1989A 1M-1989 M-1989.5', []],
	['M-1989自走砲 170mmM-1989', ['M-1989']],
	['Shahed 136, Shahed136', ['Shahed 136', 'Shahed136']],
	['M-1989. M-1989, M-1989-type', ['M-1989', 'M-1989', 'M-1989']],
];

const CYRILLIC: Case[] = [
	['Курськ, «Курськ», Курськ-2', ['Курськ', 'Курськ', 'Курськ']],
	['Курський Курська', []],
	["об'єкт Об'єкт Об’єкт", []],
	['Об тече', ['Об']],
	["Лук'янівка Лук’янівка Лукʼянівка", ["Лук'янівка", 'Лук’янівка', 'Лукʼянівка']],
	['В.Путин, В. Путин', ['Путин', 'Путин']],
	['путин', []],
	['Пу\u0301тин', ['Пу\u0301тин']],
	['анти-Путин Анти-Путин', ['Путин', 'Путин']],
];

const JAPANESE: Case[] = [
	['クルスク州', ['クルスク']],
	['ラスプーチン プーチンスキー プーチンー', []],
	['プーチンが、プーチン大統領', ['プーチン', 'プーチン']],
	[
		'ウラジーミル・プーチン ウラジーミル＝プーチン ウラジーミルプーチン ウラジーミル プーチン',
		['ウラジーミル・プーチン', 'ウラジーミル＝プーチン', 'ウラジーミルプーチン', 'ウラジーミル プーチン'],
	],
	['ｳﾗｼﾞｰﾐﾙ･ﾌﾟｰﾁﾝ', ['ｳﾗｼﾞｰﾐﾙ･ﾌﾟｰﾁﾝ']],
	['アレクセイ・プーチン', ['プーチン']],
	['北朝鮮の金正恩氏', ['北朝鮮', '金正恩']],
	['金正\n恩', ['金正\n恩']],
	['NATOは、クルスク州のKurskで', ['NATO', 'クルスク', 'Kursk']],
	['埼玉はさいたま市', ['さいたま']],
	['プー\nチン', ['プー\nチン']],
];

const CHINESE: Case[] = [
	['朝鲜领导人金正恩说', ['金正恩']],
	[
		'弗拉基米尔·普京 弗拉基米尔・普京 弗拉基米尔•普京 弗拉基米尔普京',
		['弗拉基米尔·普京', '弗拉基米尔・普京', '弗拉基米尔•普京', '弗拉基米尔普京'],
	],
];

const KOREAN: Case[] = [
	['북한은 북한이 북한을 북한과 북한의 북한에 북한에서 북한에서는 북한으로 북한으로부터', Array(10).fill('북한')],
	['러시아는 러시아가 러시아를 러시아와 러시아로 러시아에서도 러시아까지도 러시아라고', Array(8).fill('러시아')],
	['북한이라고 북한이다 북한이었다 북한만의 북한뿐만 북한처럼 북한보다 북한이라는', Array(8).fill('북한')],
	['북한군 북한군이 북한측은 푸틴대통령은 푸틴씨 김정은위원장에게', ['북한', '북한', '북한', '푸틴', '푸틴', '김정은']],
	['북한산성 쿠르스크주 러시아어', []],
	['북한는 러시아은', []],
	['‘북한’·“러시아”, (쿠르스크) 북·러시아', ['북한', '러시아', '쿠르스크', '러시아']],
	['탈북한 남북한', []],
	['北김정은', ['김정은']],
	['김정은(金正恩)', ['김정은', '金正恩']],
	['NATO는 NATO와', ['NATO', 'NATO']],
	['\u1107\u116e\u11a8\u1112\u1161\u11ab\u110b\u1173\u11ab', ['\u1107\u116e\u11a8\u1112\u1161\u11ab']],
];

const OTHERS: Case[] = [
	['το Κίεβο, ΚΙΕΒΟ, Κίεβου', ['Κίεβο', 'ΚΙΕΒΟ']],
	['في كورسك، بكورسك', ['كورسك']],
	['פוטין, לפוטין', ['פוטין']],
];

describe.each([
	['Latin', LATIN],
	['addresses', ADDRESSES],
	['designations', DESIGNATIONS],
	['Cyrillic', CYRILLIC],
	['Japanese', JAPANESE],
	['Chinese', CHINESE],
	['Korean', KOREAN],
	['other scripts', OTHERS],
])('%s', (_, cases) => {
	it.each(cases)('%s', (text, mentions, lang) => {
		expect(surfaces([{ text, lang }])).toEqual(mentions);
	});
});
