import { describe, expect, it } from 'vitest';
import { crossedNames } from '../../../data/forms/crossed-names.ts';
import type { Entity } from '../../../data/schema.ts';

const person = (lang: string, names: Entity['names'][string]): Entity => ({
	id: 'x',
	type: 'person',
	label: { en: 'X' },
	note: { en: 'X.' },
	names: { [lang]: names },
});

describe('given names crossed with surnames', () => {
	it.each<[string, Entity['names'][string], string[]]>([
		['en', ['Serhiy Kyslytsya', 'Sergiy Kislitsa'], ['Serhiy Kislitsa', 'Sergiy Kyslytsya']],
		['en', ['Serhiy Kyslytsya', 'Kyslycja'], ['Serhiy Kyslycja']],
		['ja', ['セルギー・キスリツァ', 'キスリツヤ'], ['セルギー・キスリツヤ']],
		['zh-Hans', ['谢尔盖·基斯利齐亚', '基斯利察'], ['谢尔盖·基斯利察']],
		['ru', ['Владимир Владимирович Путин', 'Владимир Путин'], []],
		// Family first: nothing of these can be exchanged.
		['en', ['Kim Jong Un', 'Kim'], []],
		['ja', ['キム・ジョンウン', '金正恩'], []],
		['ko', ['세르히 키슬리차', '金正恩'], []],
		// A title is no surname, nor is a number, nor what needs the page to speak for it.
		['ko', ['로이드 오스틴', { name: '오스틴 장관', title: '장관', onlyAfterFull: true }], []],
		['en', ['Lloyd Austin', 'Lloyd J. Austin III'], []],
		['en', ['Lloyd Austin', { name: 'Loyd', onlyOnTopic: true }], []],
	])('%s %j', (lang, names, crossed) => {
		expect(crossedNames(person(lang, names), lang)).toEqual(crossed);
	});

	it('are made for persons alone', () => {
		expect(crossedNames({ ...person('en', ['Korea Herald', 'Times']), type: 'organisation' }, 'en')).toEqual([]);
	});
});
