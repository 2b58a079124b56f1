/** What jsdom lacks of a browser and the page room uses: style sheets that can be adopted, and highlights. */

class StandInSheet {
	text = '';
	replaceSync(text: string): void {
		this.text = text;
	}
	get cssRules() {
		return [{ cssText: this.text }];
	}
}

class StandInHighlight extends Set<AbstractRange> {
	priority = 0;
}

/** Puts the stand-ins into the global scope and the document; gives back the highlight registry. */
export function standInForBrowser({ highlights }: { highlights: boolean }): Map<string, Set<AbstractRange>> {
	const registry = new Map<string, Set<AbstractRange>>();
	Object.assign(window, { CSSStyleSheet: StandInSheet });
	Object.assign(globalThis, { CSSStyleSheet: StandInSheet });
	if (!('adoptedStyleSheets' in document)) {
		for (const prototype of [Document.prototype, ShadowRoot.prototype]) {
			const sheets = new WeakMap<object, unknown[]>();
			Object.defineProperty(prototype, 'adoptedStyleSheets', {
				configurable: true,
				get() {
					return sheets.get(this) ?? [];
				},
				set(list: unknown[]) {
					sheets.set(this, list);
				},
			});
		}
	}
	if (highlights) {
		Object.assign(globalThis, { Highlight: StandInHighlight, CSS: { highlights: registry } });
		Object.assign(window, { Highlight: StandInHighlight, CSS: { highlights: registry } });
	} else {
		Object.assign(globalThis, { Highlight: undefined });
		Object.assign(window, { Highlight: undefined });
	}
	return registry;
}
