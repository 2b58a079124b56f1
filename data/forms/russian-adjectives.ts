/** Russian adjectives: their forms, and how to tell them from nouns. */
import type { Agreement, CaseForms } from './words.ts';

const HUSHING = /[жчшщ]$/;

/** Forms of an adjective, given in the nominative that goes with `agreement`; `animate` adds the accusative like the genitive. */
export function adjective(word: string, agreement: Agreement, animate = false): CaseForms {
	const ordinal = /^(\d+-)/.exec(word)?.[1];
	if (ordinal) {
		if (agreement === 'feminine') {
			const й = `${ordinal}й`;
			return { genitive: [й], dative: [й], accusative: [`${ordinal}ю`], instrumental: [й], locative: [й] };
		}
		return {
			genitive: [`${ordinal}го`],
			dative: [`${ordinal}му`],
			instrumental: [`${ordinal}м`],
			locative: [`${ordinal}м`],
		};
	}
	const stem = word.slice(0, -2);
	// After к, г, х and hushing consonants и stands for ы, and an unstressed ending has е for о after the latter.
	const velar = /[кгх]$/.test(stem);
	const hush = HUSHING.test(stem);
	const soft = /(?:[^кгхжчшщ]ий|яя|ее|[^кгхжчшщ]ие)$/.test(word);
	const e = soft || (hush && !/ой$/.test(word));
	const i = soft || hush || velar ? 'и' : 'ы';
	const o = e ? 'е' : 'о';
	switch (agreement) {
		case 'feminine': {
			const oblique = `${stem}${o}й`;
			return {
				genitive: [oblique],
				dative: [oblique],
				accusative: [stem + (soft ? 'юю' : 'ую')],
				instrumental: [oblique],
				locative: [oblique],
			};
		}
		case 'plural':
			return {
				genitive: [`${stem}${i}х`],
				dative: [`${stem}${i}м`],
				...(animate ? { accusative: [`${stem}${i}х`] } : {}),
				instrumental: [`${stem}${i}ми`],
				locative: [`${stem}${i}х`],
			};
		default:
			return {
				genitive: [`${stem}${o}го`],
				dative: [`${stem}${o}му`],
				...(animate ? { accusative: [`${stem}${o}го`] } : {}),
				instrumental: [`${stem}${i}м`],
				locative: [`${stem}${o}м`],
			};
	}
}

/** What a word agrees with if its ending is an adjective's, and whether nouns never end so. */
export function readAdjective(word: string): { agreement: Agreement; sure: boolean } | undefined {
	const ordinal = /^\d+-(й|ый|ий|ой|я|ая|е|ое)$/.exec(word)?.[1];
	if (ordinal)
		return { agreement: /й$/.test(ordinal) ? 'masculine' : /я$/.test(ordinal) ? 'feminine' : 'neuter', sure: true };
	if (/(?:ый|ий)$/.test(word)) return { agreement: 'masculine', sure: true };
	if (/ой$/.test(word)) return { agreement: 'masculine', sure: false };
	if (/(?:ая|[нщжчш]яя)$/.test(word)) return { agreement: 'feminine', sure: true };
	if (/(?:ое|[нщжчш]ее)$/.test(word)) return { agreement: 'neuter', sure: true };
	if (/ые$/.test(word) || /[кгхщж]ие$/.test(word)) return { agreement: 'plural', sure: true };
	return undefined;
}
