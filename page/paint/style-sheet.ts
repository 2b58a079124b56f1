/**
 * How marks look, as one style sheet that is adopted by the document and by every shadow root that holds mentions
 * (Firefox does not paint a shadow root by the document's `::highlight` rules).
 *
 * Colours are mixed with the text's own, so that the mark is as legible on a dark page as on a light one without asking
 * what is behind the text. The line is the signal; the tint is a reader's choice.
 */
import type { Kind } from '../protocol-types.ts';
import type { Look } from './painter.ts';

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
const ONE_HUE = '#0072b2';

/** What the rules are written for. */
export type Selectors = {
	/** Selector of the marks of a kind. */
	of(kind: Kind): string;
	/** Selector of the mark whose card is open. */
	current: string;
	/** Rules beside colours; empty for highlights, which allow none. */
	extra: string;
};

/** The text of the style sheet. Nothing is marked in print. */
export function sheetText(look: Look, selectors: Selectors): string {
	const rules = KINDS.map((kind) => {
		const hue = look.colours === 'kind' ? HUES[kind] : ONE_HUE;
		const line = `text-decoration: underline ${look.mark === 'both' ? 'solid' : 'dotted'} 0.12em;
	text-decoration-color: ${hue};
	text-decoration-color: color-mix(in srgb, currentColor 45%, ${hue});`;
		const tint = `background-color: color-mix(in srgb, ${hue} 20%, transparent);`;
		const body = [look.mark === 'tint' ? '' : line, look.mark === 'underline' ? '' : tint].join('\n\t');
		return `${selectors.of(kind)} {\n\t${body}\n}`;
	});
	const current = `${selectors.current} {
	text-decoration: underline solid 0.14em;
	background-color: color-mix(in srgb, ${ONE_HUE} 28%, transparent);
}`;
	const forced = `@media (forced-colors: active) {
	${KINDS.map((kind) => selectors.of(kind)).join(', ')} { text-decoration: underline dotted LinkText; background-color: transparent; }
	${selectors.current} { color: HighlightText; background-color: Highlight; }
}`;
	return `@media not print {\n${[selectors.extra, ...rules, current, forced].join('\n')}\n}`;
}

/** A style sheet in the document and in shadow roots, kept there against pages that replace their lists of sheets. */
export class AdoptedSheet {
	readonly #sheet: CSSStyleSheet;
	readonly #document: Document;
	readonly #roots = new Set<ShadowRoot>();
	#text = '';

	constructor(document: Document) {
		this.#document = document;
		const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
		this.#sheet = new Sheet();
		this.#adopt(document);
	}

	/** Shadow roots that carry the sheet; those that left the page are let go. */
	get roots(): ShadowRoot[] {
		for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
		return [...this.#roots];
	}

	setText(text: string): void {
		if (text === this.#text) return;
		this.#text = text;
		this.#sheet.replaceSync(text);
	}

	addRoot(root: ShadowRoot): void {
		this.#roots.add(root);
		this.#adopt(root);
	}

	repair(): void {
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
