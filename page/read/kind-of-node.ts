/**
 * The kind of a node, told as cheaply as each browser can. In Chromium a node's constructor costs no call into the browser: a walk
 * that asks for it was measured at 1.5 bare passes of a tree walker, one that asks for type and name at 2.5. In Firefox, where
 * a content script sees nodes through wrappers, it is the other way round: 1.25 against 0.5.
 */
import { type Kind, kindOf, TEXT } from './elements.ts';
import type { Getters } from './getters.ts';

/** Names of nodes whose constructor makes nodes of one kind alone (that of `B` makes `ARTICLE`, too), by how often pages have them. */
const OF_ONE_KIND = new Set(
	'#text DIV SPAN A P LI UL IMG BUTTON INPUT BR svg H1 H2 H3 H4 H5 H6 SCRIPT STYLE TD TH TR TBODY THEAD TABLE OL PICTURE TIME'.split(
		' ',
	),
);

/** Tells nodes' kinds in a document. */
export function kindTeller(document: Document, { nodeName, nodeType }: Getters): (node: Node) => Kind {
	if ('wrappedJSObject' in document) return (node) => (nodeType(node) === 3 ? TEXT : kindOf(nodeName(node)));
	const text = document.createTextNode('').constructor;
	return (node) => {
		// A form may have a field of that name: whatever stands there is no key, and the name decides.
		const maker = node.constructor;
		if (maker === text) return TEXT;
		return known.get(maker) ?? learn(maker, nodeName(node));
	};
}

/** Weak, as a node out of a frame has that frame's constructors. */
const known = new WeakMap<object, Kind>();

function learn(maker: object, name: string): Kind {
	const kind = kindOf(name);
	if (OF_ONE_KIND.has(name) && typeof maker === 'function') known.set(maker, kind);
	return kind;
}
