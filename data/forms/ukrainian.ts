/**
 * Ukrainian declension. Where usage or the word's origin decides between endings (Криму but Курська; Остіном but
 * Путіним), all are made: a form that nobody writes costs nothing, a missing one loses mentions.
 *
 * The npm package shevchenko (3.1.1) was tried for persons and is not used: it answers asynchronously, needs TensorFlow
 * (270 MB) to guess how a surname inflects, and gives one spelling for each case where newspapers use two or three
 * (Путіну, Путінові). Its answers are rows of the test table.
 */
import { adjective, NEUTER_IN_YA, readAdjective } from './ukrainian-adjectives.ts';
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
const VOWEL = /[аеєиіїоуюя]$/i;

/** Nouns that change inside: і for о in an open syllable, or a vowel that drops out. */
const STEMS: Record<string, string> = {
	дім: 'дом',
	договір: 'договор',
	схід: 'сход',
	захід: 'заход',
	острів: 'остров',
	табір: 'табор',
	двір: 'двор',
	загін: 'загон',
	човен: 'човн',
	орел: 'орл',
	павел: 'павл',
	яків: 'яков',
	південь: 'півдн',
	вогонь: 'вогн',
	перевал: 'перевал',
	ринок: 'ринк',
	будинок: 'будинк',
	полігон: 'полігон',
	рік: 'рок',
	ніс: 'нос',
	міст: 'мост',
};

/** Stems to which the endings of the oblique cases are added; more than one where a vowel may or may not drop out. */
function hardStems(word: string, role: WordRole): string[] {
	const known = STEMS[word.toLowerCase()];
	if (known) return [keepCapital(word, known)];
	if (role.kind !== 'given') {
		if (/їв$/.test(word)) return [`${word.slice(0, -2)}єв`];
		if (/[^аеєиіїоуюя]ів$/.test(word) && word.length > 3) {
			const base = word.slice(0, -2);
			return HUSHING.test(base) ? [`${base}ев`] : /[нцл]$/.test(base) ? [`${base}ов`, `${base}ев`] : [`${base}ов`];
		}
	}
	if (/[^аеєиіїоуюя]ок$/.test(word) && word.length > 4 && !/сток$/.test(word)) return [word, `${word.slice(0, -2)}к`];
	return [word];
}

function hardMasculine(word: string, role: WordRole): CaseForms {
	const person = role.kind !== 'thing';
	return mergeForms(
		...hardStems(word, role).map((stem): CaseForms => {
			const hush = HUSHING.test(stem);
			const forms: CaseForms = {
				genitive: person ? [`${stem}а`] : withEndings(stem, 'а', 'у'),
				dative: hush ? withEndings(stem, 'у', 'еві', 'ові') : withEndings(stem, 'у', 'ові'),
				instrumental: hush ? withEndings(stem, 'ем', 'ом') : [`${stem}ом`],
				locative: hush ? withEndings(stem, 'і', 'у', 'еві', 'ові') : withEndings(stem, 'і', 'у', 'ові'),
				vocative: [`${stem}е`],
			};
			if (/[кх]$/.test(stem)) {
				// The ending -і softens what is before it (у Владивостоці), but a suffix -ськ or -цьк takes -у alone (у Луцьку).
				const soft = stem.endsWith('к') ? 'ці' : 'сі';
				const softened = person || /[сцз]ьк$/.test(stem) ? [] : [stem.slice(0, -1) + soft];
				forms.locative = [...softened, ...withEndings(stem, 'у', 'ові')];
				forms.vocative = [`${stem}у`, stem.slice(0, -1) + (stem.endsWith('к') ? 'че' : 'ше')];
			}
			if (/г$/.test(stem)) {
				forms.locative = [`${stem.slice(0, -1)}зі`, ...withEndings(stem, 'у', 'ові')];
				forms.vocative = [`${stem.slice(0, -1)}же`, `${stem}у`];
			}
			if (person) forms.accusative = [`${stem}а`];
			if (role.kind === 'family' && /(?:[оеє]в|[иії]н)$/.test(word)) forms.instrumental?.push(`${stem}им`);
			return forms;
		}),
	);
}

function softMasculine(word: string, role: WordRole): CaseForms {
	const lower = word.toLowerCase();
	let stem = word.slice(0, -1);
	if (STEMS[lower]) stem = keepCapital(word, STEMS[lower]);
	else if (/піль$/.test(lower)) stem = `${word.slice(0, -3)}ол`;
	const stems = [stem];
	if (/[^аеєиіїоуюя]ець$/.test(lower) && word.length > 4) stems.push(`${word.slice(0, -3)}ц`);
	if (/[^аеєиіїоуюя]ень$/.test(lower) && word.length > 4) stems.push(`${word.slice(0, -3)}н`);
	return mergeForms(
		...stems.map((it): CaseForms => {
			const forms: CaseForms = {
				genitive: role.kind === 'thing' ? withEndings(it, 'я', 'ю') : [`${it}я`],
				dative: withEndings(it, 'ю', 'еві'),
				instrumental: [`${it}ем`],
				locative: withEndings(it, 'і', 'ю', 'еві'),
				vocative: [`${it}ю`, ...(it.endsWith('ц') ? [`${it.slice(0, -1)}че`] : [])],
			};
			if (role.kind !== 'thing') forms.accusative = [`${it}я`];
			return forms;
		}),
	);
}

/** Feminine nouns that end in a consonant: Білорусь, Казань, Північ, Керч. */
function consonantFeminine(word: string): CaseForms {
	const stem = word.replace(/ь$/, '');
	const last = stem.at(-1) ?? '';
	// A single consonant after a vowel is doubled in the instrumental (Казанню), a cluster or a labial is not (Снагостю).
	const doubled = VOWEL.test(stem.slice(0, -1)) && /[жчшзсцтднл]/.test(last);
	return {
		genitive: [`${stem}і`],
		dative: [`${stem}і`],
		instrumental: [doubled ? `${stem}${last}ю` : `${stem}ю`],
		locative: [`${stem}і`],
	};
}

function endingInY(word: string, role: WordRole): CaseForms {
	const stem = word.slice(0, -1);
	const forms: CaseForms = {
		genitive: role.kind === 'thing' ? withEndings(stem, 'я', 'ю') : [`${stem}я`],
		dative: withEndings(stem, 'ю', 'єві'),
		instrumental: [`${stem}єм`],
		locative: withEndings(stem, 'ї', 'ю', 'єві'),
		vocative: [`${stem}ю`],
	};
	if (role.kind !== 'thing') forms.accusative = [`${stem}я`];
	return forms;
}

const SECOND_PALATALISATION: Record<string, string> = { г: 'з', к: 'ц', х: 'с' };

function endingInA(word: string): CaseForms {
	const stem = word.slice(0, -1);
	const last = stem.at(-1) ?? '';
	if (word.endsWith('я')) {
		// After a vowel or an apostrophe the letters for a vowel with й stand: Росії, Росією.
		const jot = VOWEL.test(stem) || /['’ʼ]$/.test(stem);
		const i = jot ? 'ї' : 'і';
		return {
			genitive: [stem + i],
			dative: [stem + i],
			accusative: [`${stem}ю`],
			instrumental: [stem + (jot ? 'єю' : 'ею')],
			locative: [stem + i],
			vocative: [stem + (jot ? 'є' : 'е')],
		};
	}
	const dative = SECOND_PALATALISATION[last] ? stem.slice(0, -1) + SECOND_PALATALISATION[last] : stem;
	const hush = HUSHING.test(stem);
	return {
		genitive: [stem + (hush ? 'і' : 'и')],
		dative: [VOWEL.test(dative) ? `${dative}ї` : `${dative}і`],
		accusative: [`${stem}у`],
		instrumental: [stem + (hush ? 'ею' : 'ою')],
		locative: [VOWEL.test(dative) ? `${dative}ї` : `${dative}і`],
		vocative: [stem + (hush ? 'е' : 'о')],
	};
}

function neuterInO(word: string, role: WordRole): CaseForms {
	const stem = word.slice(0, -1);
	const forms: CaseForms = {
		genitive: [`${stem}а`],
		dative: role.kind === 'thing' ? [`${stem}у`] : withEndings(stem, 'у', 'ові'),
		instrumental: /(?:[оеє]в|[иії]н)$/.test(stem) ? withEndings(stem, 'ом', 'им') : [`${stem}ом`],
		locative: /[кгх]$/.test(stem) ? withEndings(stem, 'у', 'ові') : withEndings(stem, 'і', 'у', 'ові'),
	};
	if (role.kind !== 'thing') {
		forms.accusative = [`${stem}а`];
		forms.vocative = [`${stem}е`, `${stem}у`];
	}
	return forms;
}

function neuterInE(word: string): CaseForms {
	const stem = word.slice(0, -1);
	if (word.endsWith('я'))
		return { dative: [`${stem}ю`], instrumental: [`${stem}ям`], locative: withEndings(stem, 'і', 'ю') };
	return {
		genitive: [stem + (HUSHING.test(stem) ? 'а' : 'я')],
		dative: [stem + (HUSHING.test(stem) ? 'у' : 'ю')],
		instrumental: [`${stem}ем`],
		locative: withEndings(stem, 'і', HUSHING.test(stem) ? 'у' : 'ю'),
	};
}

function pluralNoun(word: string): CaseForms {
	const stem = word.slice(0, -1);
	const last = word.at(-1) ?? '';
	if (last === 'ї') return { genitive: [`${stem}й`, `${stem}їв`], ...pluralEndings(stem, 'я') };
	if (last === 'і') {
		return { genitive: withEndings(stem, 'ів', 'ь', ''), ...pluralEndings(stem, HUSHING.test(stem) ? 'а' : 'я') };
	}
	// "Штат" is a state, not the genitive of the States.
	const bare =
		last === 'а' || /(?:сил|служб)и$/i.test(word)
			? [stem]
			: /(?:штат|емірат|остров)и$/i.test(word)
				? [`${stem}ів`]
				: [`${stem}ів`, stem];
	return { genitive: bare, ...pluralEndings(stem, 'а') };
}

function pluralEndings(stem: string, vowel: 'а' | 'я'): CaseForms {
	return {
		dative: [`${stem}${vowel}м`],
		instrumental: [`${stem}${vowel}ми`],
		locative: [`${stem}${vowel}х`],
	};
}

/** A plural that looks like a feminine singular. */
const TROOPS = /^війська$/i;
const ADJECTIVAL_PLACE = /(?:ськ|цьк|зьк|ічн|вн|льн|рн|ов|ев)е$/;

function noun(word: string, role: WordRole): CaseForms {
	if (role.plural || TROOPS.test(word)) return pluralNoun(word);
	const person = role.kind !== 'thing';
	const last = word.at(-1)?.toLowerCase() ?? '';
	if (role.kind === 'family') {
		if (role.gender === 'feminine') {
			if (/(?:ськ|цьк|зьк|[оеє]в)а$/.test(word)) return adjective(word, 'feminine');
			if (/(?:[^аеєиіїоуюя]|[иії])на$/.test(word)) return mergeForms(adjective(word, 'feminine'), endingInA(word));
			return last === 'а' || last === 'я' ? endingInA(word) : {};
		}
		if (/ий$/.test(word) || /[^аеєиіїоуюя]ой$/.test(word)) {
			const adjectival = adjective(word.replace(/ой$/, 'ий'), 'masculine', true);
			return /ой$/.test(word) ? mergeForms(adjectival, endingInY(word, role)) : adjectival;
		}
	}
	if (last === 'й') {
		if (!person && /ий$/.test(word)) return adjective(word, 'masculine');
		return role.gender === 'feminine' ? {} : endingInY(word, role);
	}
	if (last === 'ь') {
		if (person) {
			if (role.gender === 'feminine') return role.kind === 'given' ? consonantFeminine(word) : {};
			return softMasculine(word, role);
		}
		if (role.gender === 'feminine') return consonantFeminine(word);
		if (role.gender === 'masculine') return softMasculine(word, role);
		return mergeForms(softMasculine(word, role), consonantFeminine(word));
	}
	if (last === 'а' || last === 'я') {
		if (!person && (role.gender === 'neuter' || (NEUTER_IN_YA.test(word) && role.gender === undefined))) {
			return neuterInE(word);
		}
		return /[уюі]а$/.test(word) ? {} : endingInA(word);
	}
	if (last === 'о') {
		if (role.gender === 'feminine') return {};
		// Native names alone: Джо and Антоніо stay as they are.
		if (role.kind === 'given') return /(?:тр|вл|рк|ил|йл)о$/.test(word) ? neuterInO(word, role) : {};
		if (role.kind === 'family') return /(?:к|л|н|р)о$/.test(word) ? neuterInO(word, role) : {};
		return /(?:ств|цтв|зтв|[оеє]в|[иії]н|ськ|мі?ст|сел|озер|л)о$/.test(word) ? neuterInO(word, role) : {};
	}
	if (last === 'е' || last === 'є') {
		if (person) return {};
		if (ADJECTIVAL_PLACE.test(word)) return adjective(word, 'neuter');
		return /(?:ор|ол|ищ)е$/i.test(word) ? neuterInE(word) : {};
	}
	if (last === 'и') return person || /борони$/.test(word) ? {} : pluralNoun(word);
	if (last === 'і') return !person && /(?:вц|нц)і$/.test(word) ? pluralNoun(word) : {};
	if (VOWEL.test(last) || !/\p{L}/u.test(last)) return {};
	if (/^(?:ігор|лазар|кобзар)$/i.test(word)) return softMasculine(`${word}ь`, role);
	if (role.gender === 'feminine') return person ? {} : consonantFeminine(word);
	return hardMasculine(word, role);
}

function agreementOf(word: string, role: WordRole): Agreement {
	if (role.plural || TROOPS.test(word)) return 'plural';
	if (role.gender) return role.gender;
	if (NEUTER_IN_YA.test(word) || /[оеє]$/.test(word)) return 'neuter';
	if (/[ая]$/.test(word)) return 'feminine';
	return /[иії]$/.test(word) ? 'plural' : 'masculine';
}

/** Ukrainian. */
export const ukrainian: Declension = { noun, adjective, readAdjective, agreementOf, adjectivesFollow: false };
