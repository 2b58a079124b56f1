/**
 * What goes into the matcher and what comes out of it. The words are those of named-entity work: a *form* is a name as
 * it stands in running text, a *mention* is a place in a text where a form stands for an entity.
 *
 * All offsets count UTF-16 code units, as JavaScript strings do. "Raw" is a text as the page has it, "folded" the same
 * text after folding (case, width, dashes, …); only raw offsets leave this room.
 */

/** A conditions-bearing form, as the compiler of a dataset hands it to the index builder. */
export interface Form {
	/** The form as a newspaper would print it; folded when the index is built. */
	text: string;
	/** Index into the entities of the compiled dataset, or -1 for a decoy: a phrase in which a name means something else. */
	entity: number;
	/**
	 * Of a decoy: index of the entity that is not meant. Names of other entities in the phrase count, as "Russia" does in
	 * "Security Council of Russia"; without it none does.
	 */
	notFor?: number;
	/** Of a decoy: a page that has the phrase speaks of that other thing by the short name too, unless it speaks of the story. */
	spoils?: boolean;
	/** Languages (BCP 47) in whose texts the form may stand; empty for a form that any text may hold. */
	langs: string[];
	/** The letters must stand just so. */
	exactCase?: boolean;
	/**
	 * For a name of two Han characters, which may also be the end of one word and the start of the next: counts without
	 * support from the page. Without it such a form counts only on pages that speak of the story in other ways too.
	 */
	standsAlone?: boolean;
	/** A title at the end of the text that must stand there and is no part of the mention, as "氏" in "崔氏". */
	title?: string;
	/** Half of a person's name: with somebody's other half beside it, it is somebody else ("Steve Austin", "Kim Yo Jong"). */
	isSurname?: boolean;
	/** Counts only when the page has a form of the same entity without this condition. */
	onlyAfterFull?: boolean;
	/** Counts only when the page has one of these. */
	onlyNear?: {
		/** Indexes of entities that are mentioned elsewhere on the page. */
		entities?: number[];
		/** Words, found by the same folding and boundaries as names. */
		words?: string[];
	};
}

/** A piece of a page's text: a paragraph, a headline, a caption. */
export interface TextBlock {
	/** The sender's own number for the block, given back with its mentions. */
	id: number;
	/** Raw text. */
	text: string;
	/** Language of the block (BCP 47) where the page says so. */
	lang?: string;
}

/** What to spot names in. The answer depends on this and the index alone. */
export interface SpotRequest {
	/** In document order; conditions look at all of them together. */
	blocks: TextBlock[];
	/** Entities (indexes) whose full names the page is already known to have, from earlier answers. */
	established: number[];
	/** These are not all blocks of the page: what they have to say to the others is asked for too. */
	partial?: boolean;
}

/** What some blocks of a page have to say to the others. */
export interface Telling {
	/** Blocks with anything that bears on names elsewhere in the page. Together with those of the other parts they decide it. */
	blocks: number[];
	/** False when nothing in these blocks hangs on the others, nor the others on these. */
	isOpen: boolean;
}

/** A place in a block where a form stands for an entity. */
export interface Mention {
	/** `TextBlock.id`. */
	block: number;
	/** Raw offset in the block of the first code unit. */
	start: number;
	/** Raw offset just past the last code unit. */
	end: number;
	/** Index of the entity in the compiled dataset. */
	entity: number;
}

/** Why a candidate was taken or refused. */
export type Reason =
	/** Taken: a full name that needs no support. */
	| { kind: 'full-name' }
	/** Taken: a short name, after the full one on the page. */
	| { kind: 'after-full-name' }
	/** Taken: what the name needs near it is on the page. */
	| { kind: 'supported'; by: { entity: number } | { word: string } }
	/** Taken: several entities share the name and the page speaks for this one. */
	| { kind: 'decided-by-page'; against: number[] }
	/** Refused: stands inside a longer word or run of its script. */
	| { kind: 'inside-word' }
	/** Refused: the letters' case differs. */
	| { kind: 'wrong-case' }
	/** Refused: a form of another language than the block's. */
	| { kind: 'other-language'; langs: string[] }
	/** Refused: part of a longer phrase that means something else. */
	| { kind: 'in-phrase'; phrase: string }
	/** Refused: the page speaks of something else by this name, in that phrase, and not of the story. */
	| { kind: 'other-sense'; phrase: string }
	/** Refused: a longer or earlier mention covers it. */
	| { kind: 'covered'; by: { start: number; end: number } }
	/** Refused: no full name of the entity on the page. */
	| { kind: 'no-full-name' }
	/** Refused: nothing near it supports it. */
	| { kind: 'no-support' }
	/** Refused: several entities share the name and the page does not decide. */
	| { kind: 'ambiguous'; between: number[] };

/** A place where some form stands in the text, with the verdict on it. */
export interface Candidate extends Mention {
	taken: boolean;
	/** The form as the dataset writes it. */
	form: string;
	reason: Reason;
}

/** The answer to a {@link SpotRequest}. */
export interface SpotResult {
	/** Without overlaps; by block in the order of the request, then by start. */
	mentions: Mention[];
	/** Why each of the mentions was taken, in their order. */
	reasons: Reason[];
	/** Entities now known by a full name: those of the request and those that it added. */
	established: number[];
	/** Blocks with candidates refused only for want of support: worth asking again when `established` grows. */
	waiting: number[];
	/** For a part of a page. */
	telling?: Telling;
}
