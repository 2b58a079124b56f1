/**
 * Korean names outside Korea: which they are (family name first, and only the last syllable declines in Slavic
 * languages), and the ways in which the Latin alphabet joins and orders their parts.
 */

const LATIN = new Set(
	(
		'ahn an bae cze czwe baek bang byon byun cha chae chang chi cho choe choi chon chong chu chun chung czho czhwe czo czoe czoi ' +
		'do go ha ham han heo ho hong hong huh hur hwang hyon hyun im jang jeon jeong ji jin jo jon jong joo ju jun jung kang kil kim ko koh ' +
		'kwak kwon lee li lim ma min moon mun na nam no noh om pae paek pak park pyon ra rho rhee ri rim ro roh ryang ryom ryu ' +
		'seo shim shin sim sin so sohn son song suh tae thae to tschoe tschö u um wi won woo yang yi yom yoo yoon yu yun'
	).split(' '),
);

const CYRILLIC = new Set(
	(
		'ахн ким кім пак чхве чхое цой чой чхе ли лі ри рі чон чжон чжун чан чжан чо чжо юн юнь хан мун сон син сін шин шін кан ан хон ' +
		'лим лім рим рім им ім рю ю квон но ро хо хван пэк пек бэк бек со су тхэ тхе ви ві ом пхён пхьон хён хьон ян рян ё о ко го кил кіл чу чхэ нам ма мин мін'
	).split(' '),
);

/** Chinese and Vietnamese names in Cyrillic and Polish also keep the family first, but their parts are spotted by this list alone. */
const FAMILY_FIRST = new Set(['си', 'сі', 'xi', 'ван', 'wang']);

/** True where the first word is a family name that East Asian names begin with, or the name has three short parts as those do. */
export function startsWithFamily(words: string[]): boolean {
	const first = (words[0] ?? '').toLowerCase();
	if (words.length === 3 && words.every((word) => /^\p{Lu}\p{L}{0,4}$/u.test(word))) return true;
	return words.length >= 2 && words.length <= 3 && (LATIN.has(first) || CYRILLIC.has(first) || FAMILY_FIRST.has(first));
}

/**
 * The other spellings of a Korean name in Latin letters, from one of them: Kim Jong Un gives Kim Jong-un, Kim Jongun,
 * Jong Un Kim, Jong-un Kim, Jongun Kim. Empty for what is not a family name and one or two syllables.
 */
export function romanisedVariants(name: string): string[] {
	const words = name.split(' ');
	const family = words[0] ?? '';
	if (!LATIN.has(family.toLowerCase())) return [];
	const syllables = words.slice(1).flatMap((word) => word.split('-'));
	if (syllables.length === 1 && words.length === 2) {
		const [given = ''] = syllables;
		return given.length >= 4 && given.length <= 10 ? [`${given} ${family}`] : [];
	}
	if (syllables.length !== 2 || !syllables.every((it) => /^\p{Lu}?\p{Ll}{1,6}$/u.test(it))) return [];
	const [first = '', second = ''] = syllables;
	const lower = second.toLowerCase();
	const upper = lower.charAt(0).toUpperCase() + lower.slice(1);
	const givens = [`${first} ${upper}`, `${first}-${lower}`, first + lower];
	return [...givens.map((it) => `${family} ${it}`), ...givens.map((it) => `${it} ${family}`)].filter(
		(it) => it !== name,
	);
}

/** A Korean name in Cyrillic with its two given syllables joined: Ким Чен Ын gives Ким Чен-Ын (case is ignored), Ким Ченын. */
export function joinedVariants(name: string): string[] {
	const words = name.split(' ');
	const [family = '', first = '', second = ''] = words;
	if (words.length !== 3 || !/^[\p{Script=Cyrillic}\s]+$/u.test(name) || !startsWithFamily(words)) return [];
	if (!/^\p{Lu}\p{Ll}{0,4}$/u.test(first) || !/^\p{Lu}\p{Ll}{0,4}$/u.test(second)) return [];
	const lower = second.toLowerCase();
	return [`${family} ${first}-${lower}`, `${family} ${first}${lower}`];
}

/** Initials as news agencies write them: Kim J.U., Kim J. U. */
export function koreanInitials(name: string): string[] {
	const words = name.split(' ');
	const family = words[0] ?? '';
	const syllables = words.slice(1).flatMap((word) => word.split('-'));
	if (!LATIN.has(family.toLowerCase()) || syllables.length !== 2) return [];
	const [a, b] = syllables.map((it) => it.charAt(0).toUpperCase());
	return a && b ? [`${family} ${a}.${b}.`, `${family} ${a}. ${b}.`, `${family} ${a}.-${b}.`] : [];
}
