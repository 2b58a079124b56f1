/**
 * The DOM's getters, taken from their prototypes once. In Firefox a content script sees the page's nodes through wrappers that
 * look every property up anew: a walk that calls the getters themselves was measured at a third to a sixth of one that reads
 * `node.parentNode` (0.6 against 3.8 bare passes on a median page, 1.2 against 2.2 on one of 50,000 nodes). In Chromium the
 * two cost the same.
 */

/** Property reads of a walk, as functions. */
export interface Getters {
	nodeType(node: Node): number;
	/** Of elements only: making the name of a text node costs more than a step of the walk. */
	nodeName(element: Element): string;
	firstChild(node: Node): Node | null;
	nextSibling(node: Node): Node | null;
	data(text: Text): string;
}

let taken: Getters | undefined;

/** The getters, taken from the first document that is read: they do for the nodes of all. */
export function gettersOf(document: Document): Getters {
	if (!taken) {
		const text = document.createTextNode('');
		const getter = <T>(name: string) => getterOf<T>(text, name);
		taken = {
			nodeType: getter('nodeType'),
			nodeName: getter('nodeName'),
			firstChild: getter('firstChild'),
			nextSibling: getter('nextSibling'),
			data: getter('data'),
		};
	}
	return taken;
}

function getterOf<T>(node: Node, name: string): (node: Node) => T {
	for (let at: object | null = node; at; at = Object.getPrototypeOf(at)) {
		const get = Object.getOwnPropertyDescriptor(at, name)?.get;
		if (get) return (it) => get.call(it);
	}
	throw new TypeError(`nodes have no ${name}`);
}
