// @vitest-environment jsdom
/** Pages made at random are read as a plain walk reads them, which makes nothing of order, constructors or what may come later. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks } from '../../../page/read/blocks.ts';

const BLOCKS = ['body', 'p', 'div', 'h2', 'li', 'article', 'blockquote', 'hr'];
const UNSEEN = ['datalist', 'rt', 'noscript'];
const OPAQUE = ['code', 'button', 'img', 'svg'];
const SKIPPED_BLOCKS = ['nav', 'pre'];

interface Line {
	text: string;
	owner: Element;
}

function plainly(body: Element): Line[] {
	const lines: Line[] = [];
	let parts: string[] = [];
	const close = (owner: Element) => {
		const isSaid = (part: string) => part !== '\n|' && /[^\s\u00ad\ufffc]/.test(part);
		const said = parts.slice(parts.findIndex(isSaid), parts.findLastIndex(isSaid) + 1);
		const text = said.map((it) => (it === '\n|' ? '\n' : it)).join('');
		if (text !== '') lines.push({ text, owner });
		parts = [];
	};
	const walk = (element: Element, owner: Element) => {
		for (const node of element.childNodes) {
			if (node.nodeType === 3) parts.push((node as Text).data);
			if (node.nodeType !== 1) continue;
			const child = node as Element;
			const name = child.localName;
			const isBlock = BLOCKS.includes(name) || SKIPPED_BLOCKS.includes(name);
			const isHidden = child.hasAttribute('hidden');
			const isSilent = child.getAttribute('aria-hidden') === 'true' || child.hasAttribute('contenteditable');
			if (isBlock) close(owner);
			if (SKIPPED_BLOCKS.includes(name) || isHidden || (UNSEEN.includes(name) && !isSilent)) continue;
			if (isSilent && isBlock) continue;
			if (OPAQUE.includes(name) || isSilent) parts.push('\uFFFC');
			else if (name === 'br') parts.push('\n|');
			else walk(child, isBlock ? child : owner);
			if (isBlock) close(child);
		}
	};
	walk(body, body);
	close(body);
	return lines;
}

const names = [...BLOCKS.slice(1), ...UNSEEN, ...OPAQUE, ...SKIPPED_BLOCKS, 'br', 'b', 'a', 'span', 'q', 'x-card'];
const attributes = ['', '', '', '', 'hidden', 'aria-hidden', 'contenteditable'];
interface Made {
	name: string;
	attribute: string;
	inside: (Made | string)[];
}
const made = fc.letrec<{ node: Made | string }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 6, withCrossShrink: true },
		fc.constantFrom('Kursk', ' ', '\n\t', ' said ', '\u00ad', '。', 'é', ''),
		fc.record({
			name: fc.constantFrom(...names),
			attribute: fc.constantFrom(...attributes),
			inside: fc.array(tie('node'), { maxLength: 5 }),
		}),
	),
})).node;

function build(nodes: readonly (Made | string)[], into: Element): void {
	for (const node of nodes) {
		if (typeof node === 'string') {
			into.append(document.createTextNode(node));
			continue;
		}
		const svg = node.name === 'svg' && document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		const element = svg || document.createElement(node.name);
		if (node.attribute !== '') element.setAttribute(node.attribute, 'true');
		build(node.inside, element);
		into.append(element, document.createComment('between'));
	}
}

test('the same lines, of the same elements, with every text where it stands', () => {
	fc.assert(
		fc.property(fc.array(made, { maxLength: 12 }), (nodes) => {
			document.body.replaceChildren();
			build(nodes, document.body);
			let last = 0;
			const blocks = readBlocks(document.body, { nextId: () => ++last });
			const lines = plainly(document.body);
			expect(blocks.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
			expect(blocks.every((it, i) => it.element === lines[i]?.owner)).toBe(true);
			for (const { text, pieces } of blocks) {
				for (const { node, start } of pieces) expect(text.slice(start, start + node.data.length)).toBe(node.data);
			}
		}),
		{ numRuns: 300 },
	);
});

test('kinds are told alike by constructors, as in Chromium, and by names, as in Firefox', () => {
	fc.assert(
		fc.property(fc.array(made, { maxLength: 12 }), (nodes) => {
			document.body.replaceChildren();
			build(nodes, document.body);
			const read = () => readBlocks(document.body, { nextId: () => 1 }).map(({ text, element }) => ({ text, element }));
			const byConstructor = read();
			Object.defineProperty(document, 'wrappedJSObject', { value: document, configurable: true });
			try {
				expect(read()).toEqual(byConstructor);
			} finally {
				Reflect.deleteProperty(document, 'wrappedJSObject');
			}
		}),
		{ numRuns: 50 },
	);
});
