/**
 * What may follow a name within a Korean word (eojeol): a noun that is written onto names, then particles. Particles
 * agree with the sound before them (은 after a consonant, 는 after a vowel), which tells 푸틴은 from a longer word.
 */

/** Written onto a name without a space: titles, "side", "troops", "authorities". The name before them is still meant. */
const ATTACHED =
	'씨|님|군|시|측|발|행|내|간|전|등|당국|정부|정권|지도부|정상|국방부|외교부|외무성|대통령실?|전?총리|수상|부?총리|주석|부?장관|국방상|외무상|외상|' +
	'국무위원장|부?위원장|총비서|비서|대변인|총사령관|사령관|참모장|총참모장|대장|상장|중장|소장|원수|차수|의장|특사|대사|의원|후보|사무총장|총장|국장|본부장|장|' +
	'병사|병력|군인|파병|사람|국민|주민|영토|본토|지역|전선|방면|남부|북부|동부|서부|일대|일부|전체|이외|외';

/** In each row: after a consonant, after a vowel. */
const AGREEING: [consonant: string, vowel: string][] = [
	['은', '는'],
	['이', '가'],
	['을', '를'],
	['과', '와'],
	['으로', '로'],
	['으로부터', '로부터'],
	['으로서', '로서'],
	['으로써', '로써'],
	['으로선', '로선'],
	['으론', '론'],
	['이나', '나'],
	['이나마', '나마'],
	['이라도', '라도'],
	['이랑', '랑'],
	['이며', '며'],
	['이고', '고'],
	['이든', '든'],
	['이든지', '든지'],
	['이란', '란'],
	['이야', '야'],
	['이여', '여'],
	['아', '야'],
	['이다', '다'],
	['이었다', '였다'],
	['입니다', '입니다'],
	['이라', '라'],
	['이라고', '라고'],
	['이라는', '라는'],
	['이라며', '라며'],
	['이라면', '라면'],
	['이라면서', '라면서'],
	['이라서', '라서'],
	['이지만', '지만'],
	['이었던', '였던'],
	['이었고', '였고'],
	['이었으며', '였으며'],
	['이었지만', '였지만'],
	['이어서', '여서'],
	['이므로', '므로'],
	['이기', '이기'],
	['이자', '자'],
	['이냐', '냐'],
	['이니', '니'],
	['인', '인'],
	['인데', '인데'],
	['인지', '인지'],
	['인가', '인가'],
	['일', '일'],
	['임', '임'],
	['이죠', '죠'],
	['이에요', '예요'],
];

/** The same after any sound; these also stand before others (에서 + 는, 까지 + 도). */
const STEMS =
	'의|에|에서|에서부터|에게|에게서|에다가?|한테|한테서|께|께서|까지|부터|만|뿐|도|보다|처럼|같이|마저|조차|마다|대로|만큼|밖에|커녕|하고|더러|보고|치고|쯤|서|선|엔|에선|에겐|께선|이외|(?:으로|로)(?:부터|서|써)?|과|와|이나|나';
/** After a stem, whatever its sound. */
const AFTER_STEM =
	'은|는|도|만|의|을|를|이|가|과|와|까지|까지도|까지는|부터|조차|마저|뿐|서도|서는|으로|로|으로도|으로는|이나|나|이라도|라도|이라고|라고|이라는|라는|이라며|라며|이다|다|이며|며|이고|고|이었다|였다|인|인데|이지만|지만|이자|이란|란|입니다|밖에|커녕|만은|만이|만을|만의|만도|인지';

const stems = `(?:${STEMS})(?:${AFTER_STEM})?`;
const tail = (column: 0 | 1) => `(?:${AGREEING.map((row) => row[column]).join('|')}|${stems})`;
const END = '(?![가-힣])';

/** After a syllable that ends in a consonant. */
const AFTER_CONSONANT = new RegExp(`^${tail(0)}?${END}`, 'u');
/** After a syllable that ends in a vowel. */
const AFTER_VOWEL = new RegExp(`^${tail(1)}?${END}`, 'u');
/** ㄹ counts as a vowel before 로 alone. */
const AFTER_L = new RegExp(`^(?:${tail(0)}|로(?:부터|서|써|선|는|도|의|만)?|론)?${END}`, 'u');
const ATTACHED_NOUN = new RegExp(`^(?:${ATTACHED})$`, 'u');
/** No word written onto a name with its particles is longer. */
const LONGEST_TAIL = 16;

/** True where a name that ends in a Hangul syllable just before `end` may end: nothing, or nouns and particles, follow. */
export function mayEndKoreanName(text: string, end: number): boolean {
	return mayFollow(text.charAt(end - 1), text.slice(end, end + LONGEST_TAIL), 2);
}

function mayFollow(last: string, tailText: string, nouns: number): boolean {
	if (particlesAfter(last).test(tailText)) return true;
	if (nouns === 0) return false;
	// Nouns are tried from the longest on: 대통령실 before 대통령.
	for (let length = Math.min(5, tailText.length); length > 0; length--) {
		const noun = tailText.slice(0, length);
		if (ATTACHED_NOUN.test(noun) && mayFollow(noun.charAt(length - 1), tailText.slice(length), nouns - 1)) return true;
	}
	return false;
}

function particlesAfter(last: string): RegExp {
	const final = (last.charCodeAt(0) - 0xac00) % 28;
	if (!/^[가-힣]$/.test(last)) return AFTER_VOWEL;
	if (final === 0) return AFTER_VOWEL;
	return final === 8 ? AFTER_L : AFTER_CONSONANT;
}
