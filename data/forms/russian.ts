/**
 * Russian declension. Parts of persons' names go through petrovich (npm, MIT, 24 KB, no dependencies), which knows the
 * given names and their irregular stems (Павел, Пётр, Лев) and leaves women's consonant surnames alone; our own rules
 * add what it does not make (Остином beside Остиным) and all that is not a person. lvovich was tried as well: it leaves
 * foreign surnames that end in a consonant undeclined (Блинкен, Миллер, Гутерриш), so it is not used.
 */
import petrovich from 'petrovich';
import { adjective, readAdjective } from './russian-adjectives.ts';
import {
	type Agreement,
	type CaseForms,
	type Declension,
	keepCapital,
	mergeForms,
	type WordRole,
	withEndings,
} from './words.ts';

const HUSHING = /[жчшщ]$/;
const VOWEL = /[аеёиоуыэюя]$/i;

/** Nouns whose vowel drops out. */
const STEMS: Record<string, string> = {
	орёл: 'орл',
	орел: 'орл',
	павел: 'павл',
	пётр: 'петр',
	петр: 'петр',
	лев: 'льв',
	рынок: 'рынк',
	участок: 'участк',
	день: 'дн',
	огонь: 'огн',
	елец: 'ельц',
};

/** Nouns with a locative in -у (в Крыму, на Дону). */
const LOCATIVE_U = /^(?:крым|дон|тыл|край|мост|порт|полк|лес|берег)$/i;

function hardStems(word: string): string[] {
	const known = STEMS[word.toLowerCase()];
	if (known) return [keepCapital(word, known)];
	if (/[^аеёиоуыэюя]ок$/.test(word) && word.length > 4 && !/сток$/.test(word)) return [word, `${word.slice(0, -2)}к`];
	if (/[^аеёиоуыэюя]ец$/.test(word) && word.length > 3) {
		const base = word.slice(0, -2);
		return [word, `${base}${base.endsWith('л') ? 'ь' : ''}ц`];
	}
	if (/[аеёиоуыэюя]ец$/.test(word) && word.length > 4) return [`${word.slice(0, -2)}йц`];
	return [word];
}

function hardMasculine(word: string, role: WordRole): CaseForms {
	return mergeForms(
		...hardStems(word).map((stem): CaseForms => {
			const e = HUSHING.test(stem) || stem.endsWith('ц');
			// Foreign names stressed at the end have -ом after a hushing consonant too; patronymics never.
			const instrumental = e ? withEndings(stem, 'ем', ...(role.kind === 'given' ? [] : ['ом'])) : [`${stem}ом`];
			const forms: CaseForms = {
				genitive: [`${stem}а`],
				dative: [`${stem}у`],
				instrumental,
				locative: LOCATIVE_U.test(word) ? withEndings(stem, 'е', 'у') : [`${stem}е`],
			};
			if (role.kind !== 'thing') forms.accusative = [`${stem}а`];
			if (role.kind === 'family' && /(?:[оеё]в|[иы]н)$/.test(word)) forms.instrumental?.push(`${stem}ым`);
			return forms;
		}),
	);
}

function softMasculine(word: string, role: WordRole): CaseForms {
	const known = STEMS[word.toLowerCase()];
	const stem = known ? keepCapital(word, known) : word.slice(0, -1);
	return {
		genitive: [`${stem}я`],
		dative: [`${stem}ю`],
		...(role.kind === 'thing' ? {} : { accusative: [`${stem}я`] }),
		instrumental: withEndings(stem, 'ем', 'ём'),
		locative: [`${stem}е`],
	};
}

function consonantFeminine(word: string): CaseForms {
	const stem = word.replace(/ь$/, '');
	return {
		genitive: [`${stem}и`],
		dative: [`${stem}и`],
		instrumental: [`${stem}ью`],
		locative: [`${stem}и`],
	};
}

function endingInY(word: string, role: WordRole): CaseForms {
	const stem = word.slice(0, -1);
	return {
		genitive: [`${stem}я`],
		dative: [`${stem}ю`],
		...(role.kind === 'thing' ? {} : { accusative: [`${stem}я`] }),
		instrumental: [`${stem}ем`],
		locative: [stem + (stem.endsWith('и') ? 'и' : 'е'), ...(LOCATIVE_U.test(word) ? [`${stem}ю`] : [])],
	};
}

function endingInA(word: string): CaseForms {
	const stem = word.slice(0, -1);
	if (word.endsWith('я')) {
		const dative = stem.endsWith('и') ? `${stem}и` : `${stem}е`;
		return {
			genitive: [`${stem}и`],
			dative: [dative],
			accusative: [`${stem}ю`],
			instrumental: stem.endsWith('и') ? [`${stem}ей`] : withEndings(stem, 'ей', 'ёй'),
			locative: [dative],
		};
	}
	const hush = HUSHING.test(stem) || stem.endsWith('ц');
	return {
		genitive: [stem + (/[гкхжчшщ]$/.test(stem) ? 'и' : 'ы')],
		dative: [`${stem}е`],
		accusative: [`${stem}у`],
		instrumental: hush ? withEndings(stem, 'ей', 'ой') : [`${stem}ой`],
		locative: [`${stem}е`],
	};
}

function neuter(word: string): CaseForms {
	const stem = word.slice(0, -1);
	if (word.endsWith('о')) {
		return { genitive: [`${stem}а`], dative: [`${stem}у`], instrumental: [`${stem}ом`], locative: [`${stem}е`] };
	}
	const locative = stem.endsWith('и') ? `${stem}и` : `${stem}е`;
	return { genitive: [`${stem}я`], dative: [`${stem}ю`], instrumental: [`${stem}ем`], locative: [locative] };
}

function pluralNoun(word: string): CaseForms {
	const stem = word.slice(0, -1);
	const oblique = (vowel: 'а' | 'я'): CaseForms => ({
		dative: [`${stem}${vowel}м`],
		instrumental: [`${stem}${vowel}ми`],
		locative: [`${stem}${vowel}х`],
	});
	if (word.endsWith('а')) return { genitive: [stem], ...oblique('а') };
	if (word.endsWith('я')) return { genitive: withEndings(stem, 'й', 'ев'), ...oblique('я') };
	if (/ии$/.test(word)) return { genitive: withEndings(stem, 'й', 'ев'), ...oblique('я') };
	if (/[кгхжчшщ]и$/.test(word)) return { genitive: withEndings(stem, 'ов', 'ей', ''), ...oblique('а') };
	if (word.endsWith('и')) return { genitive: withEndings(stem, 'ей', 'ь'), ...oblique('я') };
	if (/(?:сил|служб)ы$/i.test(word)) return { genitive: [stem], ...oblique('а') };
	// "Штат" is a state, not the genitive of the States.
	return {
		genitive: /(?:штат|эмират|остров)ы$/i.test(word) ? [`${stem}ов`] : withEndings(stem, 'ов', ''),
		...oblique('а'),
	};
}

/** A plural that looks like a feminine singular. */
const TROOPS = /^войска$/i;

function ownNoun(word: string, role: WordRole): CaseForms {
	if (role.plural || TROOPS.test(word)) return pluralNoun(word);
	const person = role.kind !== 'thing';
	const last = word.at(-1)?.toLowerCase() ?? '';
	if (role.kind === 'family') {
		if (/[^аеёиоуыэюя](?:ая|яя)$/.test(word)) return adjective(word, 'feminine');
		if (role.gender === 'feminine') {
			if (/(?:[оеё]в|[иы]н)а$/.test(word)) {
				const stem = word.slice(0, -1);
				const ой = `${stem}ой`;
				return {
					genitive: [ой],
					dative: [ой],
					accusative: [`${stem}у`],
					instrumental: [ой],
					locative: [ой],
				};
			}
			return /[ая]$/.test(word) && !/[уюи]а$/.test(word) ? endingInA(word) : {};
		}
		if (/[^аеёиоуыэюя](?:ий|ый)$/.test(word)) return adjective(word, 'masculine', true);
		if (/[^аеёиоуыэюя]ой$/.test(word)) return mergeForms(adjective(word, 'masculine', true), endingInY(word, role));
	}
	if (last === 'й') {
		if (!person && /(?:ий|ый)$/.test(word)) return adjective(word, 'masculine');
		return role.gender === 'feminine' ? {} : endingInY(word, role);
	}
	if (last === 'ь') {
		if (role.gender === 'feminine') return role.kind === 'family' ? {} : consonantFeminine(word);
		if (person || role.gender === 'masculine') return softMasculine(word, role);
		return mergeForms(softMasculine(word, role), consonantFeminine(word));
	}
	if (last === 'а' || last === 'я') return /[уюи]а$/.test(word) ? {} : endingInA(word);
	if (last === 'о') {
		return !person && /(?:ств|[оеё]в|[иы]н|ск|войск|сел|мест|озер)о$/i.test(word) ? neuter(word) : {};
	}
	if (last === 'е') {
		if (person) return {};
		if (/(?:[^аеёиоуыэюя]ое|[нщжчш]ее)$/.test(word)) return adjective(word, 'neuter');
		return /(?:ие|ье|оре|оле|ще)$/i.test(word) ? neuter(word) : {};
	}
	if (last === 'ы' || (last === 'и' && /(?:[нт]ки|ги|ции)$/.test(word))) {
		return person || /обороны$/.test(word) ? {} : pluralNoun(word);
	}
	if (VOWEL.test(last) || !/\p{L}/u.test(last)) return {};
	if (role.gender === 'feminine') return person ? {} : consonantFeminine(word);
	return hardMasculine(word, role);
}

function noun(word: string, role: WordRole): CaseForms {
	const own = ownNoun(word, role);
	if (role.kind === 'thing' || role.plural) return own;
	const gender = role.gender === 'feminine' ? 'female' : 'male';
	const part = role.kind === 'given' ? 'first' : 'last';
	const ask = (name: Parameters<typeof petrovich>[1]): string[] => {
		const form = petrovich({ gender, [part]: word }, name)[part];
		return form && form !== word ? [form] : [];
	};
	// petrovich bends the syllables of Korean given names ("Хи"), initials and lower-case particles: ask it for real names only.
	if (word.length < 4 || Object.keys(own).length === 0) return own;
	return mergeForms(own, {
		genitive: ask('genitive'),
		dative: ask('dative'),
		accusative: ask('accusative'),
		instrumental: ask('instrumental'),
		locative: ask('prepositional'),
	});
}

function agreementOf(word: string, role: WordRole): Agreement {
	if (role.plural || TROOPS.test(word)) return 'plural';
	if (role.gender) return role.gender;
	if (/[ая]$/.test(word)) return 'feminine';
	if (/[оеё]$/.test(word)) return 'neuter';
	return /[иы]$/.test(word) ? 'plural' : 'masculine';
}

/** Russian. */
export const russian: Declension = { noun, adjective, readAdjective, agreementOf, adjectivesFollow: false };
