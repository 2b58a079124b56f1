/** Ukrainian adjectives: their forms, and how to tell them from nouns. */
import { type Agreement, type CaseForms, withEndings } from './words.ts';

/** Neuter nouns in -я (управління, Запоріжжя), which look like feminine ones and like soft adjectives. */
export const NEUTER_IN_YA = /(?:нн|тт|лл|жж|сс|чч|шш|дд|зз|р['’ʼ]|в['’ʼ]|б['’ʼ]|м['’ʼ]|п['’ʼ]|ст|інн)я$/;

/** Forms of an adjective, given in the nominative that goes with `agreement`; `animate` adds the accusative like the genitive. */
export function adjective(word: string, agreement: Agreement, animate = false): CaseForms {
	// An ordinal in figures keeps the letters after the hyphen only: 11-го, 810-ї.
	const ordinal = /^(\d+-)/.exec(word)?.[1];
	if (ordinal) {
		if (agreement === 'feminine')
			return {
				genitive: [`${ordinal}ї`],
				dative: [`${ordinal}й`],
				accusative: [`${ordinal}у`],
				instrumental: [`${ordinal}ю`],
				locative: [`${ordinal}й`],
			};
		return {
			genitive: [`${ordinal}го`],
			dative: [`${ordinal}му`],
			instrumental: withEndings(ordinal, 'м', 'им'),
			locative: withEndings(ordinal, 'му', 'м'),
		};
	}
	const stem = word.replace(/(?:ий|ій|[аяеєії])$/, '');
	const soft = /(?:ій|я|є|ї)$/.test(word);
	const b = soft ? 'ь' : '';
	switch (agreement) {
		case 'feminine':
			return {
				genitive: [`${stem}${b}ої`],
				dative: [`${stem}ій`],
				accusative: [stem + (soft ? 'ю' : 'у')],
				instrumental: [`${stem}${b}ою`],
				locative: [`${stem}ій`],
			};
		case 'plural':
			return {
				genitive: [`${stem}их`],
				dative: [`${stem}им`],
				...(animate ? { accusative: [`${stem}их`] } : {}),
				instrumental: [`${stem}ими`],
				locative: [`${stem}их`],
			};
		default:
			return {
				genitive: [`${stem}${b}ого`],
				dative: [`${stem}${b}ому`],
				...(animate ? { accusative: [`${stem}${b}ого`] } : {}),
				instrumental: [stem + (soft ? 'ім' : 'им')],
				locative: [`${stem}${b}ому`, `${stem}ім`],
			};
	}
}

const FEMININE_ADJECTIVE = /(?:н|ов|ев|єв|ч|л|т|ш|рн|ступ|тр[її])а$|ня$/;
const ADJECTIVES_BY_FORM =
	/^(?:велик|мал|біл|нов|стар|перш|друг|чорн|червон|робітнич|довг|далек|глибок|головн|північн|південн|східн|західн|народн|державн|окрем|національн|центральн|морськ|трудов|повітрян|воєнн|військов|спеціальн|громадськ|стратегічн|об['’ʼ]єднан)а$|^(?:верхн|нижн|середн|третя)я?$/i;

/** What a word agrees with if its ending is an adjective's, and whether nouns never end so. */
export function readAdjective(word: string): { agreement: Agreement; sure: boolean } | undefined {
	const ordinal = /^\d+-(?:(?:ти?|ма|го)?(й|а|я|те|е|ша|га))$/.exec(word)?.[1];
	if (ordinal)
		return { agreement: ordinal === 'й' ? 'masculine' : /[ая]$/.test(ordinal) ? 'feminine' : 'neuter', sure: true };
	if (/^(?:війна|війська|зброя)$/i.test(word)) return undefined;
	if (/ий$/.test(word)) return { agreement: 'masculine', sure: true };
	if (/[нт]ій$/.test(word)) return { agreement: 'masculine', sure: false };
	if (/(?:ськ|цьк|зьк|ичн|ійн|ивн|альн|арн|ярн|енн|омн)а$/.test(word) || ADJECTIVES_BY_FORM.test(word))
		return { agreement: 'feminine', sure: true };
	if (FEMININE_ADJECTIVE.test(word) && !NEUTER_IN_YA.test(word)) return { agreement: 'feminine', sure: false };
	if (/(?:ськ|цьк|зьк)е$/.test(word)) return { agreement: 'neuter', sure: true };
	if (/[нвлтрчш]е$/.test(word) && !/^(?:море|поле)$/i.test(word)) return { agreement: 'neuter', sure: false };
	if (/(?:ськ|цьк|зьк|н|ов|ев|єв|л|т|ч)і$/.test(word)) return { agreement: 'plural', sure: true };
	return undefined;
}
