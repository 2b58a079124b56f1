import { describe, expect, test } from 'vitest';
import { linkNames } from '../../../components/card/link-names.ts';

/** The text with links in brackets, and the entities that are left over. */
function linked(text: string, labels: Record<string, string>, lang = 'en', labelLang = lang): [string, string[]] {
	const others = Object.entries(labels).map(([entity, label]) => ({ entity, label: { text: label, lang: labelLang } }));
	const { parts, rest } = linkNames({ text, lang }, others);
	return [parts.map((it) => (it.entity ? `[${it.text}]` : it.text)).join(''), rest.map((it) => it.entity)];
}

describe('names in a statement’s text', () => {
	test.each<[string, string, Record<string, string>, string, string[], string?]>([
		['once each', 'Putin met Choe; Putin smiled.', { putin: 'Putin' }, '[Putin] met Choe; Putin smiled.', []],
		[
			'the longer of two that overlap',
			'The Korean People’s Army marched.',
			{ army: 'Army', kpa: 'Korean People’s Army' },
			'The [Korean People’s Army] marched.',
			['army'],
		],
		['not inside a word', 'Russians came from Russia.', { russia: 'Russia' }, 'Russians came from [Russia].', []],
		['before a possessive', 'Russia’s east', { russia: 'Russia' }, '[Russia]’s east', []],
		[
			'next to any letter in Japanese',
			'ロシア軍がクルスク州で',
			{ russia: 'ロシア' },
			'[ロシア]軍がクルスク州で',
			[],
			'ja',
		],
		['none at all', 'Nobody was there.', { kursk: 'Kursk' }, 'Nobody was there.', ['kursk']],
		['at both ends', 'Kim wrote to Putin', { kim: 'Kim', putin: 'Putin' }, '[Kim] wrote to [Putin]', []],
	])('%s', (_what, text, labels, shown, rest, lang) => {
		expect(linked(text, labels, lang)).toEqual([shown, rest]);
	});

	test('a label in another language is not looked for', () => {
		expect(linked('Kursk', { kursk: 'Kursk' }, 'ja', 'en')).toEqual(['Kursk', ['kursk']]);
	});
});
