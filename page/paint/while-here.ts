/**
 * Firefox ends the scripts of an extension that is reloaded, switched off or removed before they can take anything back, and
 * tells the page nothing (bug 1223425; seen in 153). But it takes out the style sheets that it has put into pages for the
 * extension. So there every declaration of ours hangs on a property that such a sheet sets (`public/here.css`): without it
 * they are all invalid, nothing is seen of the marks, and nothing of them can be focused. Chromium leaves the scripts alive to
 * take all back themselves.
 */
import type { ShadowRootOf } from '../read/blocks.ts';
import { MARK_ELEMENT } from './painter.ts';

/** Has no value, so that any value may follow it; undefined, it makes invalid what it stands in. */
const HERE = '--sidelight-here';
/** Has a value, so that a script can tell whether the sheet is there. */
const IS_HERE = '--sidelight-is';

/** The text of a style sheet of marks as it works only while the extension's own is in the page; unchanged where there is none. */
export function whileHere(document: Document, text: string): string {
	if (!hasSheet(document)) return text;
	const declarations = text.replace(/: (?=[^;{}]+;)/g, `: var(${HERE}) `);
	// No value leaves elements their own display, `inline`; a box that is not there cannot be focused.
	return `${declarations}\n${MARK_ELEMENT} { display: var(${HERE}, contents); }`;
}

/** A rule that takes what is in a shadow root out of sight and reach when the extension is gone; none where it needs none. */
export function hostWhileHere(document: Document): string {
	return hasSheet(document) ? `:host { content-visibility: var(${HERE}, hidden) !important; }` : '';
}

/**
 * Takes out what an earlier copy of the content script has left behind: Firefox starts the new one in open pages. The page is
 * as it was before that copy, to the identity of its text nodes, where it has not changed them since.
 */
export function clearRemains(root: Document | ShadowRoot, shadowRootOf: ShadowRootOf): void {
	for (const mark of root.querySelectorAll(MARK_ELEMENT)) {
		const { previousSibling: head, nextSibling: tail } = mark;
		const text = mark.textContent ?? '';
		if (head?.nodeType === 3 && tail?.nodeType === 3) {
			(head as Text).data += text + (tail as Text).data;
			tail.remove();
			mark.remove();
		} else {
			mark.replaceWith(text);
		}
	}
	for (const card of root.querySelectorAll('div[popover=manual]')) {
		if (shadowRootOf(card)?.adoptedStyleSheets.some((it) => rulesOf(it).includes(HERE))) card.remove();
	}
	for (const sheet of [...root.adoptedStyleSheets]) {
		const rules = rulesOf(sheet);
		if (!rules.includes(HERE)) continue;
		for (const [, name] of rules.matchAll(/::highlight\(([\w-]+)\)/g)) if (name) CSS.highlights.delete(name);
		root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== sheet);
	}
}

function hasSheet({ documentElement, defaultView }: Document): boolean {
	return !!defaultView?.getComputedStyle(documentElement).getPropertyValue(IS_HERE);
}

/** The first and the last rule are enough to know ours by; a page's own sheets may hold thousands. */
function rulesOf({ cssRules }: CSSStyleSheet): string {
	return `${cssRules[0]?.cssText} ${cssRules[cssRules.length - 1]?.cssText}`;
}
