// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, readBlocks, readingOf, type ShadowRootOf } from '../../../page/read/blocks.ts';
import { offsetInBlock, stretchesOf, surfaceOf } from '../../../page/read/positions.ts';

function read(html: string, shadowRootOf?: ShadowRootOf): Block[] {
	document.body.innerHTML = html;
	let last = 0;
	return readBlocks(document.body, { nextId: () => ++last, ...(shadowRootOf ? { shadowRootOf } : {}) });
}

const textsOf = (blocks: Block[]) => blocks.map((it) => it.text.trim());

const CASES: { what: string; html: string; texts: string[] }[] = [
	{
		what: 'inline tags are one text',
		html: '<p>Kim <b>Yong</b> <i><a href="/">Bok</a></i>.</p>',
		texts: ['Kim Yong Bok.'],
	},
	{ what: 'paragraphs are apart', html: '<p>Kim</p><p>Bok</p>', texts: ['Kim', 'Bok'] },
	{ what: 'text beside a paragraph is apart', html: '<div>one<p>two</p>three</div>', texts: ['one', 'two', 'three'] },
	{ what: 'an empty block divides', html: '<div>one<div></div>two<hr>three</div>', texts: ['one', 'two', 'three'] },
	{
		what: 'a block inside an inline element',
		html: '<a href="/">one<div>two</div>three</a>',
		texts: ['one', 'two', 'three'],
	},
	{
		what: 'headlines, captions, lists, cells',
		html: '<h1>H</h1><figure><figcaption>C</figcaption></figure><ul><li>L</li></ul><table><tr><th>T</th><td>D</td></tr></table>',
		texts: ['H', 'C', 'L', 'T', 'D'],
	},
	{ what: 'a line break is one', html: '<p>Kim<br>Yong</p>', texts: ['Kim\nYong'] },
	{ what: 'wbr and soft hyphen stay inside', html: '<p>Kur<wbr>sk, Ku&shy;rsk</p>', texts: ['Kursk, Ku\u00adrsk'] },
	{
		what: 'readings in ruby are left out',
		html: '<p><ruby>崔<rp>(</rp><rt>チェ</rt><rp>)</rp>善姫<rt>ソンヒ</rt></ruby>外相</p>',
		texts: ['崔善姫外相'],
	},
	{
		what: 'script and style are as if not there',
		html: '<p>Kur<script>Kim</script><style>Kim</style>sk</p>',
		texts: ['Kursk'],
	},
	{
		what: 'code and pictures stand between words',
		html: '<p>Kim<code>x</code>Bok<img alt="">end</p>',
		texts: ['Kim\uFFFCBok\uFFFCend'],
	},
	{
		what: 'fields and what is edited',
		html: '<p>a</p><textarea>Kursk</textarea><div contenteditable>Kursk</div><div contenteditable="false">b</div>',
		texts: ['a', 'b'],
	},
	{
		what: 'ways through the site',
		html: '<nav>Kursk</nav><div role="navigation"><p>Kursk</p></div><p>a</p><footer>Kursk</footer>',
		texts: ['a'],
	},
	{ what: 'the footer of an article', html: '<article><p>a</p><footer>by b</footer></article>', texts: ['a', 'by b'] },
	{
		what: 'hidden text',
		html: '<p hidden>a</p><p aria-hidden="true">b</p><p>d<span hidden>e</span>f</p>',
		texts: ['df'],
	},
	{ what: 'text hidden until it is found', html: '<p hidden="until-found">a</p>', texts: ['a'] },
	{ what: 'text that a style hides, which scripts show later', html: '<p style="display:none">a</p>', texts: ['a'] },
	{ what: 'comments of readers', html: '<p>a</p><section id="comments"><p>Kursk</p></section>', texts: ['a'] },
	{ what: 'a summary and what it folds', html: '<details><summary>a</summary>b</details>', texts: ['a', 'b'] },
	{ what: 'white space alone is no block', html: '<div> \n <p> </p>&nbsp;&#8203;</div>', texts: [] },
	{ what: 'svg and math', html: '<p>a<svg><text>Kursk</text></svg>b</p>', texts: ['a\uFFFCb'] },
	{ what: 'button', html: '<p>a <button>Kursk</button> b</p>', texts: ['a \uFFFC b'] },
	{
		what: 'what begins or ends a line is no part of it',
		html: '<p> <img alt=""><br>a<br> <button>b</button></p>',
		texts: ['a'],
	},
	{
		what: 'a form whose fields are called as what a walk asks',
		html: '<form>a<input name="constructor"><input name="nextSibling"><input name="nodeName"></form>b',
		texts: ['a', 'b'],
	},
];

test.each(CASES)('$what', ({ html, texts }) => {
	expect(textsOf(read(html))).toEqual(texts);
});

test('every offset of a block leads to the letter that stands there', () => {
	const blocks = read('<div>one<p>Kim <b>Yong<br>Bok</b> <ruby>崔<rt>チェ</rt>善</ruby></p>two</div>');
	for (const block of blocks) {
		for (const { node, start } of block.pieces) {
			expect(block.text.slice(start, start + node.data.length)).toBe(node.data);
			expect(offsetInBlock(block, node, 0)).toBe(start);
		}
		for (let at = 0; at < block.text.length; at++) {
			const [stretch] = stretchesOf(block, at, at + 1);
			if (stretch) expect(stretch.node.data[stretch.start]).toBe(block.text[at]);
			else expect(['\n', '\uFFFC']).toContain(block.text[at]);
		}
	}
});

test('a name over several nodes has a stretch in each', () => {
	const [block] = read('<p>at Kur<wbr>sk<i> </i>city</p>');
	if (!block) throw new Error('nothing read');
	expect(stretchesOf(block, 3, 8).map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['Kur', 'sk']);
});

test('language is that of the nearest ancestor, or of the one element that holds the text', () => {
	document.documentElement.lang = 'en';
	const blocks = read(
		'<p>a</p><div lang="uk"><p>b</p></div><p><span lang="ja">c</span></p><p>d <i lang="de">e</i></p>',
	);
	expect(blocks.map((it) => it.lang)).toEqual(['en', 'uk', 'ja', 'en']);
	document.documentElement.removeAttribute('lang');
	expect(read('<p>a</p>')[0]?.lang).toBeUndefined();
});

test('headings are told', () => {
	expect(read('<h2>a</h2><p>b</p>').map((it) => it.heading)).toEqual([true, false]);
});

test('open and closed shadow roots are read where their hosts stand', () => {
	const closed = new Map<Element, ShadowRoot>();
	document.body.innerHTML = '<p>one</p><x-open>light</x-open><div id="closed"></div><p>four</p>';
	const open = document.querySelector('x-open')?.attachShadow({ mode: 'open' });
	if (open) open.innerHTML = '<p>two</p>bare';
	const host = document.querySelector('#closed');
	const root = host?.attachShadow({ mode: 'closed' });
	if (!host || !root) throw new Error('no host');
	root.innerHTML = '<p>three</p>';
	closed.set(host, root);
	const found: ShadowRoot[] = [];
	let last = 0;
	const blocks = readBlocks(document.body, {
		nextId: () => ++last,
		shadowRootOf: (element) => element.shadowRoot ?? closed.get(element) ?? null,
		onShadowRoot: (shadow) => found.push(shadow),
	});
	expect(textsOf(blocks)).toEqual(['one', 'two', 'bare', 'light', 'three', 'four']);
	expect(blocks[2]?.element).toBe(open);
	expect(found).toEqual([open, root]);
});

test('custom elements without a shadow root are told: they may get one', () => {
	document.body.innerHTML = '<x-late>a</x-late><p>b</p>';
	const hosts: Element[] = [];
	let last = 0;
	readBlocks(document.body, {
		nextId: () => ++last,
		shadowRootOf: (it) => it.shadowRoot,
		onPossibleHost: (it) => hosts.push(it),
	});
	expect(hosts.map((it) => it.localName)).toEqual(['x-late']);
});

test('the own line of a block is read without the blocks inside it', () => {
	document.body.innerHTML = '<div id="d">one <i>two</i><p>three</p>four</div>';
	const div = document.querySelector('#d');
	if (!div) throw new Error('no div');
	let last = 0;
	expect(textsOf(readBlocks(div, { nextId: () => ++last, ownTextOnly: true }))).toEqual(['one two', 'four']);
});

test('an inline root gives the blocks inside it, and not its part of a line', () => {
	document.body.innerHTML = '<section>one <x-feed>two<div>three</div></x-feed></section>';
	const feed = document.querySelector('x-feed');
	if (!feed) throw new Error('no feed');
	let last = 0;
	expect(textsOf(readBlocks(feed, { nextId: () => ++last }))).toEqual(['three']);
});

test('a root inside something unread gives nothing', () => {
	document.body.innerHTML = '<nav><p id="p">a</p></nav>';
	const p = document.querySelector('#p');
	if (!p) throw new Error('no p');
	expect(readBlocks(p, { nextId: () => 1 })).toEqual([]);
});

test('a surface is printed without what cannot be seen', () => {
	expect(surfaceOf('Ku\u00adrsk\n\t re\u200bgion ')).toBe('Kursk region');
});

describe('reading broken off after every block', () => {
	const tag = fc.constantFrom('p', 'div', 'i', 'span', 'nav', 'h2', 'br', 'code', 'x-host');
	const node = fc.letrec<{ node: string }>((tie) => ({
		node: fc.oneof(
			{ maxDepth: 4 },
			fc.constantFrom('one ', 'two', ' ', '<hr>', '<p hidden>three</p>', '<b lang="uk">four</b>'),
			fc.tuple(tag, fc.array(tie('node'), { maxLength: 4 })).map(([it, inside]) => `<${it}>${inside.join('')}</${it}>`),
		),
	})).node;
	const pages = fc.array(node, { minLength: 1, maxLength: 6 }).map((it) => it.join(''));

	const inWords = ({ pieces, element: _, ...rest }: Block) => ({ ...rest, starts: pieces.map((it) => it.start) });

	test('gives what reading at once gives', () => {
		fc.assert(
			fc.property(pages, (html) => {
				// Enough of it that it is broken off.
				document.body.innerHTML = `${html}<div>${'<p>filler <b>text</b></p>'.repeat(50)}</div>`.repeat(5);
				for (const host of document.querySelectorAll('x-host')) host.attachShadow({ mode: 'open' }).innerHTML = html;
				const options = () => {
					let last = 0;
					return { nextId: () => ++last, shadowRootOf: (it: Element) => it.shadowRoot };
				};
				const reading = readingOf(document.body, options());
				if (!reading) throw new Error('the body is not read');
				const turns = [];
				while (!reading.isOver) {
					turns.push(reading.goOn(() => false));
					expect(reading.isOver || reading.isInPlace).toBe(true);
				}
				expect(turns.length).toBeGreaterThan(2);
				const [some, whole] = [turns.flat(), readBlocks(document.body, options())];
				expect(some.map(inWords)).toEqual(whole.map(inWords));
				for (const [i, { element, pieces }] of whole.entries()) {
					expect(some[i]?.element === element && pieces.every(({ node }, n) => some[i]?.pieces[n]?.node === node)).toBe(
						true,
					);
				}
			}),
			{ numRuns: 25 },
		);
	});
});
