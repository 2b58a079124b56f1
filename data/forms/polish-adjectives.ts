/** Polish adjectives: their forms, and how to tell them from nouns. */
import type { Agreement, CaseForms } from './words.ts';

/** Forms of an adjective, given in the nominative that goes with `agreement`; `animate` adds the accusative like the genitive. */
export function adjective(word: string, agreement: Agreement, animate = false): CaseForms {
	const ordinal = /^(\d+)\./.exec(word);
	if (ordinal) return {};
	const stem = word.replace(/(?:i[ea]|[yiea])$/, '');
	// The i of kurski, kurskie belongs to the ending after k and g; after other consonants it marks softness (ostatni).
	const velar = /[kg]$/.test(stem);
	const soft = velar || /(?:i|ia|ie)$/.test(word);
	const y = soft ? 'i' : 'y';
	const ie = soft ? 'ie' : 'e';
	switch (agreement) {
		case 'feminine': {
			const ej = `${stem}${ie}j`;
			const ą = stem + (soft && !velar ? 'ią' : 'ą');
			return { genitive: [ej], dative: [ej], accusative: [ą], instrumental: [ą], locative: [ej] };
		}
		case 'plural':
			return {
				genitive: [`${stem}${y}ch`],
				dative: [`${stem}${y}m`],
				...(animate ? { accusative: [`${stem}${y}ch`] } : {}),
				instrumental: [`${stem}${y}mi`],
				locative: [`${stem}${y}ch`],
			};
		default:
			return {
				genitive: [`${stem}${ie}go`],
				dative: [`${stem}${ie}mu`],
				...(animate ? { accusative: [`${stem}${ie}go`] } : {}),
				instrumental: [`${stem}${y}m`],
				locative: [`${stem}${y}m`],
			};
	}
}

/** What a word agrees with if its ending is an adjective's, and whether nouns never end so. */
export function readAdjective(word: string): { agreement: Agreement; sure: boolean } | undefined {
	if (word.length < 4 || /stwa$|^wojska$/i.test(word)) return undefined;
	if (/(?:sk|ck|dzk)i$/.test(word)) return { agreement: 'masculine', sure: true };
	if (/(?:n|w|t|ł|cz|sz|r|ż|st|al)y$/.test(word)) return { agreement: 'masculine', sure: false };
	if (/[kgn]i$/.test(word)) return { agreement: 'masculine', sure: false };
	if (/(?:sk|ck|dzk)a$|^(?:północn|południow|wschodni|zachodni|środkow)a$/i.test(word))
		return { agreement: 'feminine', sure: true };
	if (/(?:n|w|t|ł|cz|sz|ż|ni)a$|^(?:Wielk|Dług|Dalek|Blisk|Nag)a$/.test(word))
		return { agreement: 'feminine', sure: false };
	if (/(?:sk|ck|dzk)ie$/.test(word)) return { agreement: 'neuter', sure: true };
	if (/(?:n|w|t|ł|cz|sz|r|ż|g|k)i?e$/.test(word)) return { agreement: 'neuter', sure: false };
	return undefined;
}
