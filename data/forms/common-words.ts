/**
 * Words of everyday language that a form could be taken for. Matching ignores case, so "Сум" (of Суми) would mark every
 * "кілька сум".
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Forms that are never made, by language, unless the name demands its exact case. */
const NEVER_MADE: Record<string, ReadonlySet<string>> = {
	uk: words(
		'сум сума суму суми сумам сумами сумах сином сину сина сині сини сином сон сну сна ну на ми ти ви ні ну за до по мини міна мині міну миру миром ' +
			'мир ана ану кому кім ким цим чим нам ним ній ній хан хана пак пака маю має моє мої юна юну юні ліс ліса тому того тим річ рік року роком ' +
			'орла орлу орлом орлі штат штату сил силу силі роком дому домом домі сходу заходу ріпа кана кан півдня мости мосту мостом лаврове',
	),
	ru: words(
		'сум сума суму суммы ним нам ней ему кому ком чем чему том тому того тем мин мина мине мину миру миром мире сына сыну сыном сыне сын сон сна сну ' +
			'ану ана хана хану юна юну юный паком пака паке лет лета лету леса лесу орла орлу орлом орле штат штата сил силе силу дома дому домом доме ' +
			'востока западу рим рима ли но они она от та ту те её сил мост моста мосту мостом порт порта порту портом нога ноги',
	),
	pl: words(
		'sum suma sumy sumie sumę sumą sumach sumom sumami kim kimś nim nimi nas nam nami una ona oni ono ana jak jaka jakie pan pana panu panem ' +
			'rana rany sił siła siłę siłą stan stanu stanem stanie dom domu domem syn syna synem synu son wola wolę lata lat latem dla ale ani hana hanem ' +
			'moc mocy wieś wsi most mostu mostem port portu portem porcie dona donem wschodu zachodu orła',
	),
	de: words(
		'hamburger wiener frankfurter berliner pariser amerikaner essener einer keiner meiner seiner wegen bergs sonnen uns hans bergers ans sons runs',
	),
};

/**
 * Names that are common words in another of the languages that datasets use: Seoul is "seul" in Italian and Polish,
 * which is "alone" in French; Estonia is a ferry that sank in German and French; "Kim" asks "by whom" in Polish and "Ким" does in Ukrainian; Moscow is a fly in Spanish.
 */
const OTHERS_WORDS = words(
	'kim ким кім лаврове seul mosca polen indie indien china cina chine sumy суми сумы орел орёл orel orzeł son сон an ан un ун no но on син сын sin ri ли лі ' +
		'li jo so jong park pak пак han хан ma na nam нам min мин o о хо ho im ham han corea krim turkey pays est oder rin kan кан yun юн юнь jun ju chi to do la va sa ' +
		'nato estonia stany chiny казани казане niger mali chad tchad togo cuba peru pérou kijów kije iran rada lage saki мир mir дон don nord sud ost',
);

/** Of these even the capitalised spelling stands at the start of sentences: Spanish "Usa" (use!), Italian "Mosca" in Spanish. */
const OTHERS_WORDS_CAPITALISED: ReadonlySet<string> = new Set([
	'Mosca',
	'Seul',
	'Usa',
	'Nato',
	'Nis',
	'Gur',
	'Ким',
	'Казани',
	'Un',
	'UN',
	'Uno',
	'UNO',
	'Son',
	'Wi',
	'Jun',
]);

/** True where a form must not be made for this language, because its letters are an everyday word. */
export function isEverydayWord(form: string, lang: string): boolean {
	return NEVER_MADE[lang]?.has(form.toLowerCase()) ?? false;
}

/** True where a name as written is an everyday word of another language, so that only texts in its own may hold it. */
export function isWordElsewhere(name: string, exactCase: boolean): boolean {
	// Matching reads accents away: the Spanish "Seúl" is "seul" in French, too.
	const plain = name
		.normalize('NFD')
		.replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
		.normalize('NFC');
	return exactCase ? OTHERS_WORDS_CAPITALISED.has(plain) : OTHERS_WORDS.has(plain.toLowerCase());
}
