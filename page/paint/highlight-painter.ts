/**
 * Paints mentions through the CSS Custom Highlight registry. The page's DOM is not touched.
 *
 * Static ranges, because every edit of the page pays for each live one (measured: 134 µs against 7 µs an insert with
 * 1,000 mentions). A static range does not follow its text, so {@link HighlightPainter.forget} has to come in the very
 * mutation callback that tells of a change. One range for each text node: a range whose node is gone is not painted, and
 * what lies between two nodes (the reading in a ruby) is no part of it.
 *
 * Pages can see the names in the registry and can clear it. The names are new with every load, and `repair` puts back
 * what is missing. `CSS.highlights.clear()` is never called: others keep theirs there.
 *
 * Of very many marks only those near the view are registered (see {@link Vicinity}). Before there is anything to mark nothing is
 * put into the page, so that a painter may be made before it is known whether it may paint.
 */
import { caretAt, isOnStretch, rectsOfStretches } from '../hit-test.ts';
import type { Kind } from '../protocol-types.ts';
import type { Look, PaintChanges, PaintedMention, Painter, ViewportPoint } from './painter.ts';
import { AdoptedSheet, KINDS, type Selectors, sheetText } from './style-sheet.ts';
import { type Share, TextMap } from './text-map.ts';
import { hasVicinity, Vicinity } from './vicinity.ts';

/** As many mentions as may be registered wherever they are: half a millisecond of Chromium's in each frame that changes. */
const FEW = 250;

/** True where the browser has highlights at all (Firefox before 140 and jsdom have none). */
export function hasHighlights(window: Window & typeof globalThis): boolean {
	return typeof window.Highlight === 'function' && window.CSS?.highlights !== undefined;
}

/** See the head of this file. */
export class HighlightPainter<M extends PaintedMention = PaintedMention> implements Painter<M> {
	readonly #document: Document;
	readonly #registry: HighlightRegistry;
	/** What all names begin with. */
	readonly #prefix: string;
	/** By name; made when the first mention of a kind and a family is painted. */
	readonly #highlights = new Map<string, Highlight>();
	readonly #current: Highlight;
	readonly #families = new Set([0]);
	#look: Look | undefined;
	readonly #sheet: AdoptedSheet;
	readonly #painted = new Set<M>();
	readonly #map = new TextMap<M>();
	#vicinity: Vicinity | undefined;
	#isInPage = false;
	#mention: M | undefined;

	constructor(document: Document) {
		this.#document = document;
		this.#registry = CSS.highlights;
		// Not `randomUUID`, which pages without https lack.
		const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
		this.#prefix = `h${random.toString(36)}`;
		this.#current = this.#highlightNamed(this.#prefix);
		this.#current.priority = 1;
		this.#sheet = new AdoptedSheet(document);
	}

	paint(mentions: Iterable<M>, changed?: PaintChanges<M>): void {
		if (changed) {
			this.#remove(new Set(changed.removed));
			this.#add(changed.added);
			return;
		}
		const wanted = new Set(mentions);
		const gone = new Set<M>();
		for (const mention of this.#painted) if (!wanted.has(mention)) gone.add(mention);
		this.#remove(gone);
		this.#add([...wanted].filter((mention) => !this.#painted.has(mention)));
	}

	#add(added: readonly M[]): void {
		if (added.length > 0) this.#enter();
		for (const mention of added) {
			this.#painted.add(mention);
			this.#map.add(mention);
		}
		const nodes = textsOf(added);
		// All of them at first, so that none is late; those far off are taken out again when the browser has told of them.
		for (const node of nodes) this.#show(node);
		this.#watchVicinity(nodes);
	}

	forget(nodes: Iterable<Node>): Set<Text> {
		const gone = new Set<M>();
		const bare = new Set<Text>();
		for (const node of nodes) {
			if (node.nodeType !== 3) continue;
			for (const { mention } of this.#map.sharesOf(node as Text)) gone.add(mention);
			if (this.#mention?.stretches.some((it) => it.node === node)) this.setCurrent(undefined);
		}
		for (const { stretches } of gone) for (const { node } of stretches) bare.add(node);
		this.#remove(gone);
		return bare;
	}

	/** Nothing to give back: the page's nodes are as they were. */
	release(): void {}

	setCurrent(mention: M | undefined): void {
		if (mention === this.#mention) return;
		this.#mention = mention;
		this.#current.clear();
		if (!mention) return;
		this.#enter();
		for (const it of mention.stretches) this.#current.add(staticRange(it.node, it));
	}

	setLook(look: Look): void {
		this.#look = look;
		const selectors: Selectors = {
			of: (kind, family) => `::highlight(${this.#nameOf(kind, family)})`,
			current: `::highlight(${this.#prefix})`,
			extra: '',
		};
		this.#sheet.setText(sheetText(look, selectors, this.#families));
	}

	addRoot(root: ShadowRoot): void {
		this.#sheet.addRoot(root);
	}

	repair(): void {
		if (!this.#isInPage) return;
		for (const [name, highlight] of this.#highlights) {
			if (!this.#registry.has(name)) this.#registry.set(name, highlight);
		}
		this.#sheet.repair();
	}

	mentionAt(point: ViewportPoint): M | undefined {
		if (this.#painted.size === 0) return undefined;
		const caret = caretAt(this.#document, point, this.#sheet.roots);
		if (!caret) return undefined;
		return this.#map.around(caret.node, caret.offset, (share) => isOnStretch(share, caret, point));
	}

	rectsOf(mention: M): DOMRect[] {
		return rectsOfStretches(mention.stretches);
	}

	elementOf(): undefined {
		return undefined;
	}

	mentionOf(): undefined {
		return undefined;
	}

	owns(): boolean {
		return false;
	}

	destroy(): void {
		for (const [name, highlight] of this.#highlights) {
			highlight.clear();
			this.#registry.delete(name);
		}
		this.#vicinity?.destroy();
		this.#painted.clear();
		this.#sheet.destroy();
	}

	#enter(): void {
		if (this.#isInPage) return;
		this.#isInPage = true;
		this.repair();
	}

	#nameOf(kind: Kind, family: number): string {
		return `${this.#prefix}-${KINDS.indexOf(kind)}-${family}`;
	}

	#highlightOf(kind: Kind, family: number): Highlight {
		if (!this.#families.has(family)) {
			this.#families.add(family);
			if (this.#look) this.setLook(this.#look);
		}
		return this.#highlightNamed(this.#nameOf(kind, family));
	}

	#highlightNamed(name: string): Highlight {
		const known = this.#highlights.get(name);
		if (known) return known;
		const made = new Highlight();
		this.#highlights.set(name, made);
		if (this.#isInPage) this.#registry.set(name, made);
		return made;
	}

	#remove(gone: ReadonlySet<M>): void {
		if (gone.size === 0) return;
		this.#hide(this.#map.remove(gone));
		for (const mention of gone) this.#painted.delete(mention);
		for (const node of textsOf(gone)) if (this.#map.sharesOf(node).length === 0) this.#vicinity?.delete(node);
		if (this.#mention && gone.has(this.#mention)) this.setCurrent(undefined);
	}

	/** Once there are many, they are told apart by where they are; when they are few again, all are registered again. */
	#watchVicinity(added: Iterable<Text>): void {
		if (this.#painted.size > FEW && hasVicinity(this.#document)) {
			const nodes = this.#vicinity ? added : textsOf(this.#painted);
			this.#vicinity ??= new Vicinity({
				document: this.#document,
				onChange: (text, isNear) => (isNear ? this.#show(text) : this.#hide(this.#map.sharesOf(text))),
			});
			for (const node of nodes) this.#vicinity.add(node);
		} else if (this.#vicinity && this.#painted.size < FEW / 2) {
			this.#vicinity.destroy();
			this.#vicinity = undefined;
			for (const node of textsOf(this.#painted)) this.#show(node);
		}
	}

	/** Registers what stands in a text node. */
	#show(node: Text): void {
		for (const share of this.#map.sharesOf(node)) {
			if (share.range) continue;
			share.range = staticRange(node, share);
			this.#highlightOf(share.mention.kind, share.mention.family).add(share.range);
		}
	}

	#hide(shares: readonly Share<M>[]): void {
		for (const share of shares) {
			if (share.range) this.#highlightOf(share.mention.kind, share.mention.family).delete(share.range);
			share.range = undefined;
		}
	}
}

/** The text nodes that mentions stand in, each once. */
function textsOf(mentions: Iterable<PaintedMention>): Set<Text> {
	const nodes = new Set<Text>();
	for (const { stretches } of mentions) for (const { node } of stretches) nodes.add(node);
	return nodes;
}

function staticRange(node: Text, { start, end }: { start: number; end: number }): StaticRange {
	return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}
