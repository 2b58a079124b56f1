/**
 * Text to scan: paragraphs in the manner of news reports, of sentences written for this purpose, in an order and with
 * names drawn by a fixed seed. About one word in fifteen is a name and every third of those is among the forms.
 */

/** `@` stands for a name. */
const SENTENCES: Record<string, string> = {
	en: `Officials in @ said on Tuesday that the talks would continue through the weekend, despite objections from the opposition.|The minister, who had arrived from @ the night before, declined to answer questions about the price of the agreement.|“We have seen nothing that would change our assessment,” a spokeswoman told reporters outside the embassy in @.|Rescue workers searched the rubble for a second day after the strike on the industrial district near @.|Prices for wheat and cooking oil rose again, the statistics office reported, while wages remained where they were in spring.|The company’s shares fell by 3.4% after it announced that the plant in @ would close before the end of the year.|Analysts doubt that the new rules, which take effect in January, can be enforced without help from the regional courts.|A court in @ sentenced two former officers to eleven years in prison for their part in the smuggling of weapons parts.|Much of the traffic between @ and @ now goes by rail, since the bridge has not been repaired.|It was the third such visit in as many months, and the first since the prime minister’s party lost its majority.`,
	de: `Die Behörden in @ teilten am Dienstag mit, dass die Gespräche trotz des Widerstands der Opposition fortgesetzt werden.|Der Minister, der am Vorabend aus @ angereist war, wollte sich zum Preis der Vereinbarung nicht äußern.|„Wir haben nichts gesehen, was unsere Einschätzung ändern würde“, sagte eine Sprecherin vor der Botschaft in @.|Rettungskräfte suchten nach dem Angriff auf das Industriegebiet bei @ den zweiten Tag in den Trümmern nach Überlebenden.|Die Preise für Weizen und Speiseöl stiegen erneut, während die Löhne laut Statistikamt auf dem Stand vom Frühjahr blieben.|Die Aktien des Unternehmens verloren 3,4 Prozent, nachdem es die Schließung des Werks in @ angekündigt hatte.|Ein Gericht in @ verurteilte zwei ehemalige Offiziere wegen des Schmuggels von Waffenteilen zu elf Jahren Haft.|Ein großer Teil des Verkehrs zwischen @ und @ läuft inzwischen über die Schiene, weil die Brücke noch gesperrt ist.`,
	ru: `Власти города @ сообщили во вторник, что переговоры продолжатся в выходные, несмотря на возражения оппозиции.|Министр, прибывший накануне из столицы, отказался отвечать на вопросы журналистов о цене соглашения.|«Мы не видели ничего, что изменило бы нашу оценку», — заявила представительница посольства, @.|Спасатели второй день разбирают завалы после удара по промышленному району, недалеко от которого находится @.|Цены на пшеницу и подсолнечное масло снова выросли, а зарплаты остались на уровне весны, сообщило ведомство статистики.|Акции компании упали на 3,4 процента после объявления о закрытии завода @ до конца года.|Суд приговорил двух бывших офицеров к одиннадцати годам тюрьмы за участие в контрабанде деталей оружия через @.|Большая часть грузов идёт теперь по железной дороге @ — @, потому что мост до сих пор не восстановлен.`,
	uk: `Влада міста @ повідомила у вівторок, що переговори триватимуть у вихідні попри заперечення опозиції.|Міністр, який напередодні прибув зі столиці, відмовився відповідати на запитання журналістів про ціну угоди.|«Ми не бачили нічого, що змінило б нашу оцінку», — сказала речниця посольства, @.|Рятувальники другий день розбирають завали після удару по промисловому району, неподалік якого розташоване місто @.|Ціни на пшеницю та олію знову зросли, тоді як зарплати залишилися на рівні весни, повідомила служба статистики.|Обов’язки директора заводу @ виконуватиме його заступник, об’єкт закриють до кінця року.|Більша частина вантажів іде тепер залізницею @ — @, бо міст досі не відновлено.`,
	ja: `@の当局は火曜日、野党の反対にもかかわらず、週末も協議を続けると明らかにした。|前夜に@から到着した大臣は、合意の費用に関する記者団の質問には答えなかった。|「われわれの評価を変えるようなものは何も見ていない」と、@にある大使館の報道官は述べた。|救助隊は、@近郊の工業地帯への攻撃から二日目となるこの日も、がれきの中で捜索を続けている。|統計局によると、小麦と食用油の価格は再び上昇した一方、賃金は春の水準にとどまっている。|同社の株価は、@の工場を年内に閉鎖すると発表した後、３．４パーセント下落した。|@の裁判所は、兵器部品の密輸に関わったとして、元将校二人に懲役十一年を言い渡した。|橋の修復が終わっていないため、@と@を結ぶ輸送の多くは鉄道に頼っているという。`,
	ko: `@ 당국은 화요일 야당의 반대에도 불구하고 주말에도 협상을 계속할 것이라고 밝혔다.|전날 밤 @에서 도착한 장관은 합의 비용에 관한 기자들의 질문에 답하지 않았다.|“우리의 평가를 바꿀 만한 것은 아무것도 보지 못했다”고 @ 주재 대사관 대변인이 말했다.|구조대는 @ 인근 공업 지대에 대한 공격 이틀째인 이날도 잔해 속에서 수색을 이어 갔다.|통계청에 따르면 밀과 식용유 가격은 다시 올랐지만 임금은 봄 수준에 머물렀다.|회사 주가는 @의 공장을 연내 폐쇄한다고 발표한 뒤 3.4퍼센트 떨어졌다.|다리가 복구되지 않아 @와 @를 잇는 수송의 대부분은 철도에 의존하고 있다.`,
	zh: `@当局星期二表示，尽管遭到反对党反对，谈判仍将在周末继续进行。|前一天晚上从@抵达的部长拒绝回答记者关于协议费用的问题。|“我们没有看到任何会改变我们判断的东西，”驻@大使馆发言人说。|对@附近工业区的袭击发生后第二天，救援人员继续在废墟中搜寻幸存者。|统计局报告说，小麦和食用油价格再次上涨，而工资仍停留在春季的水平。|该公司宣布将在年底前关闭@的工厂后，股价下跌了百分之三点四。|由于大桥尚未修复，@与@之间的大部分运输现在依靠铁路。`,
	fr: `Les autorités de @ ont annoncé mardi que les pourparlers se poursuivraient pendant le week-end malgré l’opposition.|Le ministre, arrivé la veille de @, a refusé de répondre aux questions des journalistes sur le coût de l’accord.|Les secouristes fouillaient pour le deuxième jour les décombres du quartier industriel situé près de @.|Le cours de l’action a chuté de 3,4 % après l’annonce de la fermeture de l’usine de @ avant la fin de l’année.|L’essentiel du trafic entre @ et @ passe désormais par le rail, car le pont n’a pas encore été réparé.`,
};

/** Made-up names that no list of towns holds. */
const STRANGERS: Record<string, string> = {
	en: 'Quarrowby Helmstrand Tovixel Brannaquay Ostrelune Vexmoor Dunquill Yarrowick',
	ru: 'Кваровбинск Хельмострад Товиксельск Бранакваево Острелунь Вексморск',
	uk: 'Кваровбинськ Хельмострад Товіксельськ Бранакваєве Острелунь Вексморськ',
	ja: 'クァローベ ヘルムストランデ トヴィクセール ブランナケイ オストレリュン ヴェクスモーア',
	ko: '콰로비아 헬름스트란 토빅셀 브란나퀘이 오스트렐룬 벡스모어',
	zh: '夸罗比 赫尔姆斯特兰 托维克塞尔 奥斯特雷伦 韦克斯莫尔',
};

/** A text block as the matcher takes it. */
export interface BenchBlock {
	id: number;
	text: string;
	lang: string;
}

/** Script in which a language writes foreign names. */
const SCRIPT_OF: Record<string, string> = { ru: 'cyrillic', uk: 'cyrillic', ja: 'katakana', ko: 'hangul', zh: 'han' };

/** The languages of the text. */
export const LANGUAGES: readonly string[] = Object.keys(SENTENCES);

/** Random numbers from 0 to below 1, the same on every run. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Paragraphs of about 450 units in the languages asked for, `units` in all for each language. */
export function makeCorpus(
	names: Record<string, string[]>,
	units: number,
	languages: readonly string[] = LANGUAGES,
): BenchBlock[] {
	const random = seeded(7);
	const blocks: BenchBlock[] = [];
	for (const lang of languages) {
		const sentences = (SENTENCES[lang] ?? '').split('|');
		const strangers = (STRANGERS[lang] ?? STRANGERS.en ?? '').split(' ');
		const known = names[SCRIPT_OF[lang] ?? 'latin'] ?? [];
		const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
		for (let size = 0; size < units; ) {
			let text = '';
			while (text.length < 450) {
				const sentence = (pick(sentences) ?? '').replaceAll(
					'@',
					() => (random() < 0.33 ? pick(known) : pick(strangers)) ?? '',
				);
				text += /[\u3040-\u9fff]$|。$/.test(text) || text === '' ? sentence : ` ${sentence}`;
			}
			blocks.push({ id: blocks.length, text, lang });
			size += text.length;
		}
	}
	// Pages mix languages less than this, but no language may profit from its tables being warm.
	for (let i = blocks.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[blocks[i], blocks[j]] = [blocks[j] as BenchBlock, blocks[i] as BenchBlock];
	}
	// Flat strings, as a message brings them, not ropes of their pieces.
	return JSON.parse(JSON.stringify(blocks));
}
