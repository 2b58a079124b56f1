/** `<meta name="sidelight" content="off">`: a page's author asks to be left alone. */

/** True when the page carries the opt-out. Names and values of metadata ignore case, as in HTML. */
export function hasOptedOut(document: Document): boolean {
	for (const meta of document.querySelectorAll('meta[name="sidelight" i]')) {
		if (meta.getAttribute('content')?.trim().toLowerCase() === 'off') return true;
	}
	return false;
}
