import { readFileSync } from 'node:fs';
import petrovich from 'petrovich';
import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../data/forms/index.ts';
import { ENTITY_TYPES, type EntityType, type NameRules } from '../../../data/schema.ts';

/**
 * The tables in `tables/` hold one name a line: `kind | name | forms`. `kind` is an entity type, for a person followed by
 * `m` or `f`, for a thing by a gender that the author would give. Every form listed must be made, a form behind "!" must
 * not be. More forms may be made: usage decides between them, and the rules make both.
 */
interface Row {
	line: number;
	lang: string;
	type: EntityType;
	gender: 'masculine' | 'feminine' | undefined;
	name: NameRules;
	wanted: string[];
	unwanted: string[];
}

function readTable(file: string): Row[] {
	const text = readFileSync(new URL(`tables/${file}.txt`, import.meta.url), 'utf8');
	return text.split('\n').flatMap((content, index): Row[] => {
		if (content === '' || content.startsWith('#')) return [];
		const [kind = '', name = '', forms = ''] = content.split('|').map((it) => it.trim());
		const words = kind.split(' ');
		const lang = file === 'other' ? (words.shift() ?? '') : file;
		const type = ENTITY_TYPES.find((it) => it === words[0]);
		if (!type || !name || !forms) throw new Error(`tables/${file}.txt:${index + 1}: must be "kind | name | forms"`);
		const gender = words[1] === 'm' ? 'masculine' : words[1] === 'f' ? 'feminine' : undefined;
		const inflects = words[1] === 'masculine' ? { inflects: { gender: 'masculine' as const } } : {};
		const all = forms.split(', ');
		return [
			{
				line: index + 1,
				lang,
				type,
				gender,
				name: { name, ...inflects },
				wanted: all.filter((it) => !it.startsWith('!')),
				unwanted: all.filter((it) => it.startsWith('!')).map((it) => it.slice(1)),
			},
		];
	});
}

describe.each(['uk', 'ru', 'pl', 'de', 'other'])('table %s', (file) => {
	it.each(readTable(file))('$line: $name.name', ({ lang, type, gender, name, wanted, unwanted }) => {
		const made = formsOf(name, { lang, type, gender });
		const texts = made.map((form) => form.text);
		expect(texts[0]).toBe(name.name);
		expect(new Set(texts).size).toBe(texts.length);
		expect(wanted.filter((form) => !texts.includes(form))).toEqual([]);
		expect(unwanted.filter((form) => texts.includes(form))).toEqual([]);
	});
});

const PEOPLE: [first: string, last: string][] = [
	['Владимир', 'Путин'],
	['Сергей', 'Шойгу'],
	['Лев', 'Толстой'],
	['Пётр', 'Порошенко'],
	['Павел', 'Дуров'],
	['Юнус-бек', 'Евкуров'],
	['Илья', 'Пономарёв'],
	['Энтони', 'Блинкен'],
	['Антониу', 'Гутерриш'],
	['Андрей', 'Черняк'],
	['Олаф', 'Шольц'],
];

describe('formsOf', () => {
	it('makes nothing but spellings of a name that never inflects', () => {
		const made = formsOf({ name: 'Курск', inflects: false }, { lang: 'ru', type: 'place' });
		expect(made).toEqual([{ text: 'Курск', lang: 'ru', rule: 'as written', gated: false }]);
	});

	it('says which rule made a form', () => {
		const made = formsOf({ name: 'Курськ' }, { lang: 'uk', type: 'place' });
		expect(made.find((form) => form.text === 'Курськом')).toEqual({
			text: 'Курськом',
			lang: 'uk',
			rule: 'uk: instrumental',
			gated: false,
		});
	});

	it('holds Latin endings to texts in their language, and Cyrillic ones not', () => {
		const gated = (name: string, lang: string, form: string) =>
			formsOf({ name }, { lang, type: 'place' }).find((it) => it.text === form)?.gated;
		expect(gated('Kursk', 'pl', 'Kurska')).toBe(true);
		expect(gated('Kursk', 'de', 'Kursks')).toBe(true);
		expect(gated('Курск', 'ru', 'Курска')).toBe(false);
		// In Ukrainian a sentence may begin with "Казани", cauldrons.
		expect(gated('Казань', 'ru', 'Казани')).toBe(true);
	});

	it('holds a name that is an everyday word of another language to its own', () => {
		expect(formsOf({ name: 'Seul' }, { lang: 'it', type: 'place' })[0]?.gated).toBe(true);
		expect(formsOf({ name: 'Mosca' }, { lang: 'it', type: 'place' })[0]?.gated).toBe(true);
		expect(formsOf({ name: 'Ким' }, { lang: 'ru', type: 'person', gender: 'masculine' })[0]?.gated).toBe(true);
		expect(formsOf({ name: 'Kursk' }, { lang: 'en', type: 'place' })[0]?.gated).toBe(false);
	});

	it('makes an everyday word only of a name whose case must be exact', () => {
		const texts = (exactCase: boolean) =>
			formsOf({ name: 'Суми', exactCase }, { lang: 'uk', type: 'place' }).map((form) => form.text);
		expect(texts(false)).not.toContain('Сум');
		expect(texts(true)).toContain('Сум');
	});

	it('makes capitals of a name whose case must be exact, for headlines', () => {
		const made = formsOf({ name: 'Poutine', exactCase: true }, { lang: 'fr', type: 'person', gender: 'masculine' });
		expect(made.map((form) => form.text)).toEqual(['Poutine', 'POUTINE']);
		expect(formsOf({ name: 'Poutine' }, { lang: 'fr', type: 'person' })).toHaveLength(1);
		expect(formsOf({ name: 'NIS', exactCase: true }, { lang: 'en', type: 'organisation' })).toHaveLength(1);
	});

	it('keeps all that petrovich makes of Russian names, and adds the ending of foreign ones', () => {
		const made = (first: string, last: string) =>
			formsOf({ name: `${first} ${last}` }, { lang: 'ru', type: 'person', gender: 'masculine' }).map(
				(form) => form.text,
			);
		const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
		for (const [first, last] of PEOPLE) {
			const answers = cases.map((name) => petrovich({ gender: 'male', first, last }, name));
			const missing = answers.map((it) => `${it.first} ${it.last}`).filter((text) => !made(first, last).includes(text));
			expect(missing).toEqual([]);
		}
		expect(petrovich({ gender: 'male', last: 'Остин' }, 'instrumental').last).toBe('Остиным');
		expect(made('Ллойд', 'Остин')).toContain('Ллойдом Остином');
	});

	it('takes the plural from the author where the ending does not tell', () => {
		const made = formsOf({ name: 'Кури', inflects: { plural: true } }, { lang: 'uk', type: 'place' });
		expect(made.map((form) => form.text)).toContain('Курам');
	});
});
