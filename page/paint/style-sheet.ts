/**
 * How marks look, as one style sheet that is adopted by the document and by every shadow root that holds mentions
 * (Firefox does not paint a shadow root by the document's `::highlight` rules).
 *
 * Colours are mixed with the text's own, so that the mark is as legible on a dark page as on a light one without asking
 * what is behind the text. The line is the signal; the tint is a reader's choice. In one colour the line is mostly the text's, as
 * it must stand out 3 : 1 from a page of middle grey too; in the colours of kinds, which a reader chooses to tell them apart, less.
 */
import type { Kind } from '../protocol-types.ts';
import type { Look } from './painter.ts';
import { whileHere } from './while-here.ts';

/** Every kind of entity, in the order in which highlights are registered. */
export const KINDS: readonly Kind[] = ['person', 'place', 'organisation', 'weapon', 'event', 'treaty'];

/** Hues of middle lightness, apart for the common kinds of colour blindness (after Okabe and Ito, 2008). */
const HUES: Record<Kind, string> = {
	person: '#0072b2',
	place: '#009e73',
	organisation: '#e69f00',
	weapon: '#d55e00',
	event: '#cc79a7',
	treaty: '#56b4e9',
};

/** How the marks of a dataset look: a colour, where kinds have none of their own, and a line, whatever the colour. */
interface Family {
	hue: string;
	line: 'dotted' | 'dashed' | 'double' | 'wavy';
}

/** The first is the bundled dataset's. */
const FAMILIES: readonly [Family, ...Family[]] = [
	{ hue: '#0072b2', line: 'dotted' },
	{ hue: '#d55e00', line: 'dashed' },
	{ hue: '#009e73', line: 'double' },
	{ hue: '#cc79a7', line: 'wavy' },
];

/** The family whose look a dataset has: those after the last begin anew with the second. */
export function lookOfFamily(family: number): number {
	return family < FAMILIES.length ? family : 1 + ((family - 1) % (FAMILIES.length - 1));
}

/** What the rules are written for. */
export type Selectors = {
	/** Selector of the marks of a kind from datasets of a family. */
	of(kind: Kind, family: number): string;
	/** Selector of the mark whose card is open. */
	current: string;
	/** Rules beside colours; empty for highlights, which allow none. */
	extra: string;
};

/** The text of the style sheet, for the families that are in use. Nothing is marked in print. */
export function sheetText(look: Look, selectors: Selectors, families: Iterable<number> = [0]): string {
	const used = [...families];
	const rules = used.flatMap((family) =>
		KINDS.map((kind) => `${selectors.of(kind, family)} {\n\t${markRule(look, kind, family)}\n}`),
	);
	const current = `${selectors.current} {
	text-decoration: underline solid 0.14em;
	background-color: color-mix(in srgb, ${FAMILIES[0].hue} 28%, transparent);
}`;
	const all = used.flatMap((family) => KINDS.map((kind) => selectors.of(kind, family)));
	const forced = `@media (forced-colors: active) {
	${all.join(', ')} { text-decoration: underline dotted LinkText; background-color: transparent; }
	${selectors.current} { color: HighlightText; background-color: Highlight; }
}`;
	return `@media not print {\n${[selectors.extra, ...rules, current, forced].join('\n')}\n}`;
}

function markRule({ mark, colours }: Look, kind: Kind, family: number): string {
	const { hue: own, line } = FAMILIES[family] ?? FAMILIES[0];
	const hue = colours === 'kind' ? HUES[kind] : own;
	const style = line === 'dotted' && mark === 'both' ? 'solid' : line;
	const underline = `text-decoration: underline ${style} 0.12em;
	text-decoration-color: ${hue};
	text-decoration-color: color-mix(in srgb, currentColor ${colours === 'kind' ? 45 : 75}%, ${hue});`;
	const tint = `background-color: color-mix(in srgb, ${hue} 20%, transparent);`;
	// A tint in the colour of the kind says nothing of the dataset: there the line has to.
	const needsLine = mark !== 'tint' || (colours === 'kind' && family > 0);
	return [needsLine ? underline : '', mark === 'underline' ? '' : tint].join('\n\t');
}

/**
 * A style sheet in the document and in shadow roots, kept there against pages that replace their lists of sheets. In the page
 * once it is wanted there: what it says may be made ready before.
 */
export class AdoptedSheet {
	readonly #sheet: CSSStyleSheet;
	readonly #document: Document;
	readonly #roots = new Set<ShadowRoot>();
	#text = '';
	#isInPage = false;

	constructor(document: Document) {
		this.#document = document;
		const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
		this.#sheet = new Sheet();
	}

	/** Shadow roots that carry the sheet; those that left the page are let go. */
	get roots(): ShadowRoot[] {
		for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
		return [...this.#roots];
	}

	setText(text: string): void {
		if (text === this.#text) return;
		this.#text = text;
		this.#sheet.replaceSync(whileHere(this.#document, text));
	}

	addRoot(root: ShadowRoot): void {
		this.#roots.add(root);
		if (this.#isInPage) this.#adopt(root);
	}

	/** Puts it where it is missing: at first, into the document and its shadow roots; from then on also into those that come. */
	repair(): void {
		this.#isInPage = true;
		this.#adopt(this.#document);
		for (const root of this.roots) this.#adopt(root);
	}

	destroy(): void {
		for (const root of [this.#document, ...this.#roots]) {
			if (root.adoptedStyleSheets.includes(this.#sheet)) {
				root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== this.#sheet);
			}
		}
		this.#roots.clear();
	}

	#adopt(root: Document | ShadowRoot): void {
		if (!root.adoptedStyleSheets.includes(this.#sheet)) {
			root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
		}
	}
}
