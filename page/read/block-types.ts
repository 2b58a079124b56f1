/** What reading a page gives, and what it needs. */

/** A text node's share of a block. */
export interface BlockPiece {
	node: Text;
	/** Offset in the block's text of the node's first code unit. */
	start: number;
}

/** A paragraph, a headline, a caption, a cell: text that reads as one. */
export interface Block {
	/** Unique among blocks that one reader has read. */
	id: number;
	/** Raw text: white space and soft hyphens as they stand in the source. */
	text: string;
	/** Language (BCP 47) of the nearest ancestor that names one. */
	lang?: string;
	/** In order; never empty. */
	pieces: BlockPiece[];
	/** The nearest block element around the text, or the shadow root that holds it directly. */
	element: Element | ShadowRoot;
	/** True when the block is a heading, so that a section begins with it. */
	heading: boolean;
}

/** How to reach a shadow root, open or closed; extensions may, pages may not. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** See {@link import('./blocks.ts').readBlocks}. */
export interface ReadOptions {
	/** Gives the next free block number. */
	nextId(): number;
	/** Without it shadow roots are left unread. */
	shadowRootOf?: ShadowRootOf;
	/** Called for every shadow root that was found, before its blocks. */
	onShadowRoot?(root: ShadowRoot): void;
	/** Called for every element that may get a shadow root later: nothing tells when it does. */
	onPossibleHost?(element: Element): void;
	/** Language of the page when no ancestor names one. */
	fallbackLang?: string;
	/** Read the root's own line only, and not what lies in blocks inside it. */
	ownTextOnly?: boolean;
}
