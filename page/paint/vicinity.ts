/**
 * Which text nodes are in view or near it, for painters of pages with many marks: with every frame in which the page changes,
 * Chromium goes through all ranges that are registered (2 µs each, so that 5,000 of them take most of a frame) and paints their
 * text anew, wherever they are. Firefox does not.
 */
import { asElement } from '../read/tree.ts';

/** So much of the view's size above, below and beside it is near: what is scrolled in a few frames, after which it is asked again. */
const MARGIN = '25%';

/** See {@link Vicinity}. */
export interface VicinityOptions {
	document: Document;
	/** The text is near now, or no longer. First told a frame after it was added. */
	onChange(text: Text, isNear: boolean): void;
}

/** True where the browser tells what is in view (jsdom does not). */
export function hasVicinity({ defaultView }: Document): boolean {
	return typeof defaultView?.IntersectionObserver === 'function';
}

/** See the head of this file. */
export class Vicinity {
	readonly #observer: IntersectionObserver;
	readonly #texts = new Map<Element, Set<Text>>();
	/** Kept, as the text may have another parent by the time that it is taken off. */
	readonly #elementOf = new WeakMap<Text, Element>();

	constructor({ document, onChange }: VicinityOptions) {
		this.#observer = new IntersectionObserver(
			(entries) => {
				for (const { target, isIntersecting, boundingClientRect: box } of entries) {
					// What has no box (`display: contents`) may have its text anywhere.
					const isNear = isIntersecting || (box.width === 0 && box.height === 0);
					for (const text of this.#texts.get(target) ?? []) onChange(text, isNear);
				}
			},
			{ root: document, rootMargin: MARGIN, ...{ scrollMargin: MARGIN } },
		);
	}

	add(text: Text): void {
		const element = asElement(text);
		if (!element || this.#elementOf.has(text)) return;
		this.#elementOf.set(text, element);
		const texts = this.#texts.get(element);
		if (texts) texts.add(text);
		else {
			this.#texts.set(element, new Set([text]));
			this.#observer.observe(element);
		}
	}

	delete(text: Text): void {
		const element = this.#elementOf.get(text);
		const texts = element && this.#texts.get(element);
		if (!texts) return;
		this.#elementOf.delete(text);
		texts.delete(text);
		if (texts.size > 0) return;
		this.#texts.delete(element);
		this.#observer.unobserve(element);
	}

	destroy(): void {
		this.#observer.disconnect();
		this.#texts.clear();
	}
}
