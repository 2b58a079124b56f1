/**
 * The contract of the painters: what makes mentions visible. There are two, which pass the same tests: CSS highlights
 * (the page's DOM stays as it was) and elements (which Tab and screen readers reach).
 */
import type { Choices, Kind } from '../protocol-types.ts';
import type { TextStretch } from '../read/positions.ts';

/** Name of the element of a mark: one that no style sheet of a page knows. */
export const MARK_ELEMENT = 'sidelight-mark';

/** A mention that can be painted. Painters know it by identity. */
export interface PaintedMention {
	/** Where it stands, in the coordinates of the unpainted page. Never empty. */
	readonly stretches: readonly TextStretch[];
	readonly kind: Kind;
	/** The family of its dataset, as `lookOfFamily` gives it. */
	readonly family: number;
	/** What the name stands for, for the label of an element. */
	readonly label: string;
}

/** How marks look. */
export type Look = Pick<Choices, 'mark' | 'colours'>;

/** A point in the viewport, in CSS pixels. */
export interface ViewportPoint {
	x: number;
	y: number;
}

/** What is to be painted now and was not, and the other way round. Nothing is in both. */
export interface PaintChanges<M> {
	added: M[];
	/** Some of it may have been forgotten already. */
	removed: M[];
}

/** See the head of this file. */
export interface Painter<M extends PaintedMention = PaintedMention> {
	/**
	 * Makes exactly these visible. Called again with every change; what is painted already is not touched. A painter that
	 * loses nothing by itself may look at what has changed since the last call alone, where it is told.
	 */
	paint(mentions: Iterable<M>, changed?: PaintChanges<M>): void;
	/**
	 * Takes away the marks in text nodes that a page has changed or removed, before the browser paints: called in the
	 * mutation callback with the nodes that it names. Nodes without marks are passed over. Returns the page's text nodes
	 * that have lost marks.
	 */
	forget(nodes: Iterable<Node>): Set<Text>;
	/** Gives back to the page what lies under a node, so that it can be read again in the page's own coordinates. */
	release(root: Node): void;
	/** The mention whose card is open, or none. It need not be among the painted ones. */
	setCurrent(mention: M | undefined): void;
	setLook(look: Look): void;
	/** A shadow root in which mentions may be painted. */
	addRoot(root: ShadowRoot): void;
	/** Makes good what the page has undone: a cleared registry, replaced style sheets. Cheap when nothing is wrong. */
	repair(): void;
	/** The mention at a point, where the point is really on its letters. */
	mentionAt(point: ViewportPoint): M | undefined;
	/** Boxes of a mention in the viewport: several where it wraps. Empty when it is not rendered. */
	rectsOf(mention: M): DOMRect[];
	/** The element that has focus as this mention; highlights have none. */
	elementOf(mention: M): HTMLElement | undefined;
	/** The mention that one of the painter's own elements stands for. */
	mentionOf(element: Element): M | undefined;
	/** True when the node is the painter's own work, so that the watcher passes over its arrival. */
	owns(node: Node): boolean;
	/** Takes everything back: the page is as it was, to the identity of its nodes. */
	destroy(): void;
}
