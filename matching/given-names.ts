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

/**
 * More of them: what two or more of the locales of `@faker-js/faker` have (or its Spanish and Portuguese ones), without those
 * that are words of a sentence ("Can", "Per"), months, places ("Paris", "Georgia") and the given names of well-known bearers,
 * which papers spell in more ways than a dataset lists.
 */
const MORE_LATIN = words(`
aaliyah abby abdon abdul abdullah abe abel ábel abelardo abigail abraham achille ada adalbert adalberta adalberto adel adela
adelaida adele adelin adelina adeline adina adolf adolfo adonis adrián adriana adriána adriano adrien adrienne adrijana afra
agata agáta agaton agustín ahmad ahmed ahmet aida aiden aileen aimee aimée aisha aksel alana alban alberta alberte albertina
albin albín albina albína alcibiade alcide alda alejandra aleksander alena aleš alex alexa alexandre alexandrea alexandrine
alexanne alexej alexis aleyna alfréd alfreda alfredo ali alia alica alícia alida aline alisa alisha aliya aliyah allegra
alojz alparslan alvin alvina alyssa amara amaya amber amelie amélie amina amira amos anabel anabela anatol anatolie anđela
andre andrej andrés andrija aneta anežka angel ángel ángela angelica angeline anica anka annabel annabell annabelle anneli
anni annika anouk antea antero antigone antoinette antoni antonia antonie antonin antonina apollo archibald arda ariadna
arian ariana ariane arianna ariel arielle aristide armand armando armida arnaldo arnold aron áron arpád artemisa artur arvid
arya ashley assunta attila augustin augustina augustine aurel aurelia aurélie aurelio aurore ayana ayaz ayden ayla aylin
ayman azra barbora batuhan beáta beatriz beau belinda ben beniamin benício benito benjamín bennett bente berat berenice
berit berkay bernadette bernardo berta bertram bertrand betina bianca bianka bibiana bilal blahoslav blaise blanche blanka
blažej blažena bobbie bobby bogdana bohdan bohdana bohumil bohumila bohumír bohuš bohuslav bohuslava bojan bojana boleslav
bonifác boris božica božidar božidara bradley brando branimir branislav branislava branka brankica breno brent bret brice
brigita britt bronislava bruna bryan burak caio calebe calvin camelia camila caridad carl carles carlota carlotta carmela
carmelo carmine casandra časlav cassandra cassandre catalina caterina catharina cecil cecile cecília cecilie cedric cedrik
celia célia celina cem césar ceyda ceylin chantal charlie chelsey cheyenne chloe chris christelle clarence clarissa claudine
clementina cleo cleopatra clotilde clovis colin colleen collin concepción conchita conner connor constantin coralie cordelia
corinna corvin cosima cristian cristián cristiano cristobal cristóbal ctibor curt cyprián cyrus dagmar dagmara dalibor
dalibora daliborka dalida dalila damaris damian damiana damir danica danijela danilo danka danny dante daphne darian dariana
darija darina darinka dario darius darko davi dávid davide davin davor dax deanna debora débora defne delfina delia deneval
denis denisa deniz devin dezider dilara dimitri dino dion dionýz divna dobromila dobroslav dobroslava domenic domenica
domenico dominic dominika don donát donata donato donny dora dorian dorián dorina dorotea drahomír drahomíra drahoslav
drahoslava dražen dubravka dunja dušan dušana dustin ebba eda edgardo edita edmond edmund eduard eduarda eduardo edvin efrem
eileen eleazar eli eliana elif elijah elin elina eline elise eliseo elísio eliška eliza elliot elmo eloisa elvira elvíra
elvis elza emanuel emanuela emanuelly emelie emely emília emilian emiliano emilie emilio emin emir emmanuelle emmy emre
ensar eray eren eriberto erica erna ernest ernestine ernesto ervín esma esmeralda esperanza estella estelle ester estera
etela ethan eugenia eulalia eusebia eusebio evan evelin evelina eveline everardo evie eymen fabiana fabiano fabien fábio
fabiola fabrícia fabrício fanny fatima fatma fausto fedor fedora felicia felícia feliciano felicita felipe félix femke
ferdinand filemon filiberto filipa filomena filoména finley finn finnley flavia flavie flavio flóra flore florencia
florentin florentina florián floriana florina florine francisca františek františka frederic frederico frederik fredrik
freya frida friedrich fynn gabin gabriella gabrielle gabrijela gaetano gaia galina gaspar gašpar gaston gedeon gejza gennaro
georg georgette georgiana gerald gerardo germaine germán gerrit gertruda gertrude giada gideon gilbert gilberto gilda gioia
giovanna giuliana giuliano gizela glen glenda glenn goran gordan gordana gordon graciela gregorio greta gréta grgur griselda
guadalupe gúbio guilherme guillermina guillermo gunnar gustave gustavo gwen hailey hamza hanne harold harvey hasan hassan
hayley heitor helene hélio heloísa hendrik henrieta henriette henrik henrique herman hermenegildo hermína hermine hernán
herta homero horacio hortense ibrahim ignác ignacio ígor ilarion ileana ilias ilija ilja ilona ilyas imani imelda immanuel
inga ingrida iolanda irma irvin isaac isabeau isabela isabell isabelly isac isadora isaiah isak ismael ismail iván ivana
ivanka ivar iveta ivica ivo ivona ivy izabela izabella izidor izolda jace jacinthe jack jackie jackson jacky jacobo
jacqueline jaden jadranka jadranko jairo jake jakov jamal jamie jana janaína janine janis janka janna janne jara jared jari
jarmila jarolím jaromír jaron jaroslav jaroslava jasen jasmina jasmine jasna jasper jay jayce jayda jayden jaylen jayson
jeanette jela jelena jelica jenna jeppe jeremiah jeremie jeremy jermaine jerónimo jesper jess jesse jessie jessy jette jill
jimmy joakim joana joanny joão joaquim joaquín jocelyn joel joël joelle joëlle joey johan johannes jolana jolie jolien jon
jona jonah jonatan joost jordi jordy jørgen joris josefa josefin josefine josep josephine josh josie jovan jovana joyce
jozef jozefína jozue juana judita jules júlia juliana julien julieta juliette julio júlio juna justin justina justine justyn
karina karmela karolína kasper kassandra katarina katrina katrine kaya kayden kaylee kayleigh kazimír keanu kenan kenny
kerem kerim kian kiana kiara kimberly kira kirsten kjell klaas klára klaudia kléber klemens klement kleopatra koloman
konstantin koray kornel kristian kristián kristijan kristin kristina kristine kristoffer kyra ladislau ladislav laila larisa
larissa lasse laure lauren laurens lauriane laurie laurine lavinia lavínia layla lazar leana leander leandro leann leif lela
lelia léna lene lenka lenn lennie lennox lenny leo leona leonid leonida leonie leonor leonora leontina leopoldina leopoldo
leroy leticia letícia letizia levi lexi lexie leyla liana lidija lili lilia lilian liliana lilla lillian lilly lily lindsay
linn linnea linus lionel lisandro lisanne lisbeth livia lívia liz liza ljiljana ljuba ljubica logan lora loredana lorena
lorenz lorenza lorenzo loretta lorna lorraine lotte louie luana lucca lucía lucian luciana luciano lucienne lucille lucio
lucius ludmila ludovic ludovica luisa luiza lujza luka lukáš luke lydie mabel macy madeleine maeve mafalda magali magda
magdaléna magnus mahir maica maida maitê malik malin malina malvina malvína mandy marcela marcella marcelo márcia marcos
maren margareta margarida margarita margita maría mariam marian marián marianna mariano marica maricarmen mariella marika
marilena marilú marilyn marisa marisol marit marita marius marlen marlena marley marli martín martine maryam maša mason
matej mateo matheus mathias mathis matias matilda matilde matti matylda maud maureen mauro maxim maxima maximilián maxine
maya mayra mayte medard medina meghan mehmet meike meire melania melek melike melina melinda melis melisa melody melvin
mércia merlin mert merve mervin meryem metod mette micaela micah michaela michal mick mika mikael mikkel mikuláš mila milada
milan milana milica milivoj milla milorad miloš miloslav miloslava milota minerva mirabela miran miranda miray mirco
mireille mirela mirella miriam mirka mirna miron miroslav miroslava mirza mladen modesto mohamed mohammad mohammed mojmír
mónica morgana morris morten muhammad muhammed murat muriel murilo mustafa myra myrna myron nadežda naomi napoleon narcis
narcisa narciso natália natalija natan natanael nataniel nataša nathanael nelson nestor neven nevena nicolás niels nika
nikita nikki nikodem nikola nikolai nikolas nila nisa noël noëlle noemi nolan norberto norina norma novella núbia octavia
octavio odon ofelia ofélia oleg olívia oliwia oliwier omar ömer onur óscar osman osvaldo otilia pamela pankrác pantaleon
pascale pasquale patrice patricio patrik pauline pavel penelopa penelope petar petronela phil pietro platon pravoslav
priscilla prokop quinten radmila radomír radoš radoslav radovan radúz rafaela rajko ramiro ramon ramona randolf ranko raoul
raphael raphaël raquel rasmus rastislav rayan rebeca rebeka regína reginald renáta renato riana riley rino róbert robin
rocco rodolfo roksana rolando romana romeo romina romuald romulus ron rosalia rosalinda rosamunda rosana rosanna roser rowan
roxana róza rozalia rozina ruben rubén rufina rupert ruža sabina salih salomea salomon samanta sami sammie sammy samson
sancho sanda sander sandrine sandro sandy sanne santina santino sára saša saskia scott scottie selena selim selin selina
selma semih serafina sergi servác severín shane shawn sidney sidonia sigurd silje silvan sílvia silvija simeon simona
sirineu slavica slávka slavomír sofía sofie solange soňa sonja stanislav stanislava stanko staša štefan stefanie stela
stojan suélen susanna suzana suzanne svetlana tadeáš talita tanja tarja taylor tekla teodor teodora teodoro teofil teona
tereza tertuliano tessa thalia theodora therese tiago tibor tichomír tihomir timotej timoteo timur tobin tomas tomás tomáš
tomislav tristan tyler ubaldo ulrika václav valdemar valentin valentino valter vanesa vanja vasco vasil velimir vendelín
venera verica verner verónica victor viggo viktor viktória vilma vincenza violette vít vitor vitória vivian viviana viviane
vivien vivienne vladana vladislav vlasta vlastimil vratislav warley washington wilhelmina william willy wilma xander xaver
xenia yahya yango yara yasin yasmine youssef yunus yusuf zachary zaira žaneta zara zdenka zdenko zdeslava zehra želmíra
zenobia zeyd zeynep zina zlata zlatica zlatko zoey zoja zoltán zoran zorka
`);

/** Russian and Ukrainian ones as English, German, French, Spanish, Italian and Polish papers write them. */
const TRANSCRIBED = words(`
aleksei aleksej aleksey alexei alexej alexey alexeï andrei andrey andreï andriy anatoli anatolij anatoly anatoliy arkadi arkady artem artyom boris
danila danylo daria darja darya denys dmitri dmitrij dmitriy dmitry dmytro egor ekaterina elena evgeni evgeny evgueni evgenij fedor fjodor fyodor
galina gennadi gennady grigori grigory ihor ilja illia ilya ioulia iouri irina iryna jekaterina jelena jewgeni juri jurij kirill kyrylo
konstantin kostiantyn ksenia larisa lev liudmila ljudmila maksim maksym maxim mikhail mikhaïl michail mykhailo mykola nadezhda natalya nikolai nikolaj nikolay
nikolaï oksana oleh oleksandr oleksandra oleksiy oleksii pavlo petro ruslan semyon stanislav svetlana svitlana taras tatiana tatjana tatyana
timofey vadim vadym valentina valeri valeria valery vasili vasily vassili vasyl viatcheslav viktor viktoria vitali vitalij vitaly vitaliy
vyacheslav wjatscheslaw wladislaw yegor yekaterina yelena yevgeni yevgeny yevhen yulia yuliya yuri yuriy yury zinaida
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
агата адам алевтина анжела архип аскольд болеслав борислав будимир владислав всеволод всеслав герасим доброслав захар кузьма
ладислав любомир макар мечислав мирон мирослав мстислав назар натан нестор орест пантелеймон пелагея потап радим ратибор
ростислав святополк святослав тихон ярополк
вера віра ескендер эскендер ян
айдер ахтем ділявер дилявер ільмі ильми наріман нариман рефат решат еміне эмине энвер енвер сеітумер аміна амина
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
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
	...LATIN,
	...MORE_LATIN,
	...TRANSCRIBED,
	...CYRILLIC,
	...EAST_ASIAN,
]);
