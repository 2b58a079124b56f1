/**
 * Where the card lives: one element, in the page only while a card is open, in the top layer, with a closed shadow root.
 *
 *     <div popover="manual">            the host, in the page
 *       #shadow (closed)                ours: takes the page's style away and puts the frame in its place
 *         <div class="frame">
 *           #shadow (closed)            the renderer's, with no style but what it adopts
 *
 * Two roots, because rules of the page for the host (`div { … !important }`) are beaten only by important rules of the
 * host's own tree, and those would beat the placement in the same element as well.
 *
 * `manual`, because `auto` closes the page's own popovers.
 */
import { autoUpdate } from '@floating-ui/dom';
import type { CardProps, RenderCard } from '../card-props.ts';
import { hostWhileHere } from '../paint/while-here.ts';
import type { Asker } from '../patient-asker.ts';
import { placeCard, placeSheet, sideOf } from './place-card.ts';
import { type Anchor, cardState, type PageFacts, type Shown } from './shown.ts';

/** What a {@link CardHost} is given. */
export interface CardHostOptions {
	render: RenderCard;
	/** Told when the pointer enters and leaves the card. */
	onPointer(isInside: boolean): void;
	/** For what the renderer has to ask of the background. */
	ask: Asker;
}

const STYLE = `
:host {
	all: initial !important;
	display: block !important;
	position: fixed !important;
	inset: 0 auto auto 0 !important;
	width: 0 !important;
	height: 0 !important;
	overflow: visible !important;
	z-index: 2147483647 !important;
}
.frame {
	position: fixed;
	display: flex;
	flex-direction: column;
	inset: 0 auto auto 0;
	width: max-content;
	max-width: 100vw;
	max-height: var(--room, 100vh);
	outline: none;
}
.frame[data-sheet] { inset: auto 0 0 0; width: auto; }
.frame[data-sheet='top'] { inset: 0 0 auto 0; }
@media print { :host { display: none !important; } }
`;

/** See the head of this file. */
export class CardHost {
	readonly #document: Document;
	readonly #options: CardHostOptions;
	#open: { host: HTMLElement; frame: HTMLElement; inner: ShadowRoot; stopPlacing: () => void } | undefined;
	#anchor: Anchor | undefined;
	#layout: CardProps['layout'] = 'popover';

	constructor(document: Document, options: CardHostOptions) {
		this.#document = document;
		this.#options = options;
	}

	/** The element in the page while the card is open: events from inside the card name it as their target. */
	get element(): HTMLElement | undefined {
		return this.#open?.host;
	}

	/** True when focus is in the card. */
	get hasFocus(): boolean {
		const host = this.#open?.host;
		const root = host?.getRootNode() as Document | ShadowRoot | undefined;
		return host !== undefined && root?.activeElement === host;
	}

	/** Opens the card, or draws it again, beside the anchor. */
	show(shown: Shown, facts: PageFacts, props: Pick<CardProps, 'pinned' | 'actions'>): void {
		const { anchor } = shown;
		const { host, frame, inner } = this.#open ?? this.#mount(anchor);
		this.#layout = isSheet(this.#document) ? 'sheet' : 'popover';
		if (anchor !== this.#anchor) {
			frame.removeAttribute('data-sheet');
			this.#anchor = anchor;
			this.#open?.stopPlacing();
			this.#open = { host, frame, inner, stopPlacing: this.#keepInPlace(anchor, frame) };
		}
		const { render, ask } = this.#options;
		const { language, canSearch } = facts;
		render(inner, { ...props, state: cardState(shown), language, canSearch, layout: this.#layout, ask });
		void this.#place();
	}

	/**
	 * Puts focus into the card: on its root, so that a screen reader reads its name. Gives back the element of the page that
	 * had it; undefined for none.
	 */
	takeFocus(): HTMLElement | undefined {
		const active = deepActiveElement(this.#document);
		const { body } = this.#document;
		const before = active instanceof HTMLElement && active !== body && active !== this.element ? active : undefined;
		const first = this.#open?.inner.querySelector<HTMLElement>('[role="dialog"], [tabindex], button, a[href]');
		(first ?? this.#open?.frame)?.focus({ preventScroll: true });
		return before;
	}

	close(): void {
		const open = this.#open;
		if (!open) return;
		this.#open = undefined;
		this.#anchor = undefined;
		open.stopPlacing();
		open.host.remove();
	}

	#mount(anchor: Anchor): { host: HTMLElement; frame: HTMLElement; inner: ShadowRoot; stopPlacing: () => void } {
		const host = this.#document.createElement('div');
		const outer = host.attachShadow({ mode: 'closed' });
		const Sheet = this.#document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
		const sheet = new Sheet();
		sheet.replaceSync(STYLE + hostWhileHere(this.#document));
		outer.adoptedStyleSheets = [sheet];
		const frame = this.#document.createElement('div');
		frame.className = 'frame';
		frame.tabIndex = -1;
		outer.append(frame);
		const inner = frame.attachShadow({ mode: 'closed' });
		const { onPointer } = this.#options;
		host.setAttribute('popover', 'manual');
		for (const type of ['pointerenter', 'pointermove']) host.addEventListener(type, () => onPointer(true));
		host.addEventListener('pointerleave', () => onPointer(false));
		// The page does not learn what is typed and clicked in the card.
		for (const type of ['click', 'mousedown', 'mouseup', 'keydown', 'keyup', 'keypress', 'wheel', 'touchstart']) {
			host.addEventListener(type, (event) => {
				if (!(event instanceof KeyboardEvent && event.key === 'Escape')) event.stopPropagation();
			});
		}
		topContainer(this.#document, elementAround(anchor)).append(host);
		host.showPopover?.();
		this.#open = { host, frame, inner, stopPlacing: () => {} };
		return this.#open;
	}

	#keepInPlace(anchor: Anchor, frame: HTMLElement): () => void {
		const reference = virtualElement(anchor);
		return autoUpdate(reference, frame, () => void this.#place(), { layoutShift: false });
	}

	async #place(): Promise<void> {
		const open = this.#open;
		const anchor = this.#anchor;
		if (!open || !anchor) return;
		const { style } = open.frame;
		if (this.#layout === 'sheet') {
			// Once for each card: a sheet that changes edges under a scrolling thumb would be worse than one over the words.
			if (open.frame.hasAttribute('data-sheet')) return;
			const words = unite(anchor.rects());
			const { edge, room } = placeSheet(words, this.#document.defaultView?.innerHeight ?? 0);
			open.frame.setAttribute('data-sheet', edge);
			for (const name of ['left', 'top']) style.removeProperty(name);
			style.setProperty('--room', `${room}px`);
			return;
		}
		open.frame.removeAttribute('data-sheet');
		const { innerWidth: width = 0, innerHeight: height = 0 } = this.#document.defaultView ?? {};
		const side = sideOf(anchor.rects(), { width, height }, isVertical(elementAround(anchor)));
		const place = await placeCard(virtualElement(anchor), open.frame, side);
		style.left = `${Math.round(place.x)}px`;
		style.top = `${Math.round(place.y)}px`;
	}
}

/** Under 600 pixels of width, or where a finger points, the card is a sheet at the bottom edge. */
function isSheet(document: Document): boolean {
	const window = document.defaultView;
	return window?.matchMedia?.('(max-width: 599px), (hover: none) and (pointer: coarse)').matches === true;
}

/** A modal dialog makes all that is outside it inert; an element in full screen hides it. There the card goes inside. */
function topContainer(document: Document, element: Element): Element {
	for (let at: Element | null = element; at; at = at.parentElement ?? hostAround(at)) {
		if (at === document.fullscreenElement || isModal(at)) return at;
	}
	return document.documentElement;
}

function isModal(element: Element): boolean {
	return element.localName === 'dialog' && element.matches(':modal');
}

function hostAround(node: Node): Element | null {
	const root = node.getRootNode();
	return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The element around the words, by which scrolling is noticed. */
function elementAround({ node }: Anchor): Element {
	return node?.parentElement ?? (node && hostAround(node)) ?? document.documentElement;
}

/** The element with focus, inside shadow trees as well. */
function deepActiveElement(document: Document): Element | null {
	let active = document.activeElement;
	while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
	return active;
}

function isVertical(element: Element): boolean {
	const mode = element.ownerDocument.defaultView?.getComputedStyle(element).writingMode;
	return mode !== undefined && !mode.startsWith('horizontal');
}

function virtualElement(anchor: Anchor) {
	return {
		contextElement: elementAround(anchor),
		getBoundingClientRect: () => unite(anchor.rects()),
		getClientRects: () => anchor.rects(),
	};
}

function unite(rects: readonly DOMRect[]): DOMRect {
	const left = Math.min(...rects.map((it) => it.left));
	const top = Math.min(...rects.map((it) => it.top));
	const right = Math.max(...rects.map((it) => it.right));
	const bottom = Math.max(...rects.map((it) => it.bottom));
	// Words that are not rendered any more have no boxes; the card then stays at the corner until it is closed.
	return rects.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
}
