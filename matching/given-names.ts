/**
 * Given names as newspapers print them before surnames, in small letters. A surname after one of them is the name of that
 * person. Only frequent ones, and none that also stands before a surname as another word: "Will Putin come?", "Mark",
 * "Grant", "Rose", "Вера". A name that is missing costs a wrong mark now and then; a word too many loses a right one.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Latin letters, as in English, German, French, Spanish, Polish and Italian. */
const LATIN = words(`
aaron adam adrian agnes agnieszka alain alan albert alberto aldo alejandro alessandra alessandro alexander alexandra alfonso
alfred alice alicia alina amanda amelia amy ana anastasia andrea andreas andrew andré angela angelina angelo ania anita ann anna
anne annette annie antoine anton arthur arturo barbara beata beatrice bella benjamin bernard bernd beth betty bogdan bożena brad
brandon brenda brian bruce bruno camille carla carlo carlos carmen carol carolina caroline catherine cecilia charles charlotte
chloé christian christiane christina christine christoph christophe christopher claire clara claude claudia claudio cristina
cynthia daniel daniela danielle danuta darek dave david deborah denise dennis diana diane diego dieter dominik dominique donald
dorota dorothea dylan edoardo edward elaine elena eleonora elisa elisabeth elizabeth ella ellen elsa emilia emily emma enrico
enrique eric erik erika esther eugene eva evelyn ewa fabian fabio federica federico felix fernando filip florian francesca
francesco francisco franck franco françois françoise gabriel gabriela gabriele gary george georges gerard gerhard gianluca
gianni gilles gina giorgia giorgio giovanni giulia giuseppe gonzalo greg grzegorz guillaume guido günter hanna hannah hans
harald harry heidi heike heinz helen helena helga helmut henri henryk hélène ian igor ines ingrid irena irene irina isabel
isabella isabelle jacob jacques jakob jakub james jan jane janet janina janusz jason javier jean jeanne jeff jennifer jenny jens
jerome jerry jessica jesús jim joachim joan joanna jochen joe johann johanna john johnny jonas jonathan jorge joseph joshua josé
juan judith julia julian julie jörg jürgen józef kamil kamila karen karin karl karol karolina katarzyna katharina kate katherine
kathleen katie katrin kelly kenneth kerstin kevin klaus konrad krystyna krzysztof kyle lara larry laura laurent lea leon
leonard leonardo lewis liam lidia lina linda lisa louis louise luc luca lucas lucia lucie lucy luigi luis lukas lydia
lyudmila łukasz maciej magdalena maja malgorzata małgorzata manuel manuela marcel marcello marcin marco marcus marek margaret maria
mariana marianne marie marina mario marion mariusz markus marta martha martin martina mary maria massimo mateusz matteo matthew
matthias maurice maurizio megan melanie mercedes michael michel michela michele michelle michał miguel mike miguel mikołaj mirosław
monica monika monique moritz nancy natalia natalie nathalie nathan nicholas nick nicola nicolas nicole niklas nina noah olaf olena olga
oliver olivia olivier oscar pablo paola paolo pascal patricia patrick paul paula paulina paulo pedro peggy pete peter petra philipp
philippe phoebe pierre pilar piotr rachel rafael rafał ralf ralph raymond rebecca regina renata renate ricardo riccardo richard rita
robert roberta roberto rodrigo roger roland romain ronald rosa rosemary ruth ryan ryszard sabine sally salvatore samantha samuel
sandra sara sarah sebastian sean serena sharon sheila silvia simon simone sofia sonia sophia sophie stefan stefania stefano
stella stephan stephanie stephen steve steven stuart susan susanne sven sylvia sylvie sławomir tadeusz tamara tania tatiana ted
teresa terry theo theresa thierry thomas tim timothy tina tobias todd tom tomasz tommy ulrich ulrike ursula uwe valentina
valeria valerie vanessa vera verena veronica veronika vincent vincenzo virginia véronique walter waldemar wanda wendy werner
wiktor wojciech wolfgang yann yvonne yves zbigniew zofia zoe zoé zuzanna
aleksandra alessia alessio alice alina alma alois alva amalia amir anders anja anke annalisa antje antonella anya armin arnaud arne arno
astrid audrey axel bastian beatrix benedikt benoît bettina birgit björn blanca bob bodo brigitte britta bärbel camilla carina carsten
cathérine cédric celine céline cezary chiara christa cindy clemens cornelia corinne cyril damien daria darren debbie delphine detlef
dirk doris edgar edith edwin eleanor elia elias elke ellie emanuele emil emile émile emmanuel enzo erich ernst erwin esteban eugen
fabienne fabrice fiona francine frank franz franziska frederick frieda frieder fritz gaël gerda gertrud gerry giacomo gino gisela
gloria gottfried gregor gregory gudrun günther gustav hannes harriet heather hector hedwig heiner henning henry herbert hermann
hilda hilde hildegard holger horst hubert hugo ilse imke inge ingeborg ingo inka iris isidora ivan iwona jaime jarosław jasmin
jörn josef josefina joseline józef judy julius jutta jędrzej kai karla karoline kasimir kerry kilian kim klara kurt lars laurence
leah leila leopold lena lennart lothar louisa lucien ludwig luise luz léa lola mads maik manfred manon margarete margot margrit
marguerite marlene marlies marlon marvin mathilde mathieu mats max maximilian maxime melissa merle mia micha milena mirko mirjam
nadia nadine natasha nele nelly nils nora norbert norman norbert nuria ole olivia orlando ornella oskar ottilie otto patrizia paulette
philip pia pina quentin raffaella rainer ramón raúl reinhard remi rémi rené rocío rolf romy rosalie rosario rosie roswitha rudi rudolf
rüdiger sabrina sascha sebastián serge sergio sibylle siegfried sigrid silke silvana sissi sophia stan stanisław stéphane
susana svenja sylwia sébastien thea theodor thorsten till timo torsten trevor trudy ursel valérie vicente victoria viktoria violet
violetta virginie vito volker walburga waltraud wendelin wilfried wilhelm wilhelmine willi wolf xavier yannick yasmin yolanda
yvette zita zuzana marc nico hector polly
`);

/** Ukrainian and Russian, in the nominative and, where a surname in -ова might be a case of -ов, in others. */
const CYRILLIC = words(`
александр александра алексей алёна алина алиса алла анастасия анатолий андрей анна антон антонина аркадий арсений артём артем
богдан борис вадим валентин валентина валерий валерия варвара василий василиса вероника виктор виктория виталий виолетта вячеслав
галина геннадий георгий григорий дарья денис диана дмитрий евгений евгения егор екатерина елена елизавета жанна зинаида зоя иван игорь
илья инна ирина кирилл кристина ксения лариса леонид лидия лилия людмила майя максим маргарита марина мария михаил
наталия наталья никита николай нина оксана олег олеся ольга павел пётр петр полина раиса руслан светлана семён станислав
степан тамара татьяна тимур ульяна фёдор федор юлия юрий яна ярослав андрія анатолій андрій антоніна богдана вадима валентина
валерій василь вероніка вікторія віктор віталій галина ганна геннадій георгій григорій дарина дмитро євген євгенія єлизавета іван
ігор ілля інна ірина катерини кирило кристина ксенія лідія лілія людмила максим маргарита марина марія микита микола михайло
наталія ніна оксана олександр олександра олексій олена олеся олег ольга остап павло петро поліна руслан світлана
соломія софія станіслав степан тамара тарас тетяна уляна федір христина юлія юрій яна ярослав ярослава людмилы людмиле людмилу
людмили людмилі марии марину марины марине марію марії елены елене елену олени олені олену анны анне анну анни анні екатерины
екатерине екатерину ольги ольге ольгу ольги ользі ірини ірині ірину ирины ирине ирину наталии наталью натальи натальє наталії
`);

/** Katakana and Hangul, for the foreign namesakes that films, books and sport bring. */
const EAST_ASIAN = words(`
アレックス アンナ アンドレイ アンドレア イーゴリ イワン エミリー エマ エレナ オリガ カレン キャサリン クリス クリスティーナ ケイト サラ ジェーン
ジェームズ ジェニファー ジム ジャック ジャン ジョー ジョージ ジョン スティーブ スティーヴ スティーブン スーザン ソフィー ダニエル チャールズ
デイビッド デビッド トーマス トム ナタリア ニコール ニーナ ハリー ピーター フランク ポール マイケル マリア マリー マーガレット メアリー
リサ リチャード リュドミラ ルイス レオン ロバート
제인 존 제임스 톰 마이클 마이크 메리 마리아 스티브 데이비드 데이빗 피터 폴 로버트 리처드 토머스 토마스 안나 엘레나 엠마 사라 케이트 조지
류드밀라 올가 이고리 이반 니콜 크리스 크리스티나 다니엘 해리 조 조지프
`);

/** All of them; asked with the word before a surname, in small letters. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...LATIN, ...CYRILLIC, ...EAST_ASIAN]);
