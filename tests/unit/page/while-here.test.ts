// @vitest-environment jsdom
/** Marks that hang on the extension's own style sheet, and what a copy that was ended suddenly has left behind. */
import { expect, test } from 'vitest';
import { ElementPainter } from '../../../page/paint/element-painter.ts';
import { HighlightPainter } from '../../../page/paint/highlight-painter.ts';
import { MARK_ELEMENT } from '../../../page/paint/painter.ts';
import { clearRemains, hostWhileHere, whileHere } from '../../../page/paint/while-here.ts';
import { readBlocks } from '../../../page/read/blocks.ts';
import { stretchesOf } from '../../../page/read/positions.ts';
import { standInForBrowser } from './browser-stand-ins.ts';

const SHEET = '<style>:root { --sidelight-here: ; --sidelight-is: here; }</style>';

test('every declaration hangs on the sheet, where there is one', () => {
	const text = '@media not print {\na:focus { color: red; outline: 2px solid; }\n}';
	document.head.innerHTML = '';
	expect(whileHere(document, text)).toBe(text);
	expect(hostWhileHere(document)).toBe('');
	document.head.innerHTML = SHEET;
	expect(whileHere(document, text)).toContain(
		'a:focus { color: var(--sidelight-here) red; outline: var(--sidelight-here) 2px solid; }',
	);
	expect(hostWhileHere(document)).toContain('hidden');
});

test('elements of an earlier copy are taken out, to the identity of text nodes', () => {
	standInForBrowser({ highlights: false });
	document.head.innerHTML = '';
	document.body.innerHTML = '<p>Kursk, then Kursk and <b>Kursk</b>.</p><p>Nothing</p>';
	const html = document.body.innerHTML;
	const walker = document.createTreeWalker(document.body, 4);
	const nodes: Node[] = [];
	while (walker.nextNode()) nodes.push(walker.currentNode);
	const painter = new ElementPainter(document);
	painter.paint(
		readBlocks(document.body, { nextId: () => 1 }).flatMap((block) =>
			[...block.text.matchAll(/Kursk/g)].map(({ index }) => ({
				stretches: stretchesOf(block, index, index + 5),
				kind: 'place' as const,
				family: 0,
				label: 'Kursk',
			})),
		),
	);
	expect(document.querySelectorAll(MARK_ELEMENT)).toHaveLength(3);
	clearRemains(document, () => null);
	expect(document.body.innerHTML).toBe(html);
	const after = document.createTreeWalker(document.body, 4);
	for (const node of nodes) expect(after.nextNode()).toBe(node);
});

test('highlights and style sheets of earlier copies are taken out, and nobody else’s', () => {
	const registry = standInForBrowser({ highlights: true });
	document.head.innerHTML = SHEET;
	document.adoptedStyleSheets = [];
	registry.set('own', new Set());
	const text = document.body.appendChild(document.createTextNode('Kursk'));
	for (let copy = 0; copy < 2; copy++) {
		const painter = new HighlightPainter(document);
		painter.setLook({ mark: 'both', colours: 'kind' });
		painter.paint([{ stretches: [{ node: text, start: 0, end: 5 }], kind: 'place', family: 0, label: 'Kursk' }]);
	}
	// One each for the places, and for the mention whose card is open.
	expect(registry.size).toBe(5);
	clearRemains(document, () => null);
	expect([...registry.keys()]).toEqual(['own']);
	expect(document.adoptedStyleSheets).toEqual([]);
});
