import { describe, expect, test } from 'vitest';
import { NEWS_SITES } from '../../../settings/news-sites.ts';
import { canonicalHost, siteOf } from '../../../settings/page-address.ts';
import { isListed, listedHosts, matchPatterns } from '../../../settings/sites.ts';

/** Every outlet that the bundled dataset's subject was first documented with, and a page of the kind it publishes. */
const CITED: [outlet: string, page: string][] = [
	['Meduza', 'https://meduza.io/amp/en/news/2017/10/12/a'],
	['Ministry of Foreign Affairs of Ukraine', 'https://mfa.gov.ua/en/news/a'],
	['Radio Free Europe/Radio Liberty', 'https://www.rferl.org/a/1.html'],
	['SWP', 'https://www.swp-berlin.org/publikation/a'],
	['tagesschau', 'https://www.tagesschau.de/ausland/a.html'],
	['We Ukraine', 'https://weukraine.tv/top/a'],
	['The Korea Herald', 'https://www.koreaherald.com/article/1'],
	['CNN', 'https://edition.cnn.com/2024/10/30/world/a'],
	['The Kyiv Independent', 'https://kyivindependent.com/a/'],
	['AP News', 'https://apnews.com/article/a'],
	['LRT', 'https://www.lrt.lt/ua/novini/a'],
	['NATO', 'https://www.nato.int/cps/en/natohq/a.htm'],
	['Der Spiegel', 'https://www.spiegel.de/ausland/a'],
	['Slovo i Dilo', 'https://www.slovoidilo.ua/2024/10/31/a'],
	['Radio Svoboda', 'https://www.radiosvoboda.org/a/1.html'],
	['The Wall Street Journal', 'https://www.wsj.com/articles/a'],
	['NV', 'https://nv.ua/ukr/world/a.html'],
	['Suspilne', 'https://suspilne.media/1-a/'],
	['The Washington Times', 'https://www.washingtontimes.com/news/2024/nov/1/a/'],
	['Le Monde', 'https://www.lemonde.fr/en/international/article/2024/11/01/a.html'],
	['RBC-Ukraine', 'https://www.rbc.ua/rus/news/a.html'],
	['The Moscow Times', 'https://www.themoscowtimes.com/2024/11/04/a'],
	['Interfax', 'https://interfax.com/newsroom/top-stories/1/'],
	['Fakty ICTV', 'https://fakty.com.ua/ua/svit/a/'],
	['Ekspres', 'https://expres.online/a'],
	['The New York Times', 'https://www.nytimes.com/2024/11/05/world/europe/a.html'],
	['Deutsche Welle', 'https://www.dw.com/en/a/a-1'],
	['Al Jazeera', 'https://www.aljazeera.com/news/2025/1/13/a'],
	['BBC News', 'https://www.bbc.com/news/articles/a'],
	['BBC', 'https://www.bbc.co.uk/news/a'],
	['Voice of America, Ukrainian service', 'https://www.holosameryky.com/a/1.html'],
	['Neue Zürcher Zeitung', 'https://www.nzz.ch/international/a'],
	['Austria Presse Agentur', 'https://apa.at/news/a/'],
	['France 24', 'https://www.france24.com/en/a'],
	['Reuters', 'https://www.reuters.com/world/a/'],
];

/** Languages whose names the bundled dataset spots, and how many sites a reader of each finds at least. */
const SPOTTED: [language: string, atLeast: number][] = [
	['en', 100],
	['ja', 30],
	['ko', 30],
	['zh', 30],
	['uk', 30],
	['ru', 30],
	['de', 40],
	['fr', 20],
	['es', 20],
	['pl', 12],
	['it', 12],
];

const REGISTRIES = /^(?:ac|co|com|edu|go|gov|net|ne|or|org)\.[a-z]{2}$/;

const listed = listedHosts(NEWS_SITES);
const isListedAddress = (url: string) => isListed(siteOf(url), listed);

describe('the list of news sites', () => {
	test.each(NEWS_SITES.map((site) => [site.host, site] as const))('%s is well formed', (host, site) => {
		expect(canonicalHost(host), 'write the host in lower-case ASCII, with no scheme, port or path').toBe(host);
		expect(siteOf(`https://${host}/`), 'a host needs a domain name').toMatchObject({ naming: 'domain' });
		expect(host, '`www.` is covered by the host without it').not.toMatch(/^www\./);
		expect(host, 'this is a registry: it would cover every site of a country').not.toMatch(REGISTRIES);

		const texts = [site.name, site.about.en, site.about.ja, ...(site.latin === undefined ? [] : [site.latin])];
		for (const text of texts) expect(text, 'one trimmed line').toMatch(/^\S(?:.*\S)?$/);
		expect(site.about.ja, 'the Japanese text is not in Japanese').toMatch(
			/[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u,
		);
		expect(site.about.en, 'the English text is not in English').toMatch(/^[A-Z][\p{sc=Latin}\d ,.'’/+-]+$/u);
		const hasOtherScript = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(site.name);
		expect(site.latin !== undefined || !hasOtherScript, 'add `latin`, for readers of other scripts').toBe(true);

		expect(site.languages.length).toBeGreaterThan(0);
		expect(new Set(site.languages).size, 'a language twice').toBe(site.languages.length);
		for (const language of site.languages) expect(named('language', language, /^[a-z]{2}$/), language).toBe(true);
		expect(named('region', site.country, /^[A-Z]{2}$/), site.country).toBe(true);
	});

	test('is sorted by host, each once', () => {
		const hosts = NEWS_SITES.map((site) => site.host);
		expect(hosts).toEqual([...new Set(hosts)].sort());
	});

	test('has no host that another covers', () => {
		const covered = NEWS_SITES.filter(({ host }) => NEWS_SITES.some((other) => host.endsWith(`.${other.host}`)));
		expect(covered).toEqual([]);
	});

	test.each(CITED)('has %s', (_outlet, page) => {
		expect(isListedAddress(page)).toBe(true);
	});

	test('marks as cited exactly what the table above holds', () => {
		const cited = NEWS_SITES.filter((site) => site.cited === true);
		const inTable = CITED.map(([, page]) => cited.find((site) => isListed(siteOf(page), listedHosts([site]))));
		expect(new Set(inTable)).toEqual(new Set(cited));
	});

	test('has at least 120 more', () => {
		expect(NEWS_SITES.filter((site) => site.cited !== true).length).toBeGreaterThanOrEqual(120);
	});

	test.each(SPOTTED)('serves readers of %s', (language, atLeast) => {
		expect(NEWS_SITES.filter((site) => site.languages.includes(language)).length).toBeGreaterThanOrEqual(atLeast);
	});

	test('asks for no site in whose languages nothing can be spotted', () => {
		const spotted = SPOTTED.map(([language]) => language);
		expect(NEWS_SITES.filter(({ languages }) => !languages.some((it) => spotted.includes(it)))).toEqual([]);
	});

	test('makes one https pattern a host', () => {
		const patterns = matchPatterns(NEWS_SITES);
		expect(patterns).toHaveLength(NEWS_SITES.length);
		expect(patterns).toContain('https://*.reuters.com/*');
		for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9.-]+\/\*$/);
	});
});

function named(type: 'language' | 'region', code: string, shape: RegExp): boolean {
	return shape.test(code) && new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
}
