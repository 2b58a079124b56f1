/** Ways about a page's tree that the DOM does not offer: across shadow roots, by inherited language. */

const ELEMENT = 1;

/**
 * The `lang` of the nearest ancestor of the block, across shadow roots. A block that is in one language as a whole
 * (`<p><span lang="uk">…</span></p>`) has that language.
 */
export function languageOf(element: Element | ShadowRoot, firstText: Node): string | undefined {
	const closest = asElement(firstText.parentNode ?? element)?.closest('[lang]');
	if (closest && element.contains(closest) && closest.textContent?.trim() === element.textContent?.trim()) {
		return closest.getAttribute('lang') || undefined;
	}
	for (let at = asElement(element); at; at = parentAcross(at)) {
		const found: Element | null = at.closest('[lang]');
		if (found) return found.getAttribute('lang') || undefined;
		at = rootElement(at);
	}
	return undefined;
}

function rootElement(element: Element): Element {
	let at = element;
	while (at.parentElement) at = at.parentElement;
	return at;
}

/** The node itself when it is an element, the host when it is a shadow root, else the parent element. */
export function asElement(node: Node): Element | null {
	if (node.nodeType === ELEMENT) return node as Element;
	return isShadowRoot(node) ? node.host : node.parentElement;
}

/** The parent element, or the host for an element at the top of a shadow tree. */
export function parentAcross(element: Element): Element | null {
	const parent = element.parentNode;
	if (parent === null || parent.nodeType === ELEMENT) return parent as Element | null;
	return isShadowRoot(parent) ? parent.host : null;
}

/** True for a shadow root; works in realms that lack the `ShadowRoot` global. */
export function isShadowRoot(node: Node): node is ShadowRoot {
	return node.nodeType === 11 && 'host' in node;
}
