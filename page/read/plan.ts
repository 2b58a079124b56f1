/** Which parts of a page to read again after it has changed: as little as will do. */
import type { Changes } from '../watch.ts';
import { blockElementOf, endsLine } from './blocks.ts';

/** See {@link planReading}. */
export interface ReadingPlan {
	/** To be read with all that they hold. None lies inside another. */
	roots: Element[];
	/** Only their own lines. None lies inside one of the roots. */
	ownLines: (Element | ShadowRoot)[];
}

/**
 * What the changes ask for. An inline element or a text changes the line that it stands in, a block only itself: however long
 * the list that it is put into, the list is not read again. `isKnown` tells whether an element's own line holds anything so
 * far, for then a block put into it divides it.
 */
export function planReading(
	{ added, switched, lines }: Pick<Changes, 'added' | 'switched' | 'lines'>,
	isKnown: (element: Element | ShadowRoot) => boolean,
): ReadingPlan {
	const roots = new Set<Node>();
	const owners = new Set<Element | ShadowRoot>();
	const addOwner = (node: Node | null, test: (owner: Element | ShadowRoot) => boolean = () => true) => {
		const owner = node?.isConnected ? blockElementOf(node) : null;
		if (owner && test(owner)) owners.add(owner);
	};
	const elements = new Set<Element>();
	for (const node of added) {
		if (!node.isConnected) continue;
		if (isText(node)) {
			// White space between the blocks of a list is no line.
			addOwner(node, (owner) => node.data.trim() !== '' || isKnown(owner));
		} else {
			elements.add(node);
			addOwner(node.parentNode, (owner) => !endsLine(node) || isKnown(owner));
		}
	}
	for (const node of lines) addOwner(node);
	for (const element of switched) {
		if (!element.isConnected) continue;
		elements.add(element);
		if (!endsLine(element)) addOwner(element);
	}
	for (const element of elements) roots.add(element);
	return {
		roots: [...elements].filter((it) => !hasAncestorIn(it, roots)),
		ownLines: [...owners].filter((it) => !roots.has(it) && !hasAncestorIn(it, roots)),
	};
}

function isText(node: Element | Text): node is Text {
	return node.nodeType === 3;
}

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
	for (let at = node.parentNode; at; at = at.parentNode) if (roots.has(at)) return true;
	return false;
}
