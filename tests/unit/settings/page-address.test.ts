import { describe, expect, test } from 'vitest';
import { canonicalHost, coveringHosts, type Page, siteOf } from '../../../settings/page-address.ts';

const web = (host: string, more: Partial<Extract<Page, { kind: 'web' }>> = {}): Page => ({
	kind: 'web',
	host,
	secure: true,
	naming: 'domain',
	looksLikePdf: false,
	...more,
});

describe('siteOf', () => {
	const CASES: [what: string, url: string | undefined, page: Page][] = [
		['an article', 'https://www.example.org/news/1?a=b#c', web('www.example.org')],
		['plain http', 'http://www.example.org/', web('www.example.org', { secure: false })],
		['a port', 'https://example.org:8443/', web('example.org')],
		['a name and password', 'https://reader:secret@example.org/', web('example.org')],
		['capitals', 'HTTPS://WWW.Example.ORG/', web('www.example.org')],
		['a trailing dot', 'https://www.example.org./', web('www.example.org')],
		['an international name in Unicode', 'https://новини.укр/a', web('xn--b1amarcd.xn--j1amh')],
		['the same in ASCII', 'https://xn--b1amarcd.xn--j1amh/a', web('xn--b1amarcd.xn--j1amh')],
		['full-width letters', 'https://ｅｘａｍｐｌｅ.org/', web('example.org')],
		['an ideographic full stop', 'https://ニュース。jp/', web('xn--zck9awe6d.jp')],
		['an IPv4 address', 'http://192.0.2.7:8080/', web('192.0.2.7', { secure: false, naming: 'address' })],
		[
			'an IPv4 address in another spelling',
			'http://0xc0000207/',
			web('192.0.2.7', { secure: false, naming: 'address' }),
		],
		['an IPv6 address', 'https://[2001:DB8::1]/', web('[2001:db8::1]', { naming: 'address' })],
		['localhost', 'http://localhost:3000/', web('localhost', { secure: false, naming: 'single-label' })],
		['an intranet host', 'https://wiki/', web('wiki', { naming: 'single-label' })],
		['a PDF', 'https://example.org/report.PDF?page=2', web('example.org', { looksLikePdf: true })],
		['a file', 'file:///home/reader/article.html', { kind: 'file' }],
		['a file on Windows', 'file:///C:/article.html', { kind: 'file' }],
		['the source of a page', 'view-source:https://example.org/', { kind: 'view-source' }],
		['an empty page', 'about:blank', { kind: 'blank' }],
		['an empty page with a fragment', 'about:blank#top', { kind: 'blank' }],
		['a frame without an address', 'about:srcdoc', { kind: 'blank' }],
		["Firefox's settings", 'about:preferences', { kind: 'browser' }],
		["Chrome's settings", 'chrome://settings/', { kind: 'browser' }],
		["Chrome's new tab", 'chrome://newtab/', { kind: 'browser' }],
		["Edge's settings", 'edge://settings/', { kind: 'browser' }],
		['developer tools', 'devtools://devtools/bundled/inspector.html', { kind: 'browser' }],
		["Chrome's page for network errors", 'chrome-error://chromewebdata/', { kind: 'browser' }],
		["a part of Firefox's own", 'resource://gre/res/html.css', { kind: 'browser' }],
		["Firefox's reading view", 'about:reader?url=https%3A%2F%2Fexample.org%2F', { kind: 'reading-view' }],
		["Edge's reading view", 'read://https_example.org/?url=https%3A%2F%2Fexample.org%2F', { kind: 'reading-view' }],
		['an extension in Chrome', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/a.html', { kind: 'extension' }],
		['an extension in Firefox', 'moz-extension://0b5f5f0e-0000-4000-8000-000000000000/a.html', { kind: 'extension' }],
		["Chrome's PDF viewer", 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html?a', { kind: 'pdf-viewer' }],
		["Firefox's PDF viewer", 'resource://pdf.js/web/viewer.html', { kind: 'pdf-viewer' }],
		['a page in its own address', 'data:text/html,<p>Kursk</p>', { kind: 'no-site' }],
		['a page made by another', 'blob:https://example.org/0b5f5f0e', { kind: 'no-site' }],
		['a script', 'javascript:void(0)', { kind: 'no-site' }],
		['a mail', 'mailto:reader@example.org', { kind: 'no-site' }],
		['a file server', 'ftp://example.org/', { kind: 'no-site' }],
		['a tab whose address is withheld', undefined, { kind: 'unknown' }],
		['an empty address', '', { kind: 'unknown' }],
		['no address', 'example.org', { kind: 'unknown' }],
		['a broken address', 'https://', { kind: 'unknown' }],
		['a host of nothing but a dot', 'https://./', { kind: 'unknown' }],
	];

	test.each(CASES)('%s: %s', (_what, url, page) => {
		expect(siteOf(url)).toEqual(page);
	});
});

describe('canonicalHost', () => {
	const CASES: [written: string, host: string | undefined][] = [
		['example.org', 'example.org'],
		[' Example.ORG. ', 'example.org'],
		['новини.укр', 'xn--b1amarcd.xn--j1amh'],
		['Bücher.example', 'xn--bcher-kva.example'],
		['192.0.2.7', '192.0.2.7'],
		['[2001:DB8::1]', '[2001:db8::1]'],
		['localhost', 'localhost'],
		['', undefined],
		['.', undefined],
		['a..example', undefined],
		['.example.org', undefined],
		['https://example.org', undefined],
		['example.org/news', undefined],
		['example.org:8080', undefined],
		['reader@example.org', undefined],
		['*.example.org', undefined],
		['two words', undefined],
		['a?b', undefined],
		['a#b', undefined],
		['a,b.example', undefined],
		['a;b', undefined],
		['user_1.example', 'user_1.example'],
		['a%2eb', undefined],
		['__proto__', undefined],
	];

	test.each(CASES)('%j → %j', (written, host) => {
		expect(canonicalHost(written)).toBe(host);
	});
});

describe('coveringHosts', () => {
	const CASES: [host: string, covering: string[]][] = [
		['example.org', ['example.org', 'www.example.org', 'org']],
		['www.example.org', ['www.example.org', 'example.org', 'org']],
		['a.b.example.org', ['a.b.example.org', 'www.a.b.example.org', 'b.example.org', 'example.org', 'org']],
		['localhost', ['localhost']],
		['192.0.2.7', ['192.0.2.7']],
		['[2001:db8::1]', ['[2001:db8::1]']],
	];

	test.each(CASES)('%s', (host, covering) => {
		expect(coveringHosts(host)).toEqual(covering);
	});
});
