import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { dayIn, dayInAddress, publishedOf } from '../../../page/published.ts';

const NOW = new Date('2025-03-01T12:00:00Z');
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const CASES: { what: string; html: string; url?: string; day?: string; origin?: string }[] = [
	{
		what: 'JSON-LD of a news article',
		html: ld({ '@type': 'NewsArticle', datePublished: '2024-11-05T09:30:00+09:00' }),
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: 'the page’s own offset, not ours',
		html: ld({ '@type': 'NewsArticle', datePublished: '2024-11-05T23:59:00-05:00' }),
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: 'a list of things',
		html: ld([{ '@type': 'WebSite' }, { '@type': ['Article', 'NewsArticle'], datePublished: '2024-11-05' }]),
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: '@graph, the article before the page',
		html: ld({
			'@graph': [
				{ '@type': 'WebPage', datePublished: '2020-01-01' },
				{ '@type': 'ReportageNewsArticle', datePublished: ['2024-11-05'] },
			],
		}),
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: 'mainEntity',
		html: ld({ '@type': 'WebPage', mainEntity: { '@type': 'BlogPosting', datePublished: '2024-11-05' } }),
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: 'a page where there is no article',
		html: ld({ '@type': 'WebPage', datePublished: '2024-11-05' }),
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: 'a related article is not this one',
		html: ld({ '@type': 'WebSite', hasPart: { '@type': 'NewsArticle', datePublished: '2024-11-05' } }),
	},
	{
		what: 'broken JSON-LD is passed over',
		html: `<script type="application/ld+json">{"datePublished": "2024-11-01",}</script>${ld({ '@type': 'NewsArticle', datePublished: '2024-11-05' })}`,
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: 'JSON-LD that is no object',
		html: '<script type="application/ld+json">null</script><script type="application/ld+json">"x"</script>',
	},
	{
		what: 'JSON-LD wrapped for XHTML',
		html: `<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-11-05"}\n//]]></script>`,
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{ what: 'a date that is none', html: ld({ '@type': 'NewsArticle', datePublished: 'yesterday' }) },
	{ what: 'a day that no calendar has', html: ld({ '@type': 'NewsArticle', datePublished: '2024-02-31' }) },
	{ what: 'a day to come', html: ld({ '@type': 'NewsArticle', datePublished: '2026-01-01' }) },
	{
		what: 'article:published_time',
		html: '<meta property="article:published_time" content="2024-11-05T00:10:00Z"><meta property="article:modified_time" content="2024-12-01">',
		day: '2024-11-05',
		origin: 'meta',
	},
	{ what: 'modified alone is no publication', html: '<meta property="article:modified_time" content="2024-12-01">' },
	{
		what: 'metas by name, any case',
		html: '<meta name="Parsely-Pub-Date" content="2024-11-05T00:10:00Z">',
		day: '2024-11-05',
		origin: 'meta',
	},
	{
		what: 'the better meta wins',
		html: '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2024-11-05">',
		day: '2024-11-05',
		origin: 'meta',
	},
	{
		what: 'JSON-LD before metas',
		html: `<meta property="article:published_time" content="2024-11-04">${ld({ '@type': 'Article', datePublished: '2024-11-05' })}`,
		day: '2024-11-05',
		origin: 'json-ld',
	},
	{
		what: 'time with itemprop',
		html: '<time datetime="2020-01-01">x</time><time itemprop="datePublished" datetime="2024-11-05T08:00">x</time>',
		day: '2024-11-05',
		origin: 'time-element',
	},
	{
		what: 'time in the article’s head',
		html: '<article><header><h1>x</h1><time datetime="2024-11-05">x</time></header><p><time datetime="2020-01-01">x</time></p></article>',
		day: '2024-11-05',
		origin: 'time-element',
	},
	{
		what: 'time beside the headline',
		html: '<time datetime="2020-01-01">x</time><div><h1>x</h1><div><time datetime="2024-11-05">x</time></div></div>',
		day: '2024-11-05',
		origin: 'time-element',
	},
	{ what: 'a stray time says nothing', html: '<p><time datetime="2020-01-01">x</time></p>' },
	{
		what: 'the address',
		html: '',
		url: 'https://news.example/world/2024/11/05/story.html',
		day: '2024-11-05',
		origin: 'address',
	},
	{ what: 'an address of the future', html: '', url: 'https://news.example/2031/11/05/story' },
	{ what: 'nothing at all', html: '<p>2024-11-05</p>' },
];

test.each(CASES)('$what', ({ html, url = 'https://news.example/story', day, origin }) => {
	const { document } = new JSDOM(`<!doctype html><body>${html}`).window;
	expect(publishedOf(document, url, NOW)).toEqual(day ? { day, origin } : undefined);
});

test.each([
	['2024-11-05', '2024-11-05'],
	['2024/11/5 09:30', '2024-11-05'],
	['20241105', '2024-11-05'],
	['20241105T093000', '2024-11-05'],
	['2024年11月5日', '2024-11-05'],
	['2024.11.05', '2024-11-05'],
	['2024-11', undefined],
	['05/11/2024', undefined],
	['1732000000', undefined],
	['1961-11-05', undefined],
])('the day in "%s" is %s', (written, day) => {
	expect(dayIn(written)).toBe(day);
});

test.each([
	['https://n.example/2024/11/05/a', '2024-11-05'],
	['https://n.example/2024/1/5/a', '2024-01-05'],
	['https://n.example/a-2024-11-05', '2024-11-05'],
	['https://n.example/news/20241105-a', '2024-11-05'],
	['https://n.example/2024/1105/a', '2024-11-05'],
	['https://n.example/world/2024/nov/05/a', '2024-11-05'],
	['https://n.example/2024/november/5/a', '2024-11-05'],
	['https://n.example/id/1202411053', undefined],
	['https://n.example/2024/13/05/a', undefined],
	['https://n.example/a?d=2024-11-05', undefined],
	['not an address', undefined],
])('the day in %s is %s', (url, day) => {
	expect(dayInAddress(url)).toBe(day);
});
