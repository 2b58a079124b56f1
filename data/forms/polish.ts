/**
 * Polish declension. No package on npm declines Polish proper names, so the rules are our own. Where usage decides
 * between endings (Londynu but Kurska; Scholzie, Scholzu) all are made. Acronyms take endings behind a hyphen (ONZ-u).
 */
import { adjective, readAdjective } from './polish-adjectives.ts';
import { type Agreement, type CaseForms, type Declension, mergeForms, type WordRole, withEndings } from './words.ts';

const VOWEL = /[aąeęioóuyé]$/i;
/** Consonants after which the locative is in -u and no consonant changes. */
const SOFT = /(?:cz|sz|rz|dz|dż|dź|[cżjlkgńśćź]|ch|h|x|q)$/i;

/** Hard consonants before the -e of the locative and of the feminine dative; the longest ending that fits counts. */
const SOFTENED: [ending: string, softened: string][] = [
	['st', 'ści'],
	['zd', 'ździ'],
	['sł', 'śl'],
	['zł', 'źl'],
	['sn', 'śni'],
	['ch', 'sz'],
	['k', 'c'],
	['g', 'dz'],
	['h', 'ż'],
	['ł', 'l'],
	['r', 'rz'],
	['t', 'ci'],
	['d', 'dzi'],
	['b', 'bi'],
	['p', 'pi'],
	['w', 'wi'],
	['v', 'vi'],
	['f', 'fi'],
	['m', 'mi'],
	['n', 'ni'],
	['s', 'si'],
	['z', 'zi'],
];

function softened(stem: string): string {
	const rule = SOFTENED.find(([ending]) => stem.endsWith(ending));
	return rule ? stem.slice(0, -rule[0].length) + rule[1] : stem;
}

/** Stems with the vowel changes of closed syllables undone; both where the spelling leaves it open. */
function hardStems(word: string, person: boolean): string[] {
	const vowelIn = word.length - 2;
	if (/ów$/.test(word)) return [`${word.slice(0, -2)}ow`];
	if (/ó[^aeiouyó]$/i.test(word)) return [`${word.slice(0, vowelIn)}o${word.slice(-1)}`, ...(person ? [word] : [])];
	if (/[^aeiouyó]iec$/i.test(word)) return [`${word.slice(0, -3).replace(/n$/, 'ń')}c`, word];
	if (/półwysep$/i.test(word)) return [word.replace(/ep$/, 'p')];
	if (/[^aeiouyó]i?ek$/i.test(word) && word.length > 3) return [word.replace(/i?ek$/, 'k'), word];
	if (/ander$/i.test(word)) return [word.replace(/er$/, 'r'), word];
	if (/[^aeiouyó]eł$/i.test(word)) return [`${word.slice(0, -2)}ł`, word];
	if (/[^aeiouyó]iel$/i.test(word)) return [word];
	return [word];
}

function hardMasculine(word: string, role: WordRole): CaseForms {
	const person = role.kind !== 'thing';
	return mergeForms(
		...hardStems(word, person).map((stem): CaseForms => {
			const k = /[kg]$/.test(stem);
			const locative = SOFT.test(stem) ? [`${stem}u`] : [`${softened(stem)}e`];
			// Foreign z after a consonant (Scholz) is heard as c and may keep its letter.
			if (/[^aeiouy]z$/.test(stem)) locative.push(`${stem}u`);
			const forms: CaseForms = {
				genitive: person ? [`${stem}a`] : withEndings(stem, 'a', 'u'),
				dative: person ? [`${stem}owi`] : withEndings(stem, 'owi', 'u'),
				instrumental: [stem + (k ? 'iem' : 'em')],
				locative,
				vocative: locative,
			};
			if (person) forms.accusative = [`${stem}a`];
			return forms;
		}),
	);
}

const SOFT_LETTERS: Record<string, string> = { ń: 'n', ś: 's', ć: 'c', ź: 'z' };

/** Stem of a word in ń, ś, ć, ź as it is written before a vowel: Chersoń, Chersonia. */
function beforeVowel(word: string): string {
	const plain = SOFT_LETTERS[word.at(-1) ?? ''];
	return plain ? `${word.slice(0, -1)}${plain}i` : word;
}

function softMasculine(word: string, role: WordRole): CaseForms {
	const stem = beforeVowel(word.replace(/i?eń$/, 'ń'));
	return {
		genitive: role.kind === 'thing' && stem.endsWith('j') ? withEndings(stem, 'u', 'a') : [`${stem}a`],
		dative: [`${stem}owi`],
		...(role.kind === 'thing' ? {} : { accusative: [`${stem}a`] }),
		instrumental: [`${stem}em`],
		locative: [`${stem}u`],
		vocative: [`${stem}u`],
	};
}

function consonantFeminine(word: string): CaseForms {
	const stem = beforeVowel(word.replace(/ó([^aeiouyó]+)$/, 'o$1'));
	const i = stem.endsWith('i') ? stem : /(?:cz|sz|rz|[cż])$/.test(stem) ? `${stem}y` : `${stem}i`;
	return { genitive: [i], dative: [i], instrumental: [`${stem}ą`], locative: [i], vocative: [i] };
}

function endingInA(word: string): CaseForms {
	const stem = word.slice(0, -1);
	const rest = { accusative: [`${stem}ę`], instrumental: [`${stem}ą`], vocative: [`${stem}o`] };
	// Rosja and Korea take -i; Japonia writes it double, Gdynia once, and only the word's origin tells.
	const i = /(?:n|[csz])i$/.test(stem) ? [stem, `${stem}i`] : [`${stem}i`];
	if (/(?:[jlei])$/.test(stem)) return { genitive: i, dative: i, locative: i, ...rest };
	if (/(?:cz|sz|rz|dz|dż|[cż])$/.test(stem)) {
		const y = [`${stem}y`];
		return { genitive: y, dative: y, locative: y, ...rest };
	}
	const soft = [`${softened(stem)}e`];
	return { genitive: [stem + (/[kg]$/.test(stem) ? 'i' : 'y')], dative: soft, locative: soft, ...rest };
}

function neuter(word: string): CaseForms {
	const stem = word.slice(0, -1);
	if (word.endsWith('o')) {
		return {
			genitive: [`${stem}a`],
			dative: [`${stem}u`],
			instrumental: [stem + (/[kg]$/.test(stem) ? 'iem' : 'em')],
			locative: SOFT.test(stem) ? [`${stem}u`] : [`${softened(stem)}e`],
		};
	}
	return { genitive: [`${stem}a`], dative: [`${stem}u`], instrumental: [`${stem}em`], locative: [`${stem}u`] };
}

/** Feminine plurals, which have no -ów. */
const ZERO_PLURAL = /(?:sił|służb)y$/i;

/** Names of countries with stems of their own. */
const PLURALS: Record<string, CaseForms> = {
	niemcy: { genitive: ['Niemiec'], dative: ['Niemcom'], instrumental: ['Niemcami'], locative: ['Niemczech'] },
	węgry: { genitive: ['Węgier'], dative: ['Węgrom'], instrumental: ['Węgrami'], locative: ['Węgrzech'] },
	włochy: { genitive: ['Włoch'], dative: ['Włochom'], instrumental: ['Włochami'], locative: ['Włoszech'] },
};

function pluralNoun(word: string): CaseForms {
	const irregular = PLURALS[word.toLowerCase()];
	if (irregular) return irregular;
	const stem = word.replace(/(?:ie|[yiea])$/, '');
	const i = /ie$/.test(word) ? 'i' : '';
	const bare = i ? stem.replace(/n$/, 'ń') : stem;
	const genitive = new Set(ZERO_PLURAL.test(word) ? [] : [`${stem}${i}ów`]);
	// "Stan" is a state, not the genitive of the States.
	if (word !== 'Stany') genitive.add(bare);
	// Soft and hushing stems: Niemcy, Niemiec stand alone; "Węgrzy", "koszary" follow the rule.
	if (/(?:[jlcżń]|cz|sz|rz)$/.test(bare)) genitive.add(`${stem}${/(?:cz|sz|rz|[cż])$/.test(stem) ? 'y' : 'i'}`);
	return {
		genitive: [...genitive],
		dative: [`${stem}${i}om`],
		instrumental: withEndings(stem + i, 'ami'),
		locative: [`${stem}${i}ach`],
	};
}

/** Surnames and given names that end in a vowel and decline like adjectives: Ruttego, Kennedy'ego, Conti, Contiego. */
function vowelMasculine(word: string): CaseForms {
	const stem = word.slice(0, -1);
	switch (word.at(-1)) {
		case 'i':
			return adjective(word, 'masculine', true);
		case 'y':
			return mergeForms(adjective(word, 'masculine', true), {
				genitive: [`${word}'ego`],
				dative: [`${word}'emu`],
				accusative: [`${word}'ego`],
			});
		default: {
			const read: CaseForms = {
				genitive: [`${stem}ego`],
				dative: [`${stem}emu`],
				accusative: [`${stem}ego`],
				instrumental: [`${stem}em`],
				locative: [`${stem}em`],
			};
			// A silent -e (Mike, Wallace) keeps its letter before an apostrophe.
			const silent: CaseForms = /[^aeiouy]e$/.test(word)
				? {
						genitive: [`${word}'a`],
						dative: [`${word}'owi`],
						accusative: [`${word}'a`],
						instrumental: [`${word}'em`, `${stem}${/[kg]$/.test(stem) ? 'iem' : 'em'}`],
						locative: [`${word}'u`, ...(/([^aeiouy])\1$/.test(stem) ? [] : [`${softened(stem)}e`])],
					}
				: {};
			return mergeForms(read, silent);
		}
	}
}

function noun(word: string, role: WordRole): CaseForms {
	const forms = declined(word, role);
	// Newspapers often leave a foreign given name as it is: Joe Bidena, António Guterresa, Matthew Millera.
	if (role.kind !== 'given' || !/[eoyiuw]$/.test(word)) return forms;
	return mergeForms(forms, Object.fromEntries(Object.keys(forms).map((name) => [name, [word]])));
}

/** A plural that looks like a feminine singular. */
const TROOPS = /^wojska$/i;

function declined(word: string, role: WordRole): CaseForms {
	if (role.plural || TROOPS.test(word)) return pluralNoun(word);
	const person = role.kind !== 'thing';
	const last = word.at(-1)?.toLowerCase() ?? '';
	if (role.kind === 'family' && role.gender === 'feminine') {
		if (/(?:sk|ck|dzk)a$/.test(word)) return adjective(word, 'feminine');
		if (/[oei]wa$/.test(word) || /[^aeiouy]na$/.test(word))
			return mergeForms(adjective(word, 'feminine'), endingInA(word));
		return last === 'a' ? endingInA(word) : {};
	}
	if (last === 'a') return /[uo]a$/.test(word) ? {} : endingInA(word);
	if (last === 'o') {
		if (role.gender === 'feminine') return {};
		if (!person) return /(?:stw|[oe]w|[iy]n|jsk|mor|miast|jezior|sk)o$/.test(word) ? neuter(word) : {};
		const like = {
			genitive: [`${word.slice(0, -1)}a`],
			accusative: [`${word.slice(0, -1)}a`],
			dative: [`${word.slice(0, -1)}owi`],
		};
		// Ukrainian -ko goes with Polish feminines (Łukaszenki, Łukaszence); Dmytro and Antonio with the masculines.
		return mergeForms(...(/[^aeiouy]o$/.test(word) ? [endingInA(`${word.slice(0, -1)}a`)] : []), {
			...neuter(word),
			...like,
		});
	}
	if (person && role.gender === 'feminine') return {};
	if (
		/(?:sk|ck|dzk)i$/.test(word) ||
		(!person && /[^aeiou]y$/.test(word) && /(?:n|w|t|ł)y$/.test(word) && role.gender === 'masculine')
	) {
		return adjective(word, 'masculine', person);
	}
	if (last === 'e' && !/[iy]ce$/.test(word)) {
		if (person) return vowelMasculine(word);
		if (/(?:sk|ck|dzk|wn)i?e$/.test(word)) return adjective(word, 'neuter');
		return /(?:[nc]i|oż|rz|orz|ol|zeż)e$/.test(word) ? neuter(word) : {};
	}
	if (person && (last === 'i' || last === 'y')) return vowelMasculine(word);
	if (last === 'y' || (!person && /[iy]ce$/.test(word))) return pluralNoun(word);
	if (VOWEL.test(last) || !/\p{L}/u.test(last) || (!person && /[^aeiouy]um$/.test(word))) return {};
	if (/[ńśćź]$/.test(word) || last === 'j' || last === 'l') {
		if (person || role.gender === 'masculine')
			return mergeForms(softMasculine(word, role), last === 'l' ? hardMasculine(word, role) : {});
		if (role.gender === 'feminine') return consonantFeminine(word);
		return mergeForms(
			softMasculine(word, role),
			consonantFeminine(word),
			last === 'l' ? hardMasculine(word, role) : {},
		);
	}
	if (role.gender === 'feminine') return consonantFeminine(word);
	const forms = hardMasculine(word, role);
	// Wrocław and the like end in a soft consonant that the spelling hides; Bydgoszcz is feminine.
	if (!person && /[^s]ław$/i.test(word)) return mergeForms(forms, softMasculine(`${word}i`, role));
	if (!person && role.gender === undefined && /(?:cz|sz|rz|ż)$/.test(word))
		return mergeForms(forms, consonantFeminine(word));
	// Charles and the like are also written with an apostrophe.
	return person && /[^aeiouy]es$/.test(word)
		? mergeForms(forms, {
				genitive: [`${word}'a`],
				dative: [`${word}'owi`],
				accusative: [`${word}'a`],
				instrumental: [`${word}'em`],
				locative: [`${word}'ie`],
			})
		: forms;
}

function agreementOf(word: string, role: WordRole): Agreement {
	if (role.plural || TROOPS.test(word)) return 'plural';
	if (role.gender) return role.gender;
	if (/a$/.test(word)) return 'feminine';
	if (/[oe]$/.test(word)) return 'neuter';
	return /[yi]$/.test(word) ? 'plural' : 'masculine';
}

/** Endings that acronyms take behind a hyphen, as in ONZ-u, NIS-owi, GUR-em, MSZ-etu. */
export const ACRONYM_ENDINGS = ['u', 'a', 'owi', 'em', 'iem', 'ie', 'ze', 'etu', 'ecie'];

/** Polish. */
export const polish: Declension = { noun, adjective, readAdjective, agreementOf, adjectivesFollow: true };
