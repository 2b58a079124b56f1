// @vitest-environment jsdom
/** One suite for both painters: what they promise is the same. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ElementPainter } from '../../../page/paint/element-painter.ts';
import { HighlightPainter } from '../../../page/paint/highlight-painter.ts';
import { MARK_ELEMENT, type PaintedMention, type Painter } from '../../../page/paint/painter.ts';
import { readBlocks } from '../../../page/read/blocks.ts';
import { stretchesOf } from '../../../page/read/positions.ts';
import { standInForBrowser } from './browser-stand-ins.ts';

const PAGE =
	'<p>Troops came to Kursk, from Kursk to <b>Kur<i>sk</i></b>.</p><p><ruby>崔<rt>チェ</rt>善姫<rt>ソンヒ</rt></ruby> of Kursk</p>';

let registry = standInForBrowser({ highlights: true });
let painter: Painter | undefined;
beforeEach(() => {
	document.body.innerHTML = PAGE;
});
afterEach(() => {
	painter?.destroy();
	painter = undefined;
});

function mentionsOf(pattern: RegExp, kind: PaintedMention['kind'] = 'place'): PaintedMention[] {
	let last = 0;
	return readBlocks(document.body, { nextId: () => ++last }).flatMap((block) =>
		[...block.text.matchAll(pattern)].map((match) => ({
			stretches: stretchesOf(block, match.index, match.index + match[0].length),
			kind,
			family: 0,
			label: match[0],
		})),
	);
}

function textNodes(): Text[] {
	const walker = document.createTreeWalker(document.body, 4);
	const nodes: Text[] = [];
	while (walker.nextNode()) nodes.push(walker.currentNode as Text);
	return nodes;
}

/** The marked letters, mark by mark. */
function marked(): string[] {
	if (painter instanceof ElementPainter) {
		return [...document.querySelectorAll(MARK_ELEMENT)].map((it) => it.textContent ?? '');
	}
	const ranges = [...registry.values()].flatMap((it) => [...it]);
	return ranges.map((it) => (it.startContainer as Text).data.slice(it.startOffset, it.endOffset));
}

const PAINTERS = [
	{
		name: 'highlights',
		make: () => {
			registry = standInForBrowser({ highlights: true });
			return new HighlightPainter(document);
		},
	},
	{
		name: 'elements',
		make: () => {
			standInForBrowser({ highlights: false });
			return new ElementPainter(document);
		},
	},
];

describe.each(PAINTERS)('$name', ({ make }) => {
	test('marks what it is given, over nodes and around readings', () => {
		painter = make();
		painter.paint(mentionsOf(/Kursk|崔善姫/g));
		expect(marked().sort()).toEqual(['Kur', 'Kursk', 'Kursk', 'Kursk', 'sk', '善姫', '崔']);
		expect(document.body.textContent).toContain('Troops came to Kursk, from Kursk to Kursk.');
	});

	test('paints again only what differs', () => {
		painter = make();
		const mentions = mentionsOf(/Kursk/g);
		painter.paint(mentions);
		painter.paint(mentions.slice(0, 1));
		expect(marked()).toEqual(['Kursk']);
		painter.paint(mentions);
		expect(marked()).toHaveLength(5);
		painter.paint([]);
		expect(marked()).toEqual([]);
		expect(document.body.innerHTML).toBe(PAGE);
	});

	test('undo gives the page back, to the identity of its nodes', () => {
		const nodes = textNodes();
		const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
		shadow.innerHTML = '<p>In Kursk</p>';
		const html = document.body.innerHTML;
		painter = make();
		painter.addRoot(shadow);
		painter.paint(mentionsOf(/Kursk|崔善姫/g));
		painter.setCurrent(mentionsOf(/Troops/g)[0]);
		painter.destroy();
		expect(document.body.innerHTML).toBe(html);
		expect(shadow.innerHTML).toBe('<p>In Kursk</p>');
		expect(textNodes()).toEqual(nodes);
		expect(textNodes().every((node, i) => node === nodes[i])).toBe(true);
		expect(document.adoptedStyleSheets).toEqual([]);
		expect(shadow.adoptedStyleSheets).toEqual([]);
		expect(registry.size).toBe(0);
	});

	test('whatever is marked, undo gives the page back', () => {
		const offsets = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
		fc.assert(
			fc.property(offsets, (pairs) => {
				document.body.innerHTML = PAGE;
				const nodes = textNodes();
				const text = document.body.textContent;
				const subject = make();
				let last = 0;
				const blocks = readBlocks(document.body, { nextId: () => ++last });
				let free = 0;
				const mentions: PaintedMention[] = [];
				for (const [start, length] of pairs.sort((a, b) => a[0] - b[0])) {
					const block = blocks[0];
					if (!block || start < free) continue;
					free = start + length;
					const stretches = stretchesOf(block, start, start + length);
					if (stretches.length > 0) mentions.push({ stretches, kind: 'place', family: 0, label: 'x' });
				}
				subject.paint(mentions);
				expect(document.body.textContent).toBe(text);
				subject.destroy();
				expect(document.body.innerHTML).toBe(PAGE);
				expect(textNodes().every((node, i) => node === nodes[i])).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	test('text that changed loses its marks, and the others keep theirs', () => {
		painter = make();
		painter.paint(mentionsOf(/Kursk/g));
		const first = textNodes()[0];
		if (!first) throw new Error('no text');
		first.data = 'The page says something else ';
		const bare = painter.forget([first]);
		expect([...bare]).toEqual([first]);
		expect(marked().sort()).toEqual(['Kur', 'Kursk', 'sk']);
		expect(document.querySelector('p')?.textContent).toBe('The page says something else Kursk.');
	});

	test('a mention over two nodes goes with either', () => {
		painter = make();
		painter.paint(mentionsOf(/Kursk/g).slice(2, 3));
		const inner = document.querySelector('b')?.firstChild;
		if (!inner) throw new Error('no text');
		painter.forget([inner]);
		expect(marked()).toEqual([]);
		expect(document.body.innerHTML).toBe(PAGE);
	});

	test('nodes without marks are passed over', () => {
		painter = make();
		painter.paint(mentionsOf(/Kursk/g));
		const before = marked();
		expect([...painter.forget([document.body, document.createTextNode('x')])]).toEqual([]);
		expect(marked()).toEqual(before);
	});

	test('what the page has undone is put right', () => {
		painter = make();
		painter.setLook({ mark: 'both', colours: 'kind' });
		painter.paint(mentionsOf(/Kursk/g));
		const before = marked();
		registry.clear();
		document.adoptedStyleSheets = [];
		painter.repair();
		expect(marked()).toEqual(before);
		expect(document.adoptedStyleSheets.length).toBeGreaterThan(0);
	});
});

test('highlights put nothing into the page before there is anything to mark', () => {
	registry = standInForBrowser({ highlights: true });
	const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
	const made = new HighlightPainter(document);
	painter = made;
	made.setLook({ mark: 'both', colours: 'kind' });
	made.addRoot(shadow);
	made.paint([]);
	made.repair();
	expect(registry.size).toBe(0);
	expect(document.adoptedStyleSheets).toEqual([]);
	expect(shadow.adoptedStyleSheets).toEqual([]);
	made.setCurrent(mentionsOf(/Troops/g)[0]);
	expect(registry.size).toBe(1);
	expect(document.adoptedStyleSheets).toHaveLength(1);
	expect(shadow.adoptedStyleSheets).toEqual(document.adoptedStyleSheets);
});

describe('elements in a living page', () => {
	beforeEach(() => {
		standInForBrowser({ highlights: false });
		painter = new ElementPainter(document);
		painter.paint(mentionsOf(/Kursk/g));
	});

	test('are buttons that say what they stand for, but not inside links', () => {
		painter?.destroy();
		document.body.innerHTML = '<p>Kursk <a href="/">Kursk</a></p>';
		painter = new ElementPainter(document);
		painter.paint(mentionsOf(/Kursk/g));
		const [free, linked] = document.querySelectorAll(MARK_ELEMENT);
		expect(free?.getAttribute('role')).toBe('button');
		expect(free?.getAttribute('tabindex')).toBe('0');
		expect(free?.getAttribute('aria-description')).toBe('Kursk');
		expect(linked?.hasAttribute('role')).toBe(false);
		expect(linked?.hasAttribute('tabindex')).toBe(false);
	});

	test('a text node that the page takes out takes its rest along', () => {
		const head = textNodes()[0];
		if (!head) throw new Error('no text');
		head.remove();
		painter?.forget([head]);
		expect(document.querySelector('p')?.textContent).toBe('Kursk.');
		expect(head.data).toBe('Troops came to Kursk, from Kursk to ');
	});

	test('a mark that the page takes out leaves its word, and is not put back', () => {
		const mark = document.querySelector(MARK_ELEMENT);
		if (!mark) throw new Error('no mark');
		mark.remove();
		painter?.forget([mark]);
		expect(document.querySelector('p')?.textContent).toBe('Troops came to Kursk, from Kursk to Kursk.');
		painter?.paint(mentionsOf(/Kursk/g));
		expect(document.querySelector('p')?.firstChild?.nextSibling?.nodeName).toBe('B');
	});

	test.each([
		['all at once', 1],
		['one text after the other', 2],
	])('a translation that takes each text in turn, %s, loses no word and leaves none twice', (_, batches) => {
		painter?.destroy();
		document.body.innerHTML = '<p>Troops came to Kursk, from Kursk.</p>';
		painter = new ElementPainter(document);
		painter.paint(mentionsOf(/Kursk/g));
		const kept: { font: Element; text: Text }[] = [];
		const texts = textNodes();
		for (let batch = 0; batch < batches; batch++) {
			const part = texts.splice(0, Math.ceil(texts.length / (batches - batch)));
			for (const text of part) {
				const font = document.createElement('font');
				font.textContent = text.data;
				text.replaceWith(font);
				kept.push({ font, text });
			}
			painter.forget(part);
		}
		expect(document.body.textContent).toBe('Troops came to Kursk, from Kursk.');
		expect(document.querySelector(MARK_ELEMENT)).toBeNull();
		for (const { font, text } of kept) font.replaceWith(text);
		expect(document.body.textContent).toBe('Troops came to Kursk, from Kursk.');
	});

	test('words that the page changes inside its text stay changed', () => {
		const tail = document.querySelector(MARK_ELEMENT)?.nextSibling as Text;
		tail.data = '; later ';
		painter?.forget([tail]);
		expect(document.querySelector('p')?.textContent).toBe('Troops came to Kursk; later Kursk to Kursk.');
	});

	test('what the page moves keeps its marks until it is read again', () => {
		const paragraph = document.querySelector('p');
		if (!paragraph) throw new Error('no paragraph');
		document.body.append(paragraph);
		painter?.forget([paragraph]);
		expect(paragraph.querySelectorAll(MARK_ELEMENT)).toHaveLength(4);
		painter?.release(paragraph);
		expect(paragraph.querySelectorAll(MARK_ELEMENT)).toHaveLength(0);
		expect(paragraph.childNodes).toHaveLength(3);
	});

	test('copies that the page makes of marked text are cleaned', () => {
		const copy = document.querySelector('p')?.cloneNode(true) as Element;
		document.body.append(copy);
		painter?.release(copy);
		expect(copy.innerHTML).toBe('Troops came to Kursk, from Kursk to <b>Kur<i>sk</i></b>.');
	});

	test('text that a framework owns is left alone', () => {
		painter?.destroy();
		document.body.innerHTML = '<div id="root"><p>Kursk</p></div><p>to <!-- -->Kursk</p><p>Kursk</p>';
		painter = new ElementPainter(document);
		painter.paint(mentionsOf(/Kursk/g));
		expect(document.querySelectorAll(MARK_ELEMENT)).toHaveLength(1);
	});
});
