/**
 * The demonstration site, served for the addresses of listed news hosts. What stands in `painted` and `unpainted` was
 * written down by reading the pages, not by asking the matcher.
 */
import { join } from 'node:path';
import { fileAnswer, folderSite } from '../browser/folder-site.ts';
import type { SiteAnswer } from '../browser/proxy.ts';

/** One demonstration page. */
export interface DemoPage {
	id: 'en-kursk' | 'en-rutte' | 'ja-kursk' | 'uk-moscow';
	/** Address it is served for: a host of `settings/news-sites.json`. */
	url: string;
	lang: 'en' | 'ja' | 'uk';
	/** The article's day (ISO). */
	published: string;
	/** Where the page says its day. */
	dateIn: 'json-ld' | 'meta' | 'time-element';
	/** Names that stand in the page and that a reader needs to have explained, as the page writes them (ruby left out). */
	painted: string[];
	/** Words that look like a name and are none here, with some text before or after them. */
	unpainted: { within: string; name: string }[];
	/** The name whose card tests and pictures open: painted at every density, and not inside a link. */
	shown: string;
}

/** All demonstration pages; the first is the one that `npm start` shows first. */
export const DEMO_PAGES: readonly DemoPage[] = [
	{
		id: 'en-kursk',
		url: 'https://www.reuters.com/world/europe/meridian-first-firefight-in-kursk/',
		lang: 'en',
		published: '2024-11-05',
		dateIn: 'json-ld',
		painted: [
			'Kursk region',
			'Volodymyr Zelensky',
			'Vladivostok',
			'National Intelligence Service',
			'Ussuriysk',
			'Ulan-Ude',
			'Yunus-bek Yevkurov',
			'HUR',
			'Kim Yong Bok',
			'Kim Jong Un',
			'Kateryna Stepanenko',
			'Ants Kiviselg',
			'Choe Son Hui',
			'Vladimir Putin',
			'Sergei Lavrov',
			'Annalena Baerbock',
			'Mark Rutte',
			'Lloyd Austin',
		],
		unpainted: [
			{ within: 'The Battle of Kursk, 1943', name: 'Kursk' },
			{ within: 'The Kursk submarine', name: 'Kursk' },
		],
		shown: 'Choe Son Hui',
	},
	{
		id: 'en-rutte',
		url: 'https://www.bbc.com/news/meridian-rutte-2024-10-28',
		lang: 'en',
		published: '2024-10-28',
		dateIn: 'time-element',
		painted: ['Rutte', 'Mark Rutte', 'Kursk', 'Kursk region', 'Ussuriysk', 'Vladimir Putin', 'BRICS summit in Kazan'],
		unpainted: [],
		shown: 'Rutte',
	},
	{
		id: 'ja-kursk',
		url: 'https://www.asahi.com/articles/meridian-kursk.html',
		lang: 'ja',
		published: '2024-11-06',
		dateIn: 'json-ld',
		painted: [
			'クルスク州',
			'ルステム・ウメロウ',
			'ウォロディミル・ゼレンスキー',
			'崔善姫',
			'セルゲイ・ラヴロフ',
			'金正恩',
			'金英福',
			'ユヌス＝ベク・エフクロフ',
			'ウスリースク',
			'ウラン・ウデ',
			'国家情報院',
			'カテリナ・ステパネンコ',
			'アンツ・キヴィセルク',
		],
		unpainted: [
			{ within: 'クルスクの戦い', name: 'クルスク' },
			{ within: '怪僧ラスプーチン', name: 'プーチン' },
		],
		shown: '崔善姫',
	},
	{
		id: 'uk-moscow',
		url: 'https://www.pravda.com.ua/news/2024/11/1/meridian/',
		lang: 'uk',
		published: '2024-11-01',
		dateIn: 'meta',
		painted: [
			'Сергієм Лавровим',
			'Цой Сон Хі',
			'Кім Чен Ин',
			'Курської області',
			'Уссурійську',
			'Улан-Уде',
			'Юнус-бек Євкуров',
			'Кім Йон Бока',
			'Сергій Кислиця',
			'Володимир Зеленський',
			'Антс Ківісельг',
			'Катерина Степаненко',
			'Марк Рютте',
		],
		unpainted: [],
		shown: 'Кім Йон Бока',
	},
];

/** The demonstration page of an id. */
export function demoPage(id: DemoPage['id']): DemoPage {
	const found = DEMO_PAGES.find((it) => it.id === id);
	if (!found) throw new Error(`no demonstration page ${id}`);
	return found;
}

const files = folderSite({ prefix: 'meridian', folder: import.meta.dirname });

/** The demonstration site: the pages at their addresses, what they load under `/meridian/` of every host. */
export function demoSite(url: URL): SiteAnswer | undefined {
	const page = DEMO_PAGES.find((it) => it.url === url.origin + url.pathname);
	return page ? fileAnswer(join(import.meta.dirname, `${page.id}.html`)) : files(url);
}
