/** The browsers' own ways into shadow roots, closed ones included, which only extensions have. */

/** What Chromium and Firefox add for content scripts. */
interface ExtensionDom {
	chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
}

/** The shadow root of an element, open or closed, or null where it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
	// Firefox: https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot
	if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
	const open = (globalThis as ExtensionDom).chrome?.dom?.openOrClosedShadowRoot;
	if (open === undefined || !(element instanceof HTMLElement)) return element.shadowRoot;
	return open(element);
}
